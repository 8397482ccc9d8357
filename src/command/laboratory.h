/* laboratory.h: what the commands that make studies share: shards, files, merging, and the end. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_LABORATORY_H
#define COMMAND_LABORATORY_H

#include "command/option.h"
#include "sim/draw.h"
#include "sim/study.h"

/* Reads "I/N"; without the option the whole. False and a sentence where it is nothing such, or a
 * part without a file for its rows: nothing could be done with it. */
bool laboratory_shard(struct study_shard *out, const struct option_values *values, int option,
                      int file);

/* Reads every --set. False and a sentence each for those that are wrong. */
bool laboratory_sets(struct draw_sets *out, const struct option_values *values);

/* How a study's table is printed. */
struct laboratory {
    const struct study_form *form;
    /* As a table for people, or tab-separated. */
    void (*print)(const struct study *study, bool table, FILE *stream);
    int out;   /* the option that names the file for the rows */
    int table; /* that which asks for the table in a pipe too; -1: it is always printed */
};

/* Can the file for the rows be written? Better asked before hours of work than behind them. False
 * and a sentence where it cannot. */
bool laboratory_ready(const struct laboratory *laboratory, const struct option_values *values);

/* Writes and prints what there is, says what went wrong, and that it took so many seconds. The
 * command's exit status. */
int laboratory_end(const struct laboratory *laboratory, const struct study *study,
                   const struct option_values *values, double start);

/* The same of files that are put together, which the command's words name. No option may be given
 * but `merge`, and those for file and table. The command's exit status. */
int laboratory_merge(const struct laboratory *laboratory, const struct option_values *values,
                     int merge);

#endif
