/* lead.h: what a forecast makes of one side's lead over the other, which is what the result counts.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LEAD_H
#define UI_LEAD_H

#include "game/forecast.h"

/* The line "Your lead over Beijing" from the totals of a forecast for `side`, rounded as those are
 * shown, so that the reader's own sum comes out. False where it does not change. */
bool lead_find(struct forecast_line *out, const struct forecast *forecast, enum side side);

/* Is it the line of the rival's total, the one behind which the lead belongs? */
bool lead_after(const struct forecast_line *line, enum side side);

#endif
