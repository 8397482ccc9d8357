/* plain_good.h: goods in sentences: who makes them, what they cost where, what holds them back. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_GOOD_H
#define UI_LINE_PLAIN_GOOD_H

#include "ui/line/plain_seat.h"

/* Verbs of verb.c. */
void plain_good_list(struct plain_seat *seat, const struct plain_words *words);
void plain_good_show(struct plain_seat *seat, const struct plain_words *words);
void plain_good_prices(struct plain_seat *seat, const struct plain_words *words);
void plain_good_instruments(struct plain_seat *seat, const struct plain_words *words);

/* The price of a good at home and in the world, and how the former moved last turn. */
void plain_good_price(const struct plain_seat *seat, int32_t good);

/* Says each instrument in force, or announced, that the side may know; of one good, or of all if
 * `good` is -1. How many. */
size_t plain_good_measures(const struct plain_seat *seat, int32_t good);

#endif
