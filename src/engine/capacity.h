/* capacity.h: phase 7, first half: projects start, arrive, stall and die; trust comes back. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_CAPACITY_H
#define ENGINE_CAPACITY_H

#include "engine/world.h"

/* A quarter of every project's life, what dear markets build unasked, and trust in sellers who
 * have stayed open. */
void capacity_phase(struct world *world);

#endif
