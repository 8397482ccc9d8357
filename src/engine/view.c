/* view.c: a side's view: its own figures exactly, the rival's secrets as a band. */
/* SPDX-License-Identifier: MIT */
#include "engine/view.h"

#include "engine/rng.h"
#include "engine/shape.h"

/* Of the error of an estimate, this share stays all game (a wrong source) and the rest is new
 * each turn. Together they stay below 1, so that the truth always lies inside the band; the
 * lasting part keeps a patient reader from averaging the error away over the turns. */
static const double error_lasting = 0.65;
static const double error_fresh = 0.3;

/* Where in the band the truth lies: -1 to 1, the same whenever it is asked in that turn. */
static double error_of(const struct world *world, const char *name)
{
    int64_t length = 0;
    while (name[length]) length++;
    uint64_t index = rng_hash(name, length);
    double lasting = rng_unit(world->seed, 0, RNG_KNOWLEDGE, index);
    double fresh = rng_unit(world->seed, (uint64_t)world->turn + 1, RNG_KNOWLEDGE, index);
    return error_lasting * (2.0 * lasting - 1.0) + error_fresh * (2.0 * fresh - 1.0);
}

bool view_figure(struct band *out, const struct world *world, enum side side, const char *name)
{
    struct figure figure;
    if (!figure_find(&figure, world, name)) return false;
    *out = (struct band){figure.value, figure.value, figure.value};
    if (side == SIDE_NONE || figure.owner == SIDE_NONE || figure.owner == (int32_t)side) {
        return true;
    }
    double size = figure.value < 0.0 ? -figure.value : figure.value;
    if (size < figure.scale) size = figure.scale;
    double half = figure.blur * (1.0 - world->sides[side].knowledge) * size;
    double centre = figure.value + half * error_of(world, name);
    out->low = shape_clamp(centre - half, figure.low, figure.high);
    out->high = shape_clamp(centre + half, figure.low, figure.high);
    out->value = shape_clamp(centre, figure.low, figure.high);
    return true;
}

/* Refusals to buy are denied (Norway's salmon, 2010), what a reserve bureau buys is not published,
 * and nobody owns to smuggling. */
bool view_covert(const struct instrument *instrument)
{
    if (instrument->kind == INSTRUMENT_STOCKPILE) return true;
    int32_t mode = instrument->value[FIELD_MODE];
    if (instrument->kind == INSTRUMENT_ENFORCEMENT) return mode == ENFORCEMENT_EVADE;
    return instrument->kind == INSTRUMENT_IMPORT_BAN && mode == IMPORT_BAN_UNDECLARED;
}

bool view_instrument(const struct world *world, enum side side, const struct instrument *instrument)
{
    if (side == SIDE_NONE || instrument->issuer == (int32_t)side || instrument->issuer < 0) {
        return true;
    }
    return instrument->announced_turn <= world->turn && !view_covert(instrument);
}

bool view_private(const struct instrument *instrument)
{
    return view_covert(instrument) || instrument->kind == INSTRUMENT_OFFER ||
           instrument->kind == INSTRUMENT_PRESSURE;
}

bool view_told(const struct world *world, enum side side, const struct instrument *instrument)
{
    bool rivals =
        side != SIDE_NONE && instrument->issuer >= 0 && instrument->issuer != (int32_t)side;
    return view_instrument(world, side, instrument) && !(rivals && view_private(instrument));
}
