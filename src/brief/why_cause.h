/* why_cause.h: the inside of why: causes, and what they are called; for the why_*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WHY_CAUSE_H
#define BRIEF_WHY_CAUSE_H

#include "brief/why.h"

/* One cause: a move played (or all plays of one), what was in force, an event, a partner. */
struct why_cause {
    enum why_kind kind;
    int32_t side;
    int32_t country;
    bool standing;             /* in force before the turns in question */
    int first_turn, last_turn; /* in which it was played */
    int plays;
    int32_t instruments;
    char move[MOVE_ID_SIZE];
    char title[SCRIPT_TITLE_SIZE];
    char words[160];          /* of the choice, where there was one play */
    struct instrument sample; /* the first of its instruments */
    struct ruling ruling;     /* of a ruling: from what the first of a figure found to what the last
                                 of it left, with that one's reason */
};

/* Everything needed to work out an answer; too large for the stack. */
struct why_study {
    const struct why_question *asked;
    struct explain_question question;
    struct explain_scratch scratch;
    struct explain_answer answer;
    struct explain_turn *turns;
    struct orders *orders;
    struct explain_ruling *rulings;
    bool past_rulings; /* those made when the turns begin are causes too */
    int32_t room;      /* for causes: what comes beyond is one with the last */
    int32_t count;
    struct why_cause causes[EXPLAIN_CAUSE_MAX];
};

/* Finds the causes that were at work between the turns, and who owns what. */
void why_cause_collect(struct why_study *study);

/* Fills a row's kind, name, rule and source; cause NULL: the base. */
void why_words_row(struct why_row *out, const struct why_study *study,
                   const struct why_cause *cause);

#endif
