/* test_scenario.c: a scenario sets a game up on a map, and says every mistake in it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"
#include "data/scenario.h"
#include "engine/figure.h"
#include "temporary.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static const char whole[] =
    "key,value,source\n"
    "title,A test,test\n"
    "text,First.,test\n"
    "text,Second.,test\n"
    "start,2026Q2,test\n"
    "turns,8,test\n"
    "planning,beijing_first,test\n"
    "deck,cards/seminar.csv,test\n"
    "capital.washington,6,test\n"
    "capital.beijing,5,test\n"
    "capital_income.beijing,4,test\n"
    "budget.washington,9000,test\n"
    "budget.beijing,8000,test\n"
    "law.washington,80,test\n"
    "law.beijing,70,test\n"
    "weight.washington.security,20,test\n"
    "weight.washington.technology,20,test\n"
    "weight.washington.prosperity,20,test\n"
    "weight.washington.coalition,20,test\n"
    "weight.washington.stability,20,test\n"
    "weight.beijing.security,30,test\n"
    "weight.beijing.technology,30,test\n"
    "weight.beijing.prosperity,20,test\n"
    "weight.beijing.coalition,10,test\n"
    "weight.beijing.stability,10,test\n"
    "instrument,export_control;issuer=beijing;good=gallium;to=USA;mode=ban,test\n"
    "instrument,listing;issuer=washington;firm=hua_hong;mode=firm,test\n"
    "figure,stock.USA.gallium=1,test\n"
    "hint.beijing.8,Wait.,test\n"
    "aim.beijing,\"fabs;text=Fabs run.;figure=output.CHN.solar,output.CHN.autos;least=0.9;"
    "when=in every quarter;worth=1\",test\n"
    "aim.washington,friend;text=A friend.;figure=alignment.KOR;most=0.5;when=at turn 8;worth=0.5,"
    "test\n"
    "aim.beijing,soon;text=Soon.;figure=escalation;most=0.5;when=in any quarter;worth=2,test\n"
    "band.gain,2,test\n";

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    char path[TEMPORARY_PATH_SIZE];
    struct world *world;
    struct scenario scenario;
    struct diag_list list;
};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    struct map *map = calloc(1, sizeof *map);
    fixture->world = calloc(1, sizeof *fixture->world);
    temporary_folder(fixture->folder);
    temporary_path(fixture->path, fixture->folder, "t.csv");
    temporary_text(fixture->folder, "t.csv", whole);
    diag_init(&fixture->list);
    bool good = map_load(fixture->world, map, "maps/world-2025", &fixture->list);
    free(map);
    diag_print(&fixture->list, stderr);
    *state = fixture;
    return good ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    temporary_remove(fixture->folder);
    diag_free(&fixture->list);
    free(fixture->world);
    free(fixture);
    return 0;
}

static bool load(struct fixture *fixture)
{
    return scenario_load(&fixture->scenario, fixture->world, fixture->path, &fixture->list);
}

static void a_scenario_sets_the_game_up(void **state)
{
    struct fixture *fixture = *state;
    struct world *world = fixture->world;
    int32_t ready = world->projects[0].ready_turn;
    assert_true(load(fixture));
    assert_int_equal(fixture->list.count, 0);
    assert_string_equal(fixture->scenario.title, "A test");
    assert_string_equal(fixture->scenario.text, "First.\nSecond.");
    assert_string_equal(fixture->scenario.deck, "cards/seminar.csv");
    assert_string_equal(fixture->scenario.id, "t");
    assert_int_equal(fixture->scenario.turns, 8);
    assert_int_equal(fixture->scenario.moves_a_turn, 3);
    assert_int_equal(fixture->scenario.planning, PLANNING_BEIJING_FIRST);
    assert_int_equal(world->turns, 8);
    assert_int_equal(world->start_year, 2026);
    assert_int_equal(world->start_quarter, 2);
    assert_int_equal(world->projects[0].ready_turn, ready - 5);
    assert_true(world->sides[SIDE_WASHINGTON].capital == 6.0);
    assert_true(world->sides[SIDE_WASHINGTON].capital_income == 6.0);
    assert_true(world->sides[SIDE_BEIJING].capital_income == 4.0);
    assert_true(world->sides[SIDE_BEIJING].budget_income == 8000.0);
    assert_true(fabs(world->sides[SIDE_WASHINGTON].law - 0.8) < 1e-12);
    assert_true(fabs(world->sides[SIDE_BEIJING].weight[SCORE_SECURITY] - 0.3) < 1e-12);
    assert_int_equal(world->instrument_count, 2);
    assert_true(instrument_active(&world->instruments[0], 0));
    int32_t firm = world->instruments[1].value[FIELD_FIRM];
    assert_true(world->firms[firm].listed[SIDE_WASHINGTON] == 1.0);
    assert_true(world->sides[SIDE_BEIJING].score_start[SCORE_SECURITY] > 0.0);
    const char *what = "";
    if (!world_sound(world, &what)) fail_msg("%s", what);
}

static void the_shipped_scenario_can_be_found_and_loaded(void **state)
{
    struct fixture *fixture = *state;
    char path[TEMPORARY_PATH_SIZE], folder[TEMPORARY_PATH_SIZE];
    assert_true(scenario_find(path, sizeof path, folder, sizeof folder, &here, "rocks-and-chips"));
    assert_string_equal(folder, "./maps/world-2025");
    bool good = scenario_load(&fixture->scenario, fixture->world, path, &fixture->list);
    diag_print(&fixture->list, stderr);
    assert_true(good);
    assert_string_equal(fixture->scenario.id, "rocks-and-chips");
    assert_string_equal(fixture->scenario.map_id, "world-2025");
    assert_false(scenario_find(path, sizeof path, folder, sizeof folder, &here, "nothing"));
    assert_false(scenario_find(path, sizeof path, folder, sizeof folder, &here, "../secret"));
}

static void a_peek_needs_no_map(void **state)
{
    struct fixture *fixture = *state;
    assert_true(scenario_peek(&fixture->scenario, fixture->path, &fixture->list));
    assert_string_equal(fixture->scenario.title, "A test");
    assert_int_equal(fixture->scenario.turns, 8);
}

/* The whole scenario with its first `from` replaced. */
static void write_changed(struct fixture *fixture, const char *from, const char *to)
{
    char text[sizeof whole + 1600];
    const char *at = strstr(whole, from);
    assert_non_null(at);
    snprintf(text, sizeof text, "%.*s%s%s", (int)(at - whole), whole, to, at + strlen(from));
    temporary_text(fixture->folder, "t.csv", text);
}

static void every_kind_of_mistake_is_told(void **state)
{
    static const struct {
        const char *from, *to, *place, *words;
    } cases[] = {
        {"turns,8,test\n", "turns,eight,test\n", "t.csv:6:7:", "a whole number from 1 to 40"},
        {"turns,8,test\n", "turns,41,test\n", "t.csv:6:7:", "a whole number from 1 to 40"},
        {"turns,8,test\n", "turn,8,test\n", "t.csv:6:1:", "did you mean turns?"},
        {"turns,8,test\n", "", "t.csv:", "found no row turns"},
        {"turns,8,test\n", "turns,8,test\nturns,9,test\n", "t.csv:7:1:", "turns a second time"},
        {"turns,8,test\n", "turns,8,\n", "t.csv:6:9:", "a source"},
        {"turns,8,test\n", "turns,8,test\nzzzzzzzzzz,8,test\n", "t.csv:7:1:", "delete the row"},
        {"2026Q2", "2026-04", "t.csv:5:7:", "a date"},
        {"2026Q2", "2026-04", "t.csv:5:7:", "write 2026Q2"},
        {"2026Q2", "soon", "t.csv:5:7:", "as in 2025Q1"},
        {"mode=ban", "to=USA;mode=ban", "t.csv:26:12:", "found to= twice"},
        {"good=gallium", "good=Gallium", "t.csv:26:12:", "did you mean gallium?"},
        {"to=USA", "to=US", "t.csv:26:12:", "did you mean USA?"},
        {"to=USA", "to=united states", "t.csv:26:12:", "did you mean USA?"},
        {"gallium=1", "gallium=1e3", "t.csv:28:8:", "write 1000"},
        {"capital.beijing,5", "capital.beijing,\"2,5\"", "t.csv:10:17:", "write 2.5"},
        {"beijing_first", "open", "t.csv:7:10:", "secret, washington_first or beijing_first"},
        {"cards/seminar.csv", "/etc/passwd", "t.csv:8:6:", "below the home folder"},
        {"cards/seminar.csv", "../../x.csv", "t.csv:8:6:", "below the home folder"},
        {"capital.beijing,5", "capital.beijing,-5", "t.csv:10:17:", "a number from 0 to 100"},
        {"capital.beijing,5", "capital.bejing,5", "t.csv:10:1:", "did you mean capital.beijing?"},
        {"weight.beijing.security,30", "weight.beijing.security,40", "t.csv:", "add up to 110"},
        {"good=gallium", "good=galium", "t.csv:26:12:", "did you mean gallium?"},
        {"firm=hua_hong", "firm=hua_hung", "t.csv:27:12:", "did you mean hua_hong?"},
        {"mode=ban", "mod=ban", "t.csv:26:12:", "did you mean mode?"},
        {"listing;", "listin;", "t.csv:27:12:", "did you mean listing?"},
        {"mode=ban", "mode=ban;age_turns=-1", "t.csv:26:12:", "how many turns ago"},
        {"mode=ban", "mode=ban;age_turns=soon", "t.csv:26:12:", "how many turns ago"},
        {"gallium=1", "galium=1", "t.csv:28:8:", "a figure of this map"},
        {"gallium=1", "gallium", "t.csv:28:8:", "a figure and a number, as in"},
        {"gallium=1", "gallium=-1", "t.csv:28:8:", "a value that the figure can have"},
        {"stock.USA", "supply.USA", "t.csv:28:8:", "a figure that can be set"},
        {"beijing.8", "beijing.9", "t.csv:29:1:", "at most turn 8, the last"},
        {"beijing.8", "bejing.8", "t.csv:29:1:", "did you mean hint.beijing.1?"},
        {"fabs;", "Fabs;", "t.csv:30:13:", "its name first"},
        {"fabs;", "soon;", "t.csv:32:13:", "that no other aim of the scenario has"},
        {"text=Fabs run.;", "", "t.csv:30:13:", "the aim in words"},
        {"Fabs run.",
         "A text that is far too long to stand in one row of the smallest screen there is",
         "t.csv:30:13:", "at most 59 bytes"},
        {"output.CHN.autos", "output.CHN.carts", "t.csv:30:13:", "this map has not"},
        {"output.CHN.autos", "a,b,c", "t.csv:30:13:", "up to three with commas"},
        {"output.CHN.autos", "capital.washington", "t.csv:30:13:", "can only estimate"},
        {"least=0.9;", "least=0.9;most=2;", "t.csv:30:13:", "either least= or most="},
        {"least=0.9;", "least=much;", "t.csv:30:13:", "either least= or most="},
        {"in every ", "in each ", "t.csv:30:13:", "when=in every quarter"},
        {"at turn 8", "at turn 9", "t.csv:31:16:", "at most turn 8, the last"},
        {"at turn 8", "at turn 0", "t.csv:31:16:", "when=by turn N"},
        {"worth=0.5", "worth=50", "t.csv:31:16:", "from 0.1 to 5"},
        {"worth=0.5", "worth=0.5;cost=3", "t.csv:31:16:", "found \"cost=3\""},
        {"aim.washington", "aim.washingtn", "t.csv:31:1:", "did you mean aim.washington?"},
        {"band.gain,2", "band.gain,0", "t.csv:", "above 0"},
        {"band.gain,2", "band.loss,-7", "t.csv:", "band.ruin below band.loss"},
        {"band.gain,2", "band.gain,4", "t.csv:", "band.triumph above band.gain"},
        {"band.gain,2", "band.gain,a lot", "t.csv:33:11:", "a number from -100 to 100"},
    };
    struct fixture *fixture = *state;
    struct world *fresh = malloc(sizeof *fresh);
    memcpy(fresh, fixture->world, sizeof *fresh);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        memcpy(fixture->world, fresh, sizeof *fresh);
        write_changed(fixture, cases[i].from, cases[i].to);
        assert_false(load(fixture));
        assert_true(temporary_told(&fixture->list, cases[i].place, cases[i].words));
        if (fixture->list.count != 1) diag_print(&fixture->list, stderr);
        assert_int_equal(fixture->list.count, 1); /* nothing that follows from it */
        diag_free(&fixture->list);
    }
    free(fresh);
}

/* Seven mistakes, none of which hides another. */
static void all_mistakes_of_a_scenario_are_told_in_one_run(void **state)
{
    static const struct {
        const char *from, *to, *words;
    } slips[] = {{"beijing_first", "open", "secret, washington_first"},
                 {"capital.beijing,5", "capital.beijing,many", "a number from 0 to 100"},
                 {"good=gallium", "good=galium", "did you mean gallium?"},
                 {"stock.USA.gallium=1", "stock.USA.galium=1", "a figure of this map"},
                 {"hint.beijing.8", "hint.beijing.9", "at most turn 8"},
                 {"weight.beijing.security,30", "weight.beijing.security,60", "add up to 130"},
                 {"output.CHN.autos", "output.CHN.carts", "this map has not"}};
    struct fixture *fixture = *state;
    char text[sizeof whole + 1600], next[sizeof text];
    snprintf(text, sizeof text, "%s", whole);
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        const char *at = strstr(text, slips[i].from);
        assert_non_null(at);
        snprintf(next, sizeof next, "%.*s%s%s", (int)(at - text), text, slips[i].to,
                 at + strlen(slips[i].from));
        memcpy(text, next, sizeof text);
    }
    temporary_text(fixture->folder, "t.csv", text);
    assert_false(load(fixture));
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        assert_true(temporary_told(&fixture->list, "t.csv:", slips[i].words));
    }
    assert_int_equal(fixture->list.count, sizeof slips / sizeof slips[0]);
}

/* Loads `whole` with its figure row as it stands, or without it. */
static const struct world *loaded(struct fixture *fixture, const struct world *fresh,
                                  const char *figure)
{
    memcpy(fixture->world, fresh, sizeof *fresh);
    write_changed(fixture, "figure,stock.USA.gallium=1,test\n", figure);
    assert_true(load(fixture));
    return fixture->world;
}

static void a_figure_is_put_and_the_scores_begin_with_it(void **state)
{
    struct fixture *fixture = *state;
    struct world *fresh = malloc(sizeof *fresh), *without = malloc(sizeof *fresh);
    memcpy(fresh, fixture->world, sizeof *fresh);
    memcpy(without, loaded(fixture, fresh, ""), sizeof *fresh);
    const struct world *with = loaded(fixture, fresh, "figure,stock.USA.gallium=0.1,test\n");
    struct figure stock;
    assert_true(figure_find(&stock, with, "stock.USA.gallium"));
    assert_true(fabs(stock.value - 0.1) < 1e-9);
    const struct side_state *poor = &with->sides[SIDE_WASHINGTON];
    const struct side_state *usual = &without->sides[SIDE_WASHINGTON];
    assert_true(poor->score_start[SCORE_SECURITY] < usual->score_start[SCORE_SECURITY]);
    assert_true(poor->score_start[SCORE_SECURITY] == poor->score[SCORE_SECURITY]);
    free(fresh);
    free(without);
}

/* A partner put nearer to a side keeps its controls better from the first turn on. */
static void an_alignment_is_put_before_partners_decide(void **state)
{
    struct fixture *fixture = *state;
    struct world *fresh = malloc(sizeof *fresh);
    memcpy(fresh, fixture->world, sizeof *fresh);
    struct figure far, near, leaning;
    assert_true(figure_find(&far, loaded(fixture, fresh, "figure,alignment.MYS=-0.8,test\n"),
                            "compliance.MYS.washington"));
    const struct world *world = loaded(fixture, fresh, "figure,alignment.MYS=0.8,test\n");
    assert_true(figure_find(&near, world, "compliance.MYS.washington"));
    assert_true(figure_find(&leaning, world, "alignment.MYS"));
    assert_true(near.value > far.value);
    assert_true(fabs(leaning.value - 0.8) < 1e-9);
    free(fresh);
}

/* A tariff that has been paid for a year stands in the prices before the first turn, and its cost
 * is no loss of the game; sides, tension and date are what the file says. */
static void a_settled_world_has_paid_its_tariffs(void **state)
{
    struct fixture *fixture = *state;
    struct world *fresh = malloc(sizeof *fresh);
    memcpy(fresh, fixture->world, sizeof *fresh);
    static const char *const rows[] = {
        "instrument,tariff;issuer=washington;from=CHN;rate_bp=5000,test\n",
        "instrument,tariff;issuer=washington;from=CHN;rate_bp=5000,test\nsettle_turns,4,test\n"};
    double price[2], prosperity[2], escalation[2];
    for (int i = 0; i < 2; i++) {
        memcpy(fixture->world, fresh, sizeof *fresh);
        write_changed(fixture, "figure,stock.USA.gallium=1,test\n", rows[i]);
        assert_true(load(fixture));
        const struct world *world = fixture->world;
        struct figure magnets;
        assert_true(figure_find(&magnets, world, "price.magnets.USA"));
        price[i] = magnets.value;
        prosperity[i] = world->sides[SIDE_WASHINGTON].score_start[SCORE_PROSPERITY];
        escalation[i] = world->escalation;
        assert_int_equal(world->turn, 0);
        assert_true(world->sides[SIDE_WASHINGTON].capital == 6.0);
    }
    assert_true(fabs(price[0] - 1.0) < 0.01);
    assert_true(price[1] > 1.1);
    assert_true(prosperity[1] < prosperity[0] - 1.0);
    assert_true(escalation[0] == escalation[1]);
    free(fresh);
}

/* Licences of a regime that has just begun wait; those of an old one do not. */
static void an_age_tells_an_old_regime_from_a_fresh_one(void **state)
{
    struct fixture *fixture = *state;
    struct world *fresh = malloc(sizeof *fresh);
    memcpy(fresh, fixture->world, sizeof *fresh);
    static const char *const ages[] = {"to=JPN;mode=licence", "to=JPN;mode=licence;age_turns=0"};
    double queue[2];
    for (int i = 0; i < 2; i++) {
        memcpy(fixture->world, fresh, sizeof *fresh);
        write_changed(fixture, "to=USA;mode=ban", ages[i]);
        assert_true(load(fixture));
        const struct world *world = fixture->world;
        int32_t good = 0, japan = 0;
        while (strcmp(world->goods[good].id, "gallium") != 0) good++;
        while (strcmp(world->countries[japan].id, "JPN") != 0) japan++;
        int32_t china = world->sides[SIDE_BEIJING].country;
        queue[i] = world->edges[world_edge(world, good, china, japan)].queue;
        assert_int_equal(world->instruments[0].effective_turn, i == 0 ? -8 : 0);
    }
    assert_true(queue[0] == 0.0);
    assert_true(queue[1] > 0.0);
    free(fresh);
}

static void hints_are_kept_in_order_with_side_and_turn(void **state)
{
    struct fixture *fixture = *state;
    write_changed(fixture, "hint.beijing.8,Wait.,test\n",
                  "hint.washington.1,First.,test\nhint.washington.1,Second.,test\n");
    assert_true(load(fixture));
    const struct scenario_hints *hints = &fixture->scenario.hints;
    assert_int_equal(hints->count, 2);
    assert_int_equal(hints->list[0].side, SIDE_WASHINGTON);
    assert_int_equal(hints->list[1].turn, 1);
    assert_string_equal(hints->list[1].text, "Second.");
}

static void aims_and_bands_are_read(void **state)
{
    struct fixture *fixture = *state;
    assert_true(load(fixture));
    const struct scenario_aims *aims = &fixture->scenario.aims;
    assert_int_equal(aims->count, 3);
    const struct scenario_aim *fabs = &aims->list[0], *friend = &aims->list[1];
    assert_string_equal(fabs->id, "fabs");
    assert_string_equal(fabs->text, "Fabs run.");
    assert_int_equal(fabs->side, SIDE_BEIJING);
    assert_int_equal(fabs->figure_count, 2);
    assert_string_equal(fabs->figures[1], "output.CHN.autos");
    assert_true(fabs->least && fabs->bound == 0.9 && fabs->worth == 1.0);
    assert_int_equal(fabs->when, SCENARIO_AIM_EVERY);
    assert_int_equal(fabs->turn, 8);
    assert_int_equal(friend->side, SIDE_WASHINGTON);
    assert_true(!friend->least && friend->bound == 0.5);
    assert_int_equal(friend->when, SCENARIO_AIM_AT);
    assert_int_equal(aims->list[2].when, SCENARIO_AIM_BY);
    assert_int_equal(aims->list[2].turn, 8);
    const double *bounds = fixture->scenario.bounds;
    assert_true(bounds[SCENARIO_GAIN] == 2.0);
    assert_true(bounds[SCENARIO_RUIN] < bounds[SCENARIO_LOSS] && bounds[SCENARIO_LOSS] < 0.0);
    assert_true(bounds[SCENARIO_GAIN] < bounds[SCENARIO_TRIUMPH]);
}

/* Every shipped scenario loads on its map, and both sides have score to win and to lose. */
static void every_shipped_scenario_begins_open(void **state)
{
    struct fixture *fixture = *state;
    struct world *fresh = malloc(sizeof *fresh);
    memcpy(fresh, fixture->world, sizeof *fresh);
    char **names = file_list("maps/world-2025/scenarios", ".csv");
    assert_non_null(names);
    for (size_t i = 0; names[i]; i++) {
        char path[TEMPORARY_PATH_SIZE];
        snprintf(path, sizeof path, "maps/world-2025/scenarios/%s", names[i]);
        memcpy(fixture->world, fresh, sizeof *fresh);
        bool good = scenario_load(&fixture->scenario, fixture->world, path, &fixture->list);
        diag_print(&fixture->list, stderr);
        assert_true(good);
        assert_true(file_exists(fixture->scenario.deck));
        const char *what = "";
        if (!world_sound(fixture->world, &what)) fail_msg("%s: %s", names[i], what);
        assert_int_equal(fixture->world->turn, 0);
        for (int side = 0; side < SIDE_COUNT; side++) {
            double total = 0.0;
            const struct side_state *state_of = &fixture->world->sides[side];
            for (int k = 0; k < SCORE_COUNT; k++) {
                total += state_of->weight[k] * state_of->score_start[k];
            }
            assert_in_range((int)total, 30, 90);
            int32_t own = 0;
            for (int32_t k = 0; k < fixture->scenario.aims.count; k++) {
                own += fixture->scenario.aims.list[k].side == side;
            }
            assert_int_equal(own, strcmp(fixture->scenario.id, "rocks-and-chips") == 0 ? 6 : 3);
        }
    }
    file_list_free(names);
    free(fresh);
}

static void a_text_too_long_is_told_not_cut(void **state)
{
    struct fixture *fixture = *state;
    char text[SCENARIO_TEXT_SIZE + 20];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    write_changed(fixture, "Second.", text);
    assert_false(load(fixture));
    assert_true(temporary_told(&fixture->list, "t.csv:4:6:", "shorten it"));
}

static void a_scenario_that_is_not_there_is_told(void **state)
{
    struct fixture *fixture = *state;
    assert_false(scenario_peek(&fixture->scenario, "/nowhere/s.csv", &fixture->list));
    assert_true(temporary_told(&fixture->list, "s.csv:", "cannot be opened"));
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_scenario_sets_the_game_up),
        WITH_WORLD(the_shipped_scenario_can_be_found_and_loaded),
        WITH_WORLD(a_peek_needs_no_map),
        WITH_WORLD(every_kind_of_mistake_is_told),
        WITH_WORLD(all_mistakes_of_a_scenario_are_told_in_one_run),
        WITH_WORLD(a_figure_is_put_and_the_scores_begin_with_it),
        WITH_WORLD(an_alignment_is_put_before_partners_decide),
        WITH_WORLD(a_settled_world_has_paid_its_tariffs),
        WITH_WORLD(an_age_tells_an_old_regime_from_a_fresh_one),
        WITH_WORLD(hints_are_kept_in_order_with_side_and_turn),
        WITH_WORLD(aims_and_bands_are_read),
        WITH_WORLD(every_shipped_scenario_begins_open),
        WITH_WORLD(a_text_too_long_is_told_not_cut),
        WITH_WORLD(a_scenario_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
