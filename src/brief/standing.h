/* standing.h: where the scores stand and what a turn changed in them: told one way on every
 * surface. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_STANDING_H
#define BRIEF_STANDING_H

#include "brief/number.h"

/* A score as it is shown, to one decimal, and the change of what is shown, "" where there is none.
 */
struct standing {
    double shown, moved;
    char value[NUMBER_SIZE], change[NUMBER_SIZE];
};

void standing_find(struct standing *out, const struct world *before, const struct world *now,
                   const char *figure);

/* "Washington: Security 85.1 (-0.6), Technology 75.5, ..." */
void standing_scores(char *out, size_t size, const struct world *before, const struct world *now,
                     enum side side);

#endif
