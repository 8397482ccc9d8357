/* test_widget.c: lists, tables, bars, charts, paragraphs and fields, as text. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/terminal/keys.h"
#include "ui/widget/chart.h"
#include "ui/widget/field.h"
#include "ui/widget/gauge.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"
#include "ui/widget/table.h"

static struct frame frame;

static struct area area_of(int rows, int columns)
{
    frame_init(&frame, rows, columns);
    return frame_area(&frame);
}

static void text_is(const char *expected)
{
    char *text = frame_text(&frame, true);
    assert_string_equal(text, expected);
    free(text);
}

static void number_draw(const struct area *row, size_t index, const void *context)
{
    (void)context;
    frame_format(row, 0, 0, FRAME_PLAIN, "item %zu", index);
}

static void test_the_marked_line_has_its_sign_and_the_cursor(void **state)
{
    (void)state;
    struct area area = area_of(4, 12);
    struct widget_menu menu = {3, 1, true, NULL, number_draw, NULL};
    widget_menu_draw(&menu, &area);
    text_is("  item 0\n> item 1\n  item 2\n\n");
    assert_int_equal(frame.cursor_row, 1);
    assert_int_equal(frame.cursor_column, 2);
}

static void test_the_marked_line_of_a_long_list_is_always_in_view(void **state)
{
    (void)state;
    enum { COUNT = 100, ROWS = 7 };
    for (size_t selected = 0; selected < COUNT; selected++) {
        struct area area = area_of(ROWS, 20);
        char expected[32];
        struct widget_menu menu = {COUNT, selected, true, NULL, number_draw, NULL};
        widget_menu_draw(&menu, &area);
        char *text = frame_text(&frame, true);
        snprintf(expected, sizeof expected, "> item %zu", selected);
        assert_non_null(strstr(text, expected));
        assert_int_equal(widget_menu_click(&area, selected, COUNT, frame.cursor_row, 5), selected);
        free(text);
    }
}

static void test_an_empty_list_says_so(void **state)
{
    (void)state;
    struct area area = area_of(1, 30);
    struct widget_menu menu = {0, 0, true, "no line holds that", number_draw, NULL};
    widget_menu_draw(&menu, &area);
    text_is("  no line holds that\n");
    assert_int_equal(widget_menu_move(0, 0, ACTION_DOWN), 0);
}

static void test_a_selection_never_leaves_its_list(void **state)
{
    (void)state;
    assert_int_equal(widget_menu_move(0, 5, ACTION_UP), 0);
    assert_int_equal(widget_menu_move(4, 5, ACTION_DOWN), 4);
    assert_int_equal(widget_menu_move(9, 5, ACTION_DOWN), 4);
    assert_int_equal(widget_menu_move(0, 5, ACTION_PAGE_DOWN), 4);
    assert_int_equal(widget_menu_move(3, 5, ACTION_FIRST), 0);
    assert_int_equal(widget_menu_move(0, 5, ACTION_LAST), 4);
    assert_int_equal(widget_menu_move(2, 5, ACTION_HELP), 2);
}

static void test_a_click_beside_the_list_is_none(void **state)
{
    (void)state;
    struct area area = {NULL, 2, 3, 4, 10};
    assert_int_equal(widget_menu_click(&area, 0, 9, 2, 3), 0);
    assert_int_equal(widget_menu_click(&area, 0, 9, 5, 12), 3);
    assert_int_equal(widget_menu_click(&area, 0, 9, 1, 3), 9);
    assert_int_equal(widget_menu_click(&area, 0, 9, 6, 3), 9);
    assert_int_equal(widget_menu_click(&area, 0, 9, 2, 13), 9);
    assert_int_equal(widget_menu_click(&area, 0, 2, 5, 5), 2);
}

static void test_a_filter_finds_parts_in_any_case(void **state)
{
    (void)state;
    assert_true(widget_menu_matches("", "Gallium"));
    assert_true(widget_menu_matches("LLI", "Gallium"));
    assert_true(widget_menu_matches("gal", "Gallium"));
    assert_false(widget_menu_matches("gallium oxide", "Gallium"));
}

static void table_cell(struct widget_table_cell *out, size_t row, size_t column,
                       const void *context)
{
    (void)context;
    snprintf(out->text, sizeof out->text, column == 0 ? "good %zu" : "%zu", row + 8 * column);
}

static void test_a_table_aligns_numbers_and_drops_what_has_no_room(void **state)
{
    (void)state;
    static const struct widget_table_column columns[] = {
        {"Name", 0, false}, {"Now", 5, true}, {"Then", 5, true}};
    struct widget_table table = {
        .columns = columns, .column_count = 3, .count = 2, .cell = table_cell};
    struct area area = area_of(3, 24);
    widget_table_draw(&table, &area);
    text_is("Name           Now  Then\ngood 0           8    16\ngood 1           9    17\n");
    area = area_of(3, 9);
    widget_table_draw(&table, &area);
    char *text = frame_text(&frame, true);
    assert_null(strstr(text, "Then"));
    free(text);
}

static void test_a_table_of_choices_marks_its_row(void **state)
{
    (void)state;
    static const struct widget_table_column columns[] = {{"Name", 8, false}, {"Now", 4, true}};
    struct widget_table table = {.columns = columns,
                                 .column_count = 2,
                                 .count = 3,
                                 .selected = 2,
                                 .choose = true,
                                 .focus = true,
                                 .cell = table_cell};
    struct area area = area_of(4, 20);
    widget_table_draw(&table, &area);
    text_is("  Name      Now\n  good 0      8\n  good 1      9\n> good 2     10\n");
}

static void test_bars_say_how_full(void **state)
{
    (void)state;
    static const double shares[] = {0, 0.5, 1, 7, -1};
    struct area area = area_of(6, 4);
    for (int i = 0; i < 5; i++) {
        struct widget_gauge gauge = {i, 0, 4, FRAME_PLAIN};
        widget_gauge_draw(&area, &gauge, shares[i]);
    }
    struct widget_gauge gauge = {5, 0, 4, FRAME_PLAIN};
    widget_gauge_draw(&area, &gauge, (double)NAN);
    text_is("....\n##..\n####\n####\n....\n....\n");
}

static void test_a_small_change_still_shows_its_sign(void **state)
{
    (void)state;
    struct area area = area_of(4, 4);
    static const double shares[] = {0.001, -0.001, 1, 0};
    for (int i = 0; i < 4; i++) {
        struct widget_gauge gauge = {i, 0, 4, FRAME_PLAIN};
        widget_gauge_change(&area, &gauge, shares[i]);
    }
    text_is("+\n-\n++++\n\n");
}

static void test_a_trend_rises_with_its_values(void **state)
{
    (void)state;
    static const double values[] = {1, 2, 3, 4, 5, 6, 7, 8};
    static const double level[] = {100, 100.01, (double)NAN, 100};
    char trend[64];
    widget_gauge_trend(trend, sizeof trend, values, 8, true);
    assert_string_equal(trend, "..--==^^");
    widget_gauge_trend(trend, sizeof trend, values, 8, false);
    assert_string_equal(trend, "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588");
    widget_gauge_trend(trend, sizeof trend, level, 4, true);
    assert_string_equal(trend, "-- -");
    widget_gauge_trend(trend, sizeof trend, level, 0, true);
    assert_string_equal(trend, "");
}

static void test_a_chart_has_numbers_on_both_axes_and_on_its_point(void **state)
{
    (void)state;
    static const double values[] = {100, 118, 162, 233, 261};
    struct area area = area_of(10, 60);
    struct widget_chart chart = {.series = {{.values = values, .mark = FRAME_POINT}},
                                 .series_count = 1,
                                 .count = 5,
                                 .cursor = -1,
                                 .look = WIDGET_CANVAS_ASCII};
    widget_chart_draw(&chart, &area);
    char *text = frame_text(&frame, true);
    assert_non_null(strstr(text, "*261"));
    assert_non_null(strstr(text, "  250 |"));
    assert_non_null(strstr(text, "turn"));
    assert_non_null(strstr(text, "4"));
    free(text);
}

static void test_two_series_meet_in_an_x(void **state)
{
    (void)state;
    static const double one[] = {50, 60, 70}, two[] = {70, 60, 50};
    struct area area = area_of(8, 40);
    struct widget_chart chart = {
        .series = {{.values = one, .mark = 'W'}, {.values = two, .mark = 'B'}},
        .series_count = 2,
        .count = 3,
        .cursor = -1,
        .look = WIDGET_CANVAS_ASCII};
    widget_chart_draw(&chart, &area);
    char *text = frame_text(&frame, true);
    assert_non_null(strchr(text, 'X'));
    assert_non_null(strstr(text, "W70"));
    assert_non_null(strstr(text, "B50"));
    free(text);
}

static void test_a_chart_takes_any_values_and_sizes(void **state)
{
    (void)state;
    static const double odd[] = {(double)NAN, 0, 0, 1e12, -5};
    for (int rows = 0; rows < 12; rows++) {
        for (int columns = 1; columns < 50; columns += 7) {
            struct area area = area_of(rows, columns);
            area.rows = rows;
            struct widget_chart chart = {.series = {{.values = odd, .mark = FRAME_POINT}},
                                         .series_count = 1,
                                         .count = 5,
                                         .cursor = 2};
            widget_chart_draw(&chart, &area);
            chart.count = 1;
            widget_chart_draw(&chart, &area);
            chart.count = 0;
            widget_chart_draw(&chart, &area);
        }
    }
}

static void test_a_paragraph_wraps_and_scrolls(void **state)
{
    (void)state;
    const char *text = "Both sides plan in secret.\nThen it is played.";
    struct area area = area_of(3, 12);
    assert_int_equal(widget_paragraph_rows(text, 12), 5);
    assert_int_equal(widget_paragraph_draw(&area, -2, FRAME_PLAIN, text), 3);
    text_is("secret.\nThen it is\nplayed.\n");
}

static void test_a_field_takes_letters_and_gives_them_back(void **state)
{
    (void)state;
    char text[6] = "";
    size_t tail = 0;
    const struct field field = {text, sizeof text, &tail};
    assert_true(widget_field_press(&field, 'a'));
    assert_true(widget_field_press(&field, 0xE9));
    assert_string_equal(text, "a\u00e9");
    assert_true(widget_field_press(&field, KEYS_BACKSPACE));
    assert_string_equal(text, "a");
    for (int i = 0; i < 20; i++) widget_field_press(&field, 'b');
    assert_string_equal(text, "abbbb");
    assert_true(widget_field_press(&field, 21));
    assert_string_equal(text, "");
    assert_true(widget_field_press(&field, KEYS_BACKSPACE));
    assert_true(widget_field_press(&field, KEYS_DELETE));
    assert_false(widget_field_press(&field, KEYS_UP));
    assert_false(widget_field_press(&field, KEYS_ESCAPE));
}

/* The cursor goes by characters, and stays in the text when its owner sets another. */
static void test_a_field_is_edited_at_its_cursor(void **state)
{
    (void)state;
    static const struct {
        int press;
        const char *text;
    } presses[] = {{'b', "b"},
                   {KEYS_HOME, "b"},
                   {0x4e2d, "\u4e2db"},
                   {KEYS_LEFT, "\u4e2db"},
                   {'a', "a\u4e2db"},
                   {KEYS_DELETE, "ab"},
                   {KEYS_END, "ab"},
                   {KEYS_DELETE, "ab"},
                   {0xE9, "ab\u00e9"},
                   {KEYS_LEFT, "ab\u00e9"},
                   {KEYS_BACKSPACE, "a\u00e9"},
                   {KEYS_RIGHT, "a\u00e9"},
                   {KEYS_RIGHT, "a\u00e9"},
                   {'c', "a\u00e9c"}};
    char text[8] = "";
    size_t tail = 0;
    const struct field field = {text, sizeof text, &tail};
    for (size_t i = 0; i < sizeof presses / sizeof presses[0]; i++) {
        assert_true(widget_field_press(&field, presses[i].press));
        assert_string_equal(text, presses[i].text);
    }
    assert_false(widget_field_add(&field, "\u4e2d\u4e2d"));
    assert_string_equal(text, "a\u00e9c\u4e2d");
    widget_field_press(&field, KEYS_HOME);
    strcpy(text, "\u4e2d");
    assert_true(widget_field_press(&field, 'x'));
    assert_string_equal(text, "x\u4e2d");
    tail = 1;
    assert_true(widget_field_press(&field, 'y'));
    assert_string_equal(text, "xy\u4e2d");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_marked_line_has_its_sign_and_the_cursor),
        cmocka_unit_test(test_the_marked_line_of_a_long_list_is_always_in_view),
        cmocka_unit_test(test_an_empty_list_says_so),
        cmocka_unit_test(test_a_selection_never_leaves_its_list),
        cmocka_unit_test(test_a_click_beside_the_list_is_none),
        cmocka_unit_test(test_a_filter_finds_parts_in_any_case),
        cmocka_unit_test(test_a_table_aligns_numbers_and_drops_what_has_no_room),
        cmocka_unit_test(test_a_table_of_choices_marks_its_row),
        cmocka_unit_test(test_bars_say_how_full),
        cmocka_unit_test(test_a_small_change_still_shows_its_sign),
        cmocka_unit_test(test_a_trend_rises_with_its_values),
        cmocka_unit_test(test_a_chart_has_numbers_on_both_axes_and_on_its_point),
        cmocka_unit_test(test_two_series_meet_in_an_x),
        cmocka_unit_test(test_a_chart_takes_any_values_and_sizes),
        cmocka_unit_test(test_a_paragraph_wraps_and_scrolls),
        cmocka_unit_test(test_a_field_takes_letters_and_gives_them_back),
        cmocka_unit_test(test_a_field_is_edited_at_its_cursor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
