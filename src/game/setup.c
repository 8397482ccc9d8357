/* setup.c: loads scenario, map, deck and scripts, and checks them against each other. */
/* SPDX-License-Identifier: MIT */
#include "game/setup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"

/* A deck may name a move that no script defines: better said before the game than in turn 9. */
static void check_deck(const struct setup *setup, const char *path, struct diag_list *list)
{
    for (int32_t i = 0; i < setup->deck.count; i++) {
        const struct card *card = &setup->deck.cards[i];
        if (script_move_named(setup->scripts, (enum side)card->side, card->move)) continue;
        diag_error(
            list, path, card->line, 0,
            "move \"%s\": found no usable script lua/moves/%s/%s.lua, expected one; mend or add "
            "the script, or take the card out",
            card->move, card->side == SIDE_WASHINGTON ? "washington" : "beijing", card->move);
    }
}

static bool load_rules(struct setup *setup, bool with_scripts, struct diag_list *list)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", setup->home, setup->scenario.deck);
    bool good = deck_load(&setup->deck, path, list);
    if (!with_scripts) return good;
    setup->scripts = script_library_new(setup->home, list);
    if (!setup->scripts) {
        diag_error(
            list, setup->home, 0, 0,
            "found no folder lua, expected the game's scripts there; reinstall the game or set "
            "CHOKEPOINT_HOME");
        return false;
    }
    if (good) check_deck(setup, path, list);
    return good;
}

struct setup *setup_new(const char *home, const char *scenario, bool with_scripts,
                        struct diag_list *list)
{
    char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE];
    if (!scenario_find(path, sizeof path, folder, sizeof folder, home, scenario)) {
        diag_error(
            list, "chokepoint", 0, 0,
            "found no scenario \"%s\" in %s/maps; chokepoint list scenarios names those there are",
            scenario, home);
        return NULL;
    }
    size_t errors = list->errors;
    struct setup *setup = memory_new(sizeof *setup);
    snprintf(setup->home, sizeof setup->home, "%s", home);
    bool good = map_load(&setup->start, &setup->map, folder, list) &&
                scenario_load(&setup->scenario, &setup->start, path, list) &&
                load_rules(setup, with_scripts, list);
    if (good && list->errors == errors) return setup;
    setup_delete(setup);
    return NULL;
}

void setup_delete(struct setup *setup)
{
    if (!setup) return;
    script_library_delete(setup->scripts);
    free(setup);
}

static size_t append_names(char ***ids, size_t count, char **names)
{
    for (size_t i = 0; names && names[i]; i++) {
        *ids = memory_resize(*ids, (count + 2) * sizeof **ids);
        char *id = memory_copy(names[i]);
        id[strlen(id) - strlen(".csv")] = '\0';
        (*ids)[count++] = id;
        (*ids)[count] = NULL;
    }
    return count;
}

char **setup_scenarios(const char *home)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/maps", home);
    char **maps = file_list(path, NULL);
    char **ids = memory_new(sizeof *ids);
    size_t count = 0;
    for (size_t i = 0; maps && maps[i]; i++) {
        snprintf(path, sizeof path, "%s/maps/%s/scenarios", home, maps[i]);
        char **names = file_list(path, ".csv");
        count = append_names(&ids, count, names);
        file_list_free(names);
    }
    file_list_free(maps);
    return ids;
}
