/* plain_country.h: countries in sentences: whom they follow, why, and what they depend on. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_COUNTRY_H
#define UI_LINE_PLAIN_COUNTRY_H

#include "ui/line/plain_seat.h"

/* Verbs of verb.c. */
void plain_country_list(struct plain_seat *seat, const struct plain_words *words);
void plain_country_show(struct plain_seat *seat, const struct plain_words *words);

/* Why a partner follows, or does not follow, each side's controls: the terms of its decision. */
void plain_country_why(const struct plain_seat *seat, int32_t country);

#endif
