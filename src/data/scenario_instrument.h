/* scenario_instrument.h: what is in force when a scenario begins, and since when. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_INSTRUMENT_H
#define DATA_SCENARIO_INSTRUMENT_H

#include "data/table.h"
#include "engine/world.h"

/* Sets the instrument of a row in a new world: "kind;key=value;...", as in a journal row, and
 * age_turns=N, where it is N turns old (0: as if ordered for the first turn, so that its licences
 * must wait). Left out, it is older than any queue. A mistake is told in `list`. */
void scenario_instrument_set(struct world *world, const struct table *table, size_t row,
                             struct diag_list *list);

#endif
