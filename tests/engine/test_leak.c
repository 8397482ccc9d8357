/* test_leak.c: what gets round a bar is bounded by hubs' room, compliance and enforcement. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/leak.h"
#include "worlds.h"

static struct world world;
static struct leak leak;
static double open_share[COUNTRY_MAX * COUNTRY_MAX];

enum { US = 0, CN = 1 };

static int world_fresh(void **state)
{
    (void)state;
    worlds_make_plain(&world, 5);
    worlds_comply(&world, SIDE_BEIJING, 0.5);
    return 0;
}

/* The first trade from Beijing to Washington. */
static struct edge *barred_edge(void)
{
    for (int32_t e = 0; e < world.edge_count; e++) {
        struct edge *edge = &world.edges[e];
        if (edge->seller == CN && edge->buyer == US) return edge;
    }
    return NULL;
}

/* Leaks when this much is wanted round the bar. */
static double leaked(double want)
{
    struct edge *edge = barred_edge();
    int32_t first = world.edge_first[edge->good];
    int32_t count = world.edge_first[edge->good + 1] - first;
    edge->barred_by = SIDE_BEIJING;
    memset(&leak, 0, sizeof leak);
    for (int32_t i = 0; i < count; i++) open_share[i] = 1.0;
    int32_t at = (int32_t)(edge - &world.edges[first]);
    open_share[at] = 0.0;
    leak.want[at] = want;
    leak_limit(&leak, &world, edge->good, open_share);
    return leak.want[at];
}

static void little_gets_through_whole_and_much_up_to_the_room(void **state)
{
    (void)state;
    double room = leaked(1e12);
    assert_true(room > 0.0 && room < 1e12);
    assert_true(leaked(room * 0.5) == room * 0.5);
    assert_true(leaked(room * 2.0) <= room);
}

static void compliance_and_enforcement_close_the_hubs(void **state)
{
    (void)state;
    double half = leaked(1e12);
    worlds_comply(&world, SIDE_BEIJING, 0.0);
    double none = leaked(1e12);
    assert_true(none > half);
    world.sides[SIDE_BEIJING].enforcement = 0.5;
    assert_true(leaked(1e12) < none);
    world.sides[SIDE_BEIJING].enforcement = 1.0;
    assert_true(leaked(1e12) == 0.0);
    world.sides[SIDE_BEIJING].enforcement = 0.0;
    worlds_comply(&world, SIDE_BEIJING, 1.0);
    assert_true(leaked(1e12) == 0.0);
}

static void scarce_room_is_told(void **state)
{
    (void)state;
    struct edge *edge = barred_edge();
    int32_t at = (int32_t)(edge - &world.edges[world.edge_first[edge->good]]);
    double room = leaked(1e12);
    assert_true(leak.short_of[at] > 0.99);
    leaked(room * 0.5);
    assert_true(leak.short_of[at] == 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(little_gets_through_whole_and_much_up_to_the_room, world_fresh),
        cmocka_unit_test_setup(compliance_and_enforcement_close_the_hubs, world_fresh),
        cmocka_unit_test_setup(scarce_room_is_told, world_fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
