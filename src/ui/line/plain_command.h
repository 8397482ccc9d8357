/* plain_command.h: carries out a line that was typed in the line mode. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_COMMAND_H
#define UI_LINE_PLAIN_COMMAND_H

#include "ui/line/plain_seat.h"

/* Carries out a typed line; says what to do where it cannot be understood. */
void plain_command_run(struct plain_seat *seat, const char *line);

#endif
