/* session_seat.h: who plays a side: who may, whether they are still there, and who plays on. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_SEAT_H
#define GAME_SESSION_SEAT_H

#include "game/session.h"

/* May `who` play that side: "human", "random", or an opponent of its? A message names all. */
bool session_seat_known(const struct setup *setup, enum side side, const char *who,
                        struct diag_list *list);

/* The first side that an opponent is to play on who is not there any more, or SIDE_NONE. `reason`
 * (SESSION_SENTENCE_SIZE bytes) says so, who may play on, and how that is said. */
enum side session_seat_gone(char *reason, const struct session *session);

/* From now on `who` plays that side; the journal keeps it. False with a message where they cannot.
 */
bool session_seat_give(struct session *session, enum side side, const char *who,
                       struct diag_list *list);

#endif
