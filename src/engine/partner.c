/* partner.c: phase 2, partners decide: compliance, alignment, regimes, and what coercion costs. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/news.h"
#include "engine/shape.h"

/* Exports to one power against those to the other, as far as they matter to the country at all. */
static double exposure(const struct world *world, const struct country *country, int32_t side)
{
    double ours = country->exports_to[side];
    double theirs = country->exports_to[world_rival(side)];
    return (ours - theirs) / (world->parameters.exposure_half + ours + theirs);
}

/* Commitment to a side's regimes, worth more the more others keep them too (the members' joint
 * effect). Washington's regimes are what country->accord holds; Beijing's invitations count while
 * they stand. */
static double accord(const struct world *world, int32_t c, int32_t side)
{
    double invited = 0.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *ask = &world->instruments[i];
        if (ask->kind != INSTRUMENT_ACCORD || ask->issuer != side) continue;
        if (ask->value[FIELD_COUNTRY] != c || !instrument_active(ask, world->turn)) continue;
        invited += 0.4 * ask->value[FIELD_SHARE_BP] / 10000.0;
    }
    if (side == SIDE_BEIJING) return shape_clamp(invited, 0.0, 1.0);
    double kept = 0.0;
    double gdp = 0.0;
    for (int32_t other = 0; other < world->country_count; other++) {
        const struct country *country = &world->countries[other];
        if (country->side != SIDE_NONE || other == c) continue;
        kept += country->gdp_busd * country->accord[REGIME_CHIPS];
        gdp += country->gdp_busd;
    }
    double joint = gdp > 0.0 ? kept / gdp : 0.0;
    const struct country *country = &world->countries[c];
    double own = 0.75 * country->accord[REGIME_CHIPS] + 0.25 * country->accord[REGIME_MINERALS];
    return own * (0.8 + 0.4 * joint) + 0.25 * shape_clamp(invited, 0.0, 1.0);
}

/* What the other partners do, by the size of their economies: -1 nobody complies, 1 all do. */
static double peers(const struct world *world, int32_t c, int32_t side)
{
    double comply = 0.0;
    double gdp = 0.0;
    for (int32_t other = 0; other < world->country_count; other++) {
        const struct country *country = &world->countries[other];
        if (country->side != SIDE_NONE || other == c) continue;
        comply += country->gdp_busd * country->compliance[side];
        gdp += country->gdp_busd;
    }
    return gdp > 0.0 ? 2.0 * comply / gdp - 1.0 : 0.0;
}

/* Threats believed, and those that are being carried out against it, which yielding could end:
 * they weigh more on those who sell there. */
static double pressed(const struct world *world, const struct pain *pain, int32_t c, int32_t side)
{
    const struct country *country = &world->countries[c];
    double sells = shape_clamp(country->exports_to[side] * 3.0, 0.0, 0.3);
    double carried_out = world->parameters.pressure_pain * pain->refused[c][side];
    return shape_soft(country->pressed[side] + carried_out) * (0.7 + sells);
}

/* The terms of a partner's decision on a side's controls, given what it is asked and offered now,
 * and the compliance they lead to. Changes that partner's pull and compliance_target only. */
static void decide(struct world *world, const struct pain *pain, int32_t c, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct country *country = &world->countries[c];
    int32_t rival = world_rival(side);
    double *pull = country->pull[side];
    double leaning = side == SIDE_WASHINGTON ? country->alignment : -country->alignment;
    double cost = pain->stake[c][side];
    pull[PULL_ALIGNMENT] = parameters->pull_alignment * leaning;
    pull[PULL_EXPOSURE] = parameters->pull_exposure * exposure(world, country, side) -
                          parameters->pull_stake * cost / (cost + parameters->stake_half);
    pull[PULL_ALLIANCE] = parameters->pull_alliance * (country->ally[side] - country->ally[rival]);
    pull[PULL_ACCORD] = parameters->pull_accord * accord(world, c, side);
    pull[PULL_OFFER] = parameters->pull_offer * (shape_soft(country->offered[side]) -
                                                 0.5 * shape_soft(country->offered[rival]));
    pull[PULL_PRESSURE] = parameters->pull_pressure *
                          (pressed(world, pain, c, side) - 0.7 * pressed(world, pain, c, rival));
    pull[PULL_PEERS] = parameters->pull_peers * peers(world, c, side);
    pull[PULL_CAPACITY] =
        parameters->pull_capacity * (country->enforcement - parameters->capacity_threshold);
    /* What one side's coercion has cost drives a country to the other. */
    pull[PULL_RESENTMENT] =
        parameters->pull_resentment *
        (0.5 * shape_soft(country->resentment[rival]) - shape_soft(country->resentment[side]));
    double raw = 0.0;
    for (int32_t term = 0; term < PULL_COUNT; term++) raw += pull[term];
    country->compliance_target[side] = 0.5 + 0.5 * shape_soft(raw);
}

static double pull_total(const struct country *country, int32_t side)
{
    double raw = 0.0;
    for (int32_t term = 0; term < PULL_COUNT; term++) raw += country->pull[side][term];
    return raw;
}

/* Joining or leaving is told when compliance crosses the middle; a twentieth on either side keeps
 * the undecided out of the news. */
static void comply(struct world *world, int32_t c, int32_t side)
{
    struct country *country = &world->countries[c];
    double before = country->compliance[side];
    double step = world->parameters.partner_step;
    double move = shape_clamp(country->compliance_target[side] - before, -step, step);
    double after = shape_clamp(before + move, 0.0, 1.0);
    country->compliance[side] = after;
    if (before < 0.55 && after >= 0.55) {
        news_change(world, NEWS_PARTNER_JOINED, side, c, before, after);
    }
    if (before > 0.45 && after <= 0.45) {
        news_change(world, NEWS_PARTNER_LEFT, side, c, before, after);
    }
}

/* Is its compliance held where it was ruled? Counts the turn. */
static bool was_ruled(struct country *country, int32_t side)
{
    int32_t one = INT32_C(1) << (8 * side);
    bool held = country->held / one % 256 > 0;
    if (held) country->held -= one;
    return held;
}

/* Commitment to Washington's regimes grows while it asks and the partner is drawn, and falls back
 * to what membership it had when the asking ends. Beijing's invitation to the same table is a
 * reason to stay away. */
static void commit(struct world *world, int32_t c, int32_t regime)
{
    const struct parameters *parameters = &world->parameters;
    struct country *country = &world->countries[c];
    double member = regime == REGIME_CHIPS ? country->chip_control : country->minerals_club;
    double asked[SIDE_COUNT] = {0.0, 0.0};
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *ask = &world->instruments[i];
        if (ask->kind != INSTRUMENT_ACCORD || ask->issuer < 0) continue;
        if (ask->value[FIELD_COUNTRY] != c || ask->value[FIELD_REGIME] != regime) continue;
        if (!instrument_active(ask, world->turn)) continue;
        asked[ask->issuer] += ask->value[FIELD_SHARE_BP] / 10000.0;
    }
    double drawn = pull_total(country, SIDE_WASHINGTON) - parameters->accord_threshold +
                   2.0 * asked[SIDE_WASHINGTON] - 1.5 * asked[SIDE_BEIJING];
    double target = member;
    if (asked[SIDE_WASHINGTON] > 0.0) {
        double willing = 0.5 + 0.5 * shape_soft(drawn);
        if (willing > target) target = willing;
    } else if (drawn < -1.5) {
        /* A member that is pulled far away leaves: its raw pull is what its seat is worth. */
        target = shape_clamp(member * (1.0 + shape_soft(drawn + 1.5)), 0.0, 1.0);
    }
    double step = parameters->accord_step;
    country->accord[regime] += shape_clamp(target - country->accord[regime], -0.5 * step, step);
}

/* What grudges take from alignment with Washington, or, if negative, give it. */
static double grudge(const struct world *world, const struct country *country)
{
    return world->parameters.alignment_resentment *
           (shape_soft(country->resentment[SIDE_WASHINGTON]) -
            shape_soft(country->resentment[SIDE_BEIJING]));
}

/* Alignment follows, slowly, what a country was offered and what it was made to suffer. */
static void lean(struct world *world, int32_t c)
{
    const struct parameters *parameters = &world->parameters;
    struct country *country = &world->countries[c];
    double before = country->alignment;
    double offers =
        shape_soft(country->offered[SIDE_WASHINGTON]) - shape_soft(country->offered[SIDE_BEIJING]);
    double target =
        country->alignment_base + parameters->alignment_offer * offers - grudge(world, country);
    double step = parameters->alignment_step;
    double move = shape_clamp(parameters->alignment_return * (target - before), -step, step);
    country->alignment = shape_clamp(before + move, -1.0, 1.0);
    if (move > 0.5 * step || move < -0.5 * step) {
        news_change(world, NEWS_ALIGNMENT, SIDE_NONE, c, before, country->alignment);
    }
}

/* Grudges grow from threats that stand and trade that is lost, and are slowly forgotten. They are
 * booked after the decision: pressure buys compliance now and costs alignment later. */
static void resent(struct world *world, const struct pain *pain, int32_t c, int32_t side)
{
    const struct parameters *parameters = &world->parameters;
    struct country *country = &world->countries[c];
    country->resentment[side] *= 1.0 - parameters->resentment_fade;
    country->resentment[side] += parameters->resentment_pressure * country->pressed[side] +
                                 parameters->resentment_pain * pain->felt[c][side];
}

void partner_start(struct world *world)
{
    enum { ROUNDS = 60 };
    struct pain pain;
    pain_find(&pain, world);
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        if (country->side != SIDE_NONE) continue;
        country->accord[REGIME_CHIPS] = country->chip_control;
        country->accord[REGIME_MINERALS] = country->minerals_club;
        country->welfare = country->welfare_last = 1.0;
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            country->compliance[side] = 0.5;
            /* Where grudge and forgetting balance, under the controls that are in force. */
            country->resentment[side] = world->parameters.resentment_fade > 0.0
                                          ? world->parameters.resentment_pain * pain.felt[c][side] /
                                                world->parameters.resentment_fade
                                          : 0.0;
        }
        /* What it was measured at already holds its grudges of that day; its base is without. */
        country->alignment_base = country->alignment + grudge(world, country);
    }
    /* Partners look at each other, so the resting point is found by repeated decisions. */
    for (int32_t round = 0; round < ROUNDS; round++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct country *country = &world->countries[c];
            if (country->side != SIDE_NONE) continue;
            for (int32_t side = 0; side < SIDE_COUNT; side++) {
                decide(world, &pain, c, side);
                country->compliance[side] = country->compliance_target[side];
            }
        }
    }
}

void partner_phase(struct world *world)
{
    struct pain pain;
    pain_find(&pain, world);
    for (int32_t c = 0; c < world->country_count; c++) {
        if (world->countries[c].side != SIDE_NONE) continue;
        for (int32_t side = 0; side < SIDE_COUNT; side++) decide(world, &pain, c, side);
    }
    /* All decide on what they saw, then all move. */
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        if (country->side != SIDE_NONE) continue;
        for (int32_t regime = 0; regime < REGIME_COUNT; regime++) commit(world, c, regime);
        lean(world, c);
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            if (!was_ruled(country, side)) comply(world, c, side);
            resent(world, &pain, c, side);
        }
        country->welfare_last = country->welfare;
        country->welfare = world_output(world, c);
    }
}
