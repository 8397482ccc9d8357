/* map_rows.h: the rows of a table that name given things, for whoever asks where a figure is from.
 */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_ROWS_H
#define DATA_MAP_ROWS_H

#include "data/csv.h"

/* A row that was found; borrowed for the call. The header is row 0 of the sheet. */
struct map_row {
    const struct csv_sheet *sheet;
    size_t index;
    size_t source; /* the column of that name */
};

/* Calls `visit` for each row of the table `path`, a CSV file with a column "source", in which all
 * `count` ids stand as whole words outside that column: CHN, to=CHN or [CHN], not CHNX. How many.
 * Mistakes of the file go to `list`. */
size_t map_rows_each(const char *path, const char *const ids[], size_t count,
                     void (*visit)(void *context, const struct map_row *row), void *context,
                     struct diag_list *list);

#endif
