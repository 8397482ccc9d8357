/* test_statistic.c: intervals hold what they should, and ratings follow from games. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/rng.h"
#include "sim/statistic.h"

static void near(double found, double expected, double by)
{
    if (fabs(found - expected) > by) fail_msg("found %g, expected %g", found, expected);
}

static void a_mean_has_two_standard_errors_about_it(void **state)
{
    (void)state;
    struct statistic_sum sum = {0};
    assert_true(statistic_mean(&sum).value == 0.0);
    statistic_add(&sum, 1e9 + 1.0);
    assert_true(isinf(statistic_mean(&sum).low) && isinf(statistic_mean(&sum).high));
    statistic_add(&sum, 1e9 + 3.0);
    statistic_add(&sum, 1e9 + 2.0);
    near(statistic_mean(&sum).value, 1e9 + 2.0, 1e-6);
    near(statistic_deviation(&sum), 1.0, 1e-9);
    near(statistic_mean(&sum).high - statistic_mean(&sum).value, 2.0 / sqrt(3.0), 1e-6);
}

/* The textbook's figures; and no interval leaves 0 to 1, or closes where all went one way. */
static void a_share_has_wilsons_interval(void **state)
{
    (void)state;
    near(statistic_share(5, 10).low, 0.2366, 1e-4);
    near(statistic_share(5, 10).high, 0.7634, 1e-4);
    near(statistic_share(0, 10).high, 0.2775, 1e-4);
    assert_true(statistic_share(0, 0).low == 0.0 && statistic_share(0, 0).high == 1.0);
    for (size_t count = 1; count < 60; count++) {
        for (size_t hits = 0; hits <= count; hits++) {
            struct statistic share = statistic_share(hits, count);
            assert_true(share.low >= 0.0 && share.low <= share.value);
            assert_true(share.high <= 1.0 && share.high >= share.value);
            assert_true(share.high > share.low);
        }
    }
}

/* Of dice whose mean and share are known, 95 of 100 intervals hold them, more or less. */
static void intervals_hold_the_truth_as_often_as_they_say(void **state)
{
    (void)state;
    int means = 0, shares = 0;
    for (uint64_t study = 0; study < 1000; study++) {
        struct statistic_sum sum = {0};
        size_t hits = 0;
        for (uint64_t i = 0; i < 40; i++) {
            double dice = rng_unit(7, study, 1, i);
            statistic_add(&sum, dice);
            hits += dice < 0.3;
        }
        struct statistic mean = statistic_mean(&sum), share = statistic_share(hits, 40);
        means += mean.low <= 0.5 && mean.high >= 0.5;
        shares += share.low <= 0.3 && share.high >= 0.3;
    }
    assert_in_range(means, 930, 970);
    assert_in_range(shares, 930, 970);
}

/* a wins ten of eleven against b, b as many against c; d never met anybody. */
static void ratings_follow_from_games(void **state)
{
    (void)state;
    double points[16] = {0};
    struct statistic rating[4];
    points[0 * 4 + 1] = points[1 * 4 + 2] = 1000.0;
    points[1 * 4 + 0] = points[2 * 4 + 1] = 100.0;
    statistic_rate(rating, points, 4);
    near(rating[0].value - rating[1].value, 400.0, 1.0);
    near(rating[1].value - rating[2].value, 400.0, 1.0);
    near(rating[0].value + rating[1].value + rating[2].value + rating[3].value, 0.0, 1e-6);
    assert_true(isinf(rating[3].high));
    /* More games make the interval narrower, and who never lost is rated too. */
    double few[4] = {0, 5, 0, 0}, many[4] = {0, 500, 0, 0};
    struct statistic small[2], large[2];
    statistic_rate(small, few, 2);
    statistic_rate(large, many, 2);
    assert_true(isfinite(small[0].value) && small[0].value > 0.0);
    assert_true(large[0].value > small[0].value);
}

static void quantiles_are_values_that_there_are(void **state)
{
    (void)state;
    double values[] = {3.0, 1.0, 2.0};
    statistic_sort(values, 3);
    assert_true(statistic_quantile(values, 3, 0.0) == 1.0);
    assert_true(statistic_quantile(values, 3, 0.5) == 2.0);
    assert_true(statistic_quantile(values, 3, 1.0) == 3.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mean_has_two_standard_errors_about_it),
        cmocka_unit_test(a_share_has_wilsons_interval),
        cmocka_unit_test(intervals_hold_the_truth_as_often_as_they_say),
        cmocka_unit_test(ratings_follow_from_games),
        cmocka_unit_test(quantiles_are_values_that_there_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
