/* plain_command.h: the words that the line mode knows: one table for doing, help and tests. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_COMMAND_H
#define UI_LINE_PLAIN_COMMAND_H

#include "ui/line/plain_seat.h"

/* A command as people, the help and the dispatcher know it. */
struct plain_command {
    const char *name;
    const char *alias;     /* another whole word for it; "" for none */
    const char *arguments; /* for the help */
    const char *help;
    bool planning; /* only while a plan is being made */
    void (*run)(struct plain_seat *seat, const struct plain_words *words);
};

/* The table, ended by name == NULL. */
const struct plain_command *plain_command_table(void);

/* Is this word the whole name, or the alias, of a command? */
bool plain_command_known(const char *word);

/* Carries out a typed line; says what to do where it cannot be understood. */
void plain_command_run(struct plain_seat *seat, const char *line);

/* Says where the game is kept and how to go on with it. */
void plain_command_kept(const struct plain_seat *seat);

#endif
