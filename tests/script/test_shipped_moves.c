/* test_shipped_moves.c: every shipped move, event and opponent on the real map and scenario. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "engine/figure.h"
#include "game/setup.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct setup *setup;
static struct world *world;              /* of one try */
static struct orders *orders;

/* The effect that a move is there for: so many turns on the figure is higher with it (1), lower (-1),
 * or not higher (0) than without. */
struct expectation {
    enum side side;
    const char *move;
    struct choice choice;
    const char *figure;
    int turns;
    int sign;
};

/* What must be in force before a move makes sense. */
struct before {
    const char *move;
    enum side side;              /* who plays the first */
    const char *first;
    struct choice choice;
};

static const struct before before[] = {
    {"stockpile_release", SIDE_WASHINGTON, "mineral_stockpile", {{"magnet_metals", "6"}}},
    {"fast_permits", SIDE_WASHINGTON, "chip_subsidy", {{"advanced_logic"}}},
    {"secondary_tariff", SIDE_WASHINGTON, "tariffs", {{"50"}}},
    {"value_share_rule", SIDE_BEIJING, "rare_earth_licence", {{""}}},
    {"reserve_release", SIDE_BEIJING, "raw_reserve", {{"cobalt_hydroxide"}}},
    {"plurilateral_floor", SIDE_WASHINGTON, "price_floor", {{"magnet_metals", "USA"}}},
};

static const struct expectation expected[] = {
    {SIDE_WASHINGTON, "tariffs", {{"50"}}, "trade.CHN.USA.general_manufactures", 2, -1},
    {SIDE_WASHINGTON, "targeted_tariff", {{"batteries", "50"}}, "trade.CHN.USA.batteries", 2, -1},
    {SIDE_WASHINGTON, "entity_listing", {{"cxmt"}}, "listing.washington.cxmt", 1, 1},
    {SIDE_WASHINGTON, "affiliates_rule", {{""}}, "technology.beijing", 4, -1},
    {SIDE_WASHINGTON, "ai_chip_control", {{"ai_accelerators", "CHN", "ban"}},
     "use.CHN.ai_accelerators", 4, -1},
    {SIDE_WASHINGTON, "foundry_rule", {{""}}, "use.CHN.advanced_logic", 4, -1},
    {SIDE_WASHINGTON, "tool_control", {{"chip_tools"}}, "trade.USA.CHN.chip_tools", 2, -1},
    {SIDE_WASHINGTON, "tool_ban", {{"duv_lithography"}}, "trade.NLD.CHN.duv_lithography", 2, -1},
    {SIDE_WASHINGTON, "mineral_stockpile", {{"magnet_metals", "6"}},
     "state_stock.USA.magnets", 4, 1},
    {SIDE_WASHINGTON, "stockpile_release", {{"magnets"}}, "state_stock.USA.magnets", 1, -1},
    {SIDE_WASHINGTON, "mineral_project", {{"magnets", "USA", "refinery"}},
     "capacity.USA.magnets", 12, 1},
    {SIDE_WASHINGTON, "chip_subsidy", {{"mature_chips"}}, "supply.USA.mature_chips", 12, 1},
    {SIDE_WASHINGTON, "price_floor", {{"magnet_metals", "USA"}},
     "capacity.USA.magnets", 12, 1},
    {SIDE_WASHINGTON, "fast_permits", {{""}}, "capacity.USA.advanced_logic", 8, 1},
    {SIDE_WASHINGTON, "substitution", {{"magnet_metals"}}, "substitution.USA.magnets", 4, 1},
    {SIDE_WASHINGTON, "minerals_accord", {{"BRA"}}, "accord.BRA.minerals", 4, 1},
    {SIDE_WASHINGTON, "chip_accord", {{"IND"}}, "compliance.IND.washington", 6, 1},
    {SIDE_WASHINGTON, "partner_offer", {{"MYS", "technology"}}, "alignment.MYS", 3, 1},
    {SIDE_WASHINGTON, "partner_pressure", {{"SGP", "sanctions"}},
     "compliance.SGP.washington", 2, 1},
    {SIDE_WASHINGTON, "enforcement_task_force", {{""}}, "leak.washington", 3, -1},
    {SIDE_WASHINGTON, "trade_case", {{"gallium"}}, "legitimacy.beijing", 4, -1},
    {SIDE_WASHINGTON, "licence_relief", {{"duv_lithography"}},
     "passage.NLD.CHN.duv_lithography", 2, 1},
    {SIDE_WASHINGTON, "truce", {{"tariff"}}, "escalation", 2, 0},
    {SIDE_WASHINGTON, "lift_control", {{"export_control-0"}}, "use.CHN.ai_accelerators", 4, 1},
    {SIDE_WASHINGTON, "secondary_tariff", {{"VNM", "40"}},
     "trade.VNM.USA.general_manufactures", 2, -1},
    {SIDE_WASHINGTON, "sector_tariff", {{"memory", "30"}}, "imports.USA.memory", 2, -1},
    {SIDE_WASHINGTON, "procurement_ban", {{"batteries"}}, "trade.CHN.USA.batteries", 3, -1},
    {SIDE_WASHINGTON, "foreign_product_rule", {{"memory"}}, "trade.KOR.CHN.memory", 2, -1},
    {SIDE_WASHINGTON, "lithography_service", {{"advanced_logic"}},
     "denial.CHN.advanced_logic", 2, 1},
    {SIDE_WASHINGTON, "software_control", {{"ban"}}, "trade.USA.CHN.design_software", 2, -1},
    {SIDE_WASHINGTON, "memory_control", {{""}}, "denial.CHN.high_bandwidth_memory", 2, 1},
    {SIDE_WASHINGTON, "licence_policy", {{"export_control-0", "denial"}},
     "use.CHN.ai_accelerators", 4, -1},
    {SIDE_WASHINGTON, "chip_deal", {{"ai_accelerators", "60"}}, "use.CHN.ai_accelerators", 4, 1},
    {SIDE_WASHINGTON, "validated_end_user", {{"KOR"}}, "passage.USA.CHN.chip_tools", 2, 1},
    {SIDE_WASHINGTON, "outbound_screening", {{"chips", "domestic"}},
     "denial.CHN.advanced_logic", 2, 1},
    {SIDE_WASHINGTON, "plurilateral_floor", {{"magnet_metals"}}, "trade.CHN.USA.magnets", 2, -1},
    {SIDE_WASHINGTON, "tax_credit", {{"minerals"}}, "capacity.USA.magnets", 12, 1},
    {SIDE_WASHINGTON, "strategic_loan", {{"natural_graphite", "BRA"}},
     "capacity.BRA.natural_graphite", 12, 1},
    {SIDE_WASHINGTON, "defense_production", {{"magnets"}}, "capacity.USA.magnets", 9, 1},
    {SIDE_WASHINGTON, "offtake", {{"magnets", "USA"}}, "state_stock.USA.magnets", 4, 1},
    {SIDE_WASHINGTON, "equity_stake", {{"mp_materials"}}, "capacity.USA.magnets", 12, 1},
    {SIDE_WASHINGTON, "minerals_partnership", {{"BRA", "light_rare_earths"}},
     "accord.BRA.minerals", 4, 1},
    {SIDE_WASHINGTON, "recycling", {{"chips"}}, "recycling.USA.gallium", 4, 1},
    {SIDE_WASHINGTON, "broker_network", {{""}}, "leak.beijing", 4, 1},
    {SIDE_BEIJING, "retaliatory_tariff", {{"50"}}, "trade.USA.CHN.soybeans", 2, -1},
    {SIDE_BEIJING, "import_refusal", {{"soybeans", "USA"}}, "trade.BRA.CHN.soybeans", 2, 1},
    {SIDE_BEIJING, "mineral_licence", {{"tungsten"}}, "price.tungsten.JPN", 2, 1},
    {SIDE_BEIJING, "mineral_ban", {{"gallium", "JPN", "domestic"}}, "price.gallium.JPN", 2, 1},
    {SIDE_BEIJING, "rare_earth_licence", {{""}}, "output.DEU.autos", 2, -1},
    {SIDE_BEIJING, "battery_licence", {{""}}, "output.USA.electric_vehicles", 2, -1},
    {SIDE_BEIJING, "value_share_rule", {{""}}, "shortage.USA.magnets", 3, 1},
    {SIDE_BEIJING, "unreliable_entity", {{"lam_research"}}, "listing.beijing.lam_research", 1, 1},
    {SIDE_BEIJING, "price_flood", {{"battery_minerals"}}, "price.battery_anode.USA", 2, -1},
    {SIDE_BEIJING, "big_fund", {{"mature_chips"}}, "supply.CHN.mature_chips", 12, 1},
    {SIDE_BEIJING, "home_tools", {{"tools"}}, "indigenisation.CHN.chip_tools", 4, 1},
    {SIDE_BEIJING, "efficient_models", {{""}}, "efficiency.beijing", 4, 1},
    {SIDE_BEIJING, "stock_up", {{"duv_lithography"}}, "state_stock.CHN.duv_lithography", 4, 1},
    {SIDE_BEIJING, "overseas_mine", {{"lithium", "CHL"}}, "alignment.CHL", 3, -1},
    {SIDE_BEIJING, "partner_offer", {{"TWN", "market"}}, "compliance.TWN.washington", 3, -1},
    {SIDE_BEIJING, "partner_pressure", {{"KOR", "market"}}, "resentment.KOR.beijing", 2, 1},
    {SIDE_BEIJING, "customs_drive", {{""}}, "leak.beijing", 3, -1},
    {SIDE_BEIJING, "trade_case", {{"ai_accelerators"}}, "legitimacy.washington", 4, -1},
    {SIDE_BEIJING, "general_licence", {{"natural_graphite", "JPN"}},
     "passage.CHN.JPN.natural_graphite", 2, 1},
    {SIDE_BEIJING, "truce", {{"tariff"}}, "escalation", 2, 0},
    {SIDE_BEIJING, "lift_control", {{"listing-19"}}, "escalation", 2, 0},
    {SIDE_BEIJING, "group_licence", {{"five_metals"}}, "price.tungsten.JPN", 2, 1},
    {SIDE_BEIJING, "licence_squeeze", {{"gallium", "JPN"}}, "price.gallium.JPN", 2, 1},
    {SIDE_BEIJING, "total_ban", {{"gallium"}}, "price.gallium.USA", 2, 1},
    {SIDE_BEIJING, "export_quota", {{"tungsten", "40"}}, "price.tungsten.JPN", 2, 1},
    {SIDE_BEIJING, "magnet_know_how", {{""}}, "denial.USA.magnets", 2, 1},
    {SIDE_BEIJING, "battery_know_how", {{""}}, "denial.USA.battery_anode", 2, 1},
    {SIDE_BEIJING, "plants_at_home", {{"batteries", "USA"}}, "denial.USA.batteries", 2, 1},
    {SIDE_BEIJING, "trade_remedy", {{"barley", "AUS", "80"}}, "trade.AUS.CHN.barley", 3, -1},
    {SIDE_BEIJING, "firm_review", {{"micron"}}, "trade.USA.CHN.memory", 2, -1},
    {SIDE_BEIJING, "firm_shaming", {{"tokyo_electron"}}, "trade.JPN.CHN.chip_tools", 2, -1},
    {SIDE_BEIJING, "buy_home", {{"chip_tools"}}, "trade.USA.CHN.chip_tools", 2, -1},
    {SIDE_BEIJING, "raw_reserve", {{"cobalt_hydroxide"}},
     "state_stock.CHN.cobalt_hydroxide", 4, 1},
    {SIDE_BEIJING, "reserve_release", {{"cobalt_hydroxide"}},
     "state_stock.CHN.cobalt_hydroxide", 1, -1},
    {SIDE_BEIJING, "scrap_drive", {{"batteries"}}, "recycling.CHN.cobalt", 4, 1},
    {SIDE_BEIJING, "shell_network", {{""}}, "leak.washington", 4, 1},
    {SIDE_BEIJING, "hub_trade", {{"straits"}}, "compliance.SGP.washington", 3, -1},
    {SIDE_BEIJING, "minerals_initiative", {{"BRA"}}, "alignment.BRA", 3, -1},
};

enum { EXPECTED_COUNT = sizeof expected / sizeof expected[0],
       BEFORE_COUNT = sizeof before / sizeof before[0] };

static int load(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    setup = setup_new(&here, "rocks-and-chips", true, &list);
    diag_print(&list, stderr);
    bool good = setup && !list.errors && !list.warnings;
    diag_free(&list);
    if (!good) return 1;
    setup->start.seed = 1;
    world = memory_new(sizeof *world);
    orders = memory_new(sizeof *orders);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    setup_delete(setup);
    free(world);
    free(orders);
    return 0;
}

static void resolve(int turns)
{
    for (int i = 0; i < turns; i++) {
        turn_resolve(world, orders);
        memset(orders, 0, sizeof *orders);
    }
}

/* Adds a move to the orders of `world`; fails the test where it cannot be played. */
static void order(enum side side, const char *id, const struct choice *choice)
{
    char reason[SCRIPT_REASON_SIZE] = "";
    const struct move *move = script_move_named(setup->scripts, side, id);
    assert_non_null(move);
    if (!script_allowed(setup->scripts, move, world, choice, reason) ||
        !script_play(orders, setup->scripts, move, world, choice, reason)) {
        fail_msg("%s: %s", id, reason);
    }
}

static double figure(const char *name)
{
    struct figure found;
    if (!figure_find(&found, world, name)) fail_msg("no figure %s", name);
    return found.value;
}

/* What is said about the move to a person and to the deck. */
static void check_told(const struct move *move)
{
    assert_true(strlen(move->text) > 40 && strlen(move->source) > 20);
    assert_true(move->legal[0] && move->debrief[strlen(move->debrief) - 1] == '?');
    assert_true(move->figures[0][0] && move->family[0] && move->mechanism[0]);
    assert_non_null(deck_card(&setup->deck, move->side, move->id));
}

static void every_move_is_told_and_dealt(void **state)
{
    (void)state;
    size_t count[SIDE_COUNT] = {0, 0};
    for (size_t i = 0; i < script_move_count(setup->scripts); i++) {
        check_told(script_move(setup->scripts, i));
        count[script_move(setup->scripts, i)->side]++;
    }
    assert_true(count[SIDE_WASHINGTON] >= 8 && count[SIDE_BEIJING] >= 8);
}

/* What came of trying all choices of a move. */
struct tally {
    int tried, played;
    bool figure_found[SCRIPT_FIGURE_MAX];
};

/* A figure's pattern with the choice's answers in the places of {name}. */
static void fill_in(char out[FIGURE_NAME_SIZE], const struct move *move, const char *pattern,
                    const struct choice *choice)
{
    size_t length = 0;
    for (const char *at = pattern; *at && length < FIGURE_NAME_SIZE - 1;) {
        const char *answer = NULL;
        for (int32_t i = 0; i < move->ask_count && *at == '{'; i++) {
            size_t name = strlen(move->asks[i].name);
            if (strncmp(at + 1, move->asks[i].name, name) == 0 && at[1 + name] == '}') {
                answer = choice->value[i];
            }
        }
        if (!answer) {
            out[length++] = *at++;
            continue;
        }
        int written = snprintf(out + length, FIGURE_NAME_SIZE - length, "%s", answer);
        length += (size_t)written;
        at = strchr(at, '}') + 1;
    }
    out[length < FIGURE_NAME_SIZE ? length : FIGURE_NAME_SIZE - 1] = '\0';
}

static void check_instruments(const struct move *move)
{
    const int32_t counts[4] = {world->country_count, world->good_count, world->industry_count,
                               world->firm_count};
    assert_true(orders->count > 0);
    for (int32_t i = 0; i < orders->count; i++) {
        const struct instrument_field_spec *bad;
        assert_int_equal(orders->items[i].issuer, move->side);
        assert_string_equal(orders->items[i].move, move->id);
        assert_true(instrument_valid(&orders->items[i], counts, &bad));
    }
}

/* Plays the move with one choice and resolves a turn, or learns why it may not be played. */
static void try_choice(struct tally *tally, const struct move *move, const struct choice *choice)
{
    char reason[SCRIPT_REASON_SIZE] = "", name[FIGURE_NAME_SIZE];
    const char *what = "";
    struct figure found;
    *world = setup->start;
    memset(orders, 0, sizeof *orders);
    tally->tried++;
    if (!script_allowed(setup->scripts, move, world, choice, reason)) {
        assert_true(reason[0] != '\0');
        return;
    }
    if (!script_play(orders, setup->scripts, move, world, choice, reason)) {
        fail_msg("%s: %s", move->id, reason);
    }
    check_instruments(move);
    if (tally->played++ % 8 == 0) resolve(1);
    if (!world_sound(world, &what)) fail_msg("%s: %s", move->id, what);
    for (int i = 0; i < SCRIPT_FIGURE_MAX && move->figures[i][0]; i++) {
        fill_in(name, move, move->figures[i], choice);
        if (figure_find(&found, world, name)) tally->figure_found[i] = true;
    }
}

static void try_all(struct tally *tally, const struct move *move, struct choice *choice, size_t ask)
{
    if (ask == (size_t)move->ask_count) {
        try_choice(tally, move, choice);
        return;
    }
    const struct ask *asked = &move->asks[ask];
    if (asked->kind == ASK_AMOUNT) {
        int64_t range = asked->high - asked->low;
        for (int64_t amount = asked->low; amount <= asked->high; amount += range) {
            snprintf(choice->value[ask], CHOICE_SIZE, "%lld", (long long)amount);
            try_all(tally, move, choice, ask + 1);
        }
        choice->value[ask][0] = '\0';
        return;
    }
    struct option *options = memory_new(OPTION_MAX * sizeof *options);
    size_t count = script_options(options, move, ask, &setup->start, choice);
    if (count == 0) fail_msg("%s: nothing to choose for %s", move->id, asked->name);
    for (size_t i = 0; i < count; i++) {
        memcpy(choice->value[ask], options[i].id, CHOICE_SIZE);
        try_all(tally, move, choice, ask + 1);
    }
    choice->value[ask][0] = '\0';
    free(options);
}

/* Can it be played at the start with some choice? Those that answer an earlier move cannot. */
static bool waits(const char *id)
{
    return strcmp(id, "stockpile_release") == 0 || strcmp(id, "value_share_rule") == 0 ||
           strcmp(id, "reserve_release") == 0 || strcmp(id, "secondary_tariff") == 0 ||
           strcmp(id, "plurilateral_floor") == 0;
}

static void every_choice_of_every_move_plays_or_says_why(void **state)
{
    (void)state;
    for (size_t i = 0; i < script_move_count(setup->scripts); i++) {
        const struct move *move = script_move(setup->scripts, i);
        struct choice choice;
        struct tally tally = {0};
        memset(&choice, 0, sizeof choice);
        try_all(&tally, move, &choice, 0);
        if ((tally.played > 0) == waits(move->id)) {
            fail_msg("%s: %d of %d choices played", move->id, tally.played, tally.tried);
        }
        for (int f = 0; f < SCRIPT_FIGURE_MAX && move->figures[f][0] && tally.played; f++) {
            if (!tally.figure_found[f]) fail_msg("%s: no figure %s", move->id, move->figures[f]);
        }
    }
}

/* The figure after the move's turns, with or without it. */
static double outcome(const struct expectation *expectation, bool with)
{
    *world = setup->start;
    memset(orders, 0, sizeof *orders);
    for (size_t i = 0; i < BEFORE_COUNT; i++) {
        if (strcmp(before[i].move, expectation->move) != 0) continue;
        order(before[i].side, before[i].first, &before[i].choice);
        resolve(3);
    }
    if (with) order(expectation->side, expectation->move, &expectation->choice);
    resolve(expectation->turns);
    return figure(expectation->figure);
}

static void every_move_does_what_it_is_there_for(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < EXPECTED_COUNT; i++) {
        const struct expectation *expectation = &expected[i];
        double without = outcome(expectation, false), with = outcome(expectation, true);
        double change = (with - without) * expectation->sign;
        if (expectation->sign == 0 ? with <= without + 1e-9 : change > 1e-9) continue;
        print_error("%s: %s is %.6g with it, %.6g without\n", expectation->move,
                    expectation->figure, with, without);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static void every_move_has_an_expectation(void **state)
{
    (void)state;
    for (size_t i = 0; i < script_move_count(setup->scripts); i++) {
        const struct move *move = script_move(setup->scripts, i);
        bool named = false;
        for (size_t e = 0; e < EXPECTED_COUNT; e++) {
            const struct expectation *one = &expected[e];
            if (one->side == move->side && strcmp(one->move, move->id) == 0) named = true;
        }
        if (!named) fail_msg("%s has no expectation", move->id);
    }
}

/* Truces suspend only what both sides rest. */
static void truce_of_both_rests_the_tariffs(void **state)
{
    static const struct choice rate = {{"50"}}, what = {{"tariff"}};
    (void)state;
    *world = setup->start;
    memset(orders, 0, sizeof *orders);
    order(SIDE_WASHINGTON, "tariffs", &rate);
    resolve(1);
    assert_true(figure("tariff.CHN.USA.general_manufactures") > 0.4);
    order(SIDE_WASHINGTON, "truce", &what);
    resolve(1);
    assert_true(figure("tariff.CHN.USA.general_manufactures") > 0.4);
    order(SIDE_BEIJING, "truce", &what);
    resolve(1);
    assert_true(figure("tariff.CHN.USA.general_manufactures") < 0.1);
}

static void every_event_can_happen(void **state)
{
    (void)state;
    for (size_t i = 0; i < script_event_count(setup->scripts); i++) {
        const struct event *event = script_event(setup->scripts, i);
        char reason[SCRIPT_REASON_SIZE] = "";
        const char *what = "";
        char path[128];
        assert_true(event->text[0] && event->source[0]);
        snprintf(path, sizeof path, "tests/lua/events/%s.lua", event->id);
        if (access(path, R_OK) != 0) fail_msg("%s has no test: write %s", event->id, path);
        assert_in_range(event->chance_bp, 0, 3000);
        *world = setup->start;
        memset(orders, 0, sizeof *orders);
        script_event_ready(setup->scripts, event, world);
        if (!script_event_play(orders, setup->scripts, event, world, reason)) {
            fail_msg("%s", reason);
        }
        assert_true(orders->count > 0);
        resolve(4);
        if (!world_sound(world, &what)) fail_msg("%s: %s", event->id, what);
    }
}

static size_t deal(struct hand_card hand[DECK_MAX], enum side side)
{
    size_t count = 0;
    for (int32_t i = 0; i < setup->deck.count; i++) {
        const struct card *card = &setup->deck.cards[i];
        if (card->side != (int32_t)side) continue;
        const struct move *move = script_move_named(setup->scripts, side, card->move);
        hand[count++] = (struct hand_card){move, card->capital, card->budget_musd, true};
    }
    return count;
}

/* Adds an opponent's plan for this turn to the orders, with its price. */
static void plan(const struct opponent *opponent)
{
    struct hand_card hand[DECK_MAX];
    struct planned planned[PLAN_MAX];
    char reason[SCRIPT_REASON_SIZE] = "";
    size_t count = script_plan(planned, setup->scripts, opponent, world, hand,
                               deal(hand, opponent->side), reason);
    if (reason[0]) fail_msg("turn %d: %s", (int)world->turn + 1, reason);
    assert_true(count > 0 && count <= 3);
    for (size_t i = 0; i < count; i++) {
        const struct card *card = deck_card(&setup->deck, opponent->side, planned[i].move->id);
        order(opponent->side, planned[i].move->id, &planned[i].choice);
        orders->capital_spent[opponent->side] += card->capital;
        orders->budget_spent[opponent->side] += card->budget_musd;
    }
}

static void opponents_plan_what_can_be_played_in_every_turn(void **state)
{
    (void)state;
    *world = setup->start;
    while (world->turn < world->turns) {
        memset(orders, 0, sizeof *orders);
        for (size_t i = 0; i < script_opponent_count(setup->scripts); i++) {
            plan(script_opponent(setup->scripts, i));
        }
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_true(orders->capital_spent[side] <= world->sides[side].capital);
            assert_true(orders->budget_spent[side] <= world->sides[side].budget_musd);
        }
        resolve(1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_move_is_told_and_dealt),
        cmocka_unit_test(every_choice_of_every_move_plays_or_says_why),
        cmocka_unit_test(every_move_does_what_it_is_there_for),
        cmocka_unit_test(every_move_has_an_expectation),
        cmocka_unit_test(truce_of_both_rests_the_tariffs),
        cmocka_unit_test(every_event_can_happen),
        cmocka_unit_test(opponents_plan_what_can_be_played_in_every_turn),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
