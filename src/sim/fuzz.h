/* fuzz.h: many random games over all scenarios, in processes that may crash. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_FUZZ_H
#define SIM_FUZZ_H

#include <stdint.h>
#include <stdio.h>

#include "data/place.h"

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

/* Plays all games and counts them in *out. A game that goes wrong (fuzz_game.h), kills its process
 * or does not end is named on `stream`, and played again into a journal in `out` as far as it went;
 * games that go wrong as one before did are only counted. False with messages if there is no such
 * scenario or one cannot be loaded. */
bool fuzz_run(struct fuzz_count *out, const struct fuzz_options *options, FILE *stream,
              struct diag_list *list);

#endif
