/* widget_passage.c: a list of sentences under headings: each is wrapped, none cut. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/passage.h"

#include <string.h>

#include "base/text.h"
#include "ui/widget/paragraph.h"

enum { MARK_COLUMNS = 2, MORE_COLUMNS = 2, LINE_SIZE = 4 * FRAME_COLUMNS_MAX };

/* The passages that stand on one page, from `first` to before `end`. */
struct page {
    size_t first, end;
};

/* Draws a text from `row` on; further rows hang. With a frame of NULL it only counts them. */
static int text_draw(const struct area *area, int row, const struct widget_passage *passage)
{
    const char *text = passage->text;
    int at = MARK_COLUMNS + passage->indent;
    for (bool first = true; *text || first; first = false, row++) {
        const char *next;
        char line[LINE_SIZE];
        int column = first ? at : at + passage->hang;
        int room = area->columns - MORE_COLUMNS - column;
        size_t length = text_wrap(text, room > 1 ? room : 1, &next);
        if (length >= sizeof line) length = sizeof line - 1;
        memcpy(line, text, length);
        line[length] = '\0';
        if (area->frame && row < area->rows) frame_put(area, row, column, passage->style, line);
        text = next;
    }
    return row;
}

/* Does a heading stand above a passage that begins a page, or that follows another? */
static bool headed(const struct widget_passages *passages, size_t index, bool top,
                   const struct widget_passage *passage)
{
    struct widget_passage before = {.lead = NULL};
    if (!passage->section[0]) return false;
    if (top || index == 0) return true;
    passages->passage(&before, index - 1, passages->context);
    return strcmp(before.section, passage->section) != 0;
}

/* The row after a passage that starts at `row`. */
static int passage_draw(const struct widget_passages *passages, const struct area *area, int row,
                        size_t index, bool marked)
{
    struct widget_passage passage = {.lead = NULL};
    passages->passage(&passage, index, passages->context);
    if (headed(passages, index, row == 0, &passage)) {
        if (area->frame && row < area->rows)
            frame_put(area, row, MARK_COLUMNS, FRAME_BOLD, passage.section);
        row++;
    }
    bool inside = area->frame && row < area->rows;
    if (inside && marked) {
        frame_put(area, row, 0, FRAME_BOLD, ">");
        frame_cursor(area, row, MARK_COLUMNS);
    }
    if (inside && passage.lead) frame_put(area, row, MARK_COLUMNS, FRAME_BOLD, passage.lead);
    /* A lead that is too long for its column has a row of its own. */
    if (passage.lead && text_width(passage.lead) >= passage.indent) row++;
    return text_draw(area, row, &passage);
}

static struct page page_from(const struct widget_passages *passages, const struct area *area,
                             size_t first)
{
    struct area measured = {NULL, 0, 0, area->rows, area->columns};
    struct page page = {first, first};
    int row = 0;
    while (page.end < passages->count) {
        row = passage_draw(passages, &measured, row, page.end, false);
        if (row > area->rows && page.end > first) break;
        page.end++;
    }
    return page;
}

static struct page page_find(const struct widget_passages *passages, const struct area *area)
{
    size_t last = passages->count - 1;
    size_t selected = passages->selected < last ? passages->selected : last;
    struct page page = page_from(passages, area, 0);
    while (page.end <= selected) page = page_from(passages, area, page.end);
    return page;
}

void widget_passage_draw(const struct widget_passages *passages, const struct area *area)
{
    if (area->rows <= 0 || area->columns <= MARK_COLUMNS + MORE_COLUMNS) return;
    if (passages->count == 0) {
        struct area inside = *area;
        frame_cut_left(&inside, MARK_COLUMNS);
        widget_paragraph_draw(&inside, 0, FRAME_DIM, passages->empty);
        frame_cursor(area, 0, MARK_COLUMNS);
        return;
    }
    struct page page = page_find(passages, area);
    size_t last = passages->count - 1;
    size_t selected = passages->selected < last ? passages->selected : last;
    int row = 0;
    for (size_t i = page.first; i < page.end; i++) {
        row = passage_draw(passages, area, row, i, i == selected);
    }
    if (page.first > 0) frame_put(area, 0, area->columns - 1, FRAME_DIM, "^");
    if (page.end < passages->count)
        frame_put(area, area->rows - 1, area->columns - 1, FRAME_DIM, "v");
}

size_t widget_passage_click(const struct widget_passages *passages, const struct area *area,
                            int row, int column)
{
    int wanted = row - area->row, at = column - area->column;
    if (passages->count == 0 || wanted < 0 || wanted >= area->rows || at < 0 || at >= area->columns)
        return passages->count;
    struct area measured = {NULL, 0, 0, area->rows, area->columns};
    struct page page = page_find(passages, area);
    int below = 0;
    for (size_t i = page.first; i < page.end; i++) {
        below = passage_draw(passages, &measured, below, i, false);
        if (wanted < below) return i;
    }
    return passages->count;
}
