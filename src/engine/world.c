/* world.c: the world's identity, look-ups by name, and the invariants it must always keep. */
/* SPDX-License-Identifier: MIT */
#include "engine/world.h"

#include <stddef.h>
#include <string.h>

/* The hash reads whole words, so the world must be made of them. */
_Static_assert(sizeof(struct world) % sizeof(uint64_t) == 0, "world is not made of words");

static uint64_t hash_step(uint64_t lane, const unsigned char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t mixed = (lane ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return mixed ^ (mixed >> 29);
}

static size_t larger(int32_t one, int32_t other)
{
    return (size_t)(one > other ? one : other);
}

void world_copy(struct world *out, const struct world *from)
{
    size_t recipes = larger(out->recipe_count, from->recipe_count);
    size_t goods = larger(out->good_count, from->good_count);
    size_t edges = larger(out->edge_count, from->edge_count);
    memcpy(out, from, offsetof(struct world, need));
    memcpy(out->need, from->need, recipes * sizeof from->need[0]);
    memcpy(out->weight, from->weight, recipes * sizeof from->weight[0]);
    memcpy(out->value, from->value, recipes * sizeof from->value[0]);
    memcpy(out->nodes, from->nodes, goods * sizeof from->nodes[0]);
    memcpy(out->plants, from->plants, sizeof from->plants);
    memcpy(out->edge_first, from->edge_first, sizeof from->edge_first);
    memcpy(out->edges, from->edges, edges * sizeof from->edges[0]);
    memcpy(out->instruments, from->instruments, sizeof from->instruments);
    memcpy(out->news, from->news, sizeof from->news);
}

uint64_t world_hash(const struct world *world)
{
    /* Four lanes hide the multiplier's latency; the factor is odd, so no lane loses bits. */
    uint64_t lane[4] = {1, 2, 3, 4};
    const unsigned char *bytes = (const unsigned char *)world;
    size_t size = sizeof *world;
    size_t at = 0;
    for (; at + 32 <= size; at += 32) {
        lane[0] = hash_step(lane[0], bytes + at);
        lane[1] = hash_step(lane[1], bytes + at + 8);
        lane[2] = hash_step(lane[2], bytes + at + 16);
        lane[3] = hash_step(lane[3], bytes + at + 24);
    }
    for (; at < size; at += 8) lane[0] = hash_step(lane[0], bytes + at);
    uint64_t hash = size;
    for (size_t i = 0; i < 4; i++) {
        hash = (hash ^ lane[i]) * UINT64_C(0xbf58476d1ce4e5b9);
        hash ^= hash >> 32;
    }
    return hash;
}

static bool id_is(const char *id, size_t size, const char *text, int32_t length)
{
    return length > 0 && (size_t)length < size && id[0] == text[0] &&
           memcmp(id, text, (size_t)length) == 0 && id[length] == '\0';
}

int32_t world_country(const struct world *world, const char *id, int32_t length)
{
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        if (id_is(country->id, sizeof country->id, id, length)) return i;
    }
    return -1;
}

int32_t world_good(const struct world *world, const char *id, int32_t length)
{
    for (int32_t i = 0; i < world->good_count; i++) {
        if (id_is(world->goods[i].id, sizeof world->goods[i].id, id, length)) return i;
    }
    return -1;
}

int32_t world_industry(const struct world *world, const char *id, int32_t length)
{
    for (int32_t i = 0; i < world->industry_count; i++) {
        const struct industry *industry = &world->industries[i];
        if (id_is(industry->id, sizeof industry->id, id, length)) return i;
    }
    return -1;
}

int32_t world_firm(const struct world *world, const char *id, int32_t length)
{
    for (int32_t i = 0; i < world->firm_count; i++) {
        if (id_is(world->firms[i].id, sizeof world->firms[i].id, id, length)) return i;
    }
    return -1;
}

int32_t world_edge(const struct world *world, int32_t good, int32_t seller, int32_t buyer)
{
    if (good < 0 || good >= world->good_count) return -1;
    int32_t low = world->edge_first[good];
    int32_t high = world->edge_first[good + 1];
    int32_t key = seller * COUNTRY_MAX + buyer;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        const struct edge *edge = &world->edges[middle];
        int32_t found = edge->seller * COUNTRY_MAX + edge->buyer;
        if (found == key) return middle;
        if (found < key) low = middle + 1;
        else high = middle;
    }
    return -1;
}

int32_t world_rival(int32_t side)
{
    return side == SIDE_WASHINGTON ? SIDE_BEIJING : SIDE_WASHINGTON;
}

double world_output(const struct world *world, int32_t country)
{
    double value = 0.0;
    double base = 0.0;
    for (int32_t i = 0; i < world->industry_count; i++) {
        const struct plant *plant = &world->plants[i][country];
        value += plant->value_added_base * plant->turn_output;
        base += plant->value_added_base;
    }
    return base > 0.0 ? value / base : 1.0;
}

double world_total(const struct world *world, int32_t side)
{
    const struct side_state *state = &world->sides[side];
    double total = 0.0;
    for (int32_t i = 0; i < SCORE_COUNT; i++) total += state->weight[i] * state->score[i];
    return total;
}

void world_news_add(struct world *world, const struct news *news)
{
    if (world->news_count >= NEWS_MAX) return;
    world->news[world->news_count] = *news;
    world->news_count++;
}

/* Invariants. A number is sound if it lies in its bounds; NaN fails every comparison. */

static const double number_max = 1e15;

static bool amount(double value)
{
    return value >= 0.0 && value <= number_max;
}

static bool share(double value)
{
    return value >= 0.0 && value <= 1.0;
}

static bool within(int32_t value, int32_t low, int32_t count)
{
    return value >= low && value < count;
}

static bool amounts(const double *values, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!amount(values[i])) return false;
    }
    return true;
}

static bool counts_sound(const struct world *world)
{
    return within(world->country_count, 0, COUNTRY_MAX + 1) &&
           within(world->good_count, 0, GOOD_MAX + 1) &&
           within(world->industry_count, 0, INDUSTRY_MAX + 1) &&
           within(world->recipe_count, 0, RECIPE_MAX + 1) &&
           within(world->edge_count, 0, EDGE_MAX + 1) &&
           within(world->firm_count, 0, FIRM_MAX + 1) &&
           within(world->project_count, 0, PROJECT_MAX + 1) &&
           within(world->instrument_count, 0, INSTRUMENT_MAX + 1) &&
           within(world->news_count, 0, NEWS_MAX + 1);
}

static bool node_sound(const struct node *node)
{
    /* A node is nothing but doubles, none of which may be negative. */
    return amounts((const double *)(const void *)node, sizeof *node / sizeof(double)) &&
           share(node->disruption) && share(node->substitution) && share(node->recycling) &&
           share(node->flood) && share(node->indigenisation) && node->price > 0.0 &&
           node->offer > 0.0;
}

static bool edge_sound(const struct world *world, const struct edge *edge)
{
    return within(edge->good, 0, world->good_count) &&
           within(edge->seller, 0, world->country_count) &&
           within(edge->buyer, 0, world->country_count) &&
           within(edge->barred_by, SIDE_NONE, SIDE_COUNT) && amount(edge->base) &&
           amount(edge->tariff) && share(edge->passage) && share(edge->trust) &&
           amount(edge->queue) && share(edge->detour) && amount(edge->flow) &&
           amount(edge->turn_flow) && amount(edge->leak);
}

static bool country_sound(const struct country *country)
{
    bool sound = within(country->side, SIDE_NONE, SIDE_COUNT) && country->alignment >= -1.0 &&
                 country->alignment <= 1.0 && amount(country->welfare) &&
                 share(country->enforcement) && share(country->hub);
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        sound = sound && share(country->compliance[side]) && amount(country->offered[side]) &&
                amount(country->pressed[side]) && amount(country->resentment[side]);
    }
    return sound;
}

static bool side_sound(const struct world *world, const struct side_state *side)
{
    bool sound = within(side->country, 0, world->country_count) && share(side->legitimacy) &&
                 share(side->law) && share(side->enforcement) && share(side->evasion) &&
                 share(side->knowledge) && share(side->lobbying) && share(side->threat) &&
                 amount(side->technology) && amount(side->efficiency) &&
                 side->capital >= -number_max && side->capital <= number_max &&
                 side->budget_musd >= -number_max && side->budget_musd <= number_max;
    for (int32_t score = 0; score < SCORE_COUNT; score++) {
        sound = sound && side->score[score] >= 0.0 && side->score[score] <= 100.0;
    }
    return sound;
}

static bool recipe_sound(const struct world *world, int32_t index)
{
    const struct recipe *recipe = &world->recipes[index];
    bool one_consumer = (recipe->good < 0) != (recipe->industry < 0);
    return one_consumer && within(recipe->input, 0, world->good_count) &&
           within(recipe->good, -1, world->good_count) &&
           within(recipe->industry, -1, world->industry_count) &&
           within(recipe->input_class, 0, INPUT_CLASS_COUNT) &&
           amounts(world->need[index], COUNTRY_MAX) && amounts(world->weight[index], COUNTRY_MAX) &&
           amounts(world->value[index], COUNTRY_MAX);
}

/* The first invariant of goods, edges and industries that fails, or NULL. */
static const char *economy_fault(const struct world *world)
{
    for (int32_t g = 0; g < world->good_count; g++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            if (!node_sound(&world->nodes[g][c])) return "a good in a country";
        }
        if (world->edge_first[g] > world->edge_first[g + 1]) return "the order of edges";
    }
    for (int32_t e = 0; e < world->edge_count; e++) {
        if (!edge_sound(world, &world->edges[e])) return "an edge of trade";
    }
    for (int32_t i = 0; i < world->industry_count; i++) {
        for (int32_t c = 0; c < world->country_count; c++) {
            const double *plant = (const double *)(const void *)&world->plants[i][c];
            if (!amounts(plant, sizeof(struct plant) / sizeof(double))) return "an industry";
        }
    }
    for (int32_t r = 0; r < world->recipe_count; r++) {
        if (!recipe_sound(world, r)) return "a recipe";
    }
    return NULL;
}

/* The first invariant of countries, sides, projects and firms that fails, or NULL. */
static const char *politics_fault(const struct world *world)
{
    for (int32_t c = 0; c < world->country_count; c++) {
        if (!country_sound(&world->countries[c])) return "a country";
    }
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        if (!side_sound(world, &world->sides[side])) return "a side";
    }
    for (int32_t p = 0; p < world->project_count; p++) {
        const struct project *project = &world->projects[p];
        if (!within(project->good, 0, world->good_count) || !amount(project->capacity) ||
            !within(project->country, 0, world->country_count) || !amount(project->cost) ||
            !share(project->late) || !within(project->state, 0, PROJECT_STATE_COUNT))
            return "a project";
    }
    for (int32_t f = 0; f < world->firm_count; f++) {
        const struct firm *firm = &world->firms[f];
        bool known = within(firm->good, 0, world->good_count) &&
                     within(firm->country, 0, world->country_count);
        if (!known || !share(firm->share) || !share(firm->shells)) return "a firm";
    }
    return NULL;
}

bool world_sound(const struct world *world, const char **what)
{
    const char *fault = NULL;
    if (!counts_sound(world)) fault = "a count";
    if (!fault) fault = economy_fault(world);
    if (!fault) fault = politics_fault(world);
    if (!fault && !share(world->escalation)) fault = "escalation";
    if (what) *what = fault;
    return fault == NULL;
}
