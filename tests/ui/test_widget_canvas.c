/* test_widget_canvas.c: dots and lines stay inside, look alike from both ends, and have characters.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/widget/canvas.h"

enum {
    ROWS = 5,
    COLUMNS = 9,
    WIDTH = COLUMNS * WIDGET_CANVAS_ACROSS,
    HEIGHT = ROWS * WIDGET_CANVAS_DOWN
};

static struct widget_canvas canvas;
static struct frame frame;

/* All dots of the canvas, counted one by one. */
static int dots_count(const struct widget_canvas *of)
{
    int count = 0;
    for (int y = 0; y < widget_canvas_height(of); y++) {
        for (int x = 0; x < widget_canvas_width(of); x++) count += widget_canvas_at(of, x, y);
    }
    return count;
}

static struct widget_canvas_point point_of(unsigned number)
{
    return (struct widget_canvas_point){(int)(number * 7 % WIDTH), (int)(number * 11 % HEIGHT)};
}

static void every_dot_is_its_own(void **state)
{
    (void)state;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            widget_canvas_init(&canvas, ROWS, COLUMNS);
            widget_canvas_dot(&canvas, x, y);
            assert_true(widget_canvas_at(&canvas, x, y));
            assert_int_equal(dots_count(&canvas), 1);
        }
    }
}

static void nothing_is_set_outside(void **state)
{
    (void)state;
    static const int outside[][2] = {{-1, 0},     {0, -1},        {WIDTH, 0},
                                     {0, HEIGHT}, {-1000, -1000}, {1 << 20, 1 << 20}};
    widget_canvas_init(&canvas, ROWS, COLUMNS);
    memset(canvas.cells[ROWS], 0xFF, COLUMNS);
    for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++) {
        widget_canvas_dot(&canvas, outside[i][0], outside[i][1]);
        assert_false(widget_canvas_at(&canvas, outside[i][0], outside[i][1]));
    }
    assert_int_equal(dots_count(&canvas), 0);
    for (int weight = WIDGET_CANVAS_LIGHT; weight <= WIDGET_CANVAS_HEAVY; weight++) {
        widget_canvas_line(&canvas, (struct widget_canvas_point){-40, -3},
                           (struct widget_canvas_point){WIDTH + 30, -3},
                           (enum widget_canvas_weight)weight);
    }
    assert_int_equal(dots_count(&canvas), 0);
}

/* From one end to the other without a gap, both ends among the dots, none beyond them. */
static void a_line_is_whole_and_between_its_ends(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 40; i++) {
        for (unsigned k = 0; k < 40; k++) {
            struct widget_canvas_point a = point_of(i), b = point_of(k);
            int across = abs(a.x - b.x), down = abs(a.y - b.y);
            widget_canvas_init(&canvas, ROWS, COLUMNS);
            widget_canvas_line(&canvas, a, b, WIDGET_CANVAS_MIDDLE);
            assert_true(widget_canvas_at(&canvas, a.x, a.y));
            assert_true(widget_canvas_at(&canvas, b.x, b.y));
            /* One dot for each step of the longer way: no gap, and nothing double. */
            assert_int_equal(dots_count(&canvas), 1 + (across > down ? across : down));
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    bool between = x >= (a.x < b.x ? a.x : b.x) && x <= (a.x < b.x ? b.x : a.x) &&
                                   y >= (a.y < b.y ? a.y : b.y) && y <= (a.y < b.y ? b.y : a.y);
                    if (widget_canvas_at(&canvas, x, y)) assert_true(between);
                }
            }
        }
    }
}

static void a_line_is_the_same_from_both_ends(void **state)
{
    (void)state;
    struct widget_canvas back;
    for (unsigned i = 0; i < 1000; i++) {
        struct widget_canvas_point a = point_of(i), b = point_of(i * i + 3);
        enum widget_canvas_weight weight = (enum widget_canvas_weight)(1 + i % 3);
        a.x -= 5;
        widget_canvas_init(&canvas, ROWS, COLUMNS);
        widget_canvas_init(&back, ROWS, COLUMNS);
        widget_canvas_line(&canvas, a, b, weight);
        widget_canvas_line(&back, b, a, weight);
        for (int row = 0; row < ROWS; row++) {
            assert_memory_equal(canvas.cells[row], back.cells[row], COLUMNS);
        }
    }
}

static void heavier_lines_have_more_dots(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 200; i++) {
        struct widget_canvas_point a = {1, (int)(i % (HEIGHT - 1))}, b = {WIDTH - 2, HEIGHT / 2};
        int before = 0;
        for (int weight = WIDGET_CANVAS_LIGHT; weight <= WIDGET_CANVAS_HEAVY; weight++) {
            widget_canvas_init(&canvas, ROWS, COLUMNS);
            widget_canvas_line(&canvas, a, b, (enum widget_canvas_weight)weight);
            int count = dots_count(&canvas);
            assert_true(count > before);
            before = count;
        }
    }
}

/* Braille tells all 256 apart; blocks are quarters, ASCII is ASCII; only no dot is a blank. */
static void every_cell_has_a_character(void **state)
{
    (void)state;
    for (unsigned dots = 0; dots < 256; dots++) {
        uint32_t braille = widget_canvas_character((uint8_t)dots, WIDGET_CANVAS_BRAILLE);
        uint32_t block = widget_canvas_character((uint8_t)dots, WIDGET_CANVAS_BLOCK);
        uint32_t ascii = widget_canvas_character((uint8_t)dots, WIDGET_CANVAS_ASCII);
        assert_true(dots == 0 ? braille == ' ' : braille == 0x2800 + dots);
        assert_true(dots == 0 ? block == ' ' : block >= 0x2580 && block <= 0x259F);
        assert_true(dots == 0 ? ascii == ' ' : ascii > ' ' && ascii <= '~');
    }
}

/* The dots of Unicode's chart U2800: dot 1 upper left, 4 upper right, 7 and 8 the lowest. */
static void a_cell_looks_like_its_dots(void **state)
{
    (void)state;
    static const struct {
        int x, y;
        uint32_t braille, block;
        char ascii;
    } dots[] = {{0, 0, 0x2801, 0x2598, '\''},
                {1, 0, 0x2808, 0x259D, '\''},
                {0, 3, 0x2840, 0x2596, '.'},
                {1, 3, 0x2880, 0x2597, '.'}};
    for (size_t i = 0; i < sizeof dots / sizeof dots[0]; i++) {
        widget_canvas_init(&canvas, 1, 1);
        widget_canvas_dot(&canvas, dots[i].x, dots[i].y);
        uint8_t cell = canvas.cells[0][0];
        assert_int_equal(widget_canvas_character(cell, WIDGET_CANVAS_BRAILLE), dots[i].braille);
        assert_int_equal(widget_canvas_character(cell, WIDGET_CANVAS_BLOCK), dots[i].block);
        assert_int_equal(widget_canvas_character(cell, WIDGET_CANVAS_ASCII), dots[i].ascii);
    }
}

static void drawing_stays_in_the_area_and_leaves_what_is_between_the_dots(void **state)
{
    (void)state;
    frame_init(&frame, ROWS + 2, COLUMNS + 2);
    struct area whole = frame_area(&frame), part = {&frame, 1, 1, ROWS - 1, COLUMNS - 1};
    for (int row = 0; row < frame.rows; row++) {
        for (int column = 0; column < frame.columns; column++) {
            frame_mark(&whole, row, column, FRAME_PLAIN, 'o');
        }
    }
    widget_canvas_init(&canvas, ROWS, COLUMNS);
    widget_canvas_line(&canvas, (struct widget_canvas_point){0, 0},
                       (struct widget_canvas_point){WIDTH - 1, HEIGHT - 1}, WIDGET_CANVAS_HEAVY);
    widget_canvas_draw(&canvas, &part, FRAME_PLAIN, WIDGET_CANVAS_BRAILLE);
    for (int row = 0; row < frame.rows; row++) {
        for (int column = 0; column < frame.columns; column++) {
            bool inside = row >= 1 && row < ROWS && column >= 1 && column < COLUMNS;
            bool drawn = inside && canvas.cells[row - 1][column - 1];
            assert_int_equal(frame.cells[row][column].character != 'o', drawn);
        }
    }
}

static void a_canvas_is_never_larger_than_a_frame(void **state)
{
    (void)state;
    widget_canvas_init(&canvas, 1 << 20, 1 << 20);
    assert_int_equal(canvas.rows, FRAME_ROWS_MAX);
    assert_int_equal(canvas.columns, FRAME_COLUMNS_MAX);
    widget_canvas_init(&canvas, -1, -1);
    assert_int_equal(widget_canvas_width(&canvas), 0);
    assert_int_equal(widget_canvas_height(&canvas), 0);
    widget_canvas_dot(&canvas, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_dot_is_its_own),
        cmocka_unit_test(nothing_is_set_outside),
        cmocka_unit_test(a_line_is_whole_and_between_its_ends),
        cmocka_unit_test(a_line_is_the_same_from_both_ends),
        cmocka_unit_test(heavier_lines_have_more_dots),
        cmocka_unit_test(every_cell_has_a_character),
        cmocka_unit_test(a_cell_looks_like_its_dots),
        cmocka_unit_test(drawing_stays_in_the_area_and_leaves_what_is_between_the_dots),
        cmocka_unit_test(a_canvas_is_never_larger_than_a_frame),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
