/* chain.h: what a figure is worked out from: the flows, stocks and prices behind it, turn by turn.
 */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_CHAIN_H
#define BRIEF_CHAIN_H

#include "engine/viewer.h"
#include "game/session.h"

enum { CHAIN_MAX = 24 };

/* A figure one step up the chain, at the end of two turns, as the viewer knows it. */
struct chain_row {
    char figure[FIGURE_NAME_SIZE];
    double before, after;
    bool estimate; /* the viewer knows it only within a range */
};

struct chain {
    size_t count;
    struct chain_row rows[CHAIN_MAX];
};

/* The figures that the model works `figure` out from, in the order of the model; of many alike
 * only those that moved most from turn `since` to `turn`. None for a figure at a chain's end. */
void chain_find(struct chain *out, const struct session *session, enum viewer viewer, int since,
                int turn, const char *figure);

#endif
