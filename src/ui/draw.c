/* draw.c: shows a frame on the terminal, changed cells only. */
/* SPDX-License-Identifier: MIT */
#define NCURSES_WIDECHAR 1
#include "ui/draw.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <curses.h>

enum { PAIR_WASHINGTON = 1, PAIR_BEIJING, PAIR_GOOD, PAIR_BAD };

/* What the terminal shows now. There is one terminal, so this is the one thing here that stays. */
static struct {
    bool color;
    bool known;
    bool ascii;
    struct frame frame;
} shown;

void draw_open(bool color)
{
    shown.known = false;
    shown.color = color && has_colors();
    if (!shown.color) return;
    start_color();
    /* -1: the terminal's own colours, which people have chosen to suit their eyes. */
    use_default_colors();
    init_pair(PAIR_WASHINGTON, COLOR_BLUE, -1);
    init_pair(PAIR_BEIJING, COLOR_RED, -1);
    init_pair(PAIR_GOOD, COLOR_GREEN, -1);
    init_pair(PAIR_BAD, COLOR_YELLOW, -1);
}

void draw_forget(void)
{
    shown.known = false;
}

static short pair_of(uint32_t style)
{
    if (!shown.color) return 0;
    if (style & FRAME_WASHINGTON) return PAIR_WASHINGTON;
    if (style & FRAME_BEIJING) return PAIR_BEIJING;
    if (style & FRAME_GOOD) return PAIR_GOOD;
    if (style & FRAME_BAD) return PAIR_BAD;
    return 0;
}

static attr_t attributes_of(uint32_t style)
{
    attr_t out = A_NORMAL;
    if (style & FRAME_BOLD) out |= A_BOLD;
    if (style & FRAME_REVERSE) out |= A_REVERSE;
    if (style & FRAME_DIM) out |= A_DIM;
    return out;
}

static void cell_show(const struct frame *frame, int row, int column, bool ascii)
{
    const struct frame_cell *cell = &frame->cells[row][column];
    char bytes[FRAME_BYTES_SIZE];
    wchar_t wide[2] = {L'?', L'\0'};
    cchar_t out;
    if (cell->character == 0) return;
    frame_bytes(bytes, cell->character, ascii);
    if (mbtowc(wide, bytes, strlen(bytes)) <= 0) wide[0] = L'?';
    setcchar(&out, wide, attributes_of(cell->style), pair_of(cell->style), NULL);
    mvadd_wch(row, column, &out);
}

static bool same(struct frame_cell a, struct frame_cell b)
{
    return a.character == b.character && a.style == b.style;
}

void draw_show(const struct frame *frame, bool ascii)
{
    bool whole = !shown.known || shown.ascii != ascii || shown.frame.rows != frame->rows ||
                 shown.frame.columns != frame->columns;
    if (whole) clear();
    for (int row = 0; row < frame->rows; row++) {
        for (int column = 0; column < frame->columns; column++) {
            struct frame_cell cell = frame->cells[row][column];
            if (!whole && same(cell, shown.frame.cells[row][column])) continue;
            cell_show(frame, row, column, ascii);
            shown.frame.cells[row][column] = cell;
        }
    }
    shown.frame.rows = frame->rows;
    shown.frame.columns = frame->columns;
    shown.known = true;
    shown.ascii = ascii;
    move(frame->cursor_row, frame->cursor_column);
    refresh();
}
