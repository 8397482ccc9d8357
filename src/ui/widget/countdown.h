/* countdown.h: how much of its planning time a team has left, in the top row's words. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_COUNTDOWN_H
#define UI_WIDGET_COUNTDOWN_H

#include <stdbool.h>

#include "brief/eyes.h"

/* Whose planning is timed, and since when; all zero to begin with. */
struct countdown {
    int turn;
    enum side side;
    double since;
};

enum { COUNTDOWN_WORDS_SIZE = 16 };

/* Seconds left of `allowed` for a plan of `turn` that `side` makes, at the time `now`; 0 or less
 * once they are over. The time begins anew with each other turn or side. */
int countdown_left(struct countdown *countdown, int turn, enum side side, int allowed, double now);

/* Writes "07:00", or "time up", for a plan of `turn` that `side` makes, with `allowed` seconds for
 * it, at the time `now`, as countdown_left counts it. Empty, and false, where nobody plans or no
 * time is set; a turn is never ended by it. */
bool countdown_words(char out[COUNTDOWN_WORDS_SIZE], struct countdown *countdown, int turn,
                     enum side side, int allowed, double now);

#endif
