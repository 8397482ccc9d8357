/* test_leak.c: what gets round a bar is bounded by hubs' room, compliance and enforcement. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/tick.h"
#include "worlds.h"

static struct world world;
static struct leak leak;
static struct bars bars;
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
    leak.bars = &bars;
    for (int32_t i = 0; i < count; i++) open_share[i] = 1.0;
    int32_t at = (int32_t)(edge - &world.edges[first]);
    open_share[at] = 0.0;
    bars = (struct bars){.count = 1, .edge = {at}};
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

/* Money for evasion takes effect over some turns, wears down policing without end to its bound, and
 * never lets through less. */
static void evasion_wears_policing_down(void **state)
{
    (void)state;
    double last = 0.0;
    for (int32_t share_bp = 0; share_bp <= 10000; share_bp += 2500) {
        struct orders orders;
        world_fresh(NULL);
        worlds_rest(&orders);
        struct instrument *police =
            worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_BEIJING);
        police->value[FIELD_SHARE_BP] = 6000;
        police->value[FIELD_TURNS] = 0;
        struct instrument *evade =
            worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_WASHINGTON);
        *evade = *police;
        evade->issuer = SIDE_WASHINGTON;
        evade->value[FIELD_MODE] = ENFORCEMENT_EVADE;
        evade->value[FIELD_SHARE_BP] = share_bp;
        double policed = 1.0;
        for (int32_t turn = 0; turn < 6; turn++) {
            turn_resolve(&world, &orders);
            worlds_rest(&orders);
            double now = leak_policing(&world, SIDE_BEIJING);
            assert_true(turn == 0 || (share_bp > 0 ? now < policed : now == policed));
            policed = now;
        }
        double least =
            (1.0 - world.parameters.evasion_most) * world.sides[SIDE_BEIJING].enforcement;
        assert_true(policed >= least && policed > 0.0);
        assert_true(world.sides[SIDE_BEIJING].evasion == 0.0);
        double room = leaked(1e12);
        assert_true(room > last);
        last = room;
    }
}

/* Detours are learned month by month, never more than is shut, and forgotten when it is open. */
static void detours_are_learned_and_forgotten(void **state)
{
    (void)state;
    struct edge *edge = barred_edge();
    int32_t at = (int32_t)(edge - &world.edges[world.edge_first[edge->good]]);
    memset(open_share, 0, sizeof open_share);
    edge->barred_by = SIDE_BEIJING;
    open_share[at] = 0.4;
    bars = (struct bars){.count = 1, .edge = {at}};
    double last = 0.0;
    for (int32_t month = 0; month < 24; month++) {
        leak_learn(&world, edge->good, &bars, open_share);
        assert_true(edge->detour > last && edge->detour <= 0.6);
        last = edge->detour;
    }
    double most = 0.6 * (1.0 - leak_policing(&world, SIDE_BEIJING));
    assert_true(last <= most + 1e-12 && last > 0.99 * most);
    edge->barred_by = SIDE_NONE;
    for (int32_t month = 0; month < 24; month++) {
        leak_learn(&world, edge->good, &bars, open_share);
        assert_true(edge->detour < last && edge->detour >= 0.0);
        last = edge->detour;
    }
    assert_true(last < 0.01);
}

static void an_old_ban_has_its_detours(void **state)
{
    (void)state;
    double last = -1.0;
    for (int32_t age = 0; age <= 8; age += 2) {
        struct orders orders;
        world_fresh(NULL);
        worlds_rest(&orders);
        struct edge *edge = barred_edge();
        worlds_ban(&orders, &world, SIDE_BEIJING, edge->good);
        world.instruments[world.instrument_count++] = orders.items[0];
        world.instruments[0].effective_turn = -age;
        edge->barred_by = SIDE_BEIJING;
        edge->passage = 0.0;
        leak_start(&world);
        assert_true(edge->detour > last && edge->detour < 1.0);
        if (age == 0) assert_true(edge->detour == 0.0);
        last = edge->detour;
    }
}

/* A ban bites before it leaks: of what is shut, the first turn leaks less than a later one. */
static void a_ban_bites_before_it_leaks(void **state)
{
    (void)state;
    int32_t later = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct orders orders;
        double leaks[6];
        worlds_make_plain(&world, seed);
        worlds_comply(&world, SIDE_BEIJING, 0.0);
        worlds_rest(&orders);
        int32_t edge = -1;
        for (int32_t g = 0; g < world.good_count && edge < 0; g++) {
            edge = world_edge(&world, g, CN, US);
        }
        worlds_ban(&orders, &world, SIDE_BEIJING, world.edges[edge].good);
        for (int32_t turn = 0; turn < 6; turn++) {
            turn_resolve(&world, &orders);
            worlds_rest(&orders);
            leaks[turn] = world.edges[edge].leak;
        }
        double usual = TICKS_PER_TURN * world.edges[edge].base;
        assert_true(leaks[0] < 0.6 * usual);
        if (leaks[2] > leaks[0]) later++;
    }
    assert_true(later > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(little_gets_through_whole_and_much_up_to_the_room, world_fresh),
        cmocka_unit_test_setup(compliance_and_enforcement_close_the_hubs, world_fresh),
        cmocka_unit_test_setup(scarce_room_is_told, world_fresh),
        cmocka_unit_test_setup(evasion_wears_policing_down, world_fresh),
        cmocka_unit_test_setup(detours_are_learned_and_forgotten, world_fresh),
        cmocka_unit_test_setup(an_old_ban_has_its_detours, world_fresh),
        cmocka_unit_test(a_ban_bites_before_it_leaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
