/* act.h: what single acts do at once: offers, threats, money for a plant, stocks, shocks. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ACT_H
#define ENGINE_ACT_H

#include "engine/world.h"

/* Does what an instrument that is in force now does by itself, apart from what the later phases
 * read off the list. True if it is over with that and need not stay in the list. */
bool act_now(struct world *world, const struct instrument *instrument);

#endif
