/* showing.h: what a screen for the whole room says: where the meeting stands, and nothing that a
 * side keeps to itself. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_SHOWING_H
#define BRIEF_SHOWING_H

#include "brief/eyes.h"
#include "game/seminar.h"
#include "game/verdict.h"

enum {
    SHOWING_SENTENCES = 9, /* that a room reads at a glance, those of the shared line included */
    SHOWING_TEXT_SIZE = 192,
    SHOWING_LABEL_SIZE = 80,
    SHOWING_LINES = 48
};

/* A sentence or two under a heading. The talk goes by the steps of the hot wash (game/wash.h), and
 * each has a part of its own; those that are still to come have no line yet. */
enum showing_part {
    SHOWING_NOTICE,   /* what is going on, where it would not be clear */
    SHOWING_NEWS,     /* of the last turn; before the first what the scenario is about */
    SHOWING_NOW,      /* what the umpire lets happen in this turn, and notes for all */
    SHOWING_QUESTION, /* of the moment */
    SHOWING_RECALL,   /* the talk's first step: teams name what counted, */
    SHOWING_MOMENTS,  /* then the three turns that moved most are shown, */
    SHOWING_ROLES,    /* each role has its question, */
    SHOWING_EXPECTED, /* what was expected stands against what came, */
    SHOWING_FORK,     /* one turn is played another way, */
    SHOWING_LESSONS,  /* what somebody will do, */
    SHOWING_WATCH,    /* and at last what there is to watch */
    SHOWING_PART_COUNT
};

struct showing_line {
    enum showing_part part;
    size_t rank; /* within its part: where there is little room those of the lowest are told */
    char text[SHOWING_TEXT_SIZE];
};

/* How far a side is with its plan: never what it plans. */
enum showing_plan {
    SHOWING_NO_PLAN, /* nothing is planned in this phase */
    SHOWING_PLANS,
    SHOWING_WAITS, /* for the other to seal */
    SHOWING_SCRIPT,
    SHOWING_SEALED,
    SHOWING_CLOSED, /* closed by the umpire, as far as it was planned */
    SHOWING_PLAN_COUNT
};

struct showing {
    enum phase phase;
    bool practice;
    enum showing_part step;             /* of the talk: the part that it has come to */
    char step_name[SHOWING_LABEL_SIZE]; /* "Round of roles"; empty where nobody leads */
    int64_t until;     /* the room clock when that step is over; 0: it has no time of its own */
    int round, rounds; /* the turn that is shown, of how many */
    char title[SHOWING_LABEL_SIZE];
    char quarters[SHOWING_LABEL_SIZE]; /* "2026 Q1 to Q3" */
    bool timed, paused; /* is there a planning clock, or a step's; does it stand still? */
    int64_t left;       /* seconds of it, below 0 when they are over */
    int64_t at;         /* seconds of the room clock */
    int minutes;        /* that there are in all; 0: not known */
    enum showing_plan plans[SIDE_COUNT];
    bool played; /* a turn was: the next four are told */
    struct verdict verdict;
    double escalation, escalation_before; /* now and before the last turn, of 100 as shown */
    double brake;                         /* from there on incidents happen, of 100 */
    char join[SHOWING_TEXT_SIZE];         /* how a late guest's terminal joins; may be empty */
    char marking[SEMINAR_MARKING_SIZE];   /* may be empty */
    size_t count;
    struct showing_line lines[SHOWING_LINES]; /* by part */
};

/* All of it, as the room may know it. `seminar` may be NULL, or without tables. It takes some time
 * when a turn was played; showing_tick is for each second: the clocks alone. */
void showing_make(struct showing *out, struct session *session, const struct seminar *seminar);
void showing_tick(struct showing *showing, const struct session *session);

/* Does it show something that goes on in another file, a fork, and was it worked out so many
 * seconds ago that it is to be looked at again? */
bool showing_ages(const struct showing *showing, double seconds);

/* Do both say the same, but for the clocks? */
bool showing_same(const struct showing *a, const struct showing *b);

/* The row (seq) in which the umpire last rang the bell; 0: it never rang. */
int64_t showing_bell(const struct session *session);

/* showing_words.c: what the values are called, the same on every surface. */

/* "Turn 3 of 4, 2026 Q3"; "planning"; "06:42"; "sealed"; "Last turn", which may be empty. */
void showing_turn(char out[SHOWING_LABEL_SIZE], const struct showing *showing);
const char *showing_phase(const struct showing *showing);
const char *showing_step(const struct showing *showing); /* of the talk; else as showing_phase */
void showing_left(char out[SHOWING_LABEL_SIZE], const struct showing *showing);
const char *showing_plan_words(enum showing_plan plan);
const char *showing_heading(const struct showing *showing, enum showing_part part);

/* "Washington held, Beijing lost. Together -1.2: the quarrel cost more than it won."; and "64 of
 * 100, up 17; from 60 on incidents happen". */
void showing_result(char out[SHOWING_TEXT_SIZE], const struct showing *showing);
void showing_escalation(char out[SHOWING_TEXT_SIZE], const struct showing *showing);

/* How many sentences a text has; where the second begins; and its first so many, cut at a word
 * where they do not fit. */
int showing_sentences(const char *text);
const char *showing_next(const char *text);
void showing_cut(char out[SHOWING_TEXT_SIZE], const char *text, int sentences);

/* The first sentence that asks something, from a capital letter on; empty where none does. */
void showing_question(char out[SHOWING_TEXT_SIZE], const char *text);

/* showing_news.c: adds at most `most` sentences of what the turns `first` to `last` brought, in the
 * order of what they did to people. */
void showing_news(struct showing *out, const struct eyes *eyes, int last, size_t most);

/* showing_talk.c: adds what the steps of the talk say that it has come to. */
void showing_talk(struct showing *out, const struct eyes *eyes, const struct seminar *seminar);

/* Is there a question among the lines of the step that it has come to? */
bool showing_asks(const struct showing *showing);

/* For the showing*.c files: a line more, of the next rank; NULL: there is nothing to say, or no
 * room. */
struct showing_line *showing_add(struct showing *out, enum showing_part part, const char *text,
                                 int sentences);

#endif
