/* as.h: the option --as: for whose eyes a saved game is told. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_AS_H
#define COMMAND_AS_H

#include "command/option.h"
#include "game/session.h"

/* Its help in a command's table of options, where its value is EYES. */
#define AS_HELP "whose eyes: washington, beijing, or umpire, who sees all; for a game under way"

/* The eyes that option `index` names; SIDE_NONE sees all. A game under way must name some: false
 * and a sentence on standard error where it does not, or where there are no such eyes. */
bool as_find(enum side *out, const struct option_values *values, int index,
             const struct session *session, const char *command);

/* "As Washington sees it:", or empty where all is open; not behind a finished game. */
const char *as_heading(enum side eyes, const struct session *session);

#endif
