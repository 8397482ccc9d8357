/* test_outlook.c: a forecast is told once for all surfaces, and says what becomes of the lead. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/outlook.h"
#include "engine/worlds.h"

static struct world world;

static void line_set(struct forecast_line *line, const char *figure, double without, double with)
{
    snprintf(line->figure, sizeof line->figure, "%s", figure);
    line->now = line->without = without;
    line->with = line->low = line->high = with;
}

static struct forecast forecast_of(double own, double rival)
{
    struct forecast forecast = {.turns = 4, .count = 2};
    line_set(&forecast.lines[0], "score.washington", 70, own);
    line_set(&forecast.lines[1], "score.beijing", 60, rival);
    return forecast;
}

static void both_may_lose_and_one_lead(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(69.04, 57.0);
    struct outlook outlook;
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON);
    assert_int_equal(outlook.count, 3);
    assert_string_equal(outlook.lines[0].label, "Your total");
    assert_string_equal(outlook.lines[2].label, "Your lead over Beijing");
    assert_true(outlook.lines[2].values.without == 10.0 && outlook.lines[2].values.with == 12.0);
    outlook_find(&outlook, &forecast, &world, SIDE_BEIJING);
    assert_true(outlook.lines[1].values.with < 60.0);
    assert_true(outlook.lines[1].values.with == -12.0 || outlook.lines[2].values.with == -12.0);
}

static void what_is_shown_alike_is_only_named(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(68.0, 60.04);
    struct outlook outlook;
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON);
    assert_int_equal(outlook.count, 2); /* own total and the lead */
    assert_string_equal(outlook.same, "No difference: Beijing's total.");
    forecast = forecast_of(70.0, 60.0);
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON);
    assert_int_equal(outlook.count, 0);
    assert_non_null(strstr(outlook.same, "in 4 turns"));
}

static void a_figure_named_twice_is_told_once(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(69.0, 60.0);
    struct outlook outlook;
    forecast.count = 3;
    line_set(&forecast.lines[2], "score.washington", 70, 69);
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON);
    assert_int_equal(outlook.count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_may_lose_and_one_lead),
        cmocka_unit_test(what_is_shown_alike_is_only_named),
        cmocka_unit_test(a_figure_named_twice_is_told_once),
    };
    worlds_make(&world, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
