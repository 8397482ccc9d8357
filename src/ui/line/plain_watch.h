/* plain_watch.h: what to watch, in lines. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_WATCH_H
#define UI_LINE_PLAIN_WATCH_H

#include "ui/line/plain_seat.h"

/* What there is to watch as it stands, or stood after the turn that is looked back at; then also
 * what came of it. */
void plain_watch_show(struct plain_seat *seat, const struct plain_words *words);

#endif
