/* control.c: what tariffs, controls, listings and import bans do to each edge of trade. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include <string.h>

#include "engine/shape.h"

/* How things stood before this turn: a licence regime that goes on has no new queue. And how far a
 * side's law reaches, once it has been worked out: many measures ask it of one good. */
struct before {
    double passage[EDGE_MAX];
    int32_t barred_by[EDGE_MAX];
    bool claim_known[SIDE_COUNT][GOOD_MAX][COUNTRY_MAX];
    double claim[SIDE_COUNT][GOOD_MAX][COUNTRY_MAX];
};

static void edges_reset(struct before *before, struct world *world)
{
    memset(before->claim_known, 0, sizeof before->claim_known);
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        before->passage[e] = edge->passage;
        before->barred_by[e] = edge->barred_by;
        edge->passage = 1.0;
        edge->tariff = 0.0;
        edge->barred_by = SIDE_NONE;
    }
    for (int32_t f = 0; f < world->firm_count; f++) {
        memset(world->firms[f].listed, 0, sizeof world->firms[f].listed);
    }
}

/* Bars multiply; the edge is named after the side whose bar is the harder. */
static void edge_bar(struct edge *edge, int32_t side, double passage)
{
    if (passage >= 1.0) return;
    if (edge->barred_by == SIDE_NONE || passage < edge->passage) edge->barred_by = side;
    edge->passage *= passage;
}

/* Share of what a country used of a good in the base year that the issuer sold it. */
static double dependence(const struct world *world, int32_t good, int32_t issuer, int32_t country)
{
    int32_t e = world_edge(world, good, issuer, country);
    double use = world->nodes[good][country].use_base;
    if (e < 0 || use <= 0.0) return 0.0;
    double share = world->edges[e].base / use;
    return share < 1.0 ? share : 1.0;
}

/* The issuer's share in the world's making of chip tools: the foreign direct product rule of 2020
 * claims whatever is made with them, and hardly a fab runs without American tools. */
static double tool_share(const struct world *world, int32_t issuer)
{
    double own = 0.0;
    double all = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct good *good = &world->goods[g];
        if (good->family != FAMILY_CHIP || good->tier != TIER_TOOL) continue;
        for (int32_t c = 0; c < world->country_count; c++) {
            double value = world->nodes[g][c].capacity_base * good->price_usd;
            all += value;
            if (c == issuer) own += value;
        }
    }
    return all > 0.0 ? own / all : 0.0;
}

double control_claim(const struct world *world, int32_t side, int32_t good, int32_t seller)
{
    int32_t issuer = world->sides[side].country;
    double claim = dependence(world, good, issuer, seller);
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        if (recipe->good != good || recipe->input_class == INPUT_OTHER) continue;
        double input = dependence(world, recipe->input, issuer, seller);
        if (input > claim) claim = input;
    }
    if (world->goods[good].family == FAMILY_CHIP) {
        double tools = world->parameters.tool_claim * world->sides[side].tool_share;
        bool host = side == SIDE_WASHINGTON; /* of the chip-control regime */
        double member = host ? world->countries[seller].accord[REGIME_CHIPS] : 0.0;
        if (tools > claim) claim = tools;
        if (member > claim) claim = member;
    }
    return claim < 1.0 ? claim : 1.0;
}

/* A cut in sales of a good. */
struct cut {
    int32_t side;
    int32_t good;
    int32_t buyer;   /* -1: everyone but the issuer */
    int32_t foreign; /* 1: also claims third countries' goods */
    double share;    /* of the trade that stops, 0..1 */
};

/* The issuer's own sales stop by the whole share; a third country's by as much of it as its goods
 * can be claimed and it complies. */
static double cut_reach(struct before *before, const struct world *world, const struct cut *cut,
                        int32_t seller)
{
    const struct country *country = &world->countries[seller];
    if (seller == world->sides[cut->side].country) return 1.0;
    if (!cut->foreign || country->side != SIDE_NONE || !(country->compliance[cut->side] > 0.0)) {
        return 0.0;
    }
    double *claim = &before->claim[cut->side][cut->good][seller];
    bool *known = &before->claim_known[cut->side][cut->good][seller];
    if (!*known) *claim = control_claim(world, cut->side, cut->good, seller);
    *known = true;
    return country->compliance[cut->side] * *claim;
}

/* Nobody's own market is reached, and not the rival's sales. */
static void cut_apply(struct before *before, struct world *world, const struct cut *cut)
{
    int32_t issuer = world->sides[cut->side].country;
    int32_t seller = -1;
    double reach = 0.0;
    for (int32_t e = world->edge_first[cut->good]; e < world->edge_first[cut->good + 1]; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->buyer == issuer || edge->buyer == edge->seller) continue;
        if (cut->buyer >= 0 && edge->buyer != cut->buyer) continue;
        /* Edges lie by seller, so each one's reach is worked out once, where it sells at all. */
        if (edge->seller != seller) {
            seller = edge->seller;
            reach = cut_reach(before, world, cut, seller);
        }
        edge_bar(edge, cut->side, 1.0 - cut->share * reach);
    }
}

static void tariff_apply(struct world *world, const struct instrument *instrument)
{
    int32_t importer = world->sides[instrument->issuer].country;
    int32_t from = instrument->value[FIELD_FROM];
    int32_t good = instrument->value[FIELD_GOOD];
    double rate = instrument->value[FIELD_RATE_BP] / 10000.0;
    int32_t first = good < 0 ? 0 : world->edge_first[good];
    int32_t last = good < 0 ? world->edge_count : world->edge_first[good + 1];
    for (int32_t e = first; e < last; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->buyer != importer || edge->seller == importer) continue;
        if (from < 0 || edge->seller == from) edge->tariff += rate;
    }
}

/* Share of trade with a buyer that the issuer's carve-outs in force exempt. */
static double exempt(const struct world *world, const struct instrument *control, int32_t buyer)
{
    double share = 0.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *hole = &world->instruments[i];
        if (hole->kind != INSTRUMENT_CARVE_OUT || hole->issuer != control->issuer) continue;
        if (!instrument_active(hole, world->turn)) continue;
        if (hole->value[FIELD_GOOD] != control->value[FIELD_GOOD]) continue;
        if (hole->value[FIELD_TO] >= 0 && hole->value[FIELD_TO] != buyer) continue;
        double more = hole->value[FIELD_SHARE_BP] / 10000.0;
        if (more > share) share = more;
    }
    return share;
}

/* Nothing passes for the first months of a licence regime (gallium, August and September 2023),
 * then more each month, until all that is granted does. Who had notice has applied ahead (graphite,
 * announced in October 2023, was never quite cut off), and what is exempt need not wait. */
static void licences_queue(const struct before *before, struct world *world,
                           const struct instrument *instrument)
{
    if (instrument->effective_turn != world->turn) return;
    int32_t side = instrument->issuer;
    int32_t to = instrument->value[FIELD_TO];
    int32_t good = instrument->value[FIELD_GOOD];
    int32_t notice = TICKS_PER_TURN * (instrument->effective_turn - instrument->announced_turn);
    double wait = world->parameters.licence_months - notice;
    if (wait < -world->parameters.licence_ramp) wait = -world->parameters.licence_ramp;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->seller != world->sides[side].country || edge->buyer == edge->seller) continue;
        if (to >= 0 && edge->buyer != to) continue;
        bool goes_on = before->barred_by[e] == side && before->passage[e] > 0.0;
        if (goes_on) continue;
        edge->queue = (wait + world->parameters.licence_ramp) *
                      (1.0 - exempt(world, instrument, edge->buyer));
    }
}

static void export_control_apply(struct before *before, struct world *world,
                                 const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    if (!instrument_withholds(instrument, SUBJECT_GOOD)) return;
    struct cut cut = {.side = instrument->issuer,
                      .good = value[FIELD_GOOD],
                      .buyer = value[FIELD_TO],
                      .share = 1.0};
    cut.foreign = value[FIELD_REACH] == REACH_EXTRATERRITORIAL;
    if (value[FIELD_MODE] == CONTROL_LICENCE) {
        cut.share = 1.0 - value[FIELD_SHARE_BP] / 10000.0;
        licences_queue(before, world, instrument);
    }
    cut_apply(before, world, &cut);
}

/* Share of a country's trade in the firm's good that a listing stops: what has moved to shells
 * escapes, unless the rule also follows affiliates. */
static double listing_share(const struct world *world, const struct firm *firm, int32_t mode)
{
    const struct parameters *parameters = &world->parameters;
    double escaped = firm->shells;
    if (mode == LISTING_AFFILIATES) escaped *= 1.0 - parameters->affiliates_bite;
    return parameters->listing_bite * firm->share * (1.0 - escaped);
}

/* A listed user is not sold the good it buys. A listed maker is not sold its inputs, and may not
 * sell to the issuer. */
static void listing_apply(struct before *before, struct world *world,
                          const struct instrument *instrument)
{
    int32_t side = instrument->issuer;
    int32_t issuer = world->sides[side].country;
    int32_t mode = instrument->value[FIELD_MODE];
    struct firm *firm = &world->firms[instrument->value[FIELD_FIRM]];
    if (mode == LISTING_REMOVE || firm->country == issuer) return;
    firm->listed[side] = 1.0;
    struct cut cut = {.side = side, .good = firm->good, .buyer = firm->country, .foreign = 1};
    cut.share = listing_share(world, firm, mode);
    if (firm->user) {
        cut_apply(before, world, &cut);
        return;
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        if (world->recipes[r].good != firm->good) continue;
        cut.good = world->recipes[r].input;
        cut_apply(before, world, &cut);
    }
    int32_t e = world_edge(world, firm->good, firm->country, issuer);
    if (e >= 0) edge_bar(&world->edges[e], side, 1.0 - cut.share);
}

static void import_ban_apply(struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    int32_t issuer = world->sides[instrument->issuer].country;
    int32_t e = world_edge(world, value[FIELD_GOOD], value[FIELD_FROM], issuer);
    if (e < 0 || value[FIELD_FROM] == issuer || value[FIELD_MODE] == IMPORT_BAN_LIFT) return;
    double passage = value[FIELD_MODE] == IMPORT_BAN_DECLARED
                       ? world->parameters.import_ban_passage
                       : world->parameters.import_refusal_passage;
    edge_bar(&world->edges[e], instrument->issuer, passage);
}

static void carve_out_apply(struct world *world, const struct instrument *instrument)
{
    int32_t to = instrument->value[FIELD_TO];
    int32_t good = instrument->value[FIELD_GOOD];
    double share = instrument->value[FIELD_SHARE_BP] / 10000.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->barred_by != instrument->issuer || (to >= 0 && edge->buyer != to)) continue;
        edge->passage += (1.0 - edge->passage) * share;
    }
}

/* Makers who lose orders lobby for exemptions: 67% of applications to sell to listed firms were
 * granted in 2018-23. Only the issuer's own makers have its ear. */
static void lobbies_win(struct world *world)
{
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->barred_by == SIDE_NONE) continue;
        const struct side_state *side = &world->sides[edge->barred_by];
        const struct node *node = &world->nodes[edge->good][edge->seller];
        if (edge->seller != side->country || node->capacity_base <= 0.0) continue;
        double ailing = 1.0 - node->demand / node->capacity_base;
        if (ailing <= 0.0) continue;
        double won = world->parameters.lobby_passage * side->lobbying * ailing;
        edge->passage += (1.0 - edge->passage) * (won < 1.0 ? won : 1.0);
    }
}

/* Worked out once a turn: every claim on a foreign chip asks for it. */
static void tool_shares_set(struct world *world)
{
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        world->sides[s].tool_share = tool_share(world, world->sides[s].country);
    }
}

/* What each side puts into enforcement of that mode by instruments in force. */
static void enforcement_sum(double added[SIDE_COUNT], const struct world *world,
                            enum enforcement_mode mode)
{
    for (int32_t s = 0; s < SIDE_COUNT; s++) added[s] = 0.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->kind != INSTRUMENT_ENFORCEMENT || instrument->issuer < 0) continue;
        if (instrument->value[FIELD_MODE] != (int32_t)mode) continue;
        if (!instrument_active(instrument, world->turn)) continue;
        added[instrument->issuer] += instrument->value[FIELD_SHARE_BP] / 10000.0;
    }
}

/* Money for shells, brokers and hubs builds networks over some quarters, and ever less for more. */
static void evasion_set(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    double added[SIDE_COUNT];
    enforcement_sum(added, world, ENFORCEMENT_EVADE);
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        double target =
            parameters->evasion_most * shape_share(added[s], added[s] + parameters->evasion_half);
        world->sides[s].evasion += parameters->evasion_step * (target - world->sides[s].evasion);
    }
}

/* What each side puts into policing its controls: some unasked, more if it says so (`added`). */
static void enforcement_set(double added[SIDE_COUNT], struct world *world)
{
    enforcement_sum(added, world, ENFORCEMENT_POLICE);
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        struct side_state *side = &world->sides[s];
        double base =
            world->countries[side->country].enforcement * world->parameters.enforcement_base;
        if (added[s] > 1.0) added[s] = 1.0;
        side->enforcement = base + (1.0 - base) * added[s];
    }
}

/* Does a side license or ban what it sells on an edge? A listed firm's part in a trade is none of
 * the licensing bureau's. */
static bool licensed(const struct world *world, int32_t side, const struct edge *edge)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *control = &world->instruments[i];
        int32_t to = control->value[FIELD_TO];
        if (control->issuer != side || control->value[FIELD_GOOD] != edge->good) continue;
        if (!instrument_withholds(control, SUBJECT_GOOD) || (to >= 0 && to != edge->buyer)) {
            continue;
        }
        if (instrument_active(control, world->turn)) return true;
    }
    return false;
}

/* Inspectors who look for what goes astray hold up their own side's licensed sales, the more the
 * less they trust the buyer's customs: in the campaign of May 2025 Chinese antimony fell by 88% and
 * germanium by 95% to everyone, allies of the rival or not (Reuters, 21 Jul 2025). */
static void campaigns_hold_up(const double added[SIDE_COUNT], struct world *world)
{
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        int32_t side = edge->barred_by;
        if (side == SIDE_NONE || !(added[side] > 0.0)) continue;
        if (edge->seller != world->sides[side].country) continue;
        if (!licensed(world, side, edge)) continue;
        const struct country *buyer = &world->countries[edge->buyer];
        double trusted = buyer->compliance[side] * buyer->enforcement;
        edge->passage *= 1.0 - world->parameters.enforcement_cut * added[side] * (1.0 - trusted);
    }
}

static void instrument_apply(struct before *before, struct world *world,
                             const struct instrument *instrument)
{
    switch (instrument->kind) {
    case INSTRUMENT_TARIFF: tariff_apply(world, instrument); break;
    case INSTRUMENT_EXPORT_CONTROL: export_control_apply(before, world, instrument); break;
    case INSTRUMENT_LISTING: listing_apply(before, world, instrument); break;
    case INSTRUMENT_IMPORT_BAN: import_ban_apply(world, instrument); break;
    default: break;
    }
}

void control_phase(struct world *world)
{
    struct before before;
    double added[SIDE_COUNT];
    edges_reset(&before, world);
    enforcement_set(added, world);
    evasion_set(world);
    tool_shares_set(world);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->issuer < 0 || !instrument_active(instrument, world->turn)) continue;
        instrument_apply(&before, world, instrument);
    }
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->kind != INSTRUMENT_CARVE_OUT || instrument->issuer < 0) continue;
        if (instrument_active(instrument, world->turn)) carve_out_apply(world, instrument);
    }
    lobbies_win(world);
    campaigns_hold_up(added, world);
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->barred_by == SIDE_NONE) edge->queue = 0.0;
    }
}
