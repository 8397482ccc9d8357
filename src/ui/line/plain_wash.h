/* plain_wash.h: the hot wash in lines: its steps, moments that teams name, commitments. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_WASH_H
#define UI_LINE_PLAIN_WASH_H

#include "ui/line/plain_seat.h"

/* The umpire's: where it is and what follows, the next step, one by name, a form. */
void plain_wash_run(struct plain_seat *seat, const struct plain_words *words);
void plain_wash_short(struct plain_seat *seat, const struct plain_words *words);

/* A moment that a team names; the umpire says for which. */
void plain_wash_moment(struct plain_seat *seat, const struct plain_words *words);

/* A commitment, in one line or asked for part by part. */
void plain_wash_lesson(struct plain_seat *seat, const struct plain_words *words);

/* What this seat said in the hot wash and may take back; with a number it is taken back. */
void plain_wash_unsay(struct plain_seat *seat, const struct plain_words *words);

#endif
