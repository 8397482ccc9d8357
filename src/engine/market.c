/* market.c: prices from stock cover, inside and outside a border. */
/* SPDX-License-Identifier: MIT */
#include "engine/tick.h"

/* Less than this share of base trade is no market. */
static const double trifle = 1e-9;

double market_delivered(const struct world *world, const struct edge *edge)
{
    const struct node *seller = &world->nodes[edge->good][edge->seller];
    return seller->offer * (1.0 - seller->flood) * (1.0 + edge->tariff);
}

double market_margin(const struct world *world, int32_t good, int32_t country)
{
    const struct node *node = &world->nodes[good][country];
    double revenue = node->offer > node->floor ? node->offer : node->floor;
    return (revenue + node->support * node->offer) / node->cost;
}

/*
 * Hyperbolic in cover, as competitive storage makes it (Deaton and Laroque 1992): dear when stocks
 * run out, never far below cost when they are plentiful. `cover` is stock and this month's
 * deliveries against what people like to hold: 1 at the start.
 */
static double scarcity(double answer, double cover)
{
    const double least = 0.02;
    if (cover < least) cover = least;
    return 1.0 + answer * (1.0 / cover - 1.0);
}

static double bounded(const struct parameters *parameters, double price)
{
    if (price < parameters->price_low) return parameters->price_low;
    return price > parameters->price_high ? parameters->price_high : price;
}

/* Makers' asking price, from their own stock: falls where a border keeps goods in. What is there
 * whoever refuses it, a harvest or coal whose trains are paid for, must find buyers: farms answer
 * more to plenty. To want they answer like others, or a refusal's end would start years of swings.
 */
static void offer_move(const struct tick *tick, struct world *world, int32_t g, int32_t c)
{
    const struct parameters *parameters = &world->parameters;
    struct node *node = &world->nodes[g][c];
    double usual = (world->goods[g].seller_cover + 1.0) * node->demand;
    double cover = 1.0;
    if (usual > trifle * world->goods[g].world_per_month) {
        cover = (node->seller_stock + tick->sold[g][c]) / usual;
    }
    bool plenty = world->goods[g].tier == TIER_FARM && cover > 1.0;
    double answer = plenty ? parameters->price_harvest : parameters->price_seller;
    double target = bounded(parameters, node->cost * scarcity(answer, cover));
    node->offer += parameters->smoothing * (target - node->offer);
}

/* What users pay: the mean of what they were sold at, dearer as their own stocks run down. */
static void price_move(const struct tick *tick, struct world *world, int32_t g, int32_t c)
{
    const struct parameters *parameters = &world->parameters;
    const struct good *good = &world->goods[g];
    struct node *node = &world->nodes[g][c];
    double usual = (good->user_cover + node->front_load + 1.0) * node->need;
    if (usual <= trifle * good->world_per_month) {
        double target = node->capacity > 0.0 ? node->offer : 1.0;
        node->price += parameters->smoothing * (target - node->price);
        return;
    }
    double cover = (node->user_stock + node->transit) / usual;
    double target = bounded(parameters, tick->paid[g][c] * scarcity(parameters->price_user, cover));
    node->price += parameters->smoothing * (target - node->price);
}

void market_tick(const struct tick *tick, struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            offer_move(tick, world, g, c);
            price_move(tick, world, g, c);
        }
    }
}
