/* compare.h: two goods, countries or industries side by side: which facts. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_COMPARE_H
#define BRIEF_COMPARE_H

#include <stddef.h>

#include "engine/world.h"

enum compare_kind { COMPARE_NONE, COMPARE_GOOD, COMPARE_COUNTRY, COMPARE_INDUSTRY };

/* A fact of two things: the same figure with either's name in it. */
struct compare_fact {
    const char *label;   /* for a table, at most 39 columns */
    const char *spoken;  /* for lines, without signs */
    const char *pattern; /* of the figure's name; %s: the thing's id */
};

/* The facts of a kind, the first that are asked for first; NULL beyond the last. */
const struct compare_fact *compare_fact(enum compare_kind kind, size_t index);

/* A thing's name and id. The world's own. */
const char *compare_name(const struct world *world, enum compare_kind kind, int32_t index);
const char *compare_id(const struct world *world, enum compare_kind kind, int32_t index);

#endif
