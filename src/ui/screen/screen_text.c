/* screen_text.c: what the line mode says, read on a sheet: for what has no screen of its own. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "ui/screen/screen.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

enum { TEXT_SIZE = 64 * 1024, TITLE_SIZE = 96, LINE_SIZE = 2048, MARGINS = 4 };

struct text_state {
    size_t first; /* the row at the top */
    char title[TITLE_SIZE];
    char text[TEXT_SIZE];
};

static void enter(struct desk *desk, void *state)
{
    struct text_state *sheet = state;
    struct text text;
    snprintf(sheet->title, sizeof sheet->title, "%s", desk->text_title ? desk->text_title : "");
    text_init(&text, sheet->text, sizeof sheet->text);
    if (desk->text) text_append(&text, desk->text);
}

/* Cuts the next line off the text; NULL at its end. */
static const char *line_take(char line[LINE_SIZE], const char *at)
{
    if (!*at) return NULL;
    size_t length = strcspn(at, "\n");
    snprintf(line, LINE_SIZE, "%.*s", (int)length, at);
    return at + length + (at[length] == '\n');
}

/* Draws what the filter leaves from `row` on, which may lie above the area; the row after it. */
static int rows_draw(const struct desk *desk, const struct text_state *sheet,
                     const struct area *area, int row)
{
    char line[LINE_SIZE];
    for (const char *at = sheet->text; (at = line_take(line, at));) {
        if (!widget_menu_matches(desk->filter, line)) continue;
        row = line[0] ? widget_paragraph_draw(area, row, FRAME_PLAIN, line) : row + 1;
    }
    return row;
}

/* Rows of the whole text, so wide; and the last that may stand at the top. */
static size_t last_first(const struct desk *desk, const struct text_state *sheet, int rows,
                         int columns)
{
    int all = 0;
    char line[LINE_SIZE];
    for (const char *at = sheet->text; (at = line_take(line, at));) {
        if (widget_menu_matches(desk->filter, line))
            all += line[0] ? widget_paragraph_rows(line, columns) : 1;
    }
    return all > rows ? (size_t)(all - rows) : 0;
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct text_state *sheet = state;
    struct area inside = frame_box(area, sheet->title, true);
    inside.column++;
    inside.columns -= 2;
    size_t last = last_first(desk, sheet, inside.rows, inside.columns);
    size_t first = sheet->first < last ? sheet->first : last;
    int end = rows_draw(desk, sheet, &inside, -(int)first);
    if (end == -(int)first) frame_put(&inside, 0, 0, FRAME_DIM, "no line holds that");
    if (first > 0) frame_put(area, 1, area->columns - 2, FRAME_DIM, "^");
    if (first < last) frame_put(area, area->rows - 2, area->columns - 2, FRAME_DIM, "v");
    frame_cursor(&inside, 0, 0);
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct text_state *sheet = state;
    if (action == ACTION_OPEN) desk->close = true; /* it was read */
    if (action == ACTION_OPEN) return true;
    if (!widget_menu_moves(action)) return false;
    int rows = desk->rows - 2, columns = desk->columns - MARGINS;
    size_t last = last_first(desk, sheet, rows, columns);
    if (sheet->first > last) sheet->first = last;
    sheet->first = widget_menu_move(sheet->first, last + 1, action);
    return true;
}

const struct screen screen_text = {
    .name = "text",
    .title = "Text",
    .state_size = sizeof(struct text_state),
    .actions = {ACTION_OPEN, ACTION_FIND, ACTION_BACK, ACTION_DOWN, ACTION_UP, ACTION_PAGE_DOWN,
                ACTION_PAGE_UP, ACTION_FIRST, ACTION_LAST},
    .enter = enter,
    .draw = draw,
    .act = act,
    .opens = "go on",
};
