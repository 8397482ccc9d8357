/* countdown.h: how much of the planning time is left, in the top row's words, and when a bell
 * rings.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_COUNTDOWN_H
#define UI_WIDGET_COUNTDOWN_H

#include <stdbool.h>
#include <stdint.h>

enum { COUNTDOWN_WORDS_SIZE = 16 };

/* "07:00", "PAUSED 07:00", "time up"; a turn is never ended by it. */
void countdown_words(char out[COUNTDOWN_WORDS_SIZE], int64_t left, bool paused);

/* What was left when it was last looked at; all nought to begin with. */
struct countdown {
    bool seen;
    int64_t left;
};

/* Has it come to two minutes, or to nought, since it was last looked at? `runs`: there is a clock,
 * and it does not stand still. */
bool countdown_rings(struct countdown *countdown, bool runs, int64_t left);

#endif
