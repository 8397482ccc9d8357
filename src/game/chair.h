/* chair.h: a terminal of a meeting: whose eyes it has, whether it holds the pen, who else is there.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_CHAIR_H
#define GAME_CHAIR_H

#include "engine/view.h"
#include "game/session.h"

/* The places of a meeting. At each any number may watch; one process holds the pen. */
enum chair_place {
    CHAIR_WASHINGTON,
    CHAIR_BEIJING,
    CHAIR_UMPIRE,
    CHAIR_ROOM,
    CHAIR_OBSERVER,
    CHAIR_COUNT
};

/* "washington", ..., "umpire", "room", "observer"; and the place of such a name, CHAIR_COUNT: none.
 */
const char *chair_name(enum chair_place place);
enum chair_place chair_named(const char *name);

/* An observer sees what the room sees. */
enum viewer chair_viewer(enum chair_place place);

/* A value; begin with chair_take. */
struct chair {
    enum chair_place place;
    bool pen;    /* may write for it */
    int64_t seq; /* of its row: the sign that it is there */
};

enum chair_result { CHAIR_TAKEN, CHAIR_HELD, CHAIR_FAILED };

/* Sits down: the row is on disk. `watch`: without the pen. Where another process holds the pen, the
 * answer is CHAIR_HELD and nothing is done, unless it is to be taken `over`: then that process
 * finds in chair_follow that it watches from now on. CHAIR_FAILED with a sentence in `reason`
 * (SESSION_SENTENCE_SIZE). */
enum chair_result chair_take(struct chair *out, struct session *session, enum chair_place place,
                             bool watch, bool over, char *reason);

/* Takes in what others did (session_follow), and whether the pen was taken. How many rows were new.
 */
size_t chair_follow(struct chair *chair, struct session *session);

/* Did row `index` of the journal take the pen from that chair? */
bool chair_lost(const struct chair *chair, const struct session *session, size_t index);

/* Gets up: a row says so, and others need not wonder. */
void chair_leave(struct chair *chair, struct session *session);

/* Who is there: processes that hold the pen, and that watch, this one included; and since when, by
 * the room clock, that place was last taken or acted from (-1: never). */
struct chair_presence {
    int pens, watches;
    int64_t since;
};
void chair_presence(struct chair_presence *out, const struct session *session,
                    const struct chair *own, enum chair_place place);

#endif
