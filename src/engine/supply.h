/* supply.h: what the turn's instruments do to makers, before the months begin. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_SUPPLY_H
#define ENGINE_SUPPLY_H

#include "engine/world.h"

/* Sets floods, support and floors from the instruments in force, and clears the turn's totals. */
void supply_phase(struct world *world);

#endif
