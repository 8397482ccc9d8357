/* test_figure_set.c: what is set is read back; what follows from others is refused. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "engine/figure.h"
#include "soak.h"
#include "worlds.h"

static struct world world;
static struct orders orders;

struct tally {
    int32_t set, refused, held;
};

/* Sets a figure to a value near its own: it is done and read back, or the world is as it was. */
static void each_is_set_or_refused(void *context, const char *name, const struct figure_spec *spec)
{
    (void)spec;
    struct tally *tally = context;
    struct figure figure;
    uint64_t before = world_hash(&world);
    assert_true(figure_find(&figure, &world, name));
    double value = figure.value > 0.5 ? figure.value * 0.9 : figure.value + 0.05;
    enum figure_set_result result = figure_set(&world, name, value);
    assert_true(result == FIGURE_SET_DONE || result == FIGURE_SET_FOLLOWS);
    if (result == FIGURE_SET_FOLLOWS) {
        assert_true(world_hash(&world) == before);
        tally->refused++;
        return;
    }
    assert_true(figure_find(&figure, &world, name));
    if (fabs(figure.value - value) > 1e-9 * (1.0 + fabs(value))) fail_msg("%s is not kept", name);
    tally->set++;
}

static void what_is_set_is_read_back(void **state)
{
    (void)state;
    for (int seed = 1; seed <= soak_times(5, 40); seed++) {
        struct tally tally = {0};
        worlds_make(&world, (uint64_t)seed);
        worlds_orders(&orders, &world, (uint64_t)seed);
        turn_resolve(&world, &orders);
        figure_list(&world, each_is_set_or_refused, &tally);
        const char *what = "";
        assert_true(tally.set > 50 && tally.refused > 50);
        if (!world_sound(&world, &what)) fail_msg("%s", what);
    }
}

static void values_out_of_range_change_nothing(void **state)
{
    (void)state;
    static const char *const names[] = {
        "escalation",       "law.beijing",      "compliance.C02.washington", "alignment.C02",
        "price.good00.C00", "stock.C00.good00", "capital.washington",        "price.good00"};
    worlds_make(&world, 7);
    uint64_t before = world_hash(&world);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct figure figure;
        if (!figure_find(&figure, &world, names[i])) continue;
        assert_int_equal(figure_set(&world, names[i], -7.0), FIGURE_SET_RANGE);
        assert_int_equal(figure_set(&world, names[i], (double)NAN), FIGURE_SET_RANGE);
    }
    assert_true(world_hash(&world) == before);
    assert_int_equal(figure_set(&world, "nothing.at.all", 1.0), FIGURE_SET_UNKNOWN);
}

/* What follows from others says what to set instead, and that can be set. */
static void each_can_be_set_or_names_what_can(void *context, const char *name,
                                              const struct figure_spec *spec)
{
    char instead[FIGURE_INSTEAD_MAX][FIGURE_NAME_SIZE];
    struct figure figure;
    (void)spec;
    (void)context;
    size_t count = figure_instead(instead, &world, name);
    assert_true(figure_find(&figure, &world, name));
    bool follows = figure_set(&world, name, figure.value) == FIGURE_SET_FOLLOWS;
    if (follows != (count > 0)) fail_msg("%s: %zu named instead", name, count);
    for (size_t i = 0; i < count; i++) {
        assert_true(figure_find(&figure, &world, instead[i]));
        if (figure_set(&world, instead[i], figure.value) != FIGURE_SET_DONE) {
            fail_msg("%s names %s, which cannot be set", name, instead[i]);
        }
    }
}

static void every_figure_can_be_set_or_says_what_can(void **state)
{
    (void)state;
    for (int seed = 1; seed <= soak_times(1, 20); seed++) {
        worlds_make(&world, (uint64_t)seed);
        figure_list(&world, each_can_be_set_or_names_what_can, NULL);
    }
    char instead[FIGURE_INSTEAD_MAX][FIGURE_NAME_SIZE];
    assert_int_equal(figure_instead(instead, &world, "nothing.at.all"), 0);
    assert_int_equal(figure_instead(instead, &world, "score.beijing.stability"), 3);
    assert_string_equal(instead[1], "legitimacy.beijing");
}

/* Where the figure stands as it stood the value is put there, bit for bit; elsewhere it moves by as
 * much, no farther than it can go. */
static void a_ruling_sets_or_shifts(void **state)
{
    (void)state;
    const struct figure_ruling ruling = {"escalation", 0.25, 0.7, 0};
    static const double stood[] = {0.25, 0.1, 0.5, 0.9};
    static const double expected[] = {0.7, 0.1 + (0.7 - 0.25), 0.5 + (0.7 - 0.25), 1.0};
    worlds_make(&world, 3);
    for (size_t i = 0; i < sizeof stood / sizeof stood[0]; i++) {
        world.escalation = stood[i];
        assert_int_equal(figure_rule(&world, &ruling), FIGURE_SET_DONE);
        assert_true(world.escalation == expected[i]);
    }
}

/* It was ruled how far a partner keeps one side's controls: so it does in the turns it was ruled
 * for, and its word to the other side is its own. */
static void a_ruling_on_compliance_holds_for_its_turns(void **state)
{
    (void)state;
    static struct world other;
    int32_t partner = 0;
    worlds_make(&world, 5);
    while (world.countries[partner].side != SIDE_NONE) partner++;
    struct country *country = &world.countries[partner];
    char name[FIGURE_NAME_SIZE];
    snprintf(name, sizeof name, "compliance.%s.washington", country->id);
    const struct figure_ruling ruling = {name, country->compliance[SIDE_WASHINGTON], 0.99, 2};
    other = world;
    assert_int_equal(figure_rule(&world, &ruling), FIGURE_SET_DONE);
    assert_int_equal(figure_set(&other, name, 0.99), FIGURE_SET_DONE);
    orders.count = 0;
    turn_resolve(&world, &orders);
    turn_resolve(&other, &orders);
    const struct country *free = &other.countries[partner];
    assert_true(country->compliance[SIDE_WASHINGTON] == 0.99);
    assert_true(free->compliance[SIDE_WASHINGTON] != 0.99);
    assert_true(country->compliance[SIDE_BEIJING] == free->compliance[SIDE_BEIJING]);
    turn_resolve(&world, &orders);
    assert_true(country->compliance[SIDE_WASHINGTON] == 0.99);
    assert_int_equal(country->held, 0);
    turn_resolve(&world, &orders);
    assert_true(country->compliance[SIDE_WASHINGTON] != 0.99);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_set_is_read_back),
        cmocka_unit_test(values_out_of_range_change_nothing),
        cmocka_unit_test(every_figure_can_be_set_or_says_what_can),
        cmocka_unit_test(a_ruling_sets_or_shifts),
        cmocka_unit_test(a_ruling_on_compliance_holds_for_its_turns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
