/* test_balance.c: a settled world adds up, whatever the data. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/balance.h"
#include "worlds.h"

static struct world world;

static void use_is_needs_and_final_use(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        worlds_make(&world, seed);
        for (int32_t g = 0; g < world.good_count; g++) {
            for (int32_t c = 0; c < world.country_count; c++) {
                const struct node *node = &world.nodes[g][c];
                double sum = node->final_base;
                for (int32_t r = 0; r < world.recipe_count; r++) {
                    if (world.recipes[r].input == g) sum += world.need[r][c];
                }
                assert_true(fabs(sum - node->use_base) <= 1e-9 * (1.0 + node->use_base));
            }
        }
    }
}

static void edges_add_up_to_use_and_capacity(void **state)
{
    (void)state;
    worlds_make(&world, 3);
    for (int32_t g = 0; g < world.good_count; g++) {
        double use = 0.0;
        double capacity = 0.0;
        double flow = 0.0;
        for (int32_t c = 0; c < world.country_count; c++) {
            use += world.nodes[g][c].use_base;
            capacity += world.nodes[g][c].capacity_base;
        }
        for (int32_t e = world.edge_first[g]; e < world.edge_first[g + 1]; e++) {
            assert_int_equal(world.edges[e].good, g);
            flow += world.edges[e].base;
        }
        assert_true(fabs(use - flow) <= 1e-9 * flow);
        assert_true(fabs(capacity - flow) <= 1e-9 * flow);
    }
    assert_int_equal(world.edge_first[world.good_count], world.edge_count);
}

static void the_distance_from_a_balance_is_told(void **state)
{
    (void)state;
    worlds_make(&world, 3);
    assert_true(balance_settle(&world) < 1e-12);
    int32_t r = 0;
    while (world.recipes[r].industry < 0) r++;
    world.need[r][0] = world.nodes[world.recipes[r].input][0].use_base * 4.0;
    assert_true(balance_settle(&world) >= 0.75);
    assert_true(balance_settle(&world) < 1e-12);
}

static void weights_follow_the_class_of_an_input(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        worlds_make(&world, seed);
        for (int32_t r = 0; r < world.recipe_count; r++) {
            double most = world.recipes[r].input_class == INPUT_CRITICAL  ? 1.0
                        : world.recipes[r].input_class == INPUT_IMPORTANT ? 0.5
                                                                          : 0.0;
            for (int32_t c = 0; c < world.country_count; c++) {
                assert_true(world.weight[r][c] <= most);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(use_is_needs_and_final_use),
        cmocka_unit_test(edges_add_up_to_use_and_capacity),
        cmocka_unit_test(the_distance_from_a_balance_is_told),
        cmocka_unit_test(weights_follow_the_class_of_an_input),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
