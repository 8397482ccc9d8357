/* figure_read.c: the number behind each family of figures, and who knows it. */
/* SPDX-License-Identifier: MIT */
#include "engine/figure_read.h"

#include <assert.h>

#include "engine/phase.h"
#include "engine/shape.h"

/* How wide a rival's guess is before it knows anything: intelligence on stocks is the worst
 * (China classifies its reserve data; USGS gives no figure), on money and plants the best. */
static const double blur_stock = 0.6;
static const double blur_trade = 0.4;
static const double blur_partner = 0.3;
static const double blur_build = 0.25;
static const double blur_side = 0.3;

static const double unbounded = 1e15;

static double share_bounded(double value)
{
    return shape_clamp(value, 0.0, 1.0);
}

/* A figure that everyone knows. */
static bool tell(struct figure *out, double value)
{
    *out =
        (struct figure){.value = value, .owner = SIDE_NONE, .low = -unbounded, .high = unbounded};
    return true;
}

/* What only `owner` knows, not negative and at most `high`; SIDE_NONE makes it public. */
static bool tell_secret(struct figure *out, double value, int32_t owner, double blur, double high)
{
    *out = (struct figure){.value = value,
                           .owner = owner,
                           .blur = owner == SIDE_NONE ? 0.0 : blur,
                           .scale = high <= 1.0 ? 0.2 : 1.0,
                           .low = 0.0,
                           .high = high};
    return true;
}

static bool read_price_world(struct figure *out, const struct world *world, int32_t good)
{
    double value = 0.0;
    double weight = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct node *node = &world->nodes[good][c];
        value += node->use_base * node->price;
        weight += node->use_base;
    }
    return tell(out, weight > 0.0 ? value / weight : 1.0);
}

static double world_made(const struct world *world, int32_t good)
{
    double made = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct node *node = &world->nodes[good][c];
        made += world->turn > 0 ? node->made : TICKS_PER_TURN * node->capacity_base;
    }
    return made;
}

/* Stocks in months of base use: a shrinking use must not make a stock look larger. */
static bool read_stock(struct figure *out, const struct node *node, double stock, int32_t owner)
{
    if (!(node->use_base > 0.0)) return false;
    return tell_secret(out, stock / node->use_base, owner, blur_stock, unbounded);
}

static bool read_node(struct figure *out, const struct world *world, enum figure_family family,
                      const int32_t part[2])
{
    /* All but "price" name the country first. */
    int32_t good = family == FIGURE_PRICE ? part[0] : part[1];
    int32_t country = family == FIGURE_PRICE ? part[1] : part[0];
    const struct node *node = &world->nodes[good][country];
    int32_t owner = world->countries[country].side;
    bool makes = node->capacity > 0.0 || node->capacity_base > 0.0;
    bool uses = node->use_base > 0.0;
    bool fresh = world->turn == 0;
    if (!makes && !uses) return false;
    switch (family) {
    case FIGURE_PRICE: return tell(out, node->price);
    case FIGURE_STOCK: return read_stock(out, node, node->user_stock + node->state_stock, owner);
    case FIGURE_STATE_STOCK: return read_stock(out, node, node->state_stock, owner);
    case FIGURE_CAPACITY: return tell(out, TICKS_PER_TURN * node->capacity);
    case FIGURE_SHARE:
        return tell(out, shape_share(fresh ? TICKS_PER_TURN * node->capacity_base : node->made,
                                     world_made(world, good)));
    case FIGURE_SUPPLY:
        return makes && tell(out, fresh ? TICKS_PER_TURN * node->capacity_base : node->made);
    case FIGURE_USE: return uses && tell(out, fresh ? TICKS_PER_TURN * node->use_base : node->used);
    case FIGURE_SHORTAGE:
        return uses && tell(out, share_bounded(
                                     1.0 - (node->wanted > 0.0 ? node->used / node->wanted : 1.0)));
    case FIGURE_INDIGENISATION:
        return uses && tell_secret(out, node->indigenisation, owner, blur_build, 1.0);
    case FIGURE_SUBSTITUTION: return uses && tell(out, node->substitution);
    case FIGURE_RECYCLING: return uses && tell(out, node->recycling);
    case FIGURE_DENIAL:
        return tell_secret(out, denial_slows(world, good, country), owner, blur_build, 1.0);
    default: return false;
    }
}

/* What a country bought of a good last turn, its own makers' supply included. */
static double bought(const struct world *world, int32_t good, int32_t buyer)
{
    double total = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != buyer) continue;
        total += world->turn > 0 ? edge->turn_flow : TICKS_PER_TURN * edge->base;
    }
    return total;
}

/* All that crosses the border: direct trade, and what takes the way through hubs. */
static bool read_abroad(struct figure *out, const struct world *world, enum figure_family family,
                        const int32_t part[2])
{
    double total = 0.0;
    bool any = false;
    for (int32_t e = world->edge_first[part[1]]; e < world->edge_first[part[1] + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        int32_t here = family == FIGURE_EXPORTS ? edge->seller : edge->buyer;
        if (here != part[0] || edge->seller == edge->buyer) continue;
        any = true;
        total += world->turn > 0 ? edge->turn_flow + edge->leak : TICKS_PER_TURN * edge->base;
    }
    return any && tell(out, total);
}

static bool read_edge(struct figure *out, const struct world *world, enum figure_family family,
                      const int32_t part[3])
{
    bool turned = family == FIGURE_RELIANCE; /* it names the buyer first */
    int32_t seller = turned ? part[1] : part[0];
    int32_t buyer = turned ? part[0] : part[1];
    int32_t index = world_edge(world, part[2], seller, buyer);
    if (index < 0) return false;
    const struct edge *edge = &world->edges[index];
    double flow = world->turn > 0 ? edge->turn_flow : TICKS_PER_TURN * edge->base;
    switch (family) {
    case FIGURE_TRADE: return tell(out, flow);
    case FIGURE_PASSAGE: return tell(out, edge->passage);
    case FIGURE_TARIFF: return tell(out, edge->tariff);
    case FIGURE_TRUST: return tell(out, edge->trust);
    case FIGURE_RELIANCE: return tell(out, shape_share(flow, bought(world, part[2], buyer)));
    default: return false;
    }
}

static bool read_plant(struct figure *out, const struct world *world, enum figure_family family,
                       const int32_t part[2])
{
    const struct plant *plant = &world->plants[part[1]][part[0]];
    if (!(plant->value_added_base > 0.0)) return false;
    switch (family) {
    case FIGURE_COST: return tell(out, plant->cost);
    case FIGURE_OUTPUT: return tell(out, plant->turn_output);
    case FIGURE_DEMAND: return tell(out, plant->demand_factor);
    default: return false;
    }
}

static bool read_output_all(struct figure *out, const struct world *world, int32_t country)
{
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (world->plants[i][country].value_added_base > 0.0) {
            return tell(out, world_output(world, country));
        }
    }
    return false;
}

/* A term of a partner's decision on a side's controls. What it is worked out from is public, but
 * for offers and pressure, of which each side knows its own part alone, and for what the others do,
 * which is known as their own compliance is. */
static bool read_pull(struct figure *out, double value, int32_t side, int32_t pull)
{
    bool both = pull == PULL_OFFER || pull == PULL_PRESSURE;
    int32_t owner = both ? FIGURE_NOBODYS : pull == PULL_PEERS ? side : SIDE_NONE;
    tell_secret(out, value, owner, blur_partner, unbounded);
    out->scale = 0.2;
    out->low = -unbounded;
    return true;
}

/* What a partner really does for a side, and was privately promised, is that side's secret. */
static bool read_partner(struct figure *out, const struct world *world, enum figure_family family,
                         const int32_t part[3])
{
    const struct country *country = &world->countries[part[0]];
    int32_t side = part[1];
    if (country->side != SIDE_NONE) return false;
    switch (family) {
    case FIGURE_COMPLIANCE:
        return tell_secret(out, country->compliance[side], side, blur_partner, 1.0);
    case FIGURE_COMPLIANCE_TARGET:
        return tell_secret(out, country->compliance_target[side], side, blur_partner, 1.0);
    case FIGURE_ALIGNMENT: return tell(out, country->alignment);
    case FIGURE_PULL: return read_pull(out, country->pull[side][part[2]], side, part[2]);
    case FIGURE_ACCORD: return tell(out, country->accord[part[1]]);
    case FIGURE_OFFERED:
        return tell_secret(out, country->offered[side], side, blur_partner, unbounded);
    case FIGURE_PRESSED:
        return tell_secret(out, country->pressed[side], side, blur_partner, unbounded);
    case FIGURE_RESENTMENT: return tell(out, country->resentment[side]);
    default: return false;
    }
}

/* What passes round a side's controls, as a share of what they bar. Smuggling is known to those
 * who receive it; the issuer must estimate. `good` -1: all goods, weighted by base value. */
static bool read_leak(struct figure *out, const struct world *world, int32_t side, int32_t good)
{
    double barred = 0.0;
    double leaked = 0.0;
    int32_t first = good < 0 ? 0 : world->edge_first[good];
    int32_t last = good < 0 ? world->edge_count : world->edge_first[good + 1];
    for (int32_t e = first; e < last; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->barred_by != side || edge->buyer == world->sides[side].country) continue;
        double price = world->goods[edge->good].price_usd;
        barred += price * TICKS_PER_TURN * edge->base * (1.0 - edge->passage);
        leaked += price * edge->leak;
    }
    return tell_secret(out, share_bounded(shape_share(leaked, barred)), world_rival(side),
                       blur_trade, 1.0);
}

static bool read_project(struct figure *out, const struct world *world, int32_t index)
{
    const struct project *project = &world->projects[index];
    double lead = world->goods[project->good].lead_turns;
    double left = project->ready_turn - world->turn;
    double built = 0.0;
    if (project->state == PROJECT_RUNNING) built = 1.0;
    if (project->state == PROJECT_BUILDING || project->state == PROJECT_STALLED) {
        built = lead > 0.0 ? share_bounded(1.0 - left / (lead + 1.0)) : 0.5;
    }
    return tell_secret(out, built, world->countries[project->country].side, blur_build, 1.0);
}

static bool read_firm(struct figure *out, const struct world *world, enum figure_family family,
                      const int32_t part[2])
{
    if (family == FIGURE_LISTING) return tell(out, world->firms[part[1]].listed[part[0]]);
    const struct firm *firm = &world->firms[part[0]];
    return tell_secret(out, firm->shells, world->countries[firm->country].side, blur_trade, 1.0);
}

static bool read_side(struct figure *out, const struct world *world, enum figure_family family,
                      const int32_t part[2])
{
    int32_t side = part[0];
    const struct side_state *state = &world->sides[side];
    switch (family) {
    case FIGURE_CAPITAL: return tell_secret(out, state->capital, side, blur_side, unbounded);
    case FIGURE_BUDGET: return tell_secret(out, state->budget_musd, side, blur_side, unbounded);
    case FIGURE_LEGITIMACY: return tell(out, state->legitimacy);
    case FIGURE_LAW: return tell(out, state->law);
    case FIGURE_TECHNOLOGY: return tell_secret(out, state->technology, side, blur_build, unbounded);
    case FIGURE_EFFICIENCY: return tell_secret(out, state->efficiency, side, blur_build, unbounded);
    case FIGURE_KNOWLEDGE: return tell_secret(out, state->knowledge, side, blur_side, 1.0);
    case FIGURE_ENFORCEMENT: return tell_secret(out, state->enforcement, side, blur_side, 1.0);
    case FIGURE_EVASION: return tell_secret(out, state->evasion, side, blur_side, 1.0);
    case FIGURE_LOBBYING: return tell(out, state->lobbying);
    case FIGURE_THREAT: return tell(out, state->threat);
    case FIGURE_SCORE: return tell(out, state->score[part[1]]);
    case FIGURE_SCORE_ALL: return tell(out, world_total(world, side));
    default: return false;
    }
}

bool figure_read(struct figure *out, const struct world *world, enum figure_family family,
                 const int32_t part[FIGURE_PARTS_MAX])
{
    assert(family < FIGURE_FAMILY_COUNT);
    switch (family) {
    case FIGURE_PRICE_WORLD: return read_price_world(out, world, part[0]);
    case FIGURE_TRADE:
    case FIGURE_PASSAGE:
    case FIGURE_TARIFF:
    case FIGURE_TRUST:
    case FIGURE_RELIANCE: return read_edge(out, world, family, part);
    case FIGURE_EXPORTS:
    case FIGURE_IMPORTS: return read_abroad(out, world, family, part);
    case FIGURE_COST:
    case FIGURE_OUTPUT:
    case FIGURE_DEMAND: return read_plant(out, world, family, part);
    case FIGURE_OUTPUT_ALL: return read_output_all(out, world, part[0]);
    case FIGURE_COMPLIANCE:
    case FIGURE_COMPLIANCE_TARGET:
    case FIGURE_ALIGNMENT:
    case FIGURE_PULL:
    case FIGURE_ACCORD:
    case FIGURE_OFFERED:
    case FIGURE_PRESSED:
    case FIGURE_RESENTMENT: return read_partner(out, world, family, part);
    case FIGURE_LEAK_ALL: return read_leak(out, world, part[0], -1);
    case FIGURE_LEAK: return read_leak(out, world, part[0], part[1]);
    case FIGURE_PROJECT: return read_project(out, world, part[0]);
    case FIGURE_LISTING:
    case FIGURE_SHELLS: return read_firm(out, world, family, part);
    case FIGURE_ESCALATION: return tell(out, world->escalation);
    case FIGURE_DECOUPLING: return tell(out, world->decoupling);
    case FIGURE_PRICE:
    case FIGURE_STOCK:
    case FIGURE_STATE_STOCK:
    case FIGURE_CAPACITY:
    case FIGURE_SHARE:
    case FIGURE_SUPPLY:
    case FIGURE_USE:
    case FIGURE_SHORTAGE:
    case FIGURE_INDIGENISATION:
    case FIGURE_SUBSTITUTION:
    case FIGURE_RECYCLING:
    case FIGURE_DENIAL: return read_node(out, world, family, part);
    default: return read_side(out, world, family, part);
    }
}
