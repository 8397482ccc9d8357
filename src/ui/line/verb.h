/* verb.h: the words that are commands, on every surface: one table for doing, help and tests. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_VERB_H
#define UI_LINE_VERB_H

#include "ui/line/plain_seat.h"
#include "ui/terminal/keys.h"

/* When a verb means something. */
enum verb_when {
    VERB_GAME,     /* in a game, also when it is over */
    VERB_PLANNING, /* while a plan is being made */
    VERB_ALWAYS,   /* before a game begins too */
    VERB_BEFORE,   /* only then */
    VERB_UMPIRE,   /* in a meeting, for its umpire */
    VERB_OBSERVER, /* or one who watches it for the umpire */
    VERB_TEAM,     /* in a meeting, for a team */
    VERB_MEETING   /* for everyone at it */
};

/* What kinds of names its arguments are, for completion. */
enum verb_takes {
    VERB_TAKES_GOOD = 1,
    VERB_TAKES_COUNTRY = 2,
    VERB_TAKES_INDUSTRY = 4,
    VERB_TAKES_MOVE = 8,
    VERB_TAKES_SCORE = 16,
    VERB_TAKES_FIRM = 32,
    VERB_TAKES_VERB = 64,
    VERB_TAKES_TWO = 128, /* a second one after the first */
    VERB_TAKES_THING = VERB_TAKES_GOOD | VERB_TAKES_COUNTRY | VERB_TAKES_INDUSTRY
};

/* Where the full screen leads a verb with arguments. What has no screen of its own is read as the
 * sentences of the line mode. */
enum verb_shows {
    VERB_TEXT,
    VERB_GOOD,
    VERB_COUNTRY,
    VERB_MOVE, /* its questions, those answered that the arguments answer, then its forecast */
    VERB_THING,
    VERB_WHY,
    VERB_COMPARE,
    VERB_MARK,
    VERB_REPORT,
    VERB_TURN,
    VERB_PLAN,  /* undo of one planned move */
    VERB_WORDS, /* what is said of one */
    VERB_SEAL,
    VERB_SET,
    VERB_RELOAD,
    VERB_INJECT,
    VERB_LESSON,
    VERB_SHOWS_COUNT
};

struct verb {
    const char *name;
    const char *aliases;   /* other whole words for it, parted by blanks; NULL: none */
    const char *arguments; /* for the help; NULL: none */
    const char *example;   /* of arguments; NULL: without */
    const char *help;
    enum verb_when when;
    bool writes; /* into the game: not at a seat that looks on */
    bool files;  /* it reads, writes or names others than the game: not at a locked seat */
    int takes;   /* enum verb_takes, joined */
    enum verb_shows shows;
    enum action action;        /* the key that does the same, where there are no arguments */
    const char *screen_alone;  /* why it means nothing in lines; NULL: it does */
    const char *numbers_apart; /* why a screen does not show each number that the lines say */
    void (*run)(struct plain_seat *seat, const struct plain_words *words); /* in lines */
};

/* The table, in the order in which a newcomer needs them; a name of NULL ends it. */
const struct verb *verb_table(void);

/* Is this word the whole name, or an alias, of a verb? */
bool verb_known(const char *word);

/* By whole word, then by a start; first among those that mean something to these eyes now. The
 * first of the table that fits, which is the commonest; NULL: none. */
const struct verb *verb_named(const char *word, const struct eyes *eyes);

/* Is the game where the verb means something to these eyes? */
bool verb_works(const struct verb *verb, const struct eyes *eyes);

/* A typed line in words, made what it asks for: a number alone plays that move, a name alone asks
 * for its sheet; NULL where it means nothing. The words begin with the verb's name. */
const struct verb *verb_read(struct plain_words *words, const struct eyes *eyes, const char *line);

/* Says why verb_read found nothing, and what is near. */
void verb_explain(struct plain_io *io, const struct plain_words *words, const struct eyes *eyes);

#endif
