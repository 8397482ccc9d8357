/* tournament.c: everybody against everybody: what came of it, with intervals, and who is better. */
/* SPDX-License-Identifier: MIT */
#include "sim/tournament.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/words.h"
#include "sim/match.h"
#include "sim/statistic.h"

const struct study_form tournament_form = {
    .name = "tournament", .columns = match_columns, .things = "games"};

/* Games of one scenario and pair. */
struct pair {
    char scenario[ID_SIZE], who[SIDE_COUNT][SESSION_WHO_SIZE];
    struct statistic_sum result[SIDE_COUNT];
    size_t games, both_lost;
    size_t better, level; /* Washington's result against Beijing's */
};

/* A player in its seat. */
struct rated {
    int side;
    char who[SESSION_WHO_SIZE];
    struct statistic_sum result;
    struct statistic rating;
};

struct tournament {
    struct pair *pairs; /* in the order of their first games */
    size_t pair_count;
    struct rated rated[STATISTIC_RATED_MAX];
    size_t rated_count;
    double points[STATISTIC_RATED_MAX * STATISTIC_RATED_MAX];
};

static bool is_pair(const struct pair *pair, const struct match *match)
{
    return strcmp(pair->scenario, match->scenario) == 0 &&
           strcmp(pair->who[0], match->who[0]) == 0 && strcmp(pair->who[1], match->who[1]) == 0;
}

static struct pair *pair_of(struct tournament *tournament, const struct match *match)
{
    size_t at = 0;
    while (at < tournament->pair_count && !is_pair(&tournament->pairs[at], match)) at++;
    if (at == tournament->pair_count) {
        size_t size = ++tournament->pair_count * sizeof *tournament->pairs;
        tournament->pairs = memory_resize(tournament->pairs, size);
        struct pair *pair = &tournament->pairs[at];
        *pair = (struct pair){.games = 0};
        memcpy(pair->scenario, match->scenario, sizeof pair->scenario);
        memcpy(pair->who, match->who, sizeof pair->who);
    }
    return &tournament->pairs[at];
}

static struct rated *rated_of(struct tournament *tournament, const struct match *match, int side)
{
    size_t at = 0;
    for (; at < tournament->rated_count; at++) {
        struct rated *rated = &tournament->rated[at];
        if (rated->side == side && strcmp(rated->who, match->who[side]) == 0) return rated;
    }
    tournament->rated_count++;
    tournament->rated[at].side = side;
    memcpy(tournament->rated[at].who, match->who[side], sizeof match->who[side]);
    return &tournament->rated[at];
}

static void match_take(struct tournament *tournament, const struct match *match)
{
    struct pair *pair = pair_of(tournament, match);
    struct rated *rated[SIDE_COUNT];
    size_t index[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        statistic_add(&pair->result[side], match->result[side]);
        rated[side] = rated_of(tournament, match, side);
        index[side] = (size_t)(rated[side] - tournament->rated);
        statistic_add(&rated[side]->result, match->result[side]);
    }
    double ahead = match->result[0] - match->result[1];
    double share = ahead > 0.0 ? 1.0 : ahead < 0.0 ? 0.0 : 0.5;
    pair->games++;
    pair->better += ahead > 0.0;
    pair->level += !(ahead > 0.0) && !(ahead < 0.0);
    pair->both_lost += match->band[0] <= VERDICT_LOSS && match->band[1] <= VERDICT_LOSS;
    tournament->points[index[0] * STATISTIC_RATED_MAX + index[1]] += share;
    tournament->points[index[1] * STATISTIC_RATED_MAX + index[0]] += 1.0 - share;
}

static void rate(struct tournament *tournament)
{
    size_t count = tournament->rated_count;
    double *points = memory_new((count * count + 1) * sizeof *points);
    struct statistic ratings[STATISTIC_RATED_MAX];
    for (size_t a = 0; a < count; a++) {
        for (size_t b = 0; b < count; b++) {
            points[a * count + b] = tournament->points[a * STATISTIC_RATED_MAX + b];
        }
    }
    statistic_rate(ratings, points, count);
    for (size_t a = 0; a < count; a++) tournament->rated[a].rating = ratings[a];
    free(points);
}

static bool scenarios_differ(const struct tournament *tournament)
{
    for (size_t i = 1; i < tournament->pair_count; i++) {
        if (strcmp(tournament->pairs[i].scenario, tournament->pairs[0].scenario) != 0) return true;
    }
    return false;
}

static void rows_write(const struct tournament *tournament, FILE *stream)
{
    bool named = scenarios_differ(tournament);
    fprintf(stream,
            "washington\tbeijing\tgames\tw_result\tw_low\tw_high\tb_result\tb_low\tb_high\t"
            "both_lost%s\n",
            named ? "\tscenario" : "");
    for (size_t i = 0; i < tournament->pair_count; i++) {
        const struct pair *pair = &tournament->pairs[i];
        fprintf(stream, "%s\t%s\t%zu", pair->who[0], pair->who[1], pair->games);
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct statistic mean = statistic_mean(&pair->result[side]);
            fprintf(stream, "\t%.2f\t%.2f\t%.2f", mean.value, mean.low, mean.high);
        }
        fprintf(stream, "\t%.3f", (double)pair->both_lost / (double)pair->games);
        if (named) fprintf(stream, "\t%s", pair->scenario);
        fprintf(stream, "\n");
    }
}

static void mean_print(const struct statistic_sum *sum, FILE *stream)
{
    struct statistic mean = statistic_mean(sum);
    char range[32] = "one game";
    if (isfinite(mean.low)) snprintf(range, sizeof range, "%+.1f to %+.1f", mean.low, mean.high);
    fprintf(stream, "  %+5.1f %-14s", mean.value, range);
}

static void share_print(size_t hits, size_t count, FILE *stream)
{
    struct statistic share = statistic_share(hits, count);
    char range[32];
    snprintf(range, sizeof range, "%.0f to %.0f", 100.0 * share.low, 100.0 * share.high);
    fprintf(stream, "  %3.0f%% %-9s", 100.0 * share.value, range);
}

static void pairs_print(const struct tournament *tournament, FILE *stream)
{
    for (size_t i = 0; i < tournament->pair_count; i++) {
        const struct pair *pair = &tournament->pairs[i];
        if (i == 0 || strcmp(pair->scenario, pair[-1].scenario) != 0) {
            fprintf(stream, "%s%s, %zu games a pair\n%-10s %-10s  %-20s  %-20s  %-14s  %s\n",
                    i ? "\n" : "", pair->scenario, pair->games, "Washington", "Beijing", "W result",
                    "B result", "W better", "both lost");
        }
        fprintf(stream, "%-10s %-10s", pair->who[0], pair->who[1]);
        for (int side = 0; side < SIDE_COUNT; side++) mean_print(&pair->result[side], stream);
        share_print(pair->better, pair->games, stream);
        share_print(pair->both_lost, pair->games, stream);
        if (pair->level > 0) fprintf(stream, "  %zu level", pair->level);
        fprintf(stream, "\n");
    }
}

static int rated_compare(const void *left, const void *right)
{
    const struct rated *a = left, *b = right;
    return (a->rating.value < b->rating.value) - (a->rating.value > b->rating.value);
}

static void ratings_print(struct tournament *tournament, FILE *stream)
{
    if (tournament->rated_count > 1) {
        qsort(tournament->rated, tournament->rated_count, sizeof *tournament->rated, rated_compare);
    }
    fprintf(stream, "\nRatings by the better own result; 400 points are ten games to one\n");
    for (size_t i = 0; i < tournament->rated_count; i++) {
        const struct rated *rated = &tournament->rated[i];
        char range[32];
        snprintf(range, sizeof range, "%+.0f to %+.0f", rated->rating.low, rated->rating.high);
        fprintf(stream, "%-10s %-10s %+5.0f  %-16s own result", words_side(rated->side), rated->who,
                rated->rating.value, range);
        mean_print(&rated->result, stream);
        fprintf(stream, "\n");
    }
}

void tournament_write(const struct study *study, bool table, FILE *stream)
{
    struct tournament *tournament = memory_new(sizeof *tournament);
    struct match *match = memory_new(sizeof *match);
    for (size_t job = 0; job < study_jobs(study); job++) {
        if (match_read(match, study, job)) match_take(tournament, match);
    }
    rate(tournament);
    if (table) {
        pairs_print(tournament, stream);
        ratings_print(tournament, stream);
    } else rows_write(tournament, stream);
    free(match);
    free(tournament->pairs);
    free(tournament);
}
