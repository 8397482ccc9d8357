/* leak.c: how much of what a control bars gets round it through third countries. */
/* SPDX-License-Identifier: MIT */
#include "engine/tick.h"

double leak_policing(const struct world *world, int32_t side)
{
    return world->sides[side].enforcement * (1.0 - world->sides[world_rival(side)].evasion);
}

/* What is known of one side's bars on one good. */
struct bars {
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

static void bars_find(struct bars *out, const struct leak *leak, const struct world *world,
                      int32_t good, int32_t side)
{
    int32_t first = world->edge_first[good];
    int32_t count = world->edge_first[good + 1] - first;
    double traded = 0.0; /* a month in the base year, over all borders */
    out->side = side;
    out->total = 0.0;
    out->want = 0.0;
    for (int32_t i = 0; i < count; i++) {
        const struct edge *edge = &world->edges[first + i];
        if (edge->barred_by == side) out->want += leak->want[i];
        if (edge->seller != edge->buyer) traded += edge->base;
    }
    if (out->want <= 0.0) return;
    for (int32_t c = 0; c < world->country_count; c++) {
        out->room[c] = hub_room(world, good, c, side, traded);
        out->total += out->room[c];
    }
}

/* One seller's edges of a good, which lie side by side: from `begin` to before `end`, counted from
 * the good's first edge. */
struct span {
    int32_t begin;
    int32_t end;
};

/* The span that begins at an edge. */
static struct span span_from(const struct edge *edges, int32_t count, int32_t begin)
{
    struct span span = {begin, begin};
    while (span.end < count && edges[span.end].seller == edges[begin].seller) span.end++;
    return span;
}

/* Room of the hubs that a seller can still serve. */
static double seller_room(const struct bars *bars, const struct edge *edges, struct span span,
                          const double *open)
{
    double room = 0.0;
    for (int32_t i = span.begin; i < span.end; i++) {
        if (edges[i].buyer != edges[i].seller) room += bars->room[edges[i].buyer] * open[i];
    }
    return room;
}

/* Scales the wants of one seller's edges that `side` bars; all of them share its hubs' room, and
 * all sellers share the hubs. A buyer is no hub to itself. */
static void seller_limit(struct leak *leak, const struct bars *bars, const struct edge *edges,
                         struct span span, double room)
{
    double want = 0.0;
    for (int32_t i = span.begin; i < span.end; i++) {
        if (edges[i].barred_by == bars->side) want += leak->want[i];
    }
    if (want <= 0.0) return;
    double scale = 1.0;
    if (want > room) scale = room / want;
    if (bars->want > bars->total && bars->total / bars->want < scale) {
        scale = bars->total / bars->want;
    }
    for (int32_t i = span.begin; i < span.end; i++) {
        if (edges[i].barred_by != bars->side) continue;
        double others = room - bars->room[edges[i].buyer];
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
    int32_t count = world->edge_first[good + 1] - world->edge_first[good];
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct bars bars;
        bars_find(&bars, leak, world, good, side);
        if (bars.want <= 0.0) continue;
        for (struct span span = span_from(edges, count, 0); span.begin < count;
             span = span_from(edges, count, span.end)) {
            seller_limit(leak, &bars, edges, span, seller_room(&bars, edges, span, open));
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
void leak_learn(struct world *world, int32_t good, const double *open)
{
    int32_t first = world->edge_first[good];
    for (int32_t e = first; e < world->edge_first[good + 1]; e++) {
        struct edge *edge = &world->edges[e];
        double most = detour_most(world, edge, open[e - first]);
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
