/* flow.c: allocation of a good's supply to its buyers over a network that controls have cut. */
/* SPDX-License-Identifier: MIT */
#include "engine/tick.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* What rounding leaves of a stock sold out, or of an order filled, is nothing: round 2 compares
 * remainders, and must not send buyers to a seller for the sake of a last bit. */
static const double trifle = 1e-9;

enum { EDGES_OF_GOOD_MAX = COUNTRY_MAX * COUNTRY_MAX };

/* One good's market in one month. Arrays by edge are offset by the good's first edge. Edges lie by
 * seller: what is a seller's is worked out once for all of them. */
struct flow {
    int32_t first;
    int32_t count;
    int32_t seller_count;
    int32_t seller[COUNTRY_MAX]; /* those who sell at all, in the edges' order ... */
    int32_t begin[COUNTRY_MAX];  /* ... each one's first edge, and the last's end */
    int32_t end[COUNTRY_MAX];
    bool taxed;  /* an edge has a tariff */
    bool barred; /* an edge is barred */
    struct bars bars;
    double left[COUNTRY_MAX]; /* sellers' stock not yet sold */
    double lack[COUNTRY_MAX]; /* buyers' orders not yet filled */
    int32_t buyer[EDGES_OF_GOOD_MAX];
    double flow[EDGES_OF_GOOD_MAX];   /* sold in the rounds so far */
    double price[EDGES_OF_GOOD_MAX];  /* delivered */
    double taste[EDGES_OF_GOOD_MAX];  /* how a buyer likes a seller: trust and price */
    double weight[EDGES_OF_GOOD_MAX]; /* Armington weight of a seller to its buyer */
    double open[EDGES_OF_GOOD_MAX];
    double want[EDGES_OF_GOOD_MAX];     /* round 1 orders before any bar */
    double ask[EDGES_OF_GOOD_MAX];      /* orders of the present round that may pass */
    double short_of[EDGES_OF_GOOD_MAX]; /* of what was wanted round the bars, 0..1 */
};

/* The queue is months until all passes: none does while it is longer than the ramp, then more each
 * month; a month counts at its middle. */
double flow_open(const struct world *world, const struct edge *edge)
{
    double ramp = world->parameters.licence_ramp;
    if (edge->queue <= 0.0) return edge->passage;
    double left = edge->queue - (edge->queue < 0.5 ? 0.5 * edge->queue : 0.5);
    if (ramp < 1.0) ramp = 1.0;
    return left < ramp ? edge->passage * (1.0 - left / ramp) : 0.0;
}

/* price^(-half_steps/2), by multiplication and one root: the engine takes no powers. */
static double cheapness_power(double price, int32_t half_steps)
{
    if (price == 1.0) return 1.0;
    double cheapness = 1.0 / price;
    double power = half_steps % 2 == 1 ? sqrt(cheapness) : 1.0;
    for (int32_t i = 0; i < half_steps / 2; i++) power *= cheapness;
    return power;
}

/* Finds each seller's edges, which lie side by side. */
static void sellers_find(struct flow *flow, const struct world *world)
{
    flow->seller_count = 0;
    for (int32_t i = 0; i < flow->count;) {
        int32_t k = flow->seller_count++, seller = world->edges[flow->first + i].seller;
        flow->seller[k] = seller;
        flow->begin[k] = i;
        while (i < flow->count && world->edges[flow->first + i].seller == seller) i++;
        flow->end[k] = i;
    }
}

/* Armington (1969): goods of different origin are different goods, so a buyer shifts between
 * sellers by relative price, not to the cheapest alone. Trust scales a seller's share. */
static void seller_weights(struct flow *flow, const struct world *world, int32_t good, int32_t k)
{
    const struct node *seller = &world->nodes[good][flow->seller[k]];
    int32_t sigma_half = world->goods[good].sigma_half;
    double price = seller->offer * (1.0 - seller->flood);
    double power = cheapness_power(price, sigma_half);
    for (int32_t i = flow->begin[k]; i < flow->end[k]; i++) {
        const struct edge *edge = &world->edges[flow->first + i];
        flow->buyer[i] = edge->buyer;
        flow->flow[i] = 0.0;
        flow->price[i] = price;
        flow->taste[i] = edge->trust * power;
        if (edge->tariff != 0.0) {
            flow->price[i] = market_delivered(world, edge);
            flow->taste[i] = edge->trust * cheapness_power(flow->price[i], sigma_half);
            flow->taxed = true;
        }
        flow->weight[i] = edge->base * flow->taste[i];
        flow->open[i] = edge->queue > 0.0 ? flow_open(world, edge) : edge->passage;
        if (edge->barred_by != SIDE_NONE || edge->detour != 0.0) {
            flow->barred |= edge->barred_by != SIDE_NONE;
            flow->bars.edge[flow->bars.count++] = i;
        }
    }
}

static void weights_find(struct flow *flow, const struct world *world, int32_t good)
{
    flow->taxed = flow->barred = false;
    flow->bars.count = 0;
    for (int32_t k = 0; k < flow->seller_count; k++) seller_weights(flow, world, good, k);
}

/*
 * What a tariff takes from one seller partly comes through third countries: rival makers there, and
 * the same goods relabelled. It goes by their trade and by how easily goods pass through them
 * (Alfaro and Chor, NBER 31661; 1.8 to 16.1% of Vietnamese exports to America, HBS 24-072).
 */
static void tariffs_divert(struct flow *flow, const struct world *world, int32_t good)
{
    double lost[COUNTRY_MAX] = {0};
    double room[COUNTRY_MAX] = {0};
    for (int32_t i = 0; i < flow->count; i++) {
        const struct edge *edge = &world->edges[flow->first + i];
        double hub = world->countries[edge->seller].hub;
        if (edge->tariff > 0.0) {
            double free = flow->price[i] / (1.0 + edge->tariff);
            double was = edge->trust * cheapness_power(free, world->goods[good].sigma_half);
            lost[edge->buyer] += edge->base * (was - flow->taste[i]);
        } else if (edge->seller != edge->buyer) room[edge->buyer] += edge->base * hub;
    }
    for (int32_t i = 0; i < flow->count; i++) {
        const struct edge *edge = &world->edges[flow->first + i];
        if (edge->tariff > 0.0 || edge->seller == edge->buyer) continue;
        if (!(room[edge->buyer] > 0.0)) continue;
        flow->weight[i] += world->parameters.tariff_divert * lost[edge->buyer] * edge->base *
                           world->countries[edge->seller].hub / room[edge->buyer];
    }
}

/* Sells what one seller is asked for; who is short serves all in proportion. Returns what it was
 * asked for. */
static double seller_sell(struct flow *flow, int32_t k)
{
    double asked = 0.0, left = flow->left[flow->seller[k]];
    int32_t begin = flow->begin[k], end = flow->end[k];
    for (int32_t i = begin; i < end; i++) asked += flow->ask[i];
    double scale = asked > left ? left / asked : 1.0;
    for (int32_t i = begin; i < end; i++) {
        double sold = flow->ask[i] * scale;
        if (sold > left) sold = left;
        flow->flow[i] += sold;
        left -= sold;
        flow->lack[flow->buyer[i]] -= sold;
    }
    flow->left[flow->seller[k]] = left;
    return asked;
}

static void round_sell(struct flow *flow, struct tick *tick, const struct world *world,
                       int32_t good)
{
    for (int32_t k = 0; k < flow->seller_count; k++) {
        tick->asked[good][flow->seller[k]] += seller_sell(flow, k);
    }
    for (int32_t c = 0; c < world->country_count; c++) {
        if (flow->lack[c] < trifle * tick->order[good][c]) flow->lack[c] = 0.0;
    }
}

/* Does the seller itself bar the edge? It licenses what it licenses, and no need widens that. */
static bool barred_by_seller(const struct world *world, const struct edge *edge)
{
    return edge->barred_by != SIDE_NONE && edge->seller == world->sides[edge->barred_by].country;
}

/* How much of what is wanted may be asked for. An issuer does not let buyers refill from it what it
 * has taken from them: its licences never allow more than usual trade, and while they are still
 * slow to come, no more than that share of it. */
static double licensed(const struct world *world, const struct edge *edge, double want, double open)
{
    double ask = want * open;
    if (!barred_by_seller(world, edge)) return ask;
    double most = edge->queue > 0.0 ? open * edge->base : edge->base;
    return ask < most ? ask : most;
}

/* Round 1: to usual suppliers. What a bar stops is not asked elsewhere yet. */
static void round_usual(struct flow *flow, const struct tick *tick, const struct world *world,
                        int32_t good)
{
    double sum[COUNTRY_MAX] = {0};
    for (int32_t i = 0; i < flow->count; i++) sum[flow->buyer[i]] += flow->weight[i];
    for (int32_t i = 0; i < flow->count; i++) {
        int32_t buyer = flow->buyer[i];
        double share = sum[buyer] > 0.0 ? flow->weight[i] / sum[buyer] : 0.0;
        flow->want[i] = tick->order[good][buyer] * share;
        flow->ask[i] = flow->want[i] * flow->open[i];
    }
    for (int32_t k = 0; k < flow->bars.count; k++) {
        int32_t i = flow->bars.edge[k];
        const struct edge *edge = &world->edges[flow->first + i];
        flow->ask[i] = licensed(world, edge, flow->want[i], flow->open[i]);
    }
}

/* Where a bar leaves a gap, the makers of a third country who do not comply can add no more than
 * their usual trade. */
static double backfill_cap(const struct flow *flow, const struct world *world, int32_t i)
{
    double most = flow->open[i] * world->edges[flow->first + i].base;
    return flow->ask[i] < most ? flow->ask[i] : most;
}

/* What a seller could spare for each buyer that lacks something, in flow->ask; its sum by buyer in
 * `sum`. */
static void seller_spare(struct flow *flow, double sum[COUNTRY_MAX], const struct world *world,
                         int32_t good, int32_t k)
{
    int32_t seller = flow->seller[k];
    bool left = flow->left[seller] > trifle * world->nodes[good][seller].seller_stock;
    double spare = left ? flow->left[seller] : 0.0;
    for (int32_t i = flow->begin[k]; i < flow->end[k]; i++) {
        int32_t buyer = flow->buyer[i];
        flow->ask[i] = 0.0;
        if (flow->lack[buyer] <= 0.0 || flow->weight[i] <= 0.0) continue;
        if (flow->barred && barred_by_seller(world, &world->edges[flow->first + i])) continue;
        flow->ask[i] = spare * flow->open[i] * flow->taste[i];
        sum[buyer] += flow->ask[i];
    }
}

/* Round 2: a part of what is lacking goes to whoever still has stock: backfill is limited by what
 * others can spare, which the record says decides more than the sender's market share. False if
 * nobody lacks anything. */
static bool round_others(struct flow *flow, const struct world *world, int32_t good)
{
    bool lacking = false;
    for (int32_t c = 0; c < world->country_count; c++) lacking = lacking || flow->lack[c] > 0.0;
    if (!lacking) return false;
    double sum[COUNTRY_MAX] = {0};
    for (int32_t k = 0; k < flow->seller_count; k++) seller_spare(flow, sum, world, good, k);
    for (int32_t i = 0; i < flow->count; i++) {
        int32_t buyer = flow->buyer[i];
        if (flow->ask[i] <= 0.0) continue;
        flow->ask[i] = flow->ask[i] / sum[buyer] * flow->lack[buyer] * world->parameters.resourcing;
        if (flow->open[i] < 1.0) flow->ask[i] = backfill_cap(flow, world, i);
    }
    return true;
}

/* Takes from each seller what leaks, in proportion where it has not as much left. */
static void leaks_take(struct flow *flow, const struct leak *leak, const struct world *world)
{
    const struct edge *edges = &world->edges[flow->first];
    const struct bars *bars = &flow->bars;
    double asked[COUNTRY_MAX] = {0};
    double scale[COUNTRY_MAX];
    for (int32_t k = 0; k < bars->count; k++) {
        asked[edges[bars->edge[k]].seller] += leak->want[bars->edge[k]];
    }
    for (int32_t c = 0; c < world->country_count; c++) {
        scale[c] = asked[c] > flow->left[c] ? flow->left[c] / asked[c] : 1.0;
    }
    for (int32_t k = 0; k < bars->count; k++) {
        int32_t i = bars->edge[k], seller = edges[i].seller;
        double taken = leak->want[i] * scale[seller];
        if (taken > flow->left[seller]) taken = flow->left[seller];
        flow->left[seller] -= taken;
        flow->ask[i] = taken;
        flow->short_of[i] = leak->short_of[i];
    }
}

/* What buyers lack for the bars and would have brought round them, as far as hubs have learned. */
static void leaks_want(struct leak *leak, const struct flow *flow, const struct world *world)
{
    const struct edge *edges = &world->edges[flow->first];
    double blocked[COUNTRY_MAX] = {0};
    for (int32_t k = 0; k < flow->bars.count; k++) {
        int32_t i = flow->bars.edge[k];
        if (edges[i].barred_by == SIDE_NONE) continue;
        blocked[edges[i].buyer] += flow->want[i] * (1.0 - flow->open[i]);
    }
    leak->bars = &flow->bars;
    for (int32_t k = 0; k < flow->bars.count; k++) {
        int32_t i = flow->bars.edge[k];
        const struct edge *edge = &edges[i];
        leak->want[i] = leak->short_of[i] = 0.0;
        if (edge->barred_by == SIDE_NONE || blocked[edge->buyer] <= 0.0) continue;
        double most = flow->lack[edge->buyer] / blocked[edge->buyer];
        if (most > 1.0) most = 1.0;
        leak->want[i] = flow->want[i] * (1.0 - flow->open[i]) * most;
        double learned = edge->detour * edge->base;
        if (leak->want[i] > learned) leak->want[i] = learned;
    }
}

/* Books what leaked, in flow->ask: it arrives with a loss and a mark-up. */
static void leaks_book(const struct flow *flow, struct tick *tick, struct world *world,
                       int32_t good)
{
    double loss = world->parameters.leak_loss;
    for (int32_t k = 0; k < flow->bars.count; k++) {
        int32_t i = flow->bars.edge[k];
        struct edge *edge = &world->edges[flow->first + i];
        if (edge->barred_by == SIDE_NONE || flow->ask[i] <= 0.0) continue;
        struct node *buyer = &world->nodes[good][edge->buyer];
        double arrived = flow->ask[i] * (1.0 - loss);
        edge->leak += arrived;
        buyer->leaked_in += arrived;
        buyer->lost += flow->ask[i] - arrived;
        buyer->transit += arrived;
        buyer->bought += arrived;
        tick->sold[good][edge->seller] += flow->ask[i];
        tick->asked[good][edge->seller] += flow->ask[i];
    }
}

/* Passes what is still lacking to the smugglers, and books what they bring. Hubs forget what is
 * barred no more. */
static void leaks_run(struct flow *flow, struct tick *tick, struct world *world, int32_t good)
{
    leak_learn(world, good, &flow->bars, flow->open);
    if (!flow->barred) return;
    struct leak leak;
    leaks_want(&leak, flow, world);
    leak_limit(&leak, world, good, flow->open);
    memset(flow->ask, 0, sizeof(double) * (size_t)flow->count);
    memset(flow->short_of, 0, sizeof(double) * (size_t)flow->count);
    leaks_take(flow, &leak, world);
    leaks_book(flow, tick, world, good);
}

/* Books the two rounds' flows of one seller. */
static void seller_book(const struct flow *flow, struct tick *tick, struct world *world,
                        int32_t good, int32_t k)
{
    struct node *seller = &world->nodes[good][flow->seller[k]];
    double sold = tick->sold[good][flow->seller[k]];
    for (int32_t i = flow->begin[k]; i < flow->end[k]; i++) {
        struct edge *edge = &world->edges[flow->first + i];
        struct node *buyer = &world->nodes[good][flow->buyer[i]];
        edge->flow = flow->flow[i];
        edge->turn_flow += flow->flow[i];
        buyer->transit += flow->flow[i];
        buyer->bought += flow->flow[i];
        sold += flow->flow[i];
    }
    tick->sold[good][flow->seller[k]] = sold;
    seller->seller_stock = flow->left[flow->seller[k]];
    seller->sold += sold;
}

/* What each buyer got and at what cost; and by its weights, at what price it asked. */
struct bill {
    double cost[COUNTRY_MAX];
    double got[COUNTRY_MAX];
    double listed[COUNTRY_MAX];
    double weight[COUNTRY_MAX];
};

/* Smugglers take the full mark-up where there is room for few of them, none where anybody can do
 * it. */
static void bill_add(struct bill *bill, const struct flow *flow, const struct world *world)
{
    for (int32_t i = 0; i < flow->count; i++) {
        int32_t buyer = flow->buyer[i];
        double cost = flow->flow[i], got = flow->flow[i];
        if (flow->barred) {
            double markup = 1.0 + world->parameters.leak_markup * flow->short_of[i];
            cost += markup * flow->ask[i];
            got += flow->ask[i];
        }
        bill->cost[buyer] += flow->price[i] * cost;
        bill->got[buyer] += got;
        bill->listed[buyer] += flow->price[i] * flow->weight[i];
        bill->weight[buyer] += flow->weight[i];
    }
}

/* Mean price of what each buyer got; of what it asked for, if it got nothing. */
static void paid_find(const struct flow *flow, struct tick *tick, const struct world *world,
                      int32_t good)
{
    struct bill bill = {0};
    bill_add(&bill, flow, world);
    for (int32_t c = 0; c < world->country_count; c++) {
        double paid = 1.0;
        if (bill.weight[c] > 0.0) paid = bill.listed[c] / bill.weight[c];
        if (bill.got[c] > 1e-6 * tick->order[good][c]) paid = bill.cost[c] / bill.got[c];
        tick->paid[good][c] = paid;
    }
}

void flow_month(struct tick *tick, struct world *world, int32_t good)
{
    struct flow flow;
    flow.first = world->edge_first[good];
    flow.count = world->edge_first[good + 1] - flow.first;
    for (int32_t c = 0; c < world->country_count; c++) {
        flow.left[c] = world->nodes[good][c].seller_stock;
        flow.lack[c] = tick->order[good][c];
        tick->asked[good][c] = 0.0;
        tick->sold[good][c] = 0.0;
    }
    sellers_find(&flow, world);
    weights_find(&flow, world, good);
    if (flow.taxed) tariffs_divert(&flow, world, good);
    round_usual(&flow, tick, world, good);
    round_sell(&flow, tick, world, good);
    if (round_others(&flow, world, good)) round_sell(&flow, tick, world, good);
    leaks_run(&flow, tick, world, good);
    for (int32_t k = 0; k < flow.seller_count; k++) seller_book(&flow, tick, world, good, k);
    paid_find(&flow, tick, world, good);
}
