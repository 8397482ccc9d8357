/* cmd_sim.c: chokepoint sim: plays a batch of games between automatic seats. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/print.h"
#include "command/command.h"
#include "command/commands.h"
#include "game/clock.h"
#include "sim/batch.h"
#include "sim/workers.h"

enum { GAMES, JOBS, SEED, WASHINGTON, BEIJING, OUT };

static const struct option_spec options[] = {
    [GAMES] = {"games", OPTION_NUMBER, "N", "how many games (100)", 1, 1000000},
    [JOBS] = {"jobs", OPTION_NUMBER, "J", "on how many cores at once (all)", 1, 256},
    [SEED] = {"seed", OPTION_NUMBER, "N", "the first game's seed; the next has one more (1)", 0,
              UINT64_MAX},
    [WASHINGTON] = {"washington", OPTION_TEXT, "WHO", "an opponent's name, or random", 0, 0},
    [BEIJING] = {"beijing", OPTION_TEXT, "WHO", "an opponent's name, or random", 0, 0},
    [OUT] = {"out", OPTION_TEXT, "FILE.csv", "write a row a game there", 0, 0},
    {0},
};

static bool write_rows(const char *path, const struct batch *batch)
{
    FILE *file = fopen(path, "w");
    if (!file) {
        print_line(stderr, "chokepoint: %s: cannot be written: %s", path, strerror(errno));
        return false;
    }
    batch_write(batch, file);
    /* A row that was lost on the way is not told by the last one. */
    bool written = !ferror(file);
    if (fclose(file) == 0 && written) return true;
    print_line(stderr, "chokepoint: %s: cannot be written: %s", path, strerror(errno));
    return false;
}

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct batch_options asked = {
        .places = &places,
        .scenario = values->words[0],
        .who = {option_text(values, WASHINGTON, NULL), option_text(values, BEIJING, NULL)},
        .games = (size_t)option_number(values, GAMES, 100),
        .jobs = (size_t)option_number(values, JOBS, workers_cores()),
        .seed = option_number(values, SEED, 1),
    };
    struct diag_list list;
    diag_init(&list);
    double start = clock_seconds();
    struct batch *batch = batch_run(&asked, &list);
    command_complain(&list);
    if (!batch) return COMMAND_FAILED;
    size_t games = batch_count(batch);
    bool good = !values->given[OUT] || write_rows(values->text[OUT], batch);
    if (games > 0) batch_summary(batch, stdout);
    fflush(stdout);
    good = !batch_remarks(batch, stderr) && good;
    fprintf(stderr, "%zu games in %.2f seconds\n", games, clock_seconds() - start);
    batch_delete(batch);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

const struct command cmd_sim = {
    .name = "sim",
    .arguments = "SCENARIO",
    .summary = "plays a batch of games between automatic seats: results, bands, aims",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
