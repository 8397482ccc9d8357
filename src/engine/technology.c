/* technology.c: phase 7, second half: making what is denied, needing less, getting more out. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/news.h"
#include "engine/project.h"
#include "engine/shape.h"

/* Is it frontier computing? The map's own good for it, if it has one, else any chip. */
static bool computes(const struct world *world, int32_t good, int32_t accelerators)
{
    return accelerators >= 0 ? good == accelerators : world->goods[good].tier == TIER_CHIP;
}

double technology_compute(const struct world *world, int32_t side)
{
    static const char name[] = "ai_accelerators";
    int32_t accelerators = world_good(world, name, (int32_t)sizeof name - 1);
    int32_t home = world->sides[side].country;
    double used = 0.0;
    double base = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        if (!computes(world, g, accelerators)) continue;
        double price = world->goods[g].price_usd;
        const struct node *node = &world->nodes[g][home];
        used += price * (world->turn > 0 || node->used > 0.0 ? node->used / TICKS_PER_TURN
                                                             : node->use_base);
        for (int32_t other = 0; other < SIDE_COUNT; other++) {
            base += price * world->nodes[g][world->sides[other].country].use_base;
        }
    }
    return base > 0.0 ? used / base * world->sides[side].efficiency : 0.5;
}

double technology_denial(const struct world *world, int32_t good, int32_t country, int32_t side)
{
    double barred = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != country || edge->barred_by != side) continue;
        barred += edge->base * (1.0 - edge->passage);
    }
    return shape_clamp(shape_share(barred, world->nodes[good][country].use_base), 0.0, 1.0);
}

/* Money a turn that a side puts into one aim (and good), from its research instruments. */
static double research_money(const struct world *world, int32_t side, int32_t mode, int32_t good)
{
    double musd = 0.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *research = &world->instruments[i];
        if (research->kind != INSTRUMENT_RESEARCH || research->issuer != side) continue;
        if (research->value[FIELD_MODE] != mode || !instrument_active(research, world->turn)) {
            continue;
        }
        if (mode != RESEARCH_EFFICIENCY && research->value[FIELD_GOOD] != good) continue;
        musd += research->value[FIELD_BUDGET_MUSD];
    }
    return musd;
}

/* How fast money makes research go: half speed at research_half_musd a turn. */
static double money_pace(const struct world *world, double musd)
{
    return musd / (musd + world->parameters.research_half_musd);
}

/* How high the tools at hand let home production rise: the scarcest tool that the good's makers
 * need binds (yield on old immersion tools: 7 nm without EUV, at under half the normal yield). */
static double tool_limit(const struct world *world, int32_t good, int32_t country, int32_t rival)
{
    double limit = 1.0;
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        if (recipe->good != good || world->goods[recipe->input].tier != TIER_TOOL) continue;
        const struct node *tool = &world->nodes[recipe->input][country];
        double had = 1.0 - technology_denial(world, recipe->input, country, rival);
        if (tool->indigenisation > had) had = tool->indigenisation;
        double allowed = world->parameters.tool_floor + (1.0 - world->parameters.tool_floor) * had;
        if (allowed < limit) limit = allowed;
    }
    return limit;
}

/* Lithography is learned far more slowly than other tools: a single maker's thirty years. It is
 * known by having one maker: a tool of which one country makes seven tenths (scanners in the
 * Netherlands, and with them design software in America, of which China makes 1% each). */
static double learning_pace(const struct world *world, int32_t good)
{
    if (world->goods[good].tier != TIER_TOOL) return 1.0;
    double all = 0.0;
    double largest = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        double capacity = world->nodes[good][c].capacity_base;
        all += capacity;
        if (capacity > largest) largest = capacity;
    }
    return largest >= 0.7 * all ? world->parameters.indigenise_lithography : 1.0;
}

/* The share of its use that a side is denied, or refuses itself: a market closed from within is its
 * makers' as much (new Chinese fabs were told in 2025 to buy half their tools at home). A refused
 * harvest is bought elsewhere and teaches nobody to farm. */
static double missed(const struct world *world, int32_t good, int32_t side)
{
    int32_t home = world->sides[side].country;
    double share = technology_denial(world, good, home, world_rival(side));
    if (world->goods[good].tier != TIER_FARM) share += technology_denial(world, good, home, side);
    return shape_clamp(share, 0.0, 1.0);
}

/* Makers at home learn to serve more of the use at home: with money, faster when denied, and not
 * beyond what their tools allow. What they learn becomes capacity with a way to its buyers. */
static void indigenise(struct world *world, int32_t good, int32_t side, int32_t rival)
{
    const struct parameters *parameters = &world->parameters;
    int32_t home = world->sides[side].country;
    struct node *node = &world->nodes[good][home];
    if (!(node->use_base > 0.0) || node->indigenisation >= 1.0) return;
    double money = money_pace(world, research_money(world, side, RESEARCH_INDIGENISATION, good)) *
                   (1.0 - denial_of_capital(world, good, home));
    double denial = missed(world, good, side);
    double urgency = denial / (denial + parameters->denial_half);
    double effort =
        money * (0.5 + 0.5 * urgency) + parameters->indigenise_alone * urgency * (1.0 - money);
    double step = parameters->indigenise_step * effort * learning_pace(world, good) *
                  (1.0 - denial_of_technology(world, good, home));
    double room = tool_limit(world, good, home, rival) - node->indigenisation;
    if (step > room) step = room;
    if (!(step > 0.0)) return;
    node->indigenisation = shape_clamp(node->indigenisation + step, 0.0, 1.0);
    node->capacity += step * node->use_base;
    int32_t edge = world_edge(world, good, home, home);
    if (edge >= 0) world->edges[edge].base += step * node->use_base;
    else project_route(world, good, home, step * node->use_base);
}

/* Users learn to do without: with money, and, more slowly, where the good has become dear. */
static void substitute(struct world *world, int32_t good, int32_t country)
{
    const struct parameters *parameters = &world->parameters;
    struct node *node = &world->nodes[good][country];
    if (!(node->use_base > 0.0)) return;
    int32_t side = world->countries[country].side;
    double money = 0.0;
    if (side >= 0) {
        money = money_pace(world, research_money(world, side, RESEARCH_SUBSTITUTION, good));
    }
    double dear = node->price > 1.5 ? shape_soft(node->price - 1.5) : 0.0;
    double effort = money * (0.6 + 0.4 * dear) + 0.2 * dear * (1.0 - money);
    double room = parameters->substitute_limit - node->substitution;
    if (room > 0.0)
        node->substitution +=
            parameters->substitute_step * effort * (room / parameters->substitute_limit);
}

/* Scrap is won from minerals and what is made of them; a chip or a crop is used up. */
static bool recyclable(const struct good *good)
{
    bool kind = good->family == FAMILY_ROCK || good->family == FAMILY_BATTERY;
    return kind && good->tier <= TIER_PART;
}

/* Collecting and refining scrap grows with public money, faster where the good has become dear, and
 * ever slower toward what can be collected at all. It stays when the money ends. */
static void recycle(struct world *world, int32_t good, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct node *node = &world->nodes[good][world->sides[side].country];
    if (!(node->use_base > 0.0) || !recyclable(&world->goods[good])) return;
    double money = money_pace(world, research_money(world, side, RESEARCH_RECYCLING, good));
    double dear = node->price > 1.0 ? shape_soft(node->price - 1.0) : 0.0;
    double room = parameters->recycle_limit - node->recycling;
    if (room > 0.0)
        node->recycling += parameters->recycle_step * money * (0.6 + 0.4 * dear) *
                           shape_share(room, parameters->recycle_limit);
}

/* More from a chip: money at home, and what the rival has published. Only what goes beyond the
 * trend common to all counts here. */
static void economise(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    double gained[SIDE_COUNT];
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        double money = money_pace(world, research_money(world, side, RESEARCH_EFFICIENCY, -1));
        double wanting = shape_clamp(1.0 - technology_compute(world, side), 0.0, 1.0);
        gained[side] = parameters->efficiency_step * money * (0.5 + 0.5 * wanting);
    }
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        double gain = gained[side] + parameters->efficiency_spill * gained[world_rival(side)];
        struct side_state *state = &world->sides[side];
        state->efficiency =
            shape_clamp(state->efficiency * (1.0 + gain), 0.0, parameters->efficiency_limit);
    }
}

void technology_start(struct world *world)
{
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        if (!(world->sides[side].efficiency > 0.0)) world->sides[side].efficiency = 1.0;
        world->sides[side].technology = technology_compute(world, side);
    }
}

void technology_phase(struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        indigenise(world, g, SIDE_WASHINGTON, SIDE_BEIJING);
        indigenise(world, g, SIDE_BEIJING, SIDE_WASHINGTON);
        for (int32_t side = 0; side < SIDE_COUNT; side++) recycle(world, g, side);
        for (int32_t c = 0; c < world->country_count; c++) substitute(world, g, c);
    }
    economise(world);
    double keep = world->parameters.compute_memory;
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        double before = state->technology;
        state->technology = keep * before + (1.0 - keep) * technology_compute(world, side);
        double change = shape_share(state->technology - before, before);
        if (change > 0.03 || change < -0.03) {
            news_change(world, NEWS_TECHNOLOGY, side, state->country, before, state->technology);
        }
    }
}
