/* good.h: what is known of a good: who makes and who needs it, its price and stock, what is being
 * built for it, and how it flows. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_GOOD_H
#define BRIEF_GOOD_H

#include "brief/fact.h"
#include "brief/ranking.h"

enum { GOOD_USERS_SIZE = 1024, GOOD_UNIT_SIZE = 48 };

/* Its price in a country, or in the world where country is -1, as it is shown: 100 is usual. */
double good_price(const struct eyes *eyes, int32_t good, int32_t country);

/* That price's figure. */
void good_price_figure(char out[FIGURE_NAME_SIZE], const struct eyes *eyes, int32_t good,
                       int32_t country);

/* The price, and what a side's home buys of it from the rival's, as lists of one. */
void good_price_fact(struct facts *out, const struct eyes *eyes, int32_t good, int32_t country);
void good_reliance(struct facts *out, const struct eyes *eyes, int32_t good, enum side side);

/* Price, stock, shortage, part of world output and so on, on both sides. */
void good_facts(struct facts *out, const struct eyes *eyes, int32_t good);

/* Stock, and what of it the government holds, in a side's home: with what is usual. */
void good_stock(struct facts *out, const struct eyes *eyes, int32_t good, enum side side);

/* Its greatest makers with their part of world output. */
void good_makers(struct facts *out, const struct eyes *eyes, int32_t good, size_t most);

/* "Semiconductors, Defence": what cannot do without it (`critical`), or uses it besides. */
void good_users(char out[GOOD_USERS_SIZE], const struct eyes *eyes, int32_t good, bool critical);

/* What is being built for it: how far, where (`thing` is the country), and how it stands, which of
 * a rival's site is its secret. */
void good_projects(struct facts *out, const struct eyes *eyes, int32_t good);

/* Turns that new capacity takes; months of use that users like to hold. */
int good_lead(const struct eyes *eyes, int32_t good);
double good_cover(const struct eyes *eyes, int32_t good);

/* Its unit on the map, "t", and as it is spoken, "tonnes". */
const char *good_unit(const struct eyes *eyes, int32_t good);
const char *good_unit_said(const struct eyes *eyes, int32_t good);

/* Trade of a good between two countries, or at home. */
struct good_flow {
    int32_t seller, buyer, good; /* seller == buyer: its own users */
    double start, now;           /* a quarter, in the good's unit */
    double passage;              /* what controls let in: 0 to 1 */
    double trust;                /* how far the buyer still counts on the seller: 0 to 1 */
};

/* Flows are numbered through the world; those of a good stand together, [first, end). */
void good_flows(int32_t *first, int32_t *end, const struct eyes *eyes, int32_t good);
void good_flow(struct good_flow *out, const struct eyes *eyes, int32_t flow);

/* How far a flow is from where it began, of it; 0 where there was none. */
double good_flow_change(const struct good_flow *flow);

/* The `most` flows of a good that are or were the largest, or that changed most; and, of a country,
 * of all goods those that changed most in value. */
void good_flows_rank(struct ranking *out, const struct eyes *eyes, int32_t good, size_t most,
                     bool by_change);
void good_flows_of(struct ranking *out, const struct eyes *eyes, int32_t country, size_t most);

#endif
