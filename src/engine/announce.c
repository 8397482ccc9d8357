/* announce.c: phase 1, announce: what was ordered takes its place among the instruments. */
/* SPDX-License-Identifier: MIT */
#include "engine/announce.h"

#include <string.h>

#include "engine/news.h"
#include "engine/phase.h"
#include "engine/shape.h"

static void charge(struct world *world, const struct orders *orders)
{
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        state->capital -= orders->capital_spent[side];
        state->budget_musd -= orders->budget_spent[side];
        if (state->capital < 0.0) state->capital = 0.0;
        if (state->budget_musd < 0.0) state->budget_musd = 0.0;
    }
}

/* Old offers, threats, alarm and demand shocks fade; last turn's values are kept to compare. */
static void remember(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    for (int32_t c = 0; c < world->country_count; c++) {
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            world->countries[c].offered[side] *= 1.0 - parameters->offer_fade;
            world->countries[c].pressed[side] *= 1.0 - parameters->pressure_fade;
        }
    }
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            node->price_last = node->price;
            node->disruption = 0.0;
            node->front_load *= 1.0 - parameters->front_load_fade;
            if (node->front_load < 0.01) node->front_load = 0.0;
        }
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct plant *plant = &world->plants[i][c];
            plant->output_last = plant->turn_output;
            plant->demand_factor += parameters->demand_fade * (1.0 - plant->demand_factor);
        }
    }
}

static void instrument_drop(struct world *world, int32_t index)
{
    int32_t after = world->instrument_count - index - 1;
    memmove(&world->instruments[index], &world->instruments[index + 1],
            sizeof world->instruments[0] * (size_t)after);
    world->instrument_count--;
    /* The hash reads every byte, so what is gone must leave no trace. */
    memset(&world->instruments[world->instrument_count], 0, sizeof world->instruments[0]);
}

static bool lapsed(const struct world *world, const struct instrument *instrument)
{
    return instrument->expiry_turn != 0 && world->turn >= instrument->expiry_turn;
}

static void lapsed_drop(struct world *world)
{
    for (int32_t i = world->instrument_count - 1; i >= 0; i--) {
        const struct instrument *instrument = &world->instruments[i];
        if (!lapsed(world, instrument)) continue;
        news_instrument(world, NEWS_EXPIRED, instrument, -1);
        instrument_drop(world, i);
    }
}

int32_t announce_held(const struct world *world, int32_t issuer)
{
    int32_t held = 0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        held += instrument->issuer == issuer && !lapsed(world, instrument);
    }
    return held;
}

int32_t announce_wait(const struct world *world, const struct instrument *instrument)
{
    if (instrument->issuer < 0) return 0;
    double carried = world->sides[instrument->issuer].law * world->parameters.law_carries;
    return instrument_severity(instrument) > carried;
}

static void append(struct world *world, const struct instrument *order)
{
    if (world->instrument_count == INSTRUMENT_MAX) {
        news_instrument(world, NEWS_NO_ROOM, order, -1);
        return;
    }
    struct instrument *instrument = &world->instruments[world->instrument_count];
    *instrument = *order;
    instrument->suspended = 0;
    world->instrument_count++;
    int32_t turns = instrument->value[FIELD_TURNS];
    if (instrument->expiry_turn == 0 && turns > 0) {
        instrument->expiry_turn = instrument->effective_turn + turns;
    }
}

/* How severe things were before what is replaced, if that is of the same turn, as nobody has seen
 * it: else a measure planned twice would escalate nothing. */
static int32_t replaced_severity(const struct instrument *earlier, const struct instrument *later)
{
    if (earlier->announced_turn == later->announced_turn) return earlier->replaced_bp;
    return (int32_t)(instrument_severity(earlier) * 10000.0);
}

/* Removes what the instrument at `index` replaces; returns where that one stands afterwards. */
static int32_t replace_earlier(struct world *world, int32_t index)
{
    for (int32_t i = index - 1; i >= 0; i--) {
        struct instrument *later = &world->instruments[index];
        if (!instrument_same_key(&world->instruments[i], later)) continue;
        later->replaced_bp = replaced_severity(&world->instruments[i], later);
        instrument_drop(world, i);
        index--;
    }
    return index;
}

/* Instruments replace others, lift them, or act, in the turn in which they take effect and not
 * before: an announced ban leaves the licence regime before it in force until then. */
static void take_effect(struct world *world)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        struct instrument instrument = world->instruments[i];
        if (instrument.effective_turn > world->turn) continue;
        bool lasting = instrument_spec((enum instrument_kind)instrument.kind)->lasting;
        if (lasting) i = replace_earlier(world, i);
        bool over = act_now(world, &instrument);
        bool lifts = lasting && instrument_lifts(&instrument);
        if (!over && !lifts) continue;
        news_instrument(world, lifts ? NEWS_EXPIRED : NEWS_INSTRUMENT, &instrument, -1);
        instrument_drop(world, i);
        i--;
    }
}

static const int32_t truce_kinds[] = {INSTRUMENT_TARIFF, INSTRUMENT_EXPORT_CONTROL,
                                      INSTRUMENT_LISTING, INSTRUMENT_IMPORT_BAN};
enum { TRUCE_KINDS = sizeof truce_kinds / sizeof truce_kinds[0] };

/* A truce holds only where both sides have declared it, and only for what is aimed at them: it
 * leaves what is aimed at others in force. */
static void truces_apply(struct world *world)
{
    bool held[SIDE_COUNT][TRUCE_KINDS] = {{false}};
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *truce = &world->instruments[i];
        if (truce->kind != INSTRUMENT_TRUCE || truce->issuer < 0) continue;
        if (!instrument_active(truce, world->turn)) continue;
        held[truce->issuer][truce->value[FIELD_CONTROL]] = true;
    }
    for (int32_t i = 0; i < world->instrument_count; i++) {
        struct instrument *instrument = &world->instruments[i];
        instrument->suspended = 0;
        for (int32_t k = 0; k < TRUCE_KINDS; k++) {
            if (instrument->kind != truce_kinds[k] || instrument->issuer < 0) continue;
            bool both = held[SIDE_WASHINGTON][k] && held[SIDE_BEIJING][k];
            instrument->suspended = both && escalation_aimed(world, instrument);
        }
    }
}

/* How much of a country's use of a good a coming control puts at risk: what the issuer sells it
 * and, if it claims foreign goods, what those sell who can be claimed and comply. */
static double at_risk(const struct world *world, const struct instrument *control, int32_t buyer)
{
    int32_t side = control->issuer;
    int32_t good = control->value[FIELD_GOOD];
    bool foreign = control->value[FIELD_REACH] == REACH_EXTRATERRITORIAL;
    double use = world->nodes[good][buyer].use_base;
    double risk = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        const struct country *seller = &world->countries[edge->seller];
        if (edge->buyer != buyer || edge->seller == buyer) continue;
        if (seller->side == side) risk += edge->base;
        else if (foreign && seller->side == SIDE_NONE) {
            risk += edge->base * seller->compliance[side] *
                    control_claim(world, side, good, edge->seller);
        }
    }
    return use > 0.0 ? shape_clamp(risk / use, 0.0, 1.0) : 0.0;
}

/* Buyers who hear of a coming control stock up as far as it puts their supply at risk, by a part of
 * what they usually hold. Partners' traders read the notice at once; of a power's own firms only
 * those who know the rival (Korea and Japan bought 3.3 and 3.8 times the usual graphite in the
 * notice month, America 0.9). */
static void stock_up(struct world *world, int32_t good, int32_t buyer, double risk)
{
    struct node *node = &world->nodes[good][buyer];
    int32_t side = world->countries[buyer].side;
    double heard = side == SIDE_NONE ? 1.0 : 0.5 + 0.5 * world->sides[side].knowledge;
    double months =
        world->parameters.front_load_cover * world->goods[good].user_cover * heard * risk;
    if (months > node->front_load) node->front_load = months;
}

static void telegraph(struct world *world, const struct instrument *control)
{
    int32_t to = control->value[FIELD_TO];
    for (int32_t c = 0; c < world->country_count; c++) {
        if (c == world->sides[control->issuer].country || (to >= 0 && to != c)) continue;
        stock_up(world, control->value[FIELD_GOOD], c, at_risk(world, control, c));
    }
}

/* A coming tariff is worth buying ahead of as far as it will make the goods dearer (U.S. imports of
 * Chinese graphite rose by 137% in the months before the duties of 2025). */
static void telegraph_tariff(struct world *world, const struct instrument *tariff)
{
    int32_t home = world->sides[tariff->issuer].country;
    int32_t from = tariff->value[FIELD_FROM];
    double rate = tariff->value[FIELD_RATE_BP] / 10000.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        if (tariff->value[FIELD_GOOD] >= 0 && tariff->value[FIELD_GOOD] != g) continue;
        double dearer = 0.0;
        for (int32_t e = world->edge_first[g]; e < world->edge_first[g + 1]; e++) {
            const struct edge *edge = &world->edges[e];
            if (edge->buyer != home || edge->seller == home) continue;
            if (from < 0 || edge->seller == from) dearer += edge->base;
        }
        double use = world->nodes[g][home].use_base;
        if (use > 0.0) {
            stock_up(world, g, home,
                     shape_clamp(dearer / use, 0.0, 1.0) * shape_clamp(rate, 0.0, 1.0));
        }
    }
}

static void telegraph_all(struct world *world)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        bool pending = instrument->effective_turn > world->turn && instrument->issuer >= 0;
        if (!pending || instrument_lifts(instrument)) continue;
        if (instrument_withholds(instrument, SUBJECT_GOOD)) telegraph(world, instrument);
        if (instrument->kind == INSTRUMENT_TARIFF) telegraph_tariff(world, instrument);
    }
}

/* Tells of what took effect or was announced this turn, once the list has settled. */
static void tell(struct world *world)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->effective_turn == world->turn) {
            news_instrument(world, NEWS_INSTRUMENT, instrument, i);
        } else if (instrument->announced_turn == world->turn &&
                   instrument->effective_turn > world->turn) {
            news_instrument(world, NEWS_ANNOUNCED, instrument, i);
        }
    }
}

void announce_phase(struct world *world, const struct orders *orders)
{
    charge(world, orders);
    remember(world);
    lapsed_drop(world);
    for (int32_t i = 0; i < orders->count; i++) append(world, &orders->items[i]);
    take_effect(world);
    truces_apply(world);
    telegraph_all(world);
    tell(world);
}
