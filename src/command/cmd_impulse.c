/* cmd_impulse.c: chokepoint impulse: what a ban on each good does, when, and how it fades. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <unistd.h>

#include "command/command.h"
#include "command/commands.h"
#include "game/clock.h"
#include "sim/impulse.h"
#include "sim/workers.h"

enum { GOOD, JOBS };

static const struct option_spec options[] = {
    [GOOD] = {"good", OPTION_TEXT, "G", "only this good (all minerals, batteries and chips)", 0, 0},
    [JOBS] = {"jobs", OPTION_NUMBER, "J", "on how many cores at once (all)", 1, 256},
    {0},
};

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    diag_init(&list);
    size_t jobs = (size_t)option_number(values, JOBS, workers_cores());
    double start = clock_seconds();
    struct impulse *impulse = impulse_run(&places, values->word_count > 0 ? values->words[0] : NULL,
                                          option_text(values, GOOD, NULL), jobs, &list);
    command_complain(&list);
    if (!impulse) return COMMAND_FAILED;
    size_t count = impulse_count(impulse), asked = impulse_asked(impulse);
    impulse_write(impulse, isatty(STDOUT_FILENO), stdout);
    fflush(stdout);
    if (count < asked) fprintf(stderr, "Stopped: %zu of %zu bans were tried.\n", count, asked);
    fprintf(stderr, "%zu bans in %.2f seconds\n", count, clock_seconds() - start);
    impulse_delete(impulse);
    return count < asked ? COMMAND_FAILED : COMMAND_DONE;
}

const struct command cmd_impulse = {
    .name = "impulse",
    .arguments = "[MAP]",
    .summary = "what a ban on each mineral and chip does after 1, 4 and 12 turns, and how it fades",
    .options = options,
    .least = 0,
    .most = 1,
    .run = run,
};
