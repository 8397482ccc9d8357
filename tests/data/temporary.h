/* temporary.h: files and folders that a test makes and takes away again. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_DATA_TEMPORARY_H
#define TESTS_DATA_TEMPORARY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum { TEMPORARY_PATH_SIZE = 512 };

/* A new folder under /tmp; its path is put in `out` (TEMPORARY_PATH_SIZE bytes). */
void temporary_folder(char *out);

/* Removes a folder and what is in it. */
void temporary_remove(const char *folder);

/* "FOLDER/NAME" in `out`. */
void temporary_path(char *out, const char *folder, const char *name);

/* Writes a whole file FOLDER/NAME. */
void temporary_write(const char *folder, const char *name, const char *bytes, size_t length);
void temporary_text(const char *folder, const char *name, const char *text);

/* A whole file; free() it. */
char *temporary_read(const char *path, size_t *length);

/* Copies the files that end in .csv from one folder to another. */
void temporary_copy_tables(const char *to, const char *from);

/* Puts `text` in the cell of a column, in the row of FOLDER/NAME that begins with `start`. Its
 * place is put in `out` as "NAME:LINE:COLUMN:" (TEMPORARY_PATH_SIZE bytes). */
struct temporary_edit {
    const char *name, *start, *column, *text;
};
void temporary_change(char *out, const char *folder, const struct temporary_edit *edit);

/* Is there a message that begins "FILE:PLACE:" after the folders, and holds `words`? Prints all of
 * them where there is none. */
bool temporary_told(struct diag_list *list, const char *place, const char *words);

#endif
