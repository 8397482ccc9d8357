/* test_map_alias.c: aliases are read, belong to no rule, and every mistake in them is told. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/diag.h"
#include "data/map.h"
#include "data/map_inner.h"
#include "temporary.h"

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct map_aliases aliases;
    struct diag_list list;
};

static const char *const countries[] = {"GBR", "NLD"}, *const goods[] = {"gallium"},
                         *const industries[] = {"autos"};
static const struct table_words words[TABLE_REFERENCE_COUNT] = {
    [TABLE_COUNTRY] = {.words = countries, .count = 2},
    [TABLE_GOOD] = {.words = goods, .count = 1},
    [TABLE_INDUSTRY] = {.words = industries, .count = 1}};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    temporary_folder(fixture->folder);
    diag_init(&fixture->list);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    temporary_remove(fixture->folder);
    diag_free(&fixture->list);
    free(fixture);
    return 0;
}

static bool read(struct fixture *fixture, const char *rows)
{
    char text[1024];
    snprintf(text, sizeof text, "thing,alias\n%s", rows);
    temporary_text(fixture->folder, "aliases.csv", text);
    return map_alias_load(&fixture->aliases, fixture->folder, words, &fixture->list);
}

static void a_thing_has_the_aliases_of_its_rows(void **state)
{
    struct fixture *fixture = *state;
    assert_true(read(fixture, "GBR,uk\nautos,cars\nGBR,great britain\n"));
    assert_int_equal(fixture->aliases.count, 3);
    assert_string_equal(fixture->aliases.items[1].id, "autos");
    assert_string_equal(fixture->aliases.items[1].alias, "cars");
}

static void a_folder_may_do_without(void **state)
{
    struct fixture *fixture = *state;
    assert_true(map_alias_load(&fixture->aliases, fixture->folder, words, &fixture->list));
    assert_int_equal(fixture->list.count + fixture->aliases.count, 0);
}

static void every_mistake_is_told_where_it_is(void **state)
{
    static const struct {
        const char *rows, *part;
        int line;
    } cases[] = {
        {"GRB,uk\n", "GBR", 2},
        {"GBR,uk\nNLD,uk\n", "uk", 3},
        {"GBR,uk\nGBR,nld\n", "is an id of this map", 3},
        {"GBR,\n", "", 2},
        {"GBR,a word that is much too long for it\n", "", 2},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_false(read(fixture, cases[i].rows));
        assert_int_equal(fixture->list.count, 1);
        assert_int_equal(fixture->list.items[0].line, cases[i].line);
        assert_non_null(strstr(fixture->list.items[0].text, cases[i].part));
        assert_int_equal(fixture->aliases.count, 0);
        diag_free(&fixture->list);
        diag_init(&fixture->list);
    }
}

/* Saved games hold the map's hash: a word more must not make them strangers. */
static void no_game_depends_on_them(void **state)
{
    struct fixture *fixture = *state;
    char command[2 * TEMPORARY_PATH_SIZE + 64];
    struct world *world = calloc(2, sizeof *world);
    struct map *map = calloc(2, sizeof *map);
    snprintf(command, sizeof command, "cp maps/world-2025/*.csv %s && rm %s/aliases.csv",
             fixture->folder, fixture->folder);
    assert_int_equal(system(command), 0);
    assert_true(map_load(&world[0], &map[0], "maps/world-2025", &fixture->list));
    assert_true(map_load(&world[1], &map[1], fixture->folder, &fixture->list));
    assert_true(map[0].aliases.count > 0 && map[1].aliases.count == 0);
    assert_true(map[0].hash == map[1].hash);
    assert_memory_equal(&world[0], &world[1], sizeof world[0]);
    free(world);
    free(map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_thing_has_the_aliases_of_its_rows, setup, teardown),
        cmocka_unit_test_setup_teardown(a_folder_may_do_without, setup, teardown),
        cmocka_unit_test_setup_teardown(every_mistake_is_told_where_it_is, setup, teardown),
        cmocka_unit_test_setup_teardown(no_game_depends_on_them, setup, teardown),
    };
    return cmocka_run_group_tests_name("data/map_alias", tests, NULL, NULL);
}
