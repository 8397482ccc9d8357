/* cmd_play.c: chokepoint play: begins a game, and shows it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/print.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"
#include "game/clock.h"
#include "game/save.h"
#include "game/session.h"

/* The path that was given, or the next free one, put into `next`; NULL if there is none. */
static const char *save_path(char *next, size_t size, const struct option_values *values,
                             const char *scenario)
{
    const char *given = option_text(values, FRONT_SAVE, NULL);
    char reason[FILE_REASON_SIZE];
    if (given) return given;
    if (save_next_name(next, size, scenario, reason)) return next;
    print_line(stderr, "chokepoint: saves: %s; name a file with --save FILE", reason);
    return NULL;
}

static int run(const struct option_values *values)
{
    char next[FILE_PATH_SIZE];
    if (values->word_count == 0) return cmd_title.run(values);
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    const char *scenario = values->words[0];
    const char *save = save_path(next, sizeof next, values, scenario);
    if (!save) return COMMAND_FAILED;
    struct session_options start = {
        .places = &places,
        .scenario = scenario,
        .save = save,
        .who = {option_text(values, FRONT_WASHINGTON, "human"),
                option_text(values, FRONT_BEIJING, "human")},
        .seed = option_number(values, FRONT_SEED, clock_seed()),
        .aims = option_text(values, FRONT_AIMS, NULL),
        .turns = (int)option_number(values, FRONT_TURNS, 0),
    };
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&start, NULL, &list);
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    struct front front = {.places = &places, .session = session};
    int status = front_run(&front, values);
    session_delete(session);
    return status;
}

const struct command cmd_play = {
    .name = "play",
    .arguments = "[SCENARIO]",
    .summary = "begins a game; without a scenario it asks for one",
    .options = front_options,
    .least = 0,
    .most = 1,
    .run = run,
};
