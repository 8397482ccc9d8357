/* compare.h: two goods, countries or industries side by side: which facts, and how one marks the
 * two. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_COMPARE_H
#define UI_COMPARE_H

#include "ui/desk.h"

/* A fact of two things: the same figure with either's name in it. */
struct compare_fact {
    const char *label;   /* for a table, at most 39 columns */
    const char *spoken;  /* for lines, without signs */
    const char *pattern; /* of the figure's name; %s: the thing's id */
};

/* The facts of a kind, the first that are asked for first; NULL beyond the last. */
const struct compare_fact *compare_fact(enum desk_mark_kind kind, size_t index);

/* Marks a thing; the same again takes the mark off. True for a second of its kind: both are there
 * to be compared. */
bool compare_mark(struct desk *desk, enum desk_mark_kind kind, int32_t index);

/* Is it the one that is marked? */
bool compare_marked(const struct desk *desk, enum desk_mark_kind kind, int32_t index);

/* A thing's name and id. The desk's own. */
const char *compare_name(const struct desk *desk, enum desk_mark_kind kind, int32_t index);
const char *compare_id(const struct desk *desk, enum desk_mark_kind kind, int32_t index);

#endif
