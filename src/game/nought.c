/* nought.c: does an instrument change anything in a world? Two copies of it, with and without. */
/* SPDX-License-Identifier: MIT */
#include "game/nought.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/turn.h"

/* The last of the turns that are looked at, counted from the one in which it takes effect: a part
 * of what is set is felt a turn later. */
enum { TURNS_AFTER = 2, TURNS_MOST = 12 };

/* The parts of a world that an instrument is set for: trade and those who make and use it, firms,
 * projects, partners. */
static bool same_things(const struct world *one, const struct world *other)
{
    return memcmp(one->nodes, other->nodes, sizeof one->nodes) == 0 &&
           memcmp(one->plants, other->plants, sizeof one->plants) == 0 &&
           memcmp(one->edges, other->edges, sizeof one->edges) == 0 &&
           memcmp(one->firms, other->firms, sizeof one->firms) == 0 &&
           memcmp(one->projects, other->projects, sizeof one->projects) == 0;
}

/* How a side stands, without what it thinks of itself and is thought of. */
static bool same_means(const struct side_state *one, const struct side_state *other)
{
    return one->enforcement == other->enforcement && one->evasion == other->evasion &&
           one->knowledge == other->knowledge && one->technology == other->technology &&
           one->efficiency == other->efficiency;
}

/* A measure of trade is for trade; the rest may be for partners and for a name. */
static bool same(const struct world *one, const struct world *other, int32_t kind)
{
    if (!same_things(one, other)) return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!same_means(&one->sides[side], &other->sides[side])) return false;
    }
    if (kind == INSTRUMENT_TARIFF || kind == INSTRUMENT_EXPORT_CONTROL ||
        kind == INSTRUMENT_IMPORT_BAN || kind == INSTRUMENT_CARVE_OUT) {
        return true;
    }
    return one->escalation == other->escalation &&
           memcmp(one->countries, other->countries, sizeof one->countries) == 0 &&
           memcmp(one->sides, other->sides, sizeof one->sides) == 0;
}

bool nought_effect(const struct world *world, const struct instrument *instrument)
{
    struct world *with = memory_new(sizeof *with), *without = memory_new(sizeof *without);
    struct orders *orders = memory_new(sizeof *orders), *none = memory_new(sizeof *none);
    /* It takes two to a truce: the rival offers the same, with it and without. */
    if (instrument->kind == INSTRUMENT_TRUCE && instrument->issuer >= 0) {
        none->items[0] = *instrument;
        none->items[0].issuer = world_rival(instrument->issuer);
        none->count = 1;
        orders->items[orders->count++] = none->items[0];
    }
    orders->items[orders->count++] = *instrument;
    int32_t wait = instrument->effective_turn - world->turn;
    int32_t turns = (wait > 0 ? wait : 0) + TURNS_AFTER;
    bool nought = true;
    memcpy(with, world, sizeof *with);
    memcpy(without, world, sizeof *without);
    for (int32_t turn = 0; turn < turns && turn < TURNS_MOST && nought; turn++) {
        turn_resolve(with, orders);
        turn_resolve(without, none);
        orders->count = none->count = 0;
        nought = same(with, without, instrument->kind);
    }
    free(with);
    free(without);
    free(orders);
    free(none);
    return nought;
}
