/* frame.c: a grid of cells that screens draw on; tests compare it as text, draw.c shows it. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/frame.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

enum { FORMAT_SIZE = 1024, UTF8_MAX = 4 };

static bool is_line(uint32_t character)
{
    return character >= FRAME_LINE_ACROSS && character < FRAME_LINE_END;
}

void frame_init(struct frame *out, int rows, int columns)
{
    out->rows = rows < 1 ? 1 : rows > FRAME_ROWS_MAX ? FRAME_ROWS_MAX : rows;
    out->columns = columns < 1 ? 1 : columns > FRAME_COLUMNS_MAX ? FRAME_COLUMNS_MAX : columns;
    out->cursor_row = out->rows - 1;
    out->cursor_column = 0;
    for (int i = 0; i < out->rows; i++) {
        for (int j = 0; j < out->columns; j++) {
            out->cells[i][j] = (struct frame_cell){' ', FRAME_PLAIN};
        }
    }
}

struct area frame_area(struct frame *frame)
{
    return (struct area){frame, 0, 0, frame->rows, frame->columns};
}

/* The cell at a place of an area, or NULL outside of it. */
static struct frame_cell *cell_at(const struct area *area, int row, int column)
{
    if (row < 0 || row >= area->rows || column < 0 || column >= area->columns) return NULL;
    int y = area->row + row, x = area->column + column;
    if (y < 0 || y >= area->frame->rows || x < 0 || x >= area->frame->columns) return NULL;
    return &area->frame->cells[y][x];
}

/* A character over half of a wide one would leave the other half hanging: blank it, though it may
 * stand outside of the area. */
static void unhook(const struct area *area, int row, int column)
{
    struct area whole = frame_area(area->frame);
    int y = area->row + row, x = area->column + column;
    struct frame_cell *cell = cell_at(&whole, y, x);
    struct frame_cell *before = cell_at(&whole, y, x - 1);
    struct frame_cell *after = cell_at(&whole, y, x + 1);
    if (cell && cell->character == 0 && before) before->character = ' ';
    if (after && after->character == 0) after->character = ' ';
}

int frame_put(const struct area *area, int row, int column, uint32_t style, const char *text)
{
    int start = column;
    while (*text) {
        uint32_t character;
        text += text_decode(&character, text);
        int width = text_columns(character);
        if (width == 0) continue;
        if (is_line(character)) character = '?'; /* no text may draw a frame */
        struct frame_cell *cell = cell_at(area, row, column);
        if (width == 2 && !cell_at(area, row, column + 1)) cell = NULL;
        if (cell) {
            unhook(area, row, column);
            *cell = (struct frame_cell){character, style};
        }
        if (cell && width == 2) {
            unhook(area, row, column + 1);
            *cell_at(area, row, column + 1) = (struct frame_cell){0, style};
            cell->character = character;
        }
        column += width;
        if (column >= area->columns) break;
    }
    return column - start;
}

int frame_format(const struct area *area, int row, int column, uint32_t style, const char *format,
                 ...)
{
    char text[FORMAT_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return frame_put(area, row, column, style, text);
}

int frame_put_fit(const struct area *area, int row, int column, int columns, uint32_t style,
                  const char *text)
{
    char fitted[FORMAT_SIZE];
    int room = area->columns - column < columns ? area->columns - column : columns;
    if (room <= 0) return 0;
    text_fit(fitted, sizeof fitted, text, room, true);
    return frame_put(area, row, column, style, fitted);
}

void frame_put_right(const struct area *area, int row, int column, uint32_t style, const char *text)
{
    frame_put(area, row, column - text_width(text), style, text);
}

void frame_mark(const struct area *area, int row, int column, uint32_t style, uint32_t character)
{
    struct frame_cell *cell = cell_at(area, row, column);
    if (!cell) return;
    unhook(area, row, column);
    *cell = (struct frame_cell){character, style};
}

static void edge_draw(const struct area *area, int row, uint32_t left, uint32_t right)
{
    int last = area->columns - 1;
    for (int i = 1; i < last; i++) frame_mark(area, row, i, FRAME_DIM, FRAME_LINE_ACROSS);
    frame_mark(area, row, 0, FRAME_DIM, left);
    frame_mark(area, row, last, FRAME_DIM, right);
}

struct area frame_box(const struct area *area, const char *title, bool focus)
{
    struct area inside = {area->frame, area->row + 1, area->column + 1, area->rows - 2,
                          area->columns - 2};
    if (area->rows < 2 || area->columns < 2) return (struct area){area->frame, 0, 0, 0, 0};
    edge_draw(area, 0, FRAME_LINE_TOP_LEFT, FRAME_LINE_TOP_RIGHT);
    edge_draw(area, area->rows - 1, FRAME_LINE_BOTTOM_LEFT, FRAME_LINE_BOTTOM_RIGHT);
    for (int i = 1; i < area->rows - 1; i++) {
        frame_mark(area, i, 0, FRAME_DIM, FRAME_LINE_DOWN);
        frame_mark(area, i, area->columns - 1, FRAME_DIM, FRAME_LINE_DOWN);
    }
    if (title && area->columns > 6) {
        uint32_t style = focus ? FRAME_BOLD : FRAME_PLAIN;
        int width = frame_put_fit(area, 0, 3, area->columns - 6, style, title);
        frame_put(area, 0, 2, style, focus ? "[" : " ");
        frame_put(area, 0, 3 + width, style, focus ? "]" : " ");
    }
    return inside;
}

struct area frame_cut_top(struct area *area, int rows)
{
    struct area top = *area;
    top.rows = rows < area->rows ? rows : area->rows;
    if (top.rows < 0) top.rows = 0;
    area->row += top.rows;
    area->rows -= top.rows;
    return top;
}

struct area frame_cut_left(struct area *area, int columns)
{
    struct area left = *area;
    left.columns = columns < area->columns ? columns : area->columns;
    if (left.columns < 0) left.columns = 0;
    area->column += left.columns;
    area->columns -= left.columns;
    return left;
}

void frame_cursor(const struct area *area, int row, int column)
{
    if (!cell_at(area, row, column)) return;
    area->frame->cursor_row = area->row + row;
    area->frame->cursor_column = area->column + column;
}

/* How a line or bar character looks; in ASCII, what has no letter there is a question mark. */
static uint32_t looks_like(uint32_t character, bool ascii)
{
    static const uint32_t looks[FRAME_LINE_END - FRAME_LINE_ACROSS][2] = {
        {0x2500, '-'}, {0x2502, '|'}, {0x250C, '+'}, {0x2510, '+'}, {0x2514, '+'},
        {0x2518, '+'}, {0x2588, '#'}, {0x2591, '.'}, {0x2022, '*'}};
    if (!is_line(character)) return ascii && character >= 0x80 ? '?' : character;
    return looks[character - FRAME_LINE_ACROSS][ascii];
}

size_t frame_bytes(char out[FRAME_BYTES_SIZE], uint32_t character, bool ascii)
{
    uint32_t shown = looks_like(character, ascii);
    size_t length = shown < 0x80 ? 1 : shown < 0x800 ? 2 : shown < 0x10000 ? 3 : 4;
    static const uint32_t leads[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; i-- > 1;) {
        out[i] = (char)(0x80 | (shown & 0x3F));
        shown >>= 6;
    }
    out[0] = (char)(leads[length] | shown);
    out[length] = '\0';
    return length;
}

char *frame_text(const struct frame *frame, bool ascii)
{
    size_t room = (size_t)frame->rows * ((size_t)frame->columns * UTF8_MAX + 1) + 1, length = 0;
    char *text = memory_new(room);
    for (int i = 0; i < frame->rows; i++) {
        int last = frame->columns;
        while (last > 0 && frame->cells[i][last - 1].character == ' ') last--;
        for (int j = 0; j < last; j++) {
            char bytes[FRAME_BYTES_SIZE];
            uint32_t character = frame->cells[i][j].character;
            if (character == 0 && !ascii) continue;
            if (character == 0) character = '?'; /* a wide one has two of them */
            size_t count = frame_bytes(bytes, character, ascii);
            memcpy(text + length, bytes, count);
            length += count;
        }
        text[length++] = '\n';
    }
    return text;
}
