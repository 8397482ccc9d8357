/* fault.h: what scripts did not do in a game, summed up by script for its end. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_FAULT_H
#define BRIEF_FAULT_H

#include "game/session.h"

enum { FAULT_SUMS_MAX = 16 };

struct fault_sum {
    struct fault first;
    int turn; /* of the first */
    int count;
};

/* The scripts that failed in the turns that are resolved, in the order of their first fault; how
 * many. What failed in the open turn would tell of a sealed plan. */
size_t fault_sums(struct fault_sum out[FAULT_SUMS_MAX], const struct session *session);

/* "The script lua/opponents/dam.lua failed 6 times, first in turn 7: Beijing passed, as ..." */
void fault_words(char *out, size_t size, const struct session *session,
                 const struct fault_sum *sum);

#endif
