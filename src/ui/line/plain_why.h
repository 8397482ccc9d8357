/* plain_why.h: why a figure moved, in sentences: the parts, which add up, the chain, the rule. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_WHY_H
#define UI_LINE_PLAIN_WHY_H

#include "ui/line/plain_seat.h"

/* Says what moved a figure in the last turn, as far as the side may know it. Nothing before the
 * first turn, or where there is no such figure. */
void plain_why_say(struct plain_seat *seat, const char *figure);

/* "why 2": the rule, its constants and the source of a part of the last answer. False if `words` is
 * no number, or nothing was explained yet. */
bool plain_why_part(struct plain_seat *seat, const char *words);

#endif
