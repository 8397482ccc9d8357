/* fuzz.h: many random games over all scenarios, in processes that may crash. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_FUZZ_H
#define SIM_FUZZ_H

#include <stdint.h>
#include <stdio.h>

#include "data/place.h"
#include "game/session.h"

struct fuzz_options {
    const struct places *places;
    const char *scenario; /* NULL: all there are, in turn */
    const char *out;      /* folder for the journals of games that went wrong */
    size_t games;
    size_t jobs;   /* processes */
    uint64_t seed; /* of the first game; the next has one more */
};

/* What the games came to. */
struct fuzz_count {
    size_t games, turns, plays, forecasts, replayed;
    size_t wrong; /* games */
    size_t ways;  /* different faults among them */
    bool stopped; /* by Ctrl-C, before all were played */
};

/* Plays all games and counts them in *out. A game that goes wrong (fuzz_game_play), kills its
 * process or does not end is named on `stream`, and played again into a journal in `out` as far as
 * it went; games that go wrong as one before did are only counted. False with messages if there is
 * no such scenario or one cannot be loaded. */
bool fuzz_run(struct fuzz_count *out, const struct fuzz_options *options, FILE *stream,
              struct diag_list *list);

/* fuzz_game.c: one random game, looked at after every act. */

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
