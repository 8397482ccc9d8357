/* plain_forecast.h: a forecast as sentences, what matters first. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_FORECAST_H
#define UI_LINE_PLAIN_FORECAST_H

#include "brief/outlook.h"
#include "ui/line/plain_seat.h"

/* Says what a move with its choice would do, or with move NULL what the plan so far would do.
 * False, with the reason said, if it cannot be played. */
bool plain_forecast_say(struct plain_seat *seat, const struct move *move,
                        const struct choice *choice);

/* Says what the measures of a move would be, a line each. */
void plain_forecast_sets(const struct plain_seat *seat, const struct orders *orders);

#endif
