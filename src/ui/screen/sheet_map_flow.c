/* sheet_map_flow.c: where a good flows: what countries sell and buy, and from whom to whom. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_map_flow.h"

#include "ui/screen/sheet.h"

/* A way that controls close by more than this is marked as blocked. */
static const double half_open = 0.5;

static double edge_value(const struct desk *desk, const struct edge *edge, const char *figure,
                         double missing)
{
    const struct world *world = eyes_world(&desk->eyes);
    return eyes_value(&desk->eyes, world, missing, "%s.%s.%s.%s", figure,
                      world->countries[edge->seller].id, world->countries[edge->buyer].id,
                      world->goods[edge->good].id);
}

/* Keeps the greatest, in falling order. */
static void way_add(struct sheet_map_flows *flows, struct sheet_map_way way)
{
    size_t place = flows->way_count;
    while (place > 0 && flows->ways[place - 1].share < way.share) place--;
    if (place == SHEET_MAP_WAYS) return;
    if (flows->way_count < SHEET_MAP_WAYS) flows->way_count++;
    for (size_t i = flows->way_count - 1; i > place; i--) flows->ways[i] = flows->ways[i - 1];
    flows->ways[place] = way;
}

void sheet_map_flow_find(struct sheet_map_flows *out, const struct desk *desk)
{
    const struct world *world = eyes_world(&desk->eyes);
    double base_all = 0;
    *out = (struct sheet_map_flows){.all = 0};
    for (int32_t i = world->edge_first[desk->good]; i < world->edge_first[desk->good + 1]; i++) {
        const struct edge *edge = &world->edges[i];
        if (edge->seller == edge->buyer) continue;
        /* Before the first turn nothing has flowed yet: the base year's trade is shown. */
        double base = TICKS_PER_TURN * edge->base;
        double flow = world->turn > 0 ? edge_value(desk, edge, "trade", 0) : base;
        out->sold[edge->seller] += flow;
        out->bought[edge->buyer] += flow;
        out->all += flow;
        base_all += base;
        /* Of a blocked way nothing may be left: what counts is what it was. */
        bool blocked = edge_value(desk, edge, "passage", 1) < half_open;
        way_add(out, (struct sheet_map_way){edge->seller, edge->buyer,
                                            blocked && base > flow ? base : flow, blocked});
    }
    double all = base_all > out->all ? base_all : out->all;
    for (size_t i = 0; i < out->way_count; i++) out->ways[i].share /= all > 0 ? all : 1;
    while (out->way_count > 0 && out->ways[out->way_count - 1].share < SHEET_MAP_FLOW_LEAST) {
        out->way_count--;
    }
}

bool sheet_map_flow_sells(const struct sheet_map_flows *flows, int32_t country)
{
    return flows->sold[country] > flows->bought[country];
}

double sheet_map_flow_share(const struct sheet_map_flows *flows, int32_t country)
{
    bool sells = sheet_map_flow_sells(flows, country);
    double amount = sells ? flows->sold[country] : flows->bought[country];
    double share = flows->all > 0 ? amount / flows->all : 0;
    return share >= SHEET_MAP_FLOW_LEAST ? share : 0;
}
