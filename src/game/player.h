/* player.h: seats that no person holds: scripted opponents, and the random player. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_PLAYER_H
#define GAME_PLAYER_H

#include "game/session.h"

/* Plans and seals a turn for an automatic side by the same rules as a person. A scripted plan that
 * the rules refuse is played as far as they allow. What scripts did not do goes into the journal,
 * as notes of the game's. False with a reason only if the journal could not be written. */
bool player_plan(struct session *session, enum side side, char *reason);

/* Asks an opponent what it would plan in this turn, and plays nothing of it. False with a reason
 * (SESSION_SENTENCE_SIZE) if its script fails. */
bool player_ask(struct session *session, const struct opponent *opponent, char *reason);

/* Plans an opponent's moves for its side, whoever holds the seat, and does not seal. False with a
 * reason where its script fails, or one of its moves does. */
bool player_follow(struct session *session, const struct opponent *opponent, char *reason);

/* A random answer to a move's asks; false if one of them has no options. `draw` makes it another.
 */
bool player_choose(struct choice *out, const struct session *session, const struct move *move,
                   uint64_t draw);

#endif
