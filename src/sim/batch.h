/* batch.h: many games between automatic seats, over scenarios, seats, seeds and constants. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_BATCH_H
#define SIM_BATCH_H

#include "sim/draw.h"
#include "sim/match.h"
#include "sim/study.h"

struct places;

enum { BATCH_SCENARIOS_MAX = 32, BATCH_SEATS_MAX = 32 };

/* Every scenario with every pair of seats, each in the same draws of constants and with the same
 * seeds. */
struct batch_options {
    const struct places *places;
    const char *const *scenarios;
    size_t scenario_count;
    const char *who[SIDE_COUNT][BATCH_SEATS_MAX]; /* of a side none: its first opponent */
    size_t who_count[SIDE_COUNT];
    bool all;         /* instead: every opponent of either side, and random */
    const char *only; /* of these, those with names among them, with commas between; NULL: all */
    size_t games;     /* of each */
    uint64_t seed;    /* of the first game; the next has one more */
    const struct draw_sets *sets;
    size_t draws; /* 0: the constants are the map's own */
    struct study_shard shard;
    size_t jobs; /* processes */
};

struct batch;

/* Loads what is asked and finds out whether it can be played. NULL with messages if a scenario's or
 * a seat's name is wrong, or there are more shards than games. The caller owns it until
 * batch_delete. */
struct batch *batch_new(const struct batch_options *options, struct diag_list *list);
void batch_delete(struct batch *batch);

/* Plays the games, each in a process that may crash, as rows of a form whose columns are
 * match_columns. For study_delete, before the batch is deleted. */
struct study *batch_run(struct batch *batch, const struct study_form *form);

/* What a turn of each player took, of this machine's processors. */
void batch_times(const struct batch *batch, FILE *stream);

/* sim: a batch of one scenario and one pair. */
extern const struct study_form batch_form;

/* batch_table.c: what its games came to: quantiles of both sides' results and the shares of their
 * bands, the pairs, the mean scores, and how often each aim was met, which is what a scenario's
 * bounds and worths are chosen by; over draws of the constants also how far the results hang on
 * them. */
void batch_summary(const struct study *study, FILE *stream);

#endif
