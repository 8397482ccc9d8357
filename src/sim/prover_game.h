/* prover_game.h: the games of one test: sessions with journals, held against what is on disk. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_PROVER_GAME_H
#define SIM_PROVER_GAME_H

#include "game/session.h"
#include "script/proof.h"

/* The games that one test has begun; no events are drawn in them, and both sides are passive. */
struct prover_game {
    struct setup *setup; /* borrowed */
    const char *folder;  /* for the journals; borrowed */
    int count;
    struct session *sessions[PROOF_GAMES_MAX];
};

/* The functions that a test calls, over `games`. */
struct proof_games prover_game_functions(struct prover_game *games);

/* Replays each journal from disk, without scripts: does it come to the same world? False with a
 * sentence in `reason` (PROOF_REASON_SIZE). */
bool prover_game_replayed(struct prover_game *games, char *reason);

/* Ends the games and removes their journals. */
void prover_game_clear(struct prover_game *games);

#endif
