/* episode_fit.c: shares of trade and output of another year, fitted into a settled world. */
/* SPDX-License-Identifier: MIT */
#include "data/episode.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/balance.h"
#include "engine/figure_read.h"

/* Passes over all rows; proportional fitting halves what is amiss in most of them. */
enum { PASSES = 400 };

/* A row, taken apart. */
struct target {
    enum figure_family family;
    int32_t good, seller, buyer; /* -1 where the family has none */
    double value;
};

struct fitting {
    struct world *world;
    struct target targets[EPISODE_STARTS_MAX];
    int32_t count;
    double use[GOOD_MAX][COUNTRY_MAX]; /* a month, to be kept */
    bool pinned[EDGE_MAX];             /* a row says what it is */
};

static bool target_parse(struct target *out, const struct world *world,
                         const struct episode_start *start)
{
    int32_t part[FIGURE_PARTS_MAX];
    if (!figure_parse(&out->family, part, world, start->figure)) return false;
    out->value = start->value;
    out->seller = out->buyer = -1;
    switch (out->family) {
    case FIGURE_TRADE: out->seller = part[0], out->buyer = part[1], out->good = part[2]; break;
    case FIGURE_RELIANCE: out->buyer = part[0], out->seller = part[1], out->good = part[2]; break;
    case FIGURE_SHARE: out->seller = part[0], out->good = part[1]; break;
    case FIGURE_USE: out->buyer = part[0], out->good = part[1]; break;
    default: return false;
    }
    return true;
}

bool episode_fit_asks(const struct world *world, const struct episode_start *start)
{
    struct target target;
    return target_parse(&target, world, start);
}

static void fitting_begin(struct fitting *fitting)
{
    struct world *world = fitting->world;
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            fitting->use[g][c] = world->nodes[g][c].use_base;
        }
    }
    for (int32_t i = 0; i < fitting->count; i++) {
        const struct target *target = &fitting->targets[i];
        if (target->family == FIGURE_USE) {
            fitting->use[target->good][target->buyer] = target->value / TICKS_PER_TURN;
        }
        if (target->seller < 0 || target->buyer < 0) continue;
        int32_t e = world_edge(world, target->good, target->seller, target->buyer);
        fitting->pinned[e] = true;
    }
}

/* Flows that a row names. */
static void edges_pin(struct fitting *fitting)
{
    struct world *world = fitting->world;
    for (int32_t i = 0; i < fitting->count; i++) {
        const struct target *target = &fitting->targets[i];
        if (target->seller < 0 || target->buyer < 0) continue;
        struct edge *edge =
            &world->edges[world_edge(world, target->good, target->seller, target->buyer)];
        edge->base = target->family == FIGURE_TRADE
                       ? target->value / TICKS_PER_TURN
                       : target->value * fitting->use[target->good][target->buyer];
    }
}

/* Sellers whose share of the world's output a row names: their free flows are scaled. */
static void sellers_scale(struct fitting *fitting)
{
    struct world *world = fitting->world;
    for (int32_t i = 0; i < fitting->count; i++) {
        const struct target *target = &fitting->targets[i];
        if (target->family != FIGURE_SHARE) continue;
        double all = 0.0;
        double fixed = 0.0;
        double loose = 0.0;
        for (int32_t c = 0; c < world->country_count; c++) all += fitting->use[target->good][c];
        for (int32_t e = world->edge_first[target->good]; e < world->edge_first[target->good + 1];
             e++) {
            if (world->edges[e].seller != target->seller) continue;
            if (fitting->pinned[e]) fixed += world->edges[e].base;
            else loose += world->edges[e].base;
        }
        double scale = loose > 0.0 ? (target->value * all - fixed) / loose : 1.0;
        if (scale < 0.0) scale = 0.0;
        for (int32_t e = world->edge_first[target->good]; e < world->edge_first[target->good + 1];
             e++) {
            bool free = world->edges[e].seller == target->seller && !fitting->pinned[e];
            if (free) world->edges[e].base *= scale;
        }
    }
}

/* Buyers of the goods concerned: what no row names makes up their use. */
static void buyers_scale(struct fitting *fitting, int32_t good)
{
    struct world *world = fitting->world;
    double fixed[COUNTRY_MAX] = {0};
    double loose[COUNTRY_MAX] = {0};
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (fitting->pinned[e]) fixed[edge->buyer] += edge->base;
        else loose[edge->buyer] += edge->base;
    }
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        struct edge *edge = &world->edges[e];
        if (fitting->pinned[e] || !(loose[edge->buyer] > 0.0)) continue;
        double rest = fitting->use[good][edge->buyer] - fixed[edge->buyer];
        edge->base *= rest > 0.0 ? rest / loose[edge->buyer] : 0.0;
    }
}

/* Settles anew, with the spare capacity that each node had in proportion. */
static void settle(struct world *world)
{
    double(*spare)[COUNTRY_MAX] = memory_new(sizeof(double[GOOD_MAX][COUNTRY_MAX]));
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            const struct node *node = &world->nodes[g][c];
            spare[g][c] = node->capacity_base > 0.0 ? node->capacity / node->capacity_base : 1.0;
        }
    }
    balance_settle(world);
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            world->nodes[g][c].capacity *= spare[g][c];
        }
    }
    free(spare);
}

int32_t episode_fit(struct world *world, const struct episode_start *starts, int32_t count,
                    double *found)
{
    struct fitting *fitting = memory_new(sizeof *fitting);
    bool touched[GOOD_MAX] = {false};
    fitting->world = world;
    for (int32_t i = 0; i < count; i++) {
        struct target target;
        if (!target_parse(&target, world, &starts[i])) continue;
        fitting->targets[fitting->count++] = target;
        touched[target.good] = true;
    }
    fitting_begin(fitting);
    for (int pass = 0; pass < PASSES; pass++) {
        edges_pin(fitting);
        sellers_scale(fitting);
        for (int32_t g = 0; g < world->good_count; g++) {
            if (touched[g]) buyers_scale(fitting, g);
        }
    }
    if (fitting->count > 0) settle(world);
    free(fitting);
    for (int32_t i = 0; i < count; i++) {
        struct figure figure;
        if (!episode_fit_asks(world, &starts[i])) continue;
        figure_find(&figure, world, starts[i].figure);
        *found = figure.value;
        if (fabs(figure.value - starts[i].value) > 0.01 * (fabs(starts[i].value) + 1e-9)) return i;
    }
    return -1;
}
