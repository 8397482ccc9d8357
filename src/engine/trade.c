/* trade.c: a month: plan, need, produce, order, sell, price, remember. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/tick.h"

/* What was bought last month is here. */
static void transit_arrive(struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            node->user_stock += node->transit;
            node->transit = 0.0;
        }
    }
}

/* Share of their plan that makers keep up at this margin. Those who are told to flood keep up all
 * of it: that is what flooding means. Half of planned rare-earth makers outside China fail when the
 * price falls below what cost and a usual margin leave (CSIS 2025). */
static double plan_kept(const struct world *world, int32_t good, int32_t country)
{
    if (world->nodes[good][country].flood > 0.0) return 1.0;
    double least = 1.0 - world->goods[good].cost_margin;
    double gap = least - market_margin(world, good, country);
    if (gap <= 0.0) return 1.0;
    double kept = 1.0 - world->parameters.make_slope * gap;
    return kept > 0.0 ? kept : 0.0;
}

/* What a gap in a stock adds to a month's order or output: shortage is made good sooner than
 * plenty is run down, or a cut downstream would close every mine behind it. */
static double gap_share(const struct parameters *parameters, double gap)
{
    return gap / (gap > 0.0 ? parameters->gap_months : parameters->destock_months);
}

/* Makers aim at smoothed demand and at closing the gap in their stock (model.md 3.1). A harvest
 * does not wait for orders: what China refused in 2018 was grown, sold elsewhere and cheaper. */
static void plan_find(struct tick *tick, const struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        double cover = world->goods[g].seller_cover;
        bool farm = world->goods[g].tier == TIER_FARM;
        double least = farm ? world->parameters.harvest_keep : 0.0;
        for (int32_t c = 0; c < COUNTRY_MAX; c++) {
            const struct node *node = &world->nodes[g][c];
            double most = node->capacity * (1.0 - node->disruption);
            tick->plan[g][c] = 0.0;
            if (!(most > 0.0)) continue;
            double gap = cover * node->demand - node->seller_stock;
            double plan = node->demand + gap_share(&world->parameters, gap);
            plan *= plan_kept(world, g, c);
            if (plan < least * node->capacity_base) plan = least * node->capacity_base;
            if (plan > most) plan = most;
            if (plan > 0.0) tick->plan[g][c] = plan;
        }
    }
}

/* The government buys up to its target from what users hold above the caution floor; they then
 * order to refill. It is in no hurry: a stockpile that starves industry defeats itself. */
static void stockpile_buy(struct world *world, int32_t g, int32_t c, double target)
{
    struct node *node = &world->nodes[g][c];
    double gap = node->state_target - node->state_stock;
    double spare = node->user_stock - world->parameters.caution * target;
    if (gap <= 0.0 || spare <= 0.0) return;
    double bought = gap / world->parameters.state_months;
    if (bought > spare) bought = spare;
    node->user_stock -= bought;
    node->state_stock += bought;
}

/* What the gap in a user's stock adds to its order: the part that news of a control has opened is
 * fetched before the control comes, the rest in its time. */
static double stock_order(const struct world *world, const struct node *node, double gap)
{
    double hurried = node->front_load * node->need;
    if (hurried > gap) hurried = gap;
    if (!(hurried > 0.0)) return gap_share(&world->parameters, gap);
    return hurried / world->parameters.front_load_months +
           gap_share(&world->parameters, gap - hurried);
}

/* Orders: this month's need less what scrap brings, and part of the gap to the stock that users
 * like to hold, which those who heard of a control have raised (model.md 3.4). */
static void order_find(struct tick *tick, struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            double need = tick->need[g][c];
            node->need += parameters->smoothing * (need - node->need);
            double target = (world->goods[g].user_cover + node->front_load) * node->need;
            stockpile_buy(world, g, c, target);
            double order =
                need - tick->scrap[g][c] + stock_order(world, node, target - node->user_stock);
            double most = need * (1.0 + parameters->order_bound);
            if (order > most) order = most;
            tick->order[g][c] = order > 0.0 ? order : 0.0;
        }
    }
}

static void demand_remember(const struct tick *tick, struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            node->demand += world->parameters.smoothing * (tick->asked[g][c] - node->demand);
        }
    }
}

/* A buyer that was cut off trusts that seller less; one that itself refused to buy does not.
 * A month's wait for licences is gone. */
static void edges_remember(struct world *world)
{
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->barred_by == SIDE_NONE) continue;
        if (edge->buyer != world->sides[edge->barred_by].country) {
            edge->trust *= 1.0 - world->parameters.trust_loss * (1.0 - flow_open(world, edge));
        }
        edge->queue = edge->queue > 1.0 ? edge->queue - 1.0 : 0.0;
    }
}

void trade_tick(struct world *world)
{
    struct tick tick;
    transit_arrive(world);
    plan_find(&tick, world);
    industry_need(&tick, world);
    industry_produce(&tick, world);
    order_find(&tick, world);
    for (int32_t g = 0; g < world->good_count; g++) flow_month(&tick, world, g);
    demand_remember(&tick, world);
    market_tick(&tick, world);
    industry_cost(world);
    edges_remember(world);
}
