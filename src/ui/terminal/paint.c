/* paint.c: the bytes that turn one frame on a terminal into another, as few as can be. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/paint.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"

/* Curses knows how to do this for every terminal, but not cheaply for this game's screens: it sends
 * each of a frame's line characters, three bytes in UTF-8, ends all attributes to change one, and
 * counts a blank as something else when it is bold or dim. Control functions by their names in
 * ECMA-48: CUP and CUF place the cursor, SGR sets the style, ECH and EL blank cells, REP repeats.
 */

enum { ROOM_FIRST = 4096, SEQUENCE_SIZE = 96 };

/* From so many blanks on they are erased, and the cursor is moved over them, in fewer bytes. */
enum { BLANKS_PRINTED = 8, BLANKS_TO_THE_END = 3 };

/* A painter at work. */
struct painter {
    struct paint_bytes *out;
    const struct frame *from, *to;
    const struct paint_terminal *terminal;
    uint32_t style;  /* that the terminal writes in now */
    int row, column; /* where it would write */
};

static void bytes_put(struct paint_bytes *out, const char *bytes, size_t length)
{
    if (out->count + length > out->size) {
        out->size = 2 * out->size + length + ROOM_FIRST;
        out->data = memory_resize(out->data, out->size);
    }
    memcpy(out->data + out->count, bytes, length);
    out->count += length;
}

static void string_put(struct painter *painter, const char *text)
{
    bytes_put(painter->out, text, strlen(text));
}

/* The shorter way to name the number 1: to leave it out. */
static void number_put(struct painter *painter, int number, const char *function)
{
    char sequence[SEQUENCE_SIZE];
    if (number == 1) snprintf(sequence, sizeof sequence, "\033[%s", function);
    else snprintf(sequence, sizeof sequence, "\033[%d%s", number, function);
    string_put(painter, sequence);
}

static bool is_blank(const struct frame_cell *cell)
{
    return cell->character == ' ' && !(cell->style & FRAME_REVERSE);
}

/* A blank looks the same in any style that is not reverse. */
static bool same(const struct frame_cell *a, const struct frame_cell *b)
{
    if (is_blank(a) && is_blank(b)) return true;
    return a->character == b->character && a->style == b->style;
}

/* A cell's bytes; their number. The right half of a wide character has none, but in ASCII the
 * character is two question marks. */
static size_t cell_bytes(char out[FRAME_BYTES_SIZE], const struct painter *painter,
                         const struct frame_cell *cell)
{
    bool ascii = painter->terminal->ascii;
    if (cell->character == 0 && !ascii) return 0;
    return frame_bytes(out, cell->character ? cell->character : '?', ascii);
}

static size_t length_of(const struct painter *painter, const struct frame_cell *cell)
{
    char bytes[FRAME_BYTES_SIZE];
    return cell_bytes(bytes, painter, cell);
}

/* The tone that a style asks for, as SGR parameters; empty: the terminal's own. */
static const char *tone_of(const struct paint_terminal *terminal, uint32_t style)
{
    static const uint32_t sides[PAINT_TONES] = {FRAME_WASHINGTON, FRAME_BEIJING, FRAME_GOOD,
                                                FRAME_BAD};
    for (int i = 0; i < PAINT_TONES; i++) {
        if (style & sides[i]) return terminal->tones[i];
    }
    return "";
}

static void parameter_add(char out[SEQUENCE_SIZE], const char *parameter)
{
    size_t length = strlen(out);
    snprintf(out + length, SEQUENCE_SIZE - length, "%s%s", length ? ";" : "", parameter);
}

static uint32_t weight_of(const struct paint_terminal *terminal, uint32_t style)
{
    return style & (terminal->dim ? FRAME_BOLD | FRAME_DIM : FRAME_BOLD);
}

static void weight_add(char out[SEQUENCE_SIZE], uint32_t weight)
{
    if (weight & FRAME_BOLD) parameter_add(out, "1");
    if (weight & FRAME_DIM) parameter_add(out, "2");
}

/* What has to change, one by one. */
static void change_by_step(char out[SEQUENCE_SIZE], const struct paint_terminal *terminal,
                           uint32_t from, uint32_t to)
{
    uint32_t before = weight_of(terminal, from), after = weight_of(terminal, to);
    const char *tone = tone_of(terminal, to);
    out[0] = '\0';
    if (before & ~after) parameter_add(out, "22");
    weight_add(out, before & ~after ? after : after & ~before);
    if ((from ^ to) & FRAME_REVERSE) parameter_add(out, to & FRAME_REVERSE ? "7" : "27");
    const char *plain = terminal->ground[0] ? terminal->ground : "39";
    if (strcmp(tone_of(terminal, from), tone) != 0) parameter_add(out, tone[0] ? tone : plain);
}

/* All given up first; "0" may be left out where it stands alone. */
static void change_afresh(char out[SEQUENCE_SIZE], const struct paint_terminal *terminal,
                          uint32_t to)
{
    const char *tone = tone_of(terminal, to);
    out[0] = '\0';
    bool ground = terminal->ground[0] != '\0';
    if (ground || weight_of(terminal, to) || to & FRAME_REVERSE || tone[0]) parameter_add(out, "0");
    if (ground) parameter_add(out, terminal->ground);
    weight_add(out, weight_of(terminal, to));
    if (to & FRAME_REVERSE) parameter_add(out, "7");
    if (tone[0]) parameter_add(out, tone);
}

static void style_put(struct painter *painter, uint32_t style)
{
    char step[SEQUENCE_SIZE], afresh[SEQUENCE_SIZE];
    change_by_step(step, painter->terminal, painter->style, style);
    change_afresh(afresh, painter->terminal, style);
    painter->style = style;
    if (!step[0]) return;
    string_put(painter, "\033[");
    string_put(painter, strlen(step) < strlen(afresh) ? step : afresh);
    string_put(painter, "m");
}

/* Any style will do for a blank but a reverse one. */
static void style_blank(struct painter *painter)
{
    if (painter->style & FRAME_REVERSE) style_put(painter, FRAME_PLAIN);
}

static void character_put(struct painter *painter, const struct frame_cell *cell)
{
    char bytes[FRAME_BYTES_SIZE];
    bytes_put(painter->out, bytes, cell_bytes(bytes, painter, cell));
}

/* Would the cells from the cursor to `column`, which stand there already, cost less than to pass
 * over them? CUF takes three bytes for one column, four and more for others. */
static bool gap_is_cheap(const struct painter *painter, int column)
{
    const struct frame_cell *cells = painter->to->cells[painter->row];
    size_t cost = 0, most = column == painter->column + 1 ? 3 : 4;
    for (int i = painter->column; i < column; i++) {
        bool fits = is_blank(&cells[i]) ? !(painter->style & FRAME_REVERSE)
                                        : cells[i].style == painter->style;
        cost += length_of(painter, &cells[i]);
        if (!fits || cost > most) return false;
    }
    return true;
}

static void cursor_put(struct painter *painter, int row, int column)
{
    char sequence[SEQUENCE_SIZE];
    bool down = row == painter->row + 1 && column == 0;
    if (row == painter->row && column == painter->column) return;
    if (row == painter->row && column > painter->column) {
        bool cheap = gap_is_cheap(painter, column);
        for (int i = painter->column; cheap && i < column; i++)
            character_put(painter, &painter->to->cells[row][i]);
        if (!cheap) number_put(painter, column - painter->column, "C");
    } else if (down) {
        string_put(painter, "\r\n");
    } else if (column == 0) {
        number_put(painter, row + 1, "H");
    } else {
        snprintf(sequence, sizeof sequence, "\033[%d;%dH", row + 1, column + 1);
        string_put(painter, sequence);
    }
    painter->row = row;
    painter->column = column;
}

/* Blanks from `column` to `end`, erased where that is shorter. */
static void blanks_put(struct painter *painter, int column, int end)
{
    int count = end - column;
    style_blank(painter);
    if (end == painter->to->columns && count >= BLANKS_TO_THE_END) {
        string_put(painter, "\033[K");
    } else if (count > BLANKS_PRINTED) {
        number_put(painter, count, "X");
    } else {
        for (int i = 0; i < count; i++) string_put(painter, " ");
        painter->column = end;
    }
}

/* One character, `count` times. */
static void run_put(struct painter *painter, int column, int count)
{
    const struct frame_cell *cell = &painter->to->cells[painter->row][column];
    size_t length = length_of(painter, cell);
    bool wide = column + 1 < painter->to->columns && cell[1].character == 0;
    /* REP takes four or five bytes. */
    bool repeats = painter->terminal->repeats && length * (size_t)(count - 1) > 5;
    if (cell->style != painter->style) style_put(painter, cell->style);
    character_put(painter, cell);
    if (wide) character_put(painter, cell + 1);
    if (repeats) number_put(painter, count - 1, "b");
    for (int i = 1; !repeats && i < count; i++) character_put(painter, cell);
    painter->column = column + count + wide;
}

/* Some fonts draw a full block a dot wider than its cell; what is left of it would stand in the
 * cell beside it, which is as it was. */
static bool is_smeared(const struct painter *painter, int row, int column)
{
    const struct frame_cell *before = &painter->from->cells[row][column - 1];
    bool block = before->character == FRAME_BAR_FULL ||
                 (before->character >= 0x2580 && before->character <= 0x259F);
    return block && !same(&painter->to->cells[row][column - 1], before);
}

/* Does the cell, or the other half of its wide character, have to be written? */
static bool is_changed(const struct painter *painter, int row, int column)
{
    const struct frame_cell *to = painter->to->cells[row], *from = painter->from->cells[row];
    bool right_half = column + 1 < painter->to->columns &&
                      (to[column + 1].character == 0 || from[column + 1].character == 0) &&
                      !same(&to[column + 1], &from[column + 1]);
    bool left_half =
        to[column].character == 0 && column > 0 && !same(&to[column - 1], &from[column - 1]);
    bool smeared = column > 0 && is_smeared(painter, row, column);
    return smeared || right_half || left_half || !same(&to[column], &from[column]);
}

/* Where the run of cells like the one in `column` ends, and in *last where its last change does. */
static int run_end(int *last, const struct painter *painter, int row, int column)
{
    const struct frame_cell *cells = painter->to->cells[row];
    int end = column;
    for (*last = column; end < painter->to->columns && same(&cells[end], &cells[column]); end++) {
        if (is_changed(painter, row, end)) *last = end + 1;
    }
    return end;
}

static void row_put(struct painter *painter, int row)
{
    int columns = painter->to->columns, last, end;
    for (int column = 0; column < columns; column = last) {
        const struct frame_cell *cell = &painter->to->cells[row][column];
        last = column + 1;
        if (cell->character == 0 || !is_changed(painter, row, column)) continue;
        cursor_put(painter, row, column);
        end = run_end(&last, painter, row, column);
        if (is_blank(cell)) blanks_put(painter, column, end == columns ? end : last);
        else run_put(painter, column, last - column);
        if (is_blank(cell) && end == columns) return;
    }
}

void paint_change(struct paint_bytes *out, const struct frame *from, const struct frame *to,
                  const struct paint_terminal *terminal)
{
    /* Nothing is known of where the cursor is: no row is the one below. */
    struct painter painter = {out, from, to, terminal, FRAME_PLAIN, -2, 0};
    bool ground = terminal->ground[0] != '\0';
    if (ground) {
        string_put(&painter, "\033[");
        string_put(&painter, terminal->ground);
        string_put(&painter, "m");
    }
    for (int row = 0; row < to->rows; row++) row_put(&painter, row);
    style_put(&painter, FRAME_PLAIN);
    if (ground) string_put(&painter, "\033[m");
    /* Past the last column the cursor waits to wrap, and no step back is sure to leave it. */
    if (painter.column >= to->columns) painter.row = -2;
    cursor_put(&painter, to->cursor_row, to->cursor_column);
}
