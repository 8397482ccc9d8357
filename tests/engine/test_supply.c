/* test_supply.c: floods, support and floors last as long as their instruments. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "worlds.h"

static struct world world;
static struct orders orders;

static int world_fresh(void **state)
{
    (void)state;
    worlds_make_plain(&world, 9);
    worlds_rest(&orders);
    return 0;
}

static void supply(void)
{
    world.instrument_count = 0;
    for (int32_t i = 0; i < orders.count; i++) {
        world.instruments[world.instrument_count++] = orders.items[i];
    }
    supply_phase(&world);
}

static void a_flood_is_at_home_and_ends_with_its_instrument(void **state)
{
    (void)state;
    struct instrument *flood = worlds_order(&orders, &world, INSTRUMENT_FLOOD, SIDE_BEIJING);
    flood->value[FIELD_GOOD] = 1;
    flood->value[FIELD_RATE_BP] = 3000;
    flood->expiry_turn = 2;
    supply();
    assert_true(world.nodes[1][1].flood == 0.3);
    assert_true(world.nodes[1][0].flood == 0.0);
    assert_true(world.nodes[0][1].flood == 0.0);
    world.turn = 2;
    supply();
    assert_true(world.nodes[1][1].flood == 0.0);
}

static void support_adds_up_and_the_highest_floor_holds(void **state)
{
    (void)state;
    for (int32_t k = 0; k < 2; k++) {
        struct instrument *order = worlds_order(&orders, &world, INSTRUMENT_SUBSIDY, k);
        order->value[FIELD_GOOD] = 0;
        order->value[FIELD_COUNTRY] = 3;
        order->value[FIELD_MODE] = SUBSIDY_SUPPORT;
        order->value[FIELD_RATE_BP] = 1000;
        order = worlds_order(&orders, &world, INSTRUMENT_SUBSIDY, k);
        order->value[FIELD_GOOD] = 0;
        order->value[FIELD_COUNTRY] = 3;
        order->value[FIELD_MODE] = k == 0 ? SUBSIDY_FLOOR : SUBSIDY_OFFTAKE;
        order->value[FIELD_RATE_BP] = 9000 + 2000 * k;
    }
    supply();
    assert_true(world.nodes[0][3].support == 0.2);
    assert_true(world.nodes[0][3].floor == 1.1);
}

static void support_without_a_country_is_for_ones_own(void **state)
{
    (void)state;
    struct instrument *order = worlds_order(&orders, &world, INSTRUMENT_SUBSIDY, SIDE_WASHINGTON);
    order->value[FIELD_GOOD] = 2;
    order->value[FIELD_MODE] = SUBSIDY_SUPPORT;
    order->value[FIELD_RATE_BP] = 2500;
    supply();
    assert_true(world.nodes[2][0].support == 0.25);
    assert_true(world.nodes[2][1].support == 0.0);
}

static void the_turns_totals_start_at_nothing(void **state)
{
    (void)state;
    supply();
    for (int32_t c = 0; c < world.country_count; c++) {
        const struct node *node = &world.nodes[0][c];
        assert_true(node->made == 0.0 && node->used == 0.0 && node->sold == 0.0);
    }
    assert_true(world.edges[0].turn_flow == 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_flood_is_at_home_and_ends_with_its_instrument, world_fresh),
        cmocka_unit_test_setup(support_adds_up_and_the_highest_floor_holds, world_fresh),
        cmocka_unit_test_setup(support_without_a_country_is_for_ones_own, world_fresh),
        cmocka_unit_test_setup(the_turns_totals_start_at_nothing, world_fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
