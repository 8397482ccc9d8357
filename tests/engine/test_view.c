/* test_view.c: a side sees its own exactly, and of the rival's secrets a band that holds them; the
 * room what both may know. */
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
        enum viewer viewer = side == SIDE_NONE ? VIEWER_UMPIRE : viewer_of_side((enum side)side);
        assert_true(view_figure(&band, &world, viewer, name));
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
    assert_true(view_figure(&first, &world, VIEWER_BEIJING, "capital.washington"));
    assert_true(view_figure(&second, &world, VIEWER_BEIJING, "capital.washington"));
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
        assert_true(view_figure(&band, &world, VIEWER_BEIJING, "capital.washington"));
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
            assert_true(view_figure(&band, &world, VIEWER_BEIJING, "capital.washington"));
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
    assert_true(view_instrument(&world, VIEWER_BEIJING, ban));
    assert_true(view_instrument(&world, VIEWER_UMPIRE, ban));
    assert_false(view_instrument(&world, VIEWER_WASHINGTON, ban));
    ban->value[FIELD_MODE] = IMPORT_BAN_DECLARED;
    assert_true(view_instrument(&world, VIEWER_WASHINGTON, ban));
    ban->announced_turn = world.turn + 1;
    assert_false(view_instrument(&world, VIEWER_WASHINGTON, ban));
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
            assert_true(view_figure(&band, &world, viewer_of_side((enum side)side), offers));
            assert_true(band.low < band.high || world.sides[side].knowledge >= 1.0);
            assert_true(view_figure(&band, &world, viewer_of_side((enum side)side), leaning));
            assert_true(band.low == band.high);
        }
    }
}

static bool as_wide(const struct band *wider, const struct band *band)
{
    return wider->low <= band->low && band->high <= wider->high && wider->value == band->value;
}

/* The room's band holds the rival's, which the rival has anyway, and is of no secret the truth. */
static void each_is_the_rivals_to_the_room(void *context, const char *name,
                                           const struct figure_spec *spec)
{
    (void)spec;
    struct tally *tally = context;
    struct figure figure;
    struct band room, rival;
    assert_true(figure_find(&figure, &world, name));
    bool told = view_figure(&room, &world, VIEWER_ROOM, name);
    assert_int_equal(told, figure.owner != FIGURE_NOBODYS);
    if (!told) return;
    if (figure.owner == SIDE_NONE) {
        assert_true(room.low == figure.value && room.high == figure.value);
        tally->exact++;
        return;
    }
    enum side other = (enum side)world_rival(figure.owner);
    assert_true(view_figure(&rival, &world, viewer_of_side(other), name));
    assert_true(as_wide(&room, &rival));
    assert_true(room.low < room.high);
    tally->banded++;
}

static void the_room_is_told_no_sides_truth(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct tally tally = {0, 0, 0};
        play(seed, (int32_t)(seed % 5));
        figure_list(&world, each_is_the_rivals_to_the_room, &tally);
        assert_true(tally.exact > 0 && tally.banded > 0);
    }
}

/* A band's width against the figure, which its owner knows, is what the rival does not know. */
static void the_room_does_not_tell_how_much_a_rival_knows(void **state)
{
    (void)state;
    struct band band, other;
    play(11, 3);
    world.sides[SIDE_BEIJING].knowledge = 0.3;
    assert_true(view_figure(&band, &world, VIEWER_ROOM, "capital.washington"));
    assert_true(band.low > 0.0);
    world.sides[SIDE_BEIJING].knowledge = 0.45;
    assert_true(view_figure(&other, &world, VIEWER_ROOM, "capital.washington"));
    double wider = (other.high - other.low) / (band.high - band.low);
    assert_true(wider > 1.0 - 1e-9 && wider < 1.0 + 1e-9);
    world.sides[SIDE_BEIJING].knowledge = 0.55;
    assert_true(view_figure(&other, &world, VIEWER_ROOM, "capital.washington"));
    assert_true(other.high - other.low < band.high - band.low);
}

/* Whatever the instrument, the room reads it, or is told of it, where both sides do. */
static void the_room_reads_what_both_sides_read(void **state)
{
    (void)state;
    int32_t read = 0, hidden = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        play(seed, 3);
        for (int32_t i = 0; i < world.instrument_count; i++) {
            struct instrument instrument = world.instruments[i];
            instrument.announced_turn = world.turn + (i % 3 == 0);
            if (i % 3 == 1) instrument.kind = INSTRUMENT_STOCKPILE;
            if (i % 5 == 1) instrument.kind = INSTRUMENT_OFFER;
            bool both = true, told = true;
            for (int viewer = VIEWER_WASHINGTON; viewer <= VIEWER_BEIJING; viewer++) {
                both = both && view_instrument(&world, (enum viewer)viewer, &instrument);
                told = told && view_told(&world, (enum viewer)viewer, &instrument);
            }
            assert_int_equal(view_instrument(&world, VIEWER_ROOM, &instrument), both);
            assert_int_equal(view_told(&world, VIEWER_ROOM, &instrument), told);
            read += both;
            hidden += !both;
        }
    }
    assert_true(read > 0 && hidden > 0);
}

static void viewers_have_names_and_sides(void **state)
{
    (void)state;
    for (int i = 0; i < VIEWER_COUNT; i++) {
        enum viewer viewer = (enum viewer)i;
        enum side side = viewer_side(viewer);
        assert_int_equal(viewer_named(viewer_name(viewer)), viewer);
        if (side != SIDE_NONE) assert_int_equal(viewer_of_side(side), viewer);
        assert_int_equal(viewer_sees_all(viewer), viewer == VIEWER_UMPIRE);
        assert_true(viewer_knows(viewer, SIDE_NONE));
        for (int32_t owner = 0; owner < SIDE_COUNT; owner++) {
            assert_int_equal(viewer_knows(viewer, owner),
                             viewer == VIEWER_UMPIRE || owner == (int32_t)side);
        }
    }
    assert_int_equal(viewer_of_side(SIDE_NONE), VIEWER_ROOM);
    assert_int_equal(viewer_named("nobody"), VIEWER_COUNT);
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
        cmocka_unit_test(the_room_is_told_no_sides_truth),
        cmocka_unit_test(the_room_does_not_tell_how_much_a_rival_knows),
        cmocka_unit_test(the_room_reads_what_both_sides_read),
        cmocka_unit_test(viewers_have_names_and_sides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
