/* cmd_play.c: chokepoint play: begins a game, and shows it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "command/commands.h"
#include "command/command.h"
#include "command/front.h"
#include "game/clock.h"
#include "game/save.h"
#include "game/session.h"

static bool save_path(char *out, size_t size, const struct option_values *values,
                      const char *scenario)
{
    const char *given = option_text(values, FRONT_SAVE, NULL);
    char reason[FILE_REASON_SIZE];
    if (given) {
        snprintf(out, size, "%s", given);
        return true;
    }
    if (save_next_name(out, size, scenario, reason)) return true;
    fprintf(stderr, "chokepoint: saves: %s; name a file with --save FILE\n", reason);
    return false;
}

static int run(const struct option_values *values)
{
    char home[FILE_HOME_SIZE], save[FILE_PATH_SIZE];
    if (command_home(home, sizeof home) != COMMAND_DONE) return COMMAND_FAILED;
    if (values->word_count == 0) return front_run(home, NULL, option_text(values, FRONT_SAVE, NULL),
                                                  values);
    const char *scenario = values->words[0];
    if (!save_path(save, sizeof save, values, scenario)) return COMMAND_FAILED;
    struct session_options start = {
        .home = home,
        .scenario = scenario,
        .save = save,
        .who = {option_text(values, FRONT_WASHINGTON, "human"),
                option_text(values, FRONT_BEIJING, "human")},
        .seed = option_number(values, FRONT_SEED, clock_seed()),
    };
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&start, NULL, &list);
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    int status = front_run(home, session, NULL, values);
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
