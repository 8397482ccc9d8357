/* standing.h: who is ahead. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_STANDING_H
#define GAME_STANDING_H

#include "engine/world.h"

/* The sides begin unequal, as they are, so what counts is how far each has come from where it
 * began: half of it where it stands now, half the mean of all quarters so far, so that a quarter of
 * hardship weighs whenever it comes. The totals weigh the five scores as the scenario says. */
struct standing {
    double total[SIDE_COUNT]; /* now */
    double start[SIDE_COUNT];
    double mean[SIDE_COUNT]; /* of the turns resolved; start before the first */
    double gain[SIDE_COUNT]; /* half of total and half of mean, less start */
    enum side leader;        /* the larger gain; SIDE_NONE within a point */
    bool both_lost;
};

void standing_find(struct standing *out, const struct world *world);

#endif
