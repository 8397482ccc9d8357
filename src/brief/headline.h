/* headline.h: a verdict in sentences: the pair first, then what both came to together, and last who
 * came out less hurt. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_HEADLINE_H
#define BRIEF_HEADLINE_H

#include "brief/eyes.h"
#include "game/verdict.h"

enum { HEADLINE_SIZE = 160, HEADLINE_LINES = 4 + SIDE_COUNT * SESSION_AIMS };

/* The verdict on the game and at the turn that the eyes look at, as they may know it. */
void headline_verdict(struct verdict *out, const struct eyes *eyes);

/* "Washington held, Beijing lost. Together -4.1: the quarrel cost more than it won."; in a game
 * that is not over with "So far: " in front. */
void headline_pair(char out[HEADLINE_SIZE], const struct verdict *verdict);

/* "Washington -1.2, held: -0.4 by its quarters, -1.3 by the aftermath, +0.5 by its aims." */
void headline_side(char out[HEADLINE_SIZE], const struct verdict *verdict, enum side side);

/* "Lost, -1.0: No American car plant below 95% in any quarter.": in such a session, NULL: in any
 * whose turns are quarters. */
void headline_aim(char out[HEADLINE_SIZE], const struct session *session,
                  const struct verdict_aim *aim);

/* "Washington came out less hurt, by 1.7.": what is said last. */
void headline_rank(char out[HEADLINE_SIZE], const struct verdict *verdict);

/* All of that, a sentence each, in the order in which it is told; of a game that has not begun only
 * the aims. How many. */
size_t headline_lines(char out[HEADLINE_LINES][HEADLINE_SIZE], const struct session *session,
                      const struct verdict *verdict);

/* "W -1.2 held, B -2.9 loss": where there is a row and no more. */
void headline_short(char out[HEADLINE_SIZE], const struct verdict *verdict);

/* Where a result stands on the track from ruin to triumph, on which each band is one long: 0 to
 * VERDICT_BANDS. The outer two are open: there a result comes the nearer to the end the worse, or
 * the better, it is. */
double headline_place(const struct eyes *eyes, double result);

/* "ruin", "loss", "held", "gain", "triumph". */
const char *headline_band(enum verdict_band band);

#endif
