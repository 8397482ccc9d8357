/* test_politics.c: capital, lobbies, legitimacy, knowledge, shells. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "worlds.h"

enum { US = 0, CN = 1 };

static struct world world;
static struct world other;
static struct orders orders;

static void play(struct world *of, int32_t turns)
{
    for (int32_t i = 0; i < turns; i++) {
        turn_resolve(of, &orders);
        worlds_rest(&orders);
    }
}

static void a_quiet_side_has_its_income(void **state)
{
    (void)state;
    worlds_make_plain(&world, 1);
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        world.sides[side].legitimacy = world.parameters.legitimacy_rest;
    }
    worlds_rest(&orders);
    orders.capital_spent[SIDE_BEIJING] = 6.0;
    orders.budget_spent[SIDE_BEIJING] = 9000.0;
    play(&world, 1);
    assert_true(fabs(world.sides[SIDE_BEIJING].capital - 6.0) < 1e-6);
    assert_true(fabs(world.sides[SIDE_BEIJING].budget_musd - 9000.0) < 1e-3);
    play(&world, 8);
    assert_true(world.sides[SIDE_BEIJING].capital <= 12.0 + 1e-9);
}

static void hurting_oneself_raises_lobbies_and_costs_capital(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        worlds_make_plain(&world, seed);
        other = world;
        worlds_rest(&orders);
        play(&other, 4);
        for (int32_t g = 0; g < world.good_count; g++) {
            worlds_ban(&orders, &world, SIDE_WASHINGTON, g);
        }
        play(&world, 4);
        assert_true(world.sides[US].lobbying > other.sides[US].lobbying);
        assert_true(politics_loss(&world, SIDE_WASHINGTON) >
                    politics_loss(&other, SIDE_WASHINGTON));
        assert_true(world.sides[US].legitimacy < other.sides[US].legitimacy);
        assert_true(world.sides[US].law >= other.sides[US].law);
        assert_true(world.sides[US].threat > other.sides[US].threat);
    }
}

static void licences_and_inspections_teach(void **state)
{
    (void)state;
    worlds_make_plain(&world, 3);
    world.sides[US].knowledge = world.parameters.knowledge_rest;
    other = world;
    worlds_rest(&orders);
    play(&other, 4);
    worlds_ban(&orders, &world, SIDE_WASHINGTON, 0);
    orders.items[0].value[FIELD_MODE] = CONTROL_LICENCE;
    play(&world, 4);
    double licensed = world.sides[US].knowledge;
    assert_true(licensed > other.sides[US].knowledge);
    worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_WASHINGTON)->value[FIELD_SHARE_BP] =
        6000;
    play(&world, 3);
    assert_true(world.sides[US].knowledge > licensed);
}

static void listed_firms_grow_shells(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        worlds_make(&world, seed);
        world.firms[0].country = CN;
        worlds_rest(&orders);
        worlds_order(&orders, &world, INSTRUMENT_LISTING, SIDE_WASHINGTON)->value[FIELD_FIRM] = 0;
        double last = 0.0;
        for (int32_t i = 0; i < 6; i++) {
            play(&world, 1);
            assert_true(world.firms[0].shells > last && world.firms[0].shells < 1.0);
            last = world.firms[0].shells;
        }
    }
}

/* Lobbying at home in the turn after the rival has listed a maker that sells it this share of its
 * output. */
static double clamour(uint64_t seed, double share, int32_t age)
{
    worlds_make(&world, seed);
    world.firm_count = 1;
    world.firms[0] = (struct firm){.country = US, .good = 0, .share = share};
    world.sides[SIDE_WASHINGTON].lobbying = 0.0;
    world.instrument_count = 0;
    worlds_rest(&orders);
    worlds_order(&orders, &world, INSTRUMENT_LISTING, SIDE_BEIJING)->value[FIELD_FIRM] = 0;
    orders.items[0].announced_turn = orders.items[0].effective_turn = -age;
    play(&world, 1);
    return world.sides[SIDE_WASHINGTON].lobbying;
}

static void a_listed_firm_is_heard_at_home_for_a_while(void **state)
{
    (void)state;
    int32_t heard = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        double none = clamour(seed, 0.0, 0);
        double half = clamour(seed, 0.5, 0);
        double whole = clamour(seed, 1.0, 0);
        assert_true(none <= half && half <= whole);
        assert_true(clamour(seed, 1.0, 4) <= whole);
        heard += whole > none + 0.01;
    }
    assert_true(heard > 10);
}

static void a_case_wears_down_the_accused(void **state)
{
    (void)state;
    worlds_make_plain(&world, 5);
    other = world;
    worlds_rest(&orders);
    play(&other, 6);
    worlds_order(&orders, &world, INSTRUMENT_LITIGATE, SIDE_WASHINGTON)->value[FIELD_GOOD] = 0;
    play(&world, 6);
    assert_true(world.sides[CN].legitimacy < other.sides[CN].legitimacy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quiet_side_has_its_income),
        cmocka_unit_test(hurting_oneself_raises_lobbies_and_costs_capital),
        cmocka_unit_test(licences_and_inspections_teach),
        cmocka_unit_test(listed_firms_grow_shells),
        cmocka_unit_test(a_listed_firm_is_heard_at_home_for_a_while),
        cmocka_unit_test(a_case_wears_down_the_accused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
