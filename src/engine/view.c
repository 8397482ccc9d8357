/* view.c: what a viewer may know: a side its own figures exactly and the rival's secrets as a band,
 * the umpire all, the room what both sides may know. */
/* SPDX-License-Identifier: MIT */
#include "engine/view.h"

#include "engine/rng.h"
#include "engine/shape.h"

/* Of the error of an estimate, this share stays all game (a wrong source) and the rest is new
 * each turn. Together they stay below 1, so that the truth always lies inside the band; the
 * lasting part keeps a patient reader from averaging the error away over the turns. */
static const double error_lasting = 0.65;
static const double error_fresh = 0.3;

/* The room's estimates have a few widths, so that a width tells an owner little of the rival. */
static const double ignorance_step = 0.25;

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

/* How much of the error of an estimate a side's knowledge leaves, 0 to 1. */
static double ignorance_of(const struct world *world, enum side side)
{
    return 1.0 - world->sides[side].knowledge;
}

/* What a side that does not know the figure makes of it. */
static void estimate(struct band *out, const struct world *world, enum side side,
                     const struct figure *figure, const char *name)
{
    double size = figure->value < 0.0 ? -figure->value : figure->value;
    if (size < figure->scale) size = figure->scale;
    double half = figure->blur * ignorance_of(world, side) * size;
    double centre = figure->value + half * error_of(world, name);
    out->low = shape_clamp(centre - half, figure->low, figure->high);
    out->high = shape_clamp(centre + half, figure->low, figure->high);
    out->value = shape_clamp(centre, figure->low, figure->high);
}

/* As wide as if the side knew less, to a step: made of what the side sees and knows alone. */
static void widen(struct band *band, const struct figure *figure, double ignorance)
{
    double wide = ignorance_step;
    if (!(ignorance > 0.0)) return;
    while (wide < ignorance) wide += ignorance_step;
    double more = wide / ignorance;
    band->low =
        shape_clamp(band->value - more * (band->value - band->low), figure->low, figure->high);
    band->high =
        shape_clamp(band->value + more * (band->high - band->value), figure->low, figure->high);
}

bool view_figure(struct band *out, const struct world *world, enum viewer viewer, const char *name)
{
    struct figure figure;
    if (!figure_find(&figure, world, name)) return false;
    *out = (struct band){figure.value, figure.value, figure.value};
    if (viewer_knows(viewer, figure.owner)) return true;
    enum side side = viewer_side(viewer);
    if (side != SIDE_NONE) {
        estimate(out, world, side, &figure, name);
        return true;
    }
    if (figure.owner == FIGURE_NOBODYS) return false;
    enum side rival = (enum side)world_rival(figure.owner);
    estimate(out, world, rival, &figure, name);
    widen(out, &figure, ignorance_of(world, rival));
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

bool view_instrument(const struct world *world, enum viewer viewer,
                     const struct instrument *instrument)
{
    return viewer_knows(viewer, instrument->issuer) ||
           (instrument->announced_turn <= world->turn && !view_covert(instrument));
}

bool view_private(const struct instrument *instrument)
{
    return view_covert(instrument) || instrument->kind == INSTRUMENT_OFFER ||
           instrument->kind == INSTRUMENT_PRESSURE;
}

bool view_told(const struct world *world, enum viewer viewer, const struct instrument *instrument)
{
    return view_instrument(world, viewer, instrument) &&
           (viewer_knows(viewer, instrument->issuer) || !view_private(instrument));
}
