/* belief.h: the world as a side believes it to be: what forecasts are made on. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_BELIEF_H
#define GAME_BELIEF_H

#include "engine/world.h"

/* A copy of the world with the rival's stockpiles as this side estimates them, and without what the
 * rival keeps to itself: a forecast must not count hidden warehouses. */
void belief_make(struct world *out, const struct world *world, enum side side);

#endif
