/* report.h: what a game or a meeting leaves behind, as one page. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdio.h>

#include "brief/eyes.h"
#include "game/seminar.h"

struct report_wish {
    struct session *session;
    const struct seminar *seminar; /* its tables; of a plain saved game there are none */
    enum viewer viewer;            /* for whose eyes: what those may not see is not in it */
    bool names;                    /* people by their names; else how many there were */
};

/* Writes the page: the same bytes for the same journal, tables and program. Errors of the stream
 * are the caller's to look for. Takes as long as some thousand turns. */
void report_write(FILE *out, const struct report_wish *wish);

#endif
