/* glossary.h: the words of the game, each in two sentences: maps/glossary.csv of the game and of
 * its packs. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_GLOSSARY_H
#define BRIEF_GLOSSARY_H

#include "data/place.h"

enum { GLOSSARY_MAX = 192, GLOSSARY_WORD_SIZE = 40, GLOSSARY_TEXT_SIZE = 240 };

/* A word, and two sentences: what it is, and what it does in the game. */
struct glossary_entry {
    char word[GLOSSARY_WORD_SIZE];
    char text[GLOSSARY_TEXT_SIZE];
};

struct glossary {
    size_t count;
    struct glossary_entry entries[GLOSSARY_MAX]; /* by the alphabet, whatever the case */
};

/* Reads the tables of all places. Every mistake goes to `list`, with what is to be done; a word
 * that an earlier place has too, and a row with a mistake, is left out. False if there was one. */
bool glossary_read(struct glossary *out, const struct places *places, struct diag_list *list);

/* The same for who looks a word up: what is wrong with a table is for `check` to tell. */
void glossary_open(struct glossary *out, const struct places *places);

#endif
