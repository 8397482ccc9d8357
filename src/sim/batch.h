/* batch.h: many games between automatic seats, without a screen or a journal. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_BATCH_H
#define SIM_BATCH_H

#include <stdint.h>
#include <stdio.h>

#include "base/diag.h"
#include "game/verdict.h"

struct places;

struct batch_options {
    const struct places *places;
    const char *scenario;
    const char *who[SIDE_COUNT]; /* NULL: the first opponent of that side */
    size_t games;
    size_t jobs;
    uint64_t seed; /* of the first game; the next has one more */
};

/* What a game came to. */
struct batch_game {
    bool done; /* false: its process crashed, or it was not begun */
    uint64_t seed;
    uint64_t hash; /* of the last world */
    struct verdict verdict;
    double total[SIDE_COUNT], score[SIDE_COUNT][SCORE_COUNT];
    double escalation;
};

struct batch;

/* Plays all games, each in a process that may crash: those that did, or that Ctrl-C kept from
 * beginning, are not among the games of the batch. NULL with messages if the scenario or a seat's
 * name is wrong. The caller owns it until batch_delete. */
struct batch *batch_run(const struct batch_options *options, struct diag_list *list);
void batch_delete(struct batch *batch);

/* How many games there are, in the order of their seeds. */
size_t batch_count(const struct batch *batch);
const struct batch_game *batch_game(const struct batch *batch, size_t index);

/* Says what went wrong: games that crashed, scripts that failed, a stop by Ctrl-C. False if nothing
 * did. */
bool batch_remarks(const struct batch *batch, FILE *stream);

/* A CSV row a game. */
void batch_write(const struct batch *batch, FILE *stream);

/* Quantiles of both sides' results and the shares of their bands, the pairs, the mean scores, and
 * how often each aim was met: what a scenario's bounds and worths are chosen by. */
void batch_summary(const struct batch *batch, FILE *stream);

#endif
