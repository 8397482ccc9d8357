/* plain_reload.h: edited scripts taken into the game, in the line mode. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_RELOAD_H
#define UI_LINE_PLAIN_RELOAD_H

#include "ui/line/plain_seat.h"

/* A command of plain_command.c. */
void plain_reload_run(struct plain_seat *seat, const struct plain_words *words);

#endif
