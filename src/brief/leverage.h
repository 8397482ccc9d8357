/* leverage.h: what rocks, chips, tariffs, building and partners did to each side's total: within a
 * year, by the end, and in the aftermath. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_LEVERAGE_H
#define BRIEF_LEVERAGE_H

#include "game/verdict.h"

/* What a move is, by the first thing that it sets: the control of a mineral is a rock's, whoever
 * plays it. */
enum leverage_family {
    LEVERAGE_ROCKS,
    LEVERAGE_CHIPS,
    LEVERAGE_TARIFFS,
    LEVERAGE_BUILDING,
    LEVERAGE_PARTNERS,
    LEVERAGE_OTHER, /* policing, truces; what the umpire ruled; events that moves brought about */
    LEVERAGE_FAMILIES
};

enum leverage_when { LEVERAGE_YEAR, LEVERAGE_END, LEVERAGE_AFTER, LEVERAGE_WHENS };

enum { LEVERAGE_FIRST_YEAR = 4 };

/* Points of a total, to a tenth: how far the game is from the calm line, in which nobody moves, and
 * how much of that is each family's. A family did something alone, and something on top of all the
 * others: its part is the mean of both, and each is as far from it as `spread` says. Where families
 * meet by twos only, that is Shapley's share; what three or more did to each other is `interplay`,
 * and with it the parts add up. */
struct leverage {
    bool year;                                /* the game is longer than the first year */
    int moves[LEVERAGE_FAMILIES][SIDE_COUNT]; /* played */
    double part[LEVERAGE_WHENS][SIDE_COUNT][LEVERAGE_FAMILIES];
    double spread[LEVERAGE_WHENS][SIDE_COUNT][LEVERAGE_FAMILIES];
    double interplay[LEVERAGE_WHENS][SIDE_COUNT];
    double all[LEVERAGE_WHENS][SIDE_COUNT];
};

/* Only of a game that is over, when all of it is open: false of another. Takes as long as fourteen
 * games with their aftermath, and less where a family came late. */
bool leverage_find(struct leverage *out, const struct session *session);

/* "Rocks: controls of minerals and what is made of them". */
const char *leverage_name(enum leverage_family family);
const char *leverage_words(enum leverage_family family);

#endif
