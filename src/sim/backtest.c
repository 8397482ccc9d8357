/* backtest.c: the model against recorded history: every expectation of every episode. */
/* SPDX-License-Identifier: MIT */
#include "sim/backtest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/print.h"
#include "engine/turn.h"
#include "sim/progress.h"
#include "sim/stop.h"

struct backtest {
    struct backtest_row *rows;
    size_t count, hits;
    size_t episodes; /* that were run */
};

/* The two runs of an episode, and the sums of each expectation's figure over its turns. */
struct race {
    const struct episode *episode;
    struct world world[2]; /* 0 without, 1 with what was set */
    struct orders orders;
    double sum[2][EPISODE_EXPECTS_MAX];
};

static void orders_gather(struct race *race, int32_t turn, bool with)
{
    memset(&race->orders, 0, sizeof race->orders);
    for (int32_t i = 0; i < race->episode->set_count && with; i++) {
        const struct episode_set *set = &race->episode->sets[i];
        if (set->turn == turn) race->orders.items[race->orders.count++] = set->instrument;
    }
}

/* A figure that is gone (its project dead) counts as nought. */
static void figures_add(struct race *race, int32_t turn, int run)
{
    for (int32_t i = 0; i < race->episode->expect_count; i++) {
        const struct episode_expect *expect = &race->episode->expects[i];
        struct figure figure;
        if (turn < expect->first || turn > expect->last) continue;
        if (figure_find(&figure, &race->world[run], expect->figure)) {
            race->sum[run][i] += figure.value;
        }
    }
}

static void race_run(struct race *race)
{
    for (int run = 0; run < 2; run++) {
        race->world[run] = race->episode->start;
        for (int32_t turn = 1; turn <= race->episode->turns; turn++) {
            orders_gather(race, turn, run == 1);
            turn_resolve(&race->world[run], &race->orders);
            figures_add(race, turn, run);
        }
    }
}

/* Ratio of two figures; two noughts are alike. */
static double ratio(double with, double without)
{
    if (without != 0.0) return with / without;
    return with == 0.0 ? 1.0 : INFINITY;
}

static void row_judge(struct backtest_row *row)
{
    const struct episode_expect *expect = &row->expect;
    row->value = expect->ratio ? ratio(row->with, row->without) : row->with;
    row->hit = row->value >= expect->low && row->value <= expect->high;
    if (row->value < expect->low) row->distance = row->value - expect->low;
    if (row->value > expect->high) row->distance = row->value - expect->high;
}

static void rows_add(struct backtest *backtest, const struct race *race)
{
    const struct episode *episode = race->episode;
    size_t most = backtest->count + (size_t)episode->expect_count;
    backtest->rows = memory_resize(backtest->rows, (most + 1) * sizeof *backtest->rows);
    for (int32_t i = 0; i < episode->expect_count; i++) {
        struct backtest_row *row = &backtest->rows[backtest->count++];
        memset(row, 0, sizeof *row);
        memcpy(row->episode, episode->id, sizeof row->episode);
        row->expect = episode->expects[i];
        double turns = row->expect.last - row->expect.first + 1;
        row->with = race->sum[1][i] / turns;
        row->without = race->sum[0][i] / turns;
        row_judge(row);
        backtest->hits += row->hit;
    }
}

static bool episode_run(struct backtest *backtest, struct episode *episode,
                        const struct places *places, const char *path, struct diag_list *list)
{
    if (!episode_load(episode, places, path, list)) return false;
    struct race *race = memory_new(sizeof *race);
    race->episode = episode;
    race_run(race);
    rows_add(backtest, race);
    free(race);
    return true;
}

struct backtest *backtest_run(const struct places *places, const char *const *paths, size_t count,
                              struct diag_list *list)
{
    struct backtest *backtest = memory_new(sizeof *backtest);
    struct episode *episode = memory_new(sizeof *episode);
    struct progress progress;
    struct stop stop;
    bool good = true;
    stop_take(&stop);
    progress_begin(&progress, "episodes", count);
    for (; backtest->episodes < count && !stop_wanted(); backtest->episodes++) {
        good = episode_run(backtest, episode, places, paths[backtest->episodes], list) && good;
        progress_step(&progress);
    }
    progress_wipe(&progress);
    stop_leave(&stop);
    free(episode);
    if (good) return backtest;
    backtest_delete(backtest);
    return NULL;
}

void backtest_delete(struct backtest *backtest)
{
    if (!backtest) return;
    free(backtest->rows);
    free(backtest);
}

size_t backtest_count(const struct backtest *backtest)
{
    return backtest->count;
}

size_t backtest_episodes(const struct backtest *backtest)
{
    return backtest->episodes;
}

size_t backtest_hits(const struct backtest *backtest)
{
    return backtest->hits;
}

const struct backtest_row *backtest_row(const struct backtest *backtest, size_t index)
{
    return &backtest->rows[index];
}

static void number_text(char *out, size_t size, double value)
{
    if (fabs(value) >= episode_unbounded) snprintf(out, size, "-");
    else snprintf(out, size, "%.4g", value);
}

static void row_write(const struct backtest_row *row, bool columns, FILE *stream)
{
    char turns[16], low[24], high[24], recorded[24], value[24], distance[24];
    const struct episode_expect *expect = &row->expect;
    if (expect->first == expect->last) snprintf(turns, sizeof turns, "%d", expect->first);
    else snprintf(turns, sizeof turns, "%d-%d", expect->first, expect->last);
    number_text(low, sizeof low, expect->low);
    number_text(high, sizeof high, expect->high);
    number_text(recorded, sizeof recorded, expect->recorded ? expect->value : episode_unbounded);
    number_text(value, sizeof value, row->value);
    number_text(distance, sizeof distance, row->distance);
    print_line(stream,
               columns ? "%-24s %5s  %-38s %8s %8s %8s %8s  %-4s %8s"
                       : "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s",
               row->episode, turns, expect->figure, low, high, recorded, value,
               row->hit ? "hit" : "miss", distance);
}

void backtest_write(const struct backtest *backtest, bool columns, FILE *stream)
{
    if (columns) {
        fprintf(stream, "%-24s %5s  %-38s %8s %8s %8s %8s  %-4s %8s\n", "episode", "turn", "figure",
                "low", "high", "record", "model", "", "distance");
    }
    for (size_t i = 0; i < backtest->count; i++) row_write(&backtest->rows[i], columns, stream);
    fprintf(stream, "%zu of %zu expectations in band\n", backtest->hits, backtest->count);
}
