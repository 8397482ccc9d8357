/* test_announce.c: how instruments come into force, are replaced, lifted, suspended, and lapse. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/announce.h"
#include "worlds.h"

enum { US = 0, CN = 1, PARTNER = 2 };

static struct world world;
static struct orders orders;

static struct instrument *control(int32_t mode, int32_t delay)
{
    struct instrument *order =
        worlds_order(&orders, &world, INSTRUMENT_EXPORT_CONTROL, SIDE_BEIJING);
    order->value[FIELD_GOOD] = 0;
    order->value[FIELD_TO] = US;
    order->value[FIELD_MODE] = mode;
    order->effective_turn = world.turn + delay;
    return order;
}

/* A world in which the first good goes from one power to the other. */
static void start(uint64_t seed)
{
    do worlds_make_plain(&world, seed++);
    while (world_edge(&world, 0, CN, US) < 0);
    worlds_rest(&orders);
}

static void turn(void)
{
    turn_resolve(&world, &orders);
    worlds_rest(&orders);
}

static void orders_are_paid_for(void **state)
{
    (void)state;
    start(1);
    orders.capital_spent[SIDE_BEIJING] = 4.0;
    orders.budget_spent[SIDE_BEIJING] = 1000.0;
    orders.capital_spent[SIDE_WASHINGTON] = 100.0;
    announce_phase(&world, &orders);
    assert_true(world.sides[SIDE_BEIJING].capital == 2.0);
    assert_true(world.sides[SIDE_BEIJING].budget_musd == 8000.0);
    assert_true(world.sides[SIDE_WASHINGTON].capital == 0.0);
}

static void an_instrument_lasts_its_turns(void **state)
{
    (void)state;
    start(2);
    control(CONTROL_BAN, 0)->value[FIELD_TURNS] = 3;
    for (int32_t i = 0; i < 3; i++) {
        turn();
        assert_int_equal(world.instrument_count, 1);
    }
    turn();
    assert_int_equal(world.instrument_count, 0);
}

static void the_later_replaces_the_earlier_when_it_takes_effect(void **state)
{
    (void)state;
    start(3);
    control(CONTROL_LICENCE, 0);
    turn();
    control(CONTROL_BAN, 2);
    turn();
    assert_int_equal(world.instrument_count, 2);
    assert_true(instrument_active(&world.instruments[0], world.turn));
    turn();
    turn();
    assert_int_equal(world.instrument_count, 1);
    assert_int_equal(world.instruments[0].value[FIELD_MODE], CONTROL_BAN);
    assert_true(world.instruments[0].replaced_bp > 0);
}

static void lifting_removes(void **state)
{
    (void)state;
    start(4);
    control(CONTROL_BAN, 0);
    turn();
    int32_t edge = world_edge(&world, 0, CN, US);
    assert_true(edge >= 0 && world.edges[edge].passage < 0.01);
    control(CONTROL_OPEN, 0);
    turn();
    assert_int_equal(world.instrument_count, 0);
    assert_true(world.edges[edge].passage == 1.0);
}

static void single_acts_leave_the_list(void **state)
{
    (void)state;
    start(5);
    struct instrument *offer = worlds_order(&orders, &world, INSTRUMENT_OFFER, SIDE_WASHINGTON);
    offer->value[FIELD_COUNTRY] = PARTNER;
    offer->value[FIELD_MODE] = OFFER_MARKET;
    offer->effective_turn = world.turn + 1;
    turn();
    assert_int_equal(world.instrument_count, 1);
    assert_true(world.countries[PARTNER].offered[SIDE_WASHINGTON] == 0.0);
    turn();
    assert_int_equal(world.instrument_count, 0);
    assert_true(world.countries[PARTNER].offered[SIDE_WASHINGTON] > 0.0);
}

/* A world whose list is full of Washington's controls but for `free` places. */
static void crowd(int32_t free)
{
    start(8);
    while (world.instrument_count < INSTRUMENT_MAX - free) {
        worlds_rest(&orders);
        struct instrument *offer = worlds_order(&orders, &world, INSTRUMENT_OFFER, SIDE_WASHINGTON);
        offer->value[FIELD_COUNTRY] = PARTNER;
        offer->value[FIELD_MODE] = OFFER_MARKET;
        offer->effective_turn = world.turn + 10 + world.instrument_count;
        world.instruments[world.instrument_count++] = *offer;
    }
    worlds_rest(&orders);
}

/* The last resort: what is there stays, and who finds no place is told so. */
static void a_full_list_drops_nothing_and_says_who_found_no_place(void **state)
{
    (void)state;
    for (int32_t free = 0; free < 3; free++) {
        crowd(free);
        struct instrument before[INSTRUMENT_MAX];
        int32_t count = world.instrument_count, told = 0;
        memcpy(before, world.instruments, sizeof before);
        for (int32_t i = 0; i < 3; i++) control(CONTROL_BAN, 0)->value[FIELD_GOOD] = i;
        announce_phase(&world, &orders);
        assert_int_equal(world.instrument_count, INSTRUMENT_MAX);
        assert_memory_equal(before, world.instruments, (size_t)count * sizeof before[0]);
        for (int32_t i = 0; i < world.news_count; i++) {
            const struct news *news = &world.news[i];
            if (news->kind != NEWS_NO_ROOM) continue;
            assert_int_equal(news->side, SIDE_BEIJING);
            assert_int_equal(news->good, free + told++);
        }
        assert_int_equal(told, 3 - free);
    }
}

static void what_is_held_counts_what_still_stands_when_the_turn_begins(void **state)
{
    (void)state;
    start(9);
    control(CONTROL_BAN, 0)->value[FIELD_TURNS] = 2;
    control(CONTROL_BAN, 1)->value[FIELD_GOOD] = 1;
    turn();
    assert_int_equal(announce_held(&world, SIDE_BEIJING), 2);
    assert_int_equal(announce_held(&world, SIDE_WASHINGTON), 0);
    assert_int_equal(announce_held(&world, SIDE_NONE), 0);
    turn();
    assert_int_equal(world.instrument_count, 2);
    assert_int_equal(announce_held(&world, SIDE_BEIJING), 1);
}

static void a_truce_needs_both(void **state)
{
    (void)state;
    start(6);
    control(CONTROL_BAN, 0);
    worlds_order(&orders, &world, INSTRUMENT_TRUCE, SIDE_BEIJING)->value[FIELD_CONTROL] = 1;
    turn();
    assert_int_equal(world.instruments[0].suspended, 0);
    struct instrument *truce = worlds_order(&orders, &world, INSTRUMENT_TRUCE, SIDE_WASHINGTON);
    truce->value[FIELD_CONTROL] = 1;
    truce->value[FIELD_TURNS] = 1;
    turn();
    assert_int_equal(world.instruments[0].suspended, 1);
    assert_true(world.edges[world_edge(&world, 0, CN, US)].passage == 1.0);
    turn();
    assert_int_equal(world.instruments[0].suspended, 0);
    assert_true(world.edges[world_edge(&world, 0, CN, US)].passage < 0.01);
}

/* Announcing first lets the target stockpile: it holds more when the ban comes than one that was
 * struck without notice. */
static void a_telegraphed_control_is_stocked_up_for(void **state)
{
    (void)state;
    int32_t tried = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        start(seed);
        int32_t edge = world_edge(&world, 0, CN, US);
        if (edge < 0 || world.edges[edge].base < 0.3 * world.nodes[0][US].use_base) continue;
        double before = world.nodes[0][US].user_stock;
        control(CONTROL_BAN, 2);
        turn();
        assert_true(world.nodes[0][US].front_load > 0.0);
        turn();
        assert_true(world.nodes[0][US].user_stock > before);
        turn();
        turn();
        turn();
        turn();
        assert_true(world.nodes[0][US].front_load < 0.2);
        tried++;
    }
    assert_true(tried >= 5);
}

static void the_list_never_overflows(void **state)
{
    (void)state;
    start(8);
    for (int32_t round = 0; round < 8; round++) {
        for (int32_t i = 0; i < 60; i++) {
            struct instrument *tariff =
                worlds_order(&orders, &world, INSTRUMENT_TARIFF, i % SIDE_COUNT);
            tariff->value[FIELD_FROM] = (i / 2) % world.country_count;
            tariff->value[FIELD_GOOD] = (i + round) % world.good_count;
            tariff->value[FIELD_RATE_BP] = 100 + i;
            tariff->effective_turn = world.turn + 1 + i % 40;
        }
        turn();
        assert_true(world.instrument_count <= INSTRUMENT_MAX);
        assert_true(world_sound(&world, NULL));
    }
    assert_true(world.instrument_count > INSTRUMENT_MAX - 16);
}

static void a_shock_lasts_and_ends(void **state)
{
    (void)state;
    start(9);
    struct instrument *shock = worlds_order(&orders, &world, INSTRUMENT_SHOCK, SIDE_NONE);
    shock->value[FIELD_GOOD] = 1;
    shock->value[FIELD_COUNTRY] = CN;
    shock->value[FIELD_SHARE_BP] = -6000;
    shock->value[FIELD_TURNS] = 2;
    for (int32_t i = 0; i < 2; i++) {
        turn();
        assert_true(world.nodes[1][CN].disruption > 0.59 && world.nodes[1][CN].disruption < 0.61);
    }
    turn();
    assert_true(world.nodes[1][CN].disruption == 0.0);
}

static void stockpiles_are_bought_and_released(void **state)
{
    (void)state;
    start(10);
    struct instrument *buy = worlds_order(&orders, &world, INSTRUMENT_STOCKPILE, SIDE_WASHINGTON);
    buy->value[FIELD_GOOD] = 2;
    buy->value[FIELD_MODE] = STOCKPILE_BUY;
    buy->value[FIELD_MONTHS] = 3;
    turn();
    for (int32_t i = 0; i < 5; i++) turn();
    const struct node *node = &world.nodes[2][US];
    assert_true(node->state_stock > 1.5 * node->use_base);
    double before = node->state_stock;
    struct instrument *release =
        worlds_order(&orders, &world, INSTRUMENT_STOCKPILE, SIDE_WASHINGTON);
    release->value[FIELD_GOOD] = 2;
    release->value[FIELD_MODE] = STOCKPILE_RELEASE;
    release->value[FIELD_MONTHS] = 1;
    turn();
    assert_true(node->state_stock < before - 0.9 * node->use_base);
    assert_int_equal(world.instrument_count, 0);
}

/* A coming tariff is bought ahead of in the country that will levy it, and nowhere else, the more
 * the higher it is. */
static void a_coming_tariff_is_bought_ahead_of(void **state)
{
    (void)state;
    double last = 0.0;
    for (int32_t rate = 2000; rate <= 8000; rate += 3000) {
        start(1);
        struct instrument *tariff =
            worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
        tariff->value[FIELD_FROM] = CN;
        tariff->value[FIELD_GOOD] = 0;
        tariff->value[FIELD_RATE_BP] = rate;
        tariff->effective_turn = world.turn + 1;
        announce_phase(&world, &orders);
        assert_true(world.nodes[0][US].front_load > last);
        last = world.nodes[0][US].front_load;
        for (int32_t g = 0; g < world.good_count; g++) {
            for (int32_t c = 0; c < world.country_count; c++) {
                if (g != 0 || c != US) assert_true(world.nodes[g][c].front_load == 0.0);
            }
        }
    }
}

/* Foreign goods are at risk too where the control claims them and their makers comply. */
static void a_claim_on_foreign_goods_is_feared_where_partners_comply(void **state)
{
    (void)state;
    double months[2];
    for (int32_t comply = 0; comply < 2; comply++) {
        start(1);
        worlds_comply(&world, SIDE_BEIJING, comply);
        control(CONTROL_BAN, 1)->value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
        announce_phase(&world, &orders);
        months[comply] = world.nodes[0][US].front_load;
    }
    assert_true(months[0] > 0.0 && months[1] >= months[0]);
}

/* More law never means more wait, and full law none, for whatever measure. */
static void a_measure_beyond_the_law_waits_for_it(void **state)
{
    (void)state;
    for (int32_t mode = CONTROL_OPEN; mode <= CONTROL_BAN; mode++) {
        int32_t before = 1;
        for (int32_t step = 0; step <= 20; step++) {
            start(3);
            struct instrument *order = control(mode, 0);
            order->value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
            world.sides[SIDE_BEIJING].law = step / 20.0;
            int32_t wait = announce_wait(&world, order);
            assert_true(wait >= 0 && wait <= before);
            before = wait;
            if (step == 0) assert_int_equal(wait, mode != CONTROL_OPEN);
            if (step == 20) assert_int_equal(wait, 0);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_list_drops_nothing_and_says_who_found_no_place),
        cmocka_unit_test(what_is_held_counts_what_still_stands_when_the_turn_begins),
        cmocka_unit_test(orders_are_paid_for),
        cmocka_unit_test(an_instrument_lasts_its_turns),
        cmocka_unit_test(the_later_replaces_the_earlier_when_it_takes_effect),
        cmocka_unit_test(lifting_removes),
        cmocka_unit_test(single_acts_leave_the_list),
        cmocka_unit_test(a_truce_needs_both),
        cmocka_unit_test(a_telegraphed_control_is_stocked_up_for),
        cmocka_unit_test(a_coming_tariff_is_bought_ahead_of),
        cmocka_unit_test(a_claim_on_foreign_goods_is_feared_where_partners_comply),
        cmocka_unit_test(the_list_never_overflows),
        cmocka_unit_test(a_measure_beyond_the_law_waits_for_it),
        cmocka_unit_test(a_shock_lasts_and_ends),
        cmocka_unit_test(stockpiles_are_bought_and_released),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
