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
    completes("compare gallium tung", "compare gallium Tungsten");
    completes("compare heavy rare earths tung", "compare heavy rare earths Tungsten");
    completes("help comp", "help compare");
    completes("history sta", "history stability");
    completes("bri", "briefing");
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
    assert_true(shows("There is no good, country or industry \"nonsense\" here."));
    type("7:why\n");
    assert_string_equal(stack_top(stack)->screen->name, "why");
}

static void go_opens_a_sheet(void **state)
{
    (void)state;
    type(":go gall\n");
    assert_string_equal(stack_top(stack)->screen->name, "good");
    type(":go\n");
    assert_true(shows("Show what?"));
}

/* What the lines take, `:` takes, and leads to the screen that shows it. */
static void a_verb_leads_to_its_screen(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *screen, *shown;
    } cases[] = {
        {":holland\n", "country", "Netherlands NLD"},
        {":prc\n", "country", "China CHN"},
        {":uk\n", "country", "United Kingdom GBR"},
        {":country japan\n", "country", "Japan JPN"},
        {":heavy-rare\n", "good", "Heavy rare earths"},
        {":good gallium\n", "good", "Gallium"},
        {":compare gallium cobalt\n", "compare", "Gallium and Refined cobalt"},
        {":why prosperity\n", "why", "prosperity in turn 4"},
        {":find gall\n", "why", "Goods: Gallium"},
        {":history gallium\n", "why", "turn by turn"},
        {":flows gallium\n", "text", "Gallium"},
        {":scenario\n", "briefing", "Rocks and chips"},
        {":report 2\n", "report", "Turn 2"},
        {":hand\n:play\n", "hand", "Which move?"},
        {":save\n", "hand", "This game is not saved."},
        {":1:mark gallium\n:mark cobalt\n", "compare", "Gallium and Refined cobalt"},
        {":turn 2\n", "board", "AFTER T2/12"},
        {":hand\n", "hand", "Hand"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        type(cases[i].typed);
        if (!shows(cases[i].shown)) print_error("after %s", cases[i].typed);
        assert_true(shows(cases[i].shown));
        assert_string_equal(stack_top(stack)->screen->name, cases[i].screen);
    }
    assert_int_equal(stack->desk.eyes.turn, 0);
}

/* What follows a move's name answers its questions; what does not fit is told, and asked. */
static void a_move_is_typed_with_its_answers(void **state)
{
    (void)state;
    type(":play 1 50\n");
    assert_string_equal(stack_top(stack)->screen->name, "target");
    assert_true(shows("Play it?"));
    assert_true(shows("50"));
    type("\033\033:play 1 55\n");
    assert_true(shows("How high?"));
    assert_true(shows("\"55\" does not do."));
    type("\033:forecast 1 20 yes\n");
    assert_true(shows("Forecast - NOT PLAYED YET"));
    assert_true(shows("Play it?"));
    type("\033\033:play 99\n");
    assert_true(shows("There is no move \"99\" here."));
    assert_int_equal(session_plan_count(stack->desk.eyes.session, SIDE_WASHINGTON), 0);
}

/* The screen asks all the same: the words are the reason. */
static void a_turn_is_not_ended_by_a_line(void **state)
{
    (void)state;
    type(":end yes allies wavered\n");
    assert_string_equal(stack_top(stack)->screen->name, "seal");
    assert_string_equal(stack->desk.note, "allies wavered");
    assert_true(shows("Reason: allies wavered"));
}

/* The help lies over a screen: `:` on it commands that screen, but above the cover nothing. */
static void the_help_takes_commands(void **state)
{
    (void)state;
    type("1?:holland\n");
    assert_string_equal(stack_top(stack)->screen->name, "country");
    type("?:nonsense\n");
    assert_string_equal(stack_top(stack)->screen->name, "country");
}

/* A sheet of text is read to its end, and searched. */
static void a_long_answer_is_read_on_a_sheet(void **state)
{
    (void)state;
    type(":log\n:flows gallium\n:help\n:sources gallium\n:instruments\n");
    assert_string_equal(stack_top(stack)->screen->name, "text");
    assert_true(shows("instruments"));
    type("G");
    assert_true(shows("^"));
    type("/zzz");
    assert_true(shows("no line holds that"));
    stack_press(stack, KEYS_ESCAPE);
    stack_press(stack, KEYS_ESCAPE);
    assert_string_equal(stack_top(stack)->screen->name, "log");
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
    assert_true(shows("There is no command \"gallium\" here. Tab after : shows what there is."));
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
        cmocka_unit_test_setup_teardown(a_verb_leads_to_its_screen, later_begin, finish),
        cmocka_unit_test_setup_teardown(a_move_is_typed_with_its_answers, later_begin, finish),
        cmocka_unit_test_setup_teardown(a_turn_is_not_ended_by_a_line, later_begin, finish),
        cmocka_unit_test_setup_teardown(the_help_takes_commands, later_begin, finish),
        cmocka_unit_test_setup_teardown(a_long_answer_is_read_on_a_sheet, later_begin, finish),
        cmocka_unit_test_setup_teardown(the_title_has_a_command_line, title_begin, finish),
        cmocka_unit_test_setup_teardown(a_click_ends_what_was_typed, later_begin, finish),
        cmocka_unit_test_setup_teardown(a_click_answers_no, later_begin, finish),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
