/* test_figure_set.c: what is set is read back; what follows from others is refused. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_set_is_read_back),
        cmocka_unit_test(values_out_of_range_change_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
