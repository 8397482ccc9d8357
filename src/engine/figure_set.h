/* figure_set.h: puts a figure to a value by its name: where a history begins, or a ruling. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FIGURE_SET_H
#define ENGINE_FIGURE_SET_H

#include "engine/figure_read.h"

enum figure_set_result {
    FIGURE_SET_DONE,
    FIGURE_SET_UNKNOWN, /* no figure of that name */
    FIGURE_SET_FOLLOWS, /* a figure that follows from others, and cannot be set */
    FIGURE_SET_RANGE    /* not a value that the figure can have */
};

/* Sets a figure in the unit in which it is read. What can be set is what the world remembers from
 * one turn to the next: prices, stocks, capacity, trust, alignment, compliance, commitments, the
 * state of a side and of tension. Flows, shares and outputs follow from others. */
enum figure_set_result figure_set(struct world *world, const char *name, double value);

#endif
