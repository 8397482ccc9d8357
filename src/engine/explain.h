/* explain.h: why a figure moved: the share of every cause, from turns run again without it. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_EXPLAIN_H
#define ENGINE_EXPLAIN_H

#include "engine/announce.h"
#include "engine/figure.h"

/*
 * The causes of a change are players of a game: a coalition's worth is what the figure comes to if
 * only its causes are at work. Shapley's values (Shapley 1953) share out the difference between all
 * of them and none; they are the only shares that add up, treat equals equally and give nothing to
 * what does nothing. Leaving one cause out at a time does not add up.
 *
 * A ruling is a cause too. In a coalition with it the figure is set where it stands as it stood
 * when it was ruled, and else moved by as much: with all causes the world is, bit for bit, the one
 * that was played. A ruling made after the last turn brings what it moved the figure by, whatever
 * else was at work: it takes no part in the coalitions, and its share is that.
 */
enum { EXPLAIN_CAUSE_MAX = 64, EXPLAIN_EXACT_MAX = 10, EXPLAIN_PAIRS_MAX = 256 };

/* A turn's orders, and which cause each of them belongs to (-1: it happens whatever the causes). */
struct explain_turn {
    const struct orders *orders;
    int32_t owner[ORDERS_MAX];
    double capital[ORDERS_MAX]; /* the part of its side's spending that it cost */
    double budget[ORDERS_MAX];  /* likewise, million dollars */
};

/* A ruling, made when so many of the turns had been resolved (0: at the start). */
struct explain_ruling {
    struct figure_ruling ruling;
    int32_t after;
    int32_t owner;
};

struct explain_question {
    const struct world *start; /* before the first of the turns and any of the rulings */
    const struct explain_turn *turns;
    int32_t turn_count;
    int32_t cause_count;                  /* at most EXPLAIN_CAUSE_MAX */
    int32_t start_owner[INSTRUMENT_MAX];  /* of what is in force at the start; -1 as above */
    int32_t partner_owner[COUNTRY_MAX];   /* of a partner's decisions: without that cause its
                                             compliance stays as it was at the start */
    const struct explain_ruling *rulings; /* in the order in which they were made */
    int32_t ruling_count;
    int32_t last_count; /* causes behind cause_count: they own the rulings made after the last
                           turn, and nothing else; with the others at most EXPLAIN_CAUSE_MAX */
    const char *figure; /* of a world without it, it counts as 0 */
    uint64_t seed;      /* of the draws */
    int64_t budget;     /* most turns to resolve; 0: as many as it takes. Three
                           pairs of orders may be drawn whatever it says */
};

/* Who plays: one cause, or all that are too small to be told apart. */
struct explain_player {
    uint64_t causes;
    int32_t first; /* turn from which it can tell */
    int32_t reserved;
    double amount;
    double square; /* sum of squared deviations over the pairs drawn */
    double pair;   /* what the present pair gives it */
};

/* Working space, the caller's; nothing in it need be set. */
struct explain_scratch {
    struct world *worlds; /* turn_count + 1 of them, of bytes that are nought or of a world */
    struct orders orders;
    uint64_t mask; /* coalition that the worlds show, if known */
    bool known;
    int32_t first[EXPLAIN_CAUSE_MAX]; /* turn from which a cause can tell */
    int32_t order[EXPLAIN_CAUSE_MAX]; /* of the players */
    int32_t player_count;
    int32_t pairs;
    struct explain_player players[EXPLAIN_CAUSE_MAX];
    double most[EXPLAIN_CAUSE_MAX]; /* the larger of a cause's two first gains */
    int64_t turns_run;
    double base, after;
    double value[1 << EXPLAIN_EXACT_MAX];
};

struct explain_answer {
    double before;                    /* the figure at the start */
    double base;                      /* at the end, without any of the causes */
    double after;                     /* at the end, with all of them */
    double amount[EXPLAIN_CAUSE_MAX]; /* (base - before) + amounts = after - before */
    double error[EXPLAIN_CAUSE_MAX];  /* standard error; 0 where exact */
    bool exact;                       /* every coalition of the players was tried */
    int32_t players;                  /* causes told apart, and one for all smaller ones */
    int32_t pairs;                    /* of orders drawn, where not exact */
    int64_t turns_run;
};

/*
 * Answers: exactly where there are at most EXPLAIN_EXACT_MAX causes and the budget allows it. Else
 * a first pair of drawn orders shows which causes matter. If few do, they are told apart, exactly
 * or by more pairs as the budget allows, with all others as one player, whose share is split as the
 * first pair split it; if many do, more pairs of all of them are drawn. Without a budget the
 * largest causes fill the exact number.
 */
void explain_run(struct explain_answer *out, const struct explain_question *question,
                 struct explain_scratch *scratch);

/* The figure at the end if only the causes in `mask` (bit i: cause i) are at work, and nothing was
 * ruled after the last turn; after
 * explain_run on the same question and scratch. */
double explain_value(const struct explain_question *question, struct explain_scratch *scratch,
                     uint64_t mask);

/* The figure as it would have come to stand had that one cause been absent, of any kind. */
double explain_without(const struct explain_question *question, struct explain_scratch *scratch,
                       int32_t cause);

/* Every cause of the question that takes part in coalitions. */
uint64_t explain_all(const struct explain_question *question);

#endif
