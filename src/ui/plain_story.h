/* plain_story.h: a game told turn by turn, and how it ended. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAIN_STORY_H
#define UI_PLAIN_STORY_H

#include "ui/plain_seat.h"

/* Plays the game of two automatic seats and tells each turn, and how it ended; or until it cannot
 * be saved and the person has enough of that. */
void plain_story_tell(struct plain_seat *seat);

/* Who won and why, the turns that decided it, and where the game is kept. */
void plain_story_end(struct plain_seat *seat);

#endif
