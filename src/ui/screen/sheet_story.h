/* sheet_story.h: what happened in a turn to a good, a country, an industry, drawn below a chart. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_STORY_H
#define UI_SCREEN_SHEET_STORY_H

#include "brief/story.h"
#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* All that happened in the turn, from `row` of the area on, as widget_paragraph_draw does; where
 * they have no room,
 * '>' stands at the end. The row after the last. */
int sheet_story_draw(const struct desk *desk, const struct story *story, int turn, int row,
                     const struct area *area);

#endif
