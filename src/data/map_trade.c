/* map_trade.c: supply, demand and trade made into the edges and needs of the world. */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <stdlib.h>

#include "base/memory.h"
#include "data/fit.h"

/* Where nothing is on record a buyer is this much likelier to buy at home than its makers' share of
 * the world says: borders cost (McCallum 1995 found a factor of 20 for provinces and states,
 * Anderson and van Wincoop 2003 about 5 to 10; goods that are scarce and simple travel more
 * easily). */
static const double home_preference = 4.0;

/* Flows below this share of a good's world trade are left out: they cost time and tell nothing. */
static const double drop_share = 0.000999;

/* A buyer of at least this share of a good's world use is a market to which new makers may find a
 * way, so each maker has an edge to it, be it without a flow today. Not a round figure, which
 * rounding could put on either side. */
static const double market_share = 0.0299;

/* Shares of the world by good and country, and the place where remainders go. */
struct plan {
    const struct world *world;
    const struct map_tables *tables;
    int32_t rest; /* ROW */
    double drop;
    double supply[GOOD_MAX][COUNTRY_MAX];
    double demand[GOOD_MAX][COUNTRY_MAX];
    double activity[INDUSTRY_MAX][COUNTRY_MAX];
    double gdp[COUNTRY_MAX];
    bool maker[GOOD_MAX][COUNTRY_MAX]; /* makes it, or may come to */
    double recorded, filled;           /* value of trade across borders */
};

/* Shares of a whole; all zero stays zero. */
static void normalise(double *shares, int32_t count)
{
    double sum = 0.0;
    for (int32_t i = 0; i < count; i++) sum += shares[i];
    for (int32_t i = 0; i < count && sum > 0.0; i++) shares[i] /= sum;
}

/* What the named makers leave is made in the rest of the world; rounding is taken out. */
static void supply_plan(struct plan *plan)
{
    const struct world *world = plan->world;
    const struct table *table = &plan->tables->items[MAP_SUPPLY];
    double sums[GOOD_MAX] = {0};
    for (size_t i = 0; i < table->count; i++) {
        const struct map_supply *row = table_record(table, i);
        plan->supply[row->good][row->country] = row->share;
        sums[row->good] += row->share;
    }
    for (int32_t g = 0; g < world->good_count; g++) {
        bool named = plan->supply[g][plan->rest] > 0.0;
        if (!named && sums[g] < 1.0) plan->supply[g][plan->rest] = 1.0 - sums[g];
        normalise(plan->supply[g], world->country_count);
    }
}

/* Both sides may build anything, and projects make makers of others. */
static void makers_plan(struct plan *plan)
{
    const struct world *world = plan->world;
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            bool power = world->countries[c].side != SIDE_NONE;
            plan->maker[g][c] = power || plan->supply[g][c] > 0.0;
        }
    }
    for (int32_t p = 0; p < world->project_count; p++) {
        plan->maker[world->projects[p].good][world->projects[p].country] = true;
    }
}

/* How each industry, and income, is spread over the countries. */
static void activity_plan(struct plan *plan)
{
    const struct world *world = plan->world;
    for (int32_t c = 0; c < world->country_count; c++) {
        plan->gdp[c] = world->countries[c].gdp_busd;
        for (int32_t i = 0; i < world->industry_count; i++) {
            plan->activity[i][c] = world->plants[i][c].value_added_base;
        }
    }
    normalise(plan->gdp, world->country_count);
    for (int32_t i = 0; i < world->industry_count; i++) {
        normalise(plan->activity[i], world->country_count);
    }
}

/* How a recipe's need is spread: as its consumer's output is. */
static const double *consumer_shares(const struct plan *plan, const struct recipe *recipe)
{
    return recipe->good >= 0 ? plan->supply[recipe->good] : plan->activity[recipe->industry];
}

/* Recipes stand in the world in the order of their rows. */
static double recipe_share(const struct plan *plan, int32_t index)
{
    const struct map_recipe *row = table_record(&plan->tables->items[MAP_RECIPES], (size_t)index);
    return row->share;
}

/* Demand as recipes imply it; what they leave is final use and goes with GDP. */
static void demand_imply(struct plan *plan)
{
    const struct world *world = plan->world;
    double left[GOOD_MAX];
    for (int32_t g = 0; g < world->good_count; g++) left[g] = 1.0;
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const double *shares = consumer_shares(plan, recipe);
        double share = recipe_share(plan, r);
        for (int32_t c = 0; c < world->country_count; c++) {
            plan->demand[recipe->input][c] += share * shares[c];
        }
        left[recipe->input] -= share;
    }
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count && left[g] > 0.0; c++) {
            plan->demand[g][c] += left[g] * plan->gdp[c];
        }
    }
}

/* Recorded shares of use stand; the countries without one share the rest as recipes imply. */
static void demand_record(struct plan *plan, int32_t good)
{
    const struct table *table = &plan->tables->items[MAP_DEMAND];
    int32_t count = plan->world->country_count;
    double *demand = plan->demand[good], sum = 0.0, loose = 0.0, wealth = 0.0;
    bool recorded[COUNTRY_MAX] = {false};
    for (size_t i = 0; i < table->count; i++) {
        const struct map_demand *row = table_record(table, i);
        if (row->good != good) continue;
        recorded[row->country] = true;
        demand[row->country] = row->share;
        sum += row->share;
    }
    for (int32_t c = 0; c < count; c++) {
        loose += recorded[c] ? 0.0 : demand[c];
        wealth += recorded[c] ? 0.0 : plan->gdp[c];
    }
    double left = sum < 1.0 ? 1.0 - sum : 0.0;
    for (int32_t c = 0; c < count; c++) {
        if (recorded[c]) continue;
        if (loose > 0.0) demand[c] *= left / loose;
        else demand[c] = wealth > 0.0 ? left * plan->gdp[c] / wealth : 0.0;
    }
    normalise(demand, count);
}

/* The records of one good. */
static int32_t anchors_take(struct fit_anchor *out, const struct plan *plan, int32_t good)
{
    const struct table *table = &plan->tables->items[MAP_TRADE];
    int32_t count = 0;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_trade *row = table_record(table, i);
        if (row->good != good) continue;
        out[count++] = (struct fit_anchor){.from = row->from,
                                           .to = row->to,
                                           .of_exports = row->measure == MAP_EXPORTS,
                                           .share = row->share};
    }
    return count;
}

/* Flows, and ways that are empty today: a maker's own market, and the great markets. An edge
 * without base flow trades nothing until capacity comes on line. */
static bool edge_wanted(const struct plan *plan, const struct fit *fit, int32_t good,
                        int32_t seller, int32_t buyer)
{
    if (fit->flow[seller][buyer] > 0.0) return true;
    if (!plan->maker[good][seller]) return false;
    return seller == buyer || plan->demand[good][buyer] >= market_share;
}

/* False if there is no room for all. */
static bool edges_add(struct world *world, struct plan *plan, const struct fit *fit, int32_t good)
{
    double price = world->goods[good].price_usd;
    for (int32_t i = 0; i < world->country_count; i++) {
        for (int32_t j = 0; j < world->country_count; j++) {
            if (!edge_wanted(plan, fit, good, i, j)) continue;
            if (world->edge_count == EDGE_MAX) return false;
            world->edges[world->edge_count++] = (struct edge){.good = good,
                                                              .seller = i,
                                                              .buyer = j,
                                                              .barred_by = SIDE_NONE,
                                                              .base = fit->flow[i][j]};
            if (i == j) continue;
            if (fit->recorded[i][j]) plan->recorded += fit->flow[i][j] * price;
            else plan->filled += fit->flow[i][j] * price;
        }
    }
    return true;
}

static void greater(double *out, double value)
{
    if (value > *out) *out = value;
}

/* Fits one good and adds its edges; the map keeps the worst misses. */
static bool good_build(struct world *world, struct map *map, struct plan *plan, int32_t good)
{
    struct fit_problem problem = {
        .count = world->country_count, .home = home_preference, .drop = plan->drop};
    struct fit fit;
    size_t rows = plan->tables->items[MAP_TRADE].count;
    struct fit_anchor *anchors = memory_new((rows + 1) * sizeof *anchors);
    problem.anchors = anchors;
    problem.anchor_count = anchors_take(anchors, plan, good);
    for (int32_t c = 0; c < world->country_count; c++) {
        problem.supply[c] = plan->supply[good][c] * world->goods[good].world_per_month;
        problem.demand[c] = plan->demand[good][c] * world->goods[good].world_per_month;
    }
    fit_flows(&fit, &problem);
    free(anchors);
    greater(&map->unbalance, fit.correction);
    greater(&map->record_miss, fit.miss);
    return edges_add(world, plan, &fit, good);
}

/* Wanted needs; balance_settle cuts what exceeds recorded use. */
static void needs_build(struct world *world, const struct plan *plan)
{
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const double *shares = consumer_shares(plan, recipe);
        double whole = recipe_share(plan, r) * world->goods[recipe->input].world_per_month;
        for (int32_t c = 0; c < world->country_count; c++) world->need[r][c] = whole * shares[c];
    }
}

/* All goods' edges; false if they are too many at this threshold. */
static bool goods_build(struct world *world, struct map *map, struct plan *plan)
{
    world->edge_count = 0;
    plan->recorded = plan->filled = 0.0;
    map->unbalance = map->record_miss = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        if (!good_build(world, map, plan, g)) return false;
    }
    return true;
}

bool map_trade_build(struct world *world, struct map *map, const struct map_tables *tables)
{
    struct plan *plan = memory_new(sizeof *plan);
    plan->world = world;
    plan->tables = tables;
    plan->rest = world_country(world, "ROW", 3);
    supply_plan(plan);
    makers_plan(plan);
    activity_plan(plan);
    demand_imply(plan);
    for (int32_t g = 0; g < world->good_count; g++) demand_record(plan, g);
    /* A large map keeps fewer small flows; at 1 only home, recorded and greatest ones are left. */
    plan->drop = drop_share;
    bool good = goods_build(world, map, plan);
    while (!good && plan->drop < 1.0) {
        plan->drop *= 1.5;
        good = goods_build(world, map, plan);
    }
    needs_build(world, plan);
    double all = plan->recorded + plan->filled;
    map->recorded_trade = all > 0.0 ? plan->recorded / all : 0.0;
    map->filled_trade = all > 0.0 ? plan->filled / all : 0.0;
    free(plan);
    return good;
}

void map_trade_spare(struct world *world, const struct map_tables *tables)
{
    const struct table *table = &tables->items[MAP_SUPPLY];
    for (size_t i = 0; i < table->count; i++) {
        const struct map_supply *row = table_record(table, i);
        struct node *node = &world->nodes[row->good][row->country];
        node->capacity = node->capacity_base * (1.0 + row->spare);
    }
}
