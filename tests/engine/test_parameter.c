/* test_parameter.c: the table of constants covers the struct; starts lie in their ranges. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/parameter.h"

static void every_double_has_one_row(void **state)
{
    (void)state;
    int32_t rows[PARAMETER_COUNT] = {0};
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        assert_non_null(spec->name);
        assert_non_null(spec->unit);
        assert_non_null(spec->help);
        assert_true(spec->offset % sizeof(double) == 0);
        rows[spec->offset / sizeof(double)]++;
        assert_int_equal(parameter_named(spec->name), i);
    }
    for (size_t i = 0; i < PARAMETER_COUNT; i++) assert_int_equal(rows[i], 1);
}

static void starts_lie_in_their_ranges(void **state)
{
    (void)state;
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        assert_true(spec->low <= spec->start && spec->start <= spec->high);
    }
}

static void init_sets_every_start(void **state)
{
    (void)state;
    struct parameters parameters;
    memset(&parameters, 0xff, sizeof parameters);
    parameter_init(&parameters);
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        double value;
        memcpy(&value, (char *)&parameters + parameter_spec(i)->offset, sizeof value);
        assert_true(value == parameter_spec(i)->start);
    }
}

static void unknown_names_are_not_found(void **state)
{
    (void)state;
    assert_int_equal(parameter_named("no_such_constant"), -1);
    assert_int_equal(parameter_named(""), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_double_has_one_row),
        cmocka_unit_test(starts_lie_in_their_ranges),
        cmocka_unit_test(init_sets_every_start),
        cmocka_unit_test(unknown_names_are_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
