/* check.c: all that can be said against a map: mistakes, and what is likely one. */
/* SPDX-License-Identifier: MIT */
#include "data/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/map_inner.h"
#include "data/scenario.h"

/* A recorded share that the balance moves by more than this is worth a look. */
static const double record_slack = 0.10;

/* A maker that should use at least this share of the world and finds nothing, too. */
static const double need_counts = 0.01;
static const double need_nothing = 0.0001;

/* Who uses a good pays for it out of what it makes; of a raw or refined one an industry pays a
 * small part. No market that counts in a game of world trade is smaller than so many million USD.
 */
static const double paid_most = 1.0, paid_most_raw = 0.5, market_least_musd = 10.0;

/* Figures of so many years before the start are about another world. */
enum { YEARS_BEFORE = 30 };

struct checking {
    const struct world *world;
    const struct map_tables *tables;
    struct diag_list *list;
};

/* What the table says, not what the fit made of it: a row of its own is what is asked for. */
static double supply_share(const struct checking *checking, int32_t good, int32_t country)
{
    const struct table *table = &checking->tables->items[MAP_SUPPLY];
    for (size_t i = 0; i < table->count; i++) {
        const struct map_supply *row = table_record(table, i);
        if (row->good == good && row->country == country) return row->share;
    }
    return 0.0;
}

/* A good whose rows are all zero has no makers either. */
static bool has_supply(const struct checking *checking, int32_t good)
{
    const struct table *table = &checking->tables->items[MAP_SUPPLY];
    for (size_t i = 0; i < table->count; i++) {
        const struct map_supply *row = table_record(table, i);
        if (row->good == good && row->share > 0.0) return true;
    }
    return false;
}

/* Use that only follows from GDP does not count: no control of such a good would be felt. */
static bool has_use(const struct checking *checking, int32_t good)
{
    const struct world *world = checking->world;
    for (int32_t r = 0; r < world->recipe_count; r++) {
        if (world->recipes[r].input == good) return true;
    }
    const struct table *table = &checking->tables->items[MAP_DEMAND];
    for (size_t i = 0; i < table->count; i++) {
        const struct map_demand *row = table_record(table, i);
        if (row->good == good) return true;
    }
    return false;
}

/* Goods that nobody is named to make or to use. */
static void goods_check(const struct checking *checking)
{
    const struct table *table = &checking->tables->items[MAP_GOODS];
    for (int32_t g = 0; g < checking->world->good_count; g++) {
        const char *id = checking->world->goods[g].id;
        if (!has_supply(checking, g)) {
            table_warning(table, (size_t)g, "id", checking->list,
                          "found no supply of %s, so all of it is "
                          "made in the rest of the world; add rows to supply.csv",
                          id);
        }
        if (!has_use(checking, g)) {
            table_warning(
                table, (size_t)g, "id", checking->list,
                "found no recipe and no demand for %s, "
                "so a control of it reaches nobody; add rows to recipes.csv or demand.csv",
                id);
        }
    }
}

/* Trade across the border that an anchor is a share of, and its own flow. */
static double record_share(const struct world *world, const struct map_trade *row)
{
    double all = 0.0, own = 0.0;
    int32_t first = world->edge_first[row->good], end = world->edge_first[row->good + 1];
    for (int32_t e = first; e < end; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->seller == edge->buyer) continue;
        bool counts =
            row->measure == MAP_EXPORTS ? edge->seller == row->from : edge->buyer == row->to;
        if (counts) all += edge->base;
        if (counts && edge->seller == row->from && edge->buyer == row->to) own = edge->base;
    }
    return all > 0.0 ? own / all : 0.0;
}

/* Records that the balance could not keep: one of three tables is wrong then, and only a person can
 * tell which. */
static void trade_check(const struct checking *checking)
{
    const struct world *world = checking->world;
    const struct table *table = &checking->tables->items[MAP_TRADE];
    for (size_t i = 0; i < table->count; i++) {
        const struct map_trade *row = table_record(table, i);
        const char *from = world->countries[row->from].id, *to = world->countries[row->to].id;
        if (supply_share(checking, row->good, row->from) <= 0.0 && strcmp(from, "ROW") != 0) {
            table_warning(table, i, "from", checking->list,
                          "found %s of %s sold by %s, which makes none; "
                          "add it to supply.csv or delete the row",
                          row->measure == MAP_EXPORTS ? "exports" : "imports",
                          world->goods[row->good].id, from);
            continue;
        }
        double share = record_share(world, row);
        double miss = share > row->share ? share - row->share : row->share - share;
        if (miss <= record_slack) continue;
        table_warning(table, i, "share_pct", checking->list,
                      "found %.0f%% on record for %s from %s to %s, "
                      "but supply and demand leave %.0f%%; see which of the tables is wrong",
                      row->share * 100.0, world->goods[row->good].id, from, to, share * 100.0);
    }
}

/* Firms of one good and country share its output, or its use: more than all of it cannot be. A
 * maker where nothing is made would make listings of it idle. */
static void firms_check(const struct checking *checking)
{
    const struct world *world = checking->world;
    const struct table *table = &checking->tables->items[MAP_FIRMS];
    for (int32_t i = 0; i < world->firm_count; i++) {
        const struct firm *firm = &world->firms[i];
        double sum = 0.0;
        bool last = true;
        for (int32_t k = 0; k < world->firm_count; k++) {
            const struct firm *other = &world->firms[k];
            bool same = other->country == firm->country && other->good == firm->good &&
                        other->user == firm->user;
            if (same) sum += other->share;
            last = last && !(same && k > i);
        }
        const char *country = world->countries[firm->country].id,
                   *good = world->goods[firm->good].id;
        if (last && sum > 1.005) {
            table_warning(table, (size_t)i, "share_pct", checking->list,
                          "found firms of %s that %s %.0f%% of "
                          "its %s, expected at most 100; correct them",
                          country, firm->user ? "use" : "make", sum * 100.0, good);
        }
        if (!firm->user && supply_share(checking, firm->good, firm->country) <= 0.0) {
            table_warning(table, (size_t)i, "good", checking->list,
                          "found %s making %s in %s, which makes "
                          "none; add it to supply.csv",
                          firm->name, good, country);
        }
    }
}

/* The need that a recipe implies in a country, as a share of the world's use, before recorded use
 * cut it: worked out as map_trade.c does, from the settled world. */
static double wanted_need(const struct checking *checking, int32_t recipe, int32_t country)
{
    const struct world *world = checking->world;
    const struct table *table = &checking->tables->items[MAP_RECIPES];
    const struct recipe *row = &world->recipes[recipe];
    double own = 0.0, all = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        double size = row->good >= 0 ? world->nodes[row->good][c].capacity_base
                                     : world->plants[row->industry][c].value_added_base;
        all += size;
        if (c == country) own = size;
    }
    const struct map_recipe *record = table_record(table, (size_t)recipe);
    return all > 0.0 ? record->share * own / all : 0.0;
}

static bool demand_named(const struct checking *checking, int32_t good, int32_t country)
{
    const struct table *table = &checking->tables->items[MAP_DEMAND];
    for (size_t i = 0; i < table->count; i++) {
        const struct map_demand *row = table_record(table, i);
        if (row->good == good && row->country == country) return true;
    }
    return false;
}

/* Recorded use wins over what recipes imply; but a critical input of which the named countries take
 * all is more likely an oversight. */
static void needs_check(const struct checking *checking)
{
    const struct world *world = checking->world;
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        double whole = world->goods[recipe->input].world_per_month;
        for (int32_t c = 0; c < world->country_count; c++) {
            double wanted = wanted_need(checking, r, c), found = world->need[r][c] / whole;
            if (recipe->input_class != INPUT_CRITICAL || wanted < need_counts) continue;
            if (found > need_nothing || demand_named(checking, recipe->input, c)) continue;
            table_warning(
                &checking->tables->items[MAP_RECIPES], (size_t)r, "share_pct", checking->list,
                "found that %s in %s should use %.1f%% of the world's %s, but the rows of "
                "demand.csv leave it nothing; add its own",
                recipe->good >= 0 ? world->goods[recipe->good].id
                                  : world->industries[recipe->industry].id,
                world->countries[c].id, wanted * 100.0, world->goods[recipe->input].id);
        }
    }
}

/* Value added is a part of GDP. */
static void industries_check(const struct checking *checking)
{
    const struct world *world = checking->world;
    const struct table *table = &checking->tables->items[MAP_INDUSTRIES];
    const struct table *countries = &checking->tables->items[MAP_COUNTRIES];
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct map_country *country = table_record(countries, (size_t)c);
        double sum = 0.0;
        size_t last = 0;
        for (size_t i = 0; i < table->count; i++) {
            const struct map_industry *row = table_record(table, i);
            if (row->country != c) continue;
            sum += row->value_added_busd;
            last = i;
        }
        if (sum <= country->gdp_busd) continue;
        table_warning(table, last, "value_added_busd", checking->list,
                      "found industries of %s that add %.0f billion USD of value, expected no more "
                      "than its GDP of %.0f billion; see which of the two is wrong",
                      country->id, sum, country->gdp_busd);
    }
}

static double market_busd(const struct good *good)
{
    return good->world_per_month * 12.0 * good->price_usd / 1e9;
}

/* What a consumer makes in a year, in billion USD: a good's market, or an industry's value added.
 */
static double made_busd(const struct world *world, const struct recipe *recipe)
{
    double made = 0.0;
    if (recipe->good >= 0) return market_busd(&world->goods[recipe->good]);
    for (int32_t c = 0; c < world->country_count; c++) {
        made += world->plants[recipe->industry][c].value_added_base; /* million USD a month */
    }
    return made * 12.0 / 1000.0;
}

/* Of those who use a good, the one that would pay most of what it makes. */
struct payer {
    const struct recipe *recipe; /* NULL: none pays too much */
    double paid, made, all;      /* billion USD; all: what all who use it make */
};

static struct payer payer_find(const struct checking *checking, int32_t good)
{
    const struct world *world = checking->world;
    const struct table *table = &checking->tables->items[MAP_RECIPES];
    bool raw = world->goods[good].tier == TIER_RAW || world->goods[good].tier == TIER_REFINED;
    struct payer out = {0};
    double worst = 1.0;
    if (world->goods[good].tier == TIER_GENERAL)
        return out; /* what it is made of, it is made for */
    for (int32_t r = 0; r < world->recipe_count; r++) {
        const struct recipe *recipe = &world->recipes[r];
        if (recipe->input != good) continue;
        const struct map_recipe *record = table_record(table, (size_t)r);
        double most = raw && recipe->good < 0 ? paid_most_raw : paid_most;
        double paid = record->share * market_busd(&world->goods[good]);
        double made = made_busd(world, recipe);
        out.all += made;
        if (paid <= worst * most * made) continue;
        worst = made > 0.0 ? paid / (most * made) : paid;
        out.recipe = recipe;
        out.paid = paid;
        out.made = made;
    }
    return out;
}

/* A number of billions as people read it. */
static void billions(char out[40], double value)
{
    text_number(out, 40, value);
}

/* Output in kilograms and a price by the tonne make a market a thousand times too large, or too
 * small: that is seen beside those who use the good. */
static void markets_check(const struct checking *checking)
{
    const struct world *world = checking->world;
    const struct table *table = &checking->tables->items[MAP_GOODS];
    for (int32_t g = 0; g < world->good_count; g++) {
        const struct good *good = &world->goods[g];
        double market = market_busd(good);
        struct payer payer = payer_find(checking, g);
        char whole[40], paid[40], made[40], all[40];
        billions(whole, market);
        billions(paid, payer.paid);
        billions(made, payer.made);
        billions(all, payer.all);
        if (payer.recipe) {
            const char *user = payer.recipe->good >= 0
                                 ? world->goods[payer.recipe->good].id
                                 : world->industries[payer.recipe->industry].id;
            table_warning(
                table, (size_t)g, "world_per_year", checking->list,
                "found a world market of %s billion USD a year for %s, of which %s would "
                "pay %s billion and makes %s (all who use it: %s); see whether "
                "world_per_year and price_usd are in one unit, as tonnes and kilograms are "
                "not",
                whole, good->id, user, paid, made, all);
        } else if (market * 1000.0 < market_least_musd) {
            table_warning(table, (size_t)g, "world_per_year", checking->list,
                          "found a world market of %.3g million USD a year for %s, expected %g at "
                          "least; see whether world_per_year and price_usd are in one unit, as "
                          "tonnes and kilograms are not",
                          market * 1000.0, good->id, market_least_musd);
        }
    }
}

/* A record of after the last start was not made, or is of another year. */
static void years_check(const struct checking *checking, int32_t start)
{
    static const enum map_table dated[] = {MAP_SUPPLY, MAP_TRADE, MAP_RELATIONS};
    for (size_t t = 0; t < sizeof dated / sizeof dated[0]; t++) {
        const struct table *table = &checking->tables->items[dated[t]];
        for (size_t i = 0; i < table->count; i++) {
            double year;
            if (!csv_number(&year, table_text(table, i, "year"))) continue;
            if (year <= start && year >= start - YEARS_BEFORE) continue;
            table_warning_about(table, i, "year", checking->list, "year",
                                "found figures of %.0f, expected %d to %d, for the latest start is "
                                "in %d; correct the year, or take newer figures",
                                year, (int)start - YEARS_BEFORE, (int)start, (int)start);
        }
    }
}

/* A scenario changes the world it is loaded into, so each gets its own copy. Without a world, since
 * the map is broken, all is read but what needs its ids. *latest is the year of the latest start.
 */
static int scenarios_check(const struct world *world, const char *folder, int32_t *latest,
                           struct diag_list *list)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/scenarios", folder);
    char **names = file_list(path, ".csv");
    int count = 0;
    struct world *copy = memory_new(sizeof *copy);
    struct scenario *scenario = memory_new(sizeof *scenario);
    for (; names && names[count]; count++) {
        char file[FILE_PATH_SIZE * 2];
        snprintf(file, sizeof file, "%s/%s", path, names[count]);
        if (world) {
            memcpy(copy, world, sizeof *copy);
            scenario_load(scenario, copy, file, list);
            if (copy->start_year > *latest) *latest = copy->start_year;
        } else {
            scenario_peek(scenario, file, list);
        }
    }
    if (count == 0) {
        diag_warning(list, path, 0, 0, "found no scenario, so the map cannot be played; add one");
    }
    free(scenario);
    free(copy);
    file_list_free(names);
    return count;
}

/* Figures that say what was loaded and how well it fitted. */
static void summary_take(struct check_summary *out, const struct world *world,
                         const struct map *map)
{
    *out = (struct check_summary){.rows = map->rows,
                                  .countries = world->country_count,
                                  .goods = world->good_count,
                                  .industries = world->industry_count,
                                  .edges = world->edge_count,
                                  .projects = world->project_count,
                                  .firms = world->firm_count,
                                  .recorded_trade = map->recorded_trade,
                                  .filled_trade = map->filled_trade,
                                  .unbalance = map->unbalance,
                                  .record_miss = map->record_miss,
                                  .need_cut = map->need_cut};
    memcpy(out->id, map->id, sizeof out->id);
}

/* The tables are read a second time, for their lines; they passed the first. `start` is the year of
 * the latest start. */
static void oddities_check(const struct world *world, const char *folder, int32_t start,
                           struct diag_list *list)
{
    struct diag_list passed;
    struct map_tables *tables = memory_new(sizeof *tables);
    diag_init(&passed);
    map_tables_open(tables, folder, &passed);
    diag_free(&passed);
    struct checking checking = {.world = world, .tables = tables, .list = list};
    goods_check(&checking);
    trade_check(&checking);
    firms_check(&checking);
    needs_check(&checking);
    industries_check(&checking);
    markets_check(&checking);
    years_check(&checking, start);
    map_tables_close(tables);
    free(tables);
}

bool check_map(struct check_summary *out, const char *folder, struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    struct world *world = memory_new(sizeof *world);
    struct map *map = memory_new(sizeof *map);
    size_t errors = list->errors;
    int32_t latest = MAP_THINGS_START / 4;
    if (map_load(world, map, folder, list)) {
        summary_take(out, world, map);
        out->scenarios = scenarios_check(world, folder, &latest, list);
        oddities_check(world, folder, latest, list);
    } else if (file_is_folder(folder)) {
        scenarios_check(NULL, folder, &latest, list);
    }
    free(map);
    free(world);
    return list->errors == errors;
}
