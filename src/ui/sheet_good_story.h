/* sheet_good_story.h: what happened to a good in each turn: measures, events, new capacity. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SHEET_GOOD_STORY_H
#define UI_SHEET_GOOD_STORY_H

#include "ui/desk.h"
#include "ui/frame.h"

/* For each of `count` turns (0 is the start) the letter of what happened to desk->good, as far as
 * the side may know: 'W' or 'B' for a measure of a side, 'X' for both, '!' for an event, '+' where
 * capacity changed, ' ' for nothing. */
void sheet_good_story_marks(char *out, size_t count, const struct desk *desk);

/* The same turn's happenings as sentences. */
void sheet_good_story_draw(const struct desk *desk, int turn, const struct area *area);

#endif
