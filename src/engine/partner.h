/* partner.h: phase 2, partners decide: compliance, alignment, regimes, and what coercion costs. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PARTNER_H
#define ENGINE_PARTNER_H

#include "engine/world.h"

/* Brings every partner to rest under the instruments in force, as if it had lived with them for
 * long: regimes as its memberships say, compliance where its pulls lead. Takes country->alignment
 * as measured and finds the base that it rests at. May be called again. */
void partner_start(struct world *world);

/* Every partner decides and moves by a bounded step toward its target. */
void partner_phase(struct world *world);

#endif
