/* test_opponent.c: opponents plan from their hand, and look ahead as the engine resolves. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/stage.h"

static struct script_library library;
static struct diag_list diags;
static struct world *world;
static char reason[SCRIPT_REASON_SIZE];
static struct planned planned[PLAN_MAX];
static bool ban_open = true; /* the hand's second card */

static const char tariff_text[] =
    "return { title = 'Tariff', side = 'washington', family = 'tariff',\n"
    "mechanism = 'm', text = 't', source = 's',\n"
    "ask = { { name = 'from', kind = 'country', among = 'rival' },\n"
    "{ name = 'rate', kind = 'amount', lo = 500, hi = 5000, step = 500, unit = 'bp' } },\n"
    "play = function(order, choice) order.tariff { from = choice.from, rate_bp = choice.rate } end "
    "}";
static const char ban_text[] =
    "return { title = 'Ban', side = 'washington', family = 'export control',\n"
    "mechanism = 'm', text = 't', source = 's',\n"
    "ask = { { name = 'good', kind = 'good', among = 'chip' } },\n"
    "allowed = function(view, choice) return choice.good ~= 'chip_tools', 'tools stay free' end,\n"
    "play = function(order, choice) order.export_control { good = choice.good, to = 'CHN',\n"
    "mode = 'ban' } end }";

static int begin(void **state)
{
    (void)state;
    world = stage_world();
    return 0;
}

static int end(void **state)
{
    (void)state;
    free(world);
    return 0;
}

/* Asks an opponent whose plan is this text. */
static size_t plan_of(const char *body)
{
    char text[4096];
    snprintf(text, sizeof text,
             "return { title = 'O', side = 'washington', doctrine = 'd',\n"
             "plan = function(view, hand)\n%s\nend }",
             body);
    stage_library(&library, &diags, "moves/washington/tariff.lua", tariff_text,
                  "moves/washington/ban.lua", ban_text, "opponents/case.lua", text, NULL);
    if (library.opponent_count != 1 || library.move_count != 2) fail_msg("%s", stage_told(&diags));
    struct hand_card hand[2] = {{&library.moves[0].move, 2, 100, true, ""},
                                {&library.moves[1].move, 3, 0, ban_open, ""}};
    reason[0] = '\0';
    size_t count = script_plan(planned, &library, &library.opponents[0].opponent, world, hand, 2,
                               NULL, reason);
    diag_free(&diags);
    return count;
}

static void done(void)
{
    shelf_clear(&library);
}

static void a_plan_is_read_in_its_order(void **state)
{
    (void)state;
    size_t count = plan_of("return { { move = 'ban', choice = { good = 'advanced_logic' } },\n"
                           "{ move = 'tariff', choice = { from = 'CHN', rate = 1500 } } }");
    assert_int_equal(count, 2);
    assert_string_equal(planned[0].move->id, "ban");
    assert_string_equal(planned[0].choice.value[0], "advanced_logic");
    assert_string_equal(planned[1].choice.value[0], "CHN");
    assert_string_equal(planned[1].choice.value[1], "1500");
    done();
}

static void an_empty_plan_passes_without_a_reason(void **state)
{
    (void)state;
    assert_int_equal(plan_of("return {}"), 0);
    assert_string_equal(reason, "");
    done();
}

static void a_hand_shows_costs_and_options(void **state)
{
    (void)state;
    size_t count = plan_of(
        "local tariff, ban = hand[1], hand[2]\n"
        "assert(#hand == 2 and tariff.move == 'tariff' and tariff.title == 'Tariff', 'names')\n"
        "assert(tariff.capital == 2 and tariff.budget == 100 and tariff.playable, 'costs')\n"
        "assert(ban.playable and ban.family == 'export control', 'ban')\n"
        "assert(tariff.ask[1].kind == 'country' and tariff.ask[1].options[1] == 'CHN', 'country')\n"
        "assert(tariff.ask[2].lo == 500 and tariff.ask[2].hi == 5000 and tariff.ask[2].step == "
        "500)\n"
        "assert(ban.ask[1].options[2] == 'advanced_logic' and #ban.ask[1].options == 2, 'goods')\n"
        "return { { move = tariff.move, choice = { from = 'CHN', rate = tariff.ask[2].lo } } }");
    if (count != 1) fail_msg("%s", reason);
    done();
}

static void mistaken_plans_pass_with_a_reason(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"return nil", "plan: got a nil, expected a list of moves; {} is to pass"},
        {"return { 'ban' }", "plan[1]: got a string, expected { move = id, choice = { ... } }"},
        {"return { {} }", "plan[1].move: got nothing, expected the id of a move in the hand; write "
                          "move = card.move"},
        {"return { { move = 'tarif' } }",
         "plan[1].move: tarif is not in the hand; did you mean tariff?"},
        {"return { { move = 'ban' } }", "plan[1].choice: got a nil, expected a table of answers"},
        {"return { { move = 'ban', choice = { goood = 'x' } } }",
         "plan[1].choice.goood: ban does not ask for that; did you mean good?"},
        {"return { { move = 'ban', choice = {} } }",
         "plan[1].choice.good: got nil, expected one of the ask's options"},
        {"return { { move = 'tariff', choice = { from = 'CHN', rate = '500' } } }",
         "plan[1].choice.rate: got 500, expected an integer"},
        {"local p = {} for i = 1, 9 do p[i] = {} end return p",
         "plan[1].move: got nothing, expected the id of a move in the hand; write move = "
         "card.move"},
        {"local p = {} for i = 1, 9 do p[i] = { move = 'tariff', choice = { from = 'CHN', rate = "
         "500 } } end return p",
         "plan: has 9 moves, expected at most 8; a turn takes three"},
        {"error('lost')", "opponents/case.lua:3: lost"},
        {"while true do end",
         "opponents/case.lua:3: ran 4,000,000 steps without finishing (the limit for one call)"},
        {"return view.forecast({}, 9)",
         "opponents/case.lua:3: view.forecast: found 9 turns, expected 1 to 8"},
        {"return order.tariff { rate_bp = 1 }",
         "opponents/case.lua:3: undefined name order; declare it with local, or require it"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(plan_of(cases[i][0]), 0);
        char *bracket = strstr(reason, " [case, turn 3, washington]");
        assert_non_null(bracket);
        *bracket = '\0';
        assert_string_equal(reason, cases[i][1]);
        done();
    }
}

/* Makes the opponent show its forecast: total score and escalation. */
static void show_forecast(const char *plan, int turns)
{
    char body[1024];
    snprintf(body, sizeof body,
             "local f, why = view.forecast(%s, %d)\nif not f then error(why, 0) end\n"
             "print(string.format('%%.9f %%.9f', f.total, f.figure('escalation')))\n"
             "error('shown', 0)",
             plan, turns);
    assert_int_equal(plan_of(body), 0);
    done();
}

static void a_forecast_is_what_the_engine_resolves(void **state)
{
    (void)state;
    struct world *copy = malloc(sizeof *copy);
    struct orders *orders = calloc(1, sizeof *orders);
    assert_true(copy && orders);
    char expected[128];
    show_forecast("{ { move = 'tariff', choice = { from = 'CHN', rate = 5000 } } }", 2);
    char *shown = strstr(reason, "It printed: ");
    assert_non_null(shown);
    memcpy(copy, world, sizeof *copy);
    struct instrument *tariff = &orders->items[orders->count++];
    instrument_init(tariff, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
    tariff->announced_turn = tariff->effective_turn = world->turn;
    tariff->value[FIELD_FROM] = 1;
    tariff->value[FIELD_RATE_BP] = 5000;
    memcpy(tariff->move, "tariff", 7);
    orders->capital_spent[SIDE_WASHINGTON] = 2;
    orders->budget_spent[SIDE_WASHINGTON] = 100;
    turn_resolve(copy, orders);
    memset(orders, 0, sizeof *orders);
    turn_resolve(copy, orders);
    double total = 0.0;
    for (int i = 0; i < SCORE_COUNT; i++) {
        total += copy->sides[0].weight[i] * copy->sides[0].score[i];
    }
    snprintf(expected, sizeof expected, "It printed: %.9f %.9f;", total, copy->escalation);
    assert_string_equal(shown, expected);
    free(copy);
    free(orders);
}

static void looking_ahead_leaves_the_world_alone(void **state)
{
    (void)state;
    uint64_t before = world_hash(world);
    plan_of("for i = 1, 24 do view.forecast({}, 1) end return {}");
    assert_string_equal(reason, "");
    assert_true(world_hash(world) == before);
    done();
}

static void forecasts_are_counted(void **state)
{
    (void)state;
    assert_int_equal(plan_of("for i = 1, 25 do view.forecast({}, 1) end return {}"), 0);
    assert_non_null(strstr(reason, "made 24 forecasts (the limit for one plan)"));
    done();
    plan_of("local old = view.forecast({}, 1) for i = 1, 4 do view.forecast({}, 1) end\n"
            "return old.figure('escalation')");
    assert_non_null(strstr(reason, "only the last 4 forecasts are kept"));
    done();
}

/* By the rules of play, before its script is asked. */
static void a_closed_card_is_neither_playable_nor_allowed(void **state)
{
    (void)state;
    ban_open = false;
    plan_of(
        "assert(hand[1].playable and not hand[2].playable and hand[2].worth == nil)\n"
        "local good, why = view.allowed('ban', { good = 'advanced_logic' })\n"
        "assert(good == false and why == 'its cost, its turn or its copies do not allow it', why)\n"
        "return {}");
    ban_open = true;
    assert_string_equal(reason, "");
    done();
}

static void a_plan_that_breaks_a_rule_has_no_forecast(void **state)
{
    (void)state;
    const char *body =
        "local f, why = view.forecast { { move = 'ban', choice = { good = 'chip_tools' } } }\n"
        "assert(f == nil and why == 'tools stay free', why)\n"
        "f, why = view.forecast { { move = 'ban', choice = { good = 'gallium' } } }\n"
        "assert(f == nil and why == 'good: gallium cannot be chosen here', why)\n"
        "local tariff = { move = 'tariff', choice = { from = 'CHN', rate = 500 } }\n"
        "f, why = view.forecast { tariff, tariff, tariff, tariff }\n"
        "assert(f == nil and why == 'costs more political capital than there is', why)\n"
        "local good, whynot = view.allowed('ban', { good = 'chip_tools' })\n"
        "assert(good == false and whynot == 'tools stay free')\n"
        "assert(view.allowed('ban', { good = 'advanced_logic' }))\n"
        "return {}";
    plan_of(body);
    assert_string_equal(reason, "");
    done();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_plan_is_read_in_its_order, begin, end),
        cmocka_unit_test_setup_teardown(an_empty_plan_passes_without_a_reason, begin, end),
        cmocka_unit_test_setup_teardown(a_hand_shows_costs_and_options, begin, end),
        cmocka_unit_test_setup_teardown(mistaken_plans_pass_with_a_reason, begin, end),
        cmocka_unit_test_setup_teardown(a_forecast_is_what_the_engine_resolves, begin, end),
        cmocka_unit_test_setup_teardown(looking_ahead_leaves_the_world_alone, begin, end),
        cmocka_unit_test_setup_teardown(forecasts_are_counted, begin, end),
        cmocka_unit_test_setup_teardown(a_closed_card_is_neither_playable_nor_allowed, begin, end),
        cmocka_unit_test_setup_teardown(a_plan_that_breaks_a_rule_has_no_forecast, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
