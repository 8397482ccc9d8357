/* sheet_standing.h: panels that say how things stand: scores, stress, news, the plan. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_STANDING_H
#define UI_SCREEN_SHEET_STANDING_H

#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* The five scores of both sides with this turn's change, and the tension. */
void sheet_standing_scores(const struct desk *desk, const struct area *area);

/* "Result: W +0.3 held, B -1.0 loss": what counts, so far. */
void sheet_standing_result(char *out, size_t size, const struct desk *desk);

/* Industries that lost output and the stocks that are lowest against what users like to hold. */
void sheet_standing_stress(const struct desk *desk, const struct area *area);

/* The scenario's hint for what to do next, in a box; false, with nothing drawn, where it has none.
 */
bool sheet_standing_hint(const struct desk *desk, const struct area *box);

/* What the rival plans in the open and what has happened in the turn that is planned, then the last
 * turn's news, what matters most first; sentences are drawn whole or not at all. How many of them
 * found no room. */
size_t sheet_standing_news(const struct desk *desk, const struct area *area);

/* What is planned so far, or what to do. */
void sheet_standing_plan(const struct desk *desk, const struct area *area);

#endif
