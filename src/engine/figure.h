/* figure.h: one name for every number that a person, a script or a report may ask for. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FIGURE_H
#define ENGINE_FIGURE_H

#include "engine/world.h"

enum { FIGURE_NAME_SIZE = 96, FIGURE_PARTS_MAX = 4 };

/* A sum of what both sides keep to themselves: each would read the other's part out of it. */
enum { FIGURE_NOBODYS = SIDE_COUNT };

/* Who knows a figure for certain: everyone, or one side (the other sees a band). */
struct figure {
    double value;
    int32_t owner; /* enum side whose secret it is, or SIDE_NONE: public; or FIGURE_NOBODYS */
    int32_t reserved;
    double blur;      /* relative half width of the rival's band at no knowledge */
    double scale;     /* least size the blur is taken of: a nought is blurred too */
    double low, high; /* what the figure can be: the band is clipped to it */
};

/* One family of figures: "price.GOOD.COUNTRY". Upper-case words are variable parts. */
struct figure_spec {
    const char *pattern;
    const char *unit;
    const char *help;
};

/* The families, ended by pattern == NULL. */
const struct figure_spec *figure_specs(void);

/* The figure of that name. False if there is none (unknown word, or a pair that does not trade). */
bool figure_find(struct figure *out, const struct world *world, const char *name);

/* Calls `each` with the name of every figure that this world has, in a fixed order. */
void figure_list(const struct world *world,
                 void (*each)(void *context, const char *name, const struct figure_spec *spec),
                 void *context);

/* figure_set.c: puts a figure to a value by its name: where a history begins, or a ruling. */

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
