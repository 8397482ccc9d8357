/* scenario_inner.h: what the rows of a scenario put into a new world, for scenario*.c alone. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_INNER_H
#define DATA_SCENARIO_INNER_H

#include "data/scenario.h"
#include "data/table.h"

/* Plays `turns` quarters without an order in a new world at turn 0, and keeps of them what trade
 * has come to: prices, stocks, flows, trust, output. Sides, partners, firms, projects and tension
 * stay as they were, and so does the date. Measures that are set in the first turn wait until
 * then. */
void scenario_settle(struct world *world, int32_t turns);

/* Sets the instrument of a row in a new world: "kind;key=value;...", as in a journal row, and
 * age_turns=N, where it is N turns old (0: as if ordered for the first turn, so that its licences
 * must wait). Left out, it is older than any queue. A mistake is told in `list`. */
void scenario_instrument_set(struct world *world, const struct table *table, size_t row,
                             struct diag_list *list);

/* Brings a new world to rest as score_start does, with the figures of the table's rows `rows` in
 * it, whose values read NAME=NUMBER, as "stock.USA.gallium=2". Alignments stand before partners
 * decide, all else after; the scores at the start count all of them. Every mistake is in `list`. */
void scenario_figure_start(struct world *world, const struct table *table, const size_t *rows,
                           size_t count, struct diag_list *list);

/* Adds the aim of a row `aim.SIDE`, whose value reads "ID;text=...;figure=...;least=...;when=...;
 * worth=...". What is wrong is told, and the aim left out. */
void scenario_aim_read(struct scenario_aims *out, int32_t side, const struct table *table,
                       size_t row, struct diag_list *list);

/* Tells aims whose turn a game of `turns` has not, and whose figures this world has not or their
 * side does not know for certain: the state of such an aim would tell a secret. */
void scenario_aim_check(struct scenario_aims *aims, int32_t turns, const struct world *world,
                        const struct table *table, struct diag_list *list);

#endif
