/* test_technology.c: denial teaches, money speeds it, tools limit it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "worlds.h"

enum { US = 0, CN = 1, GOOD = 1 };

static struct world world;
static struct orders orders;

static void start(uint64_t seed)
{
    worlds_make_plain(&world, seed);
    world.goods[GOOD].tier = TIER_CHIP;
    worlds_rest(&orders);
}

static void research(int32_t mode, int32_t budget_musd)
{
    struct instrument *order = worlds_order(&orders, &world, INSTRUMENT_RESEARCH, SIDE_BEIJING);
    order->value[FIELD_MODE] = mode;
    order->value[FIELD_GOOD] = mode == RESEARCH_EFFICIENCY ? -1 : GOOD;
    order->value[FIELD_BUDGET_MUSD] = budget_musd;
    order->value[FIELD_TURNS] = 0;
}

static void play(int32_t turns)
{
    for (int32_t i = 0; i < turns; i++) {
        turn_resolve(&world, &orders);
        worlds_rest(&orders);
    }
}

static void nothing_is_learned_at_rest(void **state)
{
    (void)state;
    start(1);
    double before = world.nodes[GOOD][CN].indigenisation;
    play(8);
    assert_true(world.nodes[GOOD][CN].indigenisation == before);
    assert_true(world.nodes[GOOD][CN].substitution == 0.0);
    assert_true(world.sides[SIDE_BEIJING].efficiency == 1.0);
}

/* "Denial slows the other now and teaches it to do without": more denial or money never teaches
 * less. */
static void denial_and_money_teach(void **state)
{
    (void)state;
    int32_t tried = 0;
    for (uint64_t seed = 1; seed <= 80; seed++) {
        double learned[4];
        bool trades = true;
        for (int32_t way = 0; way < 4; way++) {
            start(seed);
            int32_t edge = world_edge(&world, GOOD, US, CN);
            double use = world.nodes[GOOD][CN].use_base;
            double had = world.nodes[GOOD][CN].indigenisation;
            trades = edge >= 0 && world.edges[edge].base > 0.2 * use && had < 0.6;
            if (!trades) break;
            if (way & 1) worlds_ban(&orders, &world, SIDE_WASHINGTON, GOOD);
            if (way & 2) research(RESEARCH_INDIGENISATION, 4000);
            play(4);
            learned[way] = world.nodes[GOOD][CN].indigenisation - had;
        }
        if (!trades) continue;
        assert_true(learned[0] == 0.0);
        assert_true(learned[1] > 0.0 && learned[2] > 0.0);
        assert_true(learned[3] > learned[1] && learned[3] > learned[2]);
        assert_true(learned[3] <= 4.0 * world.parameters.indigenise_step + 1e-12);
        tried++;
    }
    assert_true(tried >= 5);
}

/* A market that its own government closes teaches its makers too. */
static void a_refused_good_is_learned(void **state)
{
    (void)state;
    int32_t tried = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        start(seed);
        int32_t edge = world_edge(&world, GOOD, US, CN);
        double had = world.nodes[GOOD][CN].indigenisation;
        if (edge < 0 || had >= 0.6) continue;
        if (world.edges[edge].base <= 0.2 * world.nodes[GOOD][CN].use_base) continue;
        struct instrument *ban = worlds_order(&orders, &world, INSTRUMENT_IMPORT_BAN, SIDE_BEIJING);
        ban->value[FIELD_FROM] = US;
        ban->value[FIELD_GOOD] = GOOD;
        ban->value[FIELD_MODE] = IMPORT_BAN_DECLARED;
        play(4);
        assert_true(world.nodes[GOOD][CN].indigenisation > had);
        tried++;
    }
    assert_true(tried >= 3);
}

static void old_tools_limit_what_can_be_made(void **state)
{
    (void)state;
    start(3);
    int32_t tool = 0;
    world.goods[tool].tier = TIER_TOOL;
    world.recipes[world.recipe_count++] =
        (struct recipe){.input = tool, .good = GOOD, .industry = -1};
    world.nodes[tool][CN].indigenisation = 0.0;
    world.nodes[GOOD][CN].indigenisation = 0.6;
    for (int32_t e = world.edge_first[tool]; e < world.edge_first[tool + 1]; e++) {
        if (world.edges[e].buyer != CN) continue;
        world.edges[e].barred_by = SIDE_WASHINGTON;
        world.edges[e].passage = 0.0;
    }
    research(RESEARCH_INDIGENISATION, 50000);
    world.instruments[world.instrument_count++] = orders.items[0];
    for (int32_t i = 0; i < 20; i++) technology_phase(&world);
    assert_true(world.nodes[GOOD][CN].indigenisation == 0.6);
    for (int32_t e = world.edge_first[tool]; e < world.edge_first[tool + 1]; e++) {
        world.edges[e].passage = 1.0;
    }
    technology_phase(&world);
    assert_true(world.nodes[GOOD][CN].indigenisation > 0.6);
}

static void substitution_lowers_need_up_to_a_limit(void **state)
{
    (void)state;
    start(4);
    research(RESEARCH_SUBSTITUTION, 20000);
    play(8);
    double part = world.nodes[GOOD][CN].substitution;
    assert_true(part > 0.05);
    play(60);
    assert_true(world.nodes[GOOD][CN].substitution <= world.parameters.substitute_limit);
}

/* Scrap is a supply like any other: it grows with money up to its limit, stays when the money ends,
 * lowers what must be bought, and nothing of it is won from chips. */
static void recycling_wins_back_a_share_of_use(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        double last = 0.0;
        double bought = 1e300;
        for (int32_t money = 0; money <= 4000; money += 2000) {
            start(seed);
            world.goods[GOOD].tier = TIER_REFINED;
            world.goods[GOOD].family = FAMILY_ROCK;
            research(RESEARCH_RECYCLING, money);
            play(8);
            const struct node *node = &world.nodes[GOOD][CN];
            double share = node->recycling;
            assert_true(money == 0 ? share == 0.0 : share > last);
            assert_true(share < world.parameters.recycle_limit);
            assert_true(node->bought < bought && node->used > 0.0);
            assert_true(world.nodes[GOOD][US].recycling == 0.0);
            last = share;
            bought = node->bought;
        }
        orders.count = 0;
        world.instrument_count = 0;
        play(4);
        assert_true(world.nodes[GOOD][CN].recycling == last);
        start(seed);
        research(RESEARCH_RECYCLING, 4000);
        play(4);
        assert_true(world.nodes[GOOD][CN].recycling == 0.0);
    }
}

static void efficiency_spills_over(void **state)
{
    (void)state;
    start(5);
    research(RESEARCH_EFFICIENCY, 8000);
    play(4);
    double own = world.sides[SIDE_BEIJING].efficiency;
    double other = world.sides[SIDE_WASHINGTON].efficiency;
    assert_true(own > 1.05 && other > 1.0 && own > other);
    assert_true(world.sides[SIDE_BEIJING].technology > 0.0);
}

static void denied_chips_cost_computing(void **state)
{
    (void)state;
    int32_t tried = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        start(seed);
        for (int32_t g = 0; g < world.good_count; g++) world.goods[g].tier = TIER_RAW;
        world.goods[GOOD].tier = TIER_CHIP;
        technology_start(&world);
        int32_t edge = world_edge(&world, GOOD, US, CN);
        if (edge < 0 || world.edges[edge].base < 0.5 * world.nodes[GOOD][CN].use_base) continue;
        struct world free = world;
        worlds_comply(&world, SIDE_WASHINGTON, 1.0);
        worlds_ban(&orders, &world, SIDE_WASHINGTON, GOOD);
        orders.items[0].value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
        play(6);
        for (int32_t i = 0; i < 6; i++) turn_resolve(&free, &orders);
        assert_true(world.sides[SIDE_BEIJING].technology < free.sides[SIDE_BEIJING].technology);
        tried++;
    }
    assert_true(tried >= 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_learned_at_rest),
        cmocka_unit_test(denial_and_money_teach),
        cmocka_unit_test(a_refused_good_is_learned),
        cmocka_unit_test(old_tools_limit_what_can_be_made),
        cmocka_unit_test(substitution_lowers_need_up_to_a_limit),
        cmocka_unit_test(recycling_wins_back_a_share_of_use),
        cmocka_unit_test(efficiency_spills_over),
        cmocka_unit_test(denied_chips_cost_computing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
