/* table_cell.h: what a column expects; one cell checked against its column and put into a record.
 */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_TABLE_CELL_H
#define DATA_TABLE_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TABLE_PROBLEM_SIZE = 640 };

enum table_type {
    TABLE_ID,       /* lower-case words and digits joined by underscores; char[size] */
    TABLE_CODE,     /* three capital letters, a country; char[size] */
    TABLE_TEXT,     /* anything of at most size - 1 bytes; char[size] */
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

/* The words of a reference; none where their own table could not be read: then cells pass
 * unchecked. */
struct table_words {
    const char *const *words;
    size_t count;
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

/* Reads `text` into the record. False if it is not what the column expects: then `problem`
 * (TABLE_PROBLEM_SIZE bytes) says what was found, what was expected and what to do. An unknown word
 * that is near a known one is refused, but the near one is put in, so that the mistake is told
 * once. */
bool table_cell_read(void *record, const struct table_column *column, const char *text,
                     const struct table_words *words, char *problem);

#endif
