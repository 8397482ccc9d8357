/* map_trade.h: supply, demand and trade made into the edges and needs of the world. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_TRADE_H
#define DATA_MAP_TRADE_H

#include "data/map_facts.h"
#include "data/map_tables.h"

/* Fills edges (sorted by good, seller, buyer) and wanted needs; the rest of the world is there
 * already (map_things_build). Says in the map how much is recorded and how far the data were from
 * fitting. False if even without small flows there are more than EDGE_MAX. */
bool map_trade_build(struct world *world, struct map *map, const struct map_tables *tables);

/* Raises capacity above what is used by each maker's spare share. After balance_settle. */
void map_trade_spare(struct world *world, const struct map_tables *tables);

#endif
