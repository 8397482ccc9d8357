/* test_map_short.c: short names are read, fit, tell goods apart, and every mistake in them is told.
 */
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
    char names[GOOD_MAX][MAP_SHORT_SIZE];
    struct diag_list list;
};

static const char *const goods[] = {"gallium", "magnets"};
static const struct table_words words[TABLE_REFERENCE_COUNT] = {
    [TABLE_GOOD] = {.words = goods, .count = 2}};

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
    snprintf(text, sizeof text, "good,short\n%s", rows);
    temporary_text(fixture->folder, "short_names.csv", text);
    return map_short_load(fixture->names, fixture->folder, words, &fixture->list);
}

/* One mistake alone, at its line and column, with these words in it. */
static void refused(struct fixture *fixture, const char *rows, int line, const char *part)
{
    assert_false(read(fixture, rows));
    assert_int_equal(fixture->list.count, 1);
    assert_int_equal(fixture->list.items[0].line, line);
    assert_non_null(strstr(fixture->list.items[0].text, part));
    assert_string_equal(fixture->names[0], "");
}

static void a_good_has_the_name_of_its_row(void **state)
{
    struct fixture *fixture = *state;
    assert_true(read(fixture, "magnets,Magnets\n"));
    assert_string_equal(fixture->names[1], "Magnets");
    assert_string_equal(fixture->names[0], "");
}

static void a_folder_may_do_without(void **state)
{
    struct fixture *fixture = *state;
    assert_true(map_short_load(fixture->names, fixture->folder, words, &fixture->list));
    assert_int_equal(fixture->list.count, 0);
}

static void an_unknown_good_is_told_with_the_near_one(void **state)
{
    refused(*state, "galium,Ga\n", 2, "gallium");
}

static void a_name_that_does_not_fit_is_told(void **state)
{
    refused(*state, "gallium,Gallium met\n", 2, "9");
}

static void a_good_named_twice_is_told(void **state)
{
    refused(*state, "gallium,Ga\ngallium,Gallium\n", 3, "");
}

static void one_name_for_two_goods_is_told(void **state)
{
    refused(*state, "gallium,Metal\nmagnets,Metal\n", 3, "line 2");
}

/* What the board shows in its narrowest list is whole for each good of the shipped map. */
static void each_good_of_the_shipped_map_has_a_name_that_fits(void **state)
{
    struct fixture *fixture = *state;
    struct world *world = calloc(1, sizeof *world);
    struct map *map = calloc(1, sizeof *map);
    assert_true(map_load(world, map, "maps/world-2025", &fixture->list));
    for (int32_t i = 0; i < world->good_count; i++) {
        bool fits = strlen(world->goods[i].name) < MAP_SHORT_SIZE || map->good_short[i][0];
        if (!fits) print_error("%s\n", world->goods[i].name);
        assert_true(fits);
    }
    free(world);
    free(map);
}

/* What is only shown must not part a journal from its map. */
static void the_hash_of_a_map_is_without_them(void **state)
{
    struct fixture *fixture = *state;
    struct world *world = calloc(1, sizeof *world);
    struct map *with = calloc(1, sizeof *with), *without = calloc(1, sizeof *without);
    char command[2 * TEMPORARY_PATH_SIZE + 64];
    snprintf(command, sizeof command, "cp maps/world-2025/*.csv %s && rm %s/short_names.csv",
             fixture->folder, fixture->folder);
    assert_int_equal(system(command), 0);
    assert_true(map_load(world, with, "maps/world-2025", &fixture->list));
    assert_true(map_load(world, without, fixture->folder, &fixture->list));
    assert_true(with->hash == without->hash);
    assert_string_not_equal(with->good_short[0], "");
    assert_string_equal(without->good_short[0], "");
    free(world);
    free(with);
    free(without);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_good_has_the_name_of_its_row, setup, teardown),
        cmocka_unit_test_setup_teardown(a_folder_may_do_without, setup, teardown),
        cmocka_unit_test_setup_teardown(an_unknown_good_is_told_with_the_near_one, setup, teardown),
        cmocka_unit_test_setup_teardown(a_name_that_does_not_fit_is_told, setup, teardown),
        cmocka_unit_test_setup_teardown(a_good_named_twice_is_told, setup, teardown),
        cmocka_unit_test_setup_teardown(one_name_for_two_goods_is_told, setup, teardown),
        cmocka_unit_test_setup_teardown(each_good_of_the_shipped_map_has_a_name_that_fits, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_hash_of_a_map_is_without_them, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
