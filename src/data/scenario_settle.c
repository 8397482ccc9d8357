/* scenario_settle.c: a world that has lived for some quarters under what is in force. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_settle.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/score.h"
#include "engine/turn.h"

/* What was set just now is not yet known of: nobody stored ahead of it. */
static void fresh_drop(struct world *world)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        if (world->instruments[i].announced_turn >= 0) continue;
        world->instruments[kept++] = world->instruments[i];
    }
    world->instrument_count = kept;
}

/* A map's trade is that of its base year. Where a scenario begins later, under tariffs that have
 * long been paid, their cost would else fall in its first turn, as if one of the players had laid
 * them. */
void scenario_settle(struct world *world, int32_t turns)
{
    struct world *lived = memory_new(sizeof *lived);
    struct orders *none = memory_new(sizeof *none);
    memcpy(lived, world, sizeof *lived);
    fresh_drop(lived);
    score_start(lived);
    lived->turn = -turns;
    while (lived->turn < 0) turn_resolve(lived, none);
    memcpy(world->nodes, lived->nodes, sizeof world->nodes);
    memcpy(world->edges, lived->edges, sizeof world->edges);
    for (int32_t i = 0; i < world->industry_count; i++) {
        memcpy(world->plants[i], lived->plants[i], sizeof world->plants[i]);
    }
    free(none);
    free(lived);
}
