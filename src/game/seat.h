/* seat.h: a terminal of a meeting: whose eyes it has, whether it holds the pen, who else is there.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SEAT_H
#define GAME_SEAT_H

#include "engine/view.h"
#include "game/session.h"

/* The places of a meeting. At each any number may watch; one process holds the pen. */
enum chair {
    CHAIR_WASHINGTON,
    CHAIR_BEIJING,
    CHAIR_UMPIRE,
    CHAIR_ROOM,
    CHAIR_OBSERVER,
    CHAIR_COUNT
};

/* "washington", ..., "umpire", "room", "observer"; and the place of such a name, CHAIR_COUNT: none.
 */
const char *seat_chair_name(enum chair chair);
enum chair seat_chair_named(const char *name);

/* An observer sees what the room sees. */
enum viewer seat_chair_viewer(enum chair chair);

/* A value; begin with seat_take. */
struct seat {
    enum chair chair;
    bool pen;    /* may write for it */
    int64_t seq; /* of its row: the sign that it is there */
};

enum seat_result { SEAT_TAKEN, SEAT_HELD, SEAT_FAILED };

/* Sits down: the row is on disk. `watch`: without the pen. Where another process holds the pen, the
 * answer is SEAT_HELD and nothing is done, unless it is to be taken `over`: then that process finds
 * in seat_follow that it watches from now on. SEAT_FAILED with a sentence in `reason`
 * (SESSION_SENTENCE_SIZE). */
enum seat_result seat_take(struct seat *out, struct session *session, enum chair chair, bool watch,
                           bool over, char *reason);

/* Takes in what others did (session_follow), and whether the pen was taken. How many rows were new.
 */
size_t seat_follow(struct seat *seat, struct session *session);

/* Gets up: a row says so, and others need not wonder. */
void seat_leave(struct seat *seat, struct session *session);

/* Who is there: processes that hold the pen, and that watch, this one included; and since when, by
 * the room clock, that place was last taken or acted from (-1: never). */
struct seat_presence {
    int pens, watches;
    int64_t since;
};
void seat_presence(struct seat_presence *out, const struct session *session, const struct seat *own,
                   enum chair chair);

#endif
