/* turn.c: a turn is a function: the phases, in their order. */
/* SPDX-License-Identifier: MIT */
#include "engine/turn.h"

#include <assert.h>
#include <stddef.h>

#include "engine/announce.h"
#include "engine/capacity.h"
#include "engine/control.h"
#include "engine/partner.h"
#include "engine/politics.h"
#include "engine/score.h"
#include "engine/supply.h"
#include "engine/technology.h"
#include "engine/trade.h"

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

void turn_resolve(struct world *world, const struct orders *orders)
{
    orders_assert(world, orders);
    world->news_count = 0;
    announce_phase(world, orders);
    partner_phase(world);
    control_phase(world);
    supply_phase(world);
    for (int32_t tick = 0; tick < TICKS_PER_TURN; tick++) trade_tick(world);
    capacity_phase(world);
    technology_phase(world);
    politics_phase(world);
    score_phase(world);
    world->turn++;
}
