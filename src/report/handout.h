/* handout.h: the papers of a room, ready to print: briefs, role cards, move cards, order slips, the
 * umpire's sheet, the observers' sheets, glossary, sources and the feedback form. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_HANDOUT_H
#define REPORT_HANDOUT_H

#include <stdio.h>

#include "game/seminar.h"

/* A paper for each place: none holds what its readers may not know. */
enum handout_paper {
    HANDOUT_WASHINGTON,
    HANDOUT_BEIJING,
    HANDOUT_MIDDLE,
    HANDOUT_UMPIRE,
    HANDOUT_OBSERVERS,
    HANDOUT_ALL,
    HANDOUT_SOURCES,
    HANDOUT_PAPERS
};

/* What they are made of: as the game stands at its start. */
struct handout {
    struct session *session;       /* with scripts */
    const struct seminar *seminar; /* its tables; NULL: a scenario that no room plays yet */
    bool names;                    /* the umpire's sheet says who sits where */
};

/* "washington", and for whom it is: "a copy for each of the team". */
const char *handout_name(enum handout_paper paper);
const char *handout_copies(enum handout_paper paper);

/* Writes a page: the same bytes for the same game, tables and program. Errors of the stream are the
 * caller's to look for. */
void handout_write(FILE *out, const struct handout *handout, enum handout_paper paper);

/* Writes all papers into a folder, which is made where it is not there. False with a reason
 * (FILE_REASON_SIZE bytes). */
bool handout_keep(const struct handout *handout, const char *folder, char *reason);

#endif
