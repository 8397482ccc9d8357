/* test_industry.c: inputs bind by their class and weight, and nothing is made from nothing. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/tick.h"
#include "worlds.h"

static struct world world;
static struct tick tick;

/* A world whose first industry recipe is the only one that starves: its input has run out. */
static int32_t starved_recipe(int32_t input_class)
{
    worlds_make_plain(&world, 13);
    int32_t r = 0;
    while (world.recipes[r].industry < 0) r++;
    for (int32_t k = 0; k < world.recipe_count; k++) {
        for (int32_t c = 0; k != r && c < world.country_count; c++) world.weight[k][c] = 0.0;
    }
    world.recipes[r].input_class = input_class;
    world.weight[r][0] = input_class == INPUT_CRITICAL  ? 1.0
                       : input_class == INPUT_IMPORTANT ? 0.5
                                                        : 0.0;
    world.nodes[world.recipes[r].input][0].user_stock = 0.0;
    return r;
}

/* One month's output of the plant that recipe r feeds in country 0. */
static double output_of(int32_t r)
{
    memset(&tick, 0, sizeof tick);
    for (int32_t g = 0; g < world.good_count; g++) {
        for (int32_t c = 0; c < world.country_count; c++) {
            tick.plan[g][c] = world.nodes[g][c].capacity_base;
        }
    }
    industry_need(&tick, &world);
    industry_produce(&tick, &world);
    return world.plants[world.recipes[r].industry][0].output;
}

static void critical_inputs_bind_important_ones_halfway_others_not(void **state)
{
    (void)state;
    assert_true(output_of(starved_recipe(INPUT_CRITICAL)) == 0.0);
    assert_true(output_of(starved_recipe(INPUT_IMPORTANT)) == 0.5);
    assert_true(output_of(starved_recipe(INPUT_OTHER)) == 1.0);
}

static void full_stocks_make_full_output(void **state)
{
    (void)state;
    worlds_make_plain(&world, 13);
    for (int32_t g = 0; g < world.good_count; g++) {
        for (int32_t c = 0; c < world.country_count; c++) {
            world.nodes[g][c].user_stock += world.nodes[g][c].transit;
        }
    }
    memset(&tick, 0, sizeof tick);
    for (int32_t g = 0; g < world.good_count; g++) {
        for (int32_t c = 0; c < world.country_count; c++) {
            tick.plan[g][c] = world.nodes[g][c].capacity_base;
        }
    }
    industry_need(&tick, &world);
    industry_produce(&tick, &world);
    for (int32_t i = 0; i < world.industry_count; i++) {
        for (int32_t c = 0; c < world.country_count; c++) {
            assert_true(world.plants[i][c].output == 1.0);
        }
    }
}

static void never_more_is_used_than_there_is(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        worlds_make_plain(&world, seed);
        memset(&tick, 0, sizeof tick);
        for (int32_t g = 0; g < world.good_count; g++) {
            for (int32_t c = 0; c < world.country_count; c++) {
                tick.plan[g][c] = world.nodes[g][c].capacity;
                world.nodes[g][c].user_stock *= (double)((seed + (uint64_t)c) % 5) * 0.1;
            }
        }
        industry_need(&tick, &world);
        industry_produce(&tick, &world);
        for (int32_t g = 0; g < world.good_count; g++) {
            for (int32_t c = 0; c < world.country_count; c++) {
                assert_true(world.nodes[g][c].user_stock >= 0.0);
            }
        }
    }
}

static void newcomers_need_what_the_world_does(void **state)
{
    (void)state;
    worlds_make_plain(&world, 13);
    int32_t r = 0;
    while (world.recipes[r].good < 0) r++;
    int32_t good = world.recipes[r].good;
    double need = 0.0;
    double capacity = 0.0;
    for (int32_t c = 0; c < world.country_count; c++) {
        need += world.need[r][c];
        capacity += world.nodes[good][c].capacity_base;
    }
    capacity -= world.nodes[good][0].capacity_base;
    need -= world.need[r][0];
    world.nodes[good][0].capacity_base = 0.0;
    world.need[r][0] = 0.0;
    memset(&tick, 0, sizeof tick);
    tick.plan[good][0] = 10.0;
    industry_need(&tick, &world);
    double wanted = 10.0 * need / capacity;
    assert_true(tick.wanted[r][0] > 0.999 * wanted && tick.wanted[r][0] < 1.001 * wanted);
}

static void dear_inputs_raise_cost_by_their_value(void **state)
{
    (void)state;
    worlds_make_plain(&world, 13);
    industry_cost(&world);
    int32_t r = 0;
    while (world.recipes[r].industry < 0) r++;
    struct plant *plant = &world.plants[world.recipes[r].industry][0];
    assert_true(plant->cost == 1.0);
    world.value[r][0] = 0.25;
    for (int32_t k = 0; k < world.recipe_count; k++) {
        if (k != r) world.value[k][0] = 0.0;
    }
    world.nodes[world.recipes[r].input][0].price = 3.0;
    industry_cost(&world);
    assert_true(plant->cost == 1.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(critical_inputs_bind_important_ones_halfway_others_not),
        cmocka_unit_test(full_stocks_make_full_output),
        cmocka_unit_test(never_more_is_used_than_there_is),
        cmocka_unit_test(newcomers_need_what_the_world_does),
        cmocka_unit_test(dear_inputs_raise_cost_by_their_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
