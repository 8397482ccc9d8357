/* figure.h: one name for every number that a person, a script or a report may ask for. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_FIGURE_H
#define ENGINE_FIGURE_H

#include <stddef.h>

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

/* A good, a country and an industry; below 0: whichever. */
struct figure_about {
    int32_t good, country, industry;
};

/* Is the figure one of that good, of that country (or of trade with it) and of that industry? */
bool figure_tells_of(const struct world *world, const char *name, const struct figure_about *about);

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

/* The values that a figure can be set to. False where it follows from others, or there is none. */
bool figure_bounds(double *low, double *high, const struct world *world, const char *name);

enum { FIGURE_HOLD_MAX = 100 };

/* A figure that was put to a value by whoever runs the game. */
struct figure_ruling {
    const char *figure;
    double before; /* what it stood at when it was ruled */
    double value;  /* what it was put to */
    int32_t hold;  /* of a compliance: so many of the partner's decisions leave it there; at most
                      FIGURE_HOLD_MAX */
};

/* Makes a ruling: sets the figure where it stands at `before`. In a world that went another way it
 * moves the figure as the ruling did, no farther than the figure can go. */
enum figure_set_result figure_rule(struct world *world, const struct figure_ruling *ruling);

enum { FIGURE_INSTEAD_MAX = 3 };

/* For a figure that follows from others: the names of figures that can be set and that move it, the
 * nearest first; how many. 0 where there is no such figure, or it can be set itself. */
size_t figure_instead(char out[FIGURE_INSTEAD_MAX][FIGURE_NAME_SIZE], const struct world *world,
                      const char *name);

#endif
