/* command.h: a subcommand is a form, filled in: everything known about it stands in one struct. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include <stddef.h>

#include "base/diag.h"
#include "command/option.h"
#include "data/place.h"

enum { COMMAND_DONE = 0, COMMAND_FAILED = 1, COMMAND_WRONG = 2 };

struct command {
    const char *name;
    const char *arguments;             /* "[SCENARIO]": shown behind the name */
    const char *summary;               /* one line */
    const struct option_spec *options; /* ended by name == NULL */
    int least, most;                   /* how many words it takes besides options */
    int (*run)(const struct option_values *values);
};

/* Finds the home of lua, cards and maps, and adds the packs that --pack and $CHOKEPOINT_PACKS name.
 * COMMAND_FAILED and a sentence on standard error where there is no home, or where a pack that
 * --pack names cannot be used; one of the environment's is told and left out. */
int command_places(struct places *out, const struct option_values *values);

/* Prints messages to standard error, each behind "chokepoint: ", and frees the list. */
void command_complain(struct diag_list *list);

/* Runs the program's arguments; its exit status. */
int command_run(int argc, char **argv);

#endif
