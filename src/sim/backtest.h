/* backtest.h: the model against recorded history: every expectation of every episode. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_BACKTEST_H
#define SIM_BACKTEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/diag.h"
#include "data/episode.h"

struct places;

/* What the model says to one expectation. */
struct backtest_row {
    char episode[ID_SIZE];
    struct episode_expect expect;
    double with, without; /* the figure in the two runs, in its own unit */
    double value;         /* what is compared: their ratio, or `with` */
    double distance;      /* how far outside the band, as compared; 0: hit */
    bool hit;
};

struct backtest;

/* Runs every episode twice, with and without what was set, and compares. NULL with every mistake of
 * every file if there is one. The caller owns it until backtest_delete. */
struct backtest *backtest_run(const struct places *places, const char *const *paths, size_t count,
                              struct diag_list *list);
void backtest_delete(struct backtest *backtest);

/* How many episodes were run: fewer than were asked for where Ctrl-C came between. */
size_t backtest_episodes(const struct backtest *backtest);
size_t backtest_count(const struct backtest *backtest);
size_t backtest_hits(const struct backtest *backtest);
const struct backtest_row *backtest_row(const struct backtest *backtest, size_t index);

/* A line an expectation: episode, turns, figure, low, high, recorded, value, hit or miss, distance.
 * In columns for people, or with tabs; then `N of M expectations in band`. */
void backtest_write(const struct backtest *backtest, bool columns, FILE *stream);

#endif
