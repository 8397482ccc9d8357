/* frame.h: a grid of cells that screens draw on; tests compare it as text, draw.c shows it. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_FRAME_H
#define UI_TERMINAL_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FRAME_ROWS_MAX = 100, FRAME_COLUMNS_MAX = 300 };

/* What a cell looks like besides its character. Colour only repeats what letters say. */
enum frame_style {
    FRAME_PLAIN = 0,
    FRAME_BOLD = 1,
    FRAME_REVERSE = 2,
    FRAME_DIM = 4,
    FRAME_WASHINGTON = 8, /* the two sides' tones */
    FRAME_BEIJING = 16,
    FRAME_GOOD = 32,
    FRAME_BAD = 64
};

/* Line characters are kept as these, so that draw.c can choose UTF-8 or ASCII for them. */
enum {
    FRAME_LINE_ACROSS = 0xE000,
    FRAME_LINE_DOWN,
    FRAME_LINE_TOP_LEFT,
    FRAME_LINE_TOP_RIGHT,
    FRAME_LINE_BOTTOM_LEFT,
    FRAME_LINE_BOTTOM_RIGHT,
    FRAME_BAR_FULL,
    FRAME_BAR_EMPTY,
    FRAME_POINT,
    FRAME_LINE_END
};

struct frame_cell {
    uint32_t character; /* 0: the right half of a wide character */
    uint32_t style;
};

struct frame {
    int rows, columns;
    int cursor_row, cursor_column; /* where the hardware cursor is parked: on the selection */
    struct frame_cell cells[FRAME_ROWS_MAX][FRAME_COLUMNS_MAX];
};

/* A part of a frame; all drawing is clipped to one. */
struct area {
    struct frame *frame;
    int row, column, rows, columns;
};

/* Blank, of that size (cut to the maximum). */
void frame_init(struct frame *out, int rows, int columns);

struct area frame_area(struct frame *frame);

/* The only way text gets onto a frame: from (row, column) of the area, clipped to it by width;
 * control characters are dropped. The columns used. */
int frame_put(const struct area *area, int row, int column, uint32_t style, const char *text);

/* The same in the manner of printf. */
int frame_format(const struct area *area, int row, int column, uint32_t style, const char *format,
                 ...);

/* Text cut to `columns` with '>' where it was cut. */
int frame_put_fit(const struct area *area, int row, int column, int columns, uint32_t style,
                  const char *text);

/* Text ending at `column` (exclusive). */
void frame_put_right(const struct area *area, int row, int column, uint32_t style,
                     const char *text);

/* One line character or bar character of the enum above. */
void frame_mark(const struct area *area, int row, int column, uint32_t style, uint32_t character);

/* A box with a title round the area's edge; the area inside it. The title of the pane that has the
 * keys stands in brackets. */
struct area frame_box(const struct area *area, const char *title, bool focus);

/* The upper `rows` (or left `columns`) of an area, and what is left of it. */
struct area frame_cut_top(struct area *area, int rows);
struct area frame_cut_left(struct area *area, int columns);

/* Parks the hardware cursor. */
void frame_cursor(const struct area *area, int row, int column);

enum { FRAME_BYTES_SIZE = 8 };

/* A cell's character in bytes, in ASCII or UTF-8; their number. */
size_t frame_bytes(char out[FRAME_BYTES_SIZE], uint32_t character, bool ascii);

/* The frame as text: a line a row, trailing blanks cut, line characters in ASCII or UTF-8. The
 * caller frees it. */
char *frame_text(const struct frame *frame, bool ascii);

#endif
