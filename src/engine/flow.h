/* flow.h: allocation of a good's supply to its buyers over a network that controls have cut. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FLOW_H
#define ENGINE_FLOW_H

#include "engine/tick.h"

/* How open an edge is this month, 0 to 1: nothing passes while the first licences are awaited. */
double flow_open(const struct world *world, const struct edge *edge);

/* Moves one good for a month: from sellers' stocks to buyers' transit, in two rounds and then
 * round the bars. Reads tick->order; fills tick->asked, sold and paid; changes stocks, transit,
 * the edges' flows and the nodes' turn totals. */
void flow_month(struct tick *tick, struct world *world, int32_t good);

#endif
