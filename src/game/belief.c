/* belief.c: the world as a side believes it to be: what forecasts are made on. */
/* SPDX-License-Identifier: MIT */
#include "game/belief.h"

#include <stdio.h>

#include "engine/view.h"

static void estimate_stocks(struct world *out, const struct world *world, enum side side)
{
    int32_t rival = world->sides[world_rival((int32_t)side)].country;
    for (int32_t good = 0; good < world->good_count; good++) {
        char name[FIGURE_NAME_SIZE];
        struct band band;
        struct node *node = &out->nodes[good][rival];
        snprintf(name, sizeof name, "state_stock.%s.%s", world->countries[rival].id,
                 world->goods[good].id);
        if (view_figure(&band, world, viewer_of_side(side), name) && node->use_base > 0) {
            node->state_stock = band.value * node->use_base;
        }
    }
}

static void forget_covert(struct world *belief, enum side side)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < belief->instrument_count; i++) {
        if (!view_instrument(belief, viewer_of_side(side), &belief->instruments[i])) continue;
        if (kept != i) belief->instruments[kept] = belief->instruments[i];
        kept++;
    }
    belief->instrument_count = kept;
}

void belief_make(struct world *out, const struct world *world, enum side side)
{
    *out = *world;
    estimate_stocks(out, world, side);
    forget_covert(out, side);
}
