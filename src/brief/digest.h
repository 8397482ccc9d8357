/* digest.h: a turn told to a side in the order of what it means to it: the same sentences on every
 * surface. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_DIGEST_H
#define BRIEF_DIGEST_H

#include "engine/viewer.h"
#include "game/session.h"

/* Every order, rumour and piece of news of a quarter has its place, and so have the words around
 * them; and as much again for the quarters of a longer turn. */
enum {
    DIGEST_RULINGS = 24, /* at one point: of more the last ones are told by their number */
    DIGEST_MAX = 2 * DIGEST_RULINGS + ORDERS_MAX + 3 * NEWS_MAX +
                 2 * (SESSION_HAPPENING_MAX + SESSION_FAULT_MAX) + 2 * COUNTRY_MAX +
                 6 * SESSION_PLAN_MAX + 16,
    DIGEST_LINE_SIZE = JOURNAL_NOTE_SIZE,
    DIGEST_TITLE_SIZE = 64
};

/* In the order in which they are told. To a reader on no side the rival is Washington, "you" are
 * both. */
enum digest_part {
    DIGEST_FAULTS, /* what a script did not do: it may be why nothing else happened */
    DIGEST_RIVAL,
    DIGEST_OWN,
    DIGEST_YOU, /* the scores first, then what harmed the side most */
    DIGEST_PARTNERS,
    DIGEST_EVENTS,
    DIGEST_REST,
    DIGEST_PART_COUNT
};

struct digest_line {
    enum digest_part part;
    bool folded; /* a measure of the card or event above it, or what came of it */
    bool scores;
    bool waits;                    /* says no more than that a side did nothing */
    bool meant;                    /* what a side said of one of its moves, which is told above */
    bool harms;                    /* costs the reader something */
    size_t dated;                  /* so many bytes of it are "2025 Q4: ", of a longer turn */
    char text[DIGEST_LINE_SIZE];   /* a sentence or two */
    char figure[FIGURE_NAME_SIZE]; /* what to explain; may be empty */
};

struct digest {
    int first, turn; /* its first and last quarters */
    enum viewer viewer;
    size_t count;
    struct digest_line lines[DIGEST_MAX];
};

/* What the viewer may know of the turn of the room that a resolved quarter (1 is the first) belongs
 * to: of all its quarters, between the worlds at its ends. */
void digest_make(struct digest *out, struct session *session, int turn, enum viewer viewer);

/* "What Beijing decided" */
void digest_title(char out[DIGEST_TITLE_SIZE], enum digest_part part, enum viewer viewer);

/* What is known of the turn that is being planned: to a side what the rival plans in the open, and
 * to all what has happened already. */
void digest_ahead(struct digest *out, struct session *session, enum viewer viewer);

/* The lines that hold the news in short, those first that matter most where there is room for few:
 * none that is folded, and no scores. How many. */
size_t digest_short(size_t out[DIGEST_MAX], const struct digest *digest);

/* How many lines of a part there are, without the folded. */
size_t digest_count(const struct digest *digest, enum digest_part part);

#endif
