/* test_screen.c: a key works where its screen's help names it, and nowhere else. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "ui/journey.h"

enum { ROWS = 24, COLUMNS = 80 };

static const char dead[] = "does nothing here";

static struct frame frame;

/* What is shown; free() it. */
static char *shown(struct stack *stack)
{
    frame_init(&frame, ROWS, COLUMNS);
    stack_draw(stack, &frame);
    return frame_text(&frame, true);
}

static struct stack *begin(const struct journey *journey)
{
    frame_init(&frame, ROWS, COLUMNS);
    return journey_begin(journey, &frame, true);
}

/* Text is being typed, or an answer is awaited: letters are no keys there. */
static bool typing(const struct stack *stack)
{
    return stack->asking || stack->commanding || stack->desk.filtering;
}

static const struct screen *screen_of(const struct stack *stack)
{
    return stack->places[stack->count - 1].screen;
}

/* Seals or plays: not to be done to the games that all journeys share. */
static bool final(const struct stack *stack, enum action action)
{
    const struct screen *screen = screen_of(stack);
    return action == ACTION_OPEN &&
           (screen == &screen_seal || screen == &screen_target || screen == &screen_title);
}

/* A screen's own number has nothing to open. */
static bool there_already(const struct stack *stack, enum action action)
{
    return screen_of(stack)->title[0] == keys_of(action)->presses[0];
}

/* Does the key change what is shown or asked, after `before` was pressed? */
static bool acts_after(const struct journey *journey, enum action action, enum action before)
{
    struct stack *stack = begin(journey);
    if (before != ACTION_NONE) stack_press(stack, keys_of(before)->presses[0]);
    stack->desk.message[0] = '\0';
    stack->repaint = stack->wipe = stack->copy = false;
    bool was_ascii = stack->desk.ascii;
    char *first = shown(stack);
    stack_press(stack, keys_of(action)->presses[0]);
    char *second = shown(stack);
    bool acted = strcmp(first, second) != 0 || stack->done || stack->repaint || stack->copy ||
                 stack->desk.ascii != was_ascii;
    acted = acted && !strstr(stack->desk.message, dead);
    free(first);
    free(second);
    journey_finish(stack);
    return acted;
}

/* Which key was seen to act on which screen; the screens in the order they are met. */
static struct {
    const struct screen *screen;
    bool takes[ACTION_COUNT], acted[ACTION_COUNT];
} met[32];

static size_t met_place(const struct screen *screen)
{
    size_t i = 0;
    while (met[i].screen && met[i].screen != screen) i++;
    met[i].screen = screen;
    return i;
}

static void journey_meet(const struct journey *journey, enum action before)
{
    /* The other questions of a move show its screen too, and each of their steps is forecast. */
    if (strcmp(journey->name, "target-confirm") == 0 || strcmp(journey->name, "target-amount") == 0)
        return;
    struct stack *stack = begin(journey);
    size_t place = met_place(screen_of(stack));
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        enum action action = (enum action)i;
        if (met[place].acted[i] || typing(stack) || there_already(stack, action)) continue;
        if (!screen_takes(met[place].screen, action, stack->desk.eyes.session != NULL)) continue;
        met[place].takes[i] = true;
        met[place].acted[i] = final(stack, action) || acts_after(journey, action, before);
    }
    journey_finish(stack);
}

/* On one journey of the screen at least: a list may be too short to move in. At the end of a list
 * the way on is closed: then the other way is gone first. */
static void every_key_of_a_screen_does_something_there(void **state)
{
    (void)state;
    const struct journey *all;
    static const enum action befores[] = {ACTION_NONE,  ACTION_DOWN,     ACTION_LAST,
                                          ACTION_RIGHT, ACTION_EARLIER,  ACTION_UNDO,
                                          ACTION_FIND,  ACTION_NEXT_PANE};
    size_t count = journey_all(&all), idle = 0;
    for (size_t k = 0; k < sizeof befores / sizeof befores[0]; k++) {
        for (size_t i = 0; i < count; i++) journey_meet(&all[i], befores[k]);
    }
    for (int j = ACTION_NONE + 1; j < ACTION_COUNT; j++) {
        bool taken = false;
        for (size_t i = 0; met[i].screen; i++) {
            taken = taken || met[i].takes[j];
            if (!met[i].takes[j] || met[i].acted[j]) continue;
            print_error("%s: %s does nothing\n", met[i].screen->name,
                        keys_of((enum action)j)->name);
            idle++;
        }
        if (!taken) print_error("%s works on no screen\n", keys_of((enum action)j)->name);
        idle += !taken;
    }
    assert_int_equal(idle, 0);
}

static void journey_try_others(const struct journey *journey)
{
    struct stack *stack = begin(journey);
    const struct screen *screen = screen_of(stack);
    bool free_keys = !typing(stack) && !screen->press;
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT && free_keys; i++) {
        enum action action = (enum action)i;
        /* The key of another screen's own means something else here, or nothing. */
        bool other = screen_action(screen, keys_of(action)->presses[0]) != action;
        if (other || stack_takes(stack, action)) continue;
        char *before = shown(stack);
        stack_press(stack, keys_of(action)->presses[0]);
        assert_non_null(strstr(stack->desk.message, dead));
        stack->desk.message[0] = '\0';
        char *after = shown(stack);
        assert_string_equal(before, after);
        free(before);
        free(after);
    }
    journey_finish(stack);
}

static void a_key_that_help_does_not_name_does_nothing(void **state)
{
    (void)state;
    const struct journey *all;
    size_t count = journey_all(&all);
    for (size_t i = 0; i < count; i++) journey_try_others(&all[i]);
}

/* Whether the help of a screen, searched for a key's sentence, shows it. */
static bool help_holds(struct stack *stack, const struct key *key)
{
    stack_press(stack, '/');
    for (const char *at = key->help; *at && at < key->help + 38; at++) stack_press(stack, *at);
    stack_press(stack, KEYS_ENTER);
    char *text = shown(stack);
    bool found = !strstr(text, "no line holds that");
    free(text);
    stack_press(stack, KEYS_ESCAPE);
    return found;
}

static void every_key_of_a_screen_is_in_its_help_and_no_other(void **state)
{
    (void)state;
    static const struct journey later = {.name = "later", .game = JOURNEY_LATER};
    for (const char *screens = "12345678"; *screens; screens++) {
        struct stack *stack = begin(&later);
        stack_press(stack, *screens);
        const struct screen *screen = screen_of(stack);
        stack_press(stack, '?');
        for (int j = ACTION_NONE + 1; j < ACTION_COUNT; j++) {
            const struct key *key = keys_of((enum action)j);
            bool takes = screen_takes(screen, key->action, true);
            if (help_holds(stack, key) == takes) continue;
            fail_msg("%s: \"%s\" %s the help", screen->name, key->help,
                     takes ? "is not in" : "does not belong in");
        }
        journey_finish(stack);
    }
}

static void a_screen_names_no_key_twice(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {
        &screen_title,    &screen_board, &screen_hand, &screen_countries,  &screen_country,
        &screen_goods,    &screen_good,  &screen_log,  &screen_industries, &screen_scores,
        &screen_report,   &screen_end,   &screen_help, &screen_target,     &screen_seal,
        &screen_handover, &screen_why};
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        const enum action *actions = screens[i]->actions;
        for (size_t j = 0; j < SCREEN_KEYS_MAX && actions[j] != ACTION_NONE; j++) {
            for (size_t k = 0; k < j; k++) assert_int_not_equal(actions[j], actions[k]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_of_a_screen_does_something_there),
        cmocka_unit_test(a_key_that_help_does_not_name_does_nothing),
        cmocka_unit_test(every_key_of_a_screen_is_in_its_help_and_no_other),
        cmocka_unit_test(a_screen_names_no_key_twice),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
