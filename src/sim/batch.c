/* batch.c: many games between automatic seats, without a screen or a journal. */
/* SPDX-License-Identifier: MIT */
#include "sim/batch.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/fault.h"
#include "brief/words.h"
#include "game/advance.h"
#include "game/session.h"
#include "sim/workers.h"

struct batch {
    struct batch_options options;
    struct setup *setup;
    struct batch_game *games; /* options.games of them, once all have run */
    size_t asked;             /* games */
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
        memcpy(out->score[side], state->score, sizeof out->score[side]);
    }
    standing_find(&out->standing, world);
}

static void faults_record(struct batch_game *out, const struct session *session)
{
    struct fault_sum sums[FAULT_SUMS_MAX];
    size_t count = fault_sums(sums, session);
    for (size_t i = 0; i < count; i++) out->faults += sums[i].count;
    if (count == 0) return;
    out->fault = *sums[0].first;
    out->fault_turn = sums[0].turn;
}

/* A game without a journal cannot fail to be written; its seats were checked before. */
static void play(const void *context, size_t index, void *result)
{
    const struct batch *batch = context;
    struct diag_list list;
    diag_init(&list);
    struct batch_game *game = result;
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
    faults_record(game, session);
    game->done = true;
    session_delete(session);
    diag_free(&list);
}

static void take(void *context, size_t index, const void *result, const char *crash)
{
    struct batch *batch = context;
    if (!crash) {
        batch->games[index] = *(const struct batch_game *)result;
        return;
    }
    uint64_t seed = batch->options.seed + index;
    if (batch->crashed++ == 0 || seed < batch->crashed_seed) {
        batch->crashed_seed = seed;
        snprintf(batch->crash, sizeof batch->crash, "%s", crash);
    }
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

/* Begins a game and drops it: a wrong name is then said once, and not by every thread. */
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
    struct workers workers = {.processes = options->jobs,
                              .count = options->games,
                              .size = sizeof(struct batch_game),
                              .work = play,
                              .done = take,
                              .context = batch};
    batch->stopped = !workers_run(&workers);
    games_keep(batch);
    return batch;
}

void batch_delete(struct batch *batch)
{
    if (!batch) return;
    setup_delete(batch->setup);
    free(batch->games);
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

/* The script that failed first, and in how many games. */
static bool faults_tell(const struct batch *batch, FILE *stream)
{
    const struct batch_game *first = NULL;
    size_t games = 0;
    int times = 0;
    for (size_t i = 0; i < batch_count(batch); i++) {
        const struct batch_game *game = &batch->games[i];
        if (game->faults == 0) continue;
        if (!first) first = game;
        games++;
        times += game->faults;
    }
    if (!first) return false;
    fprintf(stream,
            "Scripts failed %d times in %zu of %zu games, first %s with seed %" PRIu64
            ", turn %d: %s\n",
            times, games, batch_count(batch), first->fault.script, first->seed, first->fault_turn,
            first->fault.text);
    return true;
}

bool batch_remarks(const struct batch *batch, FILE *stream)
{
    bool remarked = faults_tell(batch, stream);
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
    return remarked || batch->crashed > 0 || batch->stopped;
}

void batch_write(const struct batch *batch, FILE *stream)
{
    fprintf(stream, "seed,washington,beijing,washington_total,beijing_total,escalation,hash\n");
    for (size_t i = 0; i < batch->options.games; i++) {
        const struct batch_game *game = &batch->games[i];
        fprintf(stream, "%" PRIu64 ",%s,%s,%.3f,%.3f,%.3f,%016" PRIx64 "\n", game->seed,
                batch->options.who[0], batch->options.who[1], game->standing.total[0],
                game->standing.total[1], game->escalation, game->hash);
    }
}

void batch_summary(const struct batch *batch, FILE *stream)
{
    size_t games = batch->options.games, ahead[SIDE_COUNT] = {0}, both_lost = 0;
    double sum[SIDE_COUNT] = {0}, score[SIDE_COUNT][SCORE_COUNT] = {{0}}, escalation = 0;
    for (size_t i = 0; i < games; i++) {
        const struct batch_game *game = &batch->games[i];
        if (game->standing.leader != SIDE_NONE) ahead[game->standing.leader]++;
        both_lost += game->standing.both_lost;
        escalation += game->escalation;
        for (int side = 0; side < SIDE_COUNT; side++) {
            sum[side] += game->standing.total[side];
            for (int j = 0; j < SCORE_COUNT; j++) score[side][j] += game->score[side][j];
        }
    }
    double count = (double)games;
    for (int side = 0; side < SIDE_COUNT; side++) {
        fprintf(stream, "%-11s %-10s ahead in %zu of %zu, mean %.1f from %.1f:", words_side(side),
                batch->options.who[side], ahead[side], games, sum[side] / count,
                batch->games[0].standing.start[side]);
        for (int j = 0; j < SCORE_COUNT; j++) {
            fprintf(stream, " %s %.0f", words_score_short((enum score)j), score[side][j] / count);
        }
        fprintf(stream, "\n");
    }
    fprintf(stream, "Both lower than at the start in %zu; mean escalation %.2f.\n", both_lost,
            escalation / count);
}
