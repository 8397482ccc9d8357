/* cmd_title.c: chokepoint alone: the title screen, or plain mode's first question. */
/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "command/command.h"
#include "command/commands.h"
#include "command/front.h"
#include "game/clock.h"

static int run(const struct option_values *values)
{
    struct places places;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct front front = {.places = &places,
                          .save = option_text(values, FRONT_SAVE, NULL),
                          .seed = option_number(values, FRONT_SEED, clock_seed())};
    return front_run(&front, values);
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
