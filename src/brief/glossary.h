/* glossary.h: the words of the game, each in two sentences, for the screens and the line mode. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_GLOSSARY_H
#define BRIEF_GLOSSARY_H

#include <stddef.h>

/* A word, and two sentences: what it is, and what it does in the game. */
struct glossary_entry {
    const char *word;
    const char *text;
};

/* By the alphabet, whatever the case. */
const struct glossary_entry *glossary_entries(size_t *count);

#endif
