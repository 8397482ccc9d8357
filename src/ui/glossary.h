/* glossary.h: the words of the game, each in a sentence. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_GLOSSARY_H
#define UI_GLOSSARY_H

#include <stddef.h>

/* A word, and what it means here: begun small, without its full stop. */
struct glossary_entry {
    const char *word;
    const char *meaning;
};

/* By the alphabet. */
const struct glossary_entry *glossary_entries(size_t *count);

#endif
