/* scenario_settle.h: a world that has lived for some quarters under what is in force. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_SETTLE_H
#define DATA_SCENARIO_SETTLE_H

#include "engine/world.h"

/* Plays `turns` quarters without an order in a new world at turn 0, and keeps of them what trade
 * has come to: prices, stocks, flows, trust, output. Sides, partners, firms, projects and tension
 * stay as they were, and so does the date. Measures that are set in the first turn wait until
 * then. */
void scenario_settle(struct world *world, int32_t turns);

#endif
