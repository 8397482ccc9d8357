/* cmd_check.c: chokepoint check: every mistake of maps, decks, scenarios and scripts in one run. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "command/command.h"
#include "command/commands.h"
#include "data/check.h"
#include "data/deck.h"
#include "game/setup.h"
#include "script/script.h"

static const struct option_spec options[] = {{0}};

static bool ends_in(const char *path, const char *suffix)
{
    size_t length = strlen(path), tail = strlen(suffix);
    return length >= tail && strcmp(path + length - tail, suffix) == 0;
}

/* Says how much of a map is recorded; its scenarios, which need its ids, are checked with it. */
static void check_map_folder(const char *folder, struct diag_list *list)
{
    struct check_summary summary;
    if (!check_map(&summary, folder, list)) return;
    printf(
        "%s: %zu rows, %d countries, %d goods, %d flows; %.0f%% of trade by value recorded, %.0f%% "
        "filled in from supply and demand; no recorded share moved by more than %.0f points\n",
        folder, summary.rows, summary.countries, summary.goods, summary.edges,
        summary.recorded_trade * 100, summary.filled_trade * 100, summary.record_miss * 100);
}

static void check_deck(const char *path, struct diag_list *list)
{
    struct deck *deck = memory_new(sizeof *deck);
    deck_load(deck, path, list);
    free(deck);
}

static bool is_map(const char *folder)
{
    char countries[FILE_PATH_SIZE + 16];
    snprintf(countries, sizeof countries, "%s/countries.csv", folder);
    return file_exists(countries);
}

/* A table or a scenario means nothing without the rest of its map: MAP/x.csv, MAP/scenarios/x.csv.
 */
static bool map_around(char *out, size_t size, const char *path)
{
    snprintf(out, size, "%s", path);
    for (int level = 0; level < 2; level++) {
        char *slash = strrchr(out, '/');
        if (slash) *slash = '\0';
        else snprintf(out, size, ".");
        if (is_map(out)) return true;
        if (!slash || !ends_in(out, "scenarios")) return false;
    }
    return false;
}

static void check_path(const char *path, struct diag_list *list)
{
    char map[FILE_PATH_SIZE];
    if (ends_in(path, ".lua")) script_check_file(path, list);
    else if (ends_in(path, ".csv") && map_around(map, sizeof map, path)) {
        check_map_folder(map, list);
    } else if (ends_in(path, ".csv")) check_deck(path, list);
    else if (is_map(path)) check_map_folder(path, list);
    else if (file_is_folder(path)) {
        diag_error(
            list, path, 0, 0,
            "found a folder without countries.csv, expected a map folder, a deck or a script");
    } else {
        diag_error(list, path, 0, 0,
                   "found no such file, expected a map folder, a deck or a script");
    }
}

static void check_folder(const char *home, const char *folder, const char *suffix,
                         struct diag_list *list)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", home, folder);
    char **names = file_list(path, suffix);
    for (size_t i = 0; names && names[i]; i++) {
        char file[2 * FILE_PATH_SIZE];
        snprintf(file, sizeof file, "%s/%s", path, names[i]);
        if (suffix || file_is_folder(file)) check_path(file, list);
    }
    file_list_free(names);
}

/* All that is shipped; and each scenario once whole, so that decks and scripts are held together.
 */
static void check_home(const struct places *places, struct diag_list *list)
{
    const char *home = places->items[0].path;
    check_folder(home, "maps", NULL, list);
    check_folder(home, "cards", ".csv", list);
    struct script_library *scripts = script_library_new(home, list);
    if (scripts) {
        printf("%s/lua: %zu moves, %zu opponents, %zu events\n", home, script_move_count(scripts),
               script_opponent_count(scripts), script_event_count(scripts));
    }
    script_library_delete(scripts);
    if (list->errors) return;
    char **ids = setup_scenarios(places);
    for (size_t i = 0; ids[i]; i++) setup_delete(setup_new(places, ids[i], true, list));
    file_list_free(ids);
}

static int run(const struct option_values *values)
{
    struct diag_list list;
    diag_init(&list);
    if (values->word_count == 0) {
        struct places places;
        if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
        check_home(&places, &list);
    }
    for (int i = 0; i < values->word_count; i++) check_path(values->words[i], &list);
    diag_print(&list, stdout);
    printf("%zu errors, %zu warnings\n", list.errors, list.warnings);
    int status = list.errors ? COMMAND_FAILED : COMMAND_DONE;
    diag_free(&list);
    return status;
}

const struct command cmd_check = {
    .name = "check",
    .arguments = "[PATH...]",
    .summary = "checks maps, scenarios, decks, moves, opponents and events; all by default",
    .options = options,
    .least = 0,
    .most = WORDS_MAX,
    .run = run,
};
