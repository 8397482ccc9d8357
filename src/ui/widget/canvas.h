/* widget_canvas.h: fine dots drawn into cells: two across and four down in each. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_CANVAS_H
#define UI_WIDGET_CANVAS_H

#include "ui/terminal/frame.h"

/* Dots of a cell. Dot (0, 0) of a canvas is its upper left one; x grows to the right, y down. */
enum { WIDGET_CANVAS_ACROSS = 2, WIDGET_CANVAS_DOWN = 4 };

/* How cells are shown: braille keeps every dot, blocks a quarter of a cell, ASCII its halves. */
enum widget_canvas_look { WIDGET_CANVAS_BRAILLE, WIDGET_CANVAS_BLOCK, WIDGET_CANVAS_ASCII };

/* Weights of a line: every other dot, every dot, two dots thick. */
enum widget_canvas_weight { WIDGET_CANVAS_LIGHT = 1, WIDGET_CANVAS_MIDDLE, WIDGET_CANVAS_HEAVY };

struct widget_canvas {
    int rows, columns; /* in cells */
    /* Dots of each cell as bits, in the order of Unicode's braille patterns. */
    uint8_t cells[FRAME_ROWS_MAX][FRAME_COLUMNS_MAX];
};

struct widget_canvas_point {
    int x, y;
};

/* Without a dot, of that size (cut to a frame's maximum). */
void widget_canvas_init(struct widget_canvas *out, int rows, int columns);

/* Its size in dots. */
int widget_canvas_width(const struct widget_canvas *canvas);
int widget_canvas_height(const struct widget_canvas *canvas);

/* Sets a dot; asks for one. Outside of the canvas nothing is set, and nothing is there. */
void widget_canvas_dot(struct widget_canvas *canvas, int x, int y);
bool widget_canvas_at(const struct widget_canvas *canvas, int x, int y);

/* A straight line with both its ends, the same dots whichever end comes first; what lies outside is
 * left out. */
void widget_canvas_line(struct widget_canvas *canvas, struct widget_canvas_point from,
                        struct widget_canvas_point to, enum widget_canvas_weight weight);

/* The character of a cell's dots; a blank for none. */
uint32_t widget_canvas_character(uint8_t dots, enum widget_canvas_look look);

/* Puts the cells that have a dot onto the area, from its upper left corner on; leaves the others as
 * they are. */
void widget_canvas_draw(const struct widget_canvas *canvas, const struct area *area, uint32_t style,
                        enum widget_canvas_look look);

#endif
