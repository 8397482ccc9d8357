/* batch_table.c: what a batch of games came to, worked out from its rows alone. */
/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/headline.h"
#include "brief/words.h"
#include "sim/batch.h"
#include "sim/statistic.h"

/* The games that there are, in the order of their jobs. */
struct games {
    struct match *items;
    size_t count;
    double *values; /* room for one a game */
};

static void head_print(const struct games *games, FILE *stream, int side)
{
    fprintf(stream, "%-11s %-10s", words_side(side), games->items[0].who[side]);
}

static const double shares[] = {0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0};
enum { SHARES = sizeof shares / sizeof shares[0] };

static void quantiles_line(FILE *stream, double *values, size_t count)
{
    statistic_sort(values, count);
    for (int i = 0; i < SHARES; i++) {
        fprintf(stream, "%6.1f", statistic_quantile(values, count, shares[i]));
    }
    fprintf(stream, "\n");
}

static void quantiles_head(FILE *stream, const char *of)
{
    fprintf(stream, "%-34s", of);
    for (int i = 0; i < SHARES; i++) fprintf(stream, "%5.0f%%", 100.0 * shares[i]);
    fprintf(stream, "\n");
}

/* Of the nearest rank: each is the result of one of the games. */
static void quantiles_print(const struct games *games, FILE *stream)
{
    quantiles_head(stream, "Own result: part of games below it");
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < games->count; i++) games->values[i] = games->items[i].result[side];
        head_print(games, stream, side);
        fprintf(stream, "%12s", "");
        quantiles_line(stream, games->values, games->count);
    }
}

/* Games of one draw of the constants follow each other: their means, a draw each. How many. */
static size_t draw_means(const struct games *games, int side)
{
    size_t draws = 0;
    struct statistic_sum sum = {0};
    for (size_t i = 0; i < games->count; i++) {
        statistic_add(&sum, games->items[i].result[side]);
        if (i + 1 < games->count && games->items[i + 1].draw == games->items[i].draw) continue;
        games->values[draws++] = statistic_mean(&sum).value;
        sum = (struct statistic_sum){0};
    }
    return draws;
}

/* How far the results hang on the model's constants. */
static void draws_print(const struct games *games, FILE *stream)
{
    if (games->items[0].draw == 0) return;
    quantiles_head(stream, "Mean result: part of draws below it");
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t draws = draw_means(games, side);
        head_print(games, stream, side);
        fprintf(stream, "%12s", "");
        quantiles_line(stream, games->values, draws);
    }
}

static void bands_print(const struct games *games, FILE *stream)
{
    fprintf(stream, "Share of games in each band%7s", "");
    for (int band = 0; band < VERDICT_BANDS; band++) {
        fprintf(stream, "%9s", headline_band((enum verdict_band)band));
    }
    fprintf(stream, "\n");
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count[VERDICT_BANDS] = {0};
        for (size_t i = 0; i < games->count; i++) count[games->items[i].band[side]]++;
        head_print(games, stream, side);
        fprintf(stream, "%12s", "");
        for (int band = 0; band < VERDICT_BANDS; band++) {
            fprintf(stream, "%8.0f%%", 100.0 * (double)count[band] / (double)games->count);
        }
        fprintf(stream, "\n");
    }
}

static void pairs_print(const struct games *games, FILE *stream)
{
    size_t both_gained = 0, one_gained = 0, both_lost = 0;
    double together = 0, escalation = 0, count = (double)games->count;
    for (size_t i = 0; i < games->count; i++) {
        const struct match *match = &games->items[i];
        int gained = 0, lost = 0;
        for (int side = 0; side < SIDE_COUNT; side++) {
            gained += match->band[side] >= VERDICT_GAIN;
            lost += match->band[side] <= VERDICT_LOSS;
        }
        both_gained += gained == SIDE_COUNT;
        one_gained += gained == 1;
        both_lost += lost == SIDE_COUNT;
        together += match->together;
        escalation += match->escalation;
    }
    fprintf(stream,
            "Both gained in %zu of %zu, one gained in %zu, both lost in %zu; together %+.1f and "
            "escalation %.2f in the mean.\n",
            both_gained, games->count, one_gained, both_lost, together / count, escalation / count);
}

static void scores_print(const struct games *games, FILE *stream)
{
    double count = (double)games->count;
    for (int side = 0; side < SIDE_COUNT; side++) {
        double total = 0, start = 0, score[SCORE_COUNT] = {0};
        for (size_t i = 0; i < games->count; i++) {
            total += games->items[i].total[side];
            start += games->items[i].start[side];
            for (int j = 0; j < SCORE_COUNT; j++) score[j] += games->items[i].score[side][j];
        }
        head_print(games, stream, side);
        fprintf(stream, " total %.1f from %.1f:", total / count, start / count);
        for (int j = 0; j < SCORE_COUNT; j++) {
            fprintf(stream, " %s %.0f", words_score_short((enum score)j), score[j] / count);
        }
        fprintf(stream, "\n");
    }
}

/* Games that had an aim; in how many it was met; in how many the calm line met it. */
struct aim {
    char id[ID_SIZE];
    size_t had, met, calm;
};

enum { AIMS_MAX = 64 };

static void aim_count(struct aim aims[AIMS_MAX], size_t *count, const char *word)
{
    char id[ID_SIZE];
    size_t length = strcspn(word, ":"), at = 0;
    snprintf(id, sizeof id, "%.*s", (int)length, word);
    while (at < *count && strcmp(aims[at].id, id) != 0) at++;
    if (at == AIMS_MAX) return;
    if (at == *count) snprintf(aims[(*count)++].id, ID_SIZE, "%s", id);
    const char *here = word + length, *calm = *here ? strchr(here + 1, ':') : NULL;
    aims[at].had++;
    aims[at].met += strncmp(here, ":met", 4) == 0;
    aims[at].calm += calm && strncmp(calm, ":met", 4) == 0;
}

static int aim_compare(const void *left, const void *right)
{
    const struct aim *a = left, *b = right;
    return strcmp(a->id, b->id);
}

/* By name; false where nobody had any. */
static bool aims_print(const struct games *games, FILE *stream, int side, bool headed)
{
    struct aim aims[AIMS_MAX] = {0};
    size_t count = 0;
    for (size_t i = 0; i < games->count; i++) {
        const char *at = games->items[i].aims[side];
        while (*at) {
            aim_count(aims, &count, at);
            at += strcspn(at, " ");
            at += *at == ' ';
        }
    }
    if (count > 1) qsort(aims, count, sizeof *aims, aim_compare);
    if (count > 0 && !headed) {
        fprintf(stream, "%-32s %4s %4s %4s\n", "Aim", "had", "met", "calm");
    }
    for (size_t i = 0; i < count; i++) {
        fprintf(stream, "%-11s %-20s %4zu %4zu %4zu\n", words_side(side), aims[i].id, aims[i].had,
                aims[i].met, aims[i].calm);
    }
    return headed || count > 0;
}

void batch_summary(const struct study *study, FILE *stream)
{
    struct games games = {.items = memory_new((study_count(study) + 1) * sizeof *games.items),
                          .values = memory_new((study_count(study) + 1) * sizeof *games.values)};
    for (size_t job = 0; job < study_jobs(study); job++) {
        games.count += match_read(&games.items[games.count], study, job);
    }
    if (games.count > 0) {
        quantiles_print(&games, stream);
        draws_print(&games, stream);
        bands_print(&games, stream);
        pairs_print(&games, stream);
        scores_print(&games, stream);
        bool headed = aims_print(&games, stream, SIDE_WASHINGTON, false);
        aims_print(&games, stream, SIDE_BEIJING, headed);
    }
    free(games.items);
    free(games.values);
}
