/* journal_inner.h: the inside of a journal, for the journal_*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_JOURNAL_INNER_H
#define DATA_JOURNAL_INNER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/file.h"
#include "base/text.h"
#include "data/journal.h"

/*
 * Everything up to `end` is whole acts that have been taken in; `end` never stands inside one. What
 * stands after it is either another process's new acts or the torn part of an act whose writer
 * died. A writer holds the lock while it looks, so to a writer an incomplete part is torn and is
 * set aside; a reader cannot know and waits.
 *
 * What was taken in is kept in `bytes` too: the file is compared with it before each act, and
 * written anew from it where somebody deleted, cut, replaced or changed the file.
 */
struct journal {
    char begun[FILE_PATH_SIZE];  /* the path that was asked for */
    char path[FILE_PATH_SIZE];   /* where the game is: there, or in a file beside it */
    char folder[FILE_PATH_SIZE]; /* where the program ran then; "" if that is not known */
    int beside;                  /* in which of those; 0: in none */
    int descriptor;              /* -1: for reading only */
    char *bytes;
    size_t end;     /* bytes taken in */
    size_t room;    /* for bytes */
    int line;       /* of the byte at `end` */
    bool unended;   /* the last row taken in had no line end yet */
    size_t loose;   /* bytes after `end` that are no whole act */
    bool lenient;   /* for reading only: the first wrong row ends it, and is told */
    uint64_t check; /* of the last row taken in */
    int64_t seq;
    struct journal_row *rows;
    size_t count, capacity;
};

/* journal.c: a journal of nothing yet, closed to writing. */
struct journal *journal_new(const char *path);

/* journal.c: takes the lock. Waits for other seats; they hold it for one act at most. */
bool journal_lock(struct journal *journal, struct diag_list *list);

/* journal.c: remembers bytes of the file as taken in. */
void journal_add(struct journal *journal, const char *bytes, size_t length);

/* journal.c: the lines of an act, behind what was taken in; free() them. Sets seq and check of the
 * rows. Once the act is on disk it is added to what was taken in. */
char *journal_act_text(size_t *length, const struct journal *journal, struct journal_row *rows,
                       size_t count);
void journal_act_add(struct journal *journal, const char *text, size_t length,
                     const struct journal_row *rows, size_t count);

/* journal.c: takes in the whole acts of what stands after `end`. False if a line is wrong: every
 * wrong line is told, and nothing was taken in. */
bool journal_take(struct journal *journal, const char *bytes, size_t length,
                  struct diag_list *list);

/* journal.c: under the lock: moves what stands after the last whole act to PATH.torn, and finishes
 * a last line without an end. False with a reason where it cannot. */
bool journal_mend(struct journal *journal, char *reason, struct diag_list *list);

/* What the open file holds, against what was taken in. */
enum journal_found {
    JOURNAL_FOUND_ALL,     /* it, and perhaps more acts, which are taken in now */
    JOURNAL_FOUND_LESS,    /* the beginning of it */
    JOURNAL_FOUND_OTHER,   /* something else */
    JOURNAL_FOUND_TROUBLE, /* it cannot be read, written or locked: a reason is given */
};

/* journal_hold.c: looks, and changes nothing in the file; `length` is set to the file's. */
enum journal_found journal_look(struct journal *journal, size_t *length, char *reason);

/* journal_hold.c: takes the lock of the file at the journal's path, which then holds all that was
 * taken in, and takes in what others added. Where the file was deleted, cut, replaced or changed,
 * it is written anew, or the game goes on in a file beside it, with a warning; what is not the game
 * is never written to. False with an error, and without the lock, where that cannot be. */
bool journal_hold(struct journal *journal, struct diag_list *list);

/* journal_text.c: a journal row as a line of text, chained to the one before, and back. */

/* A line is never longer: every byte of a cell may be written as four. */
enum { JOURNAL_LINE_SIZE = 4 * (JOURNAL_NAME_SIZE + JOURNAL_ARGS_SIZE + JOURNAL_NOTE_SIZE) + 256 };

/* The header row, with its line end. */
const char *journal_text_header(void);

/* Appends a row as a line, and sets row->check from its text and the check before it, and
 * row->more. `more`: the act has more rows. */
void journal_text_write(struct text *out, struct journal_row *row, uint64_t previous, bool more);

/* journal_sheet.c: a saved game that a spreadsheet saved anew. */

/* Takes out what a spreadsheet put in: a byte order mark, and what stands before the end of a line.
 * The new length. */
size_t journal_sheet_undo(char *bytes, size_t length);

/* Tells of a file, which does not begin as a saved game does, that a spreadsheet or an editor saved
 * one in it. False if it did not. */
bool journal_sheet_tell(const char *path, const char *bytes, size_t length, struct diag_list *list);

/* journal_text.c: a row as a line. */

enum journal_text_result { JOURNAL_TEXT_GOOD, JOURNAL_TEXT_CHANGED, JOURNAL_TEXT_BAD };

enum { JOURNAL_PROBLEM_SIZE = DIAG_TEXT_SIZE };

struct journal_line {
    const char *bytes; /* without the line end */
    size_t length;
    uint64_t previous;                  /* the check of the row before */
    bool more;                          /* set: the act has more rows */
    const char *sheet;                  /* set: what a spreadsheet did to it; NULL */
    char problem[JOURNAL_PROBLEM_SIZE]; /* set: what was found and expected */
};

/* Reads a line. CHANGED: its check does not fit its text and the check before it (out->check is
 * then what the line claims, where that can be read); BAD: it does, but no such row is ever
 * written. */
enum journal_text_result journal_text_read(struct journal_row *out, struct journal_line *line);

#endif
