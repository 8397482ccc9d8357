/* fault.h: what scripts did not do in a game, summed up by script for its end. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_FAULT_H
#define BRIEF_FAULT_H

#include "game/session.h"

enum { FAULT_SUMS_MAX = 16 };

struct fault_sum {
    const struct fault *first; /* the session's */
    int turn;                  /* of the first */
    int count;
};

/* The scripts that failed in the turns so far, in the order of their first fault; how many. */
size_t fault_sums(struct fault_sum out[FAULT_SUMS_MAX], const struct session *session);

/* "The script tired failed 6 times, first in turn 7: Beijing passed, as ..." */
void fault_words(char *out, size_t size, const struct fault_sum *sum);

#endif
