/* control.h: what tariffs, controls, listings and import bans do to each edge of trade. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_CONTROL_H
#define ENGINE_CONTROL_H

#include "engine/world.h"

/* Works out every edge's tariff, passage and bar anew from the instruments in force, the partners'
 * compliance and the firms' shells; sets firms' listings and the sides' enforcement. */
void control_phase(struct world *world);

/* How far a side's law reaches goods that a third country makes, 0 to 1: by the share of the
 * issuer's goods and inputs in them, by tools, or because the country takes part willingly. */
double control_claim(const struct world *world, int32_t side, int32_t good, int32_t seller);

#endif
