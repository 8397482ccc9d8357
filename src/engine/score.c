/* score.c: phase 9, score: what a quarter left each side with, five numbers from 0 to 100. */
/* SPDX-License-Identifier: MIT */
#include "engine/score.h"

#include <math.h>

#include "engine/news.h"
#include "engine/phase.h"
#include "engine/shape.h"
#include "engine/tick.h"

/* How much of a country's output hangs on a good: industries by value added, makers by the value
 * of what they make. The root keeps a chokepoint of small value from vanishing beside steel. */
static double salience(const struct world *world, int32_t good, int32_t country)
{
    double at_stake = 0.0;
    double all = 0.0;
    for (int32_t i = 0; i < world->industry_count; i++) {
        all += world->plants[i][country].value_added_base;
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        if (recipe->input != good) continue;
        double value = 0.0;
        if (recipe->industry >= 0) {
            value = world->plants[recipe->industry][country].value_added_base;
        } else {
            const struct node *maker = &world->nodes[recipe->good][country];
            value = maker->capacity_base * world->goods[recipe->good].price_usd / 1e6;
        }
        at_stake += world->weight[r][country] * value;
    }
    return all > 0.0 ? sqrt(at_stake / all) : sqrt(at_stake);
}

/* How far a seller is the rival's to command: the rival itself wholly, a member of Washington's
 * chip regime as far as it keeps the regime's controls (half of that: it has its own interests). */
static double commanded(const struct world *world, int32_t good, int32_t seller, int32_t rival)
{
    const struct country *country = &world->countries[seller];
    if (seller == world->sides[rival].country) return 1.0;
    if (country->side != SIDE_NONE || rival != SIDE_WASHINGTON) return 0.0;
    if (world->goods[good].family != FAMILY_CHIP) return 0.0;
    return 0.5 * country->accord[REGIME_CHIPS] * country->compliance[rival];
}

/* What is being built out of the rival's reach, as a country that uses the good may count on it:
 * its own plants wholly, others' by its share in the use that the rival does not command. */
static double pipeline(const struct world *world, int32_t good, int32_t rival, int32_t buyer)
{
    double outside = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        if (c != world->sides[rival].country) outside += world->nodes[good][c].use_base;
    }
    double share = shape_share(world->nodes[good][buyer].use_base, outside);
    double counted = 0.0;
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        if (project->good != good || project->state != PROJECT_BUILDING) continue;
        double free = 1.0 - commanded(world, good, project->country, rival);
        counted += project->capacity * free * (project->country == buyer ? 1.0 : share);
    }
    return counted;
}

/* Share of a country's supply of a good that the rival commands, by where its buyers would go if
 * all were open: neither a shut border nor lost trust ends that, only new makers do, and those that
 * are being built count in part. */
static double reliance(const struct world *world, int32_t good, int32_t rival, int32_t buyer)
{
    double from = 0.0;
    double all = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != buyer) continue;
        all += edge->base;
        from += edge->base * commanded(world, good, edge->seller, rival);
    }
    all += world->parameters.score_pipeline * pipeline(world, good, rival, buyer);
    return shape_share(from, all);
}

/* How much of the world's making of a good the rival commands: what makes it a chokepoint. */
static double chokepoint(const struct world *world, int32_t good, int32_t rival)
{
    double held = 0.0;
    double all = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        double capacity = world->nodes[good][c].capacity_base;
        all += capacity;
        held += capacity * commanded(world, good, c, rival);
    }
    return shape_share(held, all);
}

/* The mean duty that a country's buyers paid on a good this turn, as a share of the price before.
 */
static double duty(const struct world *world, int32_t good, int32_t buyer)
{
    double paid = 0.0;
    double bought = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != buyer) continue;
        bought += edge->turn_flow;
        paid += edge->turn_flow * edge->tariff;
    }
    return shape_share(paid, bought);
}

/* How safe a country's supply of a good is, 0 to 1: what it gets of what it needs, at what price,
 * and how much of it the rival could stop before stocks run out. What its own duties add to the
 * price is no want: it costs prosperity and not safety. */
static double supply_safety(const struct world *world, int32_t good, int32_t home, int32_t rival)
{
    const struct parameters *parameters = &world->parameters;
    const struct node *node = &world->nodes[good][home];
    double months = (node->user_stock + node->state_stock) / node->use_base;
    double cover = months / (months + parameters->score_cover_months);
    double served = node->wanted > 0.0 ? shape_clamp(node->used / node->wanted, 0.0, 1.0) : 1.0;
    double price = node->price / (1.0 + duty(world, good, home));
    double dear = price > 1.0 ? price - 1.0 : 0.0;
    double open = parameters->score_reliance * reliance(world, good, rival, home) * (1.0 - cover) *
                  (1.0 - node->substitution) * (1.0 - node->recycling);
    return served * served / (1.0 + parameters->score_dear * dear) * (1.0 - open);
}

static double security(const struct world *world, int32_t side)
{
    int32_t home = world->sides[side].country;
    int32_t rival = world_rival(side);
    double safe = 0.0;
    double weight = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        if (!(world->nodes[g][home].use_base > 0.0)) continue;
        double matters = salience(world, g, home) * (0.05 + chokepoint(world, g, rival));
        safe += matters * supply_safety(world, g, home, rival);
        weight += matters;
    }
    return weight > 0.0 ? 100.0 * safe / weight : 100.0;
}

/* Command of the chip chain: what a side's makers can serve, and what it can buy undenied. */
static double command(const struct world *world, int32_t side)
{
    int32_t home = world->sides[side].country;
    double held = 0.0;
    double weight = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct good *good = &world->goods[g];
        const struct node *node = &world->nodes[g][home];
        if (good->family != FAMILY_CHIP || !(node->use_base > 0.0)) continue;
        double denied = technology_denial(world, g, home, world_rival(side));
        double matters = sqrt(node->use_base * good->price_usd / 1e6);
        held += matters * (0.5 * node->indigenisation + 0.5 * (1.0 - denied));
        weight += matters;
    }
    return weight > 0.0 ? held / weight : 0.5;
}

static double technology(const struct world *world, int32_t side)
{
    double own = world->sides[side].technology;
    double other = world->sides[world_rival(side)].technology;
    double lead = own + other > 0.0 ? own / (own + other) : 0.5;
    double weight = world->parameters.score_lead;
    return 100.0 * (weight * lead + (1.0 - weight) * command(world, side));
}

/* Cost of inputs over all industries, weighted by value added: 1 at the start. */
static double input_cost(const struct world *world, int32_t country)
{
    double cost = 0.0;
    double all = 0.0;
    for (int32_t i = 0; i < world->industry_count; i++) {
        const struct plant *plant = &world->plants[i][country];
        cost += plant->value_added_base * plant->cost;
        all += plant->value_added_base;
    }
    return all > 0.0 ? cost / all : 1.0;
}

/* What makers of the goods in play earned against base, by volume and price. General manufactures
 * would drown them: a chip maker's lost market is a loss to the trade that the contest is about. */
static double sales(const struct world *world, int32_t country)
{
    double now = 0.0;
    double base = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct node *node = &world->nodes[g][country];
        if (world->goods[g].tier == TIER_GENERAL) continue;
        double usual = TICKS_PER_TURN * node->capacity_base * world->goods[g].price_usd;
        double sold =
            world->turn > 0 || node->sold > 0.0 ? node->sold * world->goods[g].price_usd : usual;
        base += usual;
        now += sold * node->offer * (1.0 - node->flood);
    }
    return base > 0.0 ? now / base : 1.0;
}

/* Sales of general manufactures won or lost against base, as a share of the country's GDP: what a
 * broad tariff takes from the exporter, which no single industry of the map shows. */
static double orders_won(const struct world *world, int32_t country)
{
    double gdp_musd = world->countries[country].gdp_busd * 1000.0 / 4.0;
    double musd = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct node *node = &world->nodes[g][country];
        if (world->goods[g].tier != TIER_GENERAL) continue;
        if (world->turn == 0 && !(node->sold > 0.0)) continue;
        double won = node->sold - TICKS_PER_TURN * node->capacity_base;
        musd += won * world->goods[g].price_usd / 1e6;
    }
    return shape_clamp(shape_share(musd, gdp_musd), -1.0, 1.0);
}

/* 70 is the start; gains beyond it come ever harder, and so does the fall to nothing. */
static double prosperity(const struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    int32_t home = world->sides[side].country;
    double x = parameters->score_output * (world_output(world, home) - 1.0) -
               parameters->score_cost * (input_cost(world, home) - 1.0) +
               parameters->score_sales * (sales(world, home) - 1.0) +
               parameters->score_orders * orders_won(world, home);
    double room = x >= 0.0 ? 0.3 : 0.7;
    return 100.0 * (0.7 + room * shape_soft(x / room));
}

/* What a partner is worth to a side, 0 to 1: where it leans, whose controls it keeps, whose club
 * it sits in; grudges take from it. */
static double partner_worth(const struct country *country, int32_t side)
{
    int32_t rival = world_rival(side);
    double sign = side == SIDE_WASHINGTON ? 1.0 : -1.0;
    double clubs = 0.5 * (country->accord[REGIME_CHIPS] + country->accord[REGIME_MINERALS]);
    double seat = side == SIDE_WASHINGTON ? clubs : 1.0 - clubs;
    double worth = 0.45 * 0.5 * (1.0 + sign * country->alignment) +
                   0.3 * country->compliance[side] + 0.15 * (1.0 - country->compliance[rival]) +
                   0.1 * seat;
    return worth * (1.0 - 0.4 * shape_soft(country->resentment[side]));
}

/* Partners by the root of their economies, the middle countries that a control needs (hubs, makers
 * of tools, miners) for more. Spread about the middle: no side ever holds all or nobody. */
static double coalition(const struct world *world, int32_t side)
{
    double held = 0.0;
    double weight = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct country *country = &world->countries[c];
        if (country->side != SIDE_NONE || !(country->gdp_busd > 0.0)) continue;
        double matters = sqrt(country->gdp_busd) * (0.4 + country->hub + country->chip_control +
                                                    0.5 * country->minerals_club);
        held += matters * partner_worth(country, side);
        weight += matters;
    }
    double mean = weight > 0.0 ? held / weight : 0.5;
    return 100.0 * (0.5 + world->parameters.score_spread * (mean - 0.5));
}

/* Calm abroad, standing, and quiet at home. */
static double stability(const struct world *world, int32_t side)
{
    const struct side_state *state = &world->sides[side];
    double calm = 1.0 - world->escalation;
    double home = 1.0 - 0.7 * state->lobbying - 0.3 * world->decoupling;
    return 100.0 * (0.5 * calm + 0.25 * state->legitimacy + 0.25 * shape_clamp(home, 0.0, 1.0));
}

double score_now(const struct world *world, int32_t side, enum score score)
{
    double value = 0.0;
    switch (score) {
    case SCORE_SECURITY: value = security(world, side); break;
    case SCORE_TECHNOLOGY: value = technology(world, side); break;
    case SCORE_PROSPERITY: value = prosperity(world, side); break;
    case SCORE_COALITION: value = coalition(world, side); break;
    default: value = stability(world, side); break;
    }
    return shape_clamp(value, 0.0, 100.0);
}

static void weights_start(struct side_state *state)
{
    double sum = 0.0;
    for (int32_t i = 0; i < SCORE_COUNT; i++) sum += state->weight[i];
    if (sum > 0.0) return;
    for (int32_t i = 0; i < SCORE_COUNT; i++) state->weight[i] = 1.0 / SCORE_COUNT;
}

void score_mark(struct world *world)
{
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        weights_start(state);
        for (int32_t i = 0; i < SCORE_COUNT; i++) {
            state->score[i] = score_now(world, side, (enum score)i);
            state->score_last[i] = state->score[i];
            state->score_start[i] = state->score[i];
        }
    }
}

void score_start(struct world *world)
{
    enum { ROUNDS = 4 };
    for (int32_t c = 0; c < world->country_count; c++) {
        world->countries[c].alignment = shape_clamp(world->countries[c].alignment_base, -1.0, 1.0);
    }
    /* What is barred depends on who complies, and who complies on what is barred. */
    for (int32_t round = 0; round < ROUNDS; round++) {
        partner_start(world);
        politics_start(world);
        control_phase(world);
    }
    leak_start(world);
    technology_start(world);
    score_mark(world);
}

void score_phase(struct world *world)
{
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        for (int32_t i = 0; i < SCORE_COUNT; i++) {
            state->score_last[i] = state->score[i];
            state->score[i] = score_now(world, side, (enum score)i);
            state->score_sum[i] += state->score[i];
        }
    }
    news_collect(world);
}
