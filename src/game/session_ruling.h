/* session_ruling.h: what was ruled in a game, and the worlds as the rules had made them. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_RULING_H
#define GAME_SESSION_RULING_H

#include "game/session_state.h"

/*
 * worlds[t] is the world as it was ruled: what screens show, and where turn t + 1 begins. Where
 * anything was ruled after turn t, resolved[t] is the world as the rules had made it, whose hash
 * the journal has; elsewhere it is NULL, and the two are one. For every t:
 *
 *   worlds[t] = resolved[t] with the rulings of turn t made on it, in the order of the list.
 */

/* Makes the ruling of a row on the world in which the turn is planned. False, with nothing changed,
 * where it cannot be made there. */
bool session_ruling_apply(struct session *session, const struct journal_row *row);

/* Takes a ruling out of a copy of a game, and works out again what was played since. */
void session_ruling_drop(struct session *copy, const struct ruling *ruling);

void session_ruling_free(struct session *session);

#endif
