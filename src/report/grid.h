/* grid.h: a CSV table as a file that any spreadsheet and any statistics program reads. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_GRID_H
#define REPORT_GRID_H

#include <stdint.h>
#include <stdio.h>

#include "base/file.h"

/* Open from grid_open to grid_close. UTF-8 with a mark in front, by which a spreadsheet knows it;
 * a line end is LF; no cell is one that a spreadsheet would run. */
struct grid {
    FILE *stream;
    bool begun; /* the row has a cell */
    char path[FILE_PATH_SIZE], fresh[FILE_PATH_SIZE];
};

/* Begins FOLDER/NAME.csv, or where `name` is NULL the file at that path, with its header. Until it
 * is closed it stands beside the place under another name, and what stood there before stays.
 * False with a reason (FILE_REASON_SIZE bytes). The file is for the own account alone (0600). */
bool grid_open(struct grid *out, const char *folder, const char *name, const char *header,
               char *reason);

/* Appends a cell; a number by as many digits as tell it (ten), whatever the locale; an empty one.
 */
void grid_text(struct grid *grid, const char *cell);
void grid_number(struct grid *grid, double value);
void grid_whole(struct grid *grid, int64_t value);
void grid_empty(struct grid *grid);

/* Ends the row. */
void grid_end(struct grid *grid);

/* Puts the table in its place. False with a reason where it could not be written in full: then
 * nothing of it is left, and the grid is closed all the same. */
bool grid_close(struct grid *grid, char *reason);

/* Gives it up: what stood in its place stays. */
void grid_drop(struct grid *grid);

#endif
