/* test_trade.c: a month moves goods from makers to users, no more than there are. */
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
static struct world rest;

static int world_fresh(void **state)
{
    (void)state;
    worlds_make_plain(&world, 21);
    supply_phase(&world);
    rest = world;
    return 0;
}

static double world_stock(const struct world *of, int32_t good)
{
    double sum = 0.0;
    for (int32_t c = 0; c < of->country_count; c++) {
        const struct node *node = &of->nodes[good][c];
        sum += node->user_stock + node->seller_stock + node->transit + node->state_stock;
    }
    return sum;
}

/* The edge of a good, between two different countries, with most base trade. */
static struct edge *greatest_edge(int32_t good)
{
    int32_t best = -1;
    for (int32_t e = world.edge_first[good]; e < world.edge_first[good + 1]; e++) {
        const struct edge *edge = &world.edges[e];
        if (edge->seller == edge->buyer) continue;
        if (best < 0 || edge->base > world.edges[best].base) best = e;
    }
    return &world.edges[best];
}

static void every_month_conserves_material(void **state)
{
    (void)state;
    greatest_edge(0)->passage = 0.0;
    greatest_edge(0)->barred_by = SIDE_BEIJING;
    world.nodes[1][0].disruption = 0.9;
    for (int32_t month = 0; month < 24; month++) {
        for (int32_t g = 0; g < world.good_count; g++) {
            double before = world_stock(&world, g);
            struct world *after = &rest;
            *after = world;
            supply_phase(after);
            trade_tick(after);
            double flow = 0.0;
            for (int32_t c = 0; c < world.country_count; c++) {
                const struct node *node = &after->nodes[g][c];
                flow += node->made - node->used - node->lost;
            }
            assert_true(fabs(world_stock(after, g) - before - flow) <= 1e-9 * before);
        }
        world = rest;
    }
}

static void a_closed_edge_carries_nothing(void **state)
{
    (void)state;
    struct edge *edge = greatest_edge(0);
    edge->passage = 0.0;
    edge->barred_by = SIDE_BEIJING;
    trade_tick(&world);
    assert_true(edge->flow == 0.0);
    assert_true(edge->trust < 1.0);
}

static void licences_open_after_their_months(void **state)
{
    (void)state;
    struct edge edge = world.edges[0];
    double ramp = world.parameters.licence_ramp;
    double last = 0.0;
    edge.passage = 0.6;
    edge.queue = ramp + 0.5;
    assert_true(flow_open(&world, &edge) == 0.0);
    for (double left = ramp; left > 0.0; left -= 0.5) {
        edge.queue = left;
        assert_true(flow_open(&world, &edge) >= last);
        last = flow_open(&world, &edge);
    }
    assert_true(last > 0.5);
    edge.queue = 0.0;
    assert_true(flow_open(&world, &edge) == 0.6);
}

static void a_licence_grants_no_more_for_being_needed(void **state)
{
    (void)state;
    int32_t e = world_edge(&world, 0, 1, 0);
    assert_true(e >= 0);
    world.edges[e].passage = 0.3;
    world.edges[e].barred_by = SIDE_BEIJING;
    world.nodes[0][0].user_stock = 0.0;
    rest = world;
    rest.parameters.resourcing = 0.0;
    trade_tick(&world);
    trade_tick(&rest);
    assert_true(world.edges[e].flow > 0.0);
    assert_true(world.edges[e].flow == rest.edges[e].flow);
    assert_true(world.nodes[0][0].bought > rest.nodes[0][0].bought);
}

static void lost_capacity_is_backfilled_by_others(void **state)
{
    (void)state;
    int32_t good = 0;
    int32_t hit = greatest_edge(good)->seller;
    world.nodes[good][hit].disruption = 1.0;
    for (int32_t c = 0; c < world.country_count; c++) {
        if (c != hit) world.nodes[good][c].capacity *= 2.0;
    }
    for (int32_t month = 0; month < 9; month++) trade_tick(&world);
    double others = 0.0;
    double before = 0.0;
    for (int32_t e = world.edge_first[good]; e < world.edge_first[good + 1]; e++) {
        if (world.edges[e].seller == hit) continue;
        others += world.edges[e].flow;
        before += rest.edges[e].base;
    }
    assert_true(others > before * 1.01);
}

static void a_stockpile_is_bought_up_without_starving_users(void **state)
{
    (void)state;
    struct node *node = &world.nodes[0][0];
    node->state_target = node->use_base * 2.0;
    for (int32_t month = 0; month < 24; month++) trade_tick(&world);
    assert_true(node->state_stock > node->state_target * 0.7);
    assert_true(node->state_stock <= node->state_target * 1.000001);
    assert_true(node->user_stock > 0.3 * world.goods[0].user_cover * node->need);
}

static void hoarders_order_more(void **state)
{
    (void)state;
    struct node *node = &world.nodes[0][0];
    double bought = rest.nodes[0][0].use_base;
    node->front_load = 3.0;
    trade_tick(&world);
    assert_true(node->transit > bought * 1.05);
}

/* What a tariff takes from one seller comes in part from others abroad: hubs win most. */
static void a_tariff_sends_trade_through_third_countries(void **state)
{
    (void)state;
    enum { US = 0, CN = 1 };
    int32_t good = 0;
    while (good < world.good_count && world_edge(&world, good, CN, US) < 0) good++;
    assert_true(good < world.good_count);
    int32_t taxed = world_edge(&world, good, CN, US);
    world.edges[taxed].tariff = 0.5;
    rest = world;
    rest.parameters.tariff_divert = 0.0;
    trade_tick(&world);
    trade_tick(&rest);
    double more = 0.0;
    for (int32_t e = world.edge_first[good]; e < world.edge_first[good + 1]; e++) {
        const struct edge *edge = &world.edges[e];
        if (edge->buyer != US || edge->seller == US || e == taxed) continue;
        more += edge->flow - rest.edges[e].flow;
    }
    assert_true(world.edges[taxed].flow < world.edges[taxed].base);
    assert_true(more > 0.0);
}

/* A farm whose buyers stay away cuts its price further than a mine: its harvest is there. */
static void a_refused_harvest_is_sold_cheaper(void **state)
{
    (void)state;
    double price[2];
    for (int32_t farm = 0; farm < 2; farm++) {
        world = rest;
        struct edge *edge = greatest_edge(0);
        int32_t seller = edge->seller;
        world.goods[0].tier = farm ? TIER_FARM : TIER_REFINED;
        edge->passage = 0.0;
        edge->barred_by = SIDE_WASHINGTON;
        for (int32_t month = 0; month < 3; month++) trade_tick(&world);
        price[farm] = world.nodes[0][seller].offer;
    }
    assert_true(price[1] < price[0]);
    assert_true(price[0] < 1.0);
}

/* When the refusal of a harvest is over its price comes back, but for what lost trust has cost, and
 * does not swing. */
static void a_harvest_bought_again_has_its_price_again(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        static struct orders orders;
        worlds_make_plain(&world, seed);
        int32_t good = world.good_count - 1;
        world.goods[good].tier = TIER_FARM;
        worlds_rest(&orders);
        struct instrument *refusal =
            worlds_order(&orders, &world, INSTRUMENT_IMPORT_BAN, SIDE_BEIJING);
        refusal->value[FIELD_FROM] = 0;
        refusal->value[FIELD_GOOD] = good;
        refusal->expiry_turn = 4;
        for (int32_t turn = 0; turn < 24; turn++) {
            turn_resolve(&world, &orders);
            worlds_rest(&orders);
            double offer = world.nodes[good][0].offer;
            if (turn >= 12) assert_true(offer > 0.85 && offer < 1.05);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(every_month_conserves_material, world_fresh),
        cmocka_unit_test_setup(a_closed_edge_carries_nothing, world_fresh),
        cmocka_unit_test_setup(licences_open_after_their_months, world_fresh),
        cmocka_unit_test_setup(a_licence_grants_no_more_for_being_needed, world_fresh),
        cmocka_unit_test_setup(lost_capacity_is_backfilled_by_others, world_fresh),
        cmocka_unit_test_setup(a_stockpile_is_bought_up_without_starving_users, world_fresh),
        cmocka_unit_test_setup(a_tariff_sends_trade_through_third_countries, world_fresh),
        cmocka_unit_test_setup(a_refused_harvest_is_sold_cheaper, world_fresh),
        cmocka_unit_test_setup(a_harvest_bought_again_has_its_price_again, world_fresh),
        cmocka_unit_test_setup(hoarders_order_more, world_fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
