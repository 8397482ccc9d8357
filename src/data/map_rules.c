/* map_rules.c: what the tables of a map must agree on, row with row and table with table. */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "data/csv.h"
#include "engine/names.h"
#include "engine/parameter.h"

/* Shares of one whole may add up to this much more, or less, than 1: figures are rounded. */
static const double slack = 0.005;

static const struct table *table_of(const struct map_tables *tables, enum map_table which)
{
    return &tables->items[which];
}

/* The world's arrays are fixed; the last row is where to look. */
static void count_check(const struct table *table, size_t limit, const char *what,
                        struct diag_list *list)
{
    size_t count = table_good(table);
    if (count <= limit) return;
    table_error(table, table->count - 1, table->spec->columns[0].name, list,
                "found %zu %s, expected at most %zu; merge some", count, what, limit);
}

/* A table of titles alone can be read, and says nothing: without these a world has no place,
 * nothing to trade, or nobody who makes or uses it. */
static void rows_check(const struct map_tables *tables, struct diag_list *list)
{
    static const enum map_table needed[] = {MAP_COUNTRIES, MAP_GOODS,     MAP_INDUSTRIES,
                                            MAP_RECIPES,   MAP_SUPPLY,    MAP_DEMAND,
                                            MAP_LAYOUT,    MAP_PARAMETERS};
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++) {
        const struct table *table = table_of(tables, needed[i]);
        if (table->count == 0 && table->sheet.row_count == 1)
            diag_error(list, table->path, 1, 0,
                       "found titles and no row, expected at least one; add rows, or take the file "
                       "of another map as a pattern");
    }
}

/* The game needs its two sides, each one country, and a rest of the world for remainders. */
static void countries_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_COUNTRIES);
    count_check(table, COUNTRY_MAX, "countries", list);
    if (table->count == 0) return;
    int32_t found[2] = {0, 0}, rest = 0;
    bool bad = !table_whole(table);
    for (size_t i = 0; i < table->count; i++) {
        const struct map_country *row = table_record(table, i);
        rest += strcmp(row->id, "ROW") == 0;
        if (table->bad[i] || row->side < 0 || row->side > 1) continue;
        if (++found[row->side] == 2) {
            table_error(table, i, "side", list,
                        "found a second country of %s, expected one; set its "
                        "side to none",
                        names_sides[row->side]);
        }
    }
    for (int side = 0; side < 2 && !bad; side++) {
        if (found[side] > 0) continue;
        diag_error(list, table->path, 0, 0, "found no country of %s, expected one; set its side",
                   names_sides[side]);
    }
    if (rest == 0 && !bad) {
        diag_error(list, table->path, 0, 0,
                   "found no row ROW, expected the rest of the world; add it");
    }
}

/* An industry has one name, and none has a good's id: recipes must know who is meant. */
static void industries_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_INDUSTRIES);
    const char *ids[INDUSTRY_MAX + 1];
    size_t first[INDUSTRY_MAX + 1], count = 0;
    for (size_t i = 0; i < table->count && count <= INDUSTRY_MAX; i++) {
        const struct map_industry *row = table_record(table, i);
        if (!*row->id) continue;
        size_t k = 0;
        while (k < count && strcmp(ids[k], row->id) != 0) k++;
        if (k < count) {
            const struct map_industry *other = table_record(table, first[k]);
            if (table->bad[i] || table->bad[first[k]] || strcmp(other->name, row->name) == 0)
                continue;
            table_error(table, i, "name", list,
                        "found \"%s\", but line %d names %s \"%s\"; use one name", row->name,
                        table_line(table, first[k]), row->id, other->name);
            continue;
        }
        ids[count] = row->id;
        first[count++] = i;
        for (size_t g = 0; g < tables->words[TABLE_GOOD].count; g++) {
            if (strcmp(tables->goods[g], row->id) != 0) continue;
            table_error(table, i, "industry", list,
                        "found \"%s\", which is a good of goods.csv, expected "
                        "an id of its own; rename one of them",
                        row->id);
        }
        if (count == INDUSTRY_MAX + 1) {
            table_error(table, i, "industry", list, "found more than %d industries; merge some",
                        INDUSTRY_MAX);
        }
    }
}

/* Shares that must add up to a whole, or to no more than one. */
struct whole {
    const struct table *table;
    const char *of; /* what the shares are of */
    bool exactly;   /* 1 and no less, where `open` does not say otherwise */
};

/* Names the last row of the whole, where a person looks for the sum. */
static void whole_check(const struct whole *whole, double sum, size_t last, const char *name,
                        struct diag_list *list)
{
    bool over = sum > 1.0 + slack, under = whole->exactly && sum < 1.0 - slack;
    if (!over && !under) return;
    if (sum > 0.01 - slack / 100.0 && sum < 0.01 + slack / 100.0) {
        table_error_about(
            whole->table, last, "share_pct", list, "parts of one",
            "found shares of %s of %s that add up to 1, expected 100: they seem to be "
            "parts of 1; write them in percent",
            whole->of, name);
        return;
    }
    table_error(whole->table, last, "share_pct", list,
                "found shares of %s of %s that add up to %.2f, expected %s100; correct them",
                whole->of, name, sum * 100.0, whole->exactly ? "" : "at most ");
}

/* The consumers of an input cannot use more than all of it. */
static void recipes_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_RECIPES);
    struct whole whole = {.table = table, .of = "the use"};
    count_check(table, RECIPE_MAX, "recipes", list);
    for (size_t g = 0; g < tables->words[TABLE_GOOD].count; g++) {
        double sum = 0.0;
        size_t last = 0;
        for (size_t i = 0; i < table->count; i++) {
            const struct map_recipe *row = table_record(table, i);
            if (table->bad[i] || row->input != (int32_t)g) continue;
            sum += row->share;
            last = i;
        }
        whole_check(&whole, sum, last, tables->goods[g], list);
    }
}

/* Where a walk down the recipes comes back to the good it began with. */
static bool comes_back(const struct table *table, int32_t start, int32_t at, bool *seen)
{
    if (at == start) return true;
    seen[at] = true;
    for (size_t i = 0; i < table->count; i++) {
        const struct map_recipe *row = table_record(table, i);
        if (table->bad[i] || row->input != at || seen[row->consumer]) continue;
        if (comes_back(table, start, row->consumer, seen)) return true;
    }
    return false;
}

/* Output is worked out from the raw end down: goods that need each other have no first. */
static void cycles_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_RECIPES);
    int32_t goods = (int32_t)tables->words[TABLE_GOOD].count;
    if (table->count > RECIPE_MAX) return; /* which was told */
    for (size_t i = 0; i < table->count; i++) {
        const struct map_recipe *row = table_record(table, i);
        if (table->bad[i] || row->consumer < 0 || row->consumer >= goods) continue;
        bool seen[GOOD_MAX + INDUSTRY_MAX] = {false};
        if (!comes_back(table, row->input, row->consumer, seen)) continue;
        table_error(table, i, "input", list,
                    "found that making %s needs %s, which needs %s in turn, "
                    "expected no circle among goods; take one of the recipes out",
                    tables->goods[row->consumer], tables->goods[row->input],
                    tables->goods[row->consumer]);
        return;
    }
}

/* A good's makers make all of it. Goods with a refused row are passed over: their sum is not known.
 */
static void supply_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_SUPPLY);
    for (size_t g = 0; g < tables->words[TABLE_GOOD].count; g++) {
        double sum = 0.0;
        size_t last = 0;
        bool rest = false, bad = false, any = false;
        for (size_t i = 0; i < table->count; i++) {
            const struct map_supply *row = table_record(table, i);
            bad = bad || (table->bad[i] && (row->good < 0 || row->good == (int32_t)g));
            if (row->good != (int32_t)g) continue;
            any = true;
            rest =
                rest || (row->country >= 0 && strcmp(tables->countries[row->country], "ROW") == 0);
            sum += row->share;
            last = i;
        }
        /* Without a row for the rest of the world, that is where the remainder is made. */
        struct whole whole = {.table = table, .of = "the supply", .exactly = rest};
        if (any && !bad) whole_check(&whole, sum, last, tables->goods[g], list);
    }
}

/* Countries that are not listed share what the listed ones leave, so less than 100 is right. */
static void demand_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_DEMAND);
    struct whole whole = {.table = table, .of = "the use"};
    for (size_t g = 0; g < tables->words[TABLE_GOOD].count; g++) {
        double sum = 0.0;
        size_t last = 0;
        for (size_t i = 0; i < table->count; i++) {
            const struct map_demand *row = table_record(table, i);
            if (table->bad[i] || row->good != (int32_t)g) continue;
            sum += row->share;
            last = i;
        }
        whole_check(&whole, sum, last, tables->goods[g], list);
    }
}

/* What a country sells, or buys, of a good, as far as it is recorded. */
struct recorded {
    double sum;
    size_t last; /* the row that a person looks at for the sum */
};

static struct recorded *recorded_at(struct recorded *all, const struct map_trade *row)
{
    int32_t own = row->measure == MAP_EXPORTS ? row->from : row->to;
    return &all[(row->measure * GOOD_MAX + row->good) * COUNTRY_MAX + own];
}

/* Records must be between two countries, and add up to no more than all of one's trade. */
static void trade_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_TRADE);
    struct recorded *all = memory_new(2 * GOOD_MAX * COUNTRY_MAX * sizeof *all);
    for (size_t i = 0; i < table->count; i++) {
        const struct map_trade *row = table_record(table, i);
        if (table->bad[i]) continue;
        recorded_at(all, row)->sum += row->share;
        recorded_at(all, row)->last = i;
    }
    for (size_t i = 0; i < table->count; i++) {
        const struct map_trade *row = table_record(table, i);
        if (table->bad[i]) continue;
        if (row->from == row->to) {
            table_error(table, i, "to", list,
                        "found %s trading with itself, expected two countries; "
                        "supply at home follows from supply and demand",
                        tables->countries[row->to]);
        }
        bool exports = row->measure == MAP_EXPORTS;
        char name[96];
        snprintf(name, sizeof name, "%s by %s", tables->goods[row->good],
                 tables->countries[exports ? row->from : row->to]);
        struct whole whole = {.table = table, .of = exports ? "the exports" : "the imports"};
        const struct recorded *recorded = recorded_at(all, row);
        if (recorded->last == i) whole_check(&whole, recorded->sum, i, name, list);
    }
    free(all);
}

/* The two lists that projects and firms fill. */
static void projects_check(const struct map_tables *tables, struct diag_list *list)
{
    count_check(table_of(tables, MAP_PROJECTS), PROJECT_MAX, "projects", list);
    count_check(table_of(tables, MAP_FIRMS), FIRM_MAX, "firms", list);
}

/* A partner decides by its leaning and its exports; without these it could not. Where rows were not
 * read, what is missing may be theirs. */
static void relations_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_RELATIONS);
    const struct table *countries = table_of(tables, MAP_COUNTRIES);
    if (table->count == 0) {
        if (table->sheet.row_count == 1) {
            diag_warning(
                list, table->path, 1, 1,
                "found no row, so that no partner leans to a side or sells to one; add the "
                "rows of each partner, as in maps/world-2025");
        }
        return;
    }
    if (!table_whole(table) || !table_whole(countries)) return;
    for (size_t c = 0; c < countries->count && c < COUNTRY_MAX; c++) {
        const struct map_country *country = table_record(countries, c);
        if (country->side != SIDE_COUNT) continue;
        bool found[MAP_RELATION_COUNT] = {false};
        for (size_t i = 0; i < table->count; i++) {
            const struct map_relation *row = table_record(table, i);
            if (row->country == (int32_t)c && row->what >= 0) found[row->what] = true;
        }
        for (int what = MAP_ALIGNMENT; what <= MAP_EXPORTS_CHN; what++) {
            if (found[what]) continue;
            diag_error(list, table->path, 0, 0, "found no row %s,%s; add it", country->id,
                       map_tables_relation_words()[what]);
        }
    }
}

/* Every country has a place on the board and none stands on another. */
static void layout_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_LAYOUT);
    if (table->count == 0) return;
    bool placed[COUNTRY_MAX] = {false};
    bool bad = !table_whole(table) || !table_whole(table_of(tables, MAP_COUNTRIES));
    for (size_t i = 0; i < table->count; i++) {
        const struct map_cell *row = table_record(table, i);
        if (row->country >= 0 && row->country < COUNTRY_MAX) placed[row->country] = true;
        for (size_t k = 0; k < i && !table->bad[i]; k++) {
            const struct map_cell *other = table_record(table, k);
            if (table->bad[k] || other->row != row->row || other->column != row->column) continue;
            table_error(table, i, "row", list,
                        "found %s at row %d, column %d, where line %d puts %s; "
                        "choose a free place",
                        tables->countries[row->country], (int)row->row, (int)row->column,
                        table_line(table, k), tables->countries[other->country]);
        }
    }
    for (size_t c = 0; c < tables->words[TABLE_COUNTRY].count && !bad; c++) {
        if (placed[c]) continue;
        diag_error(list, table->path, 0, 0,
                   "found no place for %s, expected a row for every country; "
                   "add it",
                   tables->countries[c]);
    }
}

/* An end of the range that a row states beside its value, where that is not the model's. */
static void bound_check(const struct table *table, size_t index, const char *column, double bound,
                        struct diag_list *list)
{
    double stated;
    if (!csv_number(&stated, table_text(table, index, column)) || stated == bound) return;
    table_warning(table, index, column, list,
                  "found %s %g, expected %g: the range is the model's; correct it, or delete the "
                  "columns low and high",
                  column, stated, bound);
}

/* A constant must be one of the model's, in its unit, within its range. */
static void parameter_check(const struct table *table, size_t index, bool *found,
                            struct diag_list *list)
{
    const struct map_parameter *row = table_record(table, index);
    int32_t which = parameter_named(row->name);
    if (which < 0) {
        const char *names[PARAMETER_COUNT];
        for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) names[i] = parameter_spec(i)->name;
        char shown[96];
        text_escape(shown, sizeof shown, row->name);
        bool room = diag_room(list, table->path);
        const char *near = room ? text_closest(row->name, names, PARAMETER_COUNT) : NULL;
        if (near) found[parameter_named(near)] = true;
        table_error(table, index, "name", list, "found \"%s\", which the model has not%s%s%s",
                    shown, near ? "; did you mean " : "; delete the row", near ? near : "",
                    near ? "?" : "");
        return;
    }
    const struct parameter_spec *spec = parameter_spec(which);
    found[which] = true;
    if (*row->unit && strcmp(spec->unit, row->unit) != 0) {
        table_error(table, index, "unit", list, "found \"%s\", expected %s: %s; convert the value",
                    row->unit, spec->unit, spec->help);
    }
    bound_check(table, index, "low", spec->low, list);
    bound_check(table, index, "high", spec->high, list);
    if (row->value < spec->low || row->value > spec->high) {
        table_error(table, index, "value", list,
                    "found %s = %g, expected %g to %g %s: %s; correct it", spec->name, row->value,
                    spec->low, spec->high, spec->unit, spec->help);
    }
}

/* Every constant has a row with its source: none hides in the code. */
static void parameters_check(const struct map_tables *tables, struct diag_list *list)
{
    const struct table *table = table_of(tables, MAP_PARAMETERS);
    bool found[PARAMETER_COUNT] = {false}, bad = table->count == 0 || !table_whole(table);
    for (size_t i = 0; i < table->count; i++) {
        if (!table->bad[i]) parameter_check(table, i, found, list);
    }
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT && !bad; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        if (found[i]) continue;
        diag_error(list, table->path, 0, 0,
                   "found no row %s, expected every constant of the model; add %s,%g with its "
                   "source (%s: %g to %g %s)",
                   spec->name, spec->name, spec->start, spec->help, spec->low, spec->high,
                   spec->unit);
    }
}

void map_rules_check(const struct map_tables *tables, struct diag_list *list)
{
    rows_check(tables, list);
    countries_check(tables, list);
    count_check(table_of(tables, MAP_GOODS), GOOD_MAX, "goods", list);
    industries_check(tables, list);
    recipes_check(tables, list);
    cycles_check(tables, list);
    supply_check(tables, list);
    demand_check(tables, list);
    trade_check(tables, list);
    projects_check(tables, list);
    relations_check(tables, list);
    layout_check(tables, list);
    parameters_check(tables, list);
}
