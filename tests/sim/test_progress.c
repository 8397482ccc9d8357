/* test_progress.c: the line that says how far long work has come. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "sim/progress.h"

static void says_done_of_all_and_the_time_left(void **state)
{
    (void)state;
    char line[PROGRESS_LINE_SIZE];
    progress_line(line, "games", 0, 400, 0.5);
    assert_string_equal(line, "0 of 400 games [....................]   0%");
    progress_line(line, "games", 100, 400, 14.0);
    assert_string_equal(line, "100 of 400 games [#####...............]  25%, 0:42 left");
    progress_line(line, "games", 1, 400, 20.0);
    assert_string_equal(line, "1 of 400 games [....................]   0%, 2:13:00 left");
    progress_line(line, "games", 400, 400, 20.0);
    assert_string_equal(line, "400 of 400 games [####################] 100%, 0:00 left");
}

/* The bar never says more than is done, and no count breaks the line's place. */
static void any_count_fits(void **state)
{
    (void)state;
    static const size_t alls[] = {0, 1, 3, 7, 10000000, 4000000000000003};
    for (size_t i = 0; i < sizeof alls / sizeof alls[0]; i++) {
        for (size_t part = 0; part <= 4; part++) {
            char line[PROGRESS_LINE_SIZE];
            size_t done = alls[i] / 4 * part;
            progress_line(line, "expectations", done, alls[i], 1e9);
            assert_true(strlen(line) < PROGRESS_LINE_SIZE - 1);
            if (done < alls[i]) assert_null(strstr(line, "####################"));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_done_of_all_and_the_time_left),
        cmocka_unit_test(any_count_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
