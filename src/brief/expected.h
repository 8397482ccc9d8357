/* expected.h: what a team said with each move: why, and what it expected, against what came. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_EXPECTED_H
#define BRIEF_EXPECTED_H

#include "brief/eyes.h"

enum { EXPECTED_SIZE = JOURNAL_NOTE_SIZE };

/* A move of the turn being planned, or of one that was resolved, and how it stood at the end of the
 * step that it was planned in. */
struct expected {
    const struct plan *plan; /* borrowed, as by session_plan */
    bool came;               /* the step is over, and something was expected of it */
    struct band result;      /* of plan->intent.figure then, as the eyes see it */
};

/* The move at an index of a side's in a turn. False beyond the last, and where the eyes may not
 * read what the side said: a rival's is read when the game is over. */
bool expected_find(struct expected *out, const struct eyes *eyes, int turn, enum side side,
                   size_t index);

/* "Ban exports: gallium, because: ...; expected Gallium price in United States: 150, came 161".
 * False as above, and where nothing was said of it. */
bool expected_tell(char out[EXPECTED_SIZE], const struct eyes *eyes, int turn, enum side side,
                   size_t index);

/* "Gallium price in United States: 150, came 161" of a move of which something was expected. */
void expected_result(char out[EXPECTED_SIZE], const struct eyes *eyes,
                     const struct expected *expected);

/* Reads what is typed of it: a figure or a thing's name and, last, a number as the screens show it:
 * "gallium 150". False with a sentence in `reason` (SESSION_SENTENCE_SIZE). */
bool expected_read(struct intent *out, const struct eyes *eyes, const char *text, char *reason);

/* "gallium 150", as it would be typed; empty where nothing is expected. */
void expected_typed(char *out, size_t size, const struct intent *intent);

/* The reason that is typed. False with a sentence where it is longer than a row holds. */
bool expected_why(struct intent *out, const char *text, char *reason);

#endif
