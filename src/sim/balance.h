/* balance.h: what every card is worth, when, and how often it is played where it could be. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_BALANCE_H
#define SIM_BALANCE_H

#include "sim/study.h"

struct places;

/*
 * Opponents play some games, which are recorded as orders. A card is tried on top of each of them:
 * in one turn its orders are added to those that were given, all else happens as it was recorded,
 * and the world goes on to the end of the game and of the aftermath. The same without the card is
 * the other half of the pair: the difference of a side's own result, aims apart, is what the card
 * did. It is tried in three turns, in the war that was recorded and in quiet (the same game with
 * its events and no moves).
 *
 * Which of its choices is best is found out on the first game alone, among BALANCE_CHOICES that the
 * script allows, drawn at random; what it is worth is measured on the others, so that the best is
 * not the luckiest. The worth of a card is that of its best turn. Its lead is the same of own less
 * rival's result, with the choice that is best for that.
 */
enum { BALANCE_CHOICES = 24, BALANCE_TURNS = 3 };

struct balance_options {
    const struct places *places;
    const char *scenario;
    const char *who[SIDE_COUNT]; /* NULL: the first opponent of that side */
    const char *move;            /* only cards of this move; NULL: all */
    size_t games;                /* that are measured: one more is played */
    uint64_t seed;               /* of the first */
    struct study_shard shard;    /* of the cards */
    size_t jobs;
};

extern const struct study_form balance_form;

struct balance;

/* Loads, and plays the games. NULL with messages where a name is wrong or a game was lost; without
 * any where Ctrl-C came. For balance_delete. */
struct balance *balance_new(const struct balance_options *options, struct diag_list *list);
void balance_delete(struct balance *balance);

/* Tries every card; a row each. For study_delete, before the balance is deleted. */
struct study *balance_run(struct balance *balance);

/* balance_table.c: for people, or tab-separated with a header: side, move, worth with its interval,
 * choice, share of chances in which it was played ("-": it had none), capital, budget. */
void balance_write(const struct study *study, bool table, FILE *stream);

#endif
