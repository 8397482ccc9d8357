/* cmd_resume.c: chokepoint resume: goes on with a saved game. */
/* SPDX-License-Identifier: MIT */
#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"
#include "game/session.h"

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&places, values->words[0], true, &list);
    command_complain(&list);
    if (!session) return COMMAND_FAILED;
    int status = front_run(&places, session, NULL, values);
    session_delete(session);
    return status;
}

const struct command cmd_resume = {
    .name = "resume",
    .arguments = "FILE",
    .summary = "goes on with a saved game, at the same plan",
    .options = front_options,
    .least = 1,
    .most = 1,
    .run = run,
};
