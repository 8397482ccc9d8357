/* sheet_story.h: what happened in each turn to a good, a country, an industry: measures, events,
 * new capacity. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_STORY_H
#define UI_SCREEN_SHEET_STORY_H

#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* Whose story: news must agree with each part that is not below 0. */
struct sheet_story {
    int32_t good, country, industry;
};

enum { SHEET_STORY_SIZE = 480 };

/* For each of `count` turns (0 is the start) the letter of what happened, as far as the side may
 * know: 'W' or 'B' for a measure of a side, 'X' for both, '!' for an event, '+' where capacity
 * changed, ' ' for nothing. */
void sheet_story_marks(char *out, size_t count, const struct desk *desk,
                       const struct sheet_story *story);

/* One of a turn's happenings as a sentence, from 0 on; false beyond the last. */
bool sheet_story_sentence(char out[SHEET_STORY_SIZE], const struct desk *desk,
                          const struct sheet_story *story, int turn, size_t index);

/* All of them from `row` of the area on, as widget_paragraph_draw does; where they have no room,
 * '>' stands at the end. The row after the last. */
int sheet_story_draw(const struct desk *desk, const struct sheet_story *story, int turn, int row,
                     const struct area *area);

#endif
