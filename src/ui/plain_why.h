/* plain_why.h: why a figure moved, in sentences: the parts, which add up. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_PLAIN_WHY_H
#define UI_PLAIN_WHY_H

#include "ui/plain_seat.h"

/* Says what moved a figure in the last turn, as far as the side may know it. Nothing before the
 * first turn, or where there is no such figure. */
void plain_why_say(const struct plain_seat *seat, const char *figure);

/* The figure that one word means: a score, "total" or "escalation".
 * False if it means none. */
bool plain_why_figure(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words);

#endif
