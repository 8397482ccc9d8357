/* plain_words.h: a typed line in words, and which names they make. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_WORDS_H
#define UI_LINE_PLAIN_WORDS_H

#include "brief/name.h"
#include "ui/line/plain_io.h"

enum { PLAIN_WORD_MAX = 24 };

/* A typed line in words: lower case; commas, underscores and hyphens part words. */
struct plain_words {
    size_t count;
    bool forced;                      /* the first word ended in '!': ask nothing */
    const char *word[PLAIN_WORD_MAX]; /* into text */
    char text[PLAIN_LINE_SIZE];
};

void plain_words_split(struct plain_words *out, const char *line);

/* A line as it was typed, from its `skip`th word on: what people say keeps its capitals. */
const char *plain_words_rest(const char *line, size_t skip);

/* The words from `first` to `last` - 1 with a blank between. */
void plain_words_join(char *out, size_t size, const struct plain_words *words, size_t first,
                      size_t last);

/* As name_one for as many words from *at on as make a name; *at is moved past them. */
int plain_words_name(size_t *at, const struct plain_words *words, const struct name *names,
                     size_t count);

/* Two names of one list, however many words each takes; an "and" or "with" between is passed over.
 * False if the words from the second on are not just that. */
bool plain_words_pair(int pair[2], const struct plain_words *words, const struct name *names,
                      size_t count);

/* Says why nothing was meant, as name_explain words it. */
void plain_words_explain(struct plain_io *io, const char *text, const char *what,
                         const struct name *names, size_t count);

#endif
