/* table_inner.h: what the header, the rows and the cells of a table share, for table*.c alone. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_TABLE_INNER_H
#define DATA_TABLE_INNER_H

#include "data/slip.h"
#include "data/table.h"

/* table_header.c: finds where each column of the spec stands, and takes what stands above the
 * header out of the sheet. False if no header was found: then there is nothing to read. */
bool table_header_read(struct table *table, struct diag_list *list);

/* table_row.c: what a line of the file is. */
enum table_line {
    TABLE_LINE_ROW,
    TABLE_LINE_LENGTH, /* a row of too few or too many cells, or broken */
    TABLE_LINE_NONE    /* no row of the table at all */
};

/* Is the row one of the table, of the length that its header asks for? If not, that is told, unless
 * a quote broke it: a comment, a line of text, a total, the header once more, too few or too many
 * cells. `refused`: so many of its cells were. */
enum table_line table_row_check(const struct table *table, size_t row, size_t refused,
                                struct diag_list *list);

/* A cell that is read: what a refusal needs to know. */
struct table_reading {
    const struct table_column *column;
    const char *text;
    struct table_problem *problem; /* NULL: nobody asks why */
};

/* table_cell.c: says what was found and expected; always false, to be returned. `slip` may be NULL;
 * if not, it says what the text is and what to do. */
bool table_cell_refuse(const struct table_reading *reading, const char *expected,
                       const struct slip *slip);

/* table_word.c: finds the cell's word; -1 in *out where there is none. */
bool table_word_choice(int32_t *out, const struct table_reading *reading);
bool table_word_reference(int32_t *out, const struct table_reading *reading,
                          const struct table_words *words);

#endif
