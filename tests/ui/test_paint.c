/* test_paint.c: bytes turn one random frame into another on a small terminal made for this test. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "ui/terminal/paint.h"

enum { ROWS = 9, COLUMNS = 40, ROUNDS = 4000, PARAMETERS_MAX = 16 };

static const struct paint_terminal colours = {
    .dim = true, .repeats = true, .tones = {"38;5;63", "38;5;131", "32", "33"}};
static const struct paint_terminal none = {.dim = true};
static const struct paint_terminal grounded = {.dim = true,
                                               .repeats = true,
                                               .tones = {"38;5;63", "38;5;131", "32", "33"},
                                               .ground = "38;5;231;48;5;16"};

/* What a terminal that follows ECMA-48 shows, cell by cell as paint.h's words for it. */
struct terminal {
    struct frame shown;
    int row, column;
    uint32_t style, last;
    bool grounded, ground; /* shall every cell be written on a ground; is it set? */
};

static uint32_t random_state;

static int choose(int below)
{
    random_state = random_state * 1664525U + 1013904223U;
    return (int)(random_state >> 16) % below;
}

static void print(struct terminal *terminal, uint32_t character)
{
    int width = text_columns(character);
    struct frame_cell *cell = &terminal->shown.cells[terminal->row][terminal->column];
    assert_in_range(terminal->row, 0, ROWS - 1);
    assert_int_equal(terminal->ground, terminal->grounded);
    assert_true(terminal->column + width <= COLUMNS); /* nothing may wrap */
    *cell = (struct frame_cell){character, terminal->style};
    if (width == 2) cell[1] = (struct frame_cell){0, terminal->style};
    terminal->column += width;
    terminal->last = character;
}

static void blank(struct terminal *terminal, int count)
{
    assert_false(terminal->style & FRAME_REVERSE);
    assert_int_equal(terminal->ground, terminal->grounded);
    assert_true(terminal->column + count <= COLUMNS);
    for (int i = 0; i < count; i++) {
        terminal->shown.cells[terminal->row][terminal->column + i] =
            (struct frame_cell){' ', FRAME_PLAIN};
    }
}

static const uint32_t tones = FRAME_WASHINGTON | FRAME_BEIJING | FRAME_GOOD | FRAME_BAD;

static void colour(struct terminal *terminal, int number)
{
    terminal->style &= ~tones;
    if (number == 63) terminal->style |= FRAME_WASHINGTON;
    else if (number == 131) terminal->style |= FRAME_BEIJING;
    else if (number == 32) terminal->style |= FRAME_GOOD;
    else if (number == 33) terminal->style |= FRAME_BAD;
    else assert_int_equal(number, terminal->grounded ? 231 : 39);
}

static void render(struct terminal *terminal, const int *numbers, int count)
{
    for (int i = 0; i < count; i++) {
        switch (numbers[i]) {
        case 0:
            terminal->style = FRAME_PLAIN;
            terminal->ground = false;
            break;
        case 1: terminal->style |= FRAME_BOLD; break;
        case 2: terminal->style |= FRAME_DIM; break;
        case 7: terminal->style |= FRAME_REVERSE; break;
        case 22: terminal->style &= ~(uint32_t)(FRAME_BOLD | FRAME_DIM); break;
        case 27: terminal->style &= ~(uint32_t)FRAME_REVERSE; break;
        case 38:
            i += 2;
            colour(terminal, numbers[i]);
            break;
        case 48:
            i += 2;
            assert_int_equal(numbers[i], 16);
            terminal->ground = true;
            break;
        default: colour(terminal, numbers[i]);
        }
    }
}

static void control(struct terminal *terminal, char function, const int *numbers, int count)
{
    int first = numbers[0] ? numbers[0] : 1;
    switch (function) {
    case 'm': render(terminal, numbers, count); break;
    case 'H':
        terminal->row = first - 1;
        terminal->column = count > 1 && numbers[1] ? numbers[1] - 1 : 0;
        break;
    case 'C': terminal->column += first; break;
    case 'X': blank(terminal, first); break;
    case 'K': blank(terminal, COLUMNS - terminal->column); break;
    case 'b':
        for (int i = 0; i < first; i++) print(terminal, terminal->last);
        break;
    default: fail_msg("unknown function %c", function);
    }
}

/* Feeds one sequence, control or character; how many bytes it took. */
static size_t feed(struct terminal *terminal, const char *bytes)
{
    int numbers[PARAMETERS_MAX] = {0}, count = 1;
    uint32_t character;
    size_t at = 2;
    if (bytes[0] == '\r') {
        terminal->column = 0;
        return 1;
    }
    if (bytes[0] == '\n') {
        assert_true(++terminal->row < ROWS); /* nothing may scroll */
        return 1;
    }
    if (bytes[0] != '\033') {
        at = text_decode(&character, bytes);
        print(terminal, character);
        return at;
    }
    for (; strchr("0123456789;", bytes[at]); at++) {
        if (bytes[at] == ';') assert_in_range(++count, 1, PARAMETERS_MAX);
        else numbers[count - 1] = 10 * numbers[count - 1] + (bytes[at] - '0');
    }
    control(terminal, bytes[at], numbers, count);
    return at + 1;
}

/* A frame of boxes, words, wide characters and bars, in any style. */
static void frame_make(struct frame *frame)
{
    static const char *const words[] = {"gallium", "W 71", "a  b", "稀土",
                                        "    ",    "x",    "é─",   "------------"};
    struct area whole;
    for (int i = 1 + choose(3); i > 0; i--) {
        whole = frame_area(frame);
        frame_cut_left(&whole, choose(COLUMNS));
        frame_cut_top(&whole, choose(ROWS));
        frame_box(&whole, "Prices", choose(2));
    }
    whole = frame_area(frame);
    for (int i = choose(60); i > 0; i--) {
        int row = choose(ROWS), column = choose(COLUMNS);
        uint32_t style = (uint32_t)choose(16) & (uint32_t)choose(16);
        if (choose(3) == 0) style |= 8U << choose(4);
        if (choose(4) == 0) {
            for (int k = choose(COLUMNS); k >= 0; k--)
                frame_mark(&whole, row, column + k, style, FRAME_BAR_EMPTY);
        } else frame_put(&whole, row, column, style, words[choose(8)]);
    }
    frame_cursor(&whole, choose(ROWS), choose(COLUMNS));
}

/* The style as the eye takes it: of several tones the first counts, a blank has none. */
static uint32_t seen(const struct frame_cell *cell, const struct paint_terminal *terminal)
{
    uint32_t style = cell->style, tone = style & tones;
    if (cell->character == ' ' && !(style & FRAME_REVERSE)) return FRAME_PLAIN;
    if (!terminal->tones[0][0]) tone = 0;
    return (style & ~tones) | (tone & (~tone + 1));
}

static void assert_shown(const struct terminal *terminal, const struct frame *frame,
                         const struct paint_terminal *kind)
{
    char *shown = frame_text(&terminal->shown, false), *wanted = frame_text(frame, kind->ascii);
    assert_string_equal(shown, wanted);
    free(shown);
    free(wanted);
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            if (frame->cells[row][column].character == 0) continue;
            assert_int_equal(seen(&terminal->shown.cells[row][column], kind),
                             seen(&frame->cells[row][column], kind));
        }
    }
    assert_int_equal(terminal->style, FRAME_PLAIN);
    assert_false(terminal->ground);
    assert_int_equal(terminal->row, frame->cursor_row);
    assert_int_equal(terminal->column, frame->cursor_column);
}

/* Many frames after one another on one terminal, each made of the one before or afresh. */
static void frames_run(const struct paint_terminal *kind)
{
    static struct frame before, after;
    static struct terminal terminal;
    struct paint_bytes bytes = {NULL, 0, 0};
    memset(&terminal, 0, sizeof terminal);
    terminal.grounded = kind->ground[0] != '\0';
    frame_init(&before, ROWS, COLUMNS);
    frame_init(&terminal.shown, ROWS, COLUMNS);
    random_state = 7;
    for (int round = 0; round < ROUNDS; round++) {
        if (choose(3) == 0) frame_init(&after, ROWS, COLUMNS);
        frame_make(&after);
        bytes.count = 0;
        paint_change(&bytes, &before, &after, kind);
        char *text = calloc(bytes.count + 1, 1);
        assert_non_null(text);
        memcpy(text, bytes.data, bytes.count);
        for (size_t at = 0; at < bytes.count;) at += feed(&terminal, text + at);
        free(text);
        assert_shown(&terminal, &after, kind);
        before = after;
    }
    free(bytes.data);
}

static void test_any_frame_becomes_any_other(void **state)
{
    (void)state;
    struct paint_terminal ascii = colours;
    ascii.ascii = true;
    frames_run(&colours);
    frames_run(&none);
    frames_run(&grounded);
    frames_run(&ascii);
}

/* What a change costs, in bytes. */
static size_t cost(const struct frame *before, const struct frame *after,
                   const struct paint_terminal *kind)
{
    struct paint_bytes bytes = {NULL, 0, 0};
    paint_change(&bytes, before, after, kind);
    free(bytes.data);
    return bytes.count;
}

static void test_what_is_not_changed_is_not_sent(void **state)
{
    (void)state;
    static struct frame before, after;
    frame_init(&before, ROWS, COLUMNS);
    random_state = 1;
    frame_make(&before);
    after = before;
    assert_true(cost(&before, &after, &colours) <= strlen("\033[m\033[99;99H"));
    /* A mark that moves by a row: two characters, and the ways to them. */
    frame_init(&before, ROWS, COLUMNS);
    struct area area = frame_area(&before);
    frame_box(&area, "Goods", true);
    after = before;
    area = frame_area(&after);
    frame_put(&area, 3, 1, FRAME_BOLD, ">");
    assert_true(cost(&before, &after, &colours) < 30);
}

static void test_a_line_that_the_terminal_repeats_costs_little(void **state)
{
    (void)state;
    static struct frame before, after;
    struct paint_terminal plain = colours;
    plain.repeats = false;
    frame_init(&before, ROWS, COLUMNS);
    frame_init(&after, ROWS, COLUMNS);
    struct area area = frame_area(&after);
    frame_box(&area, NULL, false);
    assert_true(cost(&before, &after, &colours) + (size_t)2 * 3 * (COLUMNS - 6) <
                cost(&before, &after, &plain));
}

static void test_blanks_differ_only_where_reverse_shows_them(void **state)
{
    (void)state;
    static struct frame before, after;
    frame_init(&before, ROWS, COLUMNS);
    frame_init(&after, ROWS, COLUMNS);
    struct area area = frame_area(&after);
    frame_put(&area, 2, 2, FRAME_BOLD | FRAME_WASHINGTON, "      ");
    assert_true(cost(&before, &after, &colours) <= strlen("\033[9H"));
    frame_put(&area, 2, 2, FRAME_REVERSE, "      ");
    assert_true(cost(&before, &after, &colours) > strlen("\033[7m\033[m"));
}

/* Bytes with a terminating zero; the caller frees them. */
static char *painted(const struct frame *frame, const struct paint_terminal *kind)
{
    static struct frame empty;
    struct paint_bytes bytes = {NULL, 0, 0};
    frame_init(&empty, ROWS, COLUMNS);
    paint_change(&bytes, &empty, frame, kind);
    char *text = calloc(bytes.count + 1, 1);
    assert_non_null(text);
    memcpy(text, bytes.data, bytes.count);
    free(bytes.data);
    return text;
}

/* As with NO_COLOR: a side's tone changes no byte, and what is bold, dim or reverse stays so. */
static void test_without_colour_tones_are_not_sent_and_the_rest_is(void **state)
{
    (void)state;
    static struct frame toned, plain;
    random_state = 3;
    for (int round = 0; round < ROUNDS / 10; round++) {
        frame_init(&toned, ROWS, COLUMNS);
        frame_make(&toned);
        plain = toned;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++)
                plain.cells[row][column].style &= ~tones;
        }
        char *without = painted(&toned, &none);
        char *bare = painted(&plain, &none);
        assert_string_equal(without, bare);
        free(without);
        free(bare);
    }
    frame_init(&toned, ROWS, COLUMNS);
    struct area area = frame_area(&toned);
    frame_put(&area, 1, 1, FRAME_REVERSE | FRAME_BEIJING, "B 88");
    frame_put(&area, 2, 1, FRAME_BOLD | FRAME_WASHINGTON, "W 71");
    char *text = painted(&toned, &none);
    assert_non_null(strstr(text, "\033[7mB 88"));
    assert_non_null(strstr(text, "1mW 71"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_frame_becomes_any_other),
        cmocka_unit_test(test_what_is_not_changed_is_not_sent),
        cmocka_unit_test(test_a_line_that_the_terminal_repeats_costs_little),
        cmocka_unit_test(test_blanks_differ_only_where_reverse_shows_them),
        cmocka_unit_test(test_without_colour_tones_are_not_sent_and_the_rest_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
