/* story.h: what happened in each turn to a good, a country, an industry: measures, events, new
 * capacity. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_STORY_H
#define BRIEF_STORY_H

#include "brief/eyes.h"

/* Whose story: news must agree with each part that is not below 0. */
struct story {
    int32_t good, country, industry;
};

enum { STORY_SIZE = 512 };

/* A happening as a sentence, and whose it is. */
struct story_line {
    char text[STORY_SIZE];
    enum side side; /* SIDE_NONE: nobody's */
};

/* For each of `count` turns (0 is the start) the letter of what happened, as far as the side may
 * know: 'W' or 'B' for a measure of a side, 'X' for both, '!' for an event or a ruling, '+' where
 * capacity changed, ' ' for nothing. */
void story_marks(char *out, size_t count, const struct eyes *eyes, const struct story *story);

/* One of a turn's happenings, from 0 on; false beyond the last. */
bool story_line(struct story_line *out, const struct eyes *eyes, const struct story *story,
                int turn, size_t index);

#endif
