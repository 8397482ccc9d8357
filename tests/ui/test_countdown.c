/* test_countdown.c: the planning time in words, and the bell at two minutes and at nought. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/widget/countdown.h"

static void assert_words(int64_t left, bool paused, const char *expected)
{
    char words[COUNTDOWN_WORDS_SIZE];
    countdown_words(words, left, paused);
    assert_string_equal(words, expected);
}

static void what_is_left_is_told(void **state)
{
    (void)state;
    assert_words(420, false, "07:00");
    assert_words(1, false, "00:01");
    assert_words(0, false, "time up");
    assert_words(-1000000, false, "time up");
    assert_words(199, true, "PAUSED 03:19");
    assert_words(-5, true, "PAUSED 00:00");
    assert_words(INT64_MAX, true, "PAUSED 930:07");
}

/* Once each, however the seconds are skipped; never of a clock that stands still, is put on, or was
 * not looked at before. */
static void the_bell_rings_twice(void **state)
{
    (void)state;
    struct countdown countdown = {0};
    int rings = 0;
    for (int64_t left = 300; left > -300; left -= 7)
        rings += countdown_rings(&countdown, true, left);
    assert_int_equal(rings, 2);
    assert_false(countdown_rings(&countdown, true, 300));
    assert_false(countdown_rings(&countdown, false, 60));
    assert_false(countdown_rings(&countdown, true, 60));
    assert_true(countdown_rings(&countdown, true, -60));
    assert_false(countdown_rings(&countdown, true, -61));
    countdown = (struct countdown){0};
    assert_false(countdown_rings(&countdown, true, 100));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_left_is_told),
        cmocka_unit_test(the_bell_rings_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
