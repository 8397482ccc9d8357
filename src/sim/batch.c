/* batch.c: many games between automatic seats, without a screen or a journal. */
/* SPDX-License-Identifier: MIT */
#include "sim/batch.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/words.h"
#include "game/advance.h"
#include "game/session.h"
#include "sim/pool.h"

struct batch {
    struct batch_options options;
    struct setup *setup;
    struct batch_game *games;
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

/* A game without a journal cannot fail to be written; its seats were checked before. */
static void play(void *context, size_t index)
{
    struct batch *batch = context;
    struct diag_list list;
    diag_init(&list);
    struct batch_game *game = &batch->games[index];
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
    session_delete(session);
    diag_free(&list);
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
    pool_run(options->jobs, options->games, play, batch);
    return batch;
}

void batch_delete(struct batch *batch)
{
    if (!batch) return;
    setup_delete(batch->setup);
    free(batch->games);
    free(batch);
}

const struct batch_game *batch_game(const struct batch *batch, size_t index)
{
    assert(index < batch->options.games);
    return &batch->games[index];
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
