/* room.h: the screen of a whole room, on a projector: it follows the meeting, and writes nothing.
 */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_ROOM_H
#define UI_SCREEN_ROOM_H

#include "brief/seat.h"

/* Nothing of it is owned; all of it must outlive the call. */
struct room_options {
    struct session *session;
    struct seat seat; /* its meeting is followed, and has the run sheet; there may be none */
    bool ascii;
    bool no_color;
};

enum room_result { ROOM_DONE, ROOM_FAILED /* there is no full screen here */ };

/* Shows what the room may know until q is pressed, or the terminal is gone. Space and the arrows
 * turn the pages where there are several; they also turn by themselves. Whose eyes the seat has is
 * not asked: they are the room's. plain_room.h says the same in lines. */
enum room_result room_run(const struct room_options *options);

#endif
