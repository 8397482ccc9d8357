/* test_saved.c: whatever one thing a program or person does to a table, it is read, or named. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"
#include "data/deck.h"
#include "data/map.h"
#include "data/scenario.h"
#include "mangle.h"
#include "temporary.h"

static const char shipped[] = "maps/world-2025";

/* What a table is loaded into, before and after. */
struct loaded {
    struct world world;
    struct map map;
    struct scenario scenario;
    struct deck deck;
};

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct loaded whole, now;
    struct world fresh; /* the map's, without a scenario */
    size_t read, named;
};

/* Loads what lies at `path` into fixture->now. */
typedef bool load_function(struct fixture *fixture, const char *path, struct diag_list *list);

/* Is what was loaded the same but for the file's hash and path? */
static bool same(struct fixture *fixture)
{
    struct loaded *a = &fixture->whole, *b = &fixture->now;
    a->map.hash = b->map.hash = a->scenario.hash = b->scenario.hash = a->deck.hash = b->deck.hash =
        0;
    memset(a->map.id, 0, sizeof a->map.id);
    memset(b->map.id, 0, sizeof b->map.id);
    memset(a->scenario.path, 0, sizeof a->scenario.path);
    memset(b->scenario.path, 0, sizeof b->scenario.path);
    for (int32_t i = 0; i < a->deck.count; i++) a->deck.cards[i].line = 0;
    for (int32_t i = 0; i < b->deck.count; i++) b->deck.cards[i].line = 0;
    for (int32_t i = 0; i < a->scenario.hints.count; i++) a->scenario.hints.list[i].line = 0;
    for (int32_t i = 0; i < b->scenario.hints.count; i++) b->scenario.hints.list[i].line = 0;
    for (int32_t i = 0; i < SCENARIO_AIMS_MAX; i++) {
        a->scenario.aims.list[i].row = b->scenario.aims.list[i].row = 0;
    }
    return memcmp(&a->world, &b->world, sizeof a->world) == 0 &&
           memcmp(&a->map, &b->map, sizeof a->map) == 0 &&
           memcmp(&a->scenario, &b->scenario, sizeof a->scenario) == 0 &&
           memcmp(&a->deck, &b->deck, sizeof a->deck) == 0;
}

/* Loads after mangling number `which` was done to the file `name`; false if it is neither read as
 * it was nor named. */
static bool load_mangled(struct fixture *fixture, size_t which, const char *name,
                         load_function *load)
{
    char path[TEMPORARY_PATH_SIZE];
    struct diag_list list;
    diag_init(&list);
    memset(&fixture->now, 0, sizeof fixture->now);
    temporary_path(path, fixture->folder, name);
    bool good = load(fixture, path, &list);
    bool right = good ? mangle_may_mean(which) || same(fixture) : mangle_told(which, &list, name);
    if (good && !right)
        fprintf(stderr, "%s: %s is read as something else\n", name, mangle_name(which));
    if (!good && mangle_reads(which)) right = false;
    fixture->read += good;
    fixture->named += !good;
    diag_free(&list);
    return right;
}

/* Does it to one file. False if it has nothing to change there. */
static bool mangle_one(struct fixture *fixture, size_t which, const char *from, const char *name)
{
    size_t length, size;
    char *bytes = temporary_read(from, &length);
    char *mangled = mangle_apply(which, bytes, length, &size);
    if (mangled) temporary_write(fixture->folder, name, mangled, size);
    else temporary_write(fixture->folder, name, bytes, length);
    free(bytes);
    free(mangled);
    return mangled != NULL;
}

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    temporary_folder(fixture->folder);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    temporary_remove(fixture->folder);
    free(fixture);
    return 0;
}

static bool load_map(struct fixture *fixture, const char *path, struct diag_list *list)
{
    (void)path;
    return map_load(&fixture->now.world, &fixture->now.map, fixture->folder, list);
}

static void map_begin(struct fixture *fixture)
{
    struct diag_list list;
    diag_init(&list);
    temporary_copy_tables(fixture->folder, shipped);
    assert_true(map_load(&fixture->whole.world, &fixture->whole.map, fixture->folder, &list));
}

/* What means nothing is done to all tables at once. */
static void a_map_is_read_whatever_program_saved_it(void **state)
{
    struct fixture *fixture = *state;
    size_t wrong = 0;
    char **names = file_list(shipped, ".csv");
    map_begin(fixture);
    for (size_t i = 0; i < mangle_count(); i++) {
        for (size_t k = 0; mangle_reads(i) && names[k]; k++) {
            char from[TEMPORARY_PATH_SIZE];
            temporary_path(from, shipped, names[k]);
            mangle_one(fixture, i, from, names[k]);
        }
        if (mangle_reads(i)) wrong += !load_mangled(fixture, i, "all tables", load_map);
    }
    file_list_free(names);
    assert_true(fixture->read > 15);
    assert_int_equal(wrong, 0);
}

/* Anything else is done to one table after the other. */
static void what_was_done_to_a_table_of_the_map_is_named(void **state)
{
    struct fixture *fixture = *state;
    size_t wrong = 0;
    char **names = file_list(shipped, ".csv");
    map_begin(fixture);
    for (size_t k = 0; names[k]; k++) {
        char from[TEMPORARY_PATH_SIZE];
        temporary_path(from, shipped, names[k]);
        for (size_t i = 0; i < mangle_count(); i++) {
            bool done = !mangle_reads(i) && mangle_one(fixture, i, from, names[k]);
            if (done) wrong += !load_mangled(fixture, i, names[k], load_map);
        }
        temporary_copy_tables(fixture->folder, shipped);
    }
    file_list_free(names);
    assert_true(fixture->named > 400);
    assert_int_equal(wrong, 0);
}

static bool load_scenario(struct fixture *fixture, const char *path, struct diag_list *list)
{
    memcpy(&fixture->now.world, &fixture->fresh, sizeof fixture->fresh);
    return scenario_load(&fixture->now.scenario, &fixture->now.world, path, list);
}

static bool load_deck(struct fixture *fixture, const char *path, struct diag_list *list)
{
    return deck_load(&fixture->now.deck, path, list);
}

/* All files of a folder that a function loads one by one. */
static void all_of_a_folder(struct fixture *fixture, const char *folder, load_function *load)
{
    size_t wrong = 0;
    char **names = file_list(folder, ".csv");
    for (size_t i = 0; names[i]; i++) {
        char from[TEMPORARY_PATH_SIZE], path[TEMPORARY_PATH_SIZE];
        struct diag_list list;
        size_t length;
        diag_init(&list);
        temporary_path(from, folder, names[i]);
        temporary_path(path, fixture->folder, names[i]);
        char *bytes = temporary_read(from, &length);
        temporary_write(fixture->folder, names[i], bytes, length);
        free(bytes);
        memset(&fixture->now, 0, sizeof fixture->now);
        assert_true(load(fixture, path, &list));
        memcpy(&fixture->whole, &fixture->now, sizeof fixture->now);
        for (size_t which = 0; which < mangle_count(); which++) {
            if (!mangle_one(fixture, which, from, names[i])) continue;
            wrong += !load_mangled(fixture, which, names[i], load);
        }
    }
    file_list_free(names);
    assert_int_equal(wrong, 0);
}

static void every_scenario_is_read_or_what_was_done_is_named(void **state)
{
    struct fixture *fixture = *state;
    struct map *map = calloc(1, sizeof *map);
    struct diag_list list;
    diag_init(&list);
    assert_true(map_load(&fixture->fresh, map, shipped, &list));
    free(map);
    all_of_a_folder(fixture, "maps/world-2025/scenarios", load_scenario);
}

static void every_deck_is_read_or_what_was_done_is_named(void **state)
{
    all_of_a_folder(*state, "cards", load_deck);
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(a_map_is_read_whatever_program_saved_it),
        WITH_FOLDER(what_was_done_to_a_table_of_the_map_is_named),
        WITH_FOLDER(every_scenario_is_read_or_what_was_done_is_named),
        WITH_FOLDER(every_deck_is_read_or_what_was_done_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
