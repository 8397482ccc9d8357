/* sheet_forecast.h: a forecast as a table: now, without the move, with it, and how wide the range.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SHEET_FORECAST_H
#define UI_SHEET_FORECAST_H

#include "game/forecast.h"
#include "ui/desk.h"
#include "ui/frame.h"

/* What moves first, line by line; then in words what does not. */
void sheet_forecast_draw(const struct desk *desk, const struct forecast *forecast,
                         const struct area *area);

#endif
