/* as.h: the option --as, or --for: for whose eyes a saved game is told. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_AS_H
#define COMMAND_AS_H

#include "command/option.h"
#include "engine/viewer.h"

/* Its help in a command's table of options, where its value is EYES. */
#define AS_HELP                                                                                    \
    "whose eyes: washington, beijing, room, or umpire, who sees all; for a game under way"

/* The eyes that option `index` names for a game that is over, or under way; the
 * umpire's, where none are named of one that is over. One under way must be told to some: false and
 * a sentence on standard error where none are named, or none that there are. */
bool as_find(enum viewer *out, const struct option_values *values, int index, bool over,
             const char *command);

/* "As Washington sees it:"; empty where a game that is over is told to the umpire. */
const char *as_heading(enum viewer viewer, bool over);

#endif
