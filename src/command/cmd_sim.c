/* cmd_sim.c: chokepoint sim: plays a batch of games between automatic seats. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "command/command.h"
#include "command/commands.h"
#include "command/laboratory.h"
#include "game/clock.h"
#include "sim/batch.h"
#include "sim/workers.h"

enum { GAMES, JOBS, SEED, WASHINGTON, BEIJING, SET, SPREAD, SHARD, MERGE, OUT };

/* Games, and those of each draw. */
enum { GAMES_USUAL = 100, GAMES_A_DRAW = 4 };

static const struct option_spec options[] = {
    [GAMES] = {"games", OPTION_NUMBER, "N", "how many games (100), or in each draw (4)", 1,
               1000000},
    [JOBS] = {"jobs", OPTION_NUMBER, "J", "on how many cores at once (all)", 1, 256},
    [SEED] = {"seed", OPTION_NUMBER, "N", "the first game's seed; the next has one more (1)", 0,
              UINT64_MAX},
    [WASHINGTON] = {"washington", OPTION_TEXT, "WHO", "an opponent's name, or random", 0, 0},
    [BEIJING] = {"beijing", OPTION_TEXT, "WHO", "an opponent's name, or random", 0, 0},
    [SET] = {"set", OPTION_EACH, "PARAMETER=VALUE", "another value of one of the model's constants",
             0, 0},
    [SPREAD] = {"spread", OPTION_NUMBER, "N",
                "draw all constants over their ranges, N times (docs/studies.md)", 1, 100000},
    [SHARD] = {"shard", OPTION_TEXT, "I/N", "play the I-th of N parts, for --merge", 0, 0},
    [MERGE] = {"merge", OPTION_FLAG, NULL, "put the files of all parts together: --merge FILE...",
               0, 0},
    [OUT] = {"out", OPTION_TEXT, "FILE.csv", "write a row a game there", 0, 0},
    {0},
};

static void print(const struct study *study, bool table, FILE *stream)
{
    (void)table;
    batch_summary(study, stream);
}

static const struct laboratory laboratory = {
    .form = &batch_form, .print = print, .out = OUT, .table = -1};

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
    struct study *study = batch_run(batch, &batch_form);
    int status = laboratory_end(&laboratory, study, values, start);
    study_delete(study);
    batch_delete(batch);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct draw_sets sets;
    if (values->given[MERGE]) return laboratory_merge(&laboratory, values, MERGE);
    if (values->word_count != 1) {
        fprintf(stderr, "chokepoint: sim: found %d words, expected one SCENARIO\n",
                values->word_count);
        return COMMAND_WRONG;
    }
    struct batch_options asked = {
        .places = &places,
        .scenarios = values->words,
        .scenario_count = 1,
        .who = {{option_text(values, WASHINGTON, NULL)}, {option_text(values, BEIJING, NULL)}},
        .who_count = {values->given[WASHINGTON], values->given[BEIJING]},
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

const struct command cmd_sim = {
    .name = "sim",
    .arguments = "SCENARIO",
    .summary = "plays a batch of games between automatic seats: results, bands, aims",
    .options = options,
    .least = 0,
    .most = WORDS_MAX,
    .run = run,
};
