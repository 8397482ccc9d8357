/* front.h: shows a game on the full screen or in lines, as the terminal and the options allow. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_FRONT_H
#define COMMAND_FRONT_H

#include "command/option.h"
#include "game/session.h"

/* The options that play and resume share; those from FRONT_WASHINGTON on matter to play alone. */
enum {
    FRONT_PLAIN,
    FRONT_ASCII,
    FRONT_NO_COLOR,
    FRONT_NO_MOUSE,
    FRONT_WASHINGTON,
    FRONT_BEIJING,
    FRONT_SEED,
    FRONT_SAVE,
    FRONT_AIMS
};
extern const struct option_spec front_options[];

/* Plays `session`, or lets the player begin one where it is NULL; `save` names its journal or is
 * NULL. `values` may be NULL: all by default. An exit status. */
int front_run(const struct places *places, struct session *session, const char *save,
              const struct option_values *values);

#endif
