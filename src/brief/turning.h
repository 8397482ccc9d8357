/* turning.h: the turns that decided a game: when the lead moved most, and by which score. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_TURNING_H
#define BRIEF_TURNING_H

#include "brief/eyes.h"
#include "brief/why.h"

enum { TURNING_CAUSE_SIZE = 128 };

struct turning {
    int turn, number;               /* its last quarter, and what it is called */
    double swing;                   /* of Washington's lead; below 0: toward Beijing */
    char figure[FIGURE_NAME_SIZE];  /* the score of the cause, to be explained */
    char cause[TURNING_CAUSE_SIZE]; /* "Beijing's Security, 57 to 49"; may be empty */
    bool asked;                     /* was turning_card called? */
    bool ruled;                     /* it is a ruling: `card` says which, and there is no swing */
    char card[WHY_NAME_SIZE];       /* the move or event behind it; may be empty */
};

/* A side's weighted total after `turn` turns, as the figures give it. */
double turning_total(const struct session *session, int turn, enum side side);

/* Are they held back at a meeting, since the teams have yet to name what counted most to them? And
 * what is said in their place. */
bool turning_held(const struct session *session);
extern const char turning_held_words[];

/* The `most` greatest moves of the lead, the greatest first, without those too small to see.
 * Totals are public. How many. */
size_t turning_find(struct turning *out, size_t most, const struct session *session);

/* What was ruled in the game, the first first, of what the eyes may know, which is all when the
 * game is over; how many, at most `most`. */
size_t turning_rulings(struct turning *out, size_t most, const struct eyes *eyes);

/* Fills in the move, event or ruling that moved the score of the cause most that way, of those that
 * the viewer may know, which are all when the game is over: takes a tenth of a second. */
void turning_card(struct turning *turning, const struct session *session, enum viewer viewer);

#endif
