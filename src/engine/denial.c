/* denial.c: what of the means of making a good is kept from a country: know-how, tools, money. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/shape.h"
#include "engine/tick.h"

/* A country's part in the world's making of a good, in the base year. */
static double made_share(const struct world *world, int32_t good, int32_t country)
{
    double all = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) all += world->nodes[good][c].capacity_base;
    return shape_share(world->nodes[good][country].capacity_base, all);
}

/* Who makes a good, or the tools for it, knows how: the larger part counts. Of magnets that is
 * nine tenths in China; of chips, through tools and software, mostly in America. */
static double know_how(const struct world *world, int32_t good, int32_t country)
{
    double known = made_share(world, good, country);
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        if (recipe->good != good || world->goods[recipe->input].tier != TIER_TOOL) continue;
        double tools = made_share(world, recipe->input, country);
        if (tools > known) known = tools;
    }
    return known;
}

/* A country's part in the money of all that might invest: its part in their GDP. */
static double wealth(const struct world *world, int32_t country)
{
    double all = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) all += world->countries[c].gdp_busd;
    return shape_share(world->countries[country].gdp_busd, all);
}

/* What a country holds of the means that a control is about. */
static double means(const struct world *world, const struct instrument *control, int32_t country)
{
    if (control->value[FIELD_SUBJECT] == SUBJECT_CAPITAL) return wealth(world, country);
    return know_how(world, control->value[FIELD_GOOD], country);
}

/* What a control claims of the means in third countries: as of goods, by law and by willingness;
 * money asks no licence, so that there only willingness counts. */
static double claimed(const struct world *world, const struct instrument *control, int32_t buyer)
{
    int32_t side = control->issuer;
    double sum = 0.0;
    if (control->value[FIELD_REACH] != REACH_EXTRATERRITORIAL) return 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct country *country = &world->countries[c];
        if (country->side != SIDE_NONE || c == buyer || country->compliance[side] <= 0.0) continue;
        double claim = control->value[FIELD_SUBJECT] == SUBJECT_CAPITAL
                         ? 1.0
                         : control_claim(world, side, control->value[FIELD_GOOD], c);
        sum += means(world, control, c) * country->compliance[side] * claim;
    }
    return sum;
}

/* The share of the world's means that one control keeps from a country. Engineers are hired away
 * and drawings copied where nobody looks, so policing decides how much of it holds. */
static double withheld(const struct world *world, const struct instrument *control, int32_t country)
{
    int32_t side = control->issuer;
    const int32_t *value = control->value;
    bool meant = value[FIELD_TO] < 0 || value[FIELD_TO] == country;
    if (!meant || country == world->sides[side].country) return 0.0;
    double shut = value[FIELD_MODE] == CONTROL_BAN ? 1.0 : 1.0 - value[FIELD_SHARE_BP] / 10000.0;
    double held = 1.0 - world->parameters.technology_walks * (1.0 - leak_policing(world, side));
    double share =
        means(world, control, world->sides[side].country) + claimed(world, control, country);
    return shape_clamp(shut * held * share, 0.0, 1.0);
}

/* What controls of a subject keep from a country in all: of one side's the hardest counts, and
 * what the sides leave multiplies. */
static double denied(const struct world *world, int32_t good, int32_t country, enum subject subject)
{
    double worst[SIDE_COUNT] = {0.0, 0.0};
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *control = &world->instruments[i];
        if (control->value[FIELD_GOOD] != good || control->issuer < 0) continue;
        if (!instrument_withholds(control, subject)) continue;
        if (!instrument_active(control, world->turn)) continue;
        double share = withheld(world, control, country);
        if (share > worst[control->issuer]) worst[control->issuer] = share;
    }
    return 1.0 - (1.0 - worst[SIDE_WASHINGTON]) * (1.0 - worst[SIDE_BEIJING]);
}

double denial_of_technology(const struct world *world, int32_t good, int32_t country)
{
    return world->parameters.technology_bite * denied(world, good, country, SUBJECT_TECHNOLOGY);
}

double denial_of_capital(const struct world *world, int32_t good, int32_t country)
{
    return world->parameters.capital_bite * denied(world, good, country, SUBJECT_CAPITAL);
}

double denial_slows(const struct world *world, int32_t good, int32_t country)
{
    double pace = (1.0 - denial_of_technology(world, good, country)) *
                  (1.0 - denial_of_capital(world, good, country));
    return 1.0 - pace;
}
