/* widget_canvas.c: fine dots drawn into cells: two across and four down in each. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/canvas.h"

#include <stdlib.h>
#include <string.h>

enum { BRAILLE = 0x2800 /* the pattern without a dot */ };

/* The bit of the dot at (x, y) of a cell: Unicode numbers the six of classic braille first, and the
 * lowest row was added later. */
static const uint8_t bits[WIDGET_CANVAS_DOWN][WIDGET_CANVAS_ACROSS] = {
    {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

/* The upper and the lower half of a cell, and its left column. */
enum { UPPER = 0x1B, LOWER = 0xE4, LEFT = 0x47 };

void widget_canvas_init(struct widget_canvas *out, int rows, int columns)
{
    out->rows = rows < 0 ? 0 : rows > FRAME_ROWS_MAX ? FRAME_ROWS_MAX : rows;
    out->columns = columns < 0 ? 0 : columns > FRAME_COLUMNS_MAX ? FRAME_COLUMNS_MAX : columns;
    for (int row = 0; row < out->rows; row++) memset(out->cells[row], 0, (size_t)out->columns);
}

int widget_canvas_width(const struct widget_canvas *canvas)
{
    return canvas->columns * WIDGET_CANVAS_ACROSS;
}

int widget_canvas_height(const struct widget_canvas *canvas)
{
    return canvas->rows * WIDGET_CANVAS_DOWN;
}

static bool is_inside(const struct widget_canvas *canvas, int x, int y)
{
    return x >= 0 && y >= 0 && x < widget_canvas_width(canvas) && y < widget_canvas_height(canvas);
}

void widget_canvas_dot(struct widget_canvas *canvas, int x, int y)
{
    if (!is_inside(canvas, x, y)) return;
    canvas->cells[y / WIDGET_CANVAS_DOWN][x / WIDGET_CANVAS_ACROSS] |=
        bits[y % WIDGET_CANVAS_DOWN][x % WIDGET_CANVAS_ACROSS];
}

bool widget_canvas_at(const struct widget_canvas *canvas, int x, int y)
{
    if (!is_inside(canvas, x, y)) return false;
    uint8_t dots = canvas->cells[y / WIDGET_CANVAS_DOWN][x / WIDGET_CANVAS_ACROSS];
    return (dots & bits[y % WIDGET_CANVAS_DOWN][x % WIDGET_CANVAS_ACROSS]) != 0;
}

/* Of two ends the one that a line is drawn from, so that both ways give the same dots. */
static bool comes_first(struct widget_canvas_point a, struct widget_canvas_point b)
{
    return a.y != b.y ? a.y < b.y : a.x <= b.x;
}

/* Bresenham, Algorithm for computer control of a digital plotter, IBM Systems Journal 4 (1965): the
 * error says how far the dots have strayed from the line. */
void widget_canvas_line(struct widget_canvas *canvas, struct widget_canvas_point from,
                        struct widget_canvas_point to, enum widget_canvas_weight weight)
{
    struct widget_canvas_point at = comes_first(from, to) ? from : to;
    struct widget_canvas_point end = comes_first(from, to) ? to : from;
    int across = abs(end.x - at.x), down = end.y - at.y, step = end.x < at.x ? -1 : 1;
    int error = across - down;
    for (int count = 0;; count++) {
        if (weight != WIDGET_CANVAS_LIGHT || count % 2 == 0) widget_canvas_dot(canvas, at.x, at.y);
        /* The second row of a heavy line lies under a flat one, and beside a steep one. */
        if (weight == WIDGET_CANVAS_HEAVY) {
            widget_canvas_dot(canvas, at.x + (across < down), at.y + (across >= down));
        }
        if (at.x == end.x && at.y == end.y) return;
        int twice = 2 * error;
        if (twice > -down) {
            error -= down;
            at.x += step;
        }
        if (twice < across) {
            error += across;
            at.y++;
        }
    }
}

/* A quarter of a cell is filled if one of its two dots is. */
static uint32_t block_of(uint8_t dots)
{
    /* Bit 0 is the upper left quarter, then upper right, lower left, lower right. */
    static const uint16_t blocks[16] = {' ',    0x2598, 0x259D, 0x2580, 0x2596, 0x258C,
                                        0x259E, 0x259B, 0x2597, 0x259A, 0x2590, 0x259C,
                                        0x2584, 0x2599, 0x259F, 0x2588};
    unsigned quarters = 0;
    if (dots & UPPER & LEFT) quarters |= 1;
    if (dots & UPPER & ~LEFT) quarters |= 2;
    if (dots & LOWER & LEFT) quarters |= 4;
    if (dots & LOWER & ~LEFT) quarters |= 8;
    return blocks[quarters];
}

uint32_t widget_canvas_character(uint8_t dots, enum widget_canvas_look look)
{
    if (dots == 0) return ' ';
    if (look == WIDGET_CANVAS_BRAILLE) return BRAILLE + (uint32_t)dots;
    if (look == WIDGET_CANVAS_BLOCK) return block_of(dots);
    return !(dots & LOWER) ? '\'' : !(dots & UPPER) ? '.' : ':';
}

void widget_canvas_draw(const struct widget_canvas *canvas, const struct area *area, uint32_t style,
                        enum widget_canvas_look look)
{
    for (int row = 0; row < canvas->rows; row++) {
        for (int column = 0; column < canvas->columns; column++) {
            uint8_t dots = canvas->cells[row][column];
            if (dots == 0) continue;
            frame_mark(area, row, column, style, widget_canvas_character(dots, look));
        }
    }
}
