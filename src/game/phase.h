/* phase.h: the phases of a meeting, and who may do what in which. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_PHASE_H
#define GAME_PHASE_H

#include <stdbool.h>

/* Of a turn: planning, closed while the umpire looks, reveal; before the first and after the last
 * the others. A game without an umpire is always being planned. */
enum phase {
    PHASE_BRIEFING,
    PHASE_PRACTICE,
    PHASE_PLANNING,
    PHASE_CLOSED,
    PHASE_REVEAL,
    PHASE_TALK,
    PHASE_COUNT
};

/* What may be done. */
enum phase_act {
    PHASE_ACT_PLAN,   /* a team plans, takes back, seals, types a reason */
    PHASE_ACT_RULE,   /* the umpire puts a figure to a value */
    PHASE_ACT_INJECT, /* lets an event happen */
    PHASE_ACT_STRIKE, /* strikes one that was drawn */
    PHASE_ACT_UNSEAL, /* opens a sealed plan */
    PHASE_ACT_COUNT
};

/* "planning". */
const char *phase_name(enum phase phase);

/* The phase of that name, or -1. */
int phase_named(const char *name);

bool phase_allows(enum phase phase, enum phase_act act);

/* May the umpire go from one phase to another? */
bool phase_leads(enum phase from, enum phase to);

/* "planning, closed": where an act is allowed, for a refusal. */
enum { PHASE_WHERE_SIZE = 96 };
void phase_where(char out[PHASE_WHERE_SIZE], enum phase_act act);

#endif
