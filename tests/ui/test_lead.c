/* test_lead.c: a forecast says what becomes of the lead, which is what the result counts. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "ui/lead.h"

static struct forecast forecast_of(double own, double rival)
{
    struct forecast forecast = {.turns = 4, .count = 2};
    struct forecast_line *line = forecast.lines;
    snprintf(line[0].figure, sizeof line[0].figure, "score.washington");
    snprintf(line[1].figure, sizeof line[1].figure, "score.beijing");
    line[0].now = line[0].without = line[0].low = line[0].high = 70;
    line[1].now = line[1].without = line[1].low = line[1].high = 60;
    line[0].with = own;
    line[1].with = rival;
    return forecast;
}

static void both_may_lose_and_one_lead(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(69.04, 57.0);
    struct forecast_line lead;
    assert_true(lead_find(&lead, &forecast, SIDE_WASHINGTON));
    assert_string_equal(lead.label, "Your lead over Beijing");
    assert_true(lead.without > 9.99 && lead.without < 10.01);
    assert_true(lead.with > 11.99 && lead.with < 12.01);
    assert_true(lead_find(&lead, &forecast, SIDE_BEIJING));
    assert_true(lead.with > -12.01 && lead.with < -11.99);
    assert_true(lead_after(&forecast.lines[1], SIDE_WASHINGTON));
    assert_false(lead_after(&forecast.lines[0], SIDE_WASHINGTON));
}

static void an_unchanged_lead_is_not_told(void **state)
{
    (void)state;
    struct forecast forecast = forecast_of(68.0, 58.0);
    struct forecast_line lead;
    assert_false(lead_find(&lead, &forecast, SIDE_WASHINGTON));
    assert_false(lead_find(&lead, &forecast, SIDE_NONE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_may_lose_and_one_lead),
        cmocka_unit_test(an_unchanged_lead_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
