/* study.h: the rows of a study, a job each: run here, or by many machines and put together. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_STUDY_H
#define SIM_STUDY_H

#include <stdint.h>
#include <stdio.h>

#include "base/diag.h"
#include "brief/fault.h"

/*
 * A study is so many jobs, each of which makes one row of a table. A shard does every N-th of them.
 * What is printed is worked out from the rows as they are written, never from what made them: so
 * the rows of all shards, put in the order of their jobs, give the bytes of one run.
 *
 * A row of the file: job, lost (how its process ended; empty: well), the form's own columns, and by
 * what shards know each other: study, version, rules, asked, shard, jobs. `rules` sums up all that
 * the rows hang on but what was asked: maps, scenarios, decks, scripts, and what the model makes of
 * a quiet year, so that another engine, or a machine that computes otherwise, is told.
 */
enum { STUDY_ROW_SIZE = 4096, STUDY_CELLS_MAX = 64, STUDY_ASKED_SIZE = 1024, STUDY_BESIDE = 4 };

struct study_form {
    const char *name;    /* "sim" */
    const char *columns; /* its own, with commas between */
    const char *things;  /* "games": what its jobs are */
};

/* Which jobs: the `index`-th (from 1) of every `count`. */
struct study_shard {
    size_t index, count;
};

/* What is asked, in full: options of the command line that the rows hang on. */
struct study_question {
    char asked[STUDY_ASKED_SIZE];
    uint64_t rules;
    size_t jobs;
    struct study_shard shard;
};

/* What a job comes to. */
struct study_told {
    char row[STUDY_ROW_SIZE];    /* its own cells with commas between; none holds one */
    double beside[STUDY_BESIDE]; /* what no file may hold, as times are */
    size_t fault_count;          /* scripts that failed */
    struct fault_sum faults[FAULT_SUMS_MAX];
};

struct study_work {
    size_t processes;
    const void *context;
    void (*run)(const void *context, size_t job, struct study_told *out); /* may crash */
    /* "seed 1007": the job, for whoever wants to see it again. */
    void (*name)(const void *context, size_t job, char *out, size_t size);
    /* Hears, in the caller's process, what stood beside a row; may be NULL. */
    void (*heard)(const void *context, size_t job, const double beside[STUDY_BESIDE]);
};

/* The sum of a scenario's rules, upon that of others (0: none): its tables, its scripts, and what
 * the model makes of some quiet turns. */
uint64_t study_rules(uint64_t sum, const struct setup *setup);

struct study;

/* Runs the jobs of the question's shard. What crashed, and what Ctrl-C kept from being run, is
 * missing, and study_remarks says so. Never NULL; for study_delete. */
struct study *study_run(const struct study_form *form, const struct study_question *question,
                        const struct study_work *work);

/* Reads files that study_run's rows were written to, and puts them together. NULL and a message for
 * each that does not fit: another study, version, question or rules, a shard that is missing, there
 * twice or not whole. For study_delete. */
struct study *study_merge(const struct study_form *form, const char *const *paths, size_t count,
                          struct diag_list *list);
void study_delete(struct study *study);

/* All jobs, whether they have rows or not; and what was asked. */
size_t study_jobs(const struct study *study);
const char *study_asked(const struct study *study);

/* A row's own cells, as many as the form has columns. */
struct study_cells {
    char row[STUDY_ROW_SIZE];
    const char *cell[STUDY_CELLS_MAX];
};

/* How many jobs have rows; and the row of one, false where it has none. */
size_t study_count(const struct study *study);
bool study_row(struct study_cells *out, const struct study *study, size_t job);

/* Says what went wrong: jobs that were lost, scripts that failed, a stop by Ctrl-C. False if
 * nothing did. */
bool study_remarks(const struct study *study, FILE *stream);

/* All rows there are, in the order of their jobs. */
void study_write(const struct study *study, FILE *stream);

#endif
