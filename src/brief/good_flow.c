/* good_flow.c: how goods flow: from whom to whom, what changed, what controls let in. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "brief/good.h"

void good_flows(int32_t *first, int32_t *end, const struct eyes *eyes, int32_t good)
{
    *first = eyes_world(eyes)->edge_first[good];
    *end = eyes_world(eyes)->edge_first[good + 1];
}

static double edge_value(const struct eyes *eyes, const struct good_flow *flow, const char *family,
                         double missing)
{
    return eyes_value(eyes, eyes_world(eyes), missing, "%s.%s.%s.%s", family,
                      thing_id(eyes, THING_COUNTRY, flow->seller),
                      thing_id(eyes, THING_COUNTRY, flow->buyer),
                      thing_id(eyes, THING_GOOD, flow->good));
}

void good_flow(struct good_flow *out, const struct eyes *eyes, int32_t flow)
{
    const struct edge *edge = &eyes_world(eyes)->edges[flow];
    *out = (struct good_flow){.seller = edge->seller, .buyer = edge->buyer, .good = edge->good};
    out->start = TICKS_PER_TURN * edge->base;
    /* Before the first turn nothing has flowed yet: the base year's trade is shown. */
    out->now = eyes_played(eyes) == 0 ? out->start : edge_value(eyes, out, "trade", 0);
    out->passage = edge_value(eyes, out, "passage", 1);
    out->trust = edge_value(eyes, out, "trust", 1);
}

double good_flow_change(const struct good_flow *flow)
{
    return flow->start > 0 ? flow->now / flow->start - 1 : 0;
}

void good_flows_rank(struct ranking *out, const struct eyes *eyes, int32_t good, size_t most,
                     bool by_change)
{
    int32_t first, end;
    *out = (struct ranking){0};
    good_flows(&first, &end, eyes, good);
    for (int32_t i = first; i < end; i++) {
        struct good_flow flow;
        good_flow(&flow, eyes, i);
        double size = flow.start > flow.now ? flow.start : flow.now;
        ranking_add(out, most, i, by_change ? fabs(flow.now - flow.start) : size);
    }
}

void good_flows_of(struct ranking *out, const struct eyes *eyes, int32_t country, size_t most)
{
    const struct world *world = eyes_world(eyes);
    *out = (struct ranking){0};
    for (int32_t i = 0; i < world->edge_count && world->turn > 0; i++) {
        const struct edge *edge = &world->edges[i];
        struct good_flow flow;
        if (edge->seller != country && edge->buyer != country) continue;
        good_flow(&flow, eyes, i);
        double value = fabs(flow.now - flow.start) * world->goods[edge->good].price_usd;
        if (value > 0) ranking_add(out, most, i, value);
    }
}
