/* cmd_balance.c: chokepoint balance: what every card is worth, when, and how often it is played. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "command/command.h"
#include "command/commands.h"
#include "command/laboratory.h"
#include "game/clock.h"
#include "sim/balance.h"
#include "sim/workers.h"

enum { MOVE, GAMES, JOBS, SEED, WASHINGTON, BEIJING, SHARD, MERGE, TABLE, OUT };

static const struct option_spec options[] = {
    [MOVE] = {"move", OPTION_TEXT, "NAME", "only this move, as one of a pack's", 0, 0},
    [GAMES] = {"games", OPTION_NUMBER, "N", "on how many games each card is tried (8)", 1, 10000},
    [JOBS] = {"jobs", OPTION_NUMBER, "J", "on how many cores at once (all)", 1, 256},
    [SEED] = {"seed", OPTION_NUMBER, "N", "the first game's seed; the next has one more (1)", 0,
              UINT64_MAX},
    [WASHINGTON] = {"washington", OPTION_TEXT, "WHO",
                    "who plays those games: an opponent, or random", 0, 0},
    [BEIJING] = {"beijing", OPTION_TEXT, "WHO", "likewise", 0, 0},
    [SHARD] = {"shard", OPTION_TEXT, "I/N", "try the I-th of N parts, for --merge", 0, 0},
    [MERGE] = {"merge", OPTION_FLAG, NULL, "put the files of all parts together: --merge FILE...",
               0, 0},
    [TABLE] = {"table", OPTION_FLAG, NULL, "the table for people, in a pipe too", 0, 0},
    [OUT] = {"out", OPTION_TEXT, "FILE.csv", "write a row a card there", 0, 0},
    {0},
};

static const struct laboratory laboratory = {
    .form = &balance_form, .print = balance_write, .out = OUT, .table = TABLE};

static int try(const struct balance_options *asked, const struct option_values *values)
{
    struct diag_list list;
    if (!laboratory_ready(&laboratory, values)) return COMMAND_FAILED;
    diag_init(&list);
    double start = clock_seconds();
    struct balance *balance = balance_new(asked, &list);
    bool told = list.errors > 0;
    command_complain(&list);
    if (!balance && !told) fprintf(stderr, "Stopped before any card was tried.\n");
    if (!balance) return COMMAND_FAILED;
    struct study *study = balance_run(balance);
    int status = laboratory_end(&laboratory, study, values, start);
    study_delete(study);
    balance_delete(balance);
    return status;
}

static int run(const struct option_values *values)
{
    struct places places;
    if (values->given[MERGE]) return laboratory_merge(&laboratory, values, MERGE);
    if (values->word_count != 1) {
        fprintf(stderr, "chokepoint: balance: found %d words, expected one SCENARIO\n",
                values->word_count);
        return COMMAND_WRONG;
    }
    struct balance_options asked = {
        .places = &places,
        .scenario = values->words[0],
        .who = {option_text(values, WASHINGTON, NULL), option_text(values, BEIJING, NULL)},
        .move = option_text(values, MOVE, NULL),
        .games = (size_t)option_number(values, GAMES, 8),
        .seed = option_number(values, SEED, 1),
        .jobs = (size_t)option_number(values, JOBS, workers_cores()),
    };
    if (!laboratory_shard(&asked.shard, values, SHARD, OUT)) return COMMAND_WRONG;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    return try(&asked, values);
}

const struct command cmd_balance = {
    .name = "balance",
    .arguments = "SCENARIO",
    .summary = "what each card is worth, when, with which choice, and how often it is played",
    .options = options,
    .least = 0,
    .most = WORDS_MAX,
    .run = run,
};
