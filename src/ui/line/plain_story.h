/* plain_story.h: a game told turn by turn, and how it ended. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_STORY_H
#define UI_LINE_PLAIN_STORY_H

#include "ui/line/plain_seat.h"

/* Plays the game of two automatic seats and tells each turn, and how it ended; or until it cannot
 * be saved and the person has enough of that. */
void plain_story_tell(struct plain_seat *seat);

/* The scripts that failed in the game so far, a line each. */
void plain_story_faults(const struct plain_seat *seat);

/* Who won and why, the turns that decided it, and where the game is kept. */
void plain_story_end(struct plain_seat *seat);

#endif
