/* cmd_title.c: chokepoint alone: the title screen, or plain mode's first question. */
/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    return front_run(&places, NULL, option_text(values, FRONT_SAVE, NULL), values);
}

const struct command cmd_title = {
    .name = "",
    .arguments = "",
    .summary = "begins or resumes a game from the title screen",
    .options = front_options,
    .least = 0,
    .most = 0,
    .run = run,
};
