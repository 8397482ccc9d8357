/* test_probe.c: the width probe: answers of one and two columns, none, and presses beside them. */
/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#include "ui/terminal/probe.h"

/* A pair of terminal ends: what the game sees, and what the terminal's window would be. */
struct pair {
    int window, game;
    struct termios before;
};

static void pair_open(struct pair *out)
{
    out->window = posix_openpt(O_RDWR | O_NOCTTY);
    assert_true(out->window >= 0);
    assert_int_equal(grantpt(out->window), 0);
    assert_int_equal(unlockpt(out->window), 0);
    out->game = open(ptsname(out->window), O_RDWR | O_NOCTTY);
    assert_true(out->game >= 0);
    assert_int_equal(tcgetattr(out->game, &out->before), 0);
    /* The answer is written before the question here, and must wait in the line as bytes. */
    struct termios raw = out->before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    assert_int_equal(tcsetattr(out->game, TCSANOW, &raw), 0);
    out->before = raw;
}

static void pair_close(struct pair *pair)
{
    close(pair->game);
    close(pair->window);
}

/* Did the terminal of the last probe repeat its line character? */
static bool repeats;

/* The probe's result where the window has sent `sent`. */
static int probe(struct probe_typed *typed, const char *sent)
{
    struct pair pair;
    struct termios after;
    char shown[128];
    pair_open(&pair);
    assert_int_equal(write(pair.window, sent, strlen(sent)), (ssize_t)strlen(sent));
    int width = probe_line_width(typed, &repeats, pair.game, pair.game, 30);
    assert_int_equal(tcgetattr(pair.game, &after), 0);
    assert_int_equal(after.c_lflag, pair.before.c_lflag);
    /* Nothing is left on the screen: the row is wiped last. */
    size_t length = 0;
    do {
        ssize_t count = read(pair.window, shown + length, sizeof shown - 1 - length);
        assert_true(count > 0);
        length += (size_t)count;
        shown[length] = '\0';
    } while (!strstr(shown, "\033[6n\r\033[K"));
    pair_close(&pair);
    return width;
}

static void test_the_answer_is_the_width(void **state)
{
    (void)state;
    struct probe_typed typed;
    assert_int_equal(probe(&typed, "\033[1;2R"), 1);
    assert_int_equal(probe(&typed, "\033[24;3R"), 2);
    assert_int_equal(typed.count, 0);
}

static void test_three_characters_for_one_are_a_repeat(void **state)
{
    (void)state;
    struct probe_typed typed;
    assert_int_equal(probe(&typed, "\033[1;4R"), 1);
    assert_true(repeats);
    assert_int_equal(probe(&typed, "\033[24;7R"), 2);
    assert_true(repeats);
    assert_int_equal(probe(&typed, "\033[1;2R"), 1);
    assert_false(repeats);
    assert_int_equal(probe(&typed, "\033[1;3R"), 2);
    assert_false(repeats);
    assert_int_equal(probe(&typed, ""), 0);
    assert_false(repeats);
}

static void test_no_answer_and_nonsense_are_no_width(void **state)
{
    (void)state;
    static const char *const sent[] = {"",
                                       "\033[",
                                       "\033[;2R",
                                       "\033[1;R",
                                       "\033[1;40R",
                                       "\033[1;2",
                                       "\033[99999999999999999999;2R"};
    struct probe_typed typed;
    for (size_t i = 0; i < sizeof sent / sizeof sent[0]; i++)
        assert_int_equal(probe(&typed, sent[i]), 0);
}

static void test_presses_round_the_answer_are_kept(void **state)
{
    (void)state;
    struct probe_typed typed;
    assert_int_equal(probe(&typed, "wx\033[A\033[7;2Ryz"), 1);
    assert_int_equal(typed.count, 7);
    assert_memory_equal(typed.bytes, "wx\033[Ayz", 7);
    assert_int_equal(probe(&typed, "ab"), 0);
    assert_memory_equal(typed.bytes, "ab", 2);
}

static void test_a_flood_of_presses_ends(void **state)
{
    (void)state;
    char flood[PROBE_TYPED_SIZE * 2 + 1];
    struct probe_typed typed;
    memset(flood, 'j', sizeof flood - 1);
    flood[sizeof flood - 1] = '\0';
    assert_int_equal(probe(&typed, flood), 0);
    assert_int_equal(typed.count, PROBE_TYPED_SIZE);
}

static void test_what_is_no_terminal_is_not_asked(void **state)
{
    (void)state;
    int ends[2];
    char byte;
    struct probe_typed typed;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(probe_line_width(&typed, &repeats, ends[0], ends[1], 30), 0);
    close(ends[1]);
    assert_int_equal(read(ends[0], &byte, 1), 0);
    close(ends[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_answer_is_the_width),
        cmocka_unit_test(test_three_characters_for_one_are_a_repeat),
        cmocka_unit_test(test_no_answer_and_nonsense_are_no_width),
        cmocka_unit_test(test_presses_round_the_answer_are_kept),
        cmocka_unit_test(test_a_flood_of_presses_ends),
        cmocka_unit_test(test_what_is_no_terminal_is_not_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
