/* progress.h: how far long work has come: a line on a terminal, and nothing anywhere else. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_PROGRESS_H
#define SIM_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

enum { PROGRESS_LINE_SIZE = 128 };

/* The caller places it. */
struct progress {
    const char *things; /* "games": what is counted */
    size_t done, all;
    bool shown_at_all;   /* standard error is a terminal that can be written over */
    size_t shown;        /* columns that stand there now */
    double start, drawn; /* seconds */
};

/* Begins to count. It is shown where standard error is a terminal, unless TERM says that it is none
 * that a line can be written over in ("dumb", or nothing). */
void progress_begin(struct progress *out, const char *things, size_t all);

/* One more is done. */
void progress_step(struct progress *progress);

/* Takes the line away, as before something else is printed; the next step draws it again. */
void progress_wipe(struct progress *progress);

/* "120 of 400 games [######..............]  30%, 0:42 left": after so many seconds; without the
 * time before the first is done. */
void progress_line(char out[PROGRESS_LINE_SIZE], const char *things, size_t done, size_t all,
                   double seconds);

#endif
