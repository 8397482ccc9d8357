/* test_partner.c: why partners comply, and what it costs to make them. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "worlds.h"

enum { WORLDS = 100, PARTNER = 3 };

static struct world world;
static struct world other;
static struct orders orders;

static void rest(struct world *of, int32_t turns)
{
    worlds_rest(&orders);
    for (int32_t turn = 0; turn < turns; turn++) turn_resolve(of, &orders);
}

static void press(struct world *of, int32_t side, int32_t share_bp)
{
    worlds_rest(&orders);
    struct instrument *order = worlds_order(&orders, of, INSTRUMENT_PRESSURE, side);
    order->value[FIELD_COUNTRY] = PARTNER;
    order->value[FIELD_MODE] = PRESSURE_MARKET;
    order->value[FIELD_SHARE_BP] = share_bp;
    turn_resolve(of, &orders);
}

static void offer(struct world *of, int32_t side, int32_t mode, int32_t share_bp)
{
    worlds_rest(&orders);
    struct instrument *order = worlds_order(&orders, of, INSTRUMENT_OFFER, side);
    order->value[FIELD_COUNTRY] = PARTNER;
    order->value[FIELD_MODE] = mode;
    order->value[FIELD_SHARE_BP] = share_bp;
    order->value[FIELD_BUDGET_MUSD] = 500;
    turn_resolve(of, &orders);
}

static void pulls_add_up_to_the_target(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make(&world, seed);
        for (int32_t turn = 0; turn < 4; turn++) {
            worlds_orders(&orders, &world, seed);
            turn_resolve(&world, &orders);
        }
        for (int32_t c = 0; c < world.country_count; c++) {
            const struct country *country = &world.countries[c];
            if (country->side != SIDE_NONE) continue;
            for (int32_t side = 0; side < SIDE_COUNT; side++) {
                double raw = 0.0;
                for (int32_t term = 0; term < PULL_COUNT; term++) raw += country->pull[side][term];
                double target = 0.5 + 0.5 * raw / (1.0 + fabs(raw));
                assert_true(fabs(target - country->compliance_target[side]) < 1e-12);
            }
        }
    }
}

static void partners_at_rest_stay_there(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make_plain(&world, seed);
        other = world;
        rest(&other, 12);
        for (int32_t c = 0; c < world.country_count; c++) {
            const struct country *before = &world.countries[c];
            const struct country *after = &other.countries[c];
            if (before->side != SIDE_NONE) continue;
            assert_true(fabs(before->alignment - after->alignment) < 1e-6);
            for (int32_t side = 0; side < SIDE_COUNT; side++) {
                assert_true(fabs(before->compliance[side] - after->compliance[side]) < 1e-6);
            }
        }
    }
}

static void compliance_moves_by_a_bounded_step(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make(&world, seed);
        for (int32_t turn = 0; turn < 8; turn++) {
            other = world;
            worlds_orders(&orders, &world, seed);
            turn_resolve(&world, &orders);
            for (int32_t c = 0; c < world.country_count; c++) {
                for (int32_t side = 0; side < SIDE_COUNT; side++) {
                    double moved =
                        world.countries[c].compliance[side] - other.countries[c].compliance[side];
                    assert_true(fabs(moved) <= world.parameters.partner_step + 1e-12);
                }
            }
        }
    }
}

/* Pressure buys compliance now: the harder, the more, in this turn's decision and the next. */
static void pressure_never_lowers_the_next_target(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        int32_t side = (int32_t)(seed % SIDE_COUNT);
        double last[2] = {-1.0, -1.0};
        for (int32_t share = 0; share <= 10000; share += 2500) {
            worlds_make_plain(&world, seed);
            press(&world, side, share);
            double now = world.countries[PARTNER].compliance_target[side];
            assert_true(now >= last[0]);
            last[0] = now;
            rest(&world, 1);
            now = world.countries[PARTNER].compliance_target[side];
            assert_true(now >= last[1] - 0.01);
            last[1] = now;
        }
    }
}

/* ... and alignment later on credit: it never leans further toward who pressed it harder. */
static void pressure_never_raises_alignment_later(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        int32_t side = (int32_t)(seed % SIDE_COUNT);
        double sign = side == SIDE_WASHINGTON ? 1.0 : -1.0;
        double last = 2.0;
        for (int32_t share = 0; share <= 10000; share += 2500) {
            worlds_make_plain(&world, seed);
            press(&world, side, share);
            rest(&world, 7);
            double leaning = sign * world.countries[PARTNER].alignment;
            assert_true(leaning <= last + 1e-9);
            if (share > 0) assert_true(leaning < last);
            last = leaning;
        }
    }
}

static void offers_raise_compliance_and_alignment(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        int32_t side = (int32_t)(seed % SIDE_COUNT);
        double sign = side == SIDE_WASHINGTON ? 1.0 : -1.0;
        for (int32_t mode = OFFER_PAYMENT; mode <= OFFER_SECURITY; mode++) {
            worlds_make_plain(&world, seed);
            other = world;
            rest(&other, 1);
            offer(&world, side, mode, 8000);
            assert_true(world.countries[PARTNER].compliance_target[side] >
                        other.countries[PARTNER].compliance_target[side]);
            assert_true(sign * world.countries[PARTNER].alignment >
                        sign * other.countries[PARTNER].alignment);
        }
    }
}

/* A rival's coercion drives a partner to the other side. */
static void coercion_drives_partners_away(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= WORLDS; seed++) {
        worlds_make_plain(&world, seed);
        other = world;
        rest(&other, 5);
        worlds_rest(&orders);
        struct instrument *tariff = worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_BEIJING);
        tariff->value[FIELD_FROM] = PARTNER;
        tariff->value[FIELD_RATE_BP] = 5000;
        turn_resolve(&world, &orders);
        rest(&world, 4);
        assert_true(world.countries[PARTNER].resentment[SIDE_BEIJING] > 0.0);
        assert_true(world.countries[PARTNER].alignment > other.countries[PARTNER].alignment);
        struct pain pain;
        pain_find(&pain, &world);
        assert_true(pain.felt[PARTNER][SIDE_BEIJING] > 0.0);
        assert_true(pain.felt[PARTNER][SIDE_WASHINGTON] == 0.0);
    }
}

/* Who leans to Washington joins its regime when asked and keeps its controls better; who leans
 * away does not; and the seat is lost some time after the asking ends. */
static void an_accord_draws_in_the_willing(void **state)
{
    (void)state;
    worlds_make_plain(&world, 7);
    world.countries[PARTNER].chip_control = 0.0;
    world.countries[PARTNER].alignment = world.countries[PARTNER].alignment_base = 0.7;
    world.countries[PARTNER].ally[SIDE_WASHINGTON] = 1.0;
    world.countries[PARTNER].ally[SIDE_BEIJING] = 0.0;
    partner_start(&world);
    double before = world.countries[PARTNER].compliance[SIDE_WASHINGTON];
    worlds_rest(&orders);
    struct instrument *ask = worlds_order(&orders, &world, INSTRUMENT_ACCORD, SIDE_WASHINGTON);
    ask->value[FIELD_REGIME] = REGIME_CHIPS;
    ask->value[FIELD_COUNTRY] = PARTNER;
    ask->value[FIELD_SHARE_BP] = 6000;
    ask->value[FIELD_TURNS] = 6;
    turn_resolve(&world, &orders);
    rest(&world, 5);
    double joined = world.countries[PARTNER].accord[REGIME_CHIPS];
    assert_true(joined > 0.6);
    assert_true(world.countries[PARTNER].compliance[SIDE_WASHINGTON] > before + 0.02);
    rest(&world, 4);
    assert_true(world.countries[PARTNER].accord[REGIME_CHIPS] < joined);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pulls_add_up_to_the_target),
        cmocka_unit_test(partners_at_rest_stay_there),
        cmocka_unit_test(compliance_moves_by_a_bounded_step),
        cmocka_unit_test(pressure_never_lowers_the_next_target),
        cmocka_unit_test(pressure_never_raises_alignment_later),
        cmocka_unit_test(offers_raise_compliance_and_alignment),
        cmocka_unit_test(coercion_drives_partners_away),
        cmocka_unit_test(an_accord_draws_in_the_willing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
