/* nought.h: does an instrument change anything in a world? */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_NOUGHT_H
#define GAME_NOUGHT_H

#include <stdbool.h>

#include "engine/world.h"

/* Is the world, some turns after the instrument takes effect, what it is without it? What was said
 * of it, and what its announcement did to the temper of the sides, does not count. */
bool nought_effect(const struct world *world, const struct instrument *instrument);

#endif
