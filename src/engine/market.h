/* market.h: prices from stock cover, inside and outside a border. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_MARKET_H
#define ENGINE_MARKET_H

#include "engine/tick.h"

/* What a buyer pays for a unit on this edge, as an index: offer, less what floods take off, plus
 * the tariff. */
double market_delivered(const struct world *world, const struct edge *edge);

/* The revenue of a country's makers for a unit of a good against their cost: 1 at the start. */
double market_margin(const struct world *world, int32_t good, int32_t country);

/* One month's move of every price: sellers' offers, then what users pay. */
void market_tick(const struct tick *tick, struct world *world);

#endif
