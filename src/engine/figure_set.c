/* figure_set.c: puts a figure to a value by its name: where a history begins, or a ruling. */
/* SPDX-License-Identifier: MIT */
#include "engine/figure.h"

#include <stddef.h>

#include "engine/figure_read.h"

/* A value and the range it may have, until it is put in its place. */
struct setting {
    double value;
    double low, high;
};

static const double unbounded = 1e15;

static enum figure_set_result put(double *place, struct setting setting)
{
    if (!(setting.value >= setting.low && setting.value <= setting.high)) return FIGURE_SET_RANGE;
    *place = setting.value;
    return FIGURE_SET_DONE;
}

static enum figure_set_result put_share(double *place, double value)
{
    return put(place, (struct setting){value, 0.0, 1.0});
}

static enum figure_set_result put_size(double *place, double value)
{
    return put(place, (struct setting){value, 0.0, unbounded});
}

static enum figure_set_result set_price(struct world *world, int32_t good, int32_t country,
                                        double value)
{
    const struct parameters *parameters = &world->parameters;
    struct node *node = &world->nodes[good][country];
    struct setting setting = {value, parameters->price_low, parameters->price_high};
    node->offer =
        setting.value >= setting.low && setting.value <= setting.high ? value : node->offer;
    return put(&node->price, setting);
}

static enum figure_set_result set_price_world(struct world *world, int32_t good, double value)
{
    enum figure_set_result result = FIGURE_SET_DONE;
    for (int32_t c = 0; c < world->country_count && result == FIGURE_SET_DONE; c++) {
        result = set_price(world, good, c, value);
    }
    return result;
}

/* Families of a good in a country; stocks are given in months of use. */
static enum figure_set_result set_node(struct world *world, enum figure_family family,
                                       const int32_t part[2], double value)
{
    struct node *node = &world->nodes[part[1]][part[0]];
    double units = value * node->use_base;
    switch (family) {
    case FIGURE_STOCK:
        if (value >= 0.0 && units < node->state_stock) node->state_stock = units;
        return put_size(&node->user_stock, value < 0.0 ? value : units - node->state_stock);
    case FIGURE_STATE_STOCK:
        if (value >= 0.0) node->state_target = units;
        return put_size(&node->state_stock, units);
    case FIGURE_CAPACITY: return put_size(&node->capacity, value / TICKS_PER_TURN);
    case FIGURE_INDIGENISATION: return put_share(&node->indigenisation, value);
    case FIGURE_SUBSTITUTION: return put_share(&node->substitution, value);
    case FIGURE_RECYCLING: return put_share(&node->recycling, value);
    default: return FIGURE_SET_FOLLOWS;
    }
}

/* Alignment stays where it is put: its base moves with it, or it would drift back. */
static enum figure_set_result set_alignment(struct country *country, double value)
{
    double before = country->alignment;
    enum figure_set_result result = put(&country->alignment, (struct setting){value, -1.0, 1.0});
    country->alignment_base += country->alignment - before;
    return result;
}

static enum figure_set_result set_partner(struct world *world, enum figure_family family,
                                          const int32_t part[2], double value)
{
    struct country *country = &world->countries[part[0]];
    if (country->side != SIDE_NONE) return FIGURE_SET_UNKNOWN;
    switch (family) {
    case FIGURE_ALIGNMENT: return set_alignment(country, value);
    case FIGURE_COMPLIANCE: return put_share(&country->compliance[part[1]], value);
    case FIGURE_ACCORD: return put_share(&country->accord[part[1]], value);
    case FIGURE_OFFERED: return put_size(&country->offered[part[1]], value);
    case FIGURE_PRESSED: return put_size(&country->pressed[part[1]], value);
    case FIGURE_RESENTMENT: return put_size(&country->resentment[part[1]], value);
    default: return FIGURE_SET_FOLLOWS;
    }
}

static enum figure_set_result set_side(struct world *world, enum figure_family family, int32_t side,
                                       double value)
{
    struct side_state *state = &world->sides[side];
    switch (family) {
    case FIGURE_CAPITAL: return put_size(&state->capital, value);
    case FIGURE_BUDGET: return put_size(&state->budget_musd, value);
    case FIGURE_TECHNOLOGY: return put_size(&state->technology, value);
    case FIGURE_EFFICIENCY: return put_size(&state->efficiency, value);
    case FIGURE_LEGITIMACY: return put_share(&state->legitimacy, value);
    case FIGURE_LAW: return put_share(&state->law, value);
    case FIGURE_EVASION: return put_share(&state->evasion, value);
    case FIGURE_KNOWLEDGE: return put_share(&state->knowledge, value);
    case FIGURE_LOBBYING: return put_share(&state->lobbying, value);
    case FIGURE_THREAT: return put_share(&state->threat, value);
    default: return FIGURE_SET_FOLLOWS;
    }
}

static enum figure_set_result set_other(struct world *world, enum figure_family family,
                                        const int32_t part[FIGURE_PARTS_MAX], double value)
{
    switch (family) {
    case FIGURE_PRICE_WORLD: return set_price_world(world, part[0], value);
    case FIGURE_PRICE: return set_price(world, part[0], part[1], value);
    case FIGURE_TRUST: {
        int32_t edge = world_edge(world, part[2], part[0], part[1]);
        return put_share(&world->edges[edge].trust, value);
    }
    case FIGURE_DEMAND: return put_size(&world->plants[part[1]][part[0]].demand_factor, value);
    case FIGURE_ESCALATION: return put_share(&world->escalation, value);
    case FIGURE_SHELLS: return put_share(&world->firms[part[0]].shells, value);
    default: return set_side(world, family, part[0], value);
    }
}

enum figure_set_result figure_set(struct world *world, const char *name, double value)
{
    enum figure_family family;
    int32_t part[FIGURE_PARTS_MAX];
    struct figure figure;
    if (!figure_parse(&family, part, world, name)) return FIGURE_SET_UNKNOWN;
    if (!figure_read(&figure, world, family, part)) return FIGURE_SET_UNKNOWN;
    switch (family) {
    case FIGURE_STOCK:
    case FIGURE_STATE_STOCK:
    case FIGURE_CAPACITY:
    case FIGURE_INDIGENISATION:
    case FIGURE_SUBSTITUTION:
    case FIGURE_RECYCLING: return set_node(world, family, part, value);
    case FIGURE_ALIGNMENT:
    case FIGURE_COMPLIANCE:
    case FIGURE_ACCORD:
    case FIGURE_OFFERED:
    case FIGURE_PRESSED:
    case FIGURE_RESENTMENT: return set_partner(world, family, part, value);
    default: return set_other(world, family, part, value);
    }
}
