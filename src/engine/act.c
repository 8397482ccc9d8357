/* act.c: what single acts do at once: offers, threats, money for a plant, stocks, shocks. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/project.h"
#include "engine/shape.h"

static const double basis = 10000.0;

/* Money as a partner counts it: against its own economy, ever less for more. */
static double money_felt(const struct world *world, int32_t country, double musd)
{
    double half = world->countries[country].gdp_busd * 1000.0 * world->parameters.offer_money;
    return half + musd > 0.0 ? musd / (half + musd) : 0.0;
}

/* What access to a side's market is to a country: the more, the more it sells there. */
static double market_weight(const struct country *country, int32_t side)
{
    return shape_clamp(country->exports_to[side] * 5.0, 0.0, 0.6);
}

/* A market is worth more to those who sell there, security to those who are allied, technology
 * to all; a payment is worth its money. */
static void offer(struct world *world, const struct instrument *instrument)
{
    const struct parameters *parameters = &world->parameters;
    const int32_t *value = instrument->value;
    struct country *country = &world->countries[value[FIELD_COUNTRY]];
    int32_t side = instrument->issuer;
    double money = money_felt(world, value[FIELD_COUNTRY], value[FIELD_BUDGET_MUSD]);
    double sells = market_weight(country, side);
    double strength = 0.0;
    switch (value[FIELD_MODE]) {
    case OFFER_PAYMENT: strength = parameters->offer_payment * (0.4 + 0.6 * money); break;
    case OFFER_MARKET: strength = parameters->offer_market * (0.6 + sells); break;
    case OFFER_TECHNOLOGY: strength = parameters->offer_technology; break;
    default: strength = parameters->offer_security * (0.5 + 0.5 * country->ally[side]); break;
    }
    country->offered[side] += value[FIELD_SHARE_BP] / basis * strength + 0.3 * money;
}

/* A threat weighs what the threatened could lose and what the threatener is believed. Using it
 * wears it out. */
static void pressure(struct world *world, const struct instrument *instrument)
{
    const struct parameters *parameters = &world->parameters;
    const int32_t *value = instrument->value;
    struct country *country = &world->countries[value[FIELD_COUNTRY]];
    struct side_state *side = &world->sides[instrument->issuer];
    double share = value[FIELD_SHARE_BP] / basis;
    double sells = market_weight(country, instrument->issuer);
    double strength = 0.0;
    switch (value[FIELD_MODE]) {
    case PRESSURE_SANCTIONS:
        strength = parameters->pressure_sanctions * (0.6 + 0.4 * side->law);
        break;
    case PRESSURE_MARKET: strength = parameters->pressure_market * (0.5 + sells); break;
    default: strength = parameters->pressure_shaming * (0.5 + side->legitimacy); break;
    }
    country->pressed[instrument->issuer] += share * strength * (0.4 + 0.6 * side->threat);
    side->threat = shape_clamp(side->threat - parameters->threat_use * share, 0.0, 1.0);
    side->legitimacy =
        shape_clamp(side->legitimacy - 0.2 * parameters->legitimacy_cost * share, 0.0, 1.0);
}

/* Units of a good that some months of national use, and the money for it, come to. */
static double stock_units(const struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    int32_t good = value[FIELD_GOOD];
    const struct node *node = &world->nodes[good][world->sides[instrument->issuer].country];
    double units = value[FIELD_MONTHS] * node->use_base;
    double unit_musd = node->price * world->goods[good].price_usd / 1e6;
    double money = value[FIELD_BUDGET_MUSD];
    if (money > 0.0 && unit_musd * units > money) units = money / unit_musd;
    return units;
}

/* Buying raises the target that the months' trade then fills; releasing hands stock to users and
 * lowers the target, or it would be bought back. True if nothing remains in force. */
static bool stockpile(struct world *world, const struct instrument *instrument)
{
    int32_t country = world->sides[instrument->issuer].country;
    struct node *node = &world->nodes[instrument->value[FIELD_GOOD]][country];
    double units = stock_units(world, instrument);
    switch (instrument->value[FIELD_MODE]) {
    case STOCKPILE_BUY:
        if (node->state_target < node->state_stock) node->state_target = node->state_stock;
        node->state_target += units;
        return true;
    case STOCKPILE_RELEASE:
        if (units > node->state_stock) units = node->state_stock;
        node->state_stock -= units;
        node->user_stock += units;
        node->state_target = node->state_stock;
        return true;
    default:
        if (instrument->effective_turn == world->turn || world->turn == 0) {
            node->state_target = units;
        }
        return instrument->value[FIELD_MONTHS] == 0;
    }
}

/* A loss stays in the list as long as it lasts; a find stays in the ground. */
static bool shock(struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    struct node *node = &world->nodes[value[FIELD_GOOD]][value[FIELD_COUNTRY]];
    double share = value[FIELD_SHARE_BP] / basis;
    if (share >= 0.0) {
        node->capacity *= 1.0 + share;
        return true;
    }
    node->disruption = 1.0 - (1.0 - node->disruption) * (1.0 + share);
    return false;
}

static void demand(struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    double factor = 1.0 + value[FIELD_SHARE_BP] / basis;
    for (int32_t c = 0; c < world->country_count; c++) {
        if (value[FIELD_COUNTRY] >= 0 && value[FIELD_COUNTRY] != c) continue;
        if (value[FIELD_GOOD] >= 0) {
            struct node *node = &world->nodes[value[FIELD_GOOD]][c];
            node->demand_factor = shape_clamp(node->demand_factor * factor, 0.1, 4.0);
        }
        if (value[FIELD_INDUSTRY] >= 0) {
            struct plant *plant = &world->plants[value[FIELD_INDUSTRY]][c];
            plant->demand_factor = shape_clamp(plant->demand_factor * factor, 0.1, 4.0);
        }
    }
}

/* Elections move a government at once and half of it for good. */
static void stance(struct world *world, const struct instrument *instrument)
{
    struct country *country = &world->countries[instrument->value[FIELD_COUNTRY]];
    double move = instrument->value[FIELD_SHARE_BP] / basis;
    country->alignment = shape_clamp(country->alignment + move, -1.0, 1.0);
    country->alignment_base = shape_clamp(country->alignment_base + 0.5 * move, -1.0, 1.0);
}

/* What only a side can do, not an event. True if it is over. */
static bool act_of_side(struct world *world, const struct instrument *instrument)
{
    int32_t partner = instrument->value[FIELD_COUNTRY];
    bool at_partner = partner >= 0 && world->countries[partner].side == SIDE_NONE;
    switch (instrument->kind) {
    case INSTRUMENT_OFFER:
        if (at_partner) offer(world, instrument);
        return true;
    case INSTRUMENT_PRESSURE:
        if (at_partner) pressure(world, instrument);
        return true;
    case INSTRUMENT_STOCKPILE: return stockpile(world, instrument);
    case INSTRUMENT_INVEST:
        project_found(world, instrument);
        if (at_partner) {
            double money = money_felt(world, partner, instrument->value[FIELD_BUDGET_MUSD]);
            world->countries[partner].offered[instrument->issuer] += 0.3 * money;
        }
        return true;
    default: return false;
    }
}

bool act_now(struct world *world, const struct instrument *instrument)
{
    switch (instrument->kind) {
    case INSTRUMENT_SHOCK: return shock(world, instrument);
    case INSTRUMENT_DEMAND: demand(world, instrument); return true;
    case INSTRUMENT_STANCE: stance(world, instrument); return true;
    default: break;
    }
    /* Nobody's instrument binds nobody: only sides issue the rest. */
    if (instrument->issuer < 0) return true;
    return act_of_side(world, instrument);
}
