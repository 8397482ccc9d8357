/* plain_briefing.h: the briefing, in sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_BRIEFING_H
#define UI_LINE_PLAIN_BRIEFING_H

#include "ui/line/plain_seat.h"

/* As whoever looks may know it. */
void plain_briefing_say(const struct plain_seat *seat);

/* The command `briefing`. */
void plain_briefing_show(struct plain_seat *seat, const struct plain_words *words);

#endif
