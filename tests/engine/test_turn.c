/* test_turn.c: the promises that a turn keeps, over random worlds and random orders. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "soak.h"
#include "worlds.h"

static struct world world;
static struct world copy;
static struct orders orders;

enum { US = 0, CN = 1 };

static uint64_t worlds_tried(void)
{
    return (uint64_t)soak_times(250, 1000);
}

/* Promise 1: a world without moves stays where it is. */
static void a_world_without_moves_stays_where_it_is(void **state)
{
    (void)state;
    double worst = 0.0;
    worlds_rest(&orders);
    for (uint64_t seed = 1; seed <= worlds_tried(); seed++) {
        worlds_make_plain(&world, seed);
        for (int32_t turn = 0; turn < 16; turn++) turn_resolve(&world, &orders);
        assert_int_equal(world.turn, 16);
        for (int32_t g = 0; g < world.good_count; g++) {
            for (int32_t c = 0; c < world.country_count; c++) {
                double change = fabs(world.nodes[g][c].price - 1.0);
                if (change > worst) worst = change;
            }
        }
    }
    assert_true(worst < 1e-9);
}

static double stock_of(const struct node *node)
{
    return node->user_stock + node->seller_stock + node->transit + node->state_stock;
}

/* Made = used + stocked + lost, and sold = bought + lost, for one good over one turn. */
static void assert_conserved(const struct world *before, const struct world *after, int32_t good)
{
    double stocked = 0.0;
    double kept = 0.0;
    double traded = 0.0;
    double scale = 1e-300;
    for (int32_t c = 0; c < after->country_count; c++) {
        const struct node *node = &after->nodes[good][c];
        double was = stock_of(&before->nodes[good][c]);
        stocked += stock_of(node) - was;
        kept += node->made - node->used - node->lost;
        traded += node->sold - node->bought - node->lost;
        scale += was + node->made + node->used;
    }
    assert_true(fabs(stocked - kept) <= 1e-9 * scale);
    assert_true(fabs(traded) <= 1e-9 * scale);
}

/* Promises 2 and 3: whatever the orders, material is conserved, and nothing is negative, NaN,
 * infinite or out of bounds. */
static void random_games_conserve_material_and_stay_sound(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= worlds_tried(); seed++) {
        worlds_make(&world, seed);
        for (int32_t turn = 0; turn < 12; turn++) {
            const char *what = NULL;
            copy = world;
            worlds_orders(&orders, &world, seed);
            turn_resolve(&world, &orders);
            if (!world_sound(&world, &what)) {
                fail_msg("seed %u, turn %d: %s is not sound", (unsigned)seed, turn, what);
            }
            for (int32_t g = 0; g < world.good_count; g++) assert_conserved(&copy, &world, g);
        }
    }
}

/* A turn is a function: the same world and orders give the same world. */
static void the_same_orders_give_the_same_world(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= worlds_tried(); seed++) {
        worlds_make(&world, seed);
        copy = world;
        for (int32_t turn = 0; turn < 4; turn++) {
            worlds_orders(&orders, &world, seed);
            turn_resolve(&world, &orders);
            turn_resolve(&copy, &orders);
            assert_true(world_hash(&world) == world_hash(&copy));
        }
    }
}

/* A game whose side bans, licenses or leaves alone one good for twelve turns; returns the mean
 * output of its rival. */
static double output_under(uint64_t seed, int32_t side, int32_t mode, int32_t share_bp)
{
    worlds_make_plain(&world, seed);
    double output = 0.0;
    for (int32_t turn = 0; turn < 12; turn++) {
        worlds_rest(&orders);
        if (turn == 0 && mode != CONTROL_OPEN) {
            worlds_ban(&orders, &world, side, (int32_t)(seed % (uint64_t)world.good_count));
            orders.items[0].value[FIELD_MODE] = mode;
            orders.items[0].value[FIELD_SHARE_BP] = share_bp;
        }
        turn_resolve(&world, &orders);
        output += world_output(&world, world.sides[1 - side].country);
    }
    return output / 12.0;
}

/* Promise 4: tightening one control never raises the target's output by more than 0.01%. */
static void a_tighter_control_never_helps_its_target(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= worlds_tried(); seed++) {
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            double open = output_under(seed, side, CONTROL_OPEN, 0);
            double loose = output_under(seed, side, CONTROL_LICENCE, 7000);
            double tight = output_under(seed, side, CONTROL_LICENCE, 2000);
            double closed = output_under(seed, side, CONTROL_BAN, 0);
            assert_true(loose <= open * 1.0001);
            assert_true(tight <= loose * 1.0001);
            assert_true(closed <= tight * 1.0001);
        }
    }
}

/* Mean price in the United States over eight turns of a Chinese ban, with this compliance. */
static double price_under(uint64_t seed, int32_t good, double compliance)
{
    double price = 0.0;
    worlds_make_plain(&world, seed);
    for (int32_t c = 2; c < world.country_count; c++) world.countries[c].hub = 1.0;
    for (int32_t turn = 0; turn < 8; turn++) {
        worlds_rest(&orders);
        if (turn == 0) worlds_ban(&orders, &world, SIDE_BEIJING, good);
        worlds_comply(&world, SIDE_BEIJING, compliance);
        turn_resolve(&world, &orders);
        price += world.nodes[good][US].price / 8.0;
    }
    return price;
}

/* Promise 5: with every hub closed a ban bites, with every hub open it hardly moves prices, and
 * between the two more compliance never makes it bite less. */
static void a_ban_bites_by_compliance(void **state)
{
    (void)state;
    double open_rise = 0.0;
    double closed_rise = 0.0;
    int32_t strong = 0;
    for (uint64_t seed = 1; seed <= worlds_tried(); seed++) {
        worlds_make_plain(&world, seed);
        int32_t good = (int32_t)(seed % (uint64_t)world.good_count);
        int32_t e = world_edge(&world, good, CN, US);
        if (e < 0 || world.edges[e].base < 0.5 * world.nodes[good][US].use_base) continue;
        double last = 0.0;
        for (int32_t step = 0; step <= 4; step++) {
            double price = price_under(seed, good, step * 0.25);
            assert_true(price > last - 0.01);
            if (step == 0) open_rise += price - 1.0;
            if (step == 4) closed_rise += price - 1.0;
            last = price;
        }
        strong++;
    }
    assert_true(strong >= 5);
    assert_true(closed_rise / strong > 0.3);
    assert_true(open_rise < 0.3 * closed_rise);
}

/* How often a series turns round by more than 1%. */
static int32_t reversals(const double *series, int32_t count)
{
    int32_t found = 0;
    double extreme = series[0];
    double direction = 0.0;
    for (int32_t i = 1; i < count; i++) {
        double step = series[i] - extreme;
        if (direction * step > 0.0) extreme = series[i];
        else if (fabs(step) > 0.01) {
            if (direction != 0.0) found++;
            direction = step;
            extreme = series[i];
        }
    }
    return found;
}

/* Promise 7: after a control is lifted prices come back within 8 turns, without oscillation. */
static void prices_come_back_after_a_control(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= worlds_tried(); seed++) {
        double price[20];
        worlds_make_plain(&world, seed);
        int32_t good = (int32_t)(seed % (uint64_t)world.good_count);
        for (int32_t turn = 0; turn < 24; turn++) {
            worlds_rest(&orders);
            if (turn == 0 || turn == 4) worlds_ban(&orders, &world, SIDE_BEIJING, good);
            if (turn == 4) orders.items[0].value[FIELD_MODE] = CONTROL_OPEN;
            turn_resolve(&world, &orders);
            if (turn >= 4) price[turn - 4] = world.nodes[good][US].price;
        }
        assert_true(fabs(price[8] - 1.0) < 0.05);
        assert_true(reversals(price, 20) <= 1);
    }
}

/* Promise 6: this number is the same with every compiler, optimisation and processor. It changes
 * only when the model does: then look at why, and write the new one here. */
static void a_known_game_has_a_known_hash(void **state)
{
    (void)state;
    const uint64_t known = UINT64_C(0x8834c149b379f041);
    worlds_make(&world, 2025);
    for (int32_t turn = 0; turn < 12; turn++) {
        worlds_orders(&orders, &world, 46);
        turn_resolve(&world, &orders);
    }
    if (world_hash(&world) != known) {
        fail_msg("the hash is now UINT64_C(0x%llx)", (unsigned long long)world_hash(&world));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_world_without_moves_stays_where_it_is),
        cmocka_unit_test(random_games_conserve_material_and_stay_sound),
        cmocka_unit_test(the_same_orders_give_the_same_world),
        cmocka_unit_test(a_tighter_control_never_helps_its_target),
        cmocka_unit_test(a_ban_bites_by_compliance),
        cmocka_unit_test(prices_come_back_after_a_control),
        cmocka_unit_test(a_known_game_has_a_known_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
