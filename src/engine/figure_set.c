/* figure_set.c: puts a figure to a value by its name: where a history begins, or a ruling. */
/* SPDX-License-Identifier: MIT */
#include "engine/figure.h"

#include "engine/figure_read.h"
#include "engine/shape.h"

/* What values a figure of a family can have; those of no bounds follow from others. */
enum bounds { BOUNDS_NONE, BOUNDS_SHARE, BOUNDS_SIZE, BOUNDS_LEANING, BOUNDS_PRICE };

static const enum bounds bounds_of[FIGURE_FAMILY_COUNT] = {
    [FIGURE_PRICE_WORLD] = BOUNDS_PRICE,  [FIGURE_PRICE] = BOUNDS_PRICE,
    [FIGURE_TRUST] = BOUNDS_SHARE,        [FIGURE_STOCK] = BOUNDS_SIZE,
    [FIGURE_STATE_STOCK] = BOUNDS_SIZE,   [FIGURE_CAPACITY] = BOUNDS_SIZE,
    [FIGURE_DEMAND] = BOUNDS_SIZE,        [FIGURE_COMPLIANCE] = BOUNDS_SHARE,
    [FIGURE_ALIGNMENT] = BOUNDS_LEANING,  [FIGURE_ACCORD] = BOUNDS_SHARE,
    [FIGURE_OFFERED] = BOUNDS_SIZE,       [FIGURE_PRESSED] = BOUNDS_SIZE,
    [FIGURE_RESENTMENT] = BOUNDS_SIZE,    [FIGURE_INDIGENISATION] = BOUNDS_SHARE,
    [FIGURE_SUBSTITUTION] = BOUNDS_SHARE, [FIGURE_RECYCLING] = BOUNDS_SHARE,
    [FIGURE_SHELLS] = BOUNDS_SHARE,       [FIGURE_CAPITAL] = BOUNDS_SIZE,
    [FIGURE_BUDGET] = BOUNDS_SIZE,        [FIGURE_LEGITIMACY] = BOUNDS_SHARE,
    [FIGURE_LAW] = BOUNDS_SHARE,          [FIGURE_TECHNOLOGY] = BOUNDS_SIZE,
    [FIGURE_EFFICIENCY] = BOUNDS_SIZE,    [FIGURE_KNOWLEDGE] = BOUNDS_SHARE,
    [FIGURE_EVASION] = BOUNDS_SHARE,      [FIGURE_LOBBYING] = BOUNDS_SHARE,
    [FIGURE_THREAT] = BOUNDS_SHARE,       [FIGURE_ESCALATION] = BOUNDS_SHARE,
};

static const double unbounded = 1e15;

static bool family_range(double *low, double *high, const struct world *world,
                         enum figure_family family)
{
    switch (bounds_of[family]) {
    case BOUNDS_SHARE:
        *low = 0.0;
        *high = 1.0;
        return true;
    case BOUNDS_SIZE:
        *low = 0.0;
        *high = unbounded;
        return true;
    case BOUNDS_LEANING:
        *low = -1.0;
        *high = 1.0;
        return true;
    case BOUNDS_PRICE:
        *low = world->parameters.price_low;
        *high = world->parameters.price_high;
        return true;
    default: return false;
    }
}

static void set_price(struct world *world, int32_t good, int32_t country, double value)
{
    world->nodes[good][country].offer = world->nodes[good][country].price = value;
}

static void set_price_world(struct world *world, int32_t good, double value)
{
    for (int32_t c = 0; c < world->country_count; c++) set_price(world, good, c, value);
}

/* Stocks are given in months of use; what the government keeps is a part of all. */
static void set_node(struct node *node, enum figure_family family, double value)
{
    double units = value * node->use_base;
    if (family == FIGURE_CAPACITY) node->capacity = value / TICKS_PER_TURN;
    else if (family == FIGURE_STATE_STOCK) node->state_stock = node->state_target = units;
    else {
        if (units < node->state_stock) node->state_stock = units;
        node->user_stock = units - node->state_stock;
    }
}

/* Alignment stays where it is put: its base moves with it, or it would drift back. */
static void set_alignment(struct country *country, double value)
{
    country->alignment_base += value - country->alignment;
    country->alignment = value;
}

/* The place of a figure that is a number of the world and no more; NULL for the others. */
static double *place_of(struct world *world, enum figure_family family,
                        const int32_t part[FIGURE_PARTS_MAX])
{
    switch (family) {
    case FIGURE_TRUST: return &world->edges[world_edge(world, part[2], part[0], part[1])].trust;
    case FIGURE_INDIGENISATION: return &world->nodes[part[1]][part[0]].indigenisation;
    case FIGURE_SUBSTITUTION: return &world->nodes[part[1]][part[0]].substitution;
    case FIGURE_RECYCLING: return &world->nodes[part[1]][part[0]].recycling;
    case FIGURE_DEMAND: return &world->plants[part[1]][part[0]].demand_factor;
    case FIGURE_COMPLIANCE: return &world->countries[part[0]].compliance[part[1]];
    case FIGURE_ACCORD: return &world->countries[part[0]].accord[part[1]];
    case FIGURE_OFFERED: return &world->countries[part[0]].offered[part[1]];
    case FIGURE_PRESSED: return &world->countries[part[0]].pressed[part[1]];
    case FIGURE_RESENTMENT: return &world->countries[part[0]].resentment[part[1]];
    case FIGURE_SHELLS: return &world->firms[part[0]].shells;
    case FIGURE_CAPITAL: return &world->sides[part[0]].capital;
    case FIGURE_BUDGET: return &world->sides[part[0]].budget_musd;
    case FIGURE_LEGITIMACY: return &world->sides[part[0]].legitimacy;
    case FIGURE_LAW: return &world->sides[part[0]].law;
    case FIGURE_TECHNOLOGY: return &world->sides[part[0]].technology;
    case FIGURE_EFFICIENCY: return &world->sides[part[0]].efficiency;
    case FIGURE_KNOWLEDGE: return &world->sides[part[0]].knowledge;
    case FIGURE_EVASION: return &world->sides[part[0]].evasion;
    case FIGURE_LOBBYING: return &world->sides[part[0]].lobbying;
    case FIGURE_THREAT: return &world->sides[part[0]].threat;
    case FIGURE_ESCALATION: return &world->escalation;
    default: return NULL;
    }
}

/* Puts a value that the figure can have in its place. */
static void put(struct world *world, enum figure_family family,
                const int32_t part[FIGURE_PARTS_MAX], double value)
{
    double *place = place_of(world, family, part);
    if (place) {
        *place = value;
        return;
    }
    switch (family) {
    case FIGURE_PRICE_WORLD: set_price_world(world, part[0], value); break;
    case FIGURE_PRICE: set_price(world, part[0], part[1], value); break;
    case FIGURE_ALIGNMENT: set_alignment(&world->countries[part[0]], value); break;
    default: set_node(&world->nodes[part[1]][part[0]], family, value); break;
    }
}

/* A figure that is to be set, and what it stands at. */
struct target {
    enum figure_family family;
    int32_t part[FIGURE_PARTS_MAX];
    double now, low, high;
};

static enum figure_set_result aim(struct target *out, const struct world *world, const char *name,
                                  double value)
{
    struct figure figure;
    if (!figure_parse(&out->family, out->part, world, name)) return FIGURE_SET_UNKNOWN;
    if (!figure_read(&figure, world, out->family, out->part)) return FIGURE_SET_UNKNOWN;
    if (!family_range(&out->low, &out->high, world, out->family)) return FIGURE_SET_FOLLOWS;
    out->now = figure.value;
    return value >= out->low && value <= out->high ? FIGURE_SET_DONE : FIGURE_SET_RANGE;
}

bool figure_bounds(double *low, double *high, const struct world *world, const char *name)
{
    enum figure_family family;
    int32_t part[FIGURE_PARTS_MAX];
    return figure_parse(&family, part, world, name) && family_range(low, high, world, family);
}

enum figure_set_result figure_set(struct world *world, const char *name, double value)
{
    struct target target;
    enum figure_set_result result = aim(&target, world, name, value);
    if (result == FIGURE_SET_DONE) put(world, target.family, target.part, value);
    return result;
}

enum figure_set_result figure_rule(struct world *world, const struct figure_ruling *ruling)
{
    struct target target;
    double value = ruling->value;
    enum figure_set_result result = aim(&target, world, ruling->figure, value);
    if (result != FIGURE_SET_DONE) return result;
    if (target.now != ruling->before) {
        value = shape_clamp(target.now + (value - ruling->before), target.low, target.high);
    }
    put(world, target.family, target.part, value);
    if (ruling->hold > 0 && target.family == FIGURE_COMPLIANCE) {
        int32_t *held = &world->countries[target.part[0]].held;
        int32_t one = INT32_C(1) << (8 * target.part[1]);
        *held += one * (ruling->hold - *held / one % 256);
    }
    return FIGURE_SET_DONE;
}
