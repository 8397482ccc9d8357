/* politics.c: phase 8, politics: capital, money, lobbies, legitimacy, law, knowledge, tension. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include <math.h>

#include "engine/news.h"
#include "engine/shape.h"
#include "engine/tick.h"

static void approach(double *value, double target, double share)
{
    *value += share * (target - *value);
}

/* Sales of the country's makers that are gone, at base prices, as a share of all they sold, of the
 * goods in play: those who make them do the lobbying. */
static double sales_lost(const struct world *world, int32_t country)
{
    double base = 0.0;
    double lost = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct node *node = &world->nodes[g][country];
        if (world->goods[g].tier == TIER_GENERAL) continue;
        double usual = TICKS_PER_TURN * node->capacity_base;
        double price = world->goods[g].price_usd;
        base += usual * price;
        if (node->sold < usual) lost += (usual - node->sold) * price;
    }
    return shape_share(lost, base);
}

double politics_loss(const struct world *world, int32_t side)
{
    int32_t home = world->sides[side].country;
    double output = 1.0 - world_output(world, home);
    if (output < 0.0) output = 0.0;
    return shape_clamp(0.5 * output + sales_lost(world, home), 0.0, 1.0);
}

/* What tariffs brought in this turn, at base prices, million dollars: the most popular of taxes. */
static double tariff_musd(const struct world *world, int32_t country)
{
    double musd = 0.0;
    for (int32_t e = 0; e < world->edge_count; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != country || edge->tariff <= 0.0) continue;
        musd += edge->tariff * edge->turn_flow * world->goods[edge->good].price_usd / 1e6;
    }
    return musd;
}

/* Room to act comes with standing at home, which lost output and loud lobbies take away. What is
 * not used is kept for a turn or two, no longer. */
static void income(struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct side_state *state = &world->sides[side];
    double output = world_output(world, state->country);
    double lost = output < 1.0 ? 1.0 - output : 0.0;
    double mood = 1.0 + 0.5 * (state->legitimacy - parameters->legitimacy_rest) -
                  parameters->capital_loss * lost;
    mood = shape_clamp(mood, 0.4, 1.2) * (1.0 - 0.2 * state->lobbying);
    double keep = parameters->capital_keep;
    double most = keep * state->capital_income;
    state->capital += state->capital_income * mood;
    if (state->capital > most) state->capital = most;
    most = keep * state->budget_income;
    state->budget_musd += state->budget_income * shape_clamp(output, 0.5, 1.2) +
                          parameters->tariff_revenue * tariff_musd(world, state->country);
    if (state->budget_musd > most) state->budget_musd = most;
}

/* How much of a listed firm's business hangs on the side that listed it: what it sells there, or
 * what it buys from there. */
static double exposed(const struct world *world, const struct firm *firm, int32_t lister)
{
    int32_t there = world->sides[lister].country;
    const struct node *node = &world->nodes[firm->good][firm->country];
    int32_t edge = firm->user ? world_edge(world, firm->good, there, firm->country)
                              : world_edge(world, firm->good, firm->country, there);
    if (edge < 0) return 0.0;
    double all = firm->user ? node->use_base : node->capacity_base;
    return shape_clamp(shape_share(world->edges[edge].base, all), 0.0, 1.0);
}

/* The part of a side's goods in play, by value, that a firm's good makes up. */
static double weight_of(const struct world *world, const struct firm *firm)
{
    double all = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        if (world->goods[g].tier == TIER_GENERAL) continue;
        all += world->nodes[g][firm->country].capacity_base * world->goods[g].price_usd;
    }
    const struct node *node = &world->nodes[firm->good][firm->country];
    double own =
        (firm->user ? node->use_base : node->capacity_base) * world->goods[firm->good].price_usd;
    return shape_clamp(shape_share(own, all), 0.0, 1.0);
}

/* What firms that the rival has newly listed clamour for at home. The few who lose much are louder
 * than the many who lose little (Olson 1965), so their good counts by the root of its weight; in
 * two years they have found other business. */
static double named_firms(const struct world *world, int32_t side)
{
    const int32_t patience = 8;
    double loss = 0.0;
    int32_t rival = world_rival(side);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *listing = &world->instruments[i];
        int32_t age = world->turn - listing->effective_turn;
        if (listing->kind != INSTRUMENT_LISTING || listing->issuer != rival) continue;
        if (instrument_lifts(listing) || !instrument_active(listing, world->turn)) continue;
        const struct firm *firm = &world->firms[listing->value[FIELD_FIRM]];
        if (firm->country != world->sides[side].country || age >= patience) continue;
        loss += world->parameters.listing_bite * firm->share * (1.0 - firm->shells) *
                exposed(world, firm, rival) * sqrt(weight_of(world, firm)) * (patience - age) /
                patience;
    }
    return loss;
}

/* Those who lose ask for relief, in Washington through courts and Congress, in Beijing less. */
static void lobby(struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct side_state *state = &world->sides[side];
    double voice = side == SIDE_BEIJING ? parameters->lobby_beijing : 1.0;
    double loss = politics_loss(world, side) + named_firms(world, side);
    double target = voice * shape_soft(parameters->lobby_gain * loss);
    double before = state->lobbying;
    approach(&state->lobbying, target, parameters->lobby_fade);
    if (before < 0.25 && state->lobbying >= 0.25) {
        news_change(world, NEWS_LOBBY, side, state->country, before, state->lobbying);
    }
}

/* The share of its trade that a listed firm can at most move to shells under a side's policing. */
static double shell_room(const struct world *world, int32_t lister)
{
    return 0.8 * (1.0 - leak_policing(world, lister));
}

static void shells_grow(struct world *world)
{
    double growth = world->parameters.shell_growth;
    for (int32_t f = 0; f < world->firm_count; f++) {
        struct firm *firm = &world->firms[f];
        double room = 0.0;
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            double open = firm->listed[side] > 0.0 ? shell_room(world, side) : 0.0;
            if (open > room) room = open;
        }
        if (firm->shells < room) approach(&firm->shells, room, growth);
        else if (room <= 0.0) firm->shells *= 1.0 - growth;
    }
}

/* What a move costs in the world's eyes. A denied refusal to buy costs half of an open one. */
static double offence(const struct instrument *move)
{
    double severity = instrument_severity(move) - move->replaced_bp / 10000.0;
    if (move->kind == INSTRUMENT_IMPORT_BAN && severity > 0.0) {
        severity *= move->value[FIELD_MODE] == IMPORT_BAN_UNDECLARED ? 1.5 : 3.0;
    }
    return severity > 0.0 ? severity : 0.0;
}

static void legitimise(struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct side_state *state = &world->sides[side];
    approach(&state->legitimacy, parameters->legitimacy_rest, parameters->legitimacy_fade);
    double lawless = 1.0 - 0.5 * state->law;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *move = &world->instruments[i];
        if (move->issuer == side && move->announced_turn == world->turn) {
            state->legitimacy -= parameters->legitimacy_cost * lawless * offence(move);
        }
        if (move->kind != INSTRUMENT_LITIGATE || !instrument_active(move, world->turn)) continue;
        if (move->issuer == world_rival(side)) state->legitimacy -= parameters->legitimacy_case;
        if (move->issuer == side) state->legitimacy += 0.25 * parameters->legitimacy_case;
    }
    state->legitimacy = shape_clamp(state->legitimacy, 0.0, 1.0);
}

/* Licences teach their issuer who buys what, and inspections who leaks. */
static double lessons(const struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    double regimes = 0.0;
    double inspected = 0.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *source = &world->instruments[i];
        if (source->issuer != side || !instrument_active(source, world->turn)) continue;
        if (source->kind == INSTRUMENT_EXPORT_CONTROL &&
            source->value[FIELD_MODE] == CONTROL_LICENCE)
            regimes += 1.0;
        if (source->kind == INSTRUMENT_ENFORCEMENT &&
            source->value[FIELD_MODE] == ENFORCEMENT_POLICE) {
            inspected += source->value[FIELD_SHARE_BP] / 10000.0;
        }
    }
    if (inspected > 1.0) inspected = 1.0;
    return parameters->knowledge_licence * 2.0 * shape_soft(regimes) +
           parameters->knowledge_enforcement * inspected;
}

static void learn(struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct side_state *state = &world->sides[side];
    approach(&state->knowledge, parameters->knowledge_rest, parameters->knowledge_fade);
    state->knowledge += lessons(world, side);
    state->knowledge = shape_clamp(state->knowledge, 0.0, 0.95);
    bool practised = false;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *move = &world->instruments[i];
        if (move->issuer == side && move->announced_turn == world->turn &&
            (move->kind == INSTRUMENT_EXPORT_CONTROL || move->kind == INSTRUMENT_LISTING)) {
            practised = true;
        }
    }
    if (practised) approach(&state->law, 1.0, parameters->law_step);
}

/* Threats are believed of those who have struck, and fade into the usual doubt. */
static void believe(struct world *world, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct side_state *state = &world->sides[side];
    approach(&state->threat, parameters->threat_rest, parameters->threat_fade);
    state->threat += parameters->threat_act * escalation_moves(world, side);
    state->threat = shape_clamp(state->threat, 0.0, 1.0);
}

void politics_start(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        if (!(state->legitimacy > 0.0)) state->legitimacy = parameters->legitimacy_rest;
        if (!(state->threat > 0.0)) state->threat = parameters->threat_rest;
        if (state->knowledge > 0.0) continue;
        double taught = parameters->knowledge_fade > 0.0
                          ? lessons(world, side) / parameters->knowledge_fade
                          : 0.0;
        state->knowledge = shape_clamp(parameters->knowledge_rest + taught, 0.0, 0.95);
    }
    /* Firms that were listed before the game have had years to build shells. */
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *listing = &world->instruments[i];
        if (listing->kind != INSTRUMENT_LISTING || listing->issuer < 0) continue;
        if (!instrument_active(listing, world->turn)) continue;
        struct firm *firm = &world->firms[listing->value[FIELD_FIRM]];
        if (!(firm->shells > 0.0)) firm->shells = shell_room(world, listing->issuer);
    }
    escalation_start(world);
}

void politics_phase(struct world *world)
{
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        lobby(world, side);
        legitimise(world, side);
        learn(world, side);
        believe(world, side);
        income(world, side);
    }
    shells_grow(world);
    escalation_step(world);
}
