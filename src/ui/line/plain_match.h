/* plain_match.h: what a typed word means among a list of names: number, name or unique start. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_MATCH_H
#define UI_LINE_PLAIN_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/line/plain_io.h"

enum { PLAIN_WORD_MAX = 24, PLAIN_NAME_MAX = 512 };

/* A thing that can be named: by its id, or by the name that people read. Both borrowed. */
struct plain_name {
    const char *id;
    const char *name;
};

/* A typed line in words: lower case; commas, underscores and hyphens part words. */
struct plain_words {
    size_t count;
    bool forced;                      /* the first word ended in '!': ask nothing */
    const char *word[PLAIN_WORD_MAX]; /* into text */
    char text[PLAIN_LINE_SIZE];
};

enum { PLAIN_MATCH_NONE = -1, PLAIN_MATCH_SEVERAL = -2 };

void plain_match_split(struct plain_words *out, const char *line);

/* The words from `first` to `last` - 1 with a blank between. */
void plain_match_join(char *out, size_t size, const struct plain_words *words, size_t first,
                      size_t last);

/* The index of the one that `text` means: its number from 1, its id, its name, or the start of one
 * of these, or of a word in it, that no other shares. Or one of the two above. */
int plain_match_one(const char *text, const struct plain_name *names, size_t count);

/* As plain_match_one for as many words from *at on as make a name; *at is moved past them. */
int plain_match_words(size_t *at, const struct plain_words *words, const struct plain_name *names,
                      size_t count);

/* Says why nothing was meant: which names share the start, or which is near. `what`: "good". */
void plain_match_explain(struct plain_io *io, const char *text, const char *what,
                         const struct plain_name *names, size_t count);

#endif
