/* fuzz_game.h: one random game, looked at after every act. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_FUZZ_GAME_H
#define SIM_FUZZ_GAME_H

#include <stdint.h>

#include "game/session.h"

enum { FUZZ_WHAT_SIZE = SESSION_SENTENCE_SIZE + 128 };

/* What became of a game. */
struct fuzz_game {
    int turn;  /* reached; one more than the last where it ended as it should */
    int plays; /* moves played by both sides */
    int forecasts;
    char what[FUZZ_WHAT_SIZE]; /* what was wrong; empty: nothing */
};

/* Plays both sides at random, choosing only what asks and `allowed` offer, with moves taken back
 * and forecasts between. Wrong is: a world that is not sound, a move refused by its own script
 * after it said yes or that fails when asked, a side that has means and nothing to play twice
 * running, a turn that does not resolve, an event that fails where it may happen, an opponent that
 * fails when it plans, an empty line in a report, a journal that replays to another game. `save`
 * names the journal's file, which is then replayed; NULL: none. The same seed is the same game with
 * and without a journal. */
void fuzz_game_play(struct fuzz_game *out, struct setup *setup, uint64_t seed, const char *save);

#endif
