/* test_control.c: what instruments do to edges. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/phase.h"
#include "worlds.h"

static struct world world;
static struct orders orders;

enum { US = 0, CN = 1 };

static int world_fresh(void **state)
{
    (void)state;
    worlds_make_plain(&world, 5);
    worlds_rest(&orders);
    return 0;
}

/* Puts the orders in force and looks at the edges. */
static void control(void)
{
    world.instrument_count = 0;
    for (int32_t i = 0; i < orders.count; i++) {
        world.instruments[world.instrument_count++] = orders.items[i];
    }
    control_phase(&world);
}

/* A good that this seller sells to this buyer, or -1. */
static int32_t good_traded(int32_t seller, int32_t buyer)
{
    for (int32_t g = 0; g < world.good_count; g++) {
        if (world_edge(&world, g, seller, buyer) >= 0) return g;
    }
    fail_msg("%s", "the random world has no such trade");
    return -1;
}

static const struct edge *edge_of(int32_t good, int32_t seller, int32_t buyer)
{
    return &world.edges[world_edge(&world, good, seller, buyer)];
}

static void a_ban_closes_the_edge_and_no_other_good(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    worlds_ban(&orders, &world, SIDE_BEIJING, good);
    control();
    for (int32_t e = 0; e < world.edge_count; e++) {
        const struct edge *edge = &world.edges[e];
        bool meant = edge->good == good && edge->seller == CN && edge->buyer == US;
        assert_true(edge->passage == (meant ? 0.0 : 1.0));
        assert_int_equal(edge->barred_by, meant ? SIDE_BEIJING : SIDE_NONE);
    }
    orders.count = 0;
    control();
    assert_true(edge_of(good, CN, US)->passage == 1.0);
}

static void a_licence_waits_and_then_grants_its_share(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    worlds_ban(&orders, &world, SIDE_BEIJING, good);
    orders.items[0].value[FIELD_MODE] = CONTROL_LICENCE;
    orders.items[0].value[FIELD_SHARE_BP] = 7000;
    control();
    assert_true(fabs(edge_of(good, CN, US)->passage - 0.7) < 1e-12);
    assert_true(edge_of(good, CN, US)->queue > 0.0);
    world.edges[world_edge(&world, good, CN, US)].queue = 0.0;
    control();
    assert_true(edge_of(good, CN, US)->queue == 0.0);
}

static void reach_binds_only_those_who_comply(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    worlds_ban(&orders, &world, SIDE_BEIJING, good);
    orders.items[0].value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
    worlds_comply(&world, SIDE_BEIJING, 0.0);
    control();
    for (int32_t c = 2; c < world.country_count; c++) {
        if (world_edge(&world, good, c, US) < 0) continue;
        assert_true(edge_of(good, c, US)->passage == 1.0);
    }
    worlds_comply(&world, SIDE_BEIJING, 1.0);
    control();
    for (int32_t c = 2; c < world.country_count; c++) {
        if (world_edge(&world, good, c, US) < 0) continue;
        double claim = control_claim(&world, SIDE_BEIJING, good, c);
        assert_true(claim >= 0.0 && claim <= 1.0);
        assert_true(fabs(edge_of(good, c, US)->passage - (1.0 - claim)) < 1e-12);
    }
}

static void tariffs_add_up_on_the_importer_alone(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    struct instrument *all = worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
    all->value[FIELD_RATE_BP] = 1000;
    struct instrument *one = worlds_order(&orders, &world, INSTRUMENT_TARIFF, SIDE_WASHINGTON);
    one->value[FIELD_RATE_BP] = 2500;
    one->value[FIELD_FROM] = CN;
    one->value[FIELD_GOOD] = good;
    control();
    assert_true(fabs(edge_of(good, CN, US)->tariff - 0.35) < 1e-12);
    for (int32_t e = 0; e < world.edge_count; e++) {
        const struct edge *edge = &world.edges[e];
        if (edge->buyer != US || edge->seller == US) assert_true(edge->tariff == 0.0);
    }
}

static void a_refusal_to_buy_is_the_buyers(void **state)
{
    (void)state;
    int32_t good = good_traded(2, CN);
    struct instrument *ban = worlds_order(&orders, &world, INSTRUMENT_IMPORT_BAN, SIDE_BEIJING);
    ban->value[FIELD_FROM] = 2;
    ban->value[FIELD_GOOD] = good;
    ban->value[FIELD_MODE] = IMPORT_BAN_UNDECLARED;
    control();
    double refused = edge_of(good, 2, CN)->passage;
    assert_true(refused > 0.0 && refused < 0.5);
    orders.items[0].value[FIELD_MODE] = IMPORT_BAN_DECLARED;
    control();
    assert_true(edge_of(good, 2, CN)->passage < refused);
}

static void a_carve_out_is_a_hole(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    worlds_ban(&orders, &world, SIDE_BEIJING, good);
    struct instrument *hole = worlds_order(&orders, &world, INSTRUMENT_CARVE_OUT, SIDE_BEIJING);
    hole->value[FIELD_GOOD] = good;
    hole->value[FIELD_SHARE_BP] = 3000;
    control();
    assert_true(fabs(edge_of(good, CN, US)->passage - 0.3) < 1e-12);
}

static void a_listing_stops_the_firms_share_but_not_its_shells(void **state)
{
    (void)state;
    int32_t good = good_traded(US, CN);
    world.firm_count = 1;
    world.firms[0].country = CN;
    world.firms[0].good = good;
    world.firms[0].user = 1;
    world.firms[0].share = 0.5;
    struct instrument *listing = worlds_order(&orders, &world, INSTRUMENT_LISTING, SIDE_WASHINGTON);
    listing->value[FIELD_FIRM] = 0;
    control();
    double fresh = edge_of(good, US, CN)->passage;
    assert_true(fresh < 0.7 && fresh >= 0.5);
    assert_true(world.firms[0].listed[SIDE_WASHINGTON] == 1.0);
    world.firms[0].shells = 0.8;
    control();
    double shells = edge_of(good, US, CN)->passage;
    assert_true(shells > fresh);
    orders.items[0].value[FIELD_MODE] = LISTING_AFFILIATES;
    control();
    assert_true(edge_of(good, US, CN)->passage < shells);
}

static void enforcement_adds_to_what_is_done_unasked(void **state)
{
    (void)state;
    control();
    double unasked = world.sides[SIDE_BEIJING].enforcement;
    struct instrument *more = worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_BEIJING);
    more->value[FIELD_SHARE_BP] = 5000;
    control();
    assert_true(world.sides[SIDE_BEIJING].enforcement > unasked);
    orders.items[0].value[FIELD_SHARE_BP] = 10000;
    control();
    assert_true(world.sides[SIDE_BEIJING].enforcement == 1.0);
}

/* Puts a licence regime of Beijing in force on all that it sells abroad of a good. */
static void licence(int32_t good, int32_t announced, int32_t effective)
{
    struct instrument *order =
        worlds_order(&orders, &world, INSTRUMENT_EXPORT_CONTROL, SIDE_BEIJING);
    order->value[FIELD_GOOD] = good;
    order->value[FIELD_MODE] = CONTROL_LICENCE;
    order->value[FIELD_SHARE_BP] = 8000;
    order->announced_turn = announced;
    order->effective_turn = effective;
}

/* Who had notice has applied ahead; what is exempt need not wait. */
static void notice_and_exemption_shorten_the_queue(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    const struct edge *edge = edge_of(good, CN, US);
    double whole = world.parameters.licence_months + world.parameters.licence_ramp;
    world.turn = 4;
    licence(good, 4, 4);
    control();
    assert_true(edge->queue == whole);
    world_fresh(NULL);
    world.turn = 4;
    licence(good, 3, 4);
    control();
    assert_true(fabs(edge->queue - (whole - TICKS_PER_TURN)) < 1e-12);
    world_fresh(NULL);
    world.turn = 4;
    licence(good, 4, 4);
    struct instrument *hole = worlds_order(&orders, &world, INSTRUMENT_CARVE_OUT, SIDE_BEIJING);
    hole->value[FIELD_GOOD] = good;
    hole->value[FIELD_SHARE_BP] = 5000;
    control();
    assert_true(fabs(edge->queue - 0.5 * whole) < 1e-12);
}

/* A campaign holds up its own side's licensed sales, never those that need no licence, and less to
 * those whose customs it trusts. */
static void a_campaign_cuts_ones_own_licensed_sales(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    licence(good, -8, -8);
    worlds_comply(&world, SIDE_BEIJING, 0.5);
    control();
    static struct world before;
    before = world;
    struct instrument *drive = worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_BEIJING);
    drive->value[FIELD_SHARE_BP] = 8000;
    control();
    for (int32_t e = 0; e < world.edge_count; e++) {
        const struct edge *edge = &world.edges[e];
        bool licensed = edge->good == good && edge->seller == CN && edge->buyer != CN;
        if (!licensed) assert_true(edge->passage == before.edges[e].passage);
        else assert_true(edge->passage < before.edges[e].passage && edge->passage > 0.0);
    }
}

/* A listing takes a firm's part in a trade; inspectors leave the rest of it alone. */
static void a_campaign_leaves_unlicensed_trade_alone(void **state)
{
    (void)state;
    int32_t good = good_traded(CN, US);
    world.firm_count = 1;
    world.firms[0] = (struct firm){.country = US, .good = good, .user = 1, .share = 0.1};
    struct instrument *listing = worlds_order(&orders, &world, INSTRUMENT_LISTING, SIDE_BEIJING);
    listing->value[FIELD_FIRM] = 0;
    control();
    double passage = edge_of(good, CN, US)->passage;
    struct instrument *drive = worlds_order(&orders, &world, INSTRUMENT_ENFORCEMENT, SIDE_BEIJING);
    drive->value[FIELD_SHARE_BP] = 8000;
    control();
    assert_true(passage < 1.0 && edge_of(good, CN, US)->passage == passage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_ban_closes_the_edge_and_no_other_good, world_fresh),
        cmocka_unit_test_setup(a_licence_waits_and_then_grants_its_share, world_fresh),
        cmocka_unit_test_setup(reach_binds_only_those_who_comply, world_fresh),
        cmocka_unit_test_setup(tariffs_add_up_on_the_importer_alone, world_fresh),
        cmocka_unit_test_setup(a_refusal_to_buy_is_the_buyers, world_fresh),
        cmocka_unit_test_setup(a_carve_out_is_a_hole, world_fresh),
        cmocka_unit_test_setup(a_listing_stops_the_firms_share_but_not_its_shells, world_fresh),
        cmocka_unit_test_setup(notice_and_exemption_shorten_the_queue, world_fresh),
        cmocka_unit_test_setup(a_campaign_cuts_ones_own_licensed_sales, world_fresh),
        cmocka_unit_test_setup(a_campaign_leaves_unlicensed_trade_alone, world_fresh),
        cmocka_unit_test_setup(enforcement_adds_to_what_is_done_unasked, world_fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
