/* csv.h: a CSV file as rows whose cells know their line and column; and cells written safely. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_CSV_H
#define DATA_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"

enum { CSV_FILE_LIMIT = 1 << 23 }; /* bytes; the largest table is a hundredth of it */

struct csv_cell {
    const char *text; /* unquoted, terminated; the sheet's own */
    int line;
    int column; /* of its first character, from 1 */
};

struct csv_row {
    int line;     /* where its first cell stands */
    size_t first; /* index of that cell */
    size_t count;
    bool broken; /* a stray or unclosed quote cut it short, which was told */
};

/* The rows of a file, the header among them. Owned by whoever opened it, until csv_close. */
struct csv_sheet {
    struct csv_cell *cells;
    struct csv_row *rows;
    size_t cell_count, cell_capacity;
    size_t row_count, row_capacity;
    char *arena;   /* where the cells' texts stand */
    uint64_t hash; /* rng_hash of the file's bytes */
    bool torn;     /* a stray quotation mark took rows away, which was told */
};

/* Reads a table's file. What a spreadsheet adds and what means nothing is let pass: a byte order
 * mark, the line sep=, line ends of any kind, blanks around cells, rows of nothing, columns of
 * nothing. What is no CSV is told in one sentence, and no row is there. Otherwise strictly RFC
 * 4180: NUL, control characters, what nobody sees (marks that reorder or join), bytes that are not
 * UTF-8, stray and unclosed quotes are errors with their place. A line end or tab within a cell is
 * a blank. False if there was an error; the rows that could be read are there all the same, so that
 * their mistakes can be told in the same run, and of a row that a quote broke what stands before
 * it. */
bool csv_open(struct csv_sheet *out, const char *path, struct diag_list *list);

/* Reads from memory what is no table: a journal, which keeps what people typed, so that of
 * characters only those below the blank are refused. `file` is the name in messages. */
bool csv_take(struct csv_sheet *out, const char *file, const char *bytes, size_t length,
              struct diag_list *list);
void csv_close(struct csv_sheet *sheet);

/* The cell's text; an empty one beyond the row's end. */
const char *csv_text(const struct csv_sheet *sheet, size_t row, size_t cell);

/* Takes rows out of the sheet. */
void csv_rows_drop(struct csv_sheet *sheet, size_t first, size_t count);

/* Is it the same name of a column, whatever its case and what stands between its words: "Share
 * (pct)" for share_pct? */
bool csv_same_name(const char *cell, const char *name);

/* Appends a cell, quoted where it must be. What a spreadsheet would run as a formula (it begins
 * with = + - @ or a tab, and is no number) is given an apostrophe in front, as is what begins with
 * one. */
void csv_put(struct text *out, const char *cell);

/* The text of a cell written by csv_put, without that apostrophe. */
const char *csv_plain(const char *cell);

/* Reads a decimal number: sign, digits, point, digits; no exponent. What stands behind the point
 * beyond 15 digits that count is rounded off. The sign may be the typographer's minus. Does not
 * heed the locale. False if the text is anything else. */
bool csv_number(double *out, const char *text);

/* Reads a quarter, "2025Q1", as a count: year * 4 + quarter - 1. False if it is none of the years
 * 1900 to 2199. */
bool csv_quarter(int32_t *out, const char *text);

#endif
