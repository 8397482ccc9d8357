/* test_denial.c: know-how and money that are kept away slow makers down, and bar no trade. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "engine/project.h"
#include "worlds.h"

enum { US = 0, CN = 1, GOOD = 1, SEEDS = 60 };

static struct world world;
static struct orders orders;

static void start(uint64_t seed)
{
    worlds_make_plain(&world, seed);
    worlds_rest(&orders);
}

/* Beijing withholds something of a good from Washington. */
static struct instrument *withhold(enum subject subject, int32_t mode)
{
    struct instrument *control =
        worlds_order(&orders, &world, INSTRUMENT_EXPORT_CONTROL, SIDE_BEIJING);
    control->value[FIELD_GOOD] = GOOD;
    control->value[FIELD_TO] = US;
    control->value[FIELD_MODE] = mode;
    control->value[FIELD_SUBJECT] = (int32_t)subject;
    return control;
}

/* How much slower makers of the good in a country are while the last order is in force alone. */
static double slowed(int32_t country)
{
    world.instruments[0] = orders.items[orders.count - 1];
    world.instrument_count = 1;
    return denial_slows(&world, GOOD, country);
}

static void nothing_is_denied_without_a_control_of_the_means(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        start(seed);
        assert_true(denial_slows(&world, GOOD, US) == 0.0);
        withhold(SUBJECT_GOOD, CONTROL_BAN);
        assert_true(slowed(US) == 0.0);
        withhold(SUBJECT_TECHNOLOGY, CONTROL_OPEN);
        assert_true(slowed(US) == 0.0);
        withhold(SUBJECT_TECHNOLOGY, CONTROL_BAN);
        assert_true(slowed(US) > 0.0 && slowed(CN) == 0.0);
        assert_true(slowed(2) == 0.0);
    }
}

static void more_withheld_never_slows_less(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        for (int32_t subject = SUBJECT_TECHNOLOGY; subject <= SUBJECT_CAPITAL; subject++) {
            start(seed);
            worlds_comply(&world, SIDE_BEIJING, 0.5);
            double last = 0.0;
            for (int32_t granted = 10000; granted >= 0; granted -= 2500) {
                withhold((enum subject)subject, CONTROL_LICENCE)->value[FIELD_SHARE_BP] = granted;
                double now = slowed(US);
                assert_true(now >= last && now <= 1.0);
                last = now;
            }
            struct instrument *ban = withhold((enum subject)subject, CONTROL_BAN);
            double domestic = slowed(US);
            assert_true(domestic == last);
            ban->value[FIELD_TO] = -1;
            assert_true(slowed(US) == domestic);
            ban->value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
            double half = slowed(US);
            assert_true(half >= domestic);
            worlds_comply(&world, SIDE_BEIJING, 1.0);
            double full = slowed(US);
            assert_true(full >= half);
            double most = subject == SUBJECT_CAPITAL ? world.parameters.capital_bite
                                                     : world.parameters.technology_bite;
            assert_true(full <= most);
        }
    }
}

static void know_how_walks_where_nobody_polices_it(void **state)
{
    (void)state;
    start(3);
    withhold(SUBJECT_TECHNOLOGY, CONTROL_BAN);
    double last = 0.0;
    for (int32_t step = 0; step <= 4; step++) {
        world.sides[SIDE_BEIJING].enforcement = step * 0.25;
        assert_true(slowed(US) > last);
        last = slowed(US);
    }
    world.sides[SIDE_WASHINGTON].evasion = 0.5;
    assert_true(slowed(US) < last);
}

static void the_hardest_of_a_side_counts_and_sides_add(void **state)
{
    (void)state;
    start(4);
    withhold(SUBJECT_TECHNOLOGY, CONTROL_LICENCE)->value[FIELD_TO] = 2;
    double licence = slowed(2);
    withhold(SUBJECT_TECHNOLOGY, CONTROL_BAN)->value[FIELD_TO] = -1;
    double ban = slowed(2);
    world.instruments[world.instrument_count++] = orders.items[0];
    assert_true(ban > licence && denial_slows(&world, GOOD, 2) == ban);
    world.instruments[1].issuer = SIDE_WASHINGTON;
    assert_true(denial_slows(&world, GOOD, 2) > ban);
    world.instruments[1].value[FIELD_SUBJECT] = SUBJECT_CAPITAL;
    assert_true(denial_slows(&world, GOOD, 2) > ban);
}

static void no_trade_is_barred_and_no_price_moves(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        start(seed);
        withhold(SUBJECT_TECHNOLOGY, CONTROL_BAN)->value[FIELD_TO] = -1;
        withhold(SUBJECT_CAPITAL, CONTROL_BAN)->value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
        withhold(SUBJECT_TECHNOLOGY, CONTROL_BAN)->effective_turn += 2;
        for (int32_t turn = 0; turn < 6; turn++) {
            turn_resolve(&world, &orders);
            worlds_rest(&orders);
        }
        for (int32_t e = 0; e < world.edge_count; e++) {
            assert_int_equal(world.edges[e].barred_by, SIDE_NONE);
        }
        for (int32_t g = 0; g < world.good_count; g++) {
            for (int32_t c = 0; c < world.country_count; c++) {
                assert_true(fabs(world.nodes[g][c].price - 1.0) < 1e-9);
            }
        }
    }
}

/* Turns until a plant that Washington pays for stands, with this much of its know-how denied. */
static int32_t turns_to_build(uint64_t seed, bool denied, enum subject subject)
{
    start(seed);
    world.goods[GOOD].lead_turns = 40;
    world.parameters.technology_walks = 0.0;
    struct instrument *money = worlds_order(&orders, &world, INSTRUMENT_INVEST, SIDE_WASHINGTON);
    money->value[FIELD_GOOD] = GOOD;
    money->value[FIELD_COUNTRY] = US;
    money->value[FIELD_MODE] = INVEST_REFINERY;
    money->value[FIELD_SHARE_BP] = 100;
    money->value[FIELD_BUDGET_MUSD] = 100000;
    if (denied) withhold(subject, CONTROL_BAN);
    for (int32_t turn = 1; turn < 80; turn++) {
        turn_resolve(&world, &orders);
        worlds_rest(&orders);
        if (world.projects[0].state == PROJECT_RUNNING) return turn;
    }
    return 80;
}

static void a_plant_without_know_how_or_money_is_late(void **state)
{
    (void)state;
    int32_t later[2] = {0, 0};
    for (uint64_t seed = 1; seed <= 20; seed++) {
        int32_t free = turns_to_build(seed, false, SUBJECT_GOOD);
        int32_t means[2] = {turns_to_build(seed, true, SUBJECT_TECHNOLOGY),
                            turns_to_build(seed, true, SUBJECT_CAPITAL)};
        for (int32_t i = 0; i < 2; i++) {
            assert_true(means[i] >= free);
            later[i] += means[i] - free;
        }
    }
    assert_true(later[0] > 20 && later[1] > 0);
}

/* What Washington's makers learn in eight turns of public money, with so much denied to them. */
static double learned(uint64_t seed, bool technology, bool capital)
{
    start(seed);
    world.nodes[GOOD][US].indigenisation = 0.1;
    struct instrument *money = worlds_order(&orders, &world, INSTRUMENT_RESEARCH, SIDE_WASHINGTON);
    money->value[FIELD_MODE] = RESEARCH_INDIGENISATION;
    money->value[FIELD_GOOD] = GOOD;
    money->value[FIELD_BUDGET_MUSD] = 2000;
    money->value[FIELD_TURNS] = 0;
    if (technology) withhold(SUBJECT_TECHNOLOGY, CONTROL_BAN);
    if (capital) withhold(SUBJECT_CAPITAL, CONTROL_BAN);
    for (int32_t turn = 0; turn < 8; turn++) {
        turn_resolve(&world, &orders);
        worlds_rest(&orders);
    }
    return world.nodes[GOOD][US].indigenisation;
}

static void makers_learn_less_who_are_denied_the_means(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        double free = learned(seed, false, false);
        double technology = learned(seed, true, false);
        double capital = learned(seed, false, true);
        assert_true(free > 0.1);
        assert_true(technology < free && capital < free);
        assert_true(learned(seed, true, true) < technology);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_denied_without_a_control_of_the_means),
        cmocka_unit_test(more_withheld_never_slows_less),
        cmocka_unit_test(know_how_walks_where_nobody_polices_it),
        cmocka_unit_test(the_hardest_of_a_side_counts_and_sides_add),
        cmocka_unit_test(no_trade_is_barred_and_no_price_moves),
        cmocka_unit_test(a_plant_without_know_how_or_money_is_late),
        cmocka_unit_test(makers_learn_less_who_are_denied_the_means),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
