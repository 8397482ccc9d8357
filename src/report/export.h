/* export.h: saved games and seminars as tables for a spreadsheet or a statistics program: several
 * into one set. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_EXPORT_H
#define REPORT_EXPORT_H

#include "report/grid.h"
#include "report/record.h"

enum export_table {
    EXPORT_SESSIONS, /* a row a session: who played what, and what came of it */
    EXPORT_FIGURES,
    EXPORT_MOVES,
    EXPORT_RULINGS,
    EXPORT_MARKS,
    EXPORT_COMMITMENTS,
    EXPORT_TIMELINE,
    EXPORT_PEOPLE, /* only with names */
    EXPORT_TABLES
};

struct export_wish {
    const char *folder; /* where the tables are put; it is made where it is not there */
    enum viewer viewer; /* whose eyes may read them */
    bool names;         /* of people, where the umpire asks for them */
    bool all;           /* every figure that there is, and not those alone that are studied most */
};

/* Zeroed to begin with. A set is begun, filled with sessions one by one, and ended. */
struct export
{
    struct export_wish wish;
    size_t count; /* of sessions so far */
    struct grid grids[EXPORT_TABLES];
    char(*ids)[RECORD_NAME_SIZE]; /* by which the sessions go in every table, each its own */
};

/* False with a reason (FILE_REASON_SIZE bytes); then the tables that were begun are put away. */
bool export_begin(struct export *out, const struct export_wish *wish, char *reason);

/* Adds a session to every table, as the eyes may know it. */
void export_add(struct export *set, const struct record *record);

/* Puts the tables in their places. False with a reason where one could not be. */
bool export_end(struct export *set, char *reason);

/* Gives all of it up. */
void export_drop(struct export *set);

/* "figures.csv" without its end. */
const char *export_name(enum export_table table);

#endif
