/* test_desk.c: what no later press takes back is not done by a burst of input. */
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
#include "ui/screen/stack.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct frame frame;
static char save[256];

static bool is_left(const struct stack *stack)
{
    return stack->done;
}

static bool is_second_turn(const struct stack *stack)
{
    return session_world(stack->desk.eyes.session)->turn == 1;
}

static bool is_called(const struct stack *stack)
{
    return eyes_side(&stack->desk.eyes) == SIDE_WASHINGTON;
}

static bool is_begun(const struct stack *stack)
{
    return stack->desk.eyes.session != NULL;
}

static bool is_copied(const struct stack *stack)
{
    return stack->copy;
}

static bool is_reloaded(const struct stack *stack)
{
    return strstr(stack->desk.message, "No script has changed") != NULL;
}

/* All that the screens do and cannot undo: who sits there (NULL: the title), what leads to it, and
 * the press that does it. */
static const struct lasting {
    const char *washington, *beijing;
    int rows;
    const char *before;
    int press;
    bool (*done)(const struct stack *stack);
} all[] = {
    {"human", "random", 24, "e\030", 24, is_second_turn},
    {"human", "random", 24, "q", 'y', is_left},
    {"human", "random", 24, "\003n\003", 'Y', is_left},
    {"human", "random", 24, "", 'P', is_left},
    {"human", "random", 24, ":plain", '\n', is_left},
    {"human", "random", 10, "", 'q', is_left},
    {"human", "random", 10, "", 3, is_left},
    {"human", "random", 10, "", 'P', is_left},
    {"human", "random", 24, "", 'y', is_copied},
    {"human", "random", 24, ":reload", '\n', is_reloaded},
    {"human", "human", 24, "w", 'w', is_called},
    {"random", "random", 24, "", 'e', is_second_turn},
    {"random", "random", 24, ":end", '\n', is_second_turn},
    {NULL, NULL, 24, "", '\n', is_begun},
    {NULL, NULL, 24, "", 'q', is_left},
    {NULL, NULL, 24, "", 3, is_left},
    {NULL, NULL, 24, "", 'P', is_left},
};

static void press(struct stack *stack, int rows, int press)
{
    frame_init(&frame, rows, 80);
    stack_draw(stack, &frame);
    stack_press(stack, press);
}

static void press_all(struct stack *stack, const struct lasting *lasting)
{
    for (const char *at = lasting->before; *at; at++) press(stack, lasting->rows, *at);
}

static struct stack *begin(const struct lasting *lasting)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack->desk.places = &here;
    stack->desk.seed = 7;
    snprintf(save, sizeof save, "%s", table_path("sure.csv"));
    remove(save);
    stack->desk.save = save;
    if (lasting->washington)
        stack->desk.eyes.session = table_session(lasting->washington, lasting->beijing, 7, NULL);
    stack_open(stack);
    return stack;
}

static void finish(struct stack *stack)
{
    struct session *session = stack->desk.begun ? NULL : stack->desk.eyes.session;
    stack_close(stack);
    free(stack);
    if (session) session_delete(session);
}

static void a_burst_does_nothing_that_cannot_be_taken_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        struct stack *stack = begin(&all[i]);
        press_all(stack, &all[i]);
        stack->desk.burst = true;
        press(stack, all[i].rows, all[i].press);
        if (all[i].done(stack)) fail_msg("row %zu is done in a burst", i);
        assert_non_null(strstr(stack->desk.message, "press it again by itself"));
        stack->desk.burst = false;
        press_all(stack, &all[i]);
        press(stack, all[i].rows, all[i].press);
        if (!all[i].done(stack)) fail_msg("row %zu is not done by a single press", i);
        finish(stack);
    }
}

/* Nothing of all that is done by any press in a burst, wherever it comes. */
static void no_key_at_all_does_it_in_a_burst(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        struct stack *stack = begin(&all[i]);
        press_all(stack, &all[i]);
        stack->desk.burst = true;
        for (int key = 1; key < 128; key++) {
            press(stack, all[i].rows, key);
            if (all[i].done(stack)) fail_msg("row %zu is done by key %d in a burst", i, key);
        }
        finish(stack);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_burst_does_nothing_that_cannot_be_taken_back),
        cmocka_unit_test(no_key_at_all_does_it_in_a_burst),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
