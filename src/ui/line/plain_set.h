/* plain_set.h: the settings and the planning clock, in the line mode. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_SET_H
#define UI_LINE_PLAIN_SET_H

#include "ui/line/plain_seat.h"

/* Starts the planning time of the turn that the seat is about to plan. */
void plain_set_wind(const struct plain_seat *seat);

/* The commands of these names. */
void plain_set_run(struct plain_seat *seat, const struct plain_words *words);
void plain_set_time(struct plain_seat *seat, const struct plain_words *words);

#endif
