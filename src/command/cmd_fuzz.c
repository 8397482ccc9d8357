/* cmd_fuzz.c: chokepoint fuzz: random games that look for what breaks. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/file.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/clock.h"
#include "sim/fuzz.h"
#include "sim/workers.h"

enum { GAMES, JOBS, SEED, OUT };

static const struct option_spec options[] = {
    [GAMES] = {"games", OPTION_NUMBER, "N", "how many games (100)", 1, 10000000},
    [JOBS] = {"jobs", OPTION_NUMBER, "J", "in how many processes at once (one a core)", 1, 64},
    [SEED] = {"seed", OPTION_NUMBER, "N", "the first game's seed; the next has one more (1)", 0,
              UINT64_MAX},
    [OUT] = {"out", OPTION_TEXT, "DIR", "where journals of games that went wrong go (saves/fuzz)",
             0, 0},
    {0},
};

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct fuzz_options asked = {
        .places = &places,
        .scenario = values->word_count ? values->words[0] : NULL,
        .out = option_text(values, OUT, "saves/fuzz"),
        .games = (size_t)option_number(values, GAMES, 100),
        .jobs = (size_t)option_number(values, JOBS, workers_cores()),
        .seed = option_number(values, SEED, 1),
    };
    struct diag_list list;
    struct fuzz_count count;
    diag_init(&list);
    double start = clock_seconds();
    bool good = fuzz_run(&count, &asked, stdout, &list);
    command_complain(&list);
    if (!good) return COMMAND_FAILED;
    printf("%zu games, %zu turns, %zu moves played, %zu forecasts, %zu games replayed; "
           "%zu went wrong, in %zu ways\n",
           count.games, count.turns, count.plays, count.forecasts, count.replayed, count.wrong,
           count.ways);
    fprintf(stderr, "%.1f seconds\n", clock_seconds() - start);
    if (count.stopped) fprintf(stderr, "Stopped before all %zu games were played.\n", asked.games);
    return count.wrong || count.stopped ? COMMAND_FAILED : COMMAND_DONE;
}

const struct command cmd_fuzz = {
    .name = "fuzz",
    .arguments = "[SCENARIO]",
    .summary = "plays random games over all scenarios and names those that go wrong",
    .options = options,
    .least = 0,
    .most = 1,
    .run = run,
};
