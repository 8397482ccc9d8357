/* plain_news.h: what a seat of its own is told in lines by itself: what came, phases, the time. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_NEWS_H
#define UI_LINE_PLAIN_NEWS_H

#include "brief/arrival.h"
#include "ui/line/plain_seat.h"
#include "ui/widget/countdown.h"

/* How far it was told. */
struct plain_news {
    struct arrivals arrivals;
    size_t acts; /* rows of the own side's that were looked at */
    int phase;   /* -1: not told yet */
    struct countdown countdown;
};

void plain_news_begin(struct plain_news *out, const struct plain_seat *seat);

/* Says all that is new. `prompted`: the line has a prompt on it, and begins anew where anything is.
 * True: something was said. */
bool plain_news_say(struct plain_news *news, struct plain_seat *seat, bool prompted);

#endif
