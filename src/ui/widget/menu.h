/* widget_menu.h: a list to choose from: scrolled to its selection, `>` and the cursor on it. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_MENU_H
#define UI_WIDGET_MENU_H

#include "ui/terminal/frame.h"
#include "ui/terminal/keys.h"

/* Filled in afresh each time it is drawn; only `selected` is the screen's own state. */
struct widget_menu {
    size_t count;
    size_t selected;
    bool focus;        /* the keys go here: the hardware cursor is parked on it */
    const char *empty; /* said where count is 0 */
    /* Draws one line on a one-row area, which begins after the mark and its blank. */
    void (*line)(const struct area *row, size_t index, const void *context);
    const void *context;
};

void widget_menu_draw(const struct widget_menu *menu, const struct area *area);

/* Where the selection goes by up, down, page, first or last; unchanged by any other action, and 0
 * where count is 0. */
size_t widget_menu_move(size_t selected, size_t count, enum action action);

/* Does `action` move a selection? */
bool widget_menu_moves(enum action action);

/* The line at (row, column) of the frame that `area` lies on, for a menu drawn on `area`; `count`
 * if none is there. The area's frame may be NULL. */
size_t widget_menu_click(const struct area *area, size_t selected, size_t count, int row,
                         int column);

/* Is `filter` in `text`, whatever the case? An empty filter is in every text. */
bool widget_menu_matches(const char *filter, const char *text);

#endif
