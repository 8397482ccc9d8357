/* measure.h: the measures in force that given eyes may know of, numbered, with who set them. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_MEASURE_H
#define BRIEF_MEASURE_H

#include "brief/thing.h"

enum { MEASURE_WORDS_SIZE = 256, MEASURE_WHEN_SIZE = 96, MEASURE_FIRMS_SIZE = 1024 };

/* What is asked about: all measures, or those that name a good or a country. */
struct measure_about {
    enum thing kind; /* THING_NONE: all but the entity lists */
    int32_t index;
};

/* A measure. Names are the world's and the scripts' own. */
struct measure {
    size_t number; /* among all that the eyes know of but for the entity lists, from 1; 0: a firm's
                      place on such a list */
    int32_t place; /* in the world */
    enum side issuer;               /* SIDE_NONE: an event or the scenario */
    char words[MEASURE_WORDS_SIZE]; /* "Ban on exports of gallium to the United States" */
    char when[MEASURE_WHEN_SIZE];   /* "From turn 5 on." or empty */
};

/* The measure after `previous` (NULL: the first) that is about that; the oldest come first. False
 * beyond the last. */
bool measure_next(struct measure *out, const struct eyes *eyes, const struct measure_about *about,
                  const struct measure *previous);

/* The one before, from the newest back. */
bool measure_before(struct measure *out, const struct eyes *eyes, const struct measure_about *about,
                    const struct measure *next);

/* The measure of that number; false if there is none. */
bool measure_numbered(struct measure *out, const struct eyes *eyes, size_t number);

/* "SMIC, YMTC with affiliates": whom a side has on its entity list; how many. */
size_t measure_listed(char out[MEASURE_FIRMS_SIZE], const struct eyes *eyes, enum side side);

/* The good that most controls in force are about, as far as the eyes know; the first where there is
 * none. */
int32_t measure_contested(const struct eyes *eyes);

/* Does a side withhold a good by a measure that the eyes know of? */
bool measure_withholds(const struct eyes *eyes, enum side side, int32_t good);

#endif
