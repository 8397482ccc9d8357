/* journal_text.h: a journal row as a line of text, chained to the one before, and back. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_JOURNAL_TEXT_H
#define DATA_JOURNAL_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "data/journal_row.h"

/* A line is never longer: every byte of a cell may be written as four. */
enum { JOURNAL_LINE_SIZE = 4 * (JOURNAL_NAME_SIZE + JOURNAL_ARGS_SIZE + JOURNAL_NOTE_SIZE) + 256 };

/* The header row, with its line end. */
const char *journal_text_header(void);

/* Appends a row as a line, and sets row->check from its text and the check before it, and
 * row->more. `more`: the act has more rows. */
void journal_text_write(struct text *out, struct journal_row *row, uint64_t previous, bool more);

enum journal_text_result { JOURNAL_TEXT_GOOD, JOURNAL_TEXT_CHANGED, JOURNAL_TEXT_BAD };

enum { JOURNAL_PROBLEM_SIZE = DIAG_TEXT_SIZE };

struct journal_line {
    const char *bytes; /* without the line end */
    size_t length;
    uint64_t previous;                  /* the check of the row before */
    bool more;                          /* set: the act has more rows */
    char problem[JOURNAL_PROBLEM_SIZE]; /* set: what was found and expected */
};

/* Reads a line. CHANGED: its check does not fit its text and the check before it (out->check is
 * then what the line claims, where that can be read); BAD: it does, but no such row is ever
 * written. */
enum journal_text_result journal_text_read(struct journal_row *out, struct journal_line *line);

#endif
