/* test_stack_command.c: what is typed after `:` in a game and on the title, and how it completes.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/journey.h"

static struct stack *stack;
static struct frame frame;

static int later_begin(void **state)
{
    (void)state;
    stack = journey_later();
    return 0;
}

static int title_begin(void **state)
{
    (void)state;
    stack = journey_stack(NULL, true);
    return 0;
}

static int finish(void **state)
{
    (void)state;
    journey_finish(stack);
    return 0;
}

static void type(const char *presses)
{
    for (; *presses; presses++) stack_press(stack, (unsigned char)*presses);
}

static bool shows(const char *words)
{
    frame_init(&frame, STACK_ROWS_LEAST, STACK_COLUMNS_LEAST);
    stack_draw(stack, &frame);
    char *text = frame_text(&frame, true);
    bool found = strstr(text, words) != NULL;
    free(text);
    return found;
}

/* The column of the last row where those words stand. */
static int hint_column(const char *words)
{
    assert_true(shows(words));
    char *text = frame_text(&frame, true), *row = text;
    for (int i = 1; i < STACK_ROWS_LEAST; i++) row = strchr(row, '\n') + 1;
    char *at = strstr(row, words);
    assert_non_null(at);
    int column = (int)(at - row);
    free(text);
    return column;
}

static void completes(const char *typed, const char *to)
{
    type(":");
    type(typed);
    type("\t");
    assert_string_equal(stack->prompt.text, to);
    stack_press(stack, KEYS_ESCAPE);
}

static void commands_goods_and_countries_complete(void **state)
{
    (void)state;
    completes("bo", "board");
    completes("mala", "Malaysia");
    completes("gall", "Gallium");
    completes("why ga", "why Gallium");
    completes("go mala", "go Malaysia");
    completes("set th", "set theme auto");
    completes("why  mala", "why  Malaysia");
}

static void why_explains_what_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *shown;
    } asked[] = {{":why gallium\n", "Gallium price in United States in turn"},
                 {":why malaysia\n", "Malaysia"},
                 {":why escalation\n", "in turn 4"}};
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        type(asked[i].typed);
        assert_string_equal(stack_top(stack)->screen->name, "why");
        assert_true(shows(asked[i].shown));
        stack_press(stack, KEYS_ESCAPE);
    }
    type(":why nonsense\n");
    assert_true(shows("\"nonsense\" is no command"));
    type("7:why\n");
    assert_string_equal(stack_top(stack)->screen->name, "why");
}

static void go_opens_a_sheet(void **state)
{
    (void)state;
    type(":go gall\n");
    assert_string_equal(stack_top(stack)->screen->name, "good");
    type(":go\n");
    assert_true(shows("Go where?"));
}

/* On the title there is no game to command: what works there is offered, and nothing else. */
static void the_title_has_a_command_line(void **state)
{
    (void)state;
    type(":");
    assert_true(shows("help"));
    assert_false(shows("  board"));
    type("set look ascii\n");
    assert_int_equal(stack->desk.settings.values[SETTING_LOOK], SETTINGS_LOOK_ASCII);
    type(":gallium\n");
    assert_true(shows("\"gallium\" is no command. Tab after : shows what there is: help,"));
    type(":why gallium\n:go malaysia\n:reload\n:\t\t\n");
    assert_string_equal(stack_top(stack)->screen->name, "title");
    assert_null(stack->desk.eyes.session);
}

/* A click on a hint while something is typed does what the hint says: it is no letter. */
static void a_click_ends_what_was_typed(void **state)
{
    (void)state;
    type("1:gal");
    stack_click(stack, STACK_ROWS_LEAST - 1, hint_column("2 hand"));
    assert_false(stack->commanding);
    assert_string_equal(stack_top(stack)->screen->name, "hand");
    type("/tar");
    stack_click(stack, STACK_ROWS_LEAST - 1, hint_column("r sources"));
    assert_string_equal(stack->desk.filter, "tar");
    assert_false(stack->desk.filtering);
}

/* A question that is no longer shown is no longer asked: y would have left the game. */
static void a_click_answers_no(void **state)
{
    (void)state;
    type("1\003");
    assert_true(stack->asking && shows("Leave the game?"));
    stack_click(stack, 5, 5);
    assert_false(stack->asking);
    type("y");
    assert_false(stack->done);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(commands_goods_and_countries_complete, later_begin, finish),
        cmocka_unit_test_setup_teardown(why_explains_what_is_named, later_begin, finish),
        cmocka_unit_test_setup_teardown(go_opens_a_sheet, later_begin, finish),
        cmocka_unit_test_setup_teardown(the_title_has_a_command_line, title_begin, finish),
        cmocka_unit_test_setup_teardown(a_click_ends_what_was_typed, later_begin, finish),
        cmocka_unit_test_setup_teardown(a_click_answers_no, later_begin, finish),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
