/* test_countdown.c: the planning time falls, begins anew with each seat, and never goes below none.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/widget/countdown.h"

static void test_it_falls_by_the_second_and_then_says_so(void **state)
{
    (void)state;
    struct countdown countdown = {0};
    char words[COUNTDOWN_WORDS_SIZE];
    assert_true(countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 420, 1000.5));
    assert_string_equal(words, "07:00");
    assert_true(countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 420, 1001.6));
    assert_string_equal(words, "06:59");
    assert_true(countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 420, 1420.4));
    assert_string_equal(words, "00:01");
    assert_false(countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 420, 1420.5));
    assert_string_equal(words, "time up");
    assert_false(countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 420, 1e9));
    assert_string_equal(words, "time up");
}

static void test_each_seat_and_each_turn_has_its_own(void **state)
{
    (void)state;
    struct countdown countdown = {0};
    char words[COUNTDOWN_WORDS_SIZE];
    countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 60, 0);
    countdown_words(words, &countdown, 1, SIDE_BEIJING, 60, 50);
    assert_string_equal(words, "01:00");
    countdown_words(words, &countdown, 2, SIDE_BEIJING, 60, 90);
    assert_string_equal(words, "01:00");
}

static void test_what_is_left_is_counted_in_seconds(void **state)
{
    (void)state;
    struct countdown countdown = {0};
    assert_int_equal(countdown_left(&countdown, 1, SIDE_BEIJING, 60, 100), 60);
    assert_int_equal(countdown_left(&countdown, 1, SIDE_BEIJING, 60, 130), 30);
    assert_true(countdown_left(&countdown, 1, SIDE_BEIJING, 60, 170) <= 0);
    assert_int_equal(countdown_left(&countdown, 2, SIDE_BEIJING, 60, 170), 60);
}

/* The cover lies on the screen, or someone watches: the seat's time runs on, but is not shown. */
static void test_where_nobody_plans_nothing_is_said(void **state)
{
    (void)state;
    struct countdown countdown = {0};
    char words[COUNTDOWN_WORDS_SIZE];
    countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 60, 0);
    assert_false(countdown_words(words, &countdown, 1, SIDE_NONE, 60, 10));
    assert_string_equal(words, "");
    countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 60, 20);
    assert_string_equal(words, "00:40");
    assert_false(countdown_words(words, &countdown, 1, SIDE_WASHINGTON, 0, 20));
    assert_string_equal(words, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_falls_by_the_second_and_then_says_so),
        cmocka_unit_test(test_what_is_left_is_counted_in_seconds),
        cmocka_unit_test(test_each_seat_and_each_turn_has_its_own),
        cmocka_unit_test(test_where_nobody_plans_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
