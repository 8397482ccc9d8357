/* map.h: a map folder's tables made into a settled world. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_H
#define DATA_MAP_H

#include <stdbool.h>

#include "base/diag.h"
#include "data/map_facts.h"
#include "engine/world.h"

/* Reads a map folder into a settled world at turn 0 without a scenario. On false nothing in *world
 * or *map may be used, and `list` holds every mistake of every table. */
bool map_load(struct world *world, struct map *map, const char *folder, struct diag_list *list);

#endif
