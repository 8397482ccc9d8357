/* test_market.c: prices answer to stocks, tariffs and floods, inside their bounds. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "engine/tick.h"
#include "worlds.h"

static struct world world;

static int world_fresh(void **state)
{
    (void)state;
    worlds_make_plain(&world, 8);
    return 0;
}

static void the_answer_to_a_price_is_near_the_power(void **state)
{
    (void)state;
    assert_true(industry_answer(1.0, 0.7) == 1.0);
    assert_true(industry_answer(5.0, 0.0) == 1.0);
    assert_true(fabs(industry_answer(4.0, 2.0) - 1.0 / 16.0) < 1e-12);
    for (double price = 0.3; price < 4.0; price += 0.1) {
        for (double elasticity = 0.1; elasticity < 2.0; elasticity += 0.1) {
            double exact = pow(price, -elasticity);
            assert_true(fabs(industry_answer(price, elasticity) / exact - 1.0) < 0.2);
            assert_true(industry_answer(price + 0.1, elasticity) <
                        industry_answer(price, elasticity));
        }
    }
}

static void scarce_stocks_are_dear_and_full_ones_cheap(void **state)
{
    (void)state;
    struct node *scarce = &world.nodes[0][2];
    struct node *full = &world.nodes[0][3];
    scarce->user_stock = 0.0;
    full->user_stock *= 4.0;
    trade_tick(&world);
    assert_true(scarce->price > 1.02);
    assert_true(full->price < 0.98);
}

static void prices_keep_their_bounds(void **state)
{
    (void)state;
    for (int32_t month = 0; month < 60; month++) {
        for (int32_t c = 0; c < world.country_count; c++) {
            world.nodes[0][c].user_stock = 0.0;
            world.nodes[0][c].seller_stock = 0.0;
            world.nodes[1][c].user_stock = world.nodes[1][c].use_base * 1000.0;
        }
        trade_tick(&world);
        assert_true(world_sound(&world, NULL));
        for (int32_t c = 0; c < world.country_count; c++) {
            assert_true(world.nodes[0][c].price <= world.parameters.price_high);
            assert_true(world.nodes[1][c].price >= world.parameters.price_low);
        }
    }
}

static void a_tariff_is_passed_on_and_a_flood_passed_down(void **state)
{
    (void)state;
    struct edge edge = world.edges[0];
    assert_true(market_delivered(&world, &edge) == 1.0);
    edge.tariff = 0.25;
    assert_true(market_delivered(&world, &edge) == 1.25);
    world.nodes[edge.good][edge.seller].flood = 0.4;
    assert_true(fabs(market_delivered(&world, &edge) - 0.75) < 1e-12);
}

static void a_floor_keeps_makers_margin(void **state)
{
    (void)state;
    struct node *node = &world.nodes[0][0];
    node->offer = 0.5;
    assert_true(market_margin(&world, 0, 0) == 0.5);
    node->floor = 0.9;
    assert_true(market_margin(&world, 0, 0) == 0.9);
    node->floor = 0.0;
    node->support = 0.2;
    assert_true(fabs(market_margin(&world, 0, 0) - 0.6) < 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_answer_to_a_price_is_near_the_power, world_fresh),
        cmocka_unit_test_setup(scarce_stocks_are_dear_and_full_ones_cheap, world_fresh),
        cmocka_unit_test_setup(prices_keep_their_bounds, world_fresh),
        cmocka_unit_test_setup(a_tariff_is_passed_on_and_a_flood_passed_down, world_fresh),
        cmocka_unit_test_setup(a_floor_keeps_makers_margin, world_fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
