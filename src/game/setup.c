/* setup.c: loads scenario, map, deck and scripts, and checks them against each other. */
/* SPDX-License-Identifier: MIT */
#include "game/setup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"

/* The file that a card stands in, for messages. */
static void card_path(char *out, size_t size, const struct setup *setup, const struct card *card)
{
    int seen = 0;
    for (size_t i = 0; i < setup->places.count; i++) {
        if (!place_has(&setup->places.items[i], setup->scenario.deck)) continue;
        snprintf(out, size, "%s/%s", setup->places.items[i].path, setup->scenario.deck);
        if (seen++ == card->place) return;
    }
}

/* A deck may name a move that no script defines: better said before the game than in turn 9. Where
 * the script is there and has mistakes, those are told (`told`), and this follows from them. */
static bool check_deck(struct setup *setup, bool told, struct diag_list *list)
{
    bool good = true;
    for (int32_t i = 0; i < setup->deck.count; i++) {
        const struct card card = setup->deck.cards[i];
        char path[FILE_PATH_SIZE] = "";
        enum side side = (enum side)card.side;
        if (script_move_named(setup->scripts, side, card.move)) continue;
        bool written = script_move_written(setup->scripts, side, card.move);
        card_path(path, sizeof path, setup, &card);
        if (!written || !told) {
            diag_error(list, path, card.line, 0,
                       "move \"%s\": found no usable script lua/moves/%s/%s.lua, expected one; %s, "
                       "or take the card out",
                       card.move, side == SIDE_WASHINGTON ? "washington" : "beijing", card.move,
                       written ? "mend what is told of it" : "add the script");
        }
        if (card.place == 0 && !(written && told)) good = false;
        else deck_drop(&setup->deck, i--);
    }
    return good;
}

/* The first place that has the deck gives it; the others add to it. */
static bool load_deck(struct setup *setup, struct diag_list *list)
{
    const struct places *places = &setup->places;
    const char *name = setup->scenario.deck;
    char path[FILE_PATH_SIZE];
    int first = place_find(path, sizeof path, places, name);
    if (first < 0) snprintf(path, sizeof path, "%s/%s", places->items[0].path, name);
    if (!deck_load(&setup->deck, path, list)) return false;
    for (size_t i = (size_t)first + 1; i < places->count; i++) {
        if (!place_has(&places->items[i], name)) continue;
        snprintf(path, sizeof path, "%s/%s", places->items[i].path, name);
        deck_add(&setup->deck, path, list);
    }
    return true;
}

/* The card that a deck has for what a card plays; NULL where it has none. */
static const struct card *twin(const struct deck *deck, const struct card *card)
{
    return deck_card(deck, card->side, card->move);
}

static bool same_terms(const struct card *one, const struct card *other)
{
    return one->copies == other->copies && one->first_turn == other->first_turn &&
           one->capital == other->capital && one->budget_musd == other->budget_musd;
}

/* What the cards are now against what they were. */
static void decks_compare(struct setup_deck *out, const struct deck *before, const struct deck *now)
{
    for (int32_t i = 0; i < now->count; i++) {
        const struct card *earlier = twin(before, &now->cards[i]);
        out->added += earlier == NULL;
        out->changed += earlier && !same_terms(earlier, &now->cards[i]);
    }
    for (int32_t i = 0; i < before->count; i++) out->gone += !twin(now, &before->cards[i]);
}

void setup_deck_reload(struct setup_deck *out, struct setup *setup, struct diag_list *list)
{
    struct diag_list found;
    struct setup *now = memory_new(sizeof *now);
    diag_init(&found);
    memset(out, 0, sizeof *out);
    now->places = setup->places;
    now->scenario = setup->scenario;
    now->scripts = setup->scripts;
    if (load_deck(now, &found)) check_deck(now, true, &found);
    decks_compare(out, &setup->deck, &now->deck);
    bool other = out->added + out->changed + out->gone > 0, wrong = found.errors > 0;
    out->kept = wrong && (other || now->deck.hash != setup->deck.hash);
    if (wrong) out->added = out->changed = out->gone = 0;
    else setup->deck = now->deck;
    if (out->kept) diag_take(list, &found);
    diag_free(&found);
    free(now);
}

struct script_library *setup_scripts(const struct places *places, struct diag_list *list)
{
    const struct place *home = &places->items[0];
    struct script_library *library = script_library_new(home->path, list);
    if (!library) {
        diag_error(
            list, home->path, 0, 0,
            "found no folder lua, expected the game's scripts there; reinstall the game or set "
            "CHOKEPOINT_HOME");
        return NULL;
    }
    for (size_t i = 1; i < places->count; i++) {
        const struct place *pack = &places->items[i];
        if (place_has(pack, "lua")) script_library_add(library, pack->path, list);
    }
    return library;
}

/* Deck, and scripts unless there are some already. */
static bool load_rules(struct setup *setup, bool with_scripts, bool told, struct diag_list *list)
{
    bool good = load_deck(setup, list);
    if (!with_scripts) return good;
    if (!setup->scripts) setup->scripts = setup->own_scripts = setup_scripts(&setup->places, list);
    return setup->scripts && good && check_deck(setup, told, list);
}

/* Mistakes in the files of the home; those of packs leave a game to play. */
static size_t home_errors(const struct setup *setup, const struct diag_list *list, size_t from)
{
    size_t count = 0;
    for (size_t i = from; i < list->count; i++) {
        bool pack = false;
        for (size_t p = 1; p < setup->places.count && !pack; p++) {
            const char *path = setup->places.items[p].path;
            size_t length = strlen(path);
            pack = strncmp(list->items[i].file, path, length) == 0 &&
                   list->items[i].file[length] == '/';
        }
        count += !pack && list->items[i].level == DIAG_ERROR;
    }
    return count;
}

/* Where a scenario and its map are; false and a message if there is no such scenario. */
static bool find_scenario(char *path, char *folder, const struct places *places,
                          const char *scenario, struct diag_list *list)
{
    if (scenario_find(path, FILE_PATH_SIZE, folder, FILE_PATH_SIZE, places, scenario)) return true;
    char command[PROGRAM_COMMAND_SIZE];
    diag_error(list, "chokepoint", 0, 0,
               "found no scenario \"%s\" in %s/maps%s; %s names those there are", scenario,
               places->items[0].path, places->count > 1 ? " or a pack" : "",
               program_command(command, sizeof command, "list scenarios", NULL, NULL));
    return false;
}

/* The rest of a setup, whose map is loaded. NULL where it cannot be played. */
static struct setup *finish(struct setup *setup, const char *path, bool with_scripts, bool told,
                            struct diag_list *list)
{
    size_t before = list->count;
    bool good = scenario_load(&setup->scenario, &setup->start, path, list) &&
                load_rules(setup, with_scripts, told, list);
    if (good && home_errors(setup, list, before) == 0) return setup;
    setup_delete(setup);
    return NULL;
}

struct setup *setup_new(const struct places *places, const char *scenario, bool with_scripts,
                        struct diag_list *list)
{
    char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE];
    if (!find_scenario(path, folder, places, scenario, list)) return NULL;
    struct setup *setup = memory_new(sizeof *setup);
    setup->places = *places;
    if (map_load(&setup->start, &setup->map, folder, list)) {
        return finish(setup, path, with_scripts, false, list);
    }
    setup_delete(setup);
    return NULL;
}

struct setup *setup_from(struct setup_stock *stock, const char *scenario, struct diag_list *list)
{
    char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE];
    if (!find_scenario(path, folder, stock->places, scenario, list)) return NULL;
    if (strcmp(stock->folder, folder) != 0) {
        stock->folder[0] = '\0';
        if (!map_load_with(&stock->world, &stock->map, folder, stock->parameters, list))
            return NULL;
        memcpy(stock->folder, folder, sizeof folder);
    }
    struct setup *setup = memory_new(sizeof *setup);
    setup->places = *stock->places;
    setup->scripts = stock->scripts;
    setup->map = stock->map;
    memcpy(&setup->start, &stock->world, sizeof setup->start);
    return finish(setup, path, true, stock->told, list);
}

void setup_delete(struct setup *setup)
{
    if (!setup) return;
    script_library_delete(setup->own_scripts);
    free(setup);
}

/* What a growing list of names holds. */
struct names {
    char **items;
    size_t count;
};

/* An id that a place before has too is not reached, and so not listed. */
static void name_add(struct names *names, const char *file)
{
    char *id = memory_copy(file);
    id[strlen(id) - strlen(".csv")] = '\0';
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], id) != 0) continue;
        free(id);
        return;
    }
    names->items = memory_resize(names->items, (names->count + 2) * sizeof *names->items);
    names->items[names->count++] = id;
    names->items[names->count] = NULL;
}

static void names_gather(struct names *names, const struct place *place)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/maps", place->path);
    char **maps = place_has(place, "maps") ? file_list(path, NULL) : NULL;
    for (size_t i = 0; maps && maps[i]; i++) {
        char relative[FILE_PATH_SIZE];
        snprintf(relative, sizeof relative, "maps/%.200s/scenarios", maps[i]);
        if (!place_has(place, relative)) continue;
        snprintf(path, sizeof path, "%s/maps/%.200s/scenarios", place->path, maps[i]);
        char **files = file_list(path, ".csv");
        for (size_t f = 0; files && files[f]; f++) name_add(names, files[f]);
        file_list_free(files);
    }
    file_list_free(maps);
}

char **setup_scenarios(const struct places *places)
{
    struct names names = {memory_new(sizeof *names.items), 0};
    for (size_t i = 0; i < places->count; i++) names_gather(&names, &places->items[i]);
    return names.items;
}
