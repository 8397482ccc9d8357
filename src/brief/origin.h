/* origin.h: where the facts of a game come from: one list for the screens and the line mode. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_ORIGIN_H
#define BRIEF_ORIGIN_H

#include "brief/measure.h"

enum { ORIGIN_MAX = 512, ORIGIN_IDS_MAX = 8, ORIGIN_ROW_SIZE = 1024 };

/* A thing as `id` and as people read it, and where its figures or its rule are from. Borrowed from
 * the session's setup. */
struct origin {
    const char *id;
    const char *name;
    const char *source;
};

/* Goods, countries, the moves of both sides, the events, and the model's constants, in this order.
 * How many. */
size_t origin_list(struct origin out[ORIGIN_MAX], const struct session *session);

/* What is asked of the rows of data: all `ids` must stand in a row. Borrowed. */
struct origin_asked {
    const char *table; /* "trade", as origin_table names it; "": any */
    size_t count;
    const char *ids[ORIGIN_IDS_MAX];
};

/* The table that a word asks for, "trade" or "output"; NULL if it asks for none. */
const char *origin_table(const char *word);

/* Tells of each such row in a sentence with its source; how many there were. A table that cannot be
 * read is told of too. */
size_t origin_rows(const struct eyes *eyes, const struct origin_asked *asked,
                   void (*tell)(void *context, const char *sentence), void *context);

/* The move or the event that set a measure, and in which turn; false where the scenario did, whose
 * row origin_start tells. */
bool origin_measure(struct origin *out, int *turn, const struct eyes *eyes,
                    const struct measure *measure);
size_t origin_start(const struct eyes *eyes, const struct measure *measure,
                    void (*tell)(void *context, const char *sentence), void *context);

#endif
