/* test_prompt.c: a line is edited at its cursor, completed by Tab, and called up again. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/rng.h"
#include "ui/widget/prompt.h"

static struct prompt prompt;

static int fresh(void **state)
{
    (void)state;
    memset(&prompt, 0, sizeof prompt);
    prompt_begin(&prompt);
    return 0;
}

static void type(const char *text)
{
    for (; *text; text++) assert_true(prompt_press(&prompt, *text));
}

static void press_is(int press, const char *text)
{
    assert_true(prompt_press(&prompt, press));
    assert_string_equal(prompt.text, text);
}

static void letters_go_where_the_cursor_is(void **state)
{
    (void)state;
    type("god");
    press_is(KEYS_LEFT, "god");
    press_is('o', "good");
    press_is(KEYS_HOME, "good");
    press_is('a', "agood");
    press_is(KEYS_RIGHT, "agood");
    press_is(KEYS_BACKSPACE, "aood");
    press_is(KEYS_END, "aood");
    press_is('s', "aoods");
}

static void control_keys_erase_word_rest_and_line(void **state)
{
    (void)state;
    type("set look  ascii");
    press_is(23, "set look  ");
    press_is(23, "set ");
    press_is(1, "set ");
    press_is(KEYS_RIGHT, "set ");
    press_is(11, "s");
    type("hort");
    press_is(21, "");
    press_is(KEYS_BACKSPACE, "");
}

static void a_character_of_several_bytes_is_one_step(void **state)
{
    (void)state;
    assert_true(prompt_press(&prompt, 0x4e2d));
    assert_true(prompt_press(&prompt, 0xe9));
    press_is(KEYS_LEFT, "\xe4\xb8\xad\xc3\xa9");
    press_is(KEYS_BACKSPACE, "\xc3\xa9");
    assert_int_equal(prompt.tail, strlen(prompt.text));
}

static void tab_goes_round_the_names_and_back_to_what_was_typed(void **state)
{
    (void)state;
    struct prompt_words words = {.count = 0};
    type("ga");
    prompt_words_add(&words, "Gallium");
    prompt_words_add(&words, "Gas");
    prompt_words_add(&words, "Gas");
    assert_int_equal(words.count, 2);
    prompt_complete(&prompt, &words, 1);
    assert_string_equal(prompt.text, "Gallium");
    assert_string_equal(prompt_stem(&prompt), "ga");
    prompt_complete(&prompt, &words, 1);
    assert_string_equal(prompt.text, "Gas");
    prompt_complete(&prompt, &words, 1);
    assert_string_equal(prompt.text, "ga");
    prompt_complete(&prompt, &words, -1);
    assert_string_equal(prompt.text, "Gas");
    press_is('!', "Gas!");
    assert_string_equal(prompt_stem(&prompt), "Gas!");
}

static void commands_given_before_come_back(void **state)
{
    (void)state;
    static const char *const given[] = {"board", "japan", "japan", ""};
    for (size_t i = 0; i < sizeof given / sizeof given[0]; i++) {
        prompt_begin(&prompt);
        type(given[i]);
        prompt_keep(&prompt);
    }
    prompt_begin(&prompt);
    type("dra");
    press_is(KEYS_UP, "japan");
    press_is('[', "board");
    press_is('[', "board");
    press_is(']', "japan");
    press_is(KEYS_DOWN, "dra");
    press_is(KEYS_DOWN, "dra");
}

static void the_oldest_is_forgotten(void **state)
{
    (void)state;
    for (int i = 0; i < PROMPT_PAST_MAX + 5; i++) {
        prompt_begin(&prompt);
        prompt_press(&prompt, 'a' + i % 26);
        prompt_press(&prompt, '0' + i / 26);
        prompt_keep(&prompt);
    }
    assert_int_equal(prompt.past_count, PROMPT_PAST_MAX);
    assert_string_equal(prompt.past[0], "f0");
}

/* Whatever is pressed: the cursor stands in the line, on no byte within a character. */
static void no_press_leaves_the_line(void **state)
{
    (void)state;
    static const int presses[] = {KEYS_LEFT,   KEYS_RIGHT, KEYS_HOME, KEYS_END, KEYS_BACKSPACE,
                                  KEYS_DELETE, KEYS_UP,    KEYS_DOWN, 1,        5,
                                  11,          21,         23,        'a',      ' ',
                                  0x4e2d,      0xe9};
    enum { PRESSES = sizeof presses / sizeof presses[0] };
    for (uint64_t i = 0; i < 20000; i++) {
        int64_t pick = rng_range(rng_bits(3, 0, 0, i), 0, PRESSES + 40);
        prompt_press(&prompt, pick < PRESSES ? presses[pick] : 'b');
        if (pick == PRESSES) prompt_keep(&prompt);
        size_t length = strlen(prompt.text);
        assert_true(length < sizeof prompt.text && prompt.tail <= length);
        assert_int_not_equal((unsigned char)prompt.text[length - prompt.tail] & 0xC0, 0x80);
    }
}

static void a_long_line_shows_its_cursor(void **state)
{
    (void)state;
    static struct frame frame;
    frame_init(&frame, 1, 30);
    struct area area = frame_area(&frame);
    for (int i = 0; i < 60; i++) prompt_press(&prompt, '0' + i % 10);
    prompt_draw(&area, 0, &prompt);
    assert_true(frame.cursor_column > 0 && frame.cursor_column < 30);
    assert_int_equal(frame.cells[0][frame.cursor_column].character, '_');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(letters_go_where_the_cursor_is, fresh),
        cmocka_unit_test_setup(control_keys_erase_word_rest_and_line, fresh),
        cmocka_unit_test_setup(a_character_of_several_bytes_is_one_step, fresh),
        cmocka_unit_test_setup(tab_goes_round_the_names_and_back_to_what_was_typed, fresh),
        cmocka_unit_test_setup(commands_given_before_come_back, fresh),
        cmocka_unit_test_setup(the_oldest_is_forgotten, fresh),
        cmocka_unit_test_setup(no_press_leaves_the_line, fresh),
        cmocka_unit_test_setup(a_long_line_shows_its_cursor, fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
