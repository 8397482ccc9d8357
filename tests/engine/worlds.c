/* worlds.c: random balanced worlds and valid orders, from a seed, for tests of the engine. */
/* SPDX-License-Identifier: MIT */
#include "worlds.h"

#include <assert.h>
#include <string.h>

#include "engine/balance.h"
#include "engine/rng.h"
#include "engine/score.h"

/* A stream of draws: the engine's dice, counted. */
struct dice {
    uint64_t seed;
    uint64_t next;
};

static double unit(struct dice *dice)
{
    return rng_unit(dice->seed, 0, 77, dice->next++);
}

static double real(struct dice *dice, double low, double high)
{
    return low + (high - low) * unit(dice);
}

static int32_t integer(struct dice *dice, int32_t low, int32_t high)
{
    return (int32_t)rng_range(rng_bits(dice->seed, 1, 77, dice->next++), low, high);
}

/* "good07" and the like. */
static void name_set(char *id, const char *stem, int32_t index)
{
    size_t length = strlen(stem);
    memcpy(id, stem, length);
    id[length] = (char)('0' + index / 10);
    id[length + 1] = (char)('0' + index % 10);
    id[length + 2] = '\0';
}

static void countries_make(struct world *world, struct dice *dice)
{
    world->country_count = integer(dice, 6, 14);
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        name_set(country->id, "C", c);
        name_set(country->name, "Country ", c);
        country->side = c < SIDE_COUNT ? c : SIDE_NONE;
        country->gdp_busd = real(dice, 100.0, 20000.0);
        country->enforcement = real(dice, 0.2, 0.9);
        country->hub = country->side == SIDE_NONE ? real(dice, 0.1, 1.0) : 0.0;
        country->alignment = real(dice, -0.8, 0.8);
        if (country->side == SIDE_WASHINGTON) country->alignment = 1.0;
        if (country->side == SIDE_BEIJING) country->alignment = -1.0;
        country->alignment_base = country->alignment;
        for (int32_t s = 0; s < SIDE_COUNT; s++) {
            country->exports_to[s] = real(dice, 0.0, 0.3);
            country->ally[s] = unit(dice) < 0.3 ? 1.0 : 0.0;
            country->compliance[s] = country->side == SIDE_NONE ? unit(dice) : 0.0;
            country->compliance_target[s] = country->compliance[s];
        }
    }
}

static void goods_make(struct world *world, struct dice *dice)
{
    world->good_count = integer(dice, 5, 14);
    for (int32_t g = 0; g < world->good_count; g++) {
        struct good *good = &world->goods[g];
        name_set(good->id, "good", g);
        name_set(good->name, "Good ", g);
        memcpy(good->unit, "t", 2);
        good->tier = g * TIER_FINAL / world->good_count;
        good->family = integer(dice, 0, FAMILY_COUNT - 1);
        good->sigma_half = integer(dice, 1, 8);
        good->lead_turns = integer(dice, 4, 20);
        good->price_usd = real(dice, 10.0, 100000.0);
        good->user_cover = real(dice, 0.5, 6.0);
        good->seller_cover = real(dice, 0.2, 2.0);
        good->demand_elasticity = -real(dice, 0.1, 1.3);
        good->cost_margin = real(dice, 0.1, 0.5);
    }
}

/* Makers are few, as in critical goods; about half of all pairs trade. */
static void edges_make(struct world *world, struct dice *dice)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        double size = real(dice, 10.0, 1e5);
        for (int32_t s = 0; s < world->country_count; s++) {
            double maker = unit(dice) < 0.6 ? real(dice, 0.05, 1.0) : 0.0;
            if (s < SIDE_COUNT) maker = real(dice, 0.05, 1.0);
            for (int32_t b = 0; maker > 0.0 && b < world->country_count; b++) {
                if (s != b && unit(dice) < 0.4) continue;
                struct edge *edge = &world->edges[world->edge_count++];
                edge->good = g;
                edge->seller = s;
                edge->buyer = b;
                edge->base = size * maker * maker * real(dice, 0.02, 1.0);
                world->goods[g].world_per_month += edge->base;
            }
        }
    }
}

static void recipes_make(struct world *world, struct dice *dice)
{
    for (int32_t g = 1; g < world->good_count; g++) {
        int32_t inputs = integer(dice, 0, 3);
        for (int32_t k = 0; k < inputs; k++) {
            struct recipe *recipe = &world->recipes[world->recipe_count++];
            recipe->input = integer(dice, 0, g - 1);
            recipe->good = g;
            recipe->industry = -1;
            recipe->input_class = integer(dice, 0, INPUT_CLASS_COUNT - 1);
        }
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        int32_t inputs = integer(dice, 1, 4);
        for (int32_t k = 0; k < inputs; k++) {
            struct recipe *recipe = &world->recipes[world->recipe_count++];
            recipe->input = integer(dice, 0, world->good_count - 1);
            recipe->good = -1;
            recipe->industry = i;
            recipe->input_class = integer(dice, 0, INPUT_CLASS_COUNT - 1);
        }
    }
}

/* Wanted needs: shares of what the edges bring, so that a few nodes want more than there is. */
static void needs_make(struct world *world, struct dice *dice)
{
    double use[GOOD_MAX][COUNTRY_MAX];
    memset(use, 0, sizeof use);
    for (int32_t e = 0; e < world->edge_count; e++) {
        use[world->edges[e].good][world->edges[e].buyer] += world->edges[e].base;
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        int32_t input = world->recipes[r].input;
        for (int32_t c = 0; c < world->country_count; c++) {
            world->need[r][c] = use[input][c] * real(dice, 0.05, 0.5);
        }
    }
}

static void industries_make(struct world *world, struct dice *dice)
{
    world->industry_count = integer(dice, 2, 5);
    for (int32_t i = 0; i < world->industry_count; i++) {
        name_set(world->industries[i].id, "industry", i);
        name_set(world->industries[i].name, "Industry ", i);
        for (int32_t c = 0; c < world->country_count; c++) {
            bool there = c < SIDE_COUNT || unit(dice) < 0.7;
            world->plants[i][c].value_added_base = there ? real(dice, 100.0, 1e5) : 0.0;
        }
    }
}

static void projects_make(struct world *world, struct dice *dice)
{
    world->project_count = integer(dice, 0, 6);
    for (int32_t p = 0; p < world->project_count; p++) {
        struct project *project = &world->projects[p];
        name_set(project->id, "project", p);
        name_set(project->name, "Project ", p);
        project->good = integer(dice, 0, world->good_count - 1);
        project->country = integer(dice, 0, world->country_count - 1);
        project->state = integer(dice, PROJECT_PLANNED, PROJECT_BUILDING);
        project->ready_turn = integer(dice, 1, 8);
        project->funder = SIDE_NONE;
        project->capacity = world->goods[project->good].world_per_month * real(dice, 0.01, 0.1);
        project->cost = real(dice, 0.6, 1.5);
    }
}

static void firms_make(struct world *world, struct dice *dice)
{
    world->firm_count = integer(dice, 1, 8);
    for (int32_t f = 0; f < world->firm_count; f++) {
        struct firm *firm = &world->firms[f];
        name_set(firm->id, "firm", f);
        name_set(firm->name, "Firm ", f);
        firm->country = integer(dice, 0, world->country_count - 1);
        firm->good = integer(dice, 0, world->good_count - 1);
        firm->user = integer(dice, 0, 1);
        firm->share = real(dice, 0.05, 0.6);
    }
}

static void sides_make(struct world *world, struct dice *dice)
{
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        struct side_state *side = &world->sides[s];
        side->country = s;
        side->last_severity_turn = -8;
        side->capital = 6.0;
        side->capital_income = 6.0;
        side->budget_musd = 9000.0;
        side->budget_income = 9000.0;
        side->legitimacy = real(dice, 0.3, 0.9);
        side->law = unit(dice);
        side->knowledge = real(dice, 0.1, 0.6);
        side->technology = 1.0;
        side->efficiency = 1.0;
        side->lobbying = real(dice, 0.1, 0.6);
        side->threat = real(dice, 0.2, 0.8);
        for (int32_t score = 0; score < SCORE_COUNT; score++) side->weight[score] = 0.2;
    }
}

static void world_start(struct world *out, struct dice *dice)
{
    memset(out, 0, sizeof *out);
    out->seed = dice->seed;
    out->turns = 12;
    out->start_year = 2025;
    out->start_quarter = 1;
    parameter_init(&out->parameters);
    countries_make(out, dice);
    goods_make(out, dice);
    edges_make(out, dice);
    industries_make(out, dice);
    recipes_make(out, dice);
    needs_make(out, dice);
    balance_settle(out);
    for (int32_t g = 0; g < out->good_count; g++) {
        for (int32_t c = 0; c < out->country_count; c++) {
            out->nodes[g][c].capacity *= real(dice, 1.0, 1.3);
        }
    }
    sides_make(out, dice);
}

void worlds_make(struct world *out, uint64_t seed)
{
    struct dice dice = {.seed = seed};
    world_start(out, &dice);
    projects_make(out, &dice);
    firms_make(out, &dice);
    score_start(out);
}

void worlds_make_plain(struct world *out, uint64_t seed)
{
    struct dice dice = {.seed = seed};
    world_start(out, &dice);
    for (int32_t s = 0; s < SIDE_COUNT; s++) out->sides[s].lobbying = 0.0;
    score_start(out);
}

void worlds_rest(struct orders *out)
{
    memset(out, 0, sizeof *out);
}

static int32_t field_draw(struct dice *dice, const struct world *world,
                          const struct instrument_field_spec *field)
{
    int32_t low = field->required ? 0 : -1;
    switch (field->type) {
    case FIELD_TYPE_COUNTRY: return integer(dice, low, world->country_count - 1);
    case FIELD_TYPE_GOOD: return integer(dice, low, world->good_count - 1);
    case FIELD_TYPE_INDUSTRY: return integer(dice, low, world->industry_count - 1);
    case FIELD_TYPE_FIRM: return integer(dice, low, world->firm_count - 1);
    case FIELD_TYPE_CHOICE: {
        int32_t count = 0;
        while (count < INSTRUMENT_CHOICES_MAX && field->choices[count]) count++;
        return integer(dice, 0, count - 1);
    }
    default: break;
    }
    /* The ends of a range are where things break, so they come up often. */
    double where = unit(dice);
    if (where < 0.1) return field->low;
    return where < 0.2 ? field->high : integer(dice, field->low, field->high);
}

struct instrument *worlds_order(struct orders *out, const struct world *world,
                                enum instrument_kind kind, int32_t issuer)
{
    assert(out->count < ORDERS_MAX);
    struct instrument *order = &out->items[out->count++];
    instrument_init(order, kind, issuer);
    memcpy(order->move, "test", 5);
    order->announced_turn = world->turn;
    order->effective_turn = world->turn;
    return order;
}

void worlds_orders(struct orders *out, const struct world *world, uint64_t seed)
{
    struct dice dice = {.seed = seed ^ world->seed, .next = (uint64_t)world->turn * 4096};
    worlds_rest(out);
    int32_t count = integer(&dice, 0, 10);
    for (int32_t i = 0; i < count; i++) {
        enum instrument_kind kind =
            (enum instrument_kind)integer(&dice, 0, INSTRUMENT_KIND_COUNT - 1);
        const struct instrument_spec *spec = instrument_spec(kind);
        if (kind == INSTRUMENT_LISTING && world->firm_count == 0) continue;
        int32_t issuer = spec->facilitator_only ? SIDE_NONE : integer(&dice, 0, SIDE_COUNT - 1);
        struct instrument *order = worlds_order(out, world, kind, issuer);
        order->effective_turn += integer(&dice, 0, 2);
        const struct instrument_field_spec *field = spec->fields;
        for (; field->name; field++) order->value[field->field] = field_draw(&dice, world, field);
        int32_t turns = order->value[FIELD_TURNS];
        if (turns > 0) order->expiry_turn = order->effective_turn + turns;
    }
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        out->capital_spent[s] = real(&dice, 0.0, 6.0);
        out->budget_spent[s] = real(&dice, 0.0, 9000.0);
    }
}

void worlds_ban(struct orders *out, const struct world *world, int32_t issuer, int32_t good)
{
    struct instrument *order = worlds_order(out, world, INSTRUMENT_EXPORT_CONTROL, issuer);
    order->value[FIELD_GOOD] = good;
    order->value[FIELD_TO] = world->sides[1 - issuer].country;
    order->value[FIELD_MODE] = CONTROL_BAN;
}

void worlds_comply(struct world *world, int32_t side, double compliance)
{
    world->parameters.partner_step = 0.0; /* nobody changes its mind */
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        if (country->side != SIDE_NONE) continue;
        country->compliance[side] = compliance;
        country->compliance_target[side] = compliance;
    }
}
