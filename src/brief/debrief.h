/* debrief.h: what to talk about when a game is over: the questions of the moves that were played.
 */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_DEBRIEF_H
#define BRIEF_DEBRIEF_H

#include "engine/viewer.h"
#include "game/session.h"

enum { DEBRIEF_MAX = 24 };

struct debrief {
    enum side side;
    int turn, number; /* in which it was played first, and what that is called */
    int plays;
    const struct move *move; /* the session's scripts own it */
};

/* The moves that have a question, each once, those played most often first; how many. Of a game
 * that is over both sides', of another those of the sides that the viewer knows. */
size_t debrief_find(struct debrief out[DEBRIEF_MAX], const struct session *session,
                    enum viewer viewer);

#endif
