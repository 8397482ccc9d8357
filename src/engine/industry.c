/* industry.c: what makers and industries need, and what they get out of what they have. */
/* SPDX-License-Identifier: MIT */
#include "engine/tick.h"

/*
 * The engine may not take powers (their last bits differ between libraries). With h = e/2,
 *     p^-e = (p^-h)^2, and p^-h is near ((1 + h) + (1 - h) p) / ((1 - h) + (1 + h) p),
 * its Pade form: right in value, slope and curvature at p = 1, and exact at h = 0 and h = 1.
 */
double industry_answer(double price, double elasticity)
{
    double h = elasticity * 0.5;
    double root = ((1.0 + h) + (1.0 - h) * price) / ((1.0 - h) + (1.0 + h) * price);
    return root * root;
}

/* What makers and industries mean to do this month, against the base year. */
struct activity {
    double goods[GOOD_MAX][COUNTRY_MAX];
    double industries[INDUSTRY_MAX][COUNTRY_MAX];
};

static void activity_find(struct activity *out, const struct tick *tick, const struct world *world)
{
    double elasticity = world->parameters.industry_elasticity;
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            double base = world->nodes[g][c].capacity_base;
            out->goods[g][c] = base > 0.0 ? tick->plan[g][c] / base : 0.0;
        }
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            const struct plant *plant = &world->plants[i][c];
            out->industries[i][c] = plant->demand_factor * industry_answer(plant->cost, elasticity);
        }
    }
}

/* Makers where there were none in the base year have no recipe of their own: they need of each
 * input, for a unit of output, what the world does. */
static void newcomers_need(struct tick *tick, const struct world *world, int32_t r)
{
    int32_t good = world->recipes[r].good;
    double need = 0.0;
    double capacity = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        need += world->need[r][c];
        capacity += world->nodes[good][c].capacity_base;
    }
    if (capacity <= 0.0) return;
    for (int32_t c = 0; c < world->country_count; c++) {
        if (world->nodes[good][c].capacity_base > 0.0) continue;
        tick->wanted[r][c] = tick->plan[good][c] * need / capacity;
    }
}

/* Is this good made, or meant to be made, where the base year had no makers? */
static bool good_has_newcomers(const struct tick *tick, const struct world *world, int32_t good)
{
    for (int32_t c = 0; c < world->country_count; c++) {
        if (world->nodes[good][c].capacity_base <= 0.0 && tick->plan[good][c] > 0.0) return true;
    }
    return false;
}

void industry_need(struct tick *tick, const struct world *world)
{
    double thrift[GOOD_MAX][COUNTRY_MAX];
    bool newcomers[GOOD_MAX];
    struct activity activity;
    activity_find(&activity, tick, world);
    for (int32_t g = 0; g < world->good_count; g++) {
        double elasticity = -world->goods[g].demand_elasticity;
        newcomers[g] = good_has_newcomers(tick, world, g);
        for (int32_t c = 0; c < world->country_count; c++) {
            const struct node *node = &world->nodes[g][c];
            thrift[g][c] = industry_answer(node->price, elasticity) * node->demand_factor *
                           (1.0 - node->substitution);
            tick->need[g][c] = node->final_base * thrift[g][c];
        }
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const double *busy = recipe->good >= 0 ? activity.goods[recipe->good]
                                               : activity.industries[recipe->industry];
        double *wanted = tick->wanted[r];
        for (int32_t c = 0; c < world->country_count; c++) wanted[c] = world->need[r][c] * busy[c];
        if (recipe->good >= 0 && newcomers[recipe->good]) newcomers_need(tick, world, r);
        for (int32_t c = 0; c < world->country_count; c++) {
            wanted[c] *= thrift[recipe->input][c];
            tick->need[recipe->input][c] += wanted[c];
        }
    }
}

/*
 * Share of need that users allow themselves: all of it while the stock, after this month's use,
 * would still be above the caution floor; below it they ration (model.md 3.3). As the floor
 * stands on top of a month's need, they can never use more than there is.
 */
static void fill_find(struct tick *tick, const struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        double floor = world->parameters.caution * world->goods[g].user_cover;
        for (int32_t c = 0; c < world->country_count; c++) {
            double guarded = tick->need[g][c] * (1.0 + floor);
            double stock = world->nodes[g][c].user_stock;
            tick->fill[g][c] = stock < guarded ? stock / guarded : 1.0;
        }
    }
}

/* Output of every maker and industry against plan: its scarcest input binds by its weight. */
static void output_find(double goods[][COUNTRY_MAX], double industries[][COUNTRY_MAX],
                        const struct tick *tick, const struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) goods[g][c] = 1.0;
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) industries[i][c] = 1.0;
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        double *row = recipe->good >= 0 ? goods[recipe->good] : industries[recipe->industry];
        for (int32_t c = 0; c < world->country_count; c++) {
            double bound = 1.0 - world->weight[r][c] * (1.0 - tick->fill[recipe->input][c]);
            if (bound < row[c]) row[c] = bound;
        }
    }
}

/* Books a month's use of a good. A share of it comes back as scrap, a supply like any other, which
 * its users have at once. */
static void use_book(struct tick *tick, struct world *world, int32_t g, int32_t c, double wanted)
{
    struct node *node = &world->nodes[g][c];
    double use = wanted < node->user_stock ? wanted : node->user_stock;
    if (use < 0.0) use = 0.0;
    double scrap = use * node->recycling;
    tick->scrap[g][c] = scrap;
    node->user_stock += scrap - use;
    node->used += use;
    node->made += scrap;
    node->wanted += tick->need[g][c];
}

/* Takes what was used out of users' stocks. An input that is at hand is not used up by a
 * consumer whom another input stops. */
static void inputs_use(double goods[][COUNTRY_MAX], double industries[][COUNTRY_MAX],
                       struct tick *tick, struct world *world)
{
    double used[GOOD_MAX][COUNTRY_MAX];
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            used[g][c] = tick->need[g][c] * tick->fill[g][c];
        }
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const double *row = recipe->good >= 0 ? goods[recipe->good] : industries[recipe->industry];
        for (int32_t c = 0; c < world->country_count; c++) {
            double idle = tick->fill[recipe->input][c] - row[c];
            if (idle > 0.0) used[recipe->input][c] -= tick->wanted[r][c] * idle;
        }
    }
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            use_book(tick, world, g, c, used[g][c]);
        }
    }
}

void industry_produce(struct tick *tick, struct world *world)
{
    double goods[GOOD_MAX][COUNTRY_MAX];
    double industries[INDUSTRY_MAX][COUNTRY_MAX];
    fill_find(tick, world);
    output_find(goods, industries, tick, world);
    inputs_use(goods, industries, tick, world);
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            double made = tick->plan[g][c] * goods[g][c];
            world->nodes[g][c].seller_stock += made;
            world->nodes[g][c].made += made;
        }
    }
    double elasticity = world->parameters.industry_elasticity;
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct plant *plant = &world->plants[i][c];
            plant->output =
                plant->demand_factor * industry_answer(plant->cost, elasticity) * industries[i][c];
            plant->turn_output += plant->output / TICKS_PER_TURN;
        }
    }
}

void industry_cost(struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) world->nodes[g][c].cost = 1.0;
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) world->plants[i][c].cost = 1.0;
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        for (int32_t c = 0; c < world->country_count; c++) {
            /* An input can never cost less than nothing: values add up to four fifths. */
            double rise = world->value[r][c] * (world->nodes[recipe->input][c].price - 1.0);
            if (recipe->good >= 0) world->nodes[recipe->good][c].cost += rise;
            else world->plants[recipe->industry][c].cost += rise;
        }
    }
}
