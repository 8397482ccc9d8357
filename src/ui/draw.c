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

/* Tones of the sides, good and bad. First in the 16 colours that people have chosen to suit their
 * eyes, then in the 240 fixed ones. 63, a blue, and 131, a brick, are those that reach a contrast
 * of 4.5 to 1 on black and on white alike (WCAG 2.2, 1.4.3), so that the theme need not know which
 * it is; dark and light take brighter and deeper ones. Blue and brick, never red and green, as the
 * colour-blind cannot tell these; letters and signs say it all the same. */
static const short tones[SETTINGS_THEME_MONO][2][4] = {
    [SETTINGS_THEME_AUTO] = {{COLOR_BLUE, COLOR_RED, COLOR_GREEN, COLOR_YELLOW},
                             {63, 131, COLOR_GREEN, COLOR_YELLOW}},
    [SETTINGS_THEME_DARK] = {{COLOR_CYAN, COLOR_RED, COLOR_GREEN, COLOR_YELLOW},
                             {111, 173, 79, 221}},
    [SETTINGS_THEME_LIGHT] = {{COLOR_BLUE, COLOR_RED, COLOR_GREEN, COLOR_MAGENTA},
                              {25, 124, 23, 94}},
};

void draw_open(bool color, enum settings_theme theme)
{
    shown.known = false;
    shown.color = color && theme != SETTINGS_THEME_MONO && has_colors();
    if (!shown.color) return;
    start_color();
    use_default_colors();
    for (short i = 0; i < 4; i++)
        init_pair((short)(PAIR_WASHINGTON + i), tones[theme][COLORS >= 256][i], -1);
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
