/* plain_why.h: why a figure moved, in sentences: the parts, which add up, the chain, the rule. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_WHY_H
#define UI_LINE_PLAIN_WHY_H

#include "ui/line/plain_seat.h"

/* Says what moved a figure in the last turn, as far as the side may know it. Nothing before the
 * first turn, or where there is no such figure. */
void plain_why_say(struct plain_seat *seat, const char *figure);

/* The figure that one word means: a score, "total" or "escalation".
 * False if it means none. */
bool plain_why_figure(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words);

/* What people type for a figure, made its name: a good's price at home, a country's compliance with
 * the side's controls, an industry's output, a score, or a figure's name as it is. False if it is
 * none of these. */
bool plain_why_typed(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words);

/* "why 2": the rule, its constants and the source of a part of the last answer. False if `words` is
 * no number, or nothing was explained yet. */
bool plain_why_part(struct plain_seat *seat, const char *words);

#endif
