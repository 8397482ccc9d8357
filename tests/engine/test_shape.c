/* test_shape.c: the curves of the model's answers. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/shape.h"

static void soft_is_odd_rising_and_bounded(void **state)
{
    (void)state;
    double last = -1.0;
    for (int32_t i = -1000; i <= 1000; i++) {
        double value = shape_soft(i * 0.1);
        assert_true(value > last && value > -1.0 && value < 1.0);
        assert_true(value == -shape_soft(-i * 0.1));
        last = value;
    }
    assert_true(shape_soft(0.0) == 0.0 && shape_soft(1.0) == 0.5);
}

static void clamp_keeps_what_fits(void **state)
{
    (void)state;
    assert_true(shape_clamp(-3.0, 0.0, 1.0) == 0.0);
    assert_true(shape_clamp(0.25, 0.0, 1.0) == 0.25);
    assert_true(shape_clamp(7.0, 0.0, 1.0) == 1.0);
}

static void a_share_of_nothing_is_nothing(void **state)
{
    (void)state;
    assert_true(shape_share(1.0, 4.0) == 0.25);
    assert_true(shape_share(1.0, 0.0) == 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(soft_is_odd_rising_and_bounded),
        cmocka_unit_test(clamp_keeps_what_fits),
        cmocka_unit_test(a_share_of_nothing_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
