/* handout_inside.h: what the files of handout share: the parts that papers are made of. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_HANDOUT_INSIDE_H
#define REPORT_HANDOUT_INSIDE_H

#include "brief/fact.h"
#include "report/handout.h"
#include "report/hide.h"
#include "report/page.h"

/* Those eyes, at the start of the game. */
struct eyes handout_eyes(const struct handout *handout, enum viewer viewer);

/* What a person typed, without names where there shall be none. */
const char *handout_typed(char out[HIDE_SIZE], const struct handout *handout, const char *text);

/* A table of facts: what it is, its value, between what an estimate lies, what to make of it. An
 * empty list is left out. */
void handout_facts(FILE *out, const struct facts *facts, const char *caption);

/* The partners in the middle: where each leans, whose controls it keeps. */
void handout_partners(FILE *out, const struct eyes *eyes);

/* handout_team.c: the brief of a side. */
void handout_brief(FILE *out, const struct handout *handout, enum side side);

/* handout_card.c: role cards, the cards of a side's moves, order slips. */
void handout_roles(FILE *out, const struct handout *handout, enum side side);
void handout_cards(FILE *out, const struct handout *handout, enum side side);
void handout_slips(FILE *out, const struct handout *handout, enum side side);

/* handout_room.c: for those who belong to no side. */
void handout_middle(FILE *out, const struct handout *handout);
void handout_umpire(FILE *out, const struct handout *handout);
void handout_observers(FILE *out, const struct handout *handout);
void handout_all(FILE *out, const struct handout *handout);
void handout_sources(FILE *out, const struct handout *handout);

#endif
