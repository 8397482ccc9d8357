/* report.h: what a game or a meeting leaves behind, as one page. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdio.h>

#include "engine/viewer.h"
#include "report/record.h"

struct report_wish {
    const struct record *record; /* the game; with scripts it has their questions and sources */
    enum viewer viewer;          /* for whose eyes: what those may not see is not in it */
    bool names;                  /* people by their names; else how many there were, and their team
                                    and role where they are named in what somebody typed */
};

/* Writes the page: the same bytes for the same journal, tables and program. Errors of the stream
 * are the caller's to look for. Takes as long as some thousand turns. */
void report_write(FILE *out, const struct report_wish *wish);

#endif
