/* test_pain.c: what measures cost a country: more measures, more pain, and never all of it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "worlds.h"

enum { CN = 1, PARTNER = 2 };

static struct world world;
static struct orders orders;
static struct pain pain;

static void peace_hurts_nobody(void **state)
{
    (void)state;
    worlds_make_plain(&world, 1);
    pain_find(&pain, &world);
    for (int32_t c = 0; c < world.country_count; c++) {
        assert_true(pain.felt[c][SIDE_WASHINGTON] == 0.0);
        assert_true(pain.felt[c][SIDE_BEIJING] == 0.0);
    }
}

static void higher_tariffs_hurt_more_and_never_wholly(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        worlds_make_plain(&world, seed);
        worlds_rest(&orders);
        struct instrument *tariff = worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_BEIJING);
        tariff->value[FIELD_FROM] = PARTNER;
        double last = 0.0;
        for (int32_t rate = 1000; rate <= 20000; rate += 1000) {
            tariff->value[FIELD_RATE_BP] = rate;
            world.instruments[0] = *tariff;
            world.instrument_count = 1;
            pain_find(&pain, &world);
            double felt = pain.felt[PARTNER][SIDE_BEIJING];
            assert_true(felt > last && felt < 1.0);
            assert_true(felt == pain.refused[PARTNER][SIDE_BEIJING]);
            last = felt;
        }
        world.instruments[0].suspended = 1;
        pain_find(&pain, &world);
        assert_true(pain.felt[PARTNER][SIDE_BEIJING] == 0.0);
    }
}

static void an_embargo_hurts_but_cannot_be_bought_off(void **state)
{
    (void)state;
    int32_t hurt = 0;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        worlds_make_plain(&world, seed);
        worlds_rest(&orders);
        worlds_ban(&orders, &world, SIDE_BEIJING, 0);
        orders.items[0].value[FIELD_TO] = PARTNER;
        turn_resolve(&world, &orders);
        int32_t edge = world_edge(&world, 0, CN, PARTNER);
        pain_find(&pain, &world);
        assert_true((pain.felt[PARTNER][SIDE_BEIJING] > 0.0) == (edge >= 0));
        assert_true(pain.refused[PARTNER][SIDE_BEIJING] == 0.0);
        if (pain.felt[PARTNER][SIDE_BEIJING] > 0.0) hurt++;
    }
    assert_true(hurt > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(peace_hurts_nobody),
        cmocka_unit_test(higher_tariffs_hurt_more_and_never_wholly),
        cmocka_unit_test(an_embargo_hurts_but_cannot_be_bought_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
