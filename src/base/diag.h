/* diag.h: a list of messages that say where, what was found, what was expected and what to do. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum diag_level { DIAG_ERROR, DIAG_WARNING, DIAG_LEVEL_COUNT };

/* So many messages of a file are kept; an item of its own counts those that were left out. */
enum { DIAG_PLACE_SIZE = 160, DIAG_TEXT_SIZE = 640, DIAG_FILE_MAX = 100 };

/* Of one mistake that was made in many places the first is told, and some of the others named: so
 * many lines of its file, and the first of some other files. */
enum { DIAG_ALSO_LINES = 3, DIAG_ALSO_MAX = 6, DIAG_ALSO_SIZE = 176 };

/* Any message as a line of text fits in so many bytes. */
enum { DIAG_LINE_SIZE = DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + DIAG_ALSO_SIZE + 128 };

struct diag {
    enum diag_level level;
    char file[DIAG_PLACE_SIZE];
    int line;                          /* 0: the whole file */
    int column;                        /* 0: the whole line */
    size_t left_out[DIAG_LEVEL_COUNT]; /* not 0 in the item that counts; it has no text */
    size_t earlier;                    /* where the file's message before stands, from 1; 0: none */
    char text[DIAG_TEXT_SIZE];
    uint64_t topic;            /* 0: none */
    size_t again;              /* in how many more lines its topic is */
    size_t named, named_here;  /* of these, and of these in its own file, in the text: */
    char also[DIAG_ALSO_SIZE]; /* "line 9, supply.csv:4" */
    int last;                  /* the last of them; below 0 in another file */
};

/* The caller places it; what it points to is the list's own until diag_free. */
struct diag_list {
    struct diag *items;
    size_t count;
    size_t capacity;
    size_t errors, warnings; /* all, with those that were left out or are told with another */
    size_t again[DIAG_LEVEL_COUNT]; /* of these, those that are told with another */
    struct diag_file *files;        /* each file that has messages */
    size_t file_count;
    size_t file_last; /* that of the last message: the next is most often of the same */
};

void diag_init(struct diag_list *out);
void diag_free(struct diag_list *list);

/* Adds an error or a warning. `format` is printf's; a text too long for its place is cut, and what
 * could command a terminal is escaped. */
void diag_error(struct diag_list *list, const char *file, int line, int column, const char *format,
                ...);
void diag_warning(struct diag_list *list, const char *file, int line, int column,
                  const char *format, ...);

/* The same, of a mistake that is likely made in many places by one hand, or follows from one: of a
 * topic the first message is kept, and every later one is a place more of it, whatever its level
 * and words. */
void diag_error_about(struct diag_list *list, const char *topic, const char *file, int line,
                      int column, const char *format, ...);
void diag_warning_about(struct diag_list *list, const char *topic, const char *file, int line,
                        int column, const char *format, ...);

/* Was a message of the topic told? Then the words of another need not be worked out. */
bool diag_known(const struct diag_list *list, const char *topic);

/* How many messages of a level there are for a person, each topic once. */
size_t diag_told(const struct diag_list *list, enum diag_level level);

/* Will another message of the file be kept? If not, its words need not be worked out. */
bool diag_room(struct diag_list *list, const char *file);

/* The messages of one file, the last first: the one before `later`, the last where that is NULL;
 * NULL where there is none. */
struct diag *diag_of(struct diag_list *list, const char *file, const struct diag *later);

/* Adds a copy of a message. Of two that count what was left out of a file the larger is kept: who
 * reads a file twice finds the same twice. */
void diag_copy(struct diag_list *list, const struct diag *diag);

/* Moves all of `from` that `list` does not have yet to it, and frees `from`. */
void diag_take(struct diag_list *list, struct diag_list *from);

/* Prints a line a message, in the order of file, line and column. */
void diag_print(const struct diag_list *list, FILE *stream);

/* One message as a line of text, cut to `size`. */
void diag_format(char *out, size_t size, const struct diag *diag);

#endif
