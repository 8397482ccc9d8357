/* test_reach.c: a larger window adds panels, never a fact: its numbers are all
 * within reach at 80 by 24. */
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

enum { READ_SIZE = 1 << 25, ROWS_DOWN = 48, NUMBER_SIZE = 32 };

static const char digits[] = "0123456789.,%";

/* All that was read at 80 by 24 so far. */
static char *read_all;
static size_t read_length;

/* Reads what is shown; false if it is the page that was read last. */
static bool page_read(struct stack *stack, struct frame *frame)
{
    frame_init(frame, STACK_ROWS_LEAST, STACK_COLUMNS_LEAST);
    stack_draw(stack, frame);
    char *text = frame_text(frame, true);
    size_t length = strlen(text);
    bool same = read_length >= length && memcmp(read_all + read_length - length, text, length) == 0;
    assert_true(read_length + length < READ_SIZE);
    if (!same) memcpy(read_all + read_length, text, length + 1);
    if (!same) read_length += length;
    free(text);
    return !same;
}

static bool press_and_read(struct stack *stack, struct frame *frame, int press)
{
    stack_press(stack, press);
    return page_read(stack, frame);
}

/* A sheet, down to its end in each of its panes, as a chart and as a table. */
static void sheet_read(struct stack *stack, struct frame *frame)
{
    press_and_read(stack, frame, 't');
    for (int pane = 0; pane < 2; pane++) {
        press_and_read(stack, frame, 's');
        while (press_and_read(stack, frame, KEYS_PAGE_DOWN)) continue;
        press_and_read(stack, frame, '\t');
    }
}

/* What lies behind a row: its sheet, and the whole map of its good. */
static void row_read(struct stack *stack, struct frame *frame)
{
    size_t depth = stack->count;
    stack_press(stack, KEYS_ENTER);
    if (stack->count > depth && stack_top(stack)->screen != &screen_target) {
        sheet_read(stack, frame);
    }
    while (stack->count > depth) stack_press(stack, KEYS_ESCAPE);
    press_and_read(stack, frame, '+');
    while (stack->count > depth) stack_press(stack, KEYS_ESCAPE);
}

/* A screen from top to bottom in each of its panes, and what lies behind each
 * row. */
static void screen_read(struct stack *stack, struct frame *frame, int key)
{
    press_and_read(stack, frame, key);
    for (int pane = 0; pane < 2; pane++) {
        stack_press(stack, KEYS_HOME);
        for (int row = 0; row < ROWS_DOWN; row++) {
            page_read(stack, frame);
            if (pane == 0) row_read(stack, frame);
            page_read(stack, frame);
            if (!press_and_read(stack, frame, KEYS_DOWN)) break;
        }
        press_and_read(stack, frame, 't');
        stack_press(stack, '\t');
    }
}

/* Did it stand anywhere as a number of its own? */
static bool was_read(const char *number)
{
    size_t length = strlen(number);
    for (const char *at = read_all; (at = strstr(at, number)); at++) {
        bool begins = at == read_all || !strchr(digits, at[-1]);
        if (begins && (at[length] < '0' || at[length] > '9')) return true;
    }
    return false;
}

/* Numbers of three signs or more: shorter ones are everywhere. */
static int unread_numbers(const char *text, const char *name)
{
    int count = 0;
    for (const char *at = text; *at; at++) {
        size_t length = strspn(at, digits);
        if (length == 0) continue;
        char number[NUMBER_SIZE];
        snprintf(number, sizeof number, "%.*s", (int)length, at);
        at += length - 1;
        while (length > 0 && strchr(".,", number[length - 1])) number[--length] = '\0';
        if (length < 3 || was_read(number)) continue;
        print_error("%s: %s is out of reach at 80 by 24\n", name, number);
        count++;
    }
    return count;
}

static void every_number_of_a_larger_window_is_within_reach(void **state)
{
    (void)state;
    static const char *const names[] = {"board",     "countries", "country",        "goods",
                                        "good",      "log",       "scores",         "industries",
                                        "hand",      "report",    "country-player", "scores-table",
                                        "good-table"};
    const struct journey *journeys;
    size_t count = journey_all(&journeys);
    struct frame *frame = memory_new(sizeof *frame);
    int unread = 0;
    read_all = memory_new(READ_SIZE);
    struct stack *stack = journey_later();
    for (const char *key = "12345678"; *key; key++) screen_read(stack, frame, *key);
    journey_finish(stack);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < sizeof names / sizeof names[0]; j++) {
            if (strcmp(journeys[i].name, names[j]) != 0) continue;
            journey_go(frame, &journeys[i], 36, 120, true);
            char *text = frame_text(frame, true);
            unread += unread_numbers(text, names[j]);
            free(text);
        }
    }
    free(read_all);
    free(frame);
    assert_int_equal(unread, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_of_a_larger_window_is_within_reach),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
