/* pain.c: what each side's measures cost every country, as that country feels it. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include <string.h>

#include "engine/shape.h"

/* Trade of a year at base prices, million dollars. */
static double year_musd(const struct world *world, const struct edge *edge)
{
    return 12.0 * edge->base * world->goods[edge->good].price_usd / 1e6;
}

/* Goods that a side's bars keep from a country, and half of those that they forbid it to sell: a
 * lost market is found again more easily than a lost input. All in million dollars a year. */
static void barred_add(struct pain *out, const struct world *world)
{
    for (int32_t e = 0; e < world->edge_count; e++) {
        const struct edge *edge = &world->edges[e];
        int32_t side = edge->barred_by;
        if (side == SIDE_NONE || edge->passage >= 1.0) continue;
        double shut = (1.0 - edge->passage) * year_musd(world, edge);
        out->felt[edge->buyer][side] += shut;
        if (edge->buyer != world->sides[side].country) out->felt[edge->seller][side] += 0.5 * shut;
    }
}

/* What one instrument costs a country in sales to the side. Refused goods are lost, and a declared
 * insult weighs as much as the trade. A tariff is paid by the importer (pass-through about 1.0:
 * Amiti, Redding and Weinstein 2019); the exporter loses what it earned on the lost volume. */
static double refused_musd(const struct world *world, int32_t country,
                           const struct instrument *instrument)
{
    int32_t home = world->sides[instrument->issuer].country;
    const int32_t *value = instrument->value;
    if (value[FIELD_FROM] >= 0 && value[FIELD_FROM] != country) return 0.0;
    int32_t edge = world_edge(world, value[FIELD_GOOD], country, home);
    if (instrument->kind == INSTRUMENT_IMPORT_BAN) {
        double weight = value[FIELD_MODE] == IMPORT_BAN_DECLARED ? 2.0 : 1.0;
        return edge < 0 ? 0.0 : weight * year_musd(world, &world->edges[edge]);
    }
    double rate = world->parameters.tariff_bite * value[FIELD_RATE_BP] / 10000.0;
    if (value[FIELD_GOOD] < 0) {
        double exports = world->countries[country].exports_to[instrument->issuer];
        return rate * exports * world->countries[country].gdp_busd * 1000.0;
    }
    return edge < 0 ? 0.0 : rate * year_musd(world, &world->edges[edge]);
}

static void refused_add(struct pain *out, const struct world *world,
                        const struct instrument *instrument)
{
    for (int32_t c = 0; c < world->country_count; c++) {
        double musd = refused_musd(world, c, instrument);
        out->refused[c][instrument->issuer] += musd;
        out->felt[c][instrument->issuer] += musd;
    }
}

/* Sales that a claim on foreign goods would stop: what made the Netherlands wait eleven months. */
static void stake_add(struct pain *out, const struct world *world, const struct instrument *control)
{
    int32_t side = control->issuer;
    int32_t good = control->value[FIELD_GOOD];
    int32_t to = control->value[FIELD_TO];
    if (to < 0) to = world->sides[world_rival(side)].country;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != to || edge->seller == to) continue;
        out->stake[edge->seller][side] += year_musd(world, edge);
    }
}

/* From million dollars to shares of GDP, and to how they feel. */
static void scale(struct pain *out, const struct world *world)
{
    double half = world->parameters.pain_half;
    for (int32_t c = 0; c < world->country_count; c++) {
        double gdp_musd = world->countries[c].gdp_busd * 1000.0;
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            double felt = shape_share(out->felt[c][side], gdp_musd);
            double refused = shape_share(out->refused[c][side], gdp_musd);
            out->felt[c][side] = shape_share(felt, felt + half);
            out->refused[c][side] = shape_share(refused, refused + half);
            out->stake[c][side] = shape_share(out->stake[c][side], gdp_musd);
        }
    }
}

void pain_find(struct pain *out, const struct world *world)
{
    memset(out, 0, sizeof *out);
    barred_add(out, world);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->issuer < 0 || !instrument_active(instrument, world->turn)) continue;
        if (instrument->kind == INSTRUMENT_TARIFF || instrument->kind == INSTRUMENT_IMPORT_BAN) {
            refused_add(out, world, instrument);
        }
        if (instrument_withholds(instrument, SUBJECT_GOOD) &&
            instrument->value[FIELD_REACH] == REACH_EXTRATERRITORIAL) {
            stake_add(out, world, instrument);
        }
    }
    scale(out, world);
}
