/* study_inner.h: what a study's two halves share: the running of it, and its files. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_STUDY_INNER_H
#define SIM_STUDY_INNER_H

#include "sim/study.h"
#include "sim/workers.h"

/* A script that failed, in all jobs. */
struct study_fault {
    size_t job; /* the first in which it did, as `sum` tells */
    struct fault_sum sum;
    size_t times, jobs;
};

struct study_line {
    char *row;                     /* NULL: there is none */
    char lost[WORKERS_CRASH_SIZE]; /* how its process ended, if not well: then `row` is NULL */
};

struct study {
    const struct study_form *form;
    struct study_question question;
    struct study_line *lines; /* question.jobs of them */
    size_t count;             /* that have rows */
    struct study_fault *faults;
    size_t fault_count;
    const struct study_work *work; /* while it runs, and in remarks; NULL: merged */
    bool stopped;
};

struct study *study_new(const struct study_form *form, const struct study_question *question);

/* How many jobs are this shard's. */
size_t study_share(const struct study_question *question);

/* How many columns a form has of its own. */
size_t study_width(const struct study_form *form);

#endif
