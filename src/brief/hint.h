/* hint.h: the scenario's hint for a side that plans, as far as its plan has come. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_HINT_H
#define BRIEF_HINT_H

#include "game/session.h"

/* One step of the side's present turn. */
struct hint {
    int step;  /* from 1 */
    int steps; /* of the turn */
    const char *text;
};

/* False where the scenario has nothing to say to that side in this turn. The text is the session's
 * scenario's. */
bool hint_find(struct hint *out, const struct session *session, enum side side);

#endif
