/* escalation.h: tension between the sides, what it feeds on, and the mistakes it leads to. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ESCALATION_H
#define ENGINE_ESCALATION_H

#include "engine/world.h"

/* Does a side's instrument touch its rival, or everyone? False for an event's. */
bool escalation_aimed(const struct world *world, const struct instrument *instrument);

/* How hard the moves that a side announced this turn hit its rival, 0 to 1; what only repeats an
 * earlier measure counts for nothing. */
double escalation_moves(const struct world *world, int32_t side);

/* Tension that the measures now in force between the sides keep alive, 0 to 1. */
double escalation_standing(const struct world *world);

/* Sets a new world's tension to what its standing measures keep. */
void escalation_start(struct world *world);

/* This turn's moves raise tension, the more the quicker they answer the rival's; quiet and truces
 * lower it; above a threshold mistakes may happen. Also measures how far the sides have parted. */
void escalation_step(struct world *world);

#endif
