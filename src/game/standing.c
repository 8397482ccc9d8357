/* standing.c: who is ahead. */
/* SPDX-License-Identifier: MIT */
#include "game/standing.h"

static double weigh(const double score[SCORE_COUNT], const double weight[SCORE_COUNT])
{
    double sum = 0;
    for (int i = 0; i < SCORE_COUNT; i++) sum += score[i] * weight[i];
    return sum;
}

void standing_find(struct standing *out, const struct world *world)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side];
        out->total[side] = weigh(state->score, state->weight);
        out->start[side] = weigh(state->score_start, state->weight);
        out->mean[side] = world->turn > 0 ? weigh(state->score_sum, state->weight) / world->turn
                                          : out->start[side];
        out->gain[side] = 0.5 * (out->total[side] + out->mean[side]) - out->start[side];
    }
    double lead = out->gain[SIDE_WASHINGTON] - out->gain[SIDE_BEIJING];
    out->leader = lead >= 1 ? SIDE_WASHINGTON : lead <= -1 ? SIDE_BEIJING : SIDE_NONE;
    out->both_lost = out->gain[SIDE_WASHINGTON] < 0 && out->gain[SIDE_BEIJING] < 0;
}
