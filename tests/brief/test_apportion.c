/* test_apportion.c: parts that are shown add up to the sum that is shown, and none is bent. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "brief/apportion.h"
#include "brief/number.h"
#include "engine/rng.h"

enum { PARTS = 30, ROUNDS = 400 };

static void drawn(double parts[PARTS], uint64_t round)
{
    for (uint64_t i = 0; i < PARTS; i++) {
        double share = (double)(rng_bits(7, round, 1, i) % 100000) / 100000.0;
        parts[i] = (share - 0.5) * (i % 5 == 0 ? 40.0 : 0.3);
    }
}

static void parts_add_up_and_stay_within_a_digit(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        double parts[PARTS], shown[PARTS], all = 0.0, sum = 0.0;
        size_t count = 1 + round % PARTS;
        drawn(parts, round);
        int decimals = apportion_decimals(parts, count);
        double digit = pow(10.0, -decimals);
        for (size_t i = 0; i < count; i++) all += parts[i];
        apportion_parts(shown, parts, count, number_round(all, decimals), decimals);
        for (size_t i = 0; i < count; i++) {
            sum += shown[i];
            assert_true(fabs(shown[i] - parts[i]) < digit * 1.0001);
            assert_true(fabs(shown[i] / digit - floor(shown[i] / digit + 0.5)) < 1e-6);
        }
        assert_true(fabs(sum - number_round(all, decimals)) < digit * 1e-3);
    }
}

static void three_digits_count_where_there_are_any(void **state)
{
    (void)state;
    const double large[] = {-421.0, 3.0}, small[] = {0.25, -0.01}, none[] = {0.0};
    assert_int_equal(apportion_decimals(large, 2), 0);
    assert_int_equal(apportion_decimals(small, 2), 3);
    assert_int_equal(apportion_decimals(none, 1), APPORTION_DECIMALS);
}

static void rounding_is_even_handed_and_knows_no_minus_nought(void **state)
{
    (void)state;
    assert_true(number_round(2.5, 0) == 3.0);
    assert_true(number_round(-2.5, 0) == -3.0);
    assert_false(signbit(number_round(-0.2, 0)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_add_up_and_stay_within_a_digit),
        cmocka_unit_test(three_digits_count_where_there_are_any),
        cmocka_unit_test(rounding_is_even_handed_and_knows_no_minus_nought),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
