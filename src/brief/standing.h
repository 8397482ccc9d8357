/* standing.h: how a side stands: scores, escalation, what its industries and stocks lack, prices
 * that moved. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_STANDING_H
#define BRIEF_STANDING_H

#include "brief/fact.h"

/* A side's total, then its five scores. */
void standing_scores(struct facts *out, const struct eyes *eyes, enum side side);

/* How much of the total a score weighs, 0 to 1. */
double standing_weight(const struct eyes *eyes, enum side side, enum score score);

/* A score, or by SCORE_COUNT the total. */
double standing_score(const struct eyes *eyes, enum side side, enum score score);

/* What a side can hold at most: what comes in above is lost. And what comes in each turn. */
struct standing_means {
    double capital, budget_musd;          /* at most */
    double capital_income, budget_income; /* a turn; million dollars */
};
bool standing_means(struct standing_means *out, const struct eyes *eyes, enum side side);

/* How far the quarrel has gone. */
void standing_escalation(struct facts *out, const struct eyes *eyes);

/* The stocks of what is needed in a side's home that are lowest against the usual; none where all
 * are as usual. Estimates count when they are further below it. */
void standing_stocks(struct facts *out, const struct eyes *eyes, enum side side, size_t most);

/* The prices that moved most this turn, in a country, or in the world where it is -1. */
void standing_prices(struct facts *out, const struct eyes *eyes, int32_t country, size_t most);

#endif
