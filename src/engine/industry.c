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

/* Rows by country are gone through to their full breadth, as a compiler does many at once where it
 * knows how many there are; past the last country they hold nothing that is read. */

/* What makers and industries mean to do this month, against the base year. */
struct activity {
    double goods[GOOD_MAX][COUNTRY_MAX];
    double industries[INDUSTRY_MAX][COUNTRY_MAX];
};

static void activity_find(struct activity *out, const struct tick *tick, const struct world *world)
{
    double elasticity = world->parameters.industry_elasticity;
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) {
            double base = world->nodes[g][c].capacity_base;
            out->goods[g][c] = base > 0.0 ? tick->plan[g][c] / base : 0.0;
        }
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) {
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

static void row_product(double *restrict out, const double *restrict one,
                        const double *restrict other)
{
    for (int32_t c = 0; c < COUNTRY_MAX; c++) out[c] = one[c] * other[c];
}

static void need_add(double *restrict need, double *restrict wanted, const double *restrict thrift)
{
    for (int32_t c = 0; c < COUNTRY_MAX; c++) {
        wanted[c] *= thrift[c];
        need[c] += wanted[c];
    }
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
        for (int32_t c = 0; c < COUNTRY_MAX; c++) {
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
        row_product(tick->wanted[r], world->need[r], busy);
        if (recipe->good >= 0 && newcomers[recipe->good]) newcomers_need(tick, world, r);
        need_add(tick->need[recipe->input], tick->wanted[r], thrift[recipe->input]);
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
        for (int32_t c = 0; c < COUNTRY_MAX; c++) {
            double guarded = tick->need[g][c] * (1.0 + floor);
            double stock = world->nodes[g][c].user_stock;
            tick->fill[g][c] = stock < guarded ? stock / guarded : 1.0;
        }
    }
}

static void row_bind(double *restrict row, const double *restrict weight,
                     const double *restrict fill)
{
    for (int32_t c = 0; c < COUNTRY_MAX; c++) {
        double bound = 1.0 - weight[c] * (1.0 - fill[c]);
        row[c] = bound < row[c] ? bound : row[c];
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
        row_bind(row, world->weight[r], tick->fill[recipe->input]);
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

/* What idle consumers leave of an input that is at hand. */
static void idle_spare(double *restrict used, const double *restrict fill,
                       const double *restrict row, const double *restrict wanted)
{
    for (int32_t c = 0; c < COUNTRY_MAX; c++) {
        double idle = fill[c] - row[c];
        used[c] -= wanted[c] * (idle > 0.0 ? idle : 0.0);
    }
}

/* Takes what was used out of users' stocks. An input that is at hand is not used up by a
 * consumer whom another input stops. */
static void inputs_use(double goods[][COUNTRY_MAX], double industries[][COUNTRY_MAX],
                       struct tick *tick, struct world *world)
{
    double used[GOOD_MAX][COUNTRY_MAX];
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) {
            used[g][c] = tick->need[g][c] * tick->fill[g][c];
        }
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const double *row = recipe->good >= 0 ? goods[recipe->good] : industries[recipe->industry];
        idle_spare(used[recipe->input], tick->fill[recipe->input], row, tick->wanted[r]);
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

/* An input can never cost less than nothing: values add up to four fifths. */
static void cost_add(double *restrict cost, const double *restrict value,
                     const double *restrict price)
{
    for (int32_t c = 0; c < COUNTRY_MAX; c++) cost[c] += value[c] * (price[c] - 1.0);
}

/* Input costs against base, by consumer. */
struct cost {
    double goods[GOOD_MAX][COUNTRY_MAX];
    double industries[INDUSTRY_MAX][COUNTRY_MAX];
};

static void cost_find(struct cost *out, const struct world *world)
{
    double price[GOOD_MAX][COUNTRY_MAX];
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) price[g][c] = world->nodes[g][c].price;
        for (int32_t c = 0; c < COUNTRY_MAX; c++) out->goods[g][c] = 1.0;
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < COUNTRY_MAX; c++) out->industries[i][c] = 1.0;
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        double *row =
            recipe->good >= 0 ? out->goods[recipe->good] : out->industries[recipe->industry];
        cost_add(row, world->value[r], price[recipe->input]);
    }
}

void industry_cost(struct world *world)
{
    struct cost cost;
    cost_find(&cost, world);
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            world->nodes[g][c].cost = cost.goods[g][c];
        }
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            world->plants[i][c].cost = cost.industries[i][c];
        }
    }
}
