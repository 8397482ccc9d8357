/* capacity.c: phase 7, first half: projects start, arrive, stall and die; trust comes back. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/project.h"

static bool project_under_way(const struct world *world, int32_t good, int32_t country)
{
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        if (project->good == good && project->country == country &&
            (project->state == PROJECT_BUILDING || project->state == PROJECT_STALLED))
            return true;
    }
    return false;
}

/* Where the price has risen most, the makers with the most to sell expand without being asked:
 * one such decision a turn, since finance and engineers are scarce. Trade that controls have
 * spoiled is replaced for good in this way. */
static void market_answers(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    double best = 0.0;
    int32_t good = -1;
    int32_t country = -1;
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            const struct node *node = &world->nodes[g][c];
            double asked =
                parameters->expansion_price + parameters->project_fear * world->escalation;
            if (!(node->capacity_base > 0.0) || node->price < asked) continue;
            double world_made = world->goods[g].world_per_month;
            double size = world_made > 0.0 ? node->capacity / world_made : 0.0;
            double pull = (node->price - asked) * size;
            if (pull <= best || project_under_way(world, g, c)) continue;
            best = pull;
            good = g;
            country = c;
        }
    }
    if (good >= 0) project_expand(world, good, country, parameters->expansion_share);
}

/* Trust goes quickly (the months' trade takes it) and comes back slowly, in open trade only. */
static void trust_return(struct world *world)
{
    for (int32_t e = 0; e < world->edge_count; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->passage < 1.0 || edge->trust >= 1.0) continue;
        edge->trust += world->parameters.trust_recovery * (1.0 - edge->trust);
    }
}

/* Permits that came into force this turn change the lag of all that is under way. */
static void permits_apply(struct world *world)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *permit = &world->instruments[i];
        if (permit->kind != INSTRUMENT_PERMIT || permit->issuer < 0) continue;
        if (permit->effective_turn == world->turn) project_permit(world, permit);
    }
}

void capacity_phase(struct world *world)
{
    permits_apply(world);
    int32_t count = world->project_count;
    for (int32_t i = 0; i < count; i++) project_step(world, i);
    market_answers(world);
    trust_return(world);
}
