/* sheet_story.c: what happened in a turn to a good, a country, an industry, drawn below a chart. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_story.h"

#include "ui/screen/sheet.h"
#include "ui/widget/paragraph.h"

int sheet_story_draw(const struct desk *desk, const struct story *story, int turn, int row,
                     const struct area *area)
{
    struct story_line line;
    size_t index = 0;
    for (; story_line(&line, &desk->eyes, story, turn, index); index++)
        row = widget_paragraph_draw(area, row, sheet_side_style((int32_t)line.side), line.text);
    if (index == 0)
        row = widget_paragraph_draw(area, row, FRAME_DIM,
                                    turn == 0 ? "The start: nothing has happened yet."
                                              : "No measure or event hit it in that turn.");
    if (row > area->rows && area->rows > 0)
        frame_put(area, area->rows - 1, area->columns - 1, FRAME_BOLD, ">");
    return row;
}
