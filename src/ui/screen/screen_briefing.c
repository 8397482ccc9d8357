/* screen_briefing.c: what whoever begins a game is told first: who, what counts, against whom. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "brief/briefing.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

enum { SUBJECT_COLUMNS = 9, MARK_COLUMNS = 2 };

struct briefing_state {
    size_t selected; /* the sentences that are read: always shown whole */
};

static int words_width(const struct area *inside)
{
    return inside->columns - MARK_COLUMNS - SUBJECT_COLUMNS - 1;
}

/* The rows of the first `count` lines. */
static int rows_of(const struct briefing *briefing, size_t count, const struct area *inside)
{
    int rows = 0;
    for (size_t i = 0; i < count; i++) {
        rows += widget_paragraph_rows(briefing->lines[i].text, words_width(inside));
    }
    return rows;
}

/* From `row` of the area on, a subject before its first line alone. */
static void lines_draw(const struct briefing *briefing, size_t selected, int row,
                       const struct area *area)
{
    struct area texts = *area;
    frame_cut_left(&texts, MARK_COLUMNS + SUBJECT_COLUMNS);
    texts.columns = words_width(area);
    for (size_t i = 0; i < briefing->count; i++) {
        const struct briefing_line *line = &briefing->lines[i];
        bool first = i == 0 || briefing->lines[i - 1].subject != line->subject;
        bool shown = row >= 0 && row < area->rows;
        if (first && shown)
            frame_put(area, row, MARK_COLUMNS, FRAME_BOLD, briefing_subject(line->subject));
        if (i == selected && shown) {
            frame_put(area, row, 0, FRAME_BOLD, ">");
            frame_cursor(area, row, MARK_COLUMNS);
        }
        row = widget_paragraph_draw(&texts, row, FRAME_PLAIN, line->text);
    }
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    size_t selected = ((const struct briefing_state *)state)->selected;
    struct briefing *briefing = memory_new(sizeof *briefing);
    char title[96];
    briefing_make(briefing, &desk->eyes);
    snprintf(title, sizeof title, "Briefing: %s",
             session_setup(desk->eyes.session)->scenario.title);
    struct area inside = frame_box(area, title, true);
    int rows = rows_of(briefing, briefing->count, &inside);
    struct area text = frame_cut_top(&inside, inside.rows - (rows > inside.rows));
    int above = rows_of(briefing, selected + 1, &text) - text.rows;
    lines_draw(briefing, selected, above > 0 ? -above : 0, &text);
    if (inside.rows > 0) {
        frame_put(&inside, 0, MARK_COLUMNS, FRAME_DIM,
                  selected + 1 < briefing->count ? "Down: read on; End: to the last"
                                                 : "Home: to the first");
    }
    free(briefing);
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct briefing_state *shown = state;
    if (action == ACTION_OPEN) desk->close = true;
    if (action == ACTION_OPEN) return true;
    if (!widget_menu_moves(action)) return false;
    struct briefing *briefing = memory_new(sizeof *briefing);
    briefing_make(briefing, &desk->eyes);
    shown->selected = widget_menu_move(shown->selected, briefing->count, action);
    free(briefing);
    return true;
}

const struct screen screen_briefing = {
    .name = "briefing",
    .title = "Briefing",
    .state_size = sizeof(struct briefing_state),
    .actions = {ACTION_OPEN, ACTION_HAND, ACTION_DOWN, ACTION_UP, ACTION_PAGE_DOWN, ACTION_PAGE_UP,
                ACTION_FIRST, ACTION_LAST, ACTION_BACK},
    .draw = draw,
    .act = act,
    .opens = "go on",
};
