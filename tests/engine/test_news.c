/* test_news.c: the turn's news: the weightiest first, and secrets only to those who may know. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/news.h"
#include "worlds.h"

static struct world world;
static struct orders orders;

static int32_t count_of(enum news_kind kind)
{
    int32_t count = 0;
    for (int32_t i = 0; i < world.news_count; i++) {
        if (world.news[i].kind == (int32_t)kind) count++;
    }
    return count;
}

static void a_quiet_turn_has_no_news(void **state)
{
    (void)state;
    worlds_make_plain(&world, 1);
    worlds_rest(&orders);
    turn_resolve(&world, &orders);
    assert_int_equal(world.news_count, 0);
}

static void what_is_done_is_told(void **state)
{
    (void)state;
    worlds_make_plain(&world, 2);
    worlds_rest(&orders);
    worlds_ban(&orders, &world, SIDE_BEIJING, 0);
    worlds_ban(&orders, &world, SIDE_WASHINGTON, 1);
    orders.items[1].effective_turn = world.turn + 1;
    turn_resolve(&world, &orders);
    assert_int_equal(count_of(NEWS_INSTRUMENT), 1);
    assert_int_equal(count_of(NEWS_ANNOUNCED), 1);
    assert_int_equal(world.news[0].kind, NEWS_INSTRUMENT);
    assert_int_equal(world.news[0].instrument, INSTRUMENT_EXPORT_CONTROL);
    assert_int_equal(world.news[0].side, SIDE_BEIJING);
    assert_int_equal(world.news[0].good, 0);
    assert_int_equal(world.news[0].index, 0);
    assert_true(count_of(NEWS_ESCALATION) == 1);
}

static void covert_acts_are_told_to_their_issuer_alone(void **state)
{
    (void)state;
    worlds_make_plain(&world, 3);
    worlds_rest(&orders);
    struct instrument *ban = worlds_order(&orders, &world, INSTRUMENT_IMPORT_BAN, SIDE_BEIJING);
    ban->value[FIELD_FROM] = 3;
    ban->value[FIELD_GOOD] = 0;
    worlds_order(&orders, &world, INSTRUMENT_OFFER, SIDE_WASHINGTON)->value[FIELD_COUNTRY] = 3;
    orders.items[1].value[FIELD_MODE] = OFFER_MARKET;
    turn_resolve(&world, &orders);
    int32_t secrets = 0;
    for (int32_t i = 0; i < world.news_count; i++) {
        const struct news *news = &world.news[i];
        if (news->kind != NEWS_INSTRUMENT) continue;
        assert_int_equal(news->seen_by, news->side);
        secrets++;
    }
    assert_int_equal(secrets, 2);
}

/* What falls is not told as what rises: an event's share may be below zero. */
static void an_event_is_told_with_its_sign(void **state)
{
    static const int32_t shares[] = {-2500, 2500};
    (void)state;
    for (int i = 0; i < 2; i++) {
        worlds_make_plain(&world, 4);
        worlds_rest(&orders);
        struct instrument *demand = worlds_order(&orders, &world, INSTRUMENT_DEMAND, SIDE_NONE);
        demand->value[FIELD_GOOD] = 0;
        demand->value[FIELD_SHARE_BP] = shares[i];
        struct instrument *stance = worlds_order(&orders, &world, INSTRUMENT_STANCE, SIDE_NONE);
        stance->value[FIELD_COUNTRY] = 3;
        stance->value[FIELD_SHARE_BP] = shares[i];
        turn_resolve(&world, &orders);
        int32_t told = 0;
        for (int32_t n = 0; n < world.news_count; n++) {
            if (world.news[n].kind != NEWS_INSTRUMENT) continue;
            assert_true(world.news[n].after == shares[i] / 10000.0);
            told++;
        }
        assert_int_equal(told, 2);
    }
}

static void news_point_into_the_world(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        worlds_make(&world, seed);
        for (int32_t turn = 0; turn < 8; turn++) {
            worlds_orders(&orders, &world, seed);
            turn_resolve(&world, &orders);
            assert_true(world.news_count <= NEWS_MAX);
            for (int32_t i = 0; i < world.news_count; i++) {
                const struct news *news = &world.news[i];
                assert_true(news->kind >= 0 && news->kind < NEWS_KIND_COUNT);
                assert_true(news->side >= SIDE_NONE && news->side < SIDE_COUNT);
                assert_true(news->country >= -1 && news->country < world.country_count);
                assert_true(news->good >= -1 && news->good < world.good_count);
                assert_true(news->industry >= -1 && news->industry < world.industry_count);
                assert_true(news->before == news->before && news->after == news->after);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quiet_turn_has_no_news),
        cmocka_unit_test(what_is_done_is_told),
        cmocka_unit_test(covert_acts_are_told_to_their_issuer_alone),
        cmocka_unit_test(an_event_is_told_with_its_sign),
        cmocka_unit_test(news_point_into_the_world),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
