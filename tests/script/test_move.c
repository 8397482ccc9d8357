/* test_move.c: what a move asks, whether it may be played, and what playing it sets. */
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
static struct orders orders;
static char reason[SCRIPT_REASON_SIZE];

static int begin(void **state)
{
    (void)state;
    world = stage_world();
    orders.count = 0;
    return 0;
}

static int end(void **state)
{
    (void)state;
    shelf_clear(&library);
    diag_free(&diags);
    free(world);
    return 0;
}

/* Loads one move that must be free of mistakes. */
static const struct move *load(const char *fields, const char *play)
{
    shelf_clear(&library);
    stage_library(&library, &diags, "moves/washington/case.lua", stage_move(fields, play), NULL);
    if (library.move_count != 1) fail_msg("%s", stage_told(&diags));
    return &library.moves[0].move;
}

/* The ids that the move's ask offers, joined by spaces. */
static const char *offered(const struct move *move, size_t ask, const struct choice *so_far)
{
    static char joined[OPTION_MAX * CHOICE_SIZE];
    struct option options[OPTION_MAX];
    size_t count = script_options(options, move, ask, world, so_far), length = 0;
    joined[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        length += (size_t)snprintf(joined + length, sizeof joined - length, "%s%s", i ? " " : "",
                                   options[i].id);
        assert_true(options[i].label[0] != '\0');
    }
    return joined;
}

static const char *offers(const char *ask)
{
    char fields[512];
    snprintf(fields, sizeof fields, "ask = { { name = 'x', %s } },", ask);
    return offered(load(fields, ""), 0, NULL);
}

static void a_file_is_read_as_it_is_written(void **state)
{
    (void)state;
    const struct move *move =
        load("legal = 'A law.', debrief = 'Why?', delay_turns = 2, figures = { 'price.{what}', "
             "'escalation' },\n"
             "ask = { { name = 'what', kind = 'good', among = 'rock', prompt = 'Which rock?' },\n"
             "{ name = 'rate', kind = 'amount', lo = -5, hi = 15, step = 10, unit = 'bp' } },",
             "");
    assert_string_equal(move->id, "case");
    assert_string_equal(move->title, "A case");
    assert_string_equal(move->source, "Where from.");
    assert_string_equal(move->legal, "A law.");
    assert_string_equal(move->debrief, "Why?");
    assert_string_equal(move->figures[0], "price.{what}");
    assert_int_equal(move->side, SIDE_WASHINGTON);
    assert_int_equal(move->delay_turns, 2);
    assert_int_equal(move->ask_count, 2);
    assert_string_equal(move->asks[0].prompt, "Which rock?");
    assert_string_equal(move->asks[1].prompt, "rate (amount)");
    assert_int_equal(move->asks[1].low, -5);
    assert_int_equal(move->asks[1].step, 10);
    assert_string_equal(move->asks[1].unit, "bp");
}

static void white_space_of_a_text_is_evened_out(void **state)
{
    (void)state;
    const struct move *move = load("legal = [[\n  One\n\n  two\t three.  ]],", "");
    assert_string_equal(move->legal, "One two three.");
}

static void a_move_of_the_same_name_may_be_on_each_side(void **state)
{
    (void)state;
    stage_library(&library, &diags, "moves/washington/truce.lua",
                  "return { title = 'W', side = 'washington', family = 'f', "
                  "mechanism = 'm', text = 't', source = 's', play = function() end }",
                  "moves/beijing/truce.lua",
                  "return { title = 'B', side = 'beijing', family = 'f', "
                  "mechanism = 'm', text = 't', source = 's', play = function() end }",
                  NULL);
    assert_int_equal(diags.count, 0);
    assert_string_equal(script_move_named(&library, SIDE_BEIJING, "truce")->title, "B");
    assert_string_equal(script_move_named(&library, SIDE_WASHINGTON, "truce")->title, "W");
    assert_null(script_move_named(&library, SIDE_BEIJING, "peace"));
}

static void one_broken_file_leaves_the_others(void **state)
{
    (void)state;
    stage_library(&library, &diags, "moves/washington/bad.lua", "return 5",
                  "moves/washington/good.lua", stage_move("", ""), NULL);
    assert_int_equal(library.move_count, 1);
    assert_int_equal(diags.errors, 1);
    assert_string_equal(diags.items[0].file, "moves/washington/bad.lua");
}

static void words_offer_what_they_say(void **state)
{
    (void)state;
    world->country_count = 6;
    world->good_count = 5;
    assert_string_equal(offers("kind = 'country'"), "USA CHN JPN KOR NLD ROW");
    assert_string_equal(offers("kind = 'country', among = 'partners'"), "JPN KOR NLD");
    assert_string_equal(offers("kind = 'country', among = 'rival'"), "CHN");
    assert_string_equal(offers("kind = 'country', among = 'mine'"), "USA");
    assert_string_equal(offers("kind = 'country', among = 'not mine'"), "CHN JPN KOR NLD ROW");
    assert_string_equal(offers("kind = 'country', among = 'not beijing'"), "USA JPN KOR NLD ROW");
    assert_string_equal(offers("kind = 'country', among = { 'KOR', 'rival' }"), "CHN KOR");
    assert_string_equal(offers("kind = 'good', among = 'rock'"), "gallium germanium");
    assert_string_equal(offers("kind = 'good', among = 'chip'"), "chip_tools advanced_logic");
    assert_string_equal(offers("kind = 'good', among = { 'farm', 'gallium', 'plutonium' }"),
                        "gallium soybeans");
    assert_string_equal(offers("kind = 'choice', among = { 'slow', 'very_fast' }"),
                        "slow very_fast");
    assert_string_equal(offers("kind = 'firm', among = 'rival'"), "huawei smic");
    assert_string_equal(offers("kind = 'firm', among = 'mine'"), "lam");
    assert_string_equal(offers("kind = 'firm', among = 'partners'"), "asml");
    world->firms[0].listed[SIDE_WASHINGTON] = 1.0;
    assert_string_equal(offers("kind = 'firm', among = 'unlisted rival'"), "smic");
    assert_string_equal(offers("kind = 'firm', among = 'listed rival'"), "huawei");
    assert_string_equal(offers("kind = 'amount', lo = 1, hi = 5"), "");
}

static void what_was_chosen_is_not_offered_again(void **state)
{
    (void)state;
    const struct move *move = load("ask = { { name = 'one', kind = 'good', among = 'rock' },\n"
                                   "{ name = 'two', kind = 'good', among = 'rock' } },",
                                   "");
    struct choice choice = {.value = {"gallium", ""}};
    assert_string_equal(offered(move, 1, &choice), "germanium");
    assert_string_equal(offered(move, 1, NULL), "gallium germanium");
    memcpy(choice.value[1], "gallium", 8);
    assert_false(script_allowed(&library, move, world, &choice, reason));
    assert_string_equal(reason, "two: gallium cannot be chosen here");
}

static void put_in_force(int32_t index, enum instrument_kind kind, int32_t issuer, int32_t good)
{
    struct instrument *instrument = &world->instruments[index];
    instrument_init(instrument, kind, issuer);
    instrument->value[FIELD_GOOD] = good;
    instrument->value[FIELD_RATE_BP] = 500;
    instrument->value[FIELD_MODE] = CONTROL_LICENCE;
    if (world->instrument_count <= index) world->instrument_count = index + 1;
}

static void ones_own_instruments_are_offered_and_handed_over(void **state)
{
    (void)state;
    put_in_force(0, INSTRUMENT_TARIFF, SIDE_BEIJING, 0);
    put_in_force(1, INSTRUMENT_EXPORT_CONTROL, SIDE_WASHINGTON, 2);
    put_in_force(2, INSTRUMENT_TARIFF, SIDE_WASHINGTON, 4);
    assert_string_equal(offers("kind = 'instrument'"), "export_control-1 tariff-2");
    assert_string_equal(offers("kind = 'instrument', among = { 'tariff' }"), "tariff-2");
    assert_string_equal(offers("kind = 'instrument', among = 'export_control'"),
                        "export_control-1");
    const struct move *move = load(
        "ask = { { name = 'lifted', kind = 'instrument', among = 'export_control' } },",
        "order.export_control { good = choice.lifted.good, to = choice.lifted.to, mode = 'open' }");
    struct choice choice = {.value = {"export_control-1"}};
    assert_true(script_play(&orders, &library, move, world, &choice, SCRIPT_UNPRICED, reason));
    assert_int_equal(orders.items[0].value[FIELD_GOOD], 2);
    assert_true(instrument_lifts(&orders.items[0]));
    memcpy(choice.value[0], "tariff-0", 9);
    assert_false(script_play(&orders, &library, move, world, &choice, SCRIPT_UNPRICED, reason));
}

static void answers_reach_the_script_by_name(void **state)
{
    (void)state;
    const struct move *move =
        load("delay_turns = 1, ask = { { name = 'from', kind = 'country', among = 'not mine' },\n"
             "{ name = 'rate', kind = 'amount', lo = 500, hi = 2500, step = 500 } },",
             "order.tariff { from = choice.from, rate_bp = choice.rate, turns = 4 }");
    struct choice choice = {.value = {"JPN", "1500"}};
    assert_true(script_play(&orders, &library, move, world, &choice, SCRIPT_UNPRICED, reason));
    assert_int_equal(orders.count, 1);
    assert_int_equal(orders.items[0].value[FIELD_FROM], 2);
    assert_int_equal(orders.items[0].value[FIELD_RATE_BP], 1500);
    assert_int_equal(orders.items[0].announced_turn, 2);
    assert_int_equal(orders.items[0].effective_turn, 3);
    assert_int_equal(orders.items[0].expiry_turn, 7);
    assert_string_equal(orders.items[0].move, "case");
}

static void wrong_answers_are_refused(void **state)
{
    (void)state;
    const struct move *move =
        load("ask = { { name = 'from', kind = 'country', among = 'not mine' },\n"
             "{ name = 'rate', kind = 'amount', lo = 500, hi = 2500, step = 500 } },",
             "order.tariff { from = choice.from, rate_bp = choice.rate }");
    const struct {
        struct choice choice;
        const char *reason;
    } cases[] = {
        {{.value = {"", "500"}}, "choose first: from (country)"},
        {{.value = {"USA", "500"}}, "from: USA cannot be chosen here"},
        {{.value = {"XXX", "500"}}, "from: XXX cannot be chosen here"},
        {{.value = {"JPN", "600"}},
         "rate: got 600, expected a whole number from 500 to 2500 in steps of 500"},
        {{.value = {"JPN", "3000"}},
         "rate: got 3000, expected a whole number from 500 to 2500 in steps of 500"},
        {{.value = {"JPN", "5e2"}},
         "rate: got 5e2, expected a whole number from 500 to 2500 in steps of 500"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_false(
            script_play(&orders, &library, move, world, &cases[i].choice, SCRIPT_UNPRICED, reason));
        assert_string_equal(reason, cases[i].reason);
        assert_false(script_allowed(&library, move, world, &cases[i].choice, reason));
    }
    assert_int_equal(orders.count, 0);
}

static void a_refusal_gives_its_reason(void **state)
{
    (void)state;
    const struct move *move =
        load("allowed = function(view)\n  if view.capital > 10 then return true end\n"
             "  return false, 'not with ' .. string.format('%d', view.capital // 1 | 0) .. ' of "
             "capital'\nend,",
             "order.tariff { rate_bp = 1 }");
    assert_false(script_allowed(&library, move, world, NULL, reason));
    assert_string_equal(reason, "not with 6 of capital");
    world->sides[SIDE_WASHINGTON].capital = 11;
    assert_true(script_allowed(&library, move, world, NULL, reason));
    static const char *const wordless[] = {"", ", ''", ", ' \\n'", ", {}", ", 7"};
    for (size_t i = 0; i < sizeof wordless / sizeof wordless[0]; i++) {
        char fields[128];
        snprintf(fields, sizeof fields, "allowed = function(view) return false%s end,",
                 wordless[i]);
        move = load(fields, "order.tariff { rate_bp = 1 }");
        assert_false(script_allowed(&library, move, world, NULL, reason));
        assert_string_equal(reason, "this cannot be played now");
    }
}

/* Whichever single option is the good one, the move counts as playable. */
static void a_move_is_playable_if_any_choice_is(void **state)
{
    (void)state;
    for (int32_t good = 0; good < 5; good++) {
        char fields[512];
        snprintf(fields, sizeof fields,
                 "ask = { { name = 'good', kind = 'good' }, "
                 "{ name = 'to', kind = 'country' } },\nallowed = function(view, choice) "
                 "return choice.good == '%s' and choice.to == 'KOR', 'no' end,",
                 world->goods[good].id);
        const struct move *move = load(fields, "");
        assert_true(script_allowed(&library, move, world, NULL, reason));
        struct choice choice = {.value = {"", "KOR"}};
        memcpy(choice.value[0], world->goods[good].id, CHOICE_SIZE - 8);
        assert_true(script_allowed(&library, move, world, &choice, reason));
        memcpy(choice.value[1], "JPN", 4);
        assert_false(script_allowed(&library, move, world, &choice, reason));
        assert_string_equal(reason, "no");
    }
    const struct move *move =
        load("ask = { { name = 'good', kind = 'good', among = { 'tin' } } },", "");
    assert_false(script_allowed(&library, move, world, NULL, reason));
    assert_string_equal(reason, "there is nothing to choose from: good (good)");
}

static void nothing_is_taken_from_a_call_that_fails(void **state)
{
    (void)state;
    struct choice none = {0};
    orders.count = ORDERS_MAX - 1;
    const struct move *move =
        load("", "order.tariff { rate_bp = 1 } order.tariff { rate_bp = 2, good = 'gallium' }");
    assert_false(script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason));
    assert_int_equal(orders.count, ORDERS_MAX - 1);
    orders.count = 0;
    assert_true(script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason));
    assert_int_equal(orders.count, 2);
}

/* Nothing is had for nothing: what all instruments of a play spend, its card costs. */
static void instruments_spend_what_the_card_costs(void **state)
{
    (void)state;
    struct choice none = {0};
    const struct move *move =
        load("", "order.research { mode = 'efficiency', budget_musd = 600, turns = 8 }\n"
                 "order.tariff { rate_bp = 1 }\n"
                 "order.offer { country = 'JPN', mode = 'payment', budget_musd = 400 }");
    assert_true(script_play(&orders, &library, move, world, &none, 1000, reason));
    assert_int_equal(orders.count, 3);
    assert_true(script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason));
    orders.count = 0;
    assert_false(script_play(&orders, &library, move, world, &none, 999, reason));
    assert_string_equal(reason,
                        "moves/washington/case.lua:5: offer.budget_musd: the instruments spend "
                        "1000 million dollars, and the card costs 999; set less, or raise "
                        "budget_musd in the card's row [case, turn 3, washington]");
    assert_false(script_play(&orders, &library, move, world, &none, 0, reason));
    assert_non_null(strstr(reason, "research.budget_musd: the instruments spend 600"));
    assert_int_equal(orders.count, 0);
    move = load("", "order.stockpile { good = 'gallium', mode = 'buy', months = 36 }");
    assert_false(script_play(&orders, &library, move, world, &none, 0, reason));
    assert_non_null(strstr(reason, "stockpile.budget_musd: is left out, expected what it may"));
    move = load("", "order.stockpile { good = 'gallium', mode = 'release', months = 36 }\n"
                    "order.stockpile { good = 'gallium', mode = 'target', months = 0 }\n"
                    "order.offer { country = 'JPN', mode = 'market' }");
    assert_true(script_play(&orders, &library, move, world, &none, 0, reason));
}

static void the_world_is_seen_as_the_side_may_see_it(void **state)
{
    (void)state;
    put_in_force(0, INSTRUMENT_TARIFF, SIDE_BEIJING, 0);
    put_in_force(1, INSTRUMENT_EXPORT_CONTROL, SIDE_WASHINGTON, 2);
    world->instruments[1].effective_turn = 5;
    const struct move *move = load(
        "",
        "local function must(what, name) if not what then error(name) end end\n"
        "must(view.turn == 3 and view.turns == 12 and view.year == 2025 and view.quarter == 3, "
        "'time')\n"
        "must(view.side == 'washington' and view.rival == 'beijing', 'side')\n"
        "must(view.capital == 6 and view.budget == 9000, 'money')\n"
        "must(view.countries[2] == 'CHN' and #view.goods >= 5 and #view.firms == 4, 'lists')\n"
        "must(view.country('JPN').partner and view.country('CHN').side == 'beijing', 'country')\n"
        "must(view.good('gallium').family == 'rock' and view.good('soybeans').family == 'farm', "
        "'good')\n"
        "must(view.firm('huawei').country == 'CHN' and not view.firm('huawei').listed, 'firm')\n"
        "local value, low, high = view.figure('capital.washington')\n"
        "must(value == 6 and low == 6 and high == 6, 'figure')\n"
        "must(view.figure('price.gallium.MARS') == nil, 'nowhere')\n"
        "must(view.instrument('tariff', { good = 'gallium' }).rate_bp == 500, 'instrument')\n"
        "must(not view.instrument('tariff', { good = 'soybeans' }), 'other good')\n"
        "must(not view.instrument('export_control'), 'not yet in force')\n"
        "must(view.instrument('export_control', { in_force = false }).effective_turn == 6, "
        "'announced')\n"
        "must(#view.instruments() == 2 and #view.instruments(nil, 'beijing') == 1, 'instruments')\n"
        "order.tariff { rate_bp = 1 }");
    struct choice none = {0};
    bool good = script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason);
    if (!good) fail_msg("%s", reason);
}

/* What a side may not know it sees as a band, by whatever name it asks, and always the same one. */
static void a_rivals_secret_is_seen_as_a_band(void **state)
{
    (void)state;
    world->nodes[0][0].state_stock = world->nodes[0][1].state_stock = 5.0;
    const struct move *move = load(
        "",
        "local value, low, high = view.figure('state_stock.USA.gallium')\n"
        "if low ~= high or value ~= low then error('own stock is a band') end\n"
        "value, low, high = view.figure('state_stock.CHN.gallium')\n"
        "if not (low < high and low <= value and value <= high) then error('secret is known') end\n"
        "local again = view.figure('state_stock.CHN.gallium')\n"
        "if again ~= value then error('asking twice tells more') end\n"
        "order.tariff { rate_bp = 1 }");
    struct choice none = {0};
    bool good = script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason);
    if (!good) fail_msg("%s", reason);
}

static void draws_depend_on_their_purpose_alone(void **state)
{
    (void)state;
    const struct move *move = load("", "local a = view.random('dice', 1, 1000)\n"
                                       "local b = view.random('dice', 1, 1000)\n"
                                       "order.tariff { rate_bp = a } "
                                       "order.tariff { rate_bp = b, good = 'gallium' }");
    struct choice none = {0};
    assert_true(script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason));
    int32_t first = orders.items[0].value[FIELD_RATE_BP];
    int32_t second = orders.items[1].value[FIELD_RATE_BP];
    assert_int_not_equal(first, second);
    move = load("", "view.random('other', 1, 6) local a = view.random('dice', 1, 1000)\n"
                    "view.random('third', 1, 6) order.tariff { rate_bp = a }");
    orders.count = 0;
    assert_true(script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason));
    assert_int_equal(orders.items[0].value[FIELD_RATE_BP], first);
    world->turn++;
    orders.count = 0;
    assert_true(script_play(&orders, &library, move, world, &none, SCRIPT_UNPRICED, reason));
    assert_int_not_equal(orders.items[0].value[FIELD_RATE_BP], first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_file_is_read_as_it_is_written, begin, end),
        cmocka_unit_test_setup_teardown(white_space_of_a_text_is_evened_out, begin, end),
        cmocka_unit_test_setup_teardown(a_move_of_the_same_name_may_be_on_each_side, begin, end),
        cmocka_unit_test_setup_teardown(one_broken_file_leaves_the_others, begin, end),
        cmocka_unit_test_setup_teardown(words_offer_what_they_say, begin, end),
        cmocka_unit_test_setup_teardown(what_was_chosen_is_not_offered_again, begin, end),
        cmocka_unit_test_setup_teardown(ones_own_instruments_are_offered_and_handed_over, begin,
                                        end),
        cmocka_unit_test_setup_teardown(answers_reach_the_script_by_name, begin, end),
        cmocka_unit_test_setup_teardown(wrong_answers_are_refused, begin, end),
        cmocka_unit_test_setup_teardown(a_refusal_gives_its_reason, begin, end),
        cmocka_unit_test_setup_teardown(a_move_is_playable_if_any_choice_is, begin, end),
        cmocka_unit_test_setup_teardown(nothing_is_taken_from_a_call_that_fails, begin, end),
        cmocka_unit_test_setup_teardown(instruments_spend_what_the_card_costs, begin, end),
        cmocka_unit_test_setup_teardown(the_world_is_seen_as_the_side_may_see_it, begin, end),
        cmocka_unit_test_setup_teardown(a_rivals_secret_is_seen_as_a_band, begin, end),
        cmocka_unit_test_setup_teardown(draws_depend_on_their_purpose_alone, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
