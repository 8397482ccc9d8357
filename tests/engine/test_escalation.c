/* test_escalation.c: quick answers escalate, quiet and truces cool, and mistakes need tension. */
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

/* The tighter the answer, the higher: after each number of quiet turns between tit and tat. */
static void a_tighter_answer_never_lowers_escalation(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        double last = -1.0;
        for (int32_t gap = 8; gap >= 0; gap--) {
            worlds_make_plain(&world, seed);
            worlds_rest(&orders);
            world.turn = 10;
            world.sides[CN].last_severity_turn = 10 - gap;
            worlds_ban(&orders, &world, SIDE_WASHINGTON, 0);
            play(&world, 1);
            assert_true(world.escalation > last);
            last = world.escalation;
        }
    }
}

static void harder_moves_escalate_more(void **state)
{
    (void)state;
    double last = -1.0;
    for (int32_t rate = 0; rate <= 20000; rate += 4000) {
        worlds_make_plain(&world, 2);
        worlds_rest(&orders);
        struct instrument *tariff =
            worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
        tariff->value[FIELD_FROM] = CN;
        tariff->value[FIELD_RATE_BP] = rate;
        play(&world, 1);
        assert_true(world.escalation > last);
        last = world.escalation;
    }
}

static void repeating_a_measure_is_no_news(void **state)
{
    (void)state;
    worlds_make_plain(&world, 3);
    worlds_rest(&orders);
    worlds_ban(&orders, &world, SIDE_WASHINGTON, 0);
    play(&world, 1);
    double once = world.escalation;
    worlds_ban(&orders, &world, SIDE_WASHINGTON, 0);
    play(&world, 1);
    assert_true(world.escalation <= once);
}

/* A plan may hold a measure twice, and the second takes the place of the first before the rival has
 * seen either: what it escalates is measured from how things stood before the turn. */
static void the_same_twice_in_one_turn_counts_as_once(void **state)
{
    (void)state;
    worlds_make_plain(&world, 3);
    worlds_make_plain(&other, 3);
    worlds_rest(&orders);
    worlds_ban(&orders, &world, SIDE_WASHINGTON, 0);
    play(&world, 1);
    worlds_ban(&orders, &other, SIDE_WASHINGTON, 0);
    worlds_ban(&orders, &other, SIDE_WASHINGTON, 0);
    play(&other, 1);
    assert_int_equal(other.instrument_count, world.instrument_count);
    assert_true(other.escalation == world.escalation);
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_true(other.sides[side].legitimacy == world.sides[side].legitimacy);
    }
}

static void partners_are_not_the_rival(void **state)
{
    (void)state;
    worlds_make_plain(&world, 4);
    worlds_rest(&orders);
    struct instrument *tariff = worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
    tariff->value[FIELD_FROM] = 3;
    tariff->value[FIELD_RATE_BP] = 9000;
    assert_false(escalation_aimed(&world, tariff));
    play(&world, 1);
    assert_true(world.escalation == 0.0);
}

static void quiet_cools_and_a_truce_cools_faster(void **state)
{
    (void)state;
    worlds_make_plain(&world, 5);
    world.escalation = 0.5;
    other = world;
    worlds_rest(&orders);
    double last = 0.5;
    for (int32_t i = 0; i < 6; i++) {
        play(&world, 1);
        assert_true(world.escalation < last);
        last = world.escalation;
    }
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct instrument *truce = worlds_order(&orders, &other, INSTRUMENT_TRUCE, side);
        truce->value[FIELD_CONTROL] = 1;
        truce->value[FIELD_TURNS] = 6;
    }
    play(&other, 6);
    assert_true(other.escalation < world.escalation);
}

static void mistakes_need_tension(void **state)
{
    (void)state;
    int32_t calm = 0;
    int32_t tense = 0;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        worlds_make_plain(&world, seed);
        other = world;
        world.escalation = 0.5;
        other.escalation = 0.99;
        escalation_step(&world);
        escalation_step(&other);
        for (int32_t i = 0; i < world.news_count; i++) {
            if (world.news[i].kind == NEWS_MISCALCULATION) calm++;
        }
        for (int32_t i = 0; i < other.news_count; i++) {
            if (other.news[i].kind == NEWS_MISCALCULATION) tense++;
        }
    }
    assert_int_equal(calm, 0);
    assert_true(tense > 20 && tense < 150);
}

static void bans_part_the_powers(void **state)
{
    (void)state;
    worlds_make_plain(&world, 6);
    worlds_rest(&orders);
    play(&world, 1);
    assert_true(world.decoupling < 1e-9);
    for (int32_t g = 0; g < world.good_count; g++) {
        worlds_ban(&orders, &world, SIDE_WASHINGTON, g);
        worlds_ban(&orders, &world, SIDE_BEIJING, g);
    }
    play(&world, 2);
    assert_true(world.decoupling > 0.99);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tighter_answer_never_lowers_escalation),
        cmocka_unit_test(harder_moves_escalate_more),
        cmocka_unit_test(repeating_a_measure_is_no_news),
        cmocka_unit_test(the_same_twice_in_one_turn_counts_as_once),
        cmocka_unit_test(partners_are_not_the_rival),
        cmocka_unit_test(quiet_cools_and_a_truce_cools_faster),
        cmocka_unit_test(mistakes_need_tension),
        cmocka_unit_test(bans_part_the_powers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
