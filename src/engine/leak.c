/* leak.c: how much of what a control bars gets round it through third countries. */
/* SPDX-License-Identifier: MIT */
#include "engine/tick.h"

double leak_policing(const struct world *world, int32_t side)
{
    return world->sides[side].enforcement * (1.0 - world->sides[world_rival(side)].evasion);
}

/* What is known of one side's bars on one good. */
struct hubs {
    int32_t side;
    double room[COUNTRY_MAX]; /* a month that each hub could pass on */
    double total;
    double want; /* sum over all barred edges; where it is 0 no room is worked out */
};

/*
 * Room of a hub: part of its own trade in the good, which hides re-exports, and part of world
 * trade, since new traders appear where there were none (one Thai firm sent 27 times its former
 * antimony oxide in 2025). A hub that complies polices it as well as it can, and the issuer's own
 * enforcement reaches it (the campaign of May 2025 cut Chinese antimony for Thailand by 90%).
 */
static double hub_room(const struct world *world, int32_t good, int32_t hub, int32_t side,
                       double traded)
{
    const struct parameters *parameters = &world->parameters;
    const struct country *country = &world->countries[hub];
    const struct node *node = &world->nodes[good][hub];
    if (country->side != SIDE_NONE) return 0.0;
    double trade = node->use_base + node->capacity_base + parameters->leak_seed * traded;
    double complies = country->compliance[side];
    if (world->goods[good].tier == TIER_TOOL) trade *= parameters->leak_tools;
    return parameters->leak_room * trade * country->hub * (1.0 - complies) *
           (1.0 - complies * country->enforcement) * (1.0 - leak_policing(world, side));
}

static void hubs_find(struct hubs *out, const struct leak *leak, const struct world *world,
                      int32_t good, int32_t side)
{
    int32_t first = world->edge_first[good], end = world->edge_first[good + 1];
    double traded = 0.0; /* a month in the base year, over all borders */
    out->side = side;
    out->total = 0.0;
    out->want = 0.0;
    for (int32_t k = 0; k < leak->bars->count; k++) {
        int32_t i = leak->bars->edge[k];
        if (world->edges[first + i].barred_by == side) out->want += leak->want[i];
    }
    if (out->want <= 0.0) return;
    for (int32_t e = first; e < end; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->seller != edge->buyer) traded += edge->base;
    }
    for (int32_t c = 0; c < world->country_count; c++) {
        out->room[c] = hub_room(world, good, c, side, traded);
        out->total += out->room[c];
    }
}

/* The barred edges of one seller, which lie side by side in the list: from `begin` to before `end`.
 */
struct span {
    int32_t begin;
    int32_t end;
};

static struct span span_from(const struct bars *bars, const struct edge *edges, int32_t begin)
{
    struct span span = {begin, begin};
    while (span.end < bars->count &&
           edges[bars->edge[span.end]].seller == edges[bars->edge[begin]].seller) {
        span.end++;
    }
    return span;
}

/* Room of the hubs that a seller, to whom the edge belongs, can still serve. */
static double seller_room(const struct hubs *hubs, const struct edge *edges, int32_t count,
                          int32_t edge, const double *open)
{
    int32_t seller = edges[edge].seller, i = edge;
    double room = 0.0;
    while (i > 0 && edges[i - 1].seller == seller) i--;
    for (; i < count && edges[i].seller == seller; i++) {
        if (edges[i].buyer != seller) room += hubs->room[edges[i].buyer] * open[i];
    }
    return room;
}

/* What one seller's buyers want round the side's bars. */
static double seller_want(const struct leak *leak, const struct hubs *hubs,
                          const struct edge *edges, struct span span)
{
    double want = 0.0;
    for (int32_t k = span.begin; k < span.end; k++) {
        int32_t i = leak->bars->edge[k];
        if (edges[i].barred_by == hubs->side) want += leak->want[i];
    }
    return want;
}

/* Scales the wants of one seller's edges that the side bars; all of them share its hubs' room, and
 * all sellers share the hubs. A buyer is no hub to itself. */
static void seller_limit(struct leak *leak, const struct hubs *hubs, const struct edge *edges,
                         struct span span, double want, double room)
{
    double scale = 1.0;
    if (want > room) scale = room / want;
    if (hubs->want > hubs->total && hubs->total / hubs->want < scale) {
        scale = hubs->total / hubs->want;
    }
    for (int32_t k = span.begin; k < span.end; k++) {
        int32_t i = leak->bars->edge[k];
        if (edges[i].barred_by != hubs->side) continue;
        double others = room - hubs->room[edges[i].buyer];
        double wanted = leak->want[i];
        leak->want[i] *= scale;
        if (others < 0.0) others = 0.0;
        if (leak->want[i] > others) leak->want[i] = others;
        if (wanted > 0.0) leak->short_of[i] = 1.0 - leak->want[i] / wanted;
    }
}

void leak_limit(struct leak *leak, const struct world *world, int32_t good, const double *open)
{
    const struct edge *edges = &world->edges[world->edge_first[good]];
    const struct bars *bars = leak->bars;
    int32_t count = world->edge_first[good + 1] - world->edge_first[good];
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct hubs hubs;
        hubs_find(&hubs, leak, world, good, side);
        if (hubs.want <= 0.0) continue;
        for (struct span span = span_from(bars, edges, 0); span.begin < bars->count;
             span = span_from(bars, edges, span.end)) {
            double want = seller_want(leak, &hubs, edges, span);
            if (want <= 0.0) continue;
            double room = seller_room(&hubs, edges, count, bars->edge[span.begin], open);
            seller_limit(leak, &hubs, edges, span, want, room);
        }
    }
}

/* Share of a barred trade that could find detours: what is shut, as far as nobody polices it. */
static double detour_most(const struct world *world, const struct edge *edge, double open)
{
    if (edge->barred_by == SIDE_NONE) return 0.0;
    return (1.0 - open) * (1.0 - leak_policing(world, edge->barred_by));
}

/* Brokers, shells and hubs for a trade are found over months, as many as what is shut calls for,
 * and are forgotten as slowly: a ban bites before it leaks. */
void leak_learn(struct world *world, int32_t good, const struct bars *bars, const double *open)
{
    for (int32_t k = 0; k < bars->count; k++) {
        struct edge *edge = &world->edges[world->edge_first[good] + bars->edge[k]];
        double most = detour_most(world, edge, open[bars->edge[k]]);
        edge->detour += (most - edge->detour) / world->parameters.leak_months;
    }
}

/* Turns before the first for which a side has barred something of a good. What names no good, a
 * listing, counts for all. */
static int32_t barred_since(const struct world *world, int32_t side, int32_t good)
{
    int32_t age = 0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *bar = &world->instruments[i];
        bool about = bar->value[FIELD_GOOD] == good || bar->kind == INSTRUMENT_LISTING;
        if (bar->issuer != side || !about || !instrument_active(bar, world->turn)) continue;
        if (world->turn - bar->effective_turn > age) age = world->turn - bar->effective_turn;
    }
    return age;
}

void leak_start(struct world *world)
{
    double forgotten = 1.0 - 1.0 / world->parameters.leak_months;
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->barred_by == SIDE_NONE) continue;
        double unknown = 1.0;
        int32_t turns = barred_since(world, edge->barred_by, edge->good);
        for (int32_t m = 0; m < turns * TICKS_PER_TURN && unknown > 1e-3; m++) {
            unknown *= forgotten;
        }
        edge->detour = detour_most(world, edge, edge->passage) * (1.0 - unknown);
    }
}
