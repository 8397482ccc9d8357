/* table.h: a CSV table declared by its columns: read, checked cell by cell, put into records. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "data/csv.h"

enum table_type {
    TABLE_ID,       /* lower-case words and digits joined by underscores; char[size] */
    TABLE_CODE,     /* three capital letters, a country; char[size] */
    TABLE_TEXT,     /* anything of at most size - 1 bytes; char[size] */
    TABLE_QUARTER,  /* as 2025Q1; char[size] */
    TABLE_NUMBER,   /* low..high, times `scale`; double */
    TABLE_INTEGER,  /* low..high; int32_t */
    TABLE_CHOICE,   /* index in `choices`; int32_t */
    TABLE_REFERENCE /* index in the words of `reference`; int32_t */
};

/* What cells may refer to. Consumers are the goods, then the industries. */
enum table_reference {
    TABLE_COUNTRY,
    TABLE_GOOD,
    TABLE_INDUSTRY,
    TABLE_CONSUMER,
    TABLE_REFERENCE_COUNT
};

/* What people call a word besides: its name, or another. */
struct table_alias {
    const char *text;
    size_t index; /* of the word */
};

/* The words of a reference; none where their own table could not be read: then cells pass
 * unchecked. */
struct table_words {
    const char *const *words; /* an empty one is that of a row whose id could not be read */
    size_t count;
    const struct table_alias *aliases;
    size_t alias_count;
    const char *what; /* "a country, good or industry"; NULL: what the reference says */
    bool partial;     /* rows of their table could not be read: one of these may be meant */
};

struct table_column {
    const char *name;
    enum table_type type;
    bool key;      /* rows must differ in at least one key column */
    bool optional; /* the cell, or the whole column, may be empty: zero bytes, or -1 */
    bool plain;    /* any text, which is not put into the record */
    bool checked;  /* checked as its type asks, but not put into the record */
    enum table_reference reference;
    double low, high;
    double scale;               /* 0: 1 */
    const char *const *choices; /* ended by NULL */
    size_t offset;              /* in the record */
    size_t size;                /* of its text there */
};

struct table_spec {
    const char *file;                   /* "supply.csv" */
    const struct table_column *columns; /* ended by name == NULL */
    size_t record_size;
};

enum {
    TABLE_COLUMNS_MAX = 24,
    TABLE_PATH_SIZE = 1024,
    TABLE_PROBLEM_SIZE = 640,
    TABLE_TOPIC_SIZE = 192
};

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

/* Reads FOLDER/FILE. Every mistake is listed: lines above the header, unknown, missing and doubled
 * columns, rows that are none or of the wrong length, every bad cell, doubled keys; what one hand
 * or program did to many cells is one message. `words` has TABLE_REFERENCE_COUNT entries, or is
 * NULL where the spec refers to nothing. A column `source` may not be empty. False if there was an
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

/* A row that could not be read whole takes no part in any rule: its record holds what could be
 * read, and -1 for words, but nothing follows from what it lacks. */
bool table_whole(const struct table *table);  /* is there no such row? */
size_t table_good(const struct table *table); /* how many others there are */

/* Adds an error at a cell; a warning at a cell. */
void table_error(const struct table *table, size_t index, const char *column,
                 struct diag_list *list, const char *format, ...);
void table_warning(const struct table *table, size_t index, const char *column,
                   struct diag_list *list, const char *format, ...);

/* The same, of what one hand does in many places: told once a table, with the other lines. */
void table_error_about(const struct table *table, size_t index, const char *column,
                       struct diag_list *list, const char *topic, const char *format, ...);
void table_warning_about(const struct table *table, size_t index, const char *column,
                         struct diag_list *list, const char *topic, const char *format, ...);

/* Why a cell is refused. */
struct table_problem {
    const struct diag_list *list; /* where it will be told */
    char text[TABLE_PROBLEM_SIZE];
    char topic[TABLE_TOPIC_SIZE]; /* what was done to it, likely in many cells; empty: none */
    bool everywhere;              /* the topic is one of all tables */
};

/* Reads `text` into the record. False if it is not what the column expects: then `problem`, if it
 * is not NULL, says what was found, what was expected and what to do. A word that is surely meant
 * is refused, but put in, so that the mistake is told once. */
bool table_cell_read(void *record, const struct table_column *column, const char *text,
                     const struct table_words *words, struct table_problem *problem);

#endif
