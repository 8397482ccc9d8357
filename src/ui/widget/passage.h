/* widget_passage.h: a list of sentences to mark one of, under headings: each is wrapped, none cut.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_PASSAGE_H
#define UI_WIDGET_PASSAGE_H

#include "ui/terminal/frame.h"

enum { WIDGET_PASSAGE_SECTION_SIZE = 96 };

struct widget_passage {
    char section[WIDGET_PASSAGE_SECTION_SIZE]; /* the heading that it stands under; may be empty */
    const char *lead;                          /* before its first row; NULL: nothing */
    int indent;                                /* where its text begins, beside the lead */
    int hang;                                  /* further in are the rows after the first */
    uint32_t style;
    const char *text;
};

/* Filled in afresh each time it is drawn; only `selected` is the screen's own state, moved by
 * widget_menu_move. */
struct widget_passages {
    size_t count;
    size_t selected;
    const char *empty; /* said where count is 0 */
    void (*passage)(struct widget_passage *out, size_t index, const void *context);
    const void *context;
};

/* Page by page: the page on which the marked passage stands, whole unless it is longer than a page.
 * The heading of a section stands above its first passage and at the top of each page. */
void widget_passage_draw(const struct widget_passages *passages, const struct area *area);

/* The passage at (row, column) of the frame that `area` lies on; `count` if none is there. The
 * area's frame may be NULL. */
size_t widget_passage_click(const struct widget_passages *passages, const struct area *area,
                            int row, int column);

#endif
