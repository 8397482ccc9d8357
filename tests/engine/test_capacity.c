/* test_capacity.c: plants that public money founds, permits hasten, floods kill and floors save. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "engine/project.h"
#include "worlds.h"

enum { US = 0, CN = 1, GOOD = 0 };

static struct world world;
static struct orders orders;

/* A world in which the first good goes from one power to the other. */
static void start(uint64_t seed)
{
    do worlds_make_plain(&world, seed++);
    while (world_edge(&world, GOOD, CN, US) < 0);
    world.goods[GOOD].lead_turns = 4;
    worlds_rest(&orders);
}

static void invest(int32_t budget_musd)
{
    struct instrument *order = worlds_order(&orders, &world, INSTRUMENT_INVEST, SIDE_WASHINGTON);
    order->value[FIELD_GOOD] = GOOD;
    order->value[FIELD_COUNTRY] = US;
    order->value[FIELD_MODE] = INVEST_REFINERY;
    order->value[FIELD_SHARE_BP] = 500;
    order->value[FIELD_BUDGET_MUSD] = budget_musd;
}

static void turn(void)
{
    turn_resolve(&world, &orders);
    worlds_rest(&orders);
}

static void money_becomes_capacity_and_sales(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        start(seed);
        struct world without = world;
        double before = world.nodes[GOOD][US].capacity;
        invest(100000);
        turn();
        assert_int_equal(world.project_count, 1);
        assert_true(strlen(world.projects[0].id) > 0 && strlen(world.projects[0].name) > 0);
        assert_int_equal(world.projects[0].state, PROJECT_BUILDING);
        for (int32_t i = 0; i < 7; i++) turn();
        assert_int_equal(world.projects[0].state, PROJECT_RUNNING);
        double after = world.nodes[GOOD][US].capacity;
        double added = 0.05 * world.goods[GOOD].world_per_month;
        assert_true(after > before + 0.99 * added && after < before + 1.01 * added);
        for (int32_t i = 0; i < 8; i++) turn_resolve(&without, &orders);
        assert_true(world.nodes[GOOD][US].made > without.nodes[GOOD][US].made);
    }
}

static void public_money_lowers_break_even(void **state)
{
    (void)state;
    double last = 10.0;
    for (int32_t musd = 0; musd <= 100000; musd += 25000) {
        start(3);
        invest(musd);
        turn();
        assert_true(world.projects[0].cost < last);
        last = world.projects[0].cost;
    }
}

static void permits_hasten_and_red_tape_delays(void **state)
{
    (void)state;
    int32_t last = 1000;
    for (int32_t rate = -5000; rate <= 8000; rate += 6500) {
        start(5);
        world.goods[GOOD].lead_turns = 12;
        invest(100000);
        struct instrument *permit =
            worlds_order(&orders, &world, INSTRUMENT_PERMIT, SIDE_WASHINGTON);
        permit->value[FIELD_RATE_BP] = rate;
        turn();
        assert_true(world.projects[0].ready_turn < last);
        last = world.projects[0].ready_turn;
    }
}

static void flood(void)
{
    struct instrument *order = worlds_order(&orders, &world, INSTRUMENT_FLOOD, SIDE_BEIJING);
    order->value[FIELD_GOOD] = GOOD;
    order->value[FIELD_RATE_BP] = 6000;
    order->value[FIELD_TURNS] = 0;
}

/* Molycorp's fate; and what the floor of 2025 was for. */
static void a_flood_kills_and_a_floor_saves(void **state)
{
    (void)state;
    int32_t killed = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        for (int32_t floored = 0; floored < 2; floored++) {
            start(seed);
            world.goods[GOOD].lead_turns = 12;
            invest(0);
            flood();
            if (floored) {
                struct instrument *floor =
                    worlds_order(&orders, &world, INSTRUMENT_SUBSIDY, SIDE_WASHINGTON);
                floor->value[FIELD_GOOD] = GOOD;
                floor->value[FIELD_MODE] = SUBSIDY_FLOOR;
                floor->value[FIELD_RATE_BP] = 15000;
                floor->value[FIELD_TURNS] = 0;
            }
            for (int32_t i = 0; i < 10; i++) turn();
            int32_t stands = world.projects[0].state;
            if (floored) assert_true(stands == PROJECT_BUILDING || stands == PROJECT_RUNNING);
            else if (stands == PROJECT_DEAD) killed++;
        }
    }
    assert_true(killed >= 15);
}

static void plans_start_when_prices_pay(void **state)
{
    (void)state;
    start(6);
    world.project_count = 1;
    struct project *project = &world.projects[0];
    *project = (struct project){.id = "plan",
                                .name = "Plan",
                                .good = GOOD,
                                .country = US,
                                .state = PROJECT_PLANNED,
                                .funder = SIDE_NONE,
                                .capacity = 1.0,
                                .cost = 1.2};
    project_step(&world, 0);
    assert_int_equal(project->state, PROJECT_PLANNED);
    for (int32_t c = 0; c < world.country_count; c++) world.nodes[GOOD][c].price = 1.8;
    world.escalation = 1.0;
    project_step(&world, 0);
    assert_int_equal(project->state, PROJECT_PLANNED);
    world.escalation = 0.0;
    project_step(&world, 0);
    assert_int_equal(project->state, PROJECT_BUILDING);
}

/* "Using a weapon spends it": after a long ban is lifted the buyer relies on the sender less. */
static void trust_comes_back_slowly(void **state)
{
    (void)state;
    start(11);
    int32_t edge = world_edge(&world, GOOD, CN, US);
    assert_true(edge >= 0);
    worlds_ban(&orders, &world, SIDE_BEIJING, GOOD);
    orders.items[0].expiry_turn = world.turn + 4;
    for (int32_t i = 0; i < 4; i++) turn();
    double low = world.edges[edge].trust;
    assert_true(low < 0.8);
    for (int32_t i = 0; i < 8; i++) turn();
    assert_true(world.edges[edge].trust > low && world.edges[edge].trust < 0.9);
}

static void the_pipeline_never_overflows(void **state)
{
    (void)state;
    start(12);
    for (int32_t i = 0; i < 8; i++) {
        for (int32_t k = 0; k < 30; k++) invest(1000 * k);
        turn();
        assert_true(world.project_count <= PROJECT_MAX);
        assert_true(world_sound(&world, NULL));
    }
    for (int32_t a = 0; a < world.project_count; a++) {
        for (int32_t b = a + 1; b < world.project_count; b++) {
            assert_string_not_equal(world.projects[a].id, world.projects[b].id);
        }
    }
}

/* What is paid for and finds no place is told; what is over makes place. */
static void money_for_a_plant_without_a_place_is_told(void **state)
{
    (void)state;
    for (int32_t over = 0; over < 2; over++) {
        start(3);
        for (int32_t i = 0; i < PROJECT_MAX; i++) {
            world.projects[i] =
                (struct project){.state = PROJECT_PLANNED, .funder = SIDE_NONE, .cost = 9.0};
        }
        world.project_count = PROJECT_MAX;
        if (over) world.projects[7].state = PROJECT_DEAD;
        assert_int_equal(project_room(&world), over);
        int32_t told = 0;
        invest(1000);
        turn();
        for (int32_t i = 0; i < world.news_count; i++) told += world.news[i].kind == NEWS_NO_ROOM;
        assert_int_equal(told, !over);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(money_for_a_plant_without_a_place_is_told),
        cmocka_unit_test(money_becomes_capacity_and_sales),
        cmocka_unit_test(public_money_lowers_break_even),
        cmocka_unit_test(permits_hasten_and_red_tape_delays),
        cmocka_unit_test(a_flood_kills_and_a_floor_saves),
        cmocka_unit_test(plans_start_when_prices_pay),
        cmocka_unit_test(trust_comes_back_slowly),
        cmocka_unit_test(the_pipeline_never_overflows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
