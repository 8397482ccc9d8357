/* signpost.h: what to watch from some turn on, from the model's own facts, and what came of it. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_SIGNPOST_H
#define BRIEF_SIGNPOST_H

#include "brief/eyes.h"
#include "brief/number.h"

enum { SIGNPOST_MOST = 16, SIGNPOST_WORDS_SIZE = 384, SIGNPOST_CAME_SIZE = 96 };

/* What is watched: how tense it is, partners that waver, stocks that run low, projects that come on
 * line, measures that end. */
enum signpost_kind {
    SIGNPOST_ESCALATION,
    SIGNPOST_PARTNER,
    SIGNPOST_STOCK,
    SIGNPOST_PROJECT,
    SIGNPOST_MEASURE
};

struct signpost {
    enum signpost_kind kind;
    char watch[SIGNPOST_WORDS_SIZE]; /* "Escalation: from 60 of 100 on incidents happen that ..."
                                      */
    char then[NUMBER_SIZE];          /* as it stood; empty where it is no number */
    char later[NUMBER_SIZE];         /* as it came to stand */
    char came[SIGNPOST_CAME_SIZE];   /* "fell below"; "came on line"; empty: not asked for */
};

/* How far it is known what came. */
enum signpost_until {
    SIGNPOST_NOTHING, /* not at all: `later` and `came` stay empty */
    SIGNPOST_NOW,     /* up to the last turn that was played */
    SIGNPOST_AFTER    /* and the aftermath of a game that is over, in which nobody does anything */
};

/* What to watch as it stood where the eyes look, as far as they may know it; how many.
 * SIGNPOST_AFTER takes as long as SESSION_AFTER turns. */
size_t signpost_find(struct signpost out[SIGNPOST_MOST], const struct eyes *eyes,
                     enum signpost_until until);

/* "Escalation: from 60 ...; it stood at 28, then at 30: stayed below it.": in a sentence. */
enum { SIGNPOST_SAID_SIZE = SIGNPOST_WORDS_SIZE + 192 };
void signpost_said(char out[SIGNPOST_SAID_SIZE], const struct signpost *post);

/* The last quarter of the room's turn in the middle of what was played, from which a game is looked
 * ahead; 0: there is none. */
int signpost_middle(const struct session *session);

#endif
