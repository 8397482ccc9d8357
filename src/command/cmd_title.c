/* cmd_title.c: chokepoint alone: the title screen, or plain mode's first question. */
/* SPDX-License-Identifier: MIT */
#include <stdbool.h>

#include "base/file.h"
#include "command/commands.h"
#include "command/command.h"
#include "command/front.h"

int cmd_title(bool plain)
{
    char home[FILE_HOME_SIZE];
    struct option_values values = {.specs = front_options};
    values.given[FRONT_PLAIN] = plain;
    if (command_home(home, sizeof home) != COMMAND_DONE) return COMMAND_FAILED;
    return front_run(home, NULL, NULL, &values);
}
