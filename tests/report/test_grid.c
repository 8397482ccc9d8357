/* test_grid.c: no cell of a table is one that a spreadsheet would run, however it parts the row. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "data/csv.h"
#include "engine/rng.h"
#include "report/grid.h"

/* A row of that text between two numbers, as it stands in the file. */
static char *row_of(const char *text)
{
    char *bytes = NULL;
    size_t length = 0;
    struct grid grid = {.stream = open_memstream(&bytes, &length)};
    assert_non_null(grid.stream);
    grid_whole(&grid, 1);
    grid_text(&grid, text);
    grid_end(&grid);
    fclose(grid.stream);
    return bytes;
}

static bool begins_formula(const char *cell)
{
    static const char *const signs[] = {"=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\xa0"};
    double number;
    if (*cell == '"') cell++;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (strncmp(cell, signs[i], strlen(signs[i])) == 0) return !csv_number(&number, cell);
    }
    return false;
}

static void assert_runs_nowhere(char *row, const char *marks)
{
    char *rest = row;
    for (char *cell; (cell = strtok_r(rest, marks, &rest)) != NULL;) {
        if (begins_formula(cell)) fail_msg("a formula: %s", cell);
    }
}

static void no_text_is_run(void **state)
{
    static const char *const pieces[] = {
        "=", "+", "-", "@", ";", "\t",           "\n",           "\"",
        "'", ",", "a", "1", " ", "\xef\xbc\x9d", "\xef\xbc\xa0", "HYPERLINK(1)"};
    static const char *const marks[] = {",\r\n", ";\r\n", "\t\r\n"};
    (void)state;
    for (uint64_t seed = 0; seed < 3000; seed++) {
        char text[256] = "";
        for (uint64_t i = 0; i < 8; i++) {
            int64_t piece = rng_range(rng_bits(seed, 1, RNG_EXPLAIN, i), 0,
                                      (int64_t)(sizeof pieces / sizeof pieces[0]) - 1);
            strcat(text, pieces[piece]);
        }
        for (size_t i = 1; i < sizeof marks / sizeof marks[0]; i++) {
            char *row = row_of(text);
            assert_runs_nowhere(row, marks[i]);
            free(row);
        }
    }
}

static void ordinary_text_stays(void **state)
{
    static const char *const texts[] = {"we wait; they move", "a-b", "10 = ten", "", "-5"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char wanted[64], *row = row_of(texts[i]);
        snprintf(wanted, sizeof wanted, "1,%s\n", texts[i]);
        assert_string_equal(row, wanted);
        free(row);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_is_run),
        cmocka_unit_test(ordinary_text_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
