/* screen_ask.h: w on a screen of numbers: which figure the marked row asks about. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SCREEN_ASK_H
#define UI_SCREEN_SCREEN_ASK_H

#include "ui/screen/desk.h"

/* Opens the explanation of what a figure did in the last turn, `format` makes its name. */
void screen_ask_why(struct desk *desk, const char *format, ...);

/* The same of a good's price at home (in the world, for one who sees all), and of what is asked of
 * a country first: where a partner leans, what a player's industry makes. */
void screen_ask_price(struct desk *desk, int32_t good);
void screen_ask_country(struct desk *desk, int32_t country);

#endif
