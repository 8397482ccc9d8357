/* aim.h: whom, and what, an instrument may be aimed at, by the table. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_AIM_H
#define ENGINE_AIM_H

#include "engine/world.h"

/* May an issuer (SIDE_NONE: nobody) put that index into the field? An index of -1 may always stand,
 * as far as aims go. It is a rule of play: instruments of older journals are taken as they are. */
bool aim_fits(const struct world *world, int32_t issuer, const struct instrument_field_spec *field,
              int32_t value);

/* What the field may name, for people: "a country", "a partner, neither power nor ROW". NULL for a
 * field that names no thing of the map. */
const char *aim_words(const struct instrument_field_spec *field);

/* Is it a partner: a country that can be spoken to, neither a power nor the rest of the world? */
bool aim_partner(const struct world *world, int32_t country);

#endif
