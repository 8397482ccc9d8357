/* test_own.c: what a side types at a shared keyboard, into whatever input, the other never finds.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/table.h"
#include "ui/line/plain.h"
#include "ui/screen/stack.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* It stands in no map, no script and no text of the game. */
static const char marker[] = "zqx";

static struct frame frame;

static char *shown(struct stack *stack)
{
    frame_init(&frame, STACK_ROWS_LEAST, 100);
    stack_draw(stack, &frame);
    return frame_text(&frame, true);
}

static bool shows(struct stack *stack, const char *words)
{
    char *text = shown(stack);
    bool found = strstr(text, words) != NULL;
    free(text);
    return found;
}

static void press(struct stack *stack, int key)
{
    free(shown(stack));
    stack_press(stack, key);
}

static void type(struct stack *stack, const char *keys)
{
    for (; *keys; keys++) press(stack, (unsigned char)*keys);
}

/* As type, where no frame on the way may hold what the rival typed. */
static void type_watching(struct stack *stack, const char *keys)
{
    for (; *keys; keys++) {
        stack_press(stack, *keys == '^' ? KEYS_UP : (unsigned char)*keys);
        if (shows(stack, marker)) fail_msg("shown after %s", keys);
    }
}

static struct stack *begin(void)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack->desk.places = &here;
    stack->desk.ascii = true;
    stack->desk.eyes.session = table_session("human", "human", 7, NULL);
    stack_open(stack);
    return stack;
}

static void finish(struct stack *stack)
{
    struct session *session = stack->desk.eyes.session;
    stack_close(stack);
    free(stack);
    session_delete(session);
}

/* Every input that a side has: searches of the hand, the log, the words and the help, a command,
 * one half typed, a search kept and one given up, a filter of a move's answers, a mark, a reason
 * given up, and the reason of the seal. */
static void side_types(struct stack *stack, bool seals)
{
    type(stack, "2/zqxhand\n\0337/zqxlog\n\033:glossary\n/zqxword\n\033\033?/zqxhelp\n\033\033");
    type(stack, ":zqxcommand\n:zqxhalf\033");
    type(stack, ":mark gallium\n:country holland\n");
    type(stack, "4/zqxfind\n\0332\n/zqxanswer\033\0332/zqxleft\033");
    type(stack, "ezqxreason\033");
    assert_true(shows(stack, "Hand"));
    type(stack, "e");
    assert_true(shows(stack, "zqxreason"));
    if (seals) type(stack, "\030\030");
    else type(stack, "\033");
}

/* Everywhere that could show it: all screens, help, recall, completion, search, reason, marks. */
static void side_looks(struct stack *stack)
{
    type_watching(stack, "123456789?\033");
    type_watching(stack, ":^^^^^^\033:zq\t\t\t\033:\t\t\t\t\033");
    type_watching(stack, "4nNn3nN2nN5nN6nN9nN");
    assert_string_equal(stack->sought, "");
    assert_int_equal(stack->desk.mark.kind, THING_NONE);
    assert_string_equal(stack->desk.figure, "");
    assert_int_equal(stack->desk.country, 0);
    assert_int_equal(stack->prompt.past_count, 0);
    type_watching(stack, ":why 1\n:mark\n:mark cobalt\n:mark cobalt\n:log\n:redo\n");
    type_watching(stack, "2\nzq\0332e\033e");
    assert_string_equal(stack->desk.note, "");
}

static void the_screen_keeps_what_each_side_types(void **state)
{
    (void)state;
    struct stack *stack = begin();
    type(stack, "ww");
    side_types(stack, true);
    assert_string_equal(stack_top(stack)->screen->name, "handover");
    type_watching(stack, "?:^\t\033/n");
    while (stack_top(stack)->screen != &screen_handover) press(stack, KEYS_ESCAPE);
    type_watching(stack, "bb");
    side_looks(stack);
    type_watching(stack, "\030\030");
    assert_string_equal(stack_top(stack)->screen->name, "handover");
    /* Who comes back finds its own again. */
    type(stack, "ww:");
    press(stack, KEYS_UP);
    assert_true(shows(stack, ":country holland"));
    for (int i = 0; i < 2; i++) press(stack, KEYS_UP);
    assert_true(shows(stack, ":zqxcommand"));
    type(stack, "\0334n");
    assert_true(shows(stack, "zqxfind"));
    assert_int_equal(stack->desk.mark.kind, THING_GOOD);
    finish(stack);
}

/* After the end, when both look, nobody's typed words are there. */
static void the_lines_keep_what_each_side_types(void **state)
{
    (void)state;
    static const char typed[] =
        "\n"
        "zqxcommand\nfind zqxfind\nwhy gallium\nwhy zqxwhy\nmark gallium\nhistory zqxhistory\n"
        "play 1 zqxanswer\n\nplay 1\nzqxanswer\n\nglossary zqxword\nset zqxset zqx\n"
        "end yes zqxreason\n"
        "\n"
        "help\nboard\nhand\nplan\nundo\nredo\nreport\nnews\nwhy 1\nwhy 2\nmark\nlog\nscores\n"
        "countries\ngoods\nindustries\ninstruments\nprices\nsources\nglossary\nscenario\nsave\n"
        "turn 1\nback\nend yes\n"
        "\n"
        "mark\nquit\n";
    char *said = NULL;
    size_t size = 0;
    FILE *in = tmpfile(), *out = open_memstream(&said, &size);
    struct session *session = table_session("human", "human", 7, NULL);
    fputs(typed, in);
    rewind(in);
    struct plain_options options = {.places = &here, .session = session, .in = in, .out = out};
    plain_run(&options);
    fclose(in);
    fclose(out);
    session_delete(session);
    char *rival = strstr(said, "Hand over. Washington"),
         *again = strstr(said, "Hand over. Beijing");
    assert_true(rival && again);
    assert_non_null(strstr(again, "Gallium is marked"));
    *again = '\0';
    assert_null(strstr(rival, marker));
    assert_non_null(strstr(rival, "Nothing is marked"));
    assert_null(strstr(rival, "rule, constants"));
    free(said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_screen_keeps_what_each_side_types),
        cmocka_unit_test(the_lines_keep_what_each_side_types),
    };
    return cmocka_run_group_tests_name("ui/own", tests, NULL, table_teardown);
}
