/* test_map.c: the shipped map becomes a settled world, and every mistake in a copy of it is told.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cmocka.h>

#include "base/file.h"
#include "data/check.h"
#include "data/map.h"
#include "engine/turn.h"
#include "temporary.h"

static const char shipped[] = "maps/world-2025";

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct world *world;
    struct map *map;
    struct diag_list list;
};

/* A copy of the shipped map, to be broken. */
static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->world = calloc(1, sizeof *fixture->world);
    fixture->map = calloc(1, sizeof *fixture->map);
    temporary_folder(fixture->folder);
    temporary_copy_tables(fixture->folder, shipped);
    diag_init(&fixture->list);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    temporary_remove(fixture->folder);
    diag_free(&fixture->list);
    free(fixture->world);
    free(fixture->map);
    free(fixture);
    return 0;
}

static void load(struct fixture *fixture, const char *folder)
{
    if (map_load(fixture->world, fixture->map, folder, &fixture->list)) return;
    diag_print(&fixture->list, stderr);
    fail_msg("%s cannot be loaded", folder);
}

static void the_shipped_map_loads_without_a_word(void **state)
{
    struct fixture *fixture = *state;
    const char *what = "";
    load(fixture, shipped);
    assert_int_equal(fixture->list.count, 0);
    if (!world_sound(fixture->world, &what)) fail_msg("%s", what);
    assert_string_equal(fixture->map->id, "world-2025");
    assert_true(fixture->world->country_count >= 27);
    assert_true(fixture->world->good_count >= 37);
    assert_int_equal(fixture->world->countries[fixture->world->sides[SIDE_WASHINGTON].country].side,
                     SIDE_WASHINGTON);
    assert_true(fixture->map->unbalance < 0.01);
    assert_true(fixture->map->record_miss < 0.2);
    assert_true(fabs(fixture->map->recorded_trade + fixture->map->filled_trade - 1.0) < 1e-9);
    for (int32_t g = 0; g < fixture->world->good_count; g++) {
        assert_true(fixture->map->good_source[g][0] != '\0');
    }
}

static void check_finds_nothing_in_the_shipped_map(void **state)
{
    struct fixture *fixture = *state;
    struct check_summary summary;
    bool good = check_map(&summary, shipped, &fixture->list);
    diag_print(&fixture->list, stderr);
    assert_true(good);
    assert_int_equal(fixture->list.count, 0);
    assert_true(summary.scenarios >= 1);
    assert_true(summary.rows > 1000);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void loading_takes_no_time(void **state)
{
    struct fixture *fixture = *state;
    double best = 1.0;
    for (int i = 0; i < 5; i++) {
        double start = seconds();
        load(fixture, shipped);
        if (seconds() - start < best) best = seconds() - start;
    }
    if (best > 0.1) fail_msg("loading took %.0f ms", best * 1000.0);
}

static void edges_are_sorted_and_makers_can_sell(void **state)
{
    struct fixture *fixture = *state;
    const struct world *world = fixture->world;
    load(fixture, shipped);
    for (int32_t e = 1; e < world->edge_count; e++) {
        const struct edge *a = &world->edges[e - 1], *b = &world->edges[e];
        int64_t left = ((int64_t)a->good * COUNTRY_MAX + a->seller) * COUNTRY_MAX + a->buyer;
        int64_t right = ((int64_t)b->good * COUNTRY_MAX + b->seller) * COUNTRY_MAX + b->buyer;
        assert_true(left < right);
    }
    for (int32_t p = 0; p < world->project_count; p++) {
        const struct project *project = &world->projects[p];
        assert_true(world_edge(world, project->good, project->country, project->country) >= 0);
        int32_t markets = 0;
        for (int32_t c = 0; c < world->country_count; c++) {
            markets += world_edge(world, project->good, project->country, c) >= 0;
        }
        assert_true(markets > 1);
    }
}

static void supply_and_use_are_those_of_the_tables(void **state)
{
    struct fixture *fixture = *state;
    const struct world *world = fixture->world;
    load(fixture, shipped);
    for (int32_t g = 0; g < world->good_count; g++) {
        double made = 0.0, used = 0.0;
        for (int32_t c = 0; c < world->country_count; c++) {
            made += world->nodes[g][c].capacity_base;
            used += world->nodes[g][c].use_base;
            assert_true(world->nodes[g][c].capacity >= world->nodes[g][c].capacity_base);
        }
        assert_true(fabs(made / world->goods[g].world_per_month - 1.0) < 1e-6);
        assert_true(fabs(used / world->goods[g].world_per_month - 1.0) < 1e-6);
    }
    int32_t gallium = world_good(world, "gallium", 7), china = world_country(world, "CHN", 3);
    double share =
        world->nodes[gallium][china].capacity_base / world->goods[gallium].world_per_month;
    assert_true(share > 0.9);
}

static void a_settled_map_does_not_move(void **state)
{
    struct fixture *fixture = *state;
    struct world *world = fixture->world;
    struct orders *orders = calloc(1, sizeof *orders);
    load(fixture, shipped);
    world->turns = 16;
    for (int32_t p = 0; p < world->project_count; p++) world->projects[p].state = PROJECT_DEAD;
    double worst = 0.0;
    for (int turn = 0; turn < 16; turn++) {
        turn_resolve(world, orders);
        for (int32_t g = 0; g < world->good_count; g++) {
            for (int32_t c = 0; c < world->country_count; c++) {
                double far = fabs(world->nodes[g][c].price - 1.0);
                if (far > worst) worst = far;
            }
        }
    }
    free(orders);
    if (worst > 1e-9) fail_msg("a price moved by %g", worst);
}

/* Writes the rows of FOLDER/NAME after the header in the opposite order; no row has line breaks. */
static void rows_reverse(const char *folder, const char *name)
{
    char path[TEMPORARY_PATH_SIZE];
    size_t length, used;
    temporary_path(path, folder, name);
    char *bytes = temporary_read(path, &length), *out = calloc(1, length + 1);
    char *body = strchr(bytes, '\n') + 1, *end = bytes + length;
    used = (size_t)(body - bytes);
    memcpy(out, bytes, used);
    while (end > body) {
        char *start = end - 1;
        while (start > body && start[-1] != '\n') start--;
        memcpy(out + used, start, (size_t)(end - start));
        used += (size_t)(end - start);
        end = start;
    }
    temporary_write(folder, name, out, used);
    free(bytes);
    free(out);
}

static void the_order_of_countries_changes_nothing_but_rounding(void **state)
{
    struct fixture *fixture = *state;
    struct world *turned = calloc(1, sizeof *turned);
    struct map *map = calloc(1, sizeof *map);
    load(fixture, fixture->folder);
    rows_reverse(fixture->folder, "countries.csv");
    assert_true(map_load(turned, map, fixture->folder, &fixture->list));
    const struct world *world = fixture->world;
    int32_t last = world->country_count - 1;
    assert_string_equal(world->countries[0].id, turned->countries[last].id);
    assert_int_equal(world->edge_count, turned->edge_count);
    for (int32_t e = 0; e < world->edge_count; e++) {
        const struct edge *edge = &world->edges[e];
        int32_t other = world_edge(turned, edge->good, last - edge->seller, last - edge->buyer);
        assert_true(other >= 0);
        double whole = world->goods[edge->good].world_per_month;
        assert_true(fabs(turned->edges[other].base - edge->base) < 1e-9 * whole);
    }
    free(turned);
    free(map);
}

static void ten_mistakes_in_ten_places_are_all_told(void **state)
{
    static const struct {
        struct temporary_edit edit;
        const char *words;
    } mistakes[] = {
        {{"countries.csv", "JPN,", "gdp_busd", "4.2 trillion"},
         "found \"4.2 trillion\" in gdp_busd"},
        {{"goods.csv", "gallium,", "tier", "refind"}, "did you mean refined?"},
        {{"industries.csv", "semiconductors,Semiconductors,USA", "value_added_busd", "-5"},
         "found \"-5\" in value_added_busd, expected a number from 0"},
        {{"recipes.csv", "semiconductors,gallium", "class", "critcal"}, "did you mean critical?"},
        {{"supply.csv", "gallium,CHN", "share_pct", "150"}, "expected a number from 0 to 100"},
        {{"demand.csv", "gallium,USA", "source", ""}, "found nothing in source, expected a source"},
        {{"trade.csv", "gallium,CAN,USA", "from", "CAM"}, "did you mean CAN?"},
        {{"projects.csv", "mp_fort_worth,", "ready", "2026-3"}, "write it as in 2025Q1"},
        {{"relations.csv", "JPN,alignment", "value", "820"}, "expected a number from 0 to 100"},
        {{"layout.csv", "CAN,", "row", "8"}, "expected a whole number from 0 to 7"},
    };
    struct fixture *fixture = *state;
    char places[10][TEMPORARY_PATH_SIZE];
    for (size_t i = 0; i < 10; i++) {
        temporary_change(places[i], fixture->folder, &mistakes[i].edit);
    }
    assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
    for (size_t i = 0; i < 10; i++) {
        assert_true(temporary_told(&fixture->list, places[i], mistakes[i].words));
    }
    if (fixture->list.count != 10) diag_print(&fixture->list, stderr);
    assert_int_equal(fixture->list.count, 10);
}

static void what_tables_disagree_on_is_told(void **state)
{
    static const struct {
        struct temporary_edit edit;
        const char *words;
    } mistakes[] = {
        {{"countries.csv", "JPN,", "side", "washington"}, "a second country of washington"},
        {{"countries.csv", "JPN,", "id", "KOR"}, "found KOR a second time, the first is in line"},
        {{"industries.csv", "semiconductors,Semiconductors,CHN", "name", "Chips"}, "use one name"},
        {{"recipes.csv", "semiconductors,gallium", "share_pct", "99"}, "expected at most 100"},
        {{"supply.csv", "tungsten,CHN", "share_pct", "1"}, "expected 100"},
        {{"demand.csv", "germanium,USA", "share_pct", "95"}, "expected at most 100"},
        {{"trade.csv", "gallium,CAN,USA", "from", "USA"}, "trading with itself"},
        {{"trade.csv", "gallium,CAN,USA", "share_pct", "98"}, "the imports of gallium by USA"},
        {{"layout.csv", "CAN,", "column", "1"}, "choose a free place"},
        {{"firms.csv", "smic,", "good", "advanced_logik"}, "did you mean advanced_logic?"},
        {{"parameters.csv", "gap_months,", "name", "gap_month"}, "did you mean gap_months?"},
        {{"parameters.csv", "gap_months,", "value", "99"}, "months in which a stock gap is closed"},
        {{"parameters.csv", "gap_months,", "unit", "weeks"}, "expected months"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++) {
        char place[TEMPORARY_PATH_SIZE], file[TEMPORARY_PATH_SIZE];
        temporary_copy_tables(fixture->folder, shipped);
        temporary_change(place, fixture->folder, &mistakes[i].edit);
        snprintf(file, sizeof file, "%s:", mistakes[i].edit.name);
        assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, file, mistakes[i].words));
        diag_free(&fixture->list);
    }
}

/* Takes a column out of FOLDER/NAME, whose cells need no quotation marks before it. */
static void column_delete(const char *folder, const char *name, const char *column)
{
    char path[TEMPORARY_PATH_SIZE];
    size_t length, at = 0, which = 0, cell = 0;
    temporary_path(path, folder, name);
    char *bytes = temporary_read(path, &length);
    while (strncmp(bytes + at, column, strlen(column)) != 0) which += bytes[at++] == ',';
    char *out = calloc(1, length + 1), *end = out;
    for (const char *from = bytes; *from; from++) {
        bool goes = cell == which;
        cell = *from == '\n' ? 0 : cell + (*from == ',');
        if (!goes || *from == '\n') *end++ = *from;
    }
    temporary_text(folder, name, out);
    free(out);
    free(bytes);
}

/* Unit and range are the model's. A map may leave them out, or repeat them; what it says otherwise
 * is told, and the model's range counts. */
static void a_constant_needs_a_value_and_a_source_alone(void **state)
{
    static const char *const left_out[] = {"unit", "low", "high"};
    struct fixture *fixture = *state;
    load(fixture, shipped);
    uint64_t before = world_hash(fixture->world);
    for (size_t i = 0; i < 3; i++) column_delete(fixture->folder, "parameters.csv", left_out[i]);
    load(fixture, fixture->folder);
    assert_int_equal(fixture->list.count, 0);
    assert_true(world_hash(fixture->world) == before);
}

static void a_range_that_is_not_the_models_is_told(void **state)
{
    struct temporary_edit edit = {"parameters.csv", "gap_months,", "low", "2"};
    struct temporary_edit beyond = {"parameters.csv", "gap_months,", "value", "1.5"};
    struct fixture *fixture = *state;
    char place[TEMPORARY_PATH_SIZE];
    temporary_change(place, fixture->folder, &beyond);
    temporary_change(place, fixture->folder, &edit);
    load(fixture, fixture->folder);
    assert_true(temporary_told(&fixture->list, place, "found low 2, expected 1"));
    assert_int_equal(fixture->list.errors, 0);
    assert_true(fixture->world->parameters.gap_months == 1.5);
}

/* Appends rows to FOLDER/NAME. */
static void rows_add(const char *folder, const char *name, const char *rows)
{
    char path[TEMPORARY_PATH_SIZE];
    size_t length;
    temporary_path(path, folder, name);
    char *bytes = temporary_read(path, &length);
    char *longer = calloc(1, length + strlen(rows) + 1);
    memcpy(longer, bytes, length);
    strcpy(longer + length, rows);
    temporary_text(folder, name, longer);
    free(bytes);
    free(longer);
}

static void goods_that_need_each_other_are_refused(void **state)
{
    struct fixture *fixture = *state;
    rows_add(fixture->folder, "recipes.csv", "light_rare_earths,magnets,other,0.1,test\n");
    assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
    assert_true(temporary_told(&fixture->list, "recipes.csv:", "no circle among goods"));
}

static void a_missing_table_does_not_hide_the_others(void **state)
{
    struct fixture *fixture = *state;
    char path[TEMPORARY_PATH_SIZE], place[TEMPORARY_PATH_SIZE];
    struct temporary_edit edit = {"supply.csv", "gallium,CHN", "share_pct", "most"};
    temporary_path(path, fixture->folder, "countries.csv");
    remove(path);
    temporary_change(place, fixture->folder, &edit);
    assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
    assert_true(temporary_told(&fixture->list, "countries.csv:", "cannot be opened"));
    assert_true(temporary_told(&fixture->list, place, "found \"most\""));
    assert_int_equal(fixture->list.errors, 2);
}

/* Titles alone are no table: a world without countries or goods would be looked for at nought. */
static void a_table_of_titles_alone_is_told(void **state)
{
    struct fixture *fixture = *state;
    static const char *const needed[] = {"countries", "goods",  "industries", "recipes",
                                         "supply",    "demand", "layout",     "parameters"};
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++) {
        char name[64], path[TEMPORARY_PATH_SIZE], titles[512], whole[TEMPORARY_PATH_SIZE + 32];
        snprintf(name, sizeof name, "%s.csv", needed[i]);
        temporary_path(path, fixture->folder, name);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        assert_non_null(fgets(titles, sizeof titles, file));
        fclose(file);
        snprintf(whole, sizeof whole, "%s.whole", path);
        assert_int_equal(rename(path, whole), 0);
        file = fopen(path, "w");
        assert_non_null(file);
        fputs(titles, file);
        fclose(file);
        diag_free(&fixture->list);
        diag_init(&fixture->list);
        assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, name, "found titles and no row"));
        assert_int_equal(rename(whole, path), 0);
    }
}

/* Every table names countries and goods: one broken row must not accuse them all. */
static void a_broken_row_accuses_only_itself(void **state)
{
    static const char *const names[] = {"countries.csv", "goods.csv", "industries.csv"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < 3; i++) {
        char path[TEMPORARY_PATH_SIZE];
        size_t length;
        temporary_path(path, fixture->folder, names[i]);
        char *bytes = temporary_read(path, &length);
        char *comma = strchr(strchr(strchr(bytes, '\n'), ',') + 1, ',');
        *comma = '"';
        temporary_write(fixture->folder, names[i], bytes, length);
        comma[0] = ' ';
        assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, names[i], "quotation mark"));
        assert_int_equal(fixture->list.errors, 1);
        diag_free(&fixture->list);
        temporary_write(fixture->folder, names[i], bytes, length);
        assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, names[i], "found a row of"));
        assert_int_equal(fixture->list.errors, 1);
        diag_free(&fixture->list);
        *comma = ',';
        temporary_write(fixture->folder, names[i], bytes, length);
        free(bytes);
    }
    load(fixture, fixture->folder);
}

static void a_folder_that_is_none_is_told(void **state)
{
    struct fixture *fixture = *state;
    assert_false(map_load(fixture->world, fixture->map, "/nowhere", &fixture->list));
    assert_true(temporary_told(&fixture->list, "nowhere:", "is no folder"));
}

#define FIRMS "id,name,country,kind,good,share_pct,listed,source\n"

static void check_warns_of_what_is_odd(void **state)
{
    static const struct {
        const char *name, *rows, *words;
    } oddities[] = {
        {"goods.csv", "dust,Dust,raw,rock,t,10,10,1,1,4,-30,4,10,test\n",
         "found no supply of dust"},
        {"goods.csv", "dust,Dust,raw,rock,t,10,10,1,1,4,-30,4,10,test\n", "reaches nobody"},
        {"firms.csv",
         FIRMS "big,Big,CHN,maker,gallium,100,none,test\n"
               "more,More,CHN,maker,gallium,9,none,test\n",
         "expected at most 100"},
        {"firms.csv", FIRMS "odd,Odd,NLD,maker,gallium,100,none,test\n", "which makes none"},
        {"trade.csv", "gallium,NLD,FRA,5,imports,2023,recorded,test\n", "which makes none"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof oddities / sizeof oddities[0]; i++) {
        struct check_summary summary;
        temporary_copy_tables(fixture->folder, shipped);
        if (strncmp(oddities[i].rows, FIRMS, strlen(FIRMS)) == 0) {
            temporary_text(fixture->folder, oddities[i].name, oddities[i].rows);
        } else rows_add(fixture->folder, oddities[i].name, oddities[i].rows);
        bool good = check_map(&summary, fixture->folder, &fixture->list);
        if (!good) diag_print(&fixture->list, stderr);
        assert_true(good);
        assert_true(temporary_told(&fixture->list, oddities[i].name, oddities[i].words));
        diag_free(&fixture->list);
    }
}

/* What the map itself says against a figure. */
static void check_warns_of_figures_that_cannot_be(void **state)
{
    static const struct {
        struct temporary_edit edit;
        const char *words;
    } slips[] = {
        {{"industries.csv", "general_industry,General industry,NOR", "value_added_busd", "900"},
         "expected no more than its GDP of 486 billion"},
        {{"goods.csv", "gallium,", "world_per_year", "848000"},
         "a world market of 372 billion USD a year for gallium, of which magnets would pay"},
        {{"goods.csv", "gallium,", "world_per_year", "0.848"},
         "million USD a year for gallium, expected 10 at least"},
        {{"supply.csv", "gallium,CHN", "year", "2032"}, "found figures of 2032, expected 1995 to"},
        {{"trade.csv", "gallium,CAN", "year", "1975"}, "found figures of 1975"},
        {{"relations.csv", "JPN,alignment", "year", "2026"}, "found figures of 2026"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        char place[TEMPORARY_PATH_SIZE];
        struct check_summary summary;
        temporary_copy_tables(fixture->folder, shipped);
        temporary_change(place, fixture->folder, &slips[i].edit);
        assert_true(check_map(&summary, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, place, slips[i].words));
        assert_int_equal(fixture->list.warnings, 2); /* and that there is no scenario */
        diag_free(&fixture->list);
    }
}

/* One wrong id: itself, and a line for all that follows. */
static void a_wrong_id_is_told_once_with_all_that_follows(void **state)
{
    static const struct {
        struct temporary_edit edit;
        const char *words, *follows;
    } slips[] = {
        {{"countries.csv", "KOR,", "id", "UK"}, "write GBR", "rows could not be read"},
        {{"countries.csv", "KOR,", "id", "kor"}, "write KOR", NULL},
        {{"countries.csv", "KOR,", "gdp_busd", "much"}, "found \"much\"", NULL},
        {{"countries.csv", "CHN,", "side", "Beijing"}, "did you mean beijing?", NULL},
        {{"goods.csv", "gallium,", "id", "Gallium"}, "write gallium", NULL},
        {{"goods.csv", "gallium,", "id", "42"}, "expected an id", "rows could not be read"},
        {{"layout.csv", "CAN,", "country", "CAM"}, "did you mean CAN?", NULL},
        {{"relations.csv", "JPN,alignment", "what", "aligment"}, "did you mean alignment?", NULL},
        {{"parameters.csv", "gap_months,", "value", "many"}, "found \"many\"", NULL},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        char place[TEMPORARY_PATH_SIZE];
        temporary_copy_tables(fixture->folder, shipped);
        temporary_change(place, fixture->folder, &slips[i].edit);
        assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, place, slips[i].words));
        if (slips[i].follows) assert_true(temporary_told(&fixture->list, "", slips[i].follows));
        if (fixture->list.count != 1 + (slips[i].follows != NULL))
            diag_print(&fixture->list, stderr);
        assert_int_equal(fixture->list.count, 1 + (slips[i].follows != NULL));
        diag_free(&fixture->list);
    }
}

/* A person's word for a thing gets its id. */
static void what_people_call_a_thing_leads_to_its_id(void **state)
{
    static const struct {
        struct temporary_edit edit;
        const char *words;
    } slips[] = {
        {{"supply.csv", "gallium,CHN", "country", "chn"}, "did you mean CHN?"},
        {{"supply.csv", "gallium,CHN", "country", "China"}, "did you mean CHN?"},
        {{"supply.csv", "gallium,CHN", "country", "CN"}, "did you mean CHN?"},
        {{"supply.csv", "gallium,CHN", "country", "PRC"}, "did you mean CHN?"},
        {{"demand.csv", "gallium,USA", "country", "United States"}, "did you mean USA?"},
        {{"demand.csv", "gallium,USA", "country", "UK"}, "did you mean GBR?"},
        {{"demand.csv", "gallium,USA", "good", "Gallium"}, "did you mean gallium?"},
        {{"recipes.csv", "semiconductors,gallium", "input", "EDA"},
         "did you mean design_software?"},
        {{"recipes.csv", "semiconductors,gallium", "consumer", "Electric vehicles"},
         "did you mean electric_vehicles?"},
        {{"aliases.csv", "GBR,uk", "thing", "United Kingdom"}, "a country, good or industry"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        char place[TEMPORARY_PATH_SIZE];
        temporary_copy_tables(fixture->folder, shipped);
        temporary_change(place, fixture->folder, &slips[i].edit);
        assert_false(map_load(fixture->world, fixture->map, fixture->folder, &fixture->list));
        assert_true(temporary_told(&fixture->list, place, slips[i].words));
        assert_int_equal(fixture->list.count, 1);
        diag_free(&fixture->list);
    }
}

static void any_changed_table_changes_the_hash(void **state)
{
    struct fixture *fixture = *state;
    char place[TEMPORARY_PATH_SIZE];
    struct temporary_edit edit = {"layout.csv", "CAN,", "source", "elsewhere"};
    load(fixture, fixture->folder);
    uint64_t before = fixture->map->hash;
    load(fixture, fixture->folder);
    assert_true(fixture->map->hash == before);
    temporary_change(place, fixture->folder, &edit);
    load(fixture, fixture->folder);
    assert_true(fixture->map->hash != before);
}

#define WITH_COPY(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_COPY(the_shipped_map_loads_without_a_word),
        WITH_COPY(check_finds_nothing_in_the_shipped_map),
        WITH_COPY(loading_takes_no_time),
        WITH_COPY(edges_are_sorted_and_makers_can_sell),
        WITH_COPY(supply_and_use_are_those_of_the_tables),
        WITH_COPY(a_settled_map_does_not_move),
        WITH_COPY(the_order_of_countries_changes_nothing_but_rounding),
        WITH_COPY(ten_mistakes_in_ten_places_are_all_told),
        WITH_COPY(what_tables_disagree_on_is_told),
        WITH_COPY(a_constant_needs_a_value_and_a_source_alone),
        WITH_COPY(a_range_that_is_not_the_models_is_told),
        WITH_COPY(goods_that_need_each_other_are_refused),
        WITH_COPY(a_missing_table_does_not_hide_the_others),
        WITH_COPY(a_table_of_titles_alone_is_told),
        WITH_COPY(a_broken_row_accuses_only_itself),
        WITH_COPY(a_folder_that_is_none_is_told),
        WITH_COPY(check_warns_of_what_is_odd),
        WITH_COPY(check_warns_of_figures_that_cannot_be),
        WITH_COPY(a_wrong_id_is_told_once_with_all_that_follows),
        WITH_COPY(what_people_call_a_thing_leads_to_its_id),
        WITH_COPY(any_changed_table_changes_the_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
