/* setter.c: whose decision a measure was: a side's card, an event, or the scenario's. */
/* SPDX-License-Identifier: MIT */
#include "brief/setter.h"

#include <string.h>

enum setter setter_find(const struct session *session, const struct instrument *instrument)
{
    int turn = instrument->announced_turn + 1;
    if (turn < 1 || instrument->move[0] == '\0') return SETTER_SCENARIO;
    if (instrument->issuer < 0) return SETTER_EVENT;
    enum side side = (enum side)instrument->issuer;
    for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
        const struct plan *plan = session_past_plan(session, turn, side, i);
        if (strcmp(plan->move, instrument->move) == 0) return (enum setter)side;
    }
    return SETTER_EVENT;
}

enum side setter_side(enum setter setter)
{
    return setter < SETTER_EVENT ? (enum side)setter : SIDE_NONE;
}
