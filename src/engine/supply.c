/* supply.c: what the turn's instruments do to makers, before the months begin. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

static void totals_clear(struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            struct node *node = &world->nodes[g][c];
            node->made = node->used = node->bought = node->sold = 0.0;
            node->lost = node->wanted = node->leaked_in = 0.0;
            node->flood = node->support = node->floor = 0.0;
        }
    }
    for (int32_t e = 0; e < world->edge_count; e++) {
        world->edges[e].turn_flow = 0.0;
        world->edges[e].leak = 0.0;
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) world->plants[i][c].turn_output = 0.0;
    }
}

/* Support pays makers a share of the price; a floor or an offtake guarantees them one. */
static void subsidy_apply(struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    int32_t country = value[FIELD_COUNTRY];
    if (country < 0) country = world->sides[instrument->issuer].country;
    struct node *node = &world->nodes[value[FIELD_GOOD]][country];
    double rate = value[FIELD_RATE_BP] / 10000.0;
    if (value[FIELD_MODE] == SUBSIDY_SUPPORT) node->support += rate;
    else if (rate > node->floor) node->floor = rate;
}

void supply_phase(struct world *world)
{
    totals_clear(world);
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        if (instrument->issuer < 0 || !instrument_active(instrument, world->turn)) continue;
        if (instrument->kind == INSTRUMENT_SUBSIDY) subsidy_apply(world, instrument);
        if (instrument->kind == INSTRUMENT_FLOOD) {
            int32_t country = world->sides[instrument->issuer].country;
            struct node *node = &world->nodes[instrument->value[FIELD_GOOD]][country];
            node->flood = instrument->value[FIELD_RATE_BP] / 10000.0;
        }
    }
}
