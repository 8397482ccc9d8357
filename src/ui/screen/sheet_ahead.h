/* sheet_ahead.h: what is known of the turn that is being planned: the rival's open plan, and what
 * has happened in it already. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_AHEAD_H
#define UI_SCREEN_SHEET_AHEAD_H

#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* How many rows it takes at a width; 0 where there is nothing to tell. With `measures` also what
 * each card of the rival's would set. */
int sheet_ahead_rows(const struct desk *desk, bool measures, int columns);

/* Draws it from `row` of the area on; the row after it. */
int sheet_ahead_draw(const struct desk *desk, bool measures, int row, const struct area *area);

#endif
