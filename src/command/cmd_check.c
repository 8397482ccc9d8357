/* cmd_check.c: chokepoint check: every mistake of maps, decks, scenarios and scripts in one run. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "brief/glossary.h"
#include "command/around.h"
#include "command/command.h"
#include "command/commands.h"
#include "data/check.h"
#include "data/deck.h"
#include "game/check_child.h"
#include "game/check_scripts.h"
#include "game/setup.h"
#include "game/stray.h"
#include "script/lint.h"
#include "script/script.h"
#include "script/source.h"

static const struct option_spec options[] = {{0}};

enum { TABLE_BYTES_MAX = 1 << 22 };

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
    print_line(
        stdout,
        "%s: %zu rows, %d countries, %d goods, %d flows; %.0f%% of trade by value recorded, %.0f%% "
        "filled in from supply and demand; no recorded share moved by more than %.0f points",
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

/* Words that a template left in a table's cells. */
static void check_placeholders(const char *path, struct diag_list *list)
{
    char *bytes, reason[FILE_REASON_SIZE];
    size_t length;
    int line = 1;
    if (!file_read(&bytes, &length, path, TABLE_BYTES_MAX, reason)) return;
    for (const char *at = bytes; *at; line++) {
        size_t size = strcspn(at, "\n");
        const char *phrase;
        size_t words = lint_habit_placeholder(&phrase, at, size);
        if (words > 0) {
            diag_warning(list, path, line, (int)(phrase - at) + 1,
                         "found \"%.*s\", which a template left, expected your own words; write "
                         "them",
                         (int)words, phrase);
        }
        at += size + (at[size] == '\n');
    }
    free(bytes);
}

static void check_folder(const struct place *place, const char *folder, struct diag_list *list)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", place->path, folder);
    char **names = place_has(place, folder) ? file_list(path, ".csv") : NULL;
    for (size_t i = 0; names && names[i]; i++) {
        char file[2 * FILE_PATH_SIZE];
        snprintf(file, sizeof file, "%s/%s", path, names[i]);
        check_deck(file, list);
        check_placeholders(file, list);
    }
    file_list_free(names);
}

/* Maps of one place: those that hold their own tables. */
static void check_maps(const struct places *places, const struct place *place,
                       struct diag_list *list)
{
    char **folders = place_maps(places);
    for (size_t i = 0; folders[i]; i++) {
        if (source_under(folders[i], place->path)) check_map_folder(folders[i], list);
    }
    file_list_free(folders);
}

/* The words that a place adds to the glossary, held against those of the places before it. */
static void check_glossary(const struct places *places, int index, struct diag_list *list)
{
    struct glossary *glossary = memory_new(sizeof *glossary);
    struct places known = *places;
    struct diag_list found;
    diag_init(&found);
    known.count = (size_t)index + 1;
    glossary_read(glossary, &known, &found);
    check_scripts_take(list, &found, places->items[index].path);
    diag_free(&found);
    free(glossary);
}

/* A scenario whose id an earlier place has too is never reached. */
static void check_ids(const struct places *places, const struct place *pack, const char *map,
                      struct diag_list *list)
{
    char folder[FILE_PATH_SIZE], relative[FILE_PATH_SIZE];
    snprintf(relative, sizeof relative, "maps/%.200s/scenarios", map);
    snprintf(folder, sizeof folder, "%s/maps/%.200s/scenarios", pack->path, map);
    char **names = place_has(pack, relative) ? file_list(folder, ".csv") : NULL;
    for (size_t i = 0; names && names[i]; i++) {
        char own[2 * FILE_PATH_SIZE], found[FILE_PATH_SIZE], around[FILE_PATH_SIZE], id[128];
        snprintf(own, sizeof own, "%s/%s", folder, names[i]);
        check_placeholders(own, list);
        snprintf(id, sizeof id, "%.*s", (int)(strlen(names[i]) - strlen(".csv")), names[i]);
        if (!scenario_find(found, sizeof found, around, sizeof around, places, id)) {
            char command[PROGRAM_COMMAND_SIZE];
            diag_error(list, own, 0, 0,
                       "found no map %s that this scenario is for; name its folder "
                       "as a map is named: %s",
                       map, program_command(command, sizeof command, "list maps", NULL, NULL));
        } else if (strcmp(found, own) != 0) {
            diag_error(list, own, 0, 0,
                       "has the id of a scenario that is there already, %s, and is "
                       "never reached; rename the file",
                       found);
        }
    }
    file_list_free(names);
}

static void check_scenario_ids(const struct places *places, const struct place *pack,
                               struct diag_list *list)
{
    char folder[FILE_PATH_SIZE];
    snprintf(folder, sizeof folder, "%s/maps", pack->path);
    char **maps = place_has(pack, "maps") ? file_list(folder, NULL) : NULL;
    for (size_t i = 0; maps && maps[i]; i++) check_ids(places, pack, maps[i], list);
    file_list_free(maps);
}

/* What is checked: a place as a whole, or a file of it. */
struct target {
    struct places places;
    int index;        /* of the place */
    const char *file; /* NULL: all of it */
};

/* All scripts of the places, held against each other; what is told of files below `under` counts.
 */
static void check_scripts(const struct places *places, const char *under, struct check_child *child,
                          struct diag_list *list)
{
    struct diag_list found;
    diag_init(&found);
    struct script_library *scripts = setup_scripts(places, &found);
    check_scripts_take(list, &found, under);
    if (scripts && !under) {
        printf("%s/lua: %zu moves, %zu opponents, %zu events\n", places->items[0].path,
               script_move_count(scripts), script_opponent_count(scripts),
               script_event_count(scripts));
    }
    if (scripts) check_scripts_run(places, scripts, under, child, list);
    script_library_delete(scripts);
    diag_free(&found);
}

/* In the child. Tables first, for scripts are tried on them. */
static void check_target(void *context, struct check_child *child, struct diag_list *list)
{
    const struct target *target = context;
    const struct place *place = &target->places.items[target->index];
    if (!target->file) {
        check_maps(&target->places, place, list);
        check_folder(place, "cards", list);
        check_scenario_ids(&target->places, place, list);
        check_glossary(&target->places, target->index, list);
        stray_check(&target->places, target->index, list);
    }
    check_scripts(&target->places, target->file ? target->file : place->path, child, list);
}

/* The game's own files are known, and are checked in this process. */
static void check_home(const struct places *places, struct diag_list *list)
{
    struct places home = *places;
    home.count = 1;
    place_look_over(&home.items[0], list);
    check_maps(&home, &home.items[0], list);
    check_folder(&home.items[0], "cards", list);
    check_glossary(&home, 0, list);
    stray_check(&home, 0, list);
    check_scripts(&home, NULL, NULL, list);
}

/* The place at `folder`, which is added as a pack if it is none yet. False and a message where it
 * cannot be one. */
static bool target_at(struct target *out, const struct places *places, const char *folder,
                      struct diag_list *list)
{
    out->places = *places;
    if (!place_add(&out->places, folder, list)) return false;
    out->index = place_index(&out->places, folder);
    return true;
}

/* The folder above the `lua` that a script lies in, ROOT/lua/moves/beijing/x.lua; false where it
 * lies in none. */
static bool root_of(char *out, size_t size, const char *path)
{
    snprintf(out, size, "%s", path);
    for (char *slash = strrchr(out, '/'); slash; slash = strrchr(out, '/')) {
        const char *name;
        *slash = '\0';
        name = strrchr(out, '/') ? strrchr(out, '/') + 1 : out;
        if (strcmp(name, "lua") != 0) continue;
        if (name == out) snprintf(out, size, ".");
        else out[name - out - 1] = '\0';
        if (out[0] == '\0') snprintf(out, size, "/");
        return true;
    }
    return false;
}

static void check_script(const struct places *places, const char *path, struct diag_list *list)
{
    char root[FILE_PATH_SIZE];
    struct target target = {.file = path};
    struct diag_list ignored;
    diag_init(&ignored);
    if (root_of(root, sizeof root, path) && target_at(&target, places, root, &ignored)) {
        check_child_run(path, check_target, &target, list);
    } else {
        script_check_file(path, list);
    }
    diag_free(&ignored);
}

static void check_pack(const struct places *places, const char *path, struct diag_list *list)
{
    struct target target = {0};
    if (!target_at(&target, places, path, list)) return;
    if (target.index == 0) check_home(places, list);
    else check_child_run(path, check_target, &target, list);
}

static void check_path(const struct places *places, const char *path, struct diag_list *list)
{
    char map[FILE_PATH_SIZE];
    if (ends_in(path, ".lua") && file_exists(path)) check_script(places, path, list);
    else if (ends_in(path, ".csv") && map_around(map, sizeof map, path)) {
        check_map_folder(map, list);
    } else if (ends_in(path, ".csv")) check_deck(path, list);
    else if (is_map(path)) check_map_folder(path, list);
    else if (file_is_folder(path)) check_pack(places, path, list);
    else {
        diag_error(list, path, 0, 0,
                   "found no such file, expected a pack, a map folder, a deck or a script");
    }
}

/* A test in a pack stands for the pack. */
static void check_word(const struct places *places, const char *word, struct diag_list *list)
{
    struct around around;
    char tests[FILE_PATH_SIZE + 8];
    bool in_pack = around_find(&around, places, word);
    snprintf(tests, sizeof tests, "%s/tests", around.root);
    bool test = source_under(around.path, tests);
    check_path(places, in_pack && test ? around.root : around.path, list);
}

/* Without any path in a folder of a pack: that pack. */
static bool check_here(const struct places *places, struct diag_list *list)
{
    struct around here;
    if (!around_find(&here, places, ".")) return false;
    check_pack(places, here.root, list);
    return true;
}

static int finish(struct diag_list *list)
{
    diag_print(list, stdout);
    printf("%zu errors, %zu warnings\n", diag_told(list, DIAG_ERROR),
           diag_told(list, DIAG_WARNING));
    int status = list->errors ? COMMAND_FAILED : COMMAND_DONE;
    diag_free(list);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    if (values->word_count == 0 && check_here(&places, &list)) return finish(&list);
    if (values->word_count == 0) check_home(&places, &list);
    for (size_t i = 1; values->word_count == 0 && i < places.count; i++) {
        check_pack(&places, places.items[i].path, &list);
    }
    for (int i = 0; i < values->word_count; i++) check_word(&places, values->words[i], &list);
    return finish(&list);
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
