/* widget_menu.c: a list to choose from: scrolled to its selection, `>` and the cursor on it. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/menu.h"

#include "base/ascii.h"

enum { MARK_COLUMNS = 2, PAGE = 10 };

/* The first line shown: the selection stands in the middle, but the ends of the list at the ends.
 */
static size_t first_shown(size_t selected, size_t count, int rows)
{
    size_t room = rows > 0 ? (size_t)rows : 1;
    if (count <= room || selected < room / 2) return 0;
    size_t first = selected - room / 2;
    return first + room > count ? count - room : first;
}

/* Signs at the right edge that there is more above and below. */
static void more_draw(const struct area *area, size_t first, size_t count)
{
    if (first > 0) frame_put(area, 0, area->columns - 1, FRAME_DIM, "^");
    if (first + (size_t)area->rows < count) {
        frame_put(area, area->rows - 1, area->columns - 1, FRAME_DIM, "v");
    }
}

void widget_menu_draw(const struct widget_menu *menu, const struct area *area)
{
    if (area->rows <= 0 || area->columns <= MARK_COLUMNS) return;
    if (menu->count == 0) {
        frame_put_fit(area, 0, MARK_COLUMNS, area->columns, FRAME_DIM,
                      menu->empty ? menu->empty : "none");
        if (menu->focus) frame_cursor(area, 0, MARK_COLUMNS);
        return;
    }
    size_t selected = menu->selected < menu->count ? menu->selected : menu->count - 1;
    size_t first = first_shown(selected, menu->count, area->rows);
    bool more = menu->count > (size_t)area->rows;
    for (int row = 0; row < area->rows && first + (size_t)row < menu->count; row++) {
        size_t index = first + (size_t)row;
        struct area line = {area->frame, area->row + row, area->column + MARK_COLUMNS, 1,
                            area->columns - MARK_COLUMNS - (more ? 2 : 0)};
        menu->line(&line, index, menu->context);
        if (index != selected) continue;
        frame_put(area, row, 0, menu->focus ? FRAME_BOLD : FRAME_PLAIN, ">");
        if (menu->focus) frame_cursor(area, row, MARK_COLUMNS);
    }
    if (more) more_draw(area, first, menu->count);
}

bool widget_menu_moves(enum action action)
{
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
    case ACTION_FIRST:
    case ACTION_LAST: return true;
    default: return false;
    }
}

size_t widget_menu_move(size_t selected, size_t count, enum action action)
{
    if (count == 0) return 0;
    size_t last = count - 1;
    if (selected > last) selected = last;
    switch (action) {
    case ACTION_UP: return selected > 0 ? selected - 1 : 0;
    case ACTION_DOWN: return selected < last ? selected + 1 : last;
    case ACTION_PAGE_UP: return selected > PAGE ? selected - PAGE : 0;
    case ACTION_PAGE_DOWN: return selected + PAGE < last ? selected + PAGE : last;
    case ACTION_FIRST: return 0;
    case ACTION_LAST: return last;
    default: return selected;
    }
}

size_t widget_menu_click(const struct area *area, size_t selected, size_t count, int row,
                         int column)
{
    int line = row - area->row, at = column - area->column;
    if (line < 0 || line >= area->rows || at < 0 || at >= area->columns) return count;
    size_t index = first_shown(selected, count, area->rows) + (size_t)line;
    return index < count ? index : count;
}

bool widget_menu_matches(const char *filter, const char *text)
{
    for (;; text++) {
        if (ascii_begins(text, filter)) return true;
        if (!*text) return false;
    }
}
