/* scenario_aim.h: what a side may set itself beside its scores: a figure, a bound, a turn, a worth.
 */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_AIM_H
#define DATA_SCENARIO_AIM_H

#include <stdbool.h>
#include <stdint.h>

#include "data/table.h"
#include "engine/figure.h"

/* A text must fit in a row of the smallest screen, behind its state. */
enum { SCENARIO_AIMS_MAX = 24, SCENARIO_AIM_FIGURES = 3, SCENARIO_AIM_TEXT_SIZE = 60 };

/* In which quarters it must hold: in each; in one of those up to a turn; in one turn. */
enum scenario_aim_when { SCENARIO_AIM_EVERY, SCENARIO_AIM_BY, SCENARIO_AIM_AT };

struct scenario_aim {
    char id[ID_SIZE]; /* of its own in the scenario, whichever side has it */
    char text[SCENARIO_AIM_TEXT_SIZE];
    int32_t side;
    int32_t figure_count;
    char figures[SCENARIO_AIM_FIGURES][FIGURE_NAME_SIZE]; /* all of them must be in bounds */
    bool least;   /* the bound is the least that they may be; else the most */
    double bound; /* in the figures' own unit */
    enum scenario_aim_when when;
    int32_t turn; /* of by and at; of every the last */
    double worth; /* in points of a result */
    size_t row;   /* in its table, for messages */
};

/* In the order of the file, both sides' together. */
struct scenario_aims {
    int32_t count;
    struct scenario_aim list[SCENARIO_AIMS_MAX];
};

/* Adds the aim of a row `aim.SIDE`, whose value reads "ID;text=...;figure=...;least=...;when=...;
 * worth=...". What is wrong is told, and the aim left out. */
void scenario_aim_read(struct scenario_aims *out, int32_t side, const struct table *table,
                       size_t row, struct diag_list *list);

/* Tells aims whose turn a game of `turns` has not, and whose figures this world has not or their
 * side does not know for certain: the state of such an aim would tell a secret. */
void scenario_aim_check(struct scenario_aims *aims, int32_t turns, const struct world *world,
                        const struct table *table, struct diag_list *list);

#endif
