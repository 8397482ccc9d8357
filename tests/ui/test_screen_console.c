/* test_screen_console.c: the umpire's keys: each says before it does, and Space leads through a
 * whole meeting. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "game/play.h"
#include "game/speech.h"
#include "ui/journey.h"

static struct sitting sitting;
static struct stack *stack;
static struct frame frame;
static char reason[SESSION_SENTENCE_SIZE];

static void begin(const char *name)
{
    stack = journey_console(&sitting, name, true);
}

static void finish(void)
{
    journey_finish(stack);
    sitting_close(&sitting);
}

static void type(const char *presses)
{
    for (; *presses; presses++) stack_press(stack, (unsigned char)*presses);
}

static bool shows(const char *words)
{
    while (stack_idle(stack)) continue;
    frame_init(&frame, STACK_ROWS_LEAST, STACK_COLUMNS_LEAST);
    stack_draw(stack, &frame);
    char *text = frame_text(&frame, true);
    bool found = strstr(text, words) != NULL;
    free(text);
    return found;
}

static size_t rows(void)
{
    return session_row_count(sitting.session);
}

static void space_says_what_it_does_and_leads_to_the_end(void **state)
{
    (void)state;
    begin("space");
    int steps = 0;
    for (; !strstr(stack->desk.message, "The run sheet is done"); steps++) {
        size_t before = rows();
        assert_true(steps < 100);
        type(" ");
        assert_int_equal(rows(), before);
        if (strstr(stack->desk.message, "The run sheet is done")) break;
        assert_non_null(strstr(stack->desk.message, "again does it"));
        type(" ");
        assert_true(rows() > before);
        assert_ptr_equal(stack_top(stack)->screen, &screen_console);
    }
    assert_true(steps > 20);
    assert_true(session_over(sitting.session));
    assert_int_equal(session_phase(sitting.session), PHASE_TALK);
    finish();
}

/* Another key between the two presses is no yes. */
static void space_begins_anew_after_another_key(void **state)
{
    (void)state;
    begin("anew");
    size_t before = rows();
    type(" ");
    type("?");
    stack_press(stack, KEYS_ESCAPE);
    type("3");
    stack_press(stack, KEYS_ESCAPE);
    type(" ");
    assert_int_equal(rows(), before);
    finish();
}

static void what_cannot_be_taken_back_is_asked(void **state)
{
    (void)state;
    begin("asked");
    sitting_go(&sitting, PHASE_BRIEFING);
    sitting_go(&sitting, PHASE_PLANNING);
    assert_true(play_seal(sitting.session, SIDE_BEIJING, "", reason));
    static const char *const keys[] = {"L", "u", "z", "x"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        size_t before = rows();
        type(keys[i]);
        assert_true(stack->desk.message[0] != '\0');
        type("k");
        assert_int_equal(rows(), before);
    }
    type("ub");
    assert_false(session_sealed(sitting.session, SIDE_BEIJING));
    type("R");
    assert_non_null(strstr(stack->desk.message, "Nothing is closed"));
    sitting_go(&sitting, PHASE_CLOSED);
    type("Rk");
    assert_int_equal(session_phase(sitting.session), PHASE_CLOSED);
    type("Ry");
    assert_int_equal(session_phase(sitting.session), PHASE_REVEAL);
    type("zt");
    assert_int_equal(session_phase(sitting.session), PHASE_CLOSED);
    type("Ln");
    assert_int_equal(session_rounds(sitting.session), 1);
    finish();
}

static void a_pause_stops_the_clock_and_lets_it_go_on(void **state)
{
    (void)state;
    int64_t left;
    bool paused;
    begin("pause");
    sitting_go(&sitting, PHASE_BRIEFING);
    sitting_go(&sitting, PHASE_PLANNING);
    type("P");
    assert_true(session_planning_left(&left, &paused, sitting.session, 0) && paused);
    assert_true(shows("PAUSED"));
    type("P");
    assert_true(session_planning_left(&left, &paused, sitting.session, 0) && !paused);
    finish();
}

static void keys_that_need_words_open_the_command_line(void **state)
{
    (void)state;
    begin("words");
    assert_true(speech_ask(sitting.session, SIDE_BEIJING, "may we?", reason));
    static const char *const begun[][2] = {
        {"o", "rule "}, {"i", "inject "}, {"n", "note "}, {"a", "answer 1 "}};
    for (size_t i = 0; i < sizeof begun / sizeof begun[0]; i++) {
        type(begun[i][0]);
        assert_true(stack->commanding);
        assert_string_equal(stack->prompt.text, begun[i][1]);
        stack_press(stack, KEYS_ESCAPE);
    }
    type("aYes, you may\n");
    assert_true(shows("Yes, you may"));
    type("nprivate A tired room, which decides what it has decided before: we take five minutes "
         "more than the run sheet has\n");
    assert_true(shows("PRIVATE: A tired"));
    finish();
}

static void every_screen_leads_back_to_the_console(void **state)
{
    (void)state;
    begin("back");
    sitting_go(&sitting, PHASE_BRIEFING);
    sitting_go(&sitting, PHASE_PLANNING);
    static const char keys[] = "1345679v";
    for (size_t i = 0; keys[i]; i++) {
        char key[2] = {keys[i], '\0'};
        type(key);
        assert_ptr_not_equal(stack_top(stack)->screen, &screen_console);
        assert_ptr_equal(stack->places[0].screen, &screen_console);
        stack_press(stack, KEYS_ESCAPE);
        assert_ptr_equal(stack_top(stack)->screen, &screen_console);
    }
    sitting_go(&sitting, PHASE_CLOSED);
    type("1");
    sitting_go(&sitting, PHASE_REVEAL);
    stack_turn_follow(stack);
    assert_ptr_equal(stack->places[0].screen, &screen_console);
    finish();
}

/* Whoever looks on beside the umpire goes no further, by key or by word. */
static void a_console_that_looks_on_changes_nothing(void **state)
{
    (void)state;
    begin("looks");
    stack->desk.seat.may_write = false;
    size_t before = rows();
    type("  PRyLnub:next yes\n:phase planning\n");
    assert_int_equal(rows(), before);
    assert_int_equal(session_phase(sitting.session), PHASE_BRIEFING);
    finish();
}

/* What a ruling would change is read on a sheet, and then ruled. */
static void a_key_of_the_console_puts_its_sheet_away(void **state)
{
    (void)state;
    begin("sheet");
    sitting_go(&sitting, PHASE_BRIEFING);
    sitting_go(&sitting, PHASE_PLANNING);
    type("v");
    assert_ptr_equal(stack_top(stack)->screen, &screen_text);
    type("o");
    assert_ptr_equal(stack_top(stack)->screen, &screen_console);
    type("compliance.JPN.washington 0.4\n");
    assert_ptr_equal(stack_top(stack)->screen, &screen_text);
    assert_true(shows("At once"));
    assert_int_equal(session_ruling_count(sitting.session, 0), 0);
    type("o");
    assert_string_equal(stack->prompt.text, "rule compliance.JPN.washington 0.4 ");
    type("Tokyo will not\n");
    assert_int_equal(session_ruling_count(sitting.session, 0), 1);
    assert_true(shows("83 -> 40"));
    type("o");
    assert_string_equal(stack->prompt.text, "rule ");
    finish();
}

static void any_presses_leave_the_console_below_all(void **state)
{
    (void)state;
    static const int presses[] = {' ', ' ',  'R',  'y',       'P',         'o',           'i', 'u',
                                  'w', 'b',  'z',  't',       'a',         'n',           'L', 'o',
                                  'x', 'e',  'v',  '1',       '3',         '7',           '8', '?',
                                  ':', '\n', '\t', KEYS_DOWN, KEYS_ESCAPE, KEYS_BACKSPACE};
    enum { PRESSES = sizeof presses / sizeof presses[0] };
    begin("any");
    uint64_t draw = 3;
    for (int i = 0; i < 400; i++) {
        draw = draw * 6364136223846793005u + 1442695040888963407u;
        stack_press(stack, presses[(draw >> 33) % PRESSES]);
        assert_ptr_equal(stack->places[0].screen, &screen_console);
        stack->asking = stack->done = stack->desk.plain = false;
    }
    finish();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(space_says_what_it_does_and_leads_to_the_end),
        cmocka_unit_test(space_begins_anew_after_another_key),
        cmocka_unit_test(what_cannot_be_taken_back_is_asked),
        cmocka_unit_test(a_pause_stops_the_clock_and_lets_it_go_on),
        cmocka_unit_test(keys_that_need_words_open_the_command_line),
        cmocka_unit_test(every_screen_leads_back_to_the_console),
        cmocka_unit_test(a_key_of_the_console_puts_its_sheet_away),
        cmocka_unit_test(a_console_that_looks_on_changes_nothing),
        cmocka_unit_test(any_presses_leave_the_console_below_all),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
