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

static void what_counts_comes_first_the_own_before_the_rivals(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(69.04, 57.0);
    struct outlook outlook;
    line_set(&forecast.results[SIDE_WASHINGTON], "score.washington", -1.0, -0.5);
    line_set(&forecast.results[SIDE_BEIJING], "score.beijing", -1.0, -3.0);
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
    assert_int_equal(outlook.count, 4);
    assert_string_equal(outlook.lines[0].label, "Your result");
    assert_string_equal(outlook.lines[1].label, "Beijing's result");
    assert_string_equal(outlook.lines[2].label, "Your total");
    outlook_find(&outlook, &forecast, &world, SIDE_BEIJING, WORDS_TURN);
    assert_string_equal(outlook.lines[1].label, "Washington's result");
    assert_true(outlook.lines[0].values.with == -3.0);
    line_set(&forecast.results[SIDE_BEIJING], "score.beijing", -1.0, -1.04);
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
    assert_string_equal(outlook.lines[1].label, "Your total");
}

static void what_is_shown_alike_is_only_named(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(68.0, 60.04);
    struct outlook outlook;
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
    assert_int_equal(outlook.count, 1);
    assert_string_equal(outlook.same, "No difference: Beijing's total.");
    forecast = forecast_of(70.0, 60.0);
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
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
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
    assert_int_equal(outlook.count, 1);
}

/* Where nothing moves as far as it looks, it says when something will, and whether that is still
 * this game. */
static void what_takes_longer_is_told_with_its_turn(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(70.0, 60.0);
    struct outlook outlook;
    world.turns = 12;
    forecast.begins = 9;
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
    assert_string_equal(outlook.same, "Nothing of it shows before turn 9.");
    forecast.begins = 15;
    outlook_find(&outlook, &forecast, &world, SIDE_WASHINGTON, WORDS_TURN);
    assert_non_null(strstr(outlook.same, "in this game of 12 turns: it would in turn 15"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_counts_comes_first_the_own_before_the_rivals),
        cmocka_unit_test(what_is_shown_alike_is_only_named),
        cmocka_unit_test(a_figure_named_twice_is_told_once),
        cmocka_unit_test(what_takes_longer_is_told_with_its_turn),
    };
    worlds_make(&world, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
