/* table.h: a CSV table declared by its columns: read, checked cell by cell, put into records. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "base/diag.h"
#include "data/csv.h"
#include "data/table_cell.h"

struct table_spec {
    const char *file;                   /* "supply.csv" */
    const struct table_column *columns; /* ended by name == NULL */
    size_t record_size;
};

enum { TABLE_COLUMNS_MAX = 24, TABLE_PATH_SIZE = 1024 };

/* A table that was read; table_close frees it. */
struct table {
    const struct table_spec *spec;
    char path[TABLE_PATH_SIZE];
    struct csv_sheet sheet;
    int cell_of[TABLE_COLUMNS_MAX]; /* cell in the sheet of a spec's column, -1: none */
    unsigned char *records;
    bool *bad; /* the record has a cell that was refused */
    size_t count;
};

/* Reads FOLDER/FILE. Every mistake is listed: unknown, missing and doubled columns, rows of the
 * wrong length, every bad cell, doubled keys. `words` has TABLE_REFERENCE_COUNT entries, or is NULL
 * where the spec refers to nothing. A column `source` may not be empty. False if there was an
 * error; what could be read is there all the same. */
bool table_open(struct table *out, const struct table_spec *spec, const char *folder,
                const struct table_words *words, struct diag_list *list);
void table_close(struct table *table);

/* The record of a row, counted from 0; the table's own. */
const void *table_record(const struct table *table, size_t index);

/* The text of a cell, as it stands in the file. */
const char *table_text(const struct table *table, size_t index, const char *column);

/* The line of a row. */
int table_line(const struct table *table, size_t index);

/* Adds an error at a cell; a warning at a cell. */
void table_error(const struct table *table, size_t index, const char *column,
                 struct diag_list *list, const char *format, ...);
void table_warning(const struct table *table, size_t index, const char *column,
                   struct diag_list *list, const char *format, ...);

#endif
