/* commands.h: the subcommands, one a file. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_COMMANDS_H
#define COMMAND_COMMANDS_H

struct command;

extern const struct command cmd_play;
extern const struct command cmd_resume;
extern const struct command cmd_seminar;
extern const struct command cmd_seat;
extern const struct command cmd_slip;
extern const struct command cmd_branch;
extern const struct command cmd_compare;
extern const struct command cmd_handout;
extern const struct command cmd_export;
extern const struct command cmd_replay;
extern const struct command cmd_report;
extern const struct command cmd_list;
extern const struct command cmd_check;
extern const struct command cmd_sim;
extern const struct command cmd_tournament;
extern const struct command cmd_balance;
extern const struct command cmd_test;
extern const struct command cmd_new;
extern const struct command cmd_try;
extern const struct command cmd_fuzz;
extern const struct command cmd_backtest;
extern const struct command cmd_explain;
extern const struct command cmd_impulse;

/* Without a subcommand: the title screen, or plain mode's first question. */
extern const struct command cmd_title;

#endif
