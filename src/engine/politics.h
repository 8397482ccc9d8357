/* politics.h: phase 8, politics: capital, money, lobbies, legitimacy, law, knowledge, tension. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_POLITICS_H
#define ENGINE_POLITICS_H

#include "engine/world.h"

/* Share of a side's economy that it has lost: output of its industries and sales of its makers. */
double politics_loss(const struct world *world, int32_t side);

/* Brings what is unset in both sides to rest. Called once when a world is made. */
void politics_start(struct world *world);

/* Income, lobbies and shells, legitimacy, law, knowledge, credibility; then escalation. */
void politics_phase(struct world *world);

#endif
