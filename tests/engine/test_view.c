/* test_view.c: a side sees its own exactly, and of the rival's secrets a band that holds them. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "engine/view.h"
#include "worlds.h"

static struct world world;
static struct orders orders;

static void play(uint64_t seed, int32_t turns)
{
    worlds_make(&world, seed);
    for (int32_t turn = 0; turn < turns; turn++) {
        worlds_orders(&orders, &world, seed);
        turn_resolve(&world, &orders);
    }
}

struct tally {
    int32_t exact;
    int32_t banded;
    int32_t estimates_off;
};

static void each_holds_the_truth(void *context, const char *name, const struct figure_spec *spec)
{
    (void)spec;
    struct tally *tally = context;
    struct figure figure;
    assert_true(figure_find(&figure, &world, name));
    for (int32_t side = SIDE_NONE; side < SIDE_COUNT; side++) {
        struct band band;
        assert_true(view_figure(&band, &world, (enum side)side, name));
        assert_true(band.low <= figure.value && figure.value <= band.high);
        assert_true(band.low <= band.value && band.value <= band.high);
        bool secret = figure.owner != SIDE_NONE && side != SIDE_NONE && figure.owner != side;
        bool all_known = side != SIDE_NONE && world.sides[side].knowledge >= 1.0;
        if (!secret || all_known) {
            assert_true(band.low == figure.value && band.high == figure.value);
            tally->exact++;
        } else {
            if (!(band.low < band.high)) fail_msg("%s is given away", name);
            tally->banded++;
            if (band.value < figure.value || band.value > figure.value) tally->estimates_off++;
        }
    }
}

static void the_truth_lies_in_the_band(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct tally tally = {0, 0, 0};
        play(seed, (int32_t)(seed % 5));
        if (seed % 7 == 0) world.sides[SIDE_WASHINGTON].knowledge = 1.0;
        figure_list(&world, each_holds_the_truth, &tally);
        assert_true(tally.exact > 0 && tally.banded > 0);
        assert_true(tally.estimates_off > tally.banded / 2);
    }
}

static void asking_twice_gives_one_answer(void **state)
{
    (void)state;
    play(9, 2);
    struct band first, second;
    assert_true(view_figure(&first, &world, SIDE_BEIJING, "capital.washington"));
    assert_true(view_figure(&second, &world, SIDE_BEIJING, "capital.washington"));
    assert_true(first.low == second.low && first.value == second.value &&
                first.high == second.high);
}

static void knowledge_narrows_the_band(void **state)
{
    (void)state;
    play(10, 2);
    double last = 1e30;
    for (int32_t step = 0; step <= 10; step++) {
        struct band band;
        world.sides[SIDE_BEIJING].knowledge = step / 10.0;
        assert_true(view_figure(&band, &world, SIDE_BEIJING, "capital.washington"));
        assert_true(band.high - band.low < last);
        last = band.high - band.low;
    }
    assert_true(last == 0.0);
}

/* Ten quarters of estimates of a number that stands still do not average out to the truth. */
static void estimates_do_not_average_out(void **state)
{
    (void)state;
    int32_t far = 0;
    for (uint64_t seed = 100; seed < 200; seed++) {
        worlds_make(&world, seed);
        world.sides[SIDE_WASHINGTON].capital = 6.0;
        world.sides[SIDE_BEIJING].knowledge = 0.0;
        double sum = 0.0;
        for (world.turn = 0; world.turn < 10; world.turn++) {
            struct band band;
            assert_true(view_figure(&band, &world, SIDE_BEIJING, "capital.washington"));
            sum += band.value / 10.0;
        }
        if (sum < 5.7 || sum > 6.3) far++;
    }
    assert_true(far > 50);
}

static void covert_acts_are_their_issuers_secret(void **state)
{
    (void)state;
    worlds_make(&world, 4);
    worlds_rest(&orders);
    struct instrument *ban = worlds_order(&orders, &world, INSTRUMENT_IMPORT_BAN, SIDE_BEIJING);
    ban->value[FIELD_GOOD] = 0;
    ban->value[FIELD_FROM] = 3;
    ban->value[FIELD_MODE] = IMPORT_BAN_UNDECLARED;
    assert_true(view_covert(ban));
    assert_true(view_instrument(&world, SIDE_BEIJING, ban));
    assert_true(view_instrument(&world, SIDE_NONE, ban));
    assert_false(view_instrument(&world, SIDE_WASHINGTON, ban));
    ban->value[FIELD_MODE] = IMPORT_BAN_DECLARED;
    assert_true(view_instrument(&world, SIDE_WASHINGTON, ban));
    ban->announced_turn = world.turn + 1;
    assert_false(view_instrument(&world, SIDE_WASHINGTON, ban));
    struct instrument *evade = worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_BEIJING);
    assert_false(view_covert(evade));
    evade->value[FIELD_MODE] = ENFORCEMENT_EVADE;
    assert_true(view_covert(evade));
}

/* A term that both sides' secret promises make up is exact to neither: each would take its own part
 * away and hold the other's. What stands on public figures is exact to both. */
static void a_sum_of_both_sides_secrets_is_nobodys(void **state)
{
    (void)state;
    play(3, 4);
    for (int32_t c = 0; c < world.country_count; c++) {
        const char *id = world.countries[c].id;
        if (world.countries[c].side != SIDE_NONE) continue;
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            char offers[FIGURE_NAME_SIZE], leaning[FIGURE_NAME_SIZE];
            struct band band;
            snprintf(offers, sizeof offers, "pull.%s.washington.offer", id);
            snprintf(leaning, sizeof leaning, "pull.%s.beijing.alignment", id);
            assert_true(view_figure(&band, &world, (enum side)side, offers));
            assert_true(band.low < band.high || world.sides[side].knowledge >= 1.0);
            assert_true(view_figure(&band, &world, (enum side)side, leaning));
            assert_true(band.low == band.high);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_truth_lies_in_the_band),
        cmocka_unit_test(asking_twice_gives_one_answer),
        cmocka_unit_test(knowledge_narrows_the_band),
        cmocka_unit_test(estimates_do_not_average_out),
        cmocka_unit_test(covert_acts_are_their_issuers_secret),
        cmocka_unit_test(a_sum_of_both_sides_secrets_is_nobodys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
