/* click.c: where a click falls in the list that the cursor is in, read from what was drawn. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/click.h"

static uint32_t character_at(const struct frame *frame, int row, int column)
{
    bool inside = row >= 0 && row < frame->rows && column >= 0 && column < frame->columns;
    return inside ? frame->cells[row][column].character : FRAME_LINE_DOWN;
}

/* The edge of the box that a place is in, to its left (-1) or right (1). */
static int edge(const struct frame *frame, int row, int column, int way)
{
    while (character_at(frame, row, column) != FRAME_LINE_DOWN) column += way;
    return column;
}

bool click_steps(int *steps, const struct frame *frame, int row, int column)
{
    int at = frame->cursor_row, way = row < at ? -1 : 1;
    int left = edge(frame, at, frame->cursor_column, -1);
    int right = edge(frame, at, frame->cursor_column, 1);
    if (row < 0 || row >= frame->rows || column <= left || column >= right) return false;
    /* Where the left edge turns a corner, the box ends; its title stands in that row. */
    for (int line = at; line != row + way; line += way) {
        if (character_at(frame, line, left) != FRAME_LINE_DOWN) return false;
    }
    *steps = row - at;
    return true;
}
