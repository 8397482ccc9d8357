/* sheet_country.h: panels about one country: what it is, why it follows whom, what it depends on.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_COUNTRY_H
#define UI_SCREEN_SHEET_COUNTRY_H

#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* Leaning, and for each side what it follows, was offered, and resents. */
void sheet_country_facts(const struct desk *desk, const struct area *area);

/* The terms of its decision on each side's controls, which add up; for a player's own country, what
 * its industries make. */
void sheet_country_why(const struct desk *desk, const struct area *area);

/* What it makes for the world, and buys from the two powers. */
void sheet_country_goods(const struct desk *desk, const struct area *area);

/* The measures in force that are aimed at it, as far as the side knows of them. */
void sheet_country_measures(const struct desk *desk, const struct area *area);

#endif
