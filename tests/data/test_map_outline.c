/* test_map_outline.c: the shipped coastlines are read, and every mistake in such a table is told.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"
#include "data/map.h"
#include "data/map_inner.h"
#include "temporary.h"

static const char header[] = "line,point,longitude,latitude,source\n";

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct map_outline outline;
    struct diag_list list;
};

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

/* Reads rows under the usual header. */
static bool read(struct fixture *fixture, const char *rows)
{
    char text[4096];
    snprintf(text, sizeof text, "%s%s", header, rows);
    temporary_text(fixture->folder, "outline.csv", text);
    return map_outline_load(&fixture->outline, fixture->folder, &fixture->list);
}

static void the_shipped_coastlines_are_lines_on_the_globe(void **state)
{
    struct fixture *fixture = *state;
    const struct map_outline *outline = &fixture->outline;
    assert_true(map_outline_load(&fixture->outline, "maps/world-2025", &fixture->list));
    assert_int_equal(fixture->list.count, 0);
    assert_true(outline->count > 400);
    double west = 180, east = -180, south = 90, north = -90;
    for (size_t i = 0; i < outline->count; i++) {
        const struct map_point *point = &outline->points[i];
        bool joined = (i > 0 && point[-1].line == point->line) ||
                      (i + 1 < outline->count && point[1].line == point->line);
        assert_true(joined);
        west = fmin(west, point->longitude);
        east = fmax(east, point->longitude);
        south = fmin(south, point->latitude);
        north = fmax(north, point->latitude);
    }
    assert_true(west < -170 && east > 170 && south < -50 && north > 70);
    assert_true(west >= -180 && east <= 180 && south >= -90 && north <= 90);
}

static void points_come_in_order_whatever_the_order_of_rows(void **state)
{
    struct fixture *fixture = *state;
    assert_true(read(fixture, "2,2,4,40,s\n1,1,1,10,s\n2,1,3,30,s\n1,2,2,20,s\n"));
    assert_int_equal(fixture->outline.count, 4);
    for (int i = 0; i < 4; i++) {
        assert_int_equal(fixture->outline.points[i].line, 1 + i / 2);
        assert_true(fixture->outline.points[i].longitude == i + 1);
        assert_true(fixture->outline.points[i].latitude == 10 * (i + 1));
    }
}

static void a_folder_may_do_without(void **state)
{
    struct fixture *fixture = *state;
    fixture->outline.count = 7;
    assert_true(map_outline_load(&fixture->outline, fixture->folder, &fixture->list));
    assert_int_equal(fixture->outline.count, 0);
    assert_int_equal(fixture->list.count, 0);
}

static void mistakes_are_told_with_their_place(void **state)
{
    static const struct {
        const char *rows, *place, *words;
    } mistakes[] = {
        {"1,1,east,10,s\n1,2,2,20,s\n", "outline.csv:2:5:", "expected a number from -180 to 180"},
        {"1,1,181,10,s\n1,2,2,20,s\n", "outline.csv:2:5:", "expected a number from -180 to 180"},
        {"1,1,1,-91,s\n1,2,2,20,s\n", "outline.csv:2:7:", "expected a number from -90 to 90"},
        {"0,1,1,10,s\n0,2,2,20,s\n", "outline.csv:2:1:", "expected a whole number from 1"},
        {"1,1,1,10,s\n1,2,2,20,\n", "outline.csv:3:", "expected a source"},
        {"1,1,1,10,s\n1,3,2,20,s\n", "outline.csv:3:3:", "expected point 2"},
        {"1,2,1,10,s\n1,3,2,20,s\n", "outline.csv:2:3:", "expected point 1"},
        {"1,1,1,10,s\n1,1,2,20,s\n", "outline.csv:", "a second time"},
        {"1,1,1,10,s\n2,1,2,20,s\n2,2,2,20,s\n", "outline.csv:2:1:", "a single point"},
        {"1,1,179,10,s\n1,2,-179,20,s\n", "outline.csv:3:5:", "where the date line is crossed"},
        {"1,1,1\n", "outline.csv:2:", ""},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++) {
        assert_false(read(fixture, mistakes[i].rows));
        assert_true(temporary_told(&fixture->list, mistakes[i].place, mistakes[i].words));
        assert_int_equal(fixture->outline.count, 0);
        diag_free(&fixture->list);
    }
}

static void all_mistakes_of_a_run_are_told(void **state)
{
    struct fixture *fixture = *state;
    assert_false(read(fixture, "1,1,1,10,s\n1,3,2,20,s\n2,1,3,30,s\n3,1,179,0,s\n3,2,-179,0,s\n"));
    assert_int_equal(fixture->list.errors, 3);
}

static void too_many_points_are_refused(void **state)
{
    struct fixture *fixture = *state;
    size_t room = 64 * (MAP_OUTLINE_MAX + 2), used = sizeof header - 1;
    char *text = calloc(1, room);
    strcpy(text, header);
    for (int i = 1; i <= MAP_OUTLINE_MAX; i++) {
        used += (size_t)snprintf(text + used, room - used, "1,%d,%d,0,s\n", i, i % 100);
    }
    temporary_text(fixture->folder, "outline.csv", text);
    assert_true(map_outline_load(&fixture->outline, fixture->folder, &fixture->list));
    assert_int_equal(fixture->outline.count, MAP_OUTLINE_MAX);
    snprintf(text + used, room - used, "2,1,0,0,s\n");
    temporary_text(fixture->folder, "outline.csv", text);
    assert_false(map_outline_load(&fixture->outline, fixture->folder, &fixture->list));
    assert_true(temporary_told(&fixture->list, "outline.csv:2002:", "leave out"));
    free(text);
}

/* A map's mistake is told with all others of the folder; but the picture is no part of the rules.
 */
static void a_map_tells_of_its_outline_but_its_hash_does_not(void **state)
{
    struct fixture *fixture = *state;
    struct world *world = calloc(1, sizeof *world);
    struct map *map = calloc(1, sizeof *map);
    temporary_copy_tables(fixture->folder, "maps/world-2025");
    assert_true(map_load(world, map, fixture->folder, &fixture->list));
    assert_true(map->outline.count > 0);
    uint64_t hash = map->hash;
    assert_true(read(fixture, "1,1,1,10,s\n1,2,2,20,s\n"));
    assert_true(map_load(world, map, fixture->folder, &fixture->list));
    assert_int_equal(map->outline.count, 2);
    assert_true(map->hash == hash);
    assert_false(read(fixture, "1,1,1,10,s\n"));
    diag_free(&fixture->list);
    assert_false(map_load(world, map, fixture->folder, &fixture->list));
    assert_true(temporary_told(&fixture->list, "outline.csv:2:1:", "a single point"));
    free(map);
    free(world);
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(the_shipped_coastlines_are_lines_on_the_globe),
        WITH_FOLDER(points_come_in_order_whatever_the_order_of_rows),
        WITH_FOLDER(a_folder_may_do_without),
        WITH_FOLDER(mistakes_are_told_with_their_place),
        WITH_FOLDER(all_mistakes_of_a_run_are_told),
        WITH_FOLDER(too_many_points_are_refused),
        WITH_FOLDER(a_map_tells_of_its_outline_but_its_hash_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
