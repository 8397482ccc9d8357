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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_run_from_0_to_100),
        cmocka_unit_test(scores_stay_when_nobody_moves),
        cmocka_unit_test(a_feud_costs_both),
        cmocka_unit_test(a_new_world_has_scores_and_weights),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
