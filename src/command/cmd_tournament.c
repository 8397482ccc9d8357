/* cmd_tournament.c: chokepoint tournament: every opponent of one side against every one of the
 * other. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "command/command.h"
#include "command/commands.h"
#include "command/laboratory.h"
#include "game/clock.h"
#include "sim/batch.h"
#include "sim/tournament.h"
#include "sim/workers.h"

enum { GAMES, SEATS, JOBS, SEED, SET, SPREAD, SHARD, MERGE, TABLE, OUT };

/* Games a pair, and those of each draw. */
enum { GAMES_USUAL = 20, GAMES_A_DRAW = 1 };

static const struct option_spec options[] = {
    [GAMES] = {"games", OPTION_NUMBER, "N", "how many games a pair (20), or in each draw (1)", 1,
               1000000},
    [SEATS] = {"seats", OPTION_TEXT, "A,B,...", "only these players (all opponents, and random)", 0,
               0},
    [JOBS] = {"jobs", OPTION_NUMBER, "J", "on how many cores at once (all)", 1, 256},
    [SEED] = {"seed", OPTION_NUMBER, "N", "every pair's first seed; the next has one more (1)", 0,
              UINT64_MAX},
    [SET] = {"set", OPTION_EACH, "PARAMETER=VALUE", "another value of one of the model's constants",
             0, 0},
    [SPREAD] = {"spread", OPTION_NUMBER, "N",
                "draw all constants over their ranges, N times (docs/studies.md)", 1, 100000},
    [SHARD] = {"shard", OPTION_TEXT, "I/N", "play the I-th of N parts, for --merge", 0, 0},
    [MERGE] = {"merge", OPTION_FLAG, NULL, "put the files of all parts together: --merge FILE...",
               0, 0},
    [TABLE] = {"table", OPTION_FLAG, NULL, "the tables for people, in a pipe too", 0, 0},
    [OUT] = {"out", OPTION_TEXT, "FILE.csv", "write a row a game there", 0, 0},
    {0},
};

static const struct laboratory laboratory = {
    .form = &tournament_form, .print = tournament_write, .out = OUT, .table = TABLE};

static int play(const struct batch_options *asked, const struct option_values *values)
{
    struct diag_list list;
    diag_init(&list);
    double start = clock_seconds();
    struct batch *batch = batch_new(asked, &list);
    command_complain(&list);
    if (!batch || !laboratory_ready(&laboratory, values)) {
        batch_delete(batch);
        return COMMAND_FAILED;
    }
    struct study *study = batch_run(batch, &tournament_form);
    int status = laboratory_end(&laboratory, study, values, start);
    batch_times(batch, stderr);
    study_delete(study);
    batch_delete(batch);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct draw_sets sets;
    if (values->given[MERGE]) return laboratory_merge(&laboratory, values, MERGE);
    if (values->word_count < 1 || values->word_count > BATCH_SCENARIOS_MAX) {
        fprintf(stderr, "chokepoint: tournament: found %d words, expected 1 to %d scenarios\n",
                values->word_count, BATCH_SCENARIOS_MAX);
        return COMMAND_WRONG;
    }
    struct batch_options asked = {
        .places = &places,
        .scenarios = values->words,
        .scenario_count = (size_t)values->word_count,
        .all = true,
        .only = option_text(values, SEATS, NULL),
        .games = (size_t)option_number(values, GAMES,
                                       values->given[SPREAD] ? GAMES_A_DRAW : GAMES_USUAL),
        .jobs = (size_t)option_number(values, JOBS, workers_cores()),
        .seed = option_number(values, SEED, 1),
        .sets = &sets,
        .draws = (size_t)option_number(values, SPREAD, 0),
    };
    bool good = laboratory_sets(&sets, values);
    good = laboratory_shard(&asked.shard, values, SHARD, OUT) && good;
    if (!good) return COMMAND_WRONG;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    return play(&asked, values);
}

const struct command cmd_tournament = {
    .name = "tournament",
    .arguments = "SCENARIO...",
    .summary = "every opponent against every one of the other side, and random: results, ratings",
    .options = options,
    .least = 0,
    .most = WORDS_MAX,
    .run = run,
};
