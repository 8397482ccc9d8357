/* plain_console.h: the umpire's console in sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_CONSOLE_H
#define UI_LINE_PLAIN_CONSOLE_H

#include "ui/line/plain_seat.h"

/* All blocks, each under its title; with the first word of a title, that block alone. */
void plain_console_show(struct plain_seat *seat, const struct plain_words *words);

/* What both teams have planned so far, with their reasons. */
void plain_console_plans(struct plain_seat *seat, const struct plain_words *words);

#endif
