/* test_screens.c: every screen at every size in every look: as it was before, and within its rules.
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
#include "base/text.h"
#include "ui/golden.h"
#include "ui/journey.h"

static bool is_line(const struct frame *frame, int row, int column)
{
    uint32_t character = frame->cells[row][column].character;
    return character >= FRAME_LINE_ACROSS && character < FRAME_LINE_END;
}

/* Between the top row and the last rows everything stands in boxes: both edges are lines. A filter
 * or a message may lie on the row above the hints. */
static bool boxed(const struct frame *frame, const struct journey *journey)
{
    for (int row = 1; !journey->bare && row < frame->rows - 2; row++) {
        if (is_line(frame, row, 0) && is_line(frame, row, frame->columns - 1)) continue;
        print_error("%s: row %d is not in a box\n", journey->name, row);
        return false;
    }
    return true;
}

/* How many rows of the cursor's box have a mark in the column of its mark. */
static int marks(const struct frame *frame)
{
    int column = frame->cursor_column - 2, first = frame->cursor_row, count = 0;
    if (column < 0) return 0;
    while (first > 1 && !is_line(frame, first - 1, column)) first--;
    for (int row = first; row < frame->rows - 1 && !is_line(frame, row, column); row++) {
        count += frame->cells[row][column].character == '>';
    }
    return count;
}

/* A list marks one row with a > before it, and the hardware cursor stands on that row's text. */
static bool cursor_marked(const struct frame *frame, const struct journey *journey)
{
    int row = frame->cursor_row, column = frame->cursor_column;
    if (row < 0 || row >= frame->rows || column < 0 || column >= frame->columns) return false;
    if (!journey->marked) return true;
    bool marked = column > 1 && frame->cells[row][column - 2].character == '>' && marks(frame) == 1;
    if (!marked)
        print_error("%s: no single > before the cursor (%d, %d)\n", journey->name, row, column);
    return marked;
}

/* How many words stand before a mark of cutting, back to the edge or to two blanks in a row. */
static int words_before(const struct frame *frame, int row, int column)
{
    int words = 1, blanks = 0;
    for (int at = column - 1; at > 0 && blanks < 2 && !is_line(frame, row, at); at--) {
        bool blank = frame->cells[row][at].character == ' ';
        if (blank && blanks == 0) words++;
        blanks = blank ? blanks + 1 : 0;
    }
    return blanks == 2 ? words - 1 : words;
}

/* A name in a table may be cut, which ends in a letter and >; a sentence may not. */
static bool uncut(const struct frame *frame, const struct journey *journey)
{
    enum { NAME_WORDS = 7 };
    for (int row = 1; row < frame->rows - 1; row++) {
        for (int column = 2; column < frame->columns; column++) {
            uint32_t before = frame->cells[row][column - 1].character;
            if (frame->cells[row][column].character != '>' || before == ' ') continue;
            if (before >= FRAME_LINE_ACROSS || words_before(frame, row, column) <= NAME_WORDS)
                continue;
            print_error("%s: the sentence in row %d is cut\n", journey->name, row);
            return false;
        }
    }
    return true;
}

static bool helps(const struct frame *frame, const struct journey *journey)
{
    static const char hint[] = " ? help";
    for (size_t i = 0; hint[i]; i++) {
        if (frame->cells[frame->rows - 1][i].character == (uint32_t)hint[i]) continue;
        print_error("%s: the last row does not begin with \"? help\"\n", journey->name);
        return false;
    }
    return true;
}

/* Each row is exactly as wide as the frame: a wide character has its right half, and no half hangs
 * alone. */
static bool full_width(const struct frame *frame, const struct journey *journey)
{
    for (int row = 0; row < frame->rows; row++) {
        int column = 0;
        while (column < frame->columns) {
            uint32_t character = frame->cells[row][column].character;
            int width = character >= FRAME_LINE_ACROSS && character < FRAME_LINE_END
                          ? 1
                          : text_columns(character);
            bool halved = width == 2 && (column + 1 == frame->columns ||
                                         frame->cells[row][column + 1].character != 0);
            if (width < 1 || halved) {
                print_error("%s: row %d breaks at column %d\n", journey->name, row, column);
                return false;
            }
            column += width;
        }
    }
    return true;
}

/* ASCII is from blank to tilde; UTF-8 is what a decoder gives back unchanged. */
static bool well_encoded(const struct frame *frame, const struct journey *journey, bool ascii)
{
    char *text = frame_text(frame, ascii), bytes[FRAME_BYTES_SIZE];
    bool good = true;
    for (const char *at = text; *at && good;) {
        uint32_t character;
        size_t length = text_decode(&character, at);
        if (*at != '\n') {
            good = ascii ? *at >= ' ' && *at <= '~'
                         : frame_bytes(bytes, character, false) == length &&
                               memcmp(bytes, at, length) == 0 && character >= ' ';
        }
        at += length;
    }
    if (!good) print_error("%s: not well encoded:\n%s", journey->name, text);
    free(text);
    return good;
}

static bool rules_hold(const struct frame *frame, const struct journey *journey, bool ascii)
{
    bool good = boxed(frame, journey);
    good = helps(frame, journey) && good;
    good = uncut(frame, journey) && good;
    good = cursor_marked(frame, journey) && good;
    good = full_width(frame, journey) && good;
    return well_encoded(frame, journey, ascii) && good;
}

/* Kept are all screens in the two looks that people have most, and of the widest window those that
 * have more on them there: fewer files, so that a change of one is read. */
static bool golden_kept(const char *name, int columns, bool ascii)
{
    static const char *const wide[] = {"board", "countries", "good", "end"};
    if (columns == 80) return ascii;
    if (columns == 120) return !ascii;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        if (!ascii && strcmp(name, wide[i]) == 0) return true;
    }
    return false;
}

/* All that differs is told in one run, as one change often touches many screens. */
static void screens_at(int columns, int rows)
{
    const struct journey *journeys;
    size_t count = journey_all(&journeys);
    struct frame *frame = memory_new(sizeof *frame);
    bool good = true;
    for (size_t i = 0; i < 2 * count; i++) {
        const struct journey *journey = &journeys[i / 2];
        bool ascii = i % 2;
        journey_go(frame, journey, rows, columns, ascii);
        good = rules_hold(frame, journey, ascii) && good;
        if (golden_kept(journey->name, columns, ascii)) {
            good = golden_holds(journey_root(), journey->name, frame, ascii) && good;
        }
    }
    free(frame);
    assert_true(good);
}

static void screens_look_as_before_at_80_by_24(void **state)
{
    (void)state;
    screens_at(80, 24);
}

static void screens_look_as_before_at_120_by_36(void **state)
{
    (void)state;
    screens_at(120, 36);
}

static void screens_look_as_before_at_200_by_50(void **state)
{
    (void)state;
    screens_at(200, 50);
}

static void screens_keep_their_rules_at_odd_sizes(void **state)
{
    (void)state;
    static const int sizes[][2] = {{80, 25}, {97, 29}, {110, 30}, {200, 60}, {300, 100}};
    enum { SIZES = sizeof sizes / sizeof sizes[0] };
    const struct journey *journeys;
    size_t count = journey_all(&journeys);
    struct frame *frame = memory_new(sizeof *frame);
    bool good = true;
    for (size_t i = 0; i < count * SIZES; i++) {
        const int *size = sizes[i % SIZES];
        bool ascii = i / SIZES % 2;
        journey_go(frame, &journeys[i / SIZES], size[1], size[0], ascii);
        bool holds = rules_hold(frame, &journeys[i / SIZES], ascii);
        if (!holds) print_error("that was at %d by %d\n", size[0], size[1]);
        good = holds && good;
    }
    free(frame);
    assert_true(good);
}

/* Where nothing can be played on, a sentence says what is wanted; the game is not shown. */
static void a_window_too_small_says_what_it_needs(void **state)
{
    (void)state;
    static const struct journey small = {"too-small", JOURNEY_LATER, {'1'}, false, true};
    static const int sizes[][2] = {{79, 24}, {80, 23}, {60, 10}, {40, 12}};
    struct frame *frame = memory_new(sizeof *frame);
    bool good = true;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        journey_go(frame, &small, sizes[i][1], sizes[i][0], true);
        good = full_width(frame, &small) && golden_holds(journey_root(), small.name, frame, true) &&
               good;
    }
    free(frame);
    assert_true(good);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_look_as_before_at_80_by_24),
        cmocka_unit_test(screens_look_as_before_at_120_by_36),
        cmocka_unit_test(screens_look_as_before_at_200_by_50),
        cmocka_unit_test(screens_keep_their_rules_at_odd_sizes),
        cmocka_unit_test(a_window_too_small_says_what_it_needs),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
