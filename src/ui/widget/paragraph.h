/* widget_paragraph.h: text wrapped into an area. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_PARAGRAPH_H
#define UI_WIDGET_PARAGRAPH_H

#include "ui/terminal/frame.h"

/* Wraps `text` from `row` of the area on, at its width; line ends in the text are kept. A row above
 * 0 hides that many lines, for scrolling. The row after its last line, whether that one fits or
 * not. */
int widget_paragraph_draw(const struct area *area, int row, uint32_t style, const char *text);

/* How many rows it takes. */
int widget_paragraph_rows(const char *text, int columns);

/* The box below a list in which its marked line stands whole, as the list may have cut it; a column
 * stays free at either side. The area inside it. */
struct area widget_paragraph_box(const struct area *area);

#endif
