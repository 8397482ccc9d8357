/* sheet_map_flow.c: where a good flows: what countries sell and buy, and from whom to whom. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_map_flow.h"

#include "brief/good.h"

/* A way that controls close by more than this is marked as blocked. */
static const double half_open = 0.5;

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
    double base_all = 0;
    int32_t first, end;
    *out = (struct sheet_map_flows){.all = 0};
    good_flows(&first, &end, &desk->eyes, desk->good);
    for (int32_t i = first; i < end; i++) {
        struct good_flow flow;
        good_flow(&flow, &desk->eyes, i);
        if (flow.seller == flow.buyer) continue;
        out->sold[flow.seller] += flow.now;
        out->bought[flow.buyer] += flow.now;
        out->all += flow.now;
        base_all += flow.start;
        /* Of a blocked way nothing may be left: what counts is what it was. */
        bool blocked = flow.passage < half_open;
        way_add(out, (struct sheet_map_way){
                         flow.seller, flow.buyer,
                         blocked && flow.start > flow.now ? flow.start : flow.now, blocked});
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
