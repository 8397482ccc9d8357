/* draw.h: the model's constants as a study asks for them: set by hand, or drawn over their ranges.
 */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_DRAW_H
#define SIM_DRAW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "engine/parameter.h"

enum { DRAW_SETS_MAX = 32 };

/* Constants that are put to a value. */
struct draw_sets {
    size_t count;
    int32_t index[DRAW_SETS_MAX]; /* of parameter_spec */
    double value[DRAW_SETS_MAX];
};

/* Reads PARAMETER=VALUE, as "gap_months=4". False and a message where there is no such constant,
 * the value is no number or out of its range, or the constant was set before. */
bool draw_set(struct draw_sets *sets, const char *text, struct diag_list *list);

/* The constants of a draw: 0 is the map's own, any other the same in every study. Each is drawn for
 * itself over its range in parameter_table.h: half of the draws fall below the map's value and half
 * above it, evenly on each side, so that the middle of all draws is the map's. Then what is set is
 * set. */
void draw_make(struct parameters *out, const struct parameters *map, const struct draw_sets *sets,
               size_t draw);

#endif
