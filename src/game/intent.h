/* intent.h: what a team says with a move: why it plans it, and what it expects of it. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_INTENT_H
#define GAME_INTENT_H

#include "data/journal.h"
#include "engine/figure.h"

enum { INTENT_WHY_SIZE = 240, INTENT_TYPED_SIZE = 120 /* of what is expected, half typed */ };

struct intent {
    char why[INTENT_WHY_SIZE];     /* empty: not said */
    char figure[FIGURE_NAME_SIZE]; /* empty: nothing is expected */
    double value;                  /* that it is expected to stand at when the turn is over, in its
                                      own unit */
};

/* Puts it into a row's arguments. False where they have no room for it; then the row is of no use.
 */
bool intent_write(struct journal_row *row, const struct intent *intent);

/* What a row says of it; what it does not say is empty. */
void intent_read(struct intent *out, const struct journal_row *row);

#endif
