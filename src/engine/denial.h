/* denial.h: what of the means of making a good is kept from a country: know-how, tools, money. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DENIAL_H
#define ENGINE_DENIAL_H

#include "engine/world.h"

/* The share of their pace, 0 to 1, that a country's makers of a good lose for want of know-how and
 * equipment that controls in force keep from them. */
double denial_of_technology(const struct world *world, int32_t good, int32_t country);

/* The same for want of foreign money. */
double denial_of_capital(const struct world *world, int32_t good, int32_t country);

/* Both together: how much slower a plant is built. 0 where no such control is in force. */
double denial_slows(const struct world *world, int32_t good, int32_t country);

#endif
