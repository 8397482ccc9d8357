/* test_fit.c: fitted flows keep what is made and used, and heed the record. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <math.h>
#include <string.h>
#include <cmocka.h>

#include "data/fit.h"
#include "engine/rng.h"

/* Supply and demand of `count` countries from a seed; some make nothing. */
static void problem_draw(struct fit_problem *out, uint64_t seed, int32_t count)
{
    double made = 0.0, used = 0.0;
    memset(out, 0, sizeof *out);
    out->count = count;
    out->home = 4.0;
    for (int32_t i = 0; i < count; i++) {
        double draw = rng_unit(seed, 0, 1, (uint64_t)i);
        out->supply[i] = draw < 0.4 ? 0.0 : draw * draw * draw;
        out->demand[i] = 0.05 + rng_unit(seed, 0, 2, (uint64_t)i);
        made += out->supply[i];
        used += out->demand[i];
    }
    for (int32_t i = 0; i < count; i++) {
        out->supply[i] *= 1000.0 / made;
        out->demand[i] *= 1000.0 / used;
    }
}

static double seller_sum(const struct fit *fit, int32_t count, int32_t i)
{
    double sum = 0.0;
    for (int32_t j = 0; j < count; j++) sum += fit->flow[i][j];
    return sum;
}

static double buyer_sum(const struct fit *fit, int32_t count, int32_t j)
{
    double sum = 0.0;
    for (int32_t i = 0; i < count; i++) sum += fit->flow[i][j];
    return sum;
}

static void margins_are_kept(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        struct fit_problem problem;
        struct fit fit;
        problem_draw(&problem, seed, 24);
        fit_flows(&fit, &problem);
        for (int32_t c = 0; c < 24; c++) {
            assert_true(fabs(seller_sum(&fit, 24, c) - problem.supply[c]) < 1e-6);
            assert_true(fabs(buyer_sum(&fit, 24, c) - problem.demand[c]) < 1e-6);
        }
        assert_true(fit.correction < 1e-8);
    }
}

static void small_flows_are_left_out_and_margins_still_kept(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        struct fit_problem problem;
        struct fit fit, whole;
        problem_draw(&problem, seed, 24);
        fit_flows(&whole, &problem);
        problem.drop = 0.003;
        fit_flows(&fit, &problem);
        int32_t flows = 0, all = 0;
        for (int32_t i = 0; i < 24; i++) {
            for (int32_t j = 0; j < 24; j++) {
                flows += fit.flow[i][j] > 0.0;
                all += whole.flow[i][j] > 0.0;
                assert_true(isfinite(fit.flow[i][j]) && fit.flow[i][j] >= 0.0);
            }
            if (problem.supply[i] > 0.0) assert_true(seller_sum(&fit, 24, i) > 0.0);
            assert_true(buyer_sum(&fit, 24, i) > 0.0);
        }
        assert_true(flows < all);
        assert_true(fit.correction < 0.05);
    }
}

static void a_record_that_can_be_met_is_met(void **state)
{
    (void)state;
    struct fit_problem problem = {
        .count = 3, .home = 4.0, .supply = {50, 30, 20}, .demand = {20, 40, 40}};
    const struct fit_anchor anchors[] = {{.from = 0, .to = 2, .share = 0.6},
                                         {.from = 0, .to = 1, .of_exports = true, .share = 0.5}};
    problem.anchors = anchors;
    problem.anchor_count = 2;
    struct fit fit;
    fit_flows(&fit, &problem);
    assert_true(fabs(fit_share(&fit, 3, &anchors[0]) - 0.6) < 0.005);
    assert_true(fabs(fit_share(&fit, 3, &anchors[1]) - 0.5) < 0.005);
    assert_true(fit.recorded[0][2] && fit.recorded[0][1] && !fit.recorded[1][2]);
    assert_true(fit.miss < 0.005);
}

static void a_record_that_cannot_be_met_gives_way_to_the_margins(void **state)
{
    (void)state;
    struct fit_problem problem = {
        .count = 3, .home = 1.0, .supply = {98, 1, 1}, .demand = {10, 45, 45}};
    const struct fit_anchor anchors[] = {{.from = 1, .to = 2, .share = 0.9}};
    problem.anchors = anchors;
    problem.anchor_count = 1;
    struct fit fit;
    fit_flows(&fit, &problem);
    assert_true(fit.correction < 1e-6);
    assert_true(fit.miss > 0.8);
    assert_true(fit_share(&fit, 3, &anchors[0]) < 0.03);
}

static void the_order_of_countries_changes_nothing(void **state)
{
    enum { COUNT = 20 };
    (void)state;
    struct fit_problem problem, turned;
    struct fit fit, other;
    problem_draw(&problem, 9, COUNT);
    problem.drop = 0.001;
    turned = problem;
    struct fit_anchor anchors[] = {{.from = 2, .to = 3, .share = 0.2}}, reversed[1];
    for (int32_t c = 0; c < COUNT; c++) {
        turned.supply[c] = problem.supply[COUNT - 1 - c];
        turned.demand[c] = problem.demand[COUNT - 1 - c];
    }
    reversed[0] = (struct fit_anchor){.from = COUNT - 3, .to = COUNT - 4, .share = 0.2};
    problem.anchors = anchors;
    turned.anchors = reversed;
    problem.anchor_count = turned.anchor_count = 1;
    fit_flows(&fit, &problem);
    fit_flows(&other, &turned);
    for (int32_t i = 0; i < COUNT; i++) {
        for (int32_t j = 0; j < COUNT; j++) {
            double far = fabs(fit.flow[i][j] - other.flow[COUNT - 1 - i][COUNT - 1 - j]);
            assert_true(far < 1e-7);
        }
    }
}

static void buyers_prefer_their_own_makers(void **state)
{
    (void)state;
    struct fit_problem problem = {.count = 2, .home = 4.0, .supply = {50, 50}, .demand = {50, 50}};
    struct fit fit;
    fit_flows(&fit, &problem);
    assert_true(fit.flow[0][0] > 2.0 * fit.flow[1][0]);
    problem.home = 1.0;
    fit_flows(&fit, &problem);
    assert_true(fabs(fit.flow[0][0] - fit.flow[1][0]) < 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(margins_are_kept),
        cmocka_unit_test(small_flows_are_left_out_and_margins_still_kept),
        cmocka_unit_test(a_record_that_can_be_met_is_met),
        cmocka_unit_test(a_record_that_cannot_be_met_gives_way_to_the_margins),
        cmocka_unit_test(the_order_of_countries_changes_nothing),
        cmocka_unit_test(buyers_prefer_their_own_makers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
