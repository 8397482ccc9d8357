/* trade.h: a month: plan, need, produce, order, sell, price, remember. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TRADE_H
#define ENGINE_TRADE_H

#include "engine/world.h"

/* One of the turn's TICKS_PER_TURN months. */
void trade_tick(struct world *world);

#endif
