/* export_inside.h: what the files of export share: a session on its way into the tables. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_EXPORT_INSIDE_H
#define REPORT_EXPORT_INSIDE_H

#include "brief/eyes.h"
#include "report/export.h"

struct export_job {
    struct export *set;
    const struct record *record;
    struct eyes eyes;
    const char *id; /* in the column `session` */
};

/* Begins a row with the session and a quarter: `turn` is the room's, `quarter` the game's. */
void export_row(struct grid *grid, const struct export_job *job, int quarter);

/* The cell of the room's clock in seconds; empty where it says nothing. */
void export_time(struct grid *grid, int64_t at);

/* What a person typed, without names where there shall be none. */
void export_typed(struct grid *grid, const struct export_job *job, const char *text);

/* Does what a row did stand? As a cell: "stands" or "taken back". */
void export_standing(struct grid *grid, bool stands);

/* A table each. */
void export_figures(const struct export_job *job);
void export_moves(const struct export_job *job);
void export_rulings(const struct export_job *job);
void export_marks(const struct export_job *job);
void export_commitments(const struct export_job *job);
void export_timeline(const struct export_job *job);

#endif
