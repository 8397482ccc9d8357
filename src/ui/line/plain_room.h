/* plain_room.h: what the whole room may know, in lines: all of it whenever something changed. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_ROOM_H
#define UI_LINE_PLAIN_ROOM_H

#include "brief/seat.h"
#include "brief/showing.h"
#include "ui/line/plain_io.h"

/* Says all that ui/screen/room_sheet.h draws. */
void plain_room_say(struct plain_io *io, const struct showing *showing);

/* Follows the meeting, and writes nothing, until q is typed or the input ends; any other line says
 * it again. Whose eyes the seat has is not asked: they are the room's. */
void plain_room_run(struct plain_io *io, struct session *session, const struct seat *seat);

#endif
