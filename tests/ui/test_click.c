/* test_click.c: a click counts from the cursor, and only within the box that the cursor is in. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/widget/click.h"

static struct frame frame;

/* Two boxes beside each other; the cursor in the left one, on its third row. */
static int drawn(void **state)
{
    (void)state;
    frame_init(&frame, 10, 40);
    struct area left = {&frame, 0, 0, 8, 20}, right = {&frame, 0, 20, 8, 20};
    struct area inside = frame_box(&left, "List", true);
    frame_box(&right, "Other", false);
    frame_cursor(&inside, 2, 2);
    return 0;
}

static void steps_are_rows_from_the_cursor(void **state)
{
    (void)state;
    int steps;
    for (int row = 1; row <= 6; row++) {
        for (int column = 1; column <= 18; column++) {
            assert_true(click_steps(&steps, &frame, row, column));
            assert_int_equal(steps, row - 3);
        }
    }
}

static void edges_and_other_boxes_are_outside(void **state)
{
    (void)state;
    int steps;
    for (int row = -1; row <= 10; row++) {
        for (int column = -1; column <= 41; column++) {
            bool inside = row >= 1 && row <= 6 && column >= 1 && column <= 18;
            assert_int_equal(click_steps(&steps, &frame, row, column), inside);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(steps_are_rows_from_the_cursor, drawn),
        cmocka_unit_test_setup(edges_and_other_boxes_are_outside, drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
