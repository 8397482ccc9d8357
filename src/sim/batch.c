/* batch.c: many games between automatic seats, without a screen or a journal. */
/* SPDX-License-Identifier: MIT */
#include "sim/batch.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/fault.h"
#include "brief/headline.h"
#include "brief/words.h"
#include "game/advance.h"
#include "game/session.h"
#include "sim/progress.h"
#include "sim/workers.h"

/* A script that failed, in all games. */
struct batch_fault {
    uint64_t seed; /* of the first game in which it did, as `sum` tells */
    struct fault_sum sum;
    size_t times, games;
};

/* What a process tells of a game. */
struct told {
    struct batch_game game;
    size_t fault_count;
    struct fault_sum faults[FAULT_SUMS_MAX];
};

struct batch {
    struct batch_options options;
    struct setup *setup;
    struct batch_game *games; /* options.games of them, once all have run */
    size_t asked;             /* games */
    struct batch_fault *faults;
    size_t fault_count;
    size_t crashed;
    uint64_t crashed_seed; /* the first */
    char crash[WORKERS_CRASH_SIZE];
    bool stopped;
};

static void record(struct batch_game *out, const struct session *session)
{
    const struct world *world = session_world(session);
    out->hash = world_hash(world);
    out->escalation = world->escalation;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side];
        out->total[side] = world_total(world, side);
        memcpy(out->score[side], state->score, sizeof out->score[side]);
    }
    verdict_find(&out->verdict, session, world->turn, VIEWER_UMPIRE);
}

/* A game without a journal cannot fail to be written; its seats were checked before. */
static void play(const void *context, size_t index, void *result)
{
    const struct batch *batch = context;
    struct diag_list list;
    diag_init(&list);
    struct told *told = result;
    struct batch_game *game = &told->game;
    game->seed = batch->options.seed + index;
    struct session_options options = {.places = batch->options.places,
                                      .scenario = batch->options.scenario,
                                      .who = {batch->options.who[0], batch->options.who[1]},
                                      .seed = game->seed};
    struct session *session = session_new(&options, batch->setup, &list);
    assert(session);
    while (!session_over(session)) {
        char reason[SESSION_SENTENCE_SIZE];
        bool failed;
        bool resolved = advance_turn(session, &failed, reason);
        assert(resolved && !failed);
    }
    record(game, session);
    told->fault_count = fault_sums(told->faults, session);
    game->done = true;
    session_delete(session);
    diag_free(&list);
}

/* Games come in no fixed order: the first is that of the lowest seed. */
static void fault_take(struct batch *batch, uint64_t seed, const struct fault_sum *sum)
{
    size_t at = 0;
    while (at < batch->fault_count &&
           strcmp(batch->faults[at].sum.first.script, sum->first.script) != 0) {
        at++;
    }
    if (at == batch->fault_count) {
        batch->faults = memory_resize(batch->faults, ++batch->fault_count * sizeof *batch->faults);
        batch->faults[at] = (struct batch_fault){.games = 0};
    }
    struct batch_fault *fault = &batch->faults[at];
    if (fault->games++ == 0 || seed < fault->seed) {
        fault->seed = seed;
        fault->sum = *sum;
    }
    fault->times += (size_t)sum->count;
}

static void take(void *context, size_t index, const void *result, const char *crash)
{
    struct batch *batch = context;
    const struct told *told = result;
    uint64_t seed = batch->options.seed + index;
    if (!crash) {
        batch->games[index] = told->game;
        for (size_t i = 0; i < told->fault_count; i++) fault_take(batch, seed, &told->faults[i]);
        return;
    }
    if (batch->crashed++ == 0 || seed < batch->crashed_seed) {
        batch->crashed_seed = seed;
        snprintf(batch->crash, sizeof batch->crash, "%s", crash);
    }
}

/* By name, so that it is the same whoever was quicker. */
static int fault_compare(const void *left, const void *right)
{
    const struct batch_fault *a = left, *b = right;
    return strcmp(a->sum.first.script, b->sum.first.script);
}

/* Keeps the games that were played to their end, in the order of their seeds. */
static void games_keep(struct batch *batch)
{
    size_t kept = 0;
    for (size_t i = 0; i < batch->asked; i++) {
        if (batch->games[i].done) batch->games[kept++] = batch->games[i];
    }
    batch->options.games = kept;
}

/* The first opponent of a side, or the random player where there is none. */
static const char *first_opponent(const struct setup *setup, enum side side)
{
    for (size_t i = 0; i < script_opponent_count(setup->scripts); i++) {
        const struct opponent *opponent = script_opponent(setup->scripts, i);
        if (opponent->side == side) return opponent->id;
    }
    return "random";
}

/* Begins a game and drops it: a wrong name is then said once, and not by every process. */
static bool seats_exist(const struct batch *batch, struct diag_list *list)
{
    struct session_options options = {.places = batch->options.places,
                                      .scenario = batch->options.scenario,
                                      .who = {batch->options.who[0], batch->options.who[1]}};
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (strcmp(options.who[side], "human") != 0) continue;
        diag_error(list, "chokepoint", 0, 0,
                   "%s: found human, expected an opponent or random: a batch "
                   "is played without people",
                   words_side_id(side));
        return false;
    }
    struct session *session = session_new(&options, batch->setup, list);
    session_delete(session);
    return session != NULL;
}

struct batch *batch_run(const struct batch_options *options, struct diag_list *list)
{
    struct batch *batch = memory_new(sizeof *batch);
    batch->options = *options;
    batch->setup = setup_new(options->places, options->scenario, true, list);
    for (int side = 0; batch->setup && side < SIDE_COUNT; side++) {
        if (!batch->options.who[side]) {
            batch->options.who[side] = first_opponent(batch->setup, (enum side)side);
        }
    }
    if (!batch->setup || !seats_exist(batch, list)) {
        batch_delete(batch);
        return NULL;
    }
    batch->games = memory_new(options->games * sizeof *batch->games);
    batch->asked = options->games;
    struct progress progress;
    struct workers workers = {.processes = options->jobs,
                              .count = options->games,
                              .size = sizeof(struct told),
                              .work = play,
                              .done = take,
                              .context = batch,
                              .things = "games",
                              .progress = &progress};
    batch->stopped = !workers_run(&workers);
    games_keep(batch);
    if (batch->fault_count > 1) {
        qsort(batch->faults, batch->fault_count, sizeof *batch->faults, fault_compare);
    }
    return batch;
}

void batch_delete(struct batch *batch)
{
    if (!batch) return;
    setup_delete(batch->setup);
    free(batch->games);
    free(batch->faults);
    free(batch);
}

size_t batch_count(const struct batch *batch)
{
    return batch->options.games;
}

const struct batch_game *batch_game(const struct batch *batch, size_t index)
{
    assert(index < batch->options.games);
    return &batch->games[index];
}

static void fault_tell(const struct batch *batch, const struct batch_fault *fault, FILE *stream)
{
    fprintf(stream,
            "The script %s failed %zu times in %zu of %zu games, first with seed %" PRIu64
            ", turn %d: %s\n",
            fault->sum.first.script, fault->times, fault->games, batch_count(batch), fault->seed,
            fault->sum.turn, fault->sum.first.text);
}

bool batch_remarks(const struct batch *batch, FILE *stream)
{
    for (size_t i = 0; i < batch->fault_count; i++) fault_tell(batch, &batch->faults[i], stream);
    if (batch->crashed > 0) {
        fprintf(stream,
                "%zu of %zu games were lost, the first with seed %" PRIu64
                ": %s; the others stand. Please report it with: --seed %" PRIu64 " --games 1\n",
                batch->crashed, batch->asked, batch->crashed_seed, batch->crash,
                batch->crashed_seed);
    }
    if (batch->stopped) {
        fprintf(stream, "Stopped: %zu of %zu games were played.\n", batch_count(batch),
                batch->asked);
    }
    return batch->fault_count > 0 || batch->crashed > 0 || batch->stopped;
}

void batch_write(const struct batch *batch, FILE *stream)
{
    fprintf(stream, "seed,washington,beijing,washington_result,washington_band,beijing_result,"
                    "beijing_band,together,washington_total,beijing_total,escalation,hash\n");
    for (size_t i = 0; i < batch->options.games; i++) {
        const struct batch_game *game = &batch->games[i];
        const struct verdict *verdict = &game->verdict;
        fprintf(stream, "%" PRIu64 ",%s,%s", game->seed, batch->options.who[0],
                batch->options.who[1]);
        for (int side = 0; side < SIDE_COUNT; side++) {
            fprintf(stream, ",%.1f,%s", verdict->result[side], headline_band(verdict->band[side]));
        }
        fprintf(stream, ",%.1f,%.3f,%.3f,%.3f,%016" PRIx64 "\n", verdict->together, game->total[0],
                game->total[1], game->escalation, game->hash);
    }
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void head_print(const struct batch *batch, FILE *stream, int side)
{
    fprintf(stream, "%-11s %-10s", words_side(side), batch->options.who[side]);
}

/* Of the nearest rank: each is the result of one of the games. */
static void quantiles_print(const struct batch *batch, FILE *stream)
{
    static const int percents[] = {0, 5, 25, 50, 75, 95, 100};
    enum { COUNT = sizeof percents / sizeof percents[0] };
    size_t games = batch->options.games;
    double *results = memory_new(games * sizeof *results);
    fprintf(stream, "Own result: part of games below it");
    for (int i = 0; i < COUNT; i++) fprintf(stream, "%5d%%", percents[i]);
    fprintf(stream, "\n");
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < games; i++) results[i] = batch->games[i].verdict.result[side];
        qsort(results, games, sizeof *results, compare);
        head_print(batch, stream, side);
        fprintf(stream, "%12s", "");
        for (int i = 0; i < COUNT; i++) {
            size_t at = (games - 1) * (size_t)percents[i] + 50;
            fprintf(stream, "%6.1f", results[at / 100]);
        }
        fprintf(stream, "\n");
    }
    free(results);
}

static void bands_print(const struct batch *batch, FILE *stream)
{
    fprintf(stream, "Share of games in each band%7s", "");
    for (int band = 0; band < VERDICT_BANDS; band++) {
        fprintf(stream, "%9s", headline_band((enum verdict_band)band));
    }
    fprintf(stream, "\n");
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count[VERDICT_BANDS] = {0};
        for (size_t i = 0; i < batch->options.games; i++) {
            count[batch->games[i].verdict.band[side]]++;
        }
        head_print(batch, stream, side);
        fprintf(stream, "%12s", "");
        for (int band = 0; band < VERDICT_BANDS; band++) {
            double share = (double)count[band] / (double)batch->options.games;
            fprintf(stream, "%8.0f%%", 100 * share);
        }
        fprintf(stream, "\n");
    }
}

static void pairs_print(const struct batch *batch, FILE *stream)
{
    size_t both_gained = 0, one_gained = 0, both_lost = 0;
    double together = 0, escalation = 0, count = (double)batch->options.games;
    for (size_t i = 0; i < batch->options.games; i++) {
        const struct verdict *verdict = &batch->games[i].verdict;
        int gained = 0, lost = 0;
        for (int side = 0; side < SIDE_COUNT; side++) {
            gained += verdict->band[side] >= VERDICT_GAIN;
            lost += verdict->band[side] <= VERDICT_LOSS;
        }
        both_gained += gained == SIDE_COUNT;
        one_gained += gained == 1;
        both_lost += lost == SIDE_COUNT;
        together += verdict->together;
        escalation += batch->games[i].escalation;
    }
    fprintf(stream,
            "Both gained in %zu of %zu, one gained in %zu, both lost in %zu; together %+.1f and "
            "escalation %.2f in the mean.\n",
            both_gained, batch->options.games, one_gained, both_lost, together / count,
            escalation / count);
}

static void scores_print(const struct batch *batch, FILE *stream)
{
    double count = (double)batch->options.games;
    for (int side = 0; side < SIDE_COUNT; side++) {
        double total = 0, score[SCORE_COUNT] = {0};
        for (size_t i = 0; i < batch->options.games; i++) {
            total += batch->games[i].total[side];
            for (int j = 0; j < SCORE_COUNT; j++) score[j] += batch->games[i].score[side][j];
        }
        head_print(batch, stream, side);
        fprintf(stream, " total %.1f from %.1f:", total / count,
                world_total(&batch->setup->start, side));
        for (int j = 0; j < SCORE_COUNT; j++) {
            fprintf(stream, " %s %.0f", words_score_short((enum score)j), score[j] / count);
        }
        fprintf(stream, "\n");
    }
}

/* Games that had the aim; in how many it was met; in how many the calm line met it. */
static void aim_print(const struct batch *batch, FILE *stream, const struct scenario_aim *aim)
{
    size_t had = 0, met = 0, calm = 0;
    for (size_t i = 0; i < batch->options.games; i++) {
        const struct verdict *verdict = &batch->games[i].verdict;
        for (size_t j = 0; j < verdict->aim_count[aim->side]; j++) {
            const struct verdict_aim *judged = &verdict->aim[aim->side][j];
            if (judged->aim != aim) continue;
            had++;
            met += judged->standing == VERDICT_MET;
            calm += judged->calm == VERDICT_MET;
        }
    }
    fprintf(stream, "%-11s %-20s %4zu %4zu %4zu\n", words_side(aim->side), aim->id, had, met, calm);
}

void batch_summary(const struct batch *batch, FILE *stream)
{
    const struct scenario_aims *aims = &batch->setup->scenario.aims;
    quantiles_print(batch, stream);
    bands_print(batch, stream);
    pairs_print(batch, stream);
    scores_print(batch, stream);
    if (aims->count > 0) fprintf(stream, "%-32s %4s %4s %4s\n", "Aim", "had", "met", "calm");
    for (int32_t i = 0; i < aims->count; i++) aim_print(batch, stream, &aims->list[i]);
}
