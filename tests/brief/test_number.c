/* test_number.c: every family of figures has one form, and what is shown adds up. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/number.h"
#include "engine/figure.h"
#include "engine/rng.h"

enum { ROUNDS = 2000 };

/* What the engine says of a family's unit, and what is made of it. */
static const struct {
    const char *begins;
    enum number_unit unit;
} units[] = {
    {"share", NUMBER_PERCENT},        {"index", NUMBER_INDEX},
    {"-1 Beijing", NUMBER_INDEX},     {"points of the", NUMBER_INDEX},
    {"0 calm", NUMBER_INDEX},         {"units a quarter", NUMBER_QUANTITY},
    {"months of use", NUMBER_MONTHS}, {"points,", NUMBER_POINTS},
    {"points", NUMBER_CAPITAL},       {"million", NUMBER_MONEY},
};

static enum number_unit unit_of(const struct figure_spec *spec)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strncmp(spec->unit, units[i].begins, strlen(units[i].begins)) == 0)
            return units[i].unit;
    }
    return NUMBER_UNIT_COUNT;
}

static void every_family_has_one_form_of_its_unit(void **state)
{
    (void)state;
    size_t matched = 0, count = 0;
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        const struct number_form *form = number_form(spec->pattern);
        if (!form->family) fail_msg("%s has no form", spec->pattern);
        if (form->unit != unit_of(spec)) fail_msg("%s counts %s", spec->pattern, spec->unit);
    }
    for (const struct number_form *form = number_forms(); form->family; form++, count++) {
        assert_ptr_equal(number_form(form->family), form);
        bool found = false;
        for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
            size_t length = strcspn(spec->pattern, ".");
            found = found || (strlen(form->family) == length &&
                              memcmp(form->family, spec->pattern, length) == 0);
        }
        if (!found) fail_msg("no figure is of the family %s", form->family);
        matched += found;
    }
    assert_int_equal(matched, count);
}

static double drawn(uint64_t round, uint64_t index)
{
    return ((double)(rng_bits(5, round, 1, index) % 2000001) - 1000000.0) / 7919.0;
}

static void a_change_is_the_difference_of_what_is_shown(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        int decimals = (int)(round % 3);
        double before = drawn(round, 0), after = drawn(round, 1);
        double sum = number_round(before, decimals) + number_difference(before, after, decimals);
        assert_true(fabs(sum - number_round(after, decimals)) < 1e-9);
        char text[NUMBER_SIZE];
        number_change(text, before, after, decimals);
        assert_true(strcmp(text, "-0") != 0 && strcmp(text, "-0.0") != 0);
    }
}

static void rounding_is_the_same_on_both_sides_of_nought(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        double value = drawn(round, 0);
        assert_true(number_round(-value, 1) == -number_round(value, 1));
    }
    assert_true(1.0 / number_round(-0.04, 1) > 0.0);
}

static void a_line_says_the_digits_that_a_screen_shows(void **state)
{
    (void)state;
    static const char *const figures[] = {"price.gallium.USA", "imports.USA.magnets",
                                          "score.beijing", "compliance.JPN.beijing"};
    for (uint64_t round = 0; round < ROUNDS; round++) {
        const struct number_form *form = number_form(figures[round % 4]);
        double value = drawn(round, 0) * (round % 5 == 0 ? 100.0 : 1.0);
        char shown[NUMBER_SIZE], said[NUMBER_SIZE], again[2 * NUMBER_SIZE];
        number_figure(shown, figures[round % 4], value);
        number_said(said, form->scale * value, form->decimals);
        bool minus = strncmp(said, "minus ", 6) == 0;
        snprintf(again, sizeof again, "%s%s", minus ? "-" : "", said + (minus ? 6 : 0));
        assert_string_equal(shown, again);
    }
}

static void amounts_are_said_with_their_unit(void **state)
{
    (void)state;
    char text[NUMBER_SAID_SIZE];
    number_said_moved(text, "imports.USA.magnets", 938.1, 800, "t");
    assert_string_equal(text, "138.1 t a quarter");
    number_said_moved(text, "imports.USA.magnets", 2246.1, 2107.8, "t");
    assert_string_equal(text, "138 t a quarter");
    number_said_moved(text, "compliance.JPN.beijing", 0.41, 0.42, NULL);
    assert_string_equal(text, "1 percentage point");
    number_said_moved(text, "resentment.VNM.washington", 0, 0.12, NULL);
    assert_string_equal(text, "12");
    number_said_moved(text, "stock.USA.gallium", 1.7, 2, "t");
    assert_string_equal(text, "0.3 months");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_family_has_one_form_of_its_unit),
        cmocka_unit_test(a_change_is_the_difference_of_what_is_shown),
        cmocka_unit_test(rounding_is_the_same_on_both_sides_of_nought),
        cmocka_unit_test(a_line_says_the_digits_that_a_screen_shows),
        cmocka_unit_test(amounts_are_said_with_their_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
