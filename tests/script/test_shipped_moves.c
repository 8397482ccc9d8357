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
static struct world *world; /* of one try */
static struct orders *orders;

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
        !script_play(orders, setup->scripts, move, world, choice, SCRIPT_UNPRICED, reason)) {
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
    if (!script_play(orders, setup->scripts, move, world, choice, SCRIPT_UNPRICED, reason)) {
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

/* What a move is there for, and where it is refused, its own test in Lua says. */
static void every_move_has_its_test(void **state)
{
    (void)state;
    int missing = 0;
    for (size_t i = 0; i < script_move_count(setup->scripts); i++) {
        const struct move *move = script_move(setup->scripts, i);
        const char *folder = move->side == SIDE_BEIJING ? "beijing" : "washington";
        char path[128];
        snprintf(path, sizeof path, "tests/lua/moves/%s/%s.lua", folder, move->id);
        FILE *file = fopen(path, "r");
        if (file) {
            fclose(file);
            continue;
        }
        print_error("%s has no test in %s\n", move->id, path);
        missing++;
    }
    assert_int_equal(missing, 0);
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
        script_event_ready(setup->scripts, event, world, reason);
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
        hand[count++] = (struct hand_card){move, card->capital, card->budget_musd, true, ""};
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
                               deal(hand, opponent->side), NULL, reason);
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
        cmocka_unit_test(every_move_has_its_test),
        cmocka_unit_test(truce_of_both_rests_the_tariffs),
        cmocka_unit_test(every_event_can_happen),
        cmocka_unit_test(opponents_plan_what_can_be_played_in_every_turn),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
