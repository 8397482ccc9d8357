/* map_things.c: countries, goods, industries, recipes, projects, firms put into the world. */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "engine/parameter.h"

/* Sources are shown beside figures; a very long one is cut at a character. */
static void source_copy(char *out, const struct table *table, size_t index)
{
    struct text text;
    text_init(&text, out, MAP_SOURCE_SIZE);
    text_append(&text, table_text(table, index, "source"));
}

/* Sides are found through their country. */
static void countries_build(struct world *world, struct map *map, const struct table *table)
{
    world->country_count = (int32_t)table->count;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_country *row = table_record(table, i);
        struct country *country = &world->countries[i];
        memcpy(country->id, row->id, sizeof country->id);
        memcpy(country->name, row->name, sizeof country->name);
        country->side = row->side < SIDE_COUNT ? row->side : SIDE_NONE;
        country->gdp_busd = row->gdp_busd;
        country->enforcement = row->enforcement;
        country->hub = row->hub;
        country->welfare = country->welfare_last = 1.0;
        if (country->side != SIDE_NONE) world->sides[country->side].country = (int32_t)i;
        source_copy(map->country_source[i], table, i);
    }
}

/* The record is the engine's own struct, so nothing is left to convert. */
static void goods_build(struct world *world, struct map *map, const struct table *table)
{
    world->good_count = (int32_t)table->count;
    for (size_t i = 0; i < table->count; i++) {
        memcpy(&world->goods[i], table_record(table, i), sizeof world->goods[i]);
        source_copy(map->good_source[i], table, i);
    }
}

/* BRICS is no treaty of defence: it counts as a fifth of one (game judgement). */
static const double brics_tie = 0.2;

/* One row of relations.csv. A graded security tie says more than the yes or no of a treaty, and
 * replaces it in whatever order the rows come. */
static void relation_build(struct country *country, const struct map_relation *row)
{
    switch (row->what) {
    case MAP_ALIGNMENT:
        country->alignment = country->alignment_base = row->value / 50.0 - 1.0;
        break;
    case MAP_EXPORTS_USA: country->exports_to[SIDE_WASHINGTON] = row->value / 100.0; break;
    case MAP_EXPORTS_CHN: country->exports_to[SIDE_BEIJING] = row->value / 100.0; break;
    case MAP_ALLY_WASHINGTON:
        if (country->ally[SIDE_WASHINGTON] == 0.0) country->ally[SIDE_WASHINGTON] = row->value;
        break;
    case MAP_SECURITY_TIE: country->ally[SIDE_WASHINGTON] = row->value / 100.0; break;
    case MAP_ALLY_BEIJING:
        if (row->value > 0.0) country->ally[SIDE_BEIJING] = 1.0;
        break;
    case MAP_BRICS:
        if (row->value > 0.0 && country->ally[SIDE_BEIJING] == 0.0) {
            country->ally[SIDE_BEIJING] = brics_tie;
        }
        break;
    case MAP_CHIP_CONTROL: country->chip_control = row->value / 100.0; break;
    case MAP_MINERALS_CLUB: country->minerals_club = row->value / 100.0; break;
    default: break;
    }
}

/* Participants of a regime begin committed to it, and compliant with the side that leads it. */
static void regimes_build(struct world *world)
{
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        if (country->side != SIDE_NONE) continue;
        country->accord[REGIME_CHIPS] = country->chip_control;
        country->accord[REGIME_MINERALS] = country->minerals_club;
        country->compliance[SIDE_WASHINGTON] = country->chip_control;
        country->compliance_target[SIDE_WASHINGTON] = country->chip_control;
    }
}

/* The two sides lean to themselves. */
static void relations_build(struct world *world, const struct table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct map_relation *row = table_record(table, i);
        relation_build(&world->countries[row->country], row);
    }
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct country *country = &world->countries[world->sides[side].country];
        country->alignment = country->alignment_base = side == SIDE_WASHINGTON ? 1.0 : -1.0;
    }
    regimes_build(world);
}

static void layout_build(struct map *map, const struct table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct map_cell *row = table_record(table, i);
        map->places[row->country] = (struct map_place){.row = row->row,
                                                       .column = row->column,
                                                       .latitude = row->latitude,
                                                       .longitude = row->longitude};
    }
}

static int32_t industry_index(const struct map_tables *tables, const char *id)
{
    for (size_t i = 0; i < tables->words[TABLE_INDUSTRY].count; i++) {
        if (strcmp(tables->industries[i], id) == 0) return (int32_t)i;
    }
    return -1;
}

/* Plants are where there is value added; elsewhere they stay zero. */
static void industries_build(struct world *world, const struct map_tables *tables)
{
    const struct table *table = &tables->items[MAP_INDUSTRIES];
    world->industry_count = (int32_t)tables->words[TABLE_INDUSTRY].count;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_industry *row = table_record(table, i);
        int32_t index = industry_index(tables, row->id);
        struct industry *industry = &world->industries[index];
        memcpy(industry->id, row->id, sizeof industry->id);
        memcpy(industry->name, row->name, sizeof industry->name);
        /* Billions a year to millions a month. */
        world->plants[index][row->country].value_added_base = row->value_added_busd * 1000.0 / 12.0;
    }
}

/* A consumer beyond the goods is an industry. */
static void recipes_build(struct world *world, const struct table *table)
{
    world->recipe_count = (int32_t)table->count;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_recipe *row = table_record(table, i);
        bool good = row->consumer < world->good_count;
        world->recipes[i] =
            (struct recipe){.input = row->input,
                            .good = good ? row->consumer : -1,
                            .industry = good ? -1 : row->consumer - world->good_count,
                            .input_class = row->input_class};
    }
}

/* Turns count from the map's start; a scenario that begins at another time shifts them. */
static void projects_build(struct world *world, const struct table *table)
{
    static const int32_t states[] = {PROJECT_BUILDING, PROJECT_PLANNED, PROJECT_STALLED};
    world->project_count = (int32_t)table->count;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_project *row = table_record(table, i);
        struct project *project = &world->projects[i];
        int32_t quarter = MAP_THINGS_START;
        csv_quarter(&quarter, row->ready);
        memcpy(project->id, row->id, sizeof project->id);
        memcpy(project->name, row->name, sizeof project->name);
        project->good = row->good;
        project->country = row->country;
        project->state = states[row->state];
        project->ready_turn = quarter - MAP_THINGS_START;
        project->funder = SIDE_NONE;
        project->capacity = row->capacity * world->goods[row->good].world_per_month;
        project->cost = row->cost;
    }
}

/* Who stands on a list at the start stands there in full. */
static void firms_build(struct world *world, const struct table *table)
{
    world->firm_count = (int32_t)table->count;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_firm *row = table_record(table, i);
        struct firm *firm = &world->firms[i];
        memcpy(firm->id, row->id, sizeof firm->id);
        memcpy(firm->name, row->name, sizeof firm->name);
        firm->country = row->country;
        firm->good = row->good;
        firm->user = row->kind == MAP_FIRM_USER;
        firm->share = row->share;
        if (row->listed < SIDE_COUNT) firm->listed[row->listed] = 1.0;
    }
}

/* All rows are there, so no start value is left. */
static void parameters_build(struct world *world, struct map *map, const struct table *table)
{
    parameter_init(&world->parameters);
    for (size_t i = 0; i < table->count; i++) {
        const struct map_parameter *row = table_record(table, i);
        int32_t index = parameter_named(row->name);
        size_t offset = parameter_spec(index)->offset;
        memcpy((char *)&world->parameters + offset, &row->value, sizeof row->value);
        source_copy(map->parameter_source[index], table, i);
    }
}

void map_things_build(struct world *world, struct map *map, const struct map_tables *tables)
{
    world->start_year = MAP_THINGS_START / 4;
    world->start_quarter = MAP_THINGS_START % 4 + 1;
    countries_build(world, map, &tables->items[MAP_COUNTRIES]);
    goods_build(world, map, &tables->items[MAP_GOODS]);
    relations_build(world, &tables->items[MAP_RELATIONS]);
    layout_build(map, &tables->items[MAP_LAYOUT]);
    industries_build(world, tables);
    recipes_build(world, &tables->items[MAP_RECIPES]);
    projects_build(world, &tables->items[MAP_PROJECTS]);
    firms_build(world, &tables->items[MAP_FIRMS]);
    parameters_build(world, map, &tables->items[MAP_PARAMETERS]);
}
