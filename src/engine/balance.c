/* balance.c: makes the data of a map an exact steady state. */
/* SPDX-License-Identifier: MIT */
#include "engine/balance.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static void nodes_reset(struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            memset(node, 0, sizeof *node);
            node->price = 1.0;
            node->offer = 1.0;
            node->cost = 1.0;
            node->demand_factor = 1.0;
        }
    }
}

/* Sums the edges into use and capacity, and finds where each good's edges begin. */
static void edges_settle(struct world *world)
{
    int32_t good = 0;
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        assert(edge->good >= good);
        while (good < edge->good) world->edge_first[++good] = e;
        edge->barred_by = SIDE_NONE;
        edge->tariff = 0.0;
        edge->passage = 1.0;
        edge->trust = 1.0;
        edge->queue = 0.0;
        edge->flow = edge->base;
        edge->turn_flow = edge->base * TICKS_PER_TURN;
        edge->leak = 0.0;
        world->nodes[edge->good][edge->buyer].use_base += edge->base;
        world->nodes[edge->good][edge->seller].capacity_base += edge->base;
        if (edge->seller == edge->buyer) {
            world->nodes[edge->good][edge->buyer].indigenisation = edge->base;
        }
    }
    while (good < GOOD_MAX + 1) world->edge_first[++good] = world->edge_count;
    world->edge_first[0] = 0;
}

/* A consumer that does not exist needs nothing. */
static bool consumer_exists(const struct world *world, const struct recipe *recipe, int32_t c)
{
    if (recipe->good >= 0) return world->nodes[recipe->good][c].capacity_base > 0.0;
    return world->plants[recipe->industry][c].value_added_base > 0.0;
}

/* Scales the needs of each node down to its use; the rest of its use is final. */
static double needs_settle(struct world *world)
{
    double wanted[GOOD_MAX][COUNTRY_MAX];
    double worst = 0.0;
    memset(wanted, 0, sizeof wanted);
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        for (int32_t c = 0; c < world->country_count; c++) {
            if (!consumer_exists(world, recipe, c)) world->need[r][c] = 0.0;
            wanted[recipe->input][c] += world->need[r][c];
        }
    }
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            double excess = wanted[g][c] - world->nodes[g][c].use_base;
            if (excess > 0.0 && excess / wanted[g][c] > worst) worst = excess / wanted[g][c];
        }
    }
    double named[GOOD_MAX][COUNTRY_MAX];
    memset(named, 0, sizeof named);
    for (int32_t r = 0; r < world->recipe_count; r++) {
        int32_t input = world->recipes[r].input;
        for (int32_t c = 0; c < world->country_count; c++) {
            double use = world->nodes[input][c].use_base;
            if (wanted[input][c] > use) world->need[r][c] *= use / wanted[input][c];
            named[input][c] += world->need[r][c];
        }
    }
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            double rest = world->nodes[g][c].use_base - named[g][c];
            world->nodes[g][c].final_base = rest > 0.0 ? rest : 0.0;
        }
    }
    return worst;
}

static void stocks_settle(struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct good *good = &world->goods[g];
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            node->capacity = node->capacity_base;
            node->user_stock = good->user_cover * node->use_base;
            node->seller_stock = good->seller_cover * node->capacity_base;
            node->transit = node->use_base;
            node->need = node->use_base;
            node->demand = node->capacity_base;
            node->made = node->sold = node->capacity_base * TICKS_PER_TURN;
            node->used = node->bought = node->wanted = node->use_base * TICKS_PER_TURN;
            double home = node->indigenisation;
            node->indigenisation = node->use_base > 0.0 ? home / node->use_base : 0.0;
            if (node->indigenisation > 1.0) node->indigenisation = 1.0;
        }
    }
}

/* Money value a month, in million dollars, of what a consumer makes. */
static double consumer_value(const struct world *world, const struct recipe *recipe, int32_t c)
{
    if (recipe->industry >= 0) return world->plants[recipe->industry][c].value_added_base;
    const struct good *good = &world->goods[recipe->good];
    return world->nodes[recipe->good][c].capacity_base * good->price_usd / 1e6;
}

/*
 * How much of a consumer's output hangs on an input. Pichler et al. (2020) let a critical input
 * bind the whole consumer and an important one half of it. A good of whole industries is too
 * coarse for that: gallium is critical to a few of the chips that "semiconductors" makes. So the
 * output at stake grows with the root of the input's value share, scaled so that a full gallium
 * and germanium ban costs the United States what USGS OFR 2024-1057 found (3.4 billion dollars,
 * some 4% of semiconductor output, for an input worth 1/15,000 of it), and is all of it for an
 * input worth a twentieth of the output, as chips are to electronics.
 */
static double input_weight(const struct parameters *parameters, int32_t input_class, double value)
{
    double weight = parameters->bind_critical * sqrt(value);
    if (weight > 1.0) weight = 1.0;
    if (input_class == INPUT_IMPORTANT) return weight * 0.5;
    return input_class == INPUT_CRITICAL ? weight : 0.0;
}

static void weights_settle(struct world *world)
{
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        double price = world->goods[recipe->input].price_usd / 1e6;
        for (int32_t c = 0; c < world->country_count; c++) {
            double value = consumer_value(world, recipe, c);
            double part = value > 0.0 ? world->need[r][c] * price / value : 0.0;
            world->weight[r][c] = input_weight(&world->parameters, recipe->input_class, part);
            world->value[r][c] = part;
        }
    }
}

/* Inputs are at most four fifths of what a consumer's output is worth: data on prices and on
 * value added come from different places, and a maker without a margin would shut at once. */
static void values_settle(struct world *world)
{
    const double most = 0.8;
    double goods[GOOD_MAX][COUNTRY_MAX];
    double industries[INDUSTRY_MAX][COUNTRY_MAX];
    memset(goods, 0, sizeof goods);
    memset(industries, 0, sizeof industries);
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        double *sum = recipe->good >= 0 ? goods[recipe->good] : industries[recipe->industry];
        for (int32_t c = 0; c < world->country_count; c++) sum[c] += world->value[r][c];
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const double *sum = recipe->good >= 0 ? goods[recipe->good] : industries[recipe->industry];
        for (int32_t c = 0; c < world->country_count; c++) {
            if (sum[c] > most) world->value[r][c] *= most / sum[c];
        }
    }
}

static void plants_settle(struct world *world)
{
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct plant *plant = &world->plants[i][c];
            plant->demand_factor = 1.0;
            plant->output = 1.0;
            plant->turn_output = 1.0;
            plant->cost = 1.0;
        }
    }
    for (int32_t c = 0; c < world->country_count; c++) {
        world->countries[c].welfare = 1.0;
        world->countries[c].welfare_last = 1.0;
    }
}

double balance_settle(struct world *world)
{
    nodes_reset(world);
    edges_settle(world);
    double worst = needs_settle(world);
    stocks_settle(world);
    weights_settle(world);
    values_settle(world);
    plants_settle(world);
    return worst;
}
