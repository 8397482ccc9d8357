/* commands.h: the subcommands, one a file. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_COMMANDS_H
#define COMMAND_COMMANDS_H

#include <stdbool.h>

struct command;

extern const struct command cmd_play;
extern const struct command cmd_resume;
extern const struct command cmd_replay;
extern const struct command cmd_list;
extern const struct command cmd_check;
extern const struct command cmd_sim;
extern const struct command cmd_backtest;
extern const struct command cmd_explain;
extern const struct command cmd_impulse;

/* The title screen, or plain mode's first question; an exit status. */
int cmd_title(bool plain);

#endif
