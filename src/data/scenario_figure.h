/* scenario_figure.h: figures that a scenario puts to a value before its first turn. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_FIGURE_H
#define DATA_SCENARIO_FIGURE_H

#include "data/table.h"
#include "engine/world.h"

/* Brings a new world to rest as score_start does, with the figures of the table's rows `rows` in
 * it, whose values read NAME=NUMBER, as "stock.USA.gallium=2". Alignments stand before partners
 * decide, all else after; the scores at the start count all of them. Every mistake is in `list`. */
void scenario_figure_start(struct world *world, const struct table *table, const size_t *rows,
                           size_t count, struct diag_list *list);

#endif
