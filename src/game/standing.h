/* standing.h: who is ahead. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_STANDING_H
#define GAME_STANDING_H

#include "engine/world.h"

/* The sides begin unequal, as they are; what counts is how far each has come from where it began.
 * The totals weigh the five scores as the scenario says. */
struct standing {
    double total[SIDE_COUNT];
    double start[SIDE_COUNT];
    double gain[SIDE_COUNT];           /* total less start */
    enum side leader;                  /* the larger gain; SIDE_NONE within a point */
    bool both_lost;
};

void standing_find(struct standing *out, const struct world *world);

#endif
