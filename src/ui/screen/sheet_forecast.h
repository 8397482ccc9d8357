/* sheet_forecast.h: a forecast as a table: now, without the move, with it, and how wide the range.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_FORECAST_H
#define UI_SCREEN_SHEET_FORECAST_H

#include "brief/outlook.h"
#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* What moves first, line by line; then in words what does not. */
void sheet_forecast_draw(const struct desk *desk, const struct forecast *forecast,
                         const struct area *area);

#endif
