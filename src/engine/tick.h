/* tick.h: what one month works out on the way and then forgets. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TICK_H
#define ENGINE_TICK_H

#include "engine/world.h"

/* All per month, in the goods' units; shares from 0 to 1. */
struct tick {
    double plan[GOOD_MAX][COUNTRY_MAX];  /* output that makers aim at */
    double need[GOOD_MAX][COUNTRY_MAX];  /* use wanted before any rationing */
    double fill[GOOD_MAX][COUNTRY_MAX];  /* share of it that stocks allow */
    double scrap[GOOD_MAX][COUNTRY_MAX]; /* won back from what was used, with its users */
    double order[GOOD_MAX][COUNTRY_MAX]; /* what users order */
    double asked[GOOD_MAX][COUNTRY_MAX]; /* orders that reached this country's makers */
    double sold[GOOD_MAX][COUNTRY_MAX];
    double paid[GOOD_MAX][COUNTRY_MAX];     /* mean price index of what users were sold */
    double wanted[RECIPE_MAX][COUNTRY_MAX]; /* need of each input by each consumer */
};

/* industry.c: what makers and industries need, and what they get out of what they have. */

/* A quantity's answer to a price index: price^-elasticity, for elasticities from 0 to 2. */
double industry_answer(double price, double elasticity);

/* Fills tick->wanted and tick->need from tick->plan, demand, substitution and prices. */
void industry_need(struct tick *tick, const struct world *world);

/* Uses up users' stocks and makes goods and industries' output: fills tick->fill; changes the
 * nodes' user_stock, seller_stock, made, used and wanted, and the plants' output. */
void industry_produce(struct tick *tick, struct world *world);

/* Input costs of makers and industries at this month's prices. */
void industry_cost(struct world *world);

/* flow.c: allocation of a good's supply to its buyers over a network that controls have cut. */

/* How open an edge is this month, 0 to 1: nothing passes while the first licences are awaited. */
double flow_open(const struct world *world, const struct edge *edge);

/* Moves one good for a month: from sellers' stocks to buyers' transit, in two rounds and then
 * round the bars. Reads tick->order; fills tick->asked, sold and paid; changes stocks, transit,
 * the edges' flows and the nodes' turn totals. */
void flow_month(struct tick *tick, struct world *world, int32_t good);

/* leak.c: how much of what a control bars gets round it through third countries. */

/* The edges of one good that a control bars, and those that hubs know a detour round, for one
 * barred them: few of all. In their order, counted from the good's first edge. */
struct bars {
    int32_t count;
    int32_t edge[COUNTRY_MAX * COUNTRY_MAX];
};

/* Barred quantities a month, by edge as above; read for edges of `bars` alone. */
struct leak {
    const struct bars *bars;
    double want[COUNTRY_MAX * COUNTRY_MAX];
    double short_of[COUNTRY_MAX * COUNTRY_MAX]; /* share of it that hubs have no room for */
};

/* Cuts what buyers want round the bars (leak->want, 0 on open edges) down to what hubs have room
 * for, and says how short that leaves them: room that is scarce is dear. `open`
 * says how open each edge of the good is: a hub must itself be served. */
void leak_limit(struct leak *leak, const struct world *world, int32_t good, const double *open);

/* What a side's policing can still stop, 0 to 1: its enforcement less what the rival's money for
 * shells, brokers and hubs gets round. */
double leak_policing(const struct world *world, int32_t side);

/* A month in which the hubs of a good learn, or forget, detours for what is shut. `open` as above.
 */
void leak_learn(struct world *world, int32_t good, const struct bars *bars, const double *open);

/* What has been barred before the first turn has its detours, the more the longer it has been so.
 */
void leak_start(struct world *world);

/* market.c: prices from stock cover, inside and outside a border. */

/* What a buyer pays for a unit on this edge, as an index: offer, less what floods take off, plus
 * the tariff. */
double market_delivered(const struct world *world, const struct edge *edge);

/* The revenue of a country's makers for a unit of a good against their cost: 1 at the start. */
double market_margin(const struct world *world, int32_t good, int32_t country);

/* One month's move of every price: sellers' offers, then what users pay. */
void market_tick(const struct tick *tick, struct world *world);

#endif
