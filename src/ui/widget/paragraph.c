/* widget_paragraph.c: text wrapped into an area. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/paragraph.h"

#include <string.h>

#include "base/text.h"

enum { LINE_SIZE = 4 * FRAME_COLUMNS_MAX };

int widget_paragraph_draw(const struct area *area, int row, uint32_t style, const char *text)
{
    if (area->columns <= 0) return row;
    while (*text) {
        const char *next;
        char line[LINE_SIZE];
        size_t length = text_wrap(text, area->columns, &next);
        if (length >= sizeof line) length = sizeof line - 1;
        memcpy(line, text, length);
        line[length] = '\0';
        if (row >= 0 && row < area->rows) frame_put(area, row, 0, style, line);
        row++;
        text = next;
    }
    return row;
}

int widget_paragraph_rows(const char *text, int columns)
{
    int rows = 0;
    if (columns <= 0) return 0;
    for (; *text; rows++) {
        const char *next;
        text_wrap(text, columns, &next);
        text = next;
    }
    return rows;
}

struct area widget_paragraph_box(const struct area *area)
{
    struct area inside = frame_box(area, "In full", false);
    inside.column++;
    inside.columns -= 2;
    return inside;
}
