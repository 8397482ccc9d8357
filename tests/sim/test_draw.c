/* test_draw.c: constants are set by name within their range, and drawn over it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "sim/draw.h"

static double value_of(const struct parameters *parameters, int32_t index)
{
    double value;
    memcpy(&value, (const char *)parameters + parameter_spec(index)->offset, sizeof value);
    return value;
}

static void every_constant_can_be_set_to_its_bounds_and_no_further(void **state)
{
    (void)state;
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        char text[96];
        struct diag_list list;
        struct draw_sets sets = {0};
        struct parameters map, out;
        parameter_init(&map);
        diag_init(&list);
        snprintf(text, sizeof text, "%s=%.6f", spec->name, spec->high);
        assert_true(draw_set(&sets, text, &list));
        draw_make(&out, &map, &sets, 0);
        assert_true(value_of(&out, i) == spec->high);
        assert_false(draw_set(&sets, text, &list)); /* twice */
        sets.count = 0;
        snprintf(text, sizeof text, "%s=%.6f", spec->name, spec->high + 1.0);
        assert_false(draw_set(&sets, text, &list));
        snprintf(text, sizeof text, "%s=%.6f", spec->name, spec->low - 1.0);
        assert_false(draw_set(&sets, text, &list));
        assert_int_equal(list.errors, 3);
        diag_free(&list);
    }
}

static void what_is_no_setting_is_told(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",
                                        "=",
                                        "gap_months",
                                        "gap_months=",
                                        "=3",
                                        "gap_months=x",
                                        "gap_months=3x",
                                        "gap_months=nan",
                                        "gap_months= 3",
                                        "gap_month=3"};
    struct draw_sets sets = {0};
    struct diag_list list;
    diag_init(&list);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        assert_false(draw_set(&sets, wrong[i], &list));
        assert_int_equal(list.errors, i + 1);
    }
    assert_non_null(strstr(list.items[list.count - 1].text, "did you mean gap_months?"));
    assert_int_equal(sets.count, 0);
    diag_free(&list);
}

/* Every draw lies in its range, half of them below the map's value, and what is set stays set. */
static void draws_fill_the_range_about_the_maps_value(void **state)
{
    (void)state;
    enum { DRAWS = 400 };
    struct parameters map, out;
    struct draw_sets sets = {0};
    struct diag_list list;
    diag_init(&list);
    parameter_init(&map);
    assert_true(draw_set(&sets, "gap_months=4", &list));
    int32_t set = sets.index[0];
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        double middle = value_of(&map, i);
        int below = 0;
        for (size_t draw = 1; draw <= DRAWS; draw++) {
            draw_make(&out, &map, &sets, draw);
            double value = value_of(&out, i);
            assert_true(value >= spec->low && value <= spec->high);
            below += value < middle;
            if (i == set) assert_true(value == 4.0);
        }
        if (i != set && middle > spec->low) assert_in_range(below, DRAWS / 3, 2 * DRAWS / 3);
    }
    draw_make(&out, &map, &(struct draw_sets){0}, 0);
    assert_memory_equal(&out, &map, sizeof out);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_constant_can_be_set_to_its_bounds_and_no_further),
        cmocka_unit_test(what_is_no_setting_is_told),
        cmocka_unit_test(draws_fill_the_range_about_the_maps_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
