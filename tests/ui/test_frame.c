/* test_frame.c: nothing is ever drawn outside its area, and half a wide character never stands
 * alone. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/terminal/frame.h"

static struct frame frame;

static void text_is(const char *expected, bool ascii)
{
    char *text = frame_text(&frame, ascii);
    assert_string_equal(text, expected);
    free(text);
}

static void test_text_is_clipped_on_all_sides(void **state)
{
    (void)state;
    frame_init(&frame, 3, 10);
    struct area area = {&frame, 1, 2, 1, 5};
    frame_put(&area, 0, 3, FRAME_PLAIN, "abcdef");
    frame_put(&area, 0, -2, FRAME_PLAIN, "xyz");
    frame_put(&area, 1, 0, FRAME_PLAIN, "below");
    frame_put(&area, -1, 0, FRAME_PLAIN, "above");
    text_is("\n  z  ab\n\n", true);
}

static void test_a_wide_character_is_kept_whole_or_not_drawn(void **state)
{
    (void)state;
    frame_init(&frame, 2, 6);
    struct area area = frame_area(&frame);
    frame_put(&area, 0, 0, FRAME_PLAIN, "\u4e2d\u56fd");
    text_is("\u4e2d\u56fd\n\n", false);
    frame_put(&area, 0, 1, FRAME_PLAIN, "a");
    text_is(" a\u56fd\n\n", false);
    frame_put(&area, 1, 5, FRAME_PLAIN, "\u4e2d");
    text_is(" a\u56fd\n\n", false);
}

static void test_control_and_line_characters_do_not_come_from_text(void **state)
{
    (void)state;
    frame_init(&frame, 1, 10);
    struct area area = frame_area(&frame);
    frame_put(&area, 0, 0, FRAME_PLAIN, "a\033[2Jb\007\ue000");
    text_is("a[2Jb?\n", false);
}

static void test_long_text_shows_where_it_was_cut(void **state)
{
    (void)state;
    frame_init(&frame, 2, 12);
    struct area area = frame_area(&frame);
    assert_int_equal(frame_put_fit(&area, 0, 1, 6, FRAME_PLAIN, "Malaysia"), 6);
    assert_int_equal(frame_put_fit(&area, 1, 9, 6, FRAME_PLAIN, "Malaysia"), 3);
    text_is(" Malay>\n         Ma>\n", true);
}

static void test_a_box_has_its_title_and_gives_the_area_inside(void **state)
{
    (void)state;
    frame_init(&frame, 3, 16);
    struct area area = frame_area(&frame);
    struct area inside = frame_box(&area, "News", true);
    assert_int_equal(inside.rows, 1);
    assert_int_equal(inside.columns, 14);
    frame_put(&inside, 0, 0, FRAME_PLAIN, "more than fits in here");
    text_is("+-[News]-------+\n|more than fits|\n+--------------+\n", true);
}

static void test_boxes_too_small_for_anything_do_no_harm(void **state)
{
    (void)state;
    for (int rows = 0; rows < 5; rows++) {
        for (int columns = 0; columns < 9; columns++) {
            frame_init(&frame, 6, 12);
            struct area area = {&frame, 1, 1, rows, columns};
            struct area inside = frame_box(&area, "Title", false);
            frame_put(&inside, 0, 0, FRAME_PLAIN, "text");
            for (int row = 0; row < frame.rows; row++) {
                for (int column = 0; column < frame.columns; column++) {
                    bool in = row > 0 && row <= rows && column > 0 && column <= columns;
                    if (!in) assert_int_equal(frame.cells[row][column].character, ' ');
                }
            }
        }
    }
}

static void test_cutting_shares_an_area_out(void **state)
{
    (void)state;
    frame_init(&frame, 10, 20);
    struct area rest = frame_area(&frame);
    struct area top = frame_cut_top(&rest, 3), left = frame_cut_left(&rest, 50);
    assert_int_equal(top.rows, 3);
    assert_int_equal(left.columns, 20);
    assert_int_equal(left.row, 3);
    assert_int_equal(rest.columns, 0);
    assert_int_equal(rest.rows, 7);
}

static void test_sizes_beyond_the_largest_are_cut(void **state)
{
    (void)state;
    frame_init(&frame, 100000, 100000);
    assert_int_equal(frame.rows, FRAME_ROWS_MAX);
    assert_int_equal(frame.columns, FRAME_COLUMNS_MAX);
    frame_init(&frame, 0, -3);
    assert_true(frame.rows > 0 && frame.columns > 0);
}

static void test_ascii_holds_no_other_character(void **state)
{
    (void)state;
    frame_init(&frame, 3, 20);
    struct area area = frame_area(&frame);
    struct area inside = frame_box(&area, "C\u00f4te", false);
    frame_mark(&inside, 0, 0, FRAME_PLAIN, FRAME_BAR_FULL);
    frame_mark(&inside, 0, 1, FRAME_PLAIN, FRAME_BAR_EMPTY);
    frame_mark(&inside, 0, 2, FRAME_PLAIN, FRAME_POINT);
    char *text = frame_text(&frame, true);
    for (const char *at = text; *at; at++) assert_true((unsigned char)*at < 0x80);
    assert_non_null(strstr(text, "|#.*"));
    free(text);
}

static void test_the_cursor_stays_on_the_frame(void **state)
{
    (void)state;
    frame_init(&frame, 5, 10);
    struct area area = {&frame, 2, 3, 2, 2};
    frame_cursor(&area, 1, 1);
    assert_int_equal(frame.cursor_row, 3);
    assert_int_equal(frame.cursor_column, 4);
    frame_cursor(&area, 2, 0);
    assert_int_equal(frame.cursor_row, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_is_clipped_on_all_sides),
        cmocka_unit_test(test_a_wide_character_is_kept_whole_or_not_drawn),
        cmocka_unit_test(test_control_and_line_characters_do_not_come_from_text),
        cmocka_unit_test(test_long_text_shows_where_it_was_cut),
        cmocka_unit_test(test_a_box_has_its_title_and_gives_the_area_inside),
        cmocka_unit_test(test_boxes_too_small_for_anything_do_no_harm),
        cmocka_unit_test(test_cutting_shares_an_area_out),
        cmocka_unit_test(test_sizes_beyond_the_largest_are_cut),
        cmocka_unit_test(test_ascii_holds_no_other_character),
        cmocka_unit_test(test_the_cursor_stays_on_the_frame),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
