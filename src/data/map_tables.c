/* map_tables.c: the tables of a map folder: their columns, and the records that rows become. */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "engine/names.h"

/* The order of each list of choices is that of the engine's enum, or of the record's comment. */
static const char *const classes[] = {"critical", "important", "other", NULL};
static const char *const measures[] = {"imports", "exports", NULL};
static const char *const states[] = {"building", "planned", "stalled", NULL};
static const char *const kinds[] = {"maker", "user",    "toolmaker", "designer",
                                    "miner", "refiner", "trader",    NULL};
static const char *const bases[] = {"recorded", "estimated", NULL};
static const char *const relations[] = {"alignment",
                                        "exports_to_usa_pct_gdp",
                                        "exports_to_chn_pct_gdp",
                                        "ally_washington",
                                        "ally_beijing",
                                        "chip_control",
                                        "minerals_club",
                                        "brics",
                                        "security_tie_washington_pct",
                                        NULL};

_Static_assert(sizeof relations / sizeof relations[0] == MAP_RELATION_COUNT + 1, "a word a kind");

/* clang-format off */
static const struct table_column countries_columns[] = {
    {.name = "id", .type = TABLE_CODE, .key = true, .offset = offsetof(struct map_country, id),
     .size = sizeof((struct map_country *)0)->id},
    {.name = "name", .type = TABLE_TEXT, .offset = offsetof(struct map_country, name),
     .size = sizeof((struct map_country *)0)->name},
    {.name = "side", .type = TABLE_CHOICE, .choices = names_parties,
     .offset = offsetof(struct map_country, side)},
    {.name = "gdp_busd", .type = TABLE_NUMBER, .low = 0.1, .high = 1e6,
     .offset = offsetof(struct map_country, gdp_busd)},
    {.name = "enforcement_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_country, enforcement)},
    {.name = "hub_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_country, hub)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column goods_columns[] = {
    {.name = "id", .type = TABLE_ID, .key = true, .offset = offsetof(struct good, id),
     .size = sizeof((struct good *)0)->id},
    {.name = "name", .type = TABLE_TEXT, .offset = offsetof(struct good, name),
     .size = sizeof((struct good *)0)->name},
    {.name = "tier", .type = TABLE_CHOICE, .choices = names_tiers, .offset = offsetof(struct good, tier)},
    {.name = "family", .type = TABLE_CHOICE, .choices = names_families,
     .offset = offsetof(struct good, family)},
    {.name = "unit", .type = TABLE_TEXT, .offset = offsetof(struct good, unit),
     .size = sizeof((struct good *)0)->unit},
    {.name = "world_per_year", .type = TABLE_NUMBER, .low = 0.001, .high = 1e12,
     .scale = 1.0 / 12.0, .offset = offsetof(struct good, world_per_month)},
    {.name = "price_usd", .type = TABLE_NUMBER, .low = 0.001, .high = 1e12,
     .offset = offsetof(struct good, price_usd)},
    {.name = "user_cover_months", .type = TABLE_NUMBER, .low = 0.1, .high = 60,
     .offset = offsetof(struct good, user_cover)},
    {.name = "seller_cover_months", .type = TABLE_NUMBER, .low = 0.1, .high = 60,
     .offset = offsetof(struct good, seller_cover)},
    {.name = "sigma_half", .type = TABLE_INTEGER, .low = 0, .high = 20,
     .offset = offsetof(struct good, sigma_half)},
    {.name = "demand_elasticity_pct", .type = TABLE_NUMBER, .low = -500, .high = 0, .scale = 0.01,
     .offset = offsetof(struct good, demand_elasticity)},
    {.name = "lead_turns", .type = TABLE_INTEGER, .low = 0, .high = 120,
     .offset = offsetof(struct good, lead_turns)},
    {.name = "cost_margin_pct", .type = TABLE_NUMBER, .low = 0, .high = 95, .scale = 0.01,
     .offset = offsetof(struct good, cost_margin)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column industries_columns[] = {
    {.name = "industry", .type = TABLE_ID, .key = true, .offset = offsetof(struct map_industry, id),
     .size = sizeof((struct map_industry *)0)->id},
    {.name = "name", .type = TABLE_TEXT, .offset = offsetof(struct map_industry, name),
     .size = sizeof((struct map_industry *)0)->name},
    {.name = "country", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_industry, country)},
    {.name = "value_added_busd", .type = TABLE_NUMBER, .low = 0, .high = 1e6,
     .offset = offsetof(struct map_industry, value_added_busd)},
    {.name = "basis", .type = TABLE_CHOICE, .choices = bases, .checked = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column recipes_columns[] = {
    {.name = "consumer", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_CONSUMER,
     .offset = offsetof(struct map_recipe, consumer)},
    {.name = "input", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_GOOD,
     .offset = offsetof(struct map_recipe, input)},
    {.name = "class", .type = TABLE_CHOICE, .choices = classes,
     .offset = offsetof(struct map_recipe, input_class)},
    {.name = "share_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_recipe, share)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column supply_columns[] = {
    {.name = "good", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_GOOD,
     .offset = offsetof(struct map_supply, good)},
    {.name = "country", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_supply, country)},
    {.name = "share_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_supply, share)},
    {.name = "spare_pct", .type = TABLE_NUMBER, .low = 0, .high = 200, .scale = 0.01,
     .offset = offsetof(struct map_supply, spare)},
    {.name = "year", .type = TABLE_INTEGER, .low = 1900, .high = 2199, .checked = true},
    {.name = "basis", .type = TABLE_CHOICE, .choices = bases, .checked = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column demand_columns[] = {
    {.name = "good", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_GOOD,
     .offset = offsetof(struct map_demand, good)},
    {.name = "country", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_demand, country)},
    {.name = "share_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_demand, share)},
    {.name = "basis", .type = TABLE_CHOICE, .choices = bases, .checked = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column trade_columns[] = {
    {.name = "good", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_GOOD,
     .offset = offsetof(struct map_trade, good)},
    {.name = "from", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_trade, from)},
    {.name = "to", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_trade, to)},
    {.name = "share_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_trade, share)},
    {.name = "measure", .type = TABLE_CHOICE, .key = true, .choices = measures,
     .offset = offsetof(struct map_trade, measure)},
    {.name = "year", .type = TABLE_INTEGER, .low = 1900, .high = 2199, .checked = true},
    {.name = "basis", .type = TABLE_CHOICE, .choices = bases, .checked = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column projects_columns[] = {
    {.name = "id", .type = TABLE_ID, .key = true, .offset = offsetof(struct map_project, id),
     .size = sizeof((struct map_project *)0)->id},
    {.name = "name", .type = TABLE_TEXT, .offset = offsetof(struct map_project, name),
     .size = sizeof((struct map_project *)0)->name},
    {.name = "country", .type = TABLE_REFERENCE, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_project, country)},
    {.name = "good", .type = TABLE_REFERENCE, .reference = TABLE_GOOD,
     .offset = offsetof(struct map_project, good)},
    {.name = "capacity_pct", .type = TABLE_NUMBER, .low = 0, .high = 500, .scale = 0.01,
     .offset = offsetof(struct map_project, capacity)},
    {.name = "ready", .type = TABLE_QUARTER, .offset = offsetof(struct map_project, ready),
     .size = sizeof((struct map_project *)0)->ready},
    {.name = "state", .type = TABLE_CHOICE, .choices = states,
     .offset = offsetof(struct map_project, state)},
    {.name = "cost_pct", .type = TABLE_NUMBER, .low = 0, .high = 1000, .scale = 0.01,
     .offset = offsetof(struct map_project, cost)},
    {.name = "owner", .plain = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column firms_columns[] = {
    {.name = "id", .type = TABLE_ID, .key = true, .offset = offsetof(struct map_firm, id),
     .size = sizeof((struct map_firm *)0)->id},
    {.name = "name", .type = TABLE_TEXT, .offset = offsetof(struct map_firm, name),
     .size = sizeof((struct map_firm *)0)->name},
    {.name = "country", .type = TABLE_REFERENCE, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_firm, country)},
    {.name = "kind", .type = TABLE_CHOICE, .choices = kinds,
     .offset = offsetof(struct map_firm, kind)},
    {.name = "good", .type = TABLE_REFERENCE, .reference = TABLE_GOOD,
     .offset = offsetof(struct map_firm, good)},
    {.name = "share_pct", .type = TABLE_NUMBER, .low = 0, .high = 100, .scale = 0.01,
     .offset = offsetof(struct map_firm, share)},
    {.name = "listed", .type = TABLE_CHOICE, .choices = names_parties,
     .offset = offsetof(struct map_firm, listed)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column relations_columns[] = {
    {.name = "country", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_relation, country)},
    {.name = "what", .type = TABLE_CHOICE, .key = true, .choices = relations,
     .offset = offsetof(struct map_relation, what)},
    {.name = "value", .type = TABLE_NUMBER, .low = 0, .high = 100,
     .offset = offsetof(struct map_relation, value)},
    {.name = "year", .type = TABLE_INTEGER, .low = 1900, .high = 2199, .checked = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column layout_columns[] = {
    {.name = "country", .type = TABLE_REFERENCE, .key = true, .reference = TABLE_COUNTRY,
     .offset = offsetof(struct map_cell, country)},
    {.name = "row", .type = TABLE_INTEGER, .low = 0, .high = 7,
     .offset = offsetof(struct map_cell, row)},
    {.name = "column", .type = TABLE_INTEGER, .low = 0, .high = 5,
     .offset = offsetof(struct map_cell, column)},
    {.name = "latitude", .type = TABLE_NUMBER, .low = -90, .high = 90,
     .offset = offsetof(struct map_cell, latitude)},
    {.name = "longitude", .type = TABLE_NUMBER, .low = -180, .high = 180,
     .offset = offsetof(struct map_cell, longitude)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_column parameters_columns[] = {
    {.name = "name", .type = TABLE_TEXT, .key = true,
     .offset = offsetof(struct map_parameter, name),
     .size = sizeof((struct map_parameter *)0)->name},
    {.name = "value", .type = TABLE_NUMBER, .low = -1e9, .high = 1e9,
     .offset = offsetof(struct map_parameter, value)},
    {.name = "unit", .type = TABLE_TEXT, .optional = true,
     .offset = offsetof(struct map_parameter, unit),
     .size = sizeof((struct map_parameter *)0)->unit},
    {.name = "low", .type = TABLE_NUMBER, .low = -1e9, .high = 1e9, .optional = true, .checked = true},
    {.name = "high", .type = TABLE_NUMBER, .low = -1e9, .high = 1e9, .optional = true, .checked = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_spec specs[MAP_TABLE_COUNT] = {
    [MAP_COUNTRIES] = {"countries.csv", countries_columns, sizeof(struct map_country)},
    [MAP_GOODS] = {"goods.csv", goods_columns, sizeof(struct good)},
    [MAP_INDUSTRIES] = {"industries.csv", industries_columns, sizeof(struct map_industry)},
    [MAP_RECIPES] = {"recipes.csv", recipes_columns, sizeof(struct map_recipe)},
    [MAP_SUPPLY] = {"supply.csv", supply_columns, sizeof(struct map_supply)},
    [MAP_DEMAND] = {"demand.csv", demand_columns, sizeof(struct map_demand)},
    [MAP_TRADE] = {"trade.csv", trade_columns, sizeof(struct map_trade)},
    [MAP_PROJECTS] = {"projects.csv", projects_columns, sizeof(struct map_project)},
    [MAP_FIRMS] = {"firms.csv", firms_columns, sizeof(struct map_firm)},
    [MAP_RELATIONS] = {"relations.csv", relations_columns, sizeof(struct map_relation)},
    [MAP_LAYOUT] = {"layout.csv", layout_columns, sizeof(struct map_cell)},
    [MAP_PARAMETERS] = {"parameters.csv", parameters_columns, sizeof(struct map_parameter)},
};
/* clang-format on */

const char *const *map_tables_relation_words(void)
{
    return relations;
}

/* The ids of a table's rows in order; an id begins each record of countries and goods. */
static size_t ids_take(const char **out, size_t limit, const struct table *table)
{
    size_t count = 0;
    while (count < table->count && count < limit) {
        out[count] = table_record(table, count);
        count++;
    }
    return count;
}

/* An industry has a row for each country; the distinct ids, in the order of their first rows. */
static size_t industries_take(struct map_tables *tables)
{
    const struct table *table = &tables->items[MAP_INDUSTRIES];
    size_t count = 0;
    for (size_t i = 0; i < table->count; i++) {
        const char *id = table_record(table, i);
        size_t k = 0;
        while (k < count && strcmp(tables->industries[k], id) != 0) k++;
        if (k == count && *id && count < INDUSTRY_MAX) tables->industries[count++] = id;
    }
    return count;
}

/* Until all their parts are known, consumers pass unchecked. */
static size_t consumers_take(struct map_tables *tables, size_t goods, size_t industries)
{
    if (goods == 0 || industries == 0) return 0;
    memcpy(tables->consumers, tables->goods, goods * sizeof *tables->goods);
    memcpy(tables->consumers + goods, tables->industries, industries * sizeof *tables->industries);
    return goods + industries;
}

/* Are there rows whose id is not known as it stands in the file, or beyond the limit? Then others
 * may be meant by words that are not found. */
static bool ids_partial(const struct table *table, size_t limit)
{
    bool partial = table->sheet.torn || table->count > limit;
    for (size_t i = 0; i < table->count && !partial; i++) {
        const char *id = table_record(table, i);
        partial = strcmp(id, csv_plain(table_text(table, i, table->spec->columns[0].name))) != 0;
    }
    return partial;
}

/* Adds the names of rows, at `offset` in their records, as aliases of the words from `first` on. */
static void names_take(struct table_words *words, struct table_alias *out, size_t first,
                       const struct table *table, size_t offset)
{
    for (size_t i = first; i < words->count; i++) {
        size_t row = 0;
        while (row < table->count && table_record(table, row) != (const void *)words->words[i])
            row++;
        if (row == table->count || !*words->words[i]) continue;
        const char *name = (const char *)table_record(table, row) + offset;
        out[words->alias_count++] = (struct table_alias){name, i};
    }
}

/* Where no id at all could be read, cells that name one pass unchecked. */
static void words_set(struct table_words *words, const char *const *list, size_t count,
                      bool partial)
{
    bool any = false;
    for (size_t i = 0; i < count; i++) any = any || *list[i];
    *words = (struct table_words){.words = list, .count = any ? count : 0, .partial = partial};
}

static void countries_set(struct map_tables *tables)
{
    const struct table *table = &tables->items[MAP_COUNTRIES];
    struct table_words *words = &tables->words[TABLE_COUNTRY];
    words_set(words, tables->countries, ids_take(tables->countries, COUNTRY_MAX, table),
              ids_partial(table, COUNTRY_MAX));
    names_take(words, tables->country_aliases, 0, table, offsetof(struct map_country, name));
    map_alias_lend(words, tables->country_aliases,
                   sizeof tables->country_aliases / sizeof tables->country_aliases[0],
                   &tables->alias_sheet);
}

static void goods_set(struct map_tables *tables)
{
    const struct table *table = &tables->items[MAP_GOODS];
    struct table_words *words = &tables->words[TABLE_GOOD];
    words_set(words, tables->goods, ids_take(tables->goods, GOOD_MAX, table),
              ids_partial(table, GOOD_MAX));
    names_take(words, tables->aliases, 0, table, offsetof(struct good, name));
    map_alias_lend(words, tables->aliases, GOOD_MAX + MAP_ALIAS_MAX, &tables->alias_sheet);
}

/* Industries, and consumers, whose aliases are those of the goods and more. */
static void industries_set(struct map_tables *tables)
{
    const struct table *table = &tables->items[MAP_INDUSTRIES];
    const struct table_words *goods = &tables->words[TABLE_GOOD];
    struct table_words *words = &tables->words[TABLE_INDUSTRY];
    struct table_words *consumers = &tables->words[TABLE_CONSUMER];
    words_set(words, tables->industries, industries_take(tables), ids_partial(table, table->count));
    words_set(consumers, tables->consumers, consumers_take(tables, goods->count, words->count),
              goods->partial || words->partial);
    if (consumers->count == 0) return;
    consumers->alias_count = goods->alias_count;
    names_take(consumers, tables->aliases, goods->count, table,
               offsetof(struct map_industry, name));
    map_alias_lend(consumers, tables->aliases, sizeof tables->aliases / sizeof tables->aliases[0],
                   &tables->alias_sheet);
}

void map_tables_open(struct map_tables *out, const char *folder, struct diag_list *list)
{
    char path[TABLE_PATH_SIZE];
    struct diag_list told; /* when the table is read for what it says */
    memset(out, 0, sizeof *out);
    diag_init(&told);
    snprintf(path, sizeof path, "%s/aliases.csv", folder);
    if (file_exists(path)) csv_open(&out->alias_sheet, path, &told);
    diag_free(&told);
    for (int i = 0; i < MAP_TABLE_COUNT; i++) {
        table_open(&out->items[i], &specs[i], folder, out->words, list);
        if (i == MAP_COUNTRIES) countries_set(out);
        else if (i == MAP_GOODS) goods_set(out);
        else if (i == MAP_INDUSTRIES) industries_set(out);
    }
}

void map_tables_close(struct map_tables *tables)
{
    for (int i = 0; i < MAP_TABLE_COUNT; i++) table_close(&tables->items[i]);
    csv_close(&tables->alias_sheet);
}
