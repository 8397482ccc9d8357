/* turn.c: a turn is a function: the phases, in their order. */
/* SPDX-License-Identifier: MIT */
#include "engine/turn.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "engine/announce.h"
#include "engine/phase.h"
#include "engine/score.h"

/* A set of countries has a bit for each. */
_Static_assert(COUNTRY_MAX <= 32, "a set of countries does not fit in its word");

/* Callers check what they read; here a bad order is a mistake of the program. */
static void orders_assert(const struct world *world, const struct orders *orders)
{
    const int32_t counts[4] = {world->country_count, world->good_count, world->industry_count,
                               world->firm_count};
    assert(orders->count >= 0 && orders->count <= ORDERS_MAX);
    for (int32_t i = 0; i < orders->count; i++) {
        const struct instrument_field_spec *bad = NULL;
        bool valid = instrument_valid(&orders->items[i], counts, &bad);
        assert(valid);
        (void)valid;
    }
}

/* Partners decide, but those of the set keep to what they did before. */
static void partners_decide(struct world *world, uint32_t held)
{
    double before[COUNTRY_MAX][SIDE_COUNT];
    for (int32_t c = 0; c < world->country_count; c++) {
        memcpy(before[c], world->countries[c].compliance, sizeof before[c]);
    }
    partner_phase(world);
    for (int32_t c = 0; c < world->country_count; c++) {
        if (!(held >> c & 1u)) continue;
        memcpy(world->countries[c].compliance, before[c], sizeof before[c]);
    }
}

void turn_resolve(struct world *world, const struct orders *orders)
{
    turn_resolve_held(world, orders, 0);
}

void turn_resolve_held(struct world *world, const struct orders *orders, uint32_t held)
{
    orders_assert(world, orders);
    world->news_count = 0;
    announce_phase(world, orders);
    partners_decide(world, held);
    control_phase(world);
    supply_phase(world);
    for (int32_t tick = 0; tick < TICKS_PER_TURN; tick++) trade_tick(world);
    capacity_phase(world);
    technology_phase(world);
    politics_phase(world);
    score_phase(world);
    world->turn++;
}
