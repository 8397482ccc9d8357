/* turn.h: a turn is a function of the world and the orders. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TURN_H
#define ENGINE_TURN_H

#include "engine/announce.h"

/* Resolves one quarter: world->turn grows by one. Pure; cannot fail; allocates nothing. Every
 * instrument must be valid (asserted). */
void turn_resolve(struct world *world, const struct orders *orders);

/* The same turn, had the partners in the set `held` (bit c: country c) not changed their compliance
 * with either side's controls: what explain asks. */
void turn_resolve_held(struct world *world, const struct orders *orders, uint32_t held);

#endif
