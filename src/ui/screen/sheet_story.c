/* sheet_story.c: what happened in a turn to a good, a country, an industry, drawn below a chart. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_story.h"

#include <stdio.h>

#include "brief/step.h"
#include "ui/screen/sheet.h"
#include "ui/widget/paragraph.h"

int sheet_story_draw(const struct desk *desk, const struct story *story, int turn, int row,
                     const struct area *area)
{
    const struct session *session = desk->eyes.session;
    bool any = false, dated = step_time(session) == WORDS_QUARTER;
    for (int at = turn > 0 ? step_before(session, turn) + 1 : 0; at <= turn; at++) {
        struct story_line line;
        char when[STEP_SIZE] = "", words[STORY_SIZE + STEP_SIZE + 2];
        if (dated && at > 0) step_when(when, session, at);
        for (size_t i = 0; story_line(&line, &desk->eyes, story, at, i); i++) {
            snprintf(words, sizeof words, "%s%s%s", when, when[0] ? ": " : "", line.text);
            row = widget_paragraph_draw(area, row, sheet_side_style((int32_t)line.side), words);
            any = true;
        }
    }
    if (!any)
        row = widget_paragraph_draw(area, row, FRAME_DIM,
                                    turn == 0 ? "The start: nothing has happened yet."
                                              : "No measure or event hit it in that turn.");
    if (row > area->rows && area->rows > 0)
        frame_put(area, area->rows - 1, area->columns - 1, FRAME_BOLD, ">");
    return row;
}
