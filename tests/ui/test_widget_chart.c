/* test_widget_chart.c: what holds for charts of any values and sizes. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/widget/chart.h"

enum {
    ROWS = 24,
    COLUMNS = 80,
    COUNT = 13,
    AXIS_ROWS = 2,
    PLOT_LEFT = 8,
    ROUNDS = 400,
    BRAILLE_FIRST = 0x2801,
    BRAILLE_LAST = 0x28FF,
    DOTS_DOWN = 4
};

static struct frame frame;
static const enum widget_canvas_look looks[] = {WIDGET_CANVAS_BRAILLE, WIDGET_CANVAS_BLOCK,
                                                WIDGET_CANVAS_ASCII};

static struct widget_chart chart_of(const double *values, size_t count)
{
    return (struct widget_chart){
        .series = {{.values = values, .mark = 'W', .weight = WIDGET_CANVAS_MIDDLE}},
        .series_count = 1,
        .count = count,
        .cursor = -1,
        .look = WIDGET_CANVAS_BRAILLE};
}

static void draw(const struct widget_chart *chart, int rows, int columns)
{
    frame_init(&frame, rows, columns);
    struct area area = frame_area(&frame);
    widget_chart_draw(chart, &area);
}

/* From 0 to 1, the same ones in each run (Lehmer, 1949, with the modulus 2^31 - 1). */
static double chance(uint32_t *seed)
{
    *seed = (uint32_t)((uint64_t)*seed * 48271 % 2147483647);
    return *seed / 2147483647.0;
}

static bool is_braille(uint32_t character)
{
    return character >= BRAILLE_FIRST && character <= BRAILLE_LAST;
}

/* Dots from the plot's lowest row up to the highest dot of a column of cells; -1: none. */
static int height_of(int rows, int column)
{
    static const uint32_t levels[DOTS_DOWN] = {0x01 | 0x08, 0x02 | 0x10, 0x04 | 0x20, 0x40 | 0x80};
    for (int row = 0; row < rows - AXIS_ROWS; row++) {
        uint32_t character = frame.cells[row][column].character;
        if (!is_braille(character)) continue;
        for (int i = 0; i < DOTS_DOWN; i++) {
            if (character & levels[i]) return (rows - AXIS_ROWS - row) * DOTS_DOWN - i;
        }
    }
    return -1;
}

static void test_nothing_is_drawn_outside_of_its_area(void **state)
{
    (void)state;
    static const double odd[] = {(double)NAN, 3, -1e300, 1e300, (double)INFINITY, 0, 1e-300, 7};
    static const char marks[] = "W B!+X W";
    for (int rows = 0; rows < 14; rows++) {
        for (int columns = 0; columns < 60; columns += 3) {
            frame_init(&frame, ROWS, COLUMNS);
            struct area area = {&frame, 4, 9, rows, columns};
            struct widget_chart chart = chart_of(odd, 8);
            chart.cursor = columns % 9;
            chart.marks = marks;
            chart.first_quarter = 4 * 2025;
            chart.look = looks[rows % 3];
            widget_chart_draw(&chart, &area);
            for (int i = 0; i < ROWS * COLUMNS; i++) {
                int row = i / COLUMNS, column = i % COLUMNS;
                bool inside = row >= 4 && row < 4 + rows && column >= 9 && column < 9 + columns;
                if (!inside) assert_int_equal(frame.cells[row][column].character, ' ');
            }
        }
    }
}

static void test_a_rising_line_never_falls_on_the_screen(void **state)
{
    (void)state;
    uint32_t seed = 5;
    for (int round = 0; round < ROUNDS; round++) {
        double values[COUNT], value = -50;
        for (int i = 0; i < COUNT; i++) values[i] = value += 40 * chance(&seed);
        struct widget_chart chart = chart_of(values, COUNT);
        int rows = 5 + round % 19, columns = 30 + round % 50, before = -1, seen = 0;
        draw(&chart, rows, columns);
        for (int column = PLOT_LEFT; column < columns; column++) {
            int height = height_of(rows, column);
            if (height < 0) continue;
            assert_true(height >= before);
            before = height;
            seen++;
        }
        assert_true(seen >= 8);
    }
}

static void test_equal_series_look_equal_however_far_they_lie(void **state)
{
    (void)state;
    static const double one[] = {100, 110, 105, 120, 90}, other[] = {1100, 1110, 1105, 1120, 1090};
    static struct frame first;
    struct widget_chart chart = chart_of(one, 5), moved = chart_of(other, 5);
    chart.least = moved.least = 10; /* else the twenty-fifth of a thousand would be drawn */
    draw(&chart, ROWS, COLUMNS);
    first = frame;
    draw(&moved, ROWS, COLUMNS);
    for (int row = 0; row < ROWS - AXIS_ROWS; row++) {
        for (int column = PLOT_LEFT; column < COLUMNS; column++) {
            uint32_t a = first.cells[row][column].character;
            uint32_t b = frame.cells[row][column].character;
            if (is_braille(a) || is_braille(b)) assert_int_equal(a, b);
        }
    }
}

static void test_what_is_not_a_number_leaves_a_gap(void **state)
{
    (void)state;
    static const double gap[] = {1, 2, (double)NAN, (double)INFINITY, 4, 5};
    static const double whole[] = {1, 2, 3, 3, 4, 5};
    struct widget_chart chart = chart_of(gap, 6), other = chart_of(whole, 6);
    int blank = 0, blank_whole = 0;
    draw(&other, 12, 60);
    int last = 60;
    while (height_of(12, last - 1) < 0) last--;
    for (int i = PLOT_LEFT; i < last; i++) blank_whole += height_of(12, i) < 0;
    draw(&chart, 12, 60);
    for (int i = PLOT_LEFT; i < last; i++) blank += height_of(12, i) < 0;
    assert_int_equal(blank_whole, 0);
    assert_true(blank > 10);
}

static void test_one_point_is_a_point(void **state)
{
    (void)state;
    static const double one[] = {42};
    for (size_t i = 0; i < 3; i++) {
        struct widget_chart chart = chart_of(one, 1);
        chart.look = looks[i];
        draw(&chart, 8, 40);
        char *text = frame_text(&frame, true);
        assert_non_null(strstr(text, "W42"));
        assert_non_null(strstr(text, "[0]"));
        free(text);
    }
}

static void test_where_nothing_is_a_number_it_says_so(void **state)
{
    (void)state;
    static const double none[] = {(double)NAN, (double)INFINITY}, huge[] = {-1.7e308, 1.7e308};
    struct widget_chart chart = chart_of(none, 2);
    draw(&chart, 8, 40);
    assert_int_equal(frame.cells[0][0].character, 'n');
    chart = chart_of(huge, 2);
    draw(&chart, 8, 40);
    assert_int_equal(frame.cells[0][0].character, 'n');
}

/* Colour may be missing: each of three lines has its letter, where their values meet, too. */
static void test_three_lines_that_meet_keep_three_letters(void **state)
{
    (void)state;
    static const double one[] = {90, 95, 100}, two[] = {110, 105, 100.2}, three[] = {100, 100, 100};
    for (size_t i = 0; i < 3; i++) {
        struct widget_chart chart = chart_of(one, 3);
        chart.series_count = 3;
        chart.series[1] = chart.series[2] = chart.series[0];
        chart.series[1].values = two;
        chart.series[1].mark = 'B';
        chart.series[2].values = three;
        chart.series[2].mark = FRAME_POINT;
        chart.look = looks[i];
        draw(&chart, 9, 44);
        char *text = frame_text(&frame, true);
        assert_non_null(strstr(text, "W100"));
        assert_non_null(strstr(text, "B100"));
        assert_non_null(strstr(text, "*100"));
        free(text);
    }
}

static void test_the_cursor_is_in_brackets_and_on_each_line(void **state)
{
    (void)state;
    static const double one[] = {1, 9, 4, 7, 2, 5}, two[] = {9, 1, 8, 3, 8, 6};
    for (int cursor = 0; cursor < 5; cursor++) {
        struct widget_chart chart = chart_of(one, 6);
        char label[8];
        int letters = 0;
        chart.series_count = 2;
        chart.series[1] = chart.series[0];
        chart.series[1].values = two;
        chart.series[1].mark = 'B';
        chart.cursor = cursor;
        draw(&chart, 12, 50);
        char *text = frame_text(&frame, true);
        snprintf(label, sizeof label, "[%d]", cursor);
        assert_non_null(strstr(text, label));
        for (const char *at = text; *at; at++) letters += *at == 'W' || *at == 'B';
        assert_int_equal(letters, 4); /* at the cursor and at the ends */
        free(text);
    }
}

static void test_every_turn_is_numbered_once_or_at_even_steps(void **state)
{
    (void)state;
    double values[COUNT];
    for (int i = 0; i < COUNT; i++) values[i] = i;
    for (int columns = 24; columns < 120; columns++) {
        struct widget_chart chart = chart_of(values, COUNT);
        int number = 0, step = 0;
        chart.cursor = 0;
        draw(&chart, 10, columns);
        char *text = frame_text(&frame, true), *labels = strstr(text, "[0]");
        assert_non_null(labels);
        for (labels += 3; sscanf(labels, " %d", &number) == 1; step = step ? step : number) {
            if (step > 0) assert_int_equal(number % step, 0);
            labels = strchr(labels, ' ') ? strchr(labels, ' ') : labels + strlen(labels);
            while (*labels == ' ') labels++;
            while (*labels >= '0' && *labels <= '9') labels++;
        }
        free(text);
    }
}

static void test_an_estimates_range_stands_upright_about_its_value(void **state)
{
    (void)state;
    static const double value[] = {50, 50, 50}, low[] = {50, 20, 50}, high[] = {50, 80, 50};
    struct widget_chart chart = chart_of(value, 3);
    chart.cursor = 0;
    chart.series[0].low = low;
    chart.series[0].high = high;
    draw(&chart, 12, 40);
    int most = 0;
    for (int column = PLOT_LEFT; column < 40; column++) {
        int cells = 0;
        for (int row = 0; row < 10; row++) cells += is_braille(frame.cells[row][column].character);
        if (cells > most) most = cells;
    }
    assert_int_equal(most, 10);
}

static void test_noise_is_not_drawn_large(void **state)
{
    (void)state;
    static const double noise[] = {50, 50.2, 49.9, 50.1};
    struct widget_chart chart = chart_of(noise, 4);
    chart.least = 10;
    draw(&chart, 12, 40);
    int low = 100, high = 0;
    for (int column = PLOT_LEFT; column < 40; column++) {
        int height = height_of(12, column);
        if (height < 0) continue;
        low = height < low ? height : low;
        high = height > high ? height : high;
    }
    assert_true(high - low <= 2);
    assert_int_equal(widget_chart_decimals(&chart), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_is_drawn_outside_of_its_area),
        cmocka_unit_test(test_a_rising_line_never_falls_on_the_screen),
        cmocka_unit_test(test_equal_series_look_equal_however_far_they_lie),
        cmocka_unit_test(test_what_is_not_a_number_leaves_a_gap),
        cmocka_unit_test(test_one_point_is_a_point),
        cmocka_unit_test(test_where_nothing_is_a_number_it_says_so),
        cmocka_unit_test(test_three_lines_that_meet_keep_three_letters),
        cmocka_unit_test(test_the_cursor_is_in_brackets_and_on_each_line),
        cmocka_unit_test(test_every_turn_is_numbered_once_or_at_even_steps),
        cmocka_unit_test(test_an_estimates_range_stands_upright_about_its_value),
        cmocka_unit_test(test_noise_is_not_drawn_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
