/* prompt.h: the command line: editing keys, completion with Tab, and the commands given before. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_PROMPT_H
#define UI_WIDGET_PROMPT_H

#include "ui/terminal/frame.h"
#include "ui/terminal/keys.h"

enum { PROMPT_SIZE = 320, PROMPT_PAST_MAX = 32, PROMPT_WORDS_MAX = 160 };

/* Zeroed to begin with; the past stays from one command to the next. */
struct prompt {
    char text[PROMPT_SIZE];
    size_t tail;                             /* of it, behind the cursor: see field.h */
    char stem[PROMPT_SIZE];                  /* what was typed before Tab put a name in its place */
    size_t completed;                        /* which of the names it is, from 1; 0: none */
    char past[PROMPT_PAST_MAX][PROMPT_SIZE]; /* the oldest first */
    size_t past_count;
    size_t past_at;          /* what is shown of it; past_count: what is being typed */
    char draft[PROMPT_SIZE]; /* what was typed before the past was looked at */
};

/* What may be typed next. The names are borrowed. */
struct prompt_words {
    size_t kept; /* bytes of the line before the name: "why " */
    const char *name[PROMPT_WORDS_MAX];
    size_t count;
};

/* Appends; a name that is there already, or that no longer fits, is left out. */
void prompt_words_add(struct prompt_words *words, const char *name);

/* An empty line; the past stays. */
void prompt_begin(struct prompt *prompt);

/* What the names must begin with. */
const char *prompt_stem(const struct prompt *prompt);

/* Puts the next (1) or the previous (-1) name in place of what was typed; after the last comes what
 * was typed again. */
void prompt_complete(struct prompt *prompt, const struct prompt_words *words, int step);

/* Takes a press that edits the line or calls up the past; false for any other. */
bool prompt_press(struct prompt *prompt, int press);

/* Puts a whole text of characters that can be shown before the cursor. False: only its beginning
 * had room. */
bool prompt_add(struct prompt *prompt, const char *text);

/* Remembers the line; one that repeats the last is not kept twice. */
void prompt_keep(struct prompt *prompt);

/* ":" and the line on a row of the area, with the cursor on it. */
void prompt_draw(const struct area *area, int row, const struct prompt *prompt);

#endif
