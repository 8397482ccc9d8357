/* test_permutation.c: the order of countries in a map changes no figure by more than rounding. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "worlds.h"

static struct world world;
static struct world turned;
static struct orders orders;
static struct orders turned_orders;

/* Country c of the one world is country moved(c) of the other. */
static int32_t moved(int32_t c)
{
    return c < 0 ? c : world.country_count - 1 - c;
}

/* Insertion by good, seller, buyer: the order that the engine asks for. */
static void edge_insert(const struct edge *edge)
{
    int32_t at = turned.edge_count++;
    for (; at > 0; at--) {
        const struct edge *before = &turned.edges[at - 1];
        int32_t key = (before->good * COUNTRY_MAX + before->seller) * COUNTRY_MAX + before->buyer;
        int32_t own = (edge->good * COUNTRY_MAX + edge->seller) * COUNTRY_MAX + edge->buyer;
        if (key < own) break;
        turned.edges[at] = *before;
    }
    turned.edges[at] = *edge;
}

static void world_turn_round(void)
{
    turned = world;
    for (int32_t c = 0; c < world.country_count; c++) {
        turned.countries[moved(c)] = world.countries[c];
        for (int32_t g = 0; g < world.good_count; g++) {
            turned.nodes[g][moved(c)] = world.nodes[g][c];
        }
        for (int32_t i = 0; i < world.industry_count; i++) {
            turned.plants[i][moved(c)] = world.plants[i][c];
        }
        for (int32_t r = 0; r < world.recipe_count; r++) {
            turned.need[r][moved(c)] = world.need[r][c];
            turned.weight[r][moved(c)] = world.weight[r][c];
            turned.value[r][moved(c)] = world.value[r][c];
        }
    }
    turned.edge_count = 0;
    for (int32_t e = 0; e < world.edge_count; e++) {
        struct edge edge = world.edges[e];
        edge.seller = moved(edge.seller);
        edge.buyer = moved(edge.buyer);
        edge_insert(&edge);
    }
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        turned.sides[s].country = moved(world.sides[s].country);
    }
    for (int32_t p = 0; p < world.project_count; p++) {
        turned.projects[p].country = moved(world.projects[p].country);
    }
    for (int32_t f = 0; f < world.firm_count; f++) {
        turned.firms[f].country = moved(world.firms[f].country);
    }
}

static void orders_turn_round(void)
{
    turned_orders = orders;
    for (int32_t i = 0; i < orders.count; i++) {
        int32_t *value = turned_orders.items[i].value;
        value[FIELD_COUNTRY] = moved(value[FIELD_COUNTRY]);
        value[FIELD_TO] = moved(value[FIELD_TO]);
        value[FIELD_FROM] = moved(value[FIELD_FROM]);
    }
}

static void assert_near(double a, double b)
{
    assert_true(fabs(a - b) <= 1e-6 * (1.0 + fabs(a)));
}

static void assert_same_figures(void)
{
    for (int32_t c = 0; c < world.country_count; c++) {
        for (int32_t g = 0; g < world.good_count; g++) {
            assert_near(world.nodes[g][c].price, turned.nodes[g][moved(c)].price);
            assert_near(world.nodes[g][c].user_stock, turned.nodes[g][moved(c)].user_stock);
            assert_near(world.nodes[g][c].made, turned.nodes[g][moved(c)].made);
        }
        assert_near(world_output(&world, c), world_output(&turned, moved(c)));
        for (int32_t s = 0; s < SIDE_COUNT; s++) {
            assert_near(world.countries[c].compliance[s], turned.countries[moved(c)].compliance[s]);
        }
    }
    assert_near(world.escalation, turned.escalation);
    for (int32_t s = 0; s < SIDE_COUNT; s++) {
        for (int32_t k = 0; k < SCORE_COUNT; k++) {
            assert_near(world.sides[s].score[k], turned.sides[s].score[k]);
        }
    }
}

static void the_order_of_countries_does_not_matter(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 1000; seed++) {
        worlds_make(&world, seed);
        world_turn_round();
        for (int32_t turn = 0; turn < 6; turn++) {
            worlds_orders(&orders, &world, seed);
            orders_turn_round();
            turn_resolve(&world, &orders);
            turn_resolve(&turned, &turned_orders);
            assert_same_figures();
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_countries_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
