/* diag.h: a list of messages that say where, what was found, what was expected and what to do. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum diag_level { DIAG_ERROR, DIAG_WARNING };

enum { DIAG_PLACE_SIZE = 160, DIAG_TEXT_SIZE = 640 };

struct diag {
    enum diag_level level;
    char file[DIAG_PLACE_SIZE];
    int line;   /* 0: the whole file */
    int column; /* 0: the whole line */
    char text[DIAG_TEXT_SIZE];
};

/* The caller places it; the items are the list's own until diag_free. */
struct diag_list {
    struct diag *items;
    size_t count;
    size_t capacity;
    size_t errors;
    size_t warnings;
};

void diag_init(struct diag_list *out);
void diag_free(struct diag_list *list);

/* Adds an error or a warning. `format` is printf's; a text too long for its place is cut. */
void diag_error(struct diag_list *list, const char *file, int line, int column, const char *format,
                ...);
void diag_warning(struct diag_list *list, const char *file, int line, int column,
                  const char *format, ...);

/* Adds a copy of a message. */
void diag_copy(struct diag_list *list, const struct diag *diag);

/* Moves all of `from` that `list` does not have yet to it, and frees `from`. */
void diag_take(struct diag_list *list, struct diag_list *from);

/* Prints a line a message, in the order of file, line and column. */
void diag_print(struct diag_list *list, FILE *stream);

/* One message as a line of text, cut to `size`. */
void diag_format(char *out, size_t size, const struct diag *diag);

#endif
