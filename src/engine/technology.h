/* technology.h: phase 7, second half: making what is denied, needing less, getting more out. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TECHNOLOGY_H
#define ENGINE_TECHNOLOGY_H

#include "engine/world.h"

/* Computing that a side's chips amount to now, as an index in which both sides' sum is near 1 at
 * the start: chips put to work (ai_accelerators where the map has them, else all chips) times
 * efficiency. */
double technology_compute(const struct world *world, int32_t side);

/* Share of a country's base supply of a good that a side's controls keep from it, 0 to 1. */
double technology_denial(const struct world *world, int32_t good, int32_t country, int32_t side);

/* Sets both sides' technology to what they can compute. Called once when a world is made. */
void technology_start(struct world *world);

/* Research and denial raise indigenisation, substitution and efficiency; the stock of computing
 * follows. */
void technology_phase(struct world *world);

#endif
