/* test_score.c: five scores from 0 to 100, at rest when nobody moves, lower for both in a feud. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/score.h"
#include "worlds.h"

enum { WORLDS = 200 };

static struct world world;
static struct orders orders;

static double total(const struct world *of, int32_t side)
{
    double sum = 0.0;
    for (int32_t i = 0; i < SCORE_COUNT; i++) {
        sum += of->sides[side].weight[i] * of->sides[side].score[i];
    }
    return sum;
}

static void scores_run_from_0_to_100(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make(&world, seed);
        for (int32_t turn = 0; turn < 12; turn++) {
            worlds_orders(&orders, &world, seed);
            turn_resolve(&world, &orders);
            for (int32_t side = 0; side < SIDE_COUNT; side++) {
                for (int32_t i = 0; i < SCORE_COUNT; i++) {
                    double score = world.sides[side].score[i];
                    assert_true(score >= 0.0 && score <= 100.0);
                }
            }
        }
    }
}

static void scores_stay_when_nobody_moves(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make_plain(&world, seed);
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            world.sides[side].legitimacy = world.parameters.legitimacy_rest;
        }
        score_start(&world);
        worlds_rest(&orders);
        for (int32_t turn = 0; turn < 12; turn++) turn_resolve(&world, &orders);
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            const struct side_state *of = &world.sides[side];
            for (int32_t i = 0; i < SCORE_COUNT; i++) {
                assert_true(fabs(of->score[i] - of->score_start[i]) < 1e-3);
            }
        }
    }
}

/* Both ban everything to each other, a good a turn, and never stop. */
static void feud(struct world *of)
{
    for (int32_t turn = 0; turn < 12; turn++) {
        worlds_rest(&orders);
        if (turn < of->good_count) {
            for (int32_t side = 0; side < SIDE_COUNT; side++) worlds_ban(&orders, of, side, turn);
        }
        turn_resolve(of, &orders);
    }
}

static void a_feud_costs_both(void **state)
{
    (void)state;
    double gained = 0.0;
    int32_t both_lost = 0;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make_plain(&world, seed);
        double before[SIDE_COUNT] = {total(&world, 0), total(&world, 1)};
        feud(&world);
        double change[SIDE_COUNT];
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            change[side] = total(&world, side) - before[side];
            gained += change[side];
        }
        if (change[0] < 0.0 && change[1] < 0.0) both_lost++;
    }
    assert_true(gained / (2 * WORLDS) < -5.0);
    assert_true(both_lost > WORLDS * 9 / 10);
}

static void a_new_world_has_scores_and_weights(void **state)
{
    (void)state;
    worlds_make(&world, 3);
    for (int32_t i = 0; i < SCORE_COUNT; i++) world.sides[0].weight[i] = 0.0;
    score_start(&world);
    double sum = 0.0;
    for (int32_t i = 0; i < SCORE_COUNT; i++) {
        sum += world.sides[0].weight[i];
        assert_true(world.sides[0].score_start[i] > 0.0);
        assert_true(world.sides[0].score[i] == score_now(&world, 0, (enum score)i));
    }
    assert_true(fabs(sum - 1.0) < 1e-12);
}

/* A duty makes goods dear for those who levy it, and takes none of them away. */
static void ones_own_duty_is_no_want(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        worlds_make_plain(&world, seed);
        double safe = score_now(&world, SIDE_WASHINGTON, SCORE_SECURITY);
        for (int32_t g = 0; g < world.good_count; g++) world.nodes[g][0].price = 1.5;
        double dear = score_now(&world, SIDE_WASHINGTON, SCORE_SECURITY);
        for (int32_t e = 0; e < world.edge_count; e++) {
            if (world.edges[e].buyer == 0) world.edges[e].tariff = 0.5;
        }
        double taxed = score_now(&world, SIDE_WASHINGTON, SCORE_SECURITY);
        assert_true(dear < safe && fabs(taxed - safe) < 1e-9);
    }
}

/* What a broad tariff takes from those who sell general goods shows in their prosperity; without
 * tariffs nothing does. */
static void lost_general_orders_cost_their_seller(void **state)
{
    (void)state;
    int32_t lost = 0;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        double prosperity[2][2];
        for (int32_t way = 0; way < 4; way++) {
            worlds_make_plain(&world, seed);
            int32_t good = world.good_count - 1;
            world.goods[good].tier = TIER_GENERAL;
            world.goods[good].price_usd = 1e6;
            world.parameters.score_orders = way % 2 ? 6.0 : 0.0;
            worlds_rest(&orders);
            if (way >= 2) {
                struct instrument *tariff =
                    worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
                tariff->value[FIELD_FROM] = 1;
                tariff->value[FIELD_RATE_BP] = 10000;
            }
            turn_resolve(&world, &orders);
            prosperity[way / 2][way % 2] = world.sides[SIDE_BEIJING].score[SCORE_PROSPERITY];
        }
        assert_true(fabs(prosperity[0][1] - prosperity[0][0]) < 1e-6);
        const struct node *node = &world.nodes[world.good_count - 1][1];
        bool fewer = node->sold < TICKS_PER_TURN * node->capacity_base;
        double felt = prosperity[1][1] - prosperity[1][0];
        assert_true(fewer ? felt <= 0.0 : felt >= 0.0);
        lost += felt < -0.01;
    }
    assert_true(lost > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_run_from_0_to_100),
        cmocka_unit_test(scores_stay_when_nobody_moves),
        cmocka_unit_test(a_feud_costs_both),
        cmocka_unit_test(ones_own_duty_is_no_want),
        cmocka_unit_test(lost_general_orders_cost_their_seller),
        cmocka_unit_test(a_new_world_has_scores_and_weights),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
