/* workers.h: independent jobs on several cores, each in a process that may crash without the
 * others. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_WORKERS_H
#define SIM_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

enum { WORKERS_MOST = 64, WORKERS_CRASH_SIZE = 64 };

struct progress;

struct workers {
    size_t processes; /* at once; at most WORKERS_MOST are taken */
    size_t count;     /* of jobs */
    size_t size;      /* of a result, in bytes */
    int seconds_most; /* a job that takes longer is ended; 0: none is */
    /* Does a job, in a process of its own kind: only `result`, zeroed before, comes back. */
    void (*work)(const void *context, size_t index, void *result);
    /* Takes a result in, in the caller's process and in no fixed order. Where the process of a job
     * ended in the middle of it, `crash` says how ("an assertion failed") and `result` is NULL. */
    void (*done)(void *context, size_t index, const void *result, const char *crash);
    void *context;
    const char *things;        /* "games": what the jobs are, for the progress */
    struct progress *progress; /* the caller's; NULL: none is shown */
};

/* Does all jobs. False if it was stopped by Ctrl-C: then those that were done were taken in. */
bool workers_run(const struct workers *workers);

/* How many processes this machine's cores can keep busy. */
size_t workers_cores(void);

#endif
