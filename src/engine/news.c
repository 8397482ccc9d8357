/* news.c: what the turn brought that a player would want to read, the weightiest first. */
/* SPDX-License-Identifier: MIT */
#include "engine/news.h"

#include <string.h>

#include "engine/view.h"

/* More than a handful of a kind would bury the rest. */
enum { PRICES_TOLD = 8, PLANTS_TOLD = 8, LEAKS_TOLD = 4, TOLD_MAX = 8 };

static const struct news blank = {.side = SIDE_NONE,
                                  .country = -1,
                                  .good = -1,
                                  .industry = -1,
                                  .index = -1,
                                  .seen_by = SIDE_NONE};

static double distance(double a, double b)
{
    return a < b ? b - a : a - b;
}

static int32_t first_set(int32_t a, int32_t b, int32_t c)
{
    if (a >= 0) return a;
    return b >= 0 ? b : c;
}

/* Its rate or share; of a control, the share of trade that it lets through. */
static double size_of(const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    if (instrument->kind == INSTRUMENT_EXPORT_CONTROL) {
        if (value[FIELD_MODE] == CONTROL_BAN) return 0.0;
        return value[FIELD_MODE] == CONTROL_OPEN ? 1.0 : value[FIELD_SHARE_BP] / 10000.0;
    }
    /* An event's share is always set, and may be below zero. */
    if (instrument_spec((enum instrument_kind)instrument->kind)->facilitator_only) {
        return value[FIELD_SHARE_BP] / 10000.0;
    }
    if (value[FIELD_RATE_BP] >= 0) return value[FIELD_RATE_BP] / 10000.0;
    return value[FIELD_SHARE_BP] >= 0 ? value[FIELD_SHARE_BP] / 10000.0 : 0.0;
}

void news_instrument(struct world *world, enum news_kind kind, const struct instrument *instrument,
                     int32_t index)
{
    const int32_t *value = instrument->value;
    struct news news = blank;
    news.kind = (int32_t)kind;
    news.instrument = instrument->kind;
    news.side = instrument->issuer;
    news.country = first_set(value[FIELD_COUNTRY], value[FIELD_TO], value[FIELD_FROM]);
    news.good = value[FIELD_GOOD];
    news.industry = value[FIELD_INDUSTRY];
    news.index = index;
    news.after = size_of(instrument);
    if (instrument->issuer >= 0 && view_private(instrument)) news.seen_by = instrument->issuer;
    world_news_add(world, &news);
}

void news_change(struct world *world, enum news_kind kind, int32_t side, int32_t country,
                 double before, double after)
{
    struct news news = blank;
    news.kind = (int32_t)kind;
    news.side = side;
    news.country = country;
    news.before = before;
    news.after = after;
    world_news_add(world, &news);
}

/* The few largest of many, in falling order. */
struct top {
    int32_t count;
    int32_t limit;
    double weight[TOLD_MAX];
    struct news news[TOLD_MAX];
};

static void top_offer(struct top *top, double weight, const struct news *news)
{
    if (top->count == top->limit && weight <= top->weight[top->count - 1]) return;
    if (top->count < top->limit) top->count++;
    int32_t at = top->count - 1;
    while (at > 0 && top->weight[at - 1] < weight) {
        top->weight[at] = top->weight[at - 1];
        top->news[at] = top->news[at - 1];
        at--;
    }
    top->weight[at] = weight;
    top->news[at] = *news;
}

static void top_tell(const struct top *top, struct world *world)
{
    for (int32_t i = 0; i < top->count; i++) world_news_add(world, &top->news[i]);
}

/* Prices that moved by more than a tenth, the larger economies first among equals. */
static void prices_collect(struct world *world)
{
    struct top top = {.limit = PRICES_TOLD};
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            const struct node *node = &world->nodes[g][c];
            if (!(node->use_base > 0.0) || !(node->price_last > 0.0)) continue;
            double move = distance(node->price / node->price_last, 1.0);
            if (move < 0.1) continue;
            struct news news = blank;
            news.kind = NEWS_PRICE;
            news.good = g;
            news.country = c;
            news.before = node->price_last;
            news.after = node->price;
            double ours = world->countries[c].side == SIDE_NONE ? 1.0 : 3.0;
            double gdp = world->countries[c].gdp_busd;
            top_offer(&top, move * ours * (0.2 + gdp / (gdp + 2000.0)), &news);
        }
    }
    top_tell(&top, world);
}

/* The input that holds an industry back most; -1 if it gets all it needs and only dear inputs or
 * weak demand slow it. */
static int32_t scarcest(const struct world *world, int32_t industry, int32_t country)
{
    int32_t good = -1;
    double worst = 0.005;
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        const struct node *node = &world->nodes[recipe->input][country];
        if (recipe->industry != industry || !(node->wanted > 0.0)) continue;
        double lost = world->weight[r][country] * (1.0 - node->used / node->wanted);
        if (lost <= worst) continue;
        worst = lost;
        good = recipe->input;
    }
    return good;
}

/* Industries that lost or won back more than a fiftieth of their output. */
static void plants_collect(struct world *world)
{
    struct top top = {.limit = PLANTS_TOLD};
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            const struct plant *plant = &world->plants[i][c];
            double move = distance(plant->turn_output, plant->output_last);
            if (!(plant->value_added_base > 0.0) || move < 0.02) continue;
            struct news news = blank;
            news.kind = plant->turn_output < plant->output_last ? NEWS_SHORTAGE : NEWS_RECOVERY;
            news.country = c;
            news.industry = i;
            news.good = scarcest(world, i, c);
            news.before = plant->output_last;
            news.after = plant->turn_output;
            top_offer(&top, move * plant->value_added_base, &news);
        }
    }
    top_tell(&top, world);
}

/* What a buyer got of a good round one side's bars, and its usual trade over the barred edges. */
struct leaked {
    double got;
    double usual;
};

static void leaks_of_good(struct leaked out[COUNTRY_MAX][SIDE_COUNT], const struct world *world,
                          int32_t good)
{
    memset(out, 0, sizeof(struct leaked) * COUNTRY_MAX * SIDE_COUNT);
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->barred_by == SIDE_NONE) continue;
        struct leaked *leaked = &out[edge->buyer][edge->barred_by];
        leaked->got += edge->leak;
        leaked->usual += TICKS_PER_TURN * edge->base;
    }
}

/* Leaks of a tenth of usual trade. Those who receive know; the issuer of the control learns of
 * it only if it polices well (half of its possible enforcement). */
static void leaks_collect(struct world *world)
{
    struct top top = {.limit = LEAKS_TOLD};
    struct leaked leaked[COUNTRY_MAX][SIDE_COUNT];
    for (int32_t g = 0; g < world->good_count; g++) {
        leaks_of_good(leaked, world, g);
        for (int32_t i = 0; i < world->country_count * SIDE_COUNT; i++) {
            int32_t c = i / SIDE_COUNT;
            int32_t side = i % SIDE_COUNT;
            const struct leaked *of = &leaked[c][side];
            if (!(of->usual > 0.0) || of->got < 0.1 * of->usual) continue;
            struct news news = blank;
            news.kind = NEWS_LEAK;
            news.side = side;
            news.country = c;
            news.good = g;
            news.after = of->got / of->usual;
            if (world->sides[side].enforcement < 0.5) news.seen_by = world_rival(side);
            top_offer(&top, of->got * world->goods[g].price_usd, &news);
        }
    }
    top_tell(&top, world);
}

static int32_t importance(const struct news *news)
{
    static const int32_t order[NEWS_KIND_COUNT] = {
        [NEWS_MISCALCULATION] = 100, [NEWS_NO_ROOM] = 95,
        [NEWS_INSTRUMENT] = 90,      [NEWS_ANNOUNCED] = 85,
        [NEWS_ESCALATION] = 80,      [NEWS_SHORTAGE] = 70,
        [NEWS_PARTNER_LEFT] = 68,    [NEWS_PARTNER_JOINED] = 67,
        [NEWS_PRICE] = 60,           [NEWS_LEAK] = 55,
        [NEWS_PROJECT_DONE] = 50,    [NEWS_PROJECT_DEAD] = 48,
        [NEWS_PROJECT_LATE] = 47,    [NEWS_PROJECT_STALLED] = 46,
        [NEWS_LOBBY] = 45,           [NEWS_TECHNOLOGY] = 44,
        [NEWS_ALIGNMENT] = 40,       [NEWS_PROJECT_STARTED] = 35,
        [NEWS_RECOVERY] = 30,        [NEWS_EXPIRED] = 25};
    return order[news->kind];
}

void news_collect(struct world *world)
{
    plants_collect(world);
    prices_collect(world);
    leaks_collect(world);
    for (int32_t i = 1; i < world->news_count; i++) {
        struct news news = world->news[i];
        int32_t at = i;
        while (at > 0 && importance(&world->news[at - 1]) < importance(&news)) {
            world->news[at] = world->news[at - 1];
            at--;
        }
        world->news[at] = news;
    }
}
