/* session_since.h: what has changed since a game was begun: map, scenario, cards, scripts. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_SINCE_H
#define GAME_SESSION_SINCE_H

#include "game/session.h"

/* Holds the hashes that the journal names against what is loaded now, and tells each that differs,
 * with what it means for a game that goes on. */
void session_since_tell(const struct session *session, struct diag_list *list);

/* What must have changed for the game row to begin in another world: "its map world-2025". */
void session_since_cause(char *out, size_t size, const struct session *session,
                         const struct journal_row *row);

#endif
