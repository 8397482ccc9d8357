/* session_copy.h: a game as it stands, to be tried on: nothing of it is kept. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_COPY_H
#define GAME_SESSION_COPY_H

#include "game/session.h"

/* The same plans, worlds and dice, without a journal: whatever is done to it leaves no trace. The
 * setup is the other's, which must outlive it. For session_delete. */
struct session *session_copy(const struct session *session);

#endif
