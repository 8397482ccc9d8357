/* map_things.h: countries, goods, industries, recipes, projects, firms put into the world. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_THINGS_H
#define DATA_MAP_THINGS_H

#include "data/map_facts.h"
#include "data/map_tables.h"

/* The quarter in which a world without a scenario begins, as quarter_read counts. */
enum { MAP_THINGS_START = 2025 * 4 };

/* Fills all of an empty world but trade, from tables without mistakes. */
void map_things_build(struct world *world, struct map *map, const struct map_tables *tables);

#endif
