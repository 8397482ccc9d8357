/* test_world.c: identity, look-ups and invariants of the world. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "worlds.h"

static struct world world;
static struct world copy;

static int world_fresh(void **state)
{
    (void)state;
    worlds_make(&world, 11);
    copy = world;
    return 0;
}

static void a_copy_has_the_same_hash(void **state)
{
    (void)state;
    assert_true(world_hash(&world) == world_hash(&copy));
}

/* What is passed over is nought in both: a smaller world behind a larger one, and back. */
static void world_copy_leaves_no_byte_behind(void **state)
{
    static struct world other;
    (void)state;
    memset(&copy, 0, sizeof copy);
    for (uint64_t seed = 1; seed < 30; seed++) {
        worlds_make(&other, seed);
        world_copy(&copy, &other);
        assert_memory_equal(&copy, &other, sizeof copy);
    }
}

static void any_changed_byte_changes_the_hash(void **state)
{
    (void)state;
    uint64_t hash = world_hash(&world);
    unsigned char *bytes = (unsigned char *)&copy;
    for (size_t at = 0; at < sizeof copy; at += 9973) {
        bytes[at] ^= 1;
        assert_true(world_hash(&copy) != hash);
        bytes[at] ^= 1;
    }
    assert_true(world_hash(&copy) == hash);
}

static void names_are_found_whole(void **state)
{
    (void)state;
    for (int32_t c = 0; c < world.country_count; c++) {
        assert_int_equal(world_country(&world, world.countries[c].id, 3), c);
    }
    assert_int_equal(world_good(&world, "good03.tail", 6), 3);
    assert_int_equal(world_good(&world, "good03", 5), -1);
    assert_int_equal(world_good(&world, "", 0), -1);
    assert_int_equal(world_industry(&world, "industry01", 10), 1);
    assert_int_equal(world_firm(&world, "firm00", 6), 0);
    assert_int_equal(world_country(&world, "XYZ", 3), -1);
}

static void every_edge_is_found_and_no_other(void **state)
{
    (void)state;
    int32_t found = 0;
    for (int32_t g = 0; g < world.good_count; g++) {
        for (int32_t s = 0; s < world.country_count; s++) {
            for (int32_t b = 0; b < world.country_count; b++) {
                int32_t e = world_edge(&world, g, s, b);
                if (e < 0) continue;
                found++;
                assert_int_equal(world.edges[e].good, g);
                assert_int_equal(world.edges[e].seller, s);
                assert_int_equal(world.edges[e].buyer, b);
            }
        }
    }
    assert_int_equal(found, world.edge_count);
    assert_int_equal(world_edge(&world, world.good_count, 0, 0), -1);
    assert_int_equal(world_edge(&world, -1, 0, 0), -1);
}

static void damage_is_named(void **state)
{
    (void)state;
    const char *what = "not set";
    assert_true(world_sound(&world, &what));
    assert_null(what);
    copy.nodes[2][1].user_stock = -1.0;
    assert_false(world_sound(&copy, &what));
    assert_string_equal(what, "a good in a country");
    copy = world;
    copy.edges[0].passage = 0.0 / (copy.nodes[0][0].final_base * 0.0);
    assert_false(world_sound(&copy, &what));
    assert_string_equal(what, "an edge of trade");
    copy = world;
    copy.news_count = NEWS_MAX + 1;
    assert_false(world_sound(&copy, NULL));
    copy = world;
    copy.sides[0].score[0] = 101.0;
    assert_false(world_sound(&copy, &what));
    assert_string_equal(what, "a side");
}

static void output_is_one_at_the_start(void **state)
{
    (void)state;
    for (int32_t c = 0; c < world.country_count; c++) {
        assert_true(world_output(&world, c) == 1.0);
    }
    for (int32_t i = 0; i < world.industry_count; i++) copy.plants[i][0].turn_output = 0.5;
    assert_true(world_output(&copy, 0) == 0.5);
}

static void news_beyond_the_page_is_dropped(void **state)
{
    (void)state;
    struct news news = {.kind = NEWS_PRICE};
    copy.news_count = 0;
    for (int32_t i = 0; i < NEWS_MAX + 5; i++) world_news_add(&copy, &news);
    assert_int_equal(copy.news_count, NEWS_MAX);
    assert_true(world_sound(&copy, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_copy_has_the_same_hash, world_fresh),
        cmocka_unit_test_setup(world_copy_leaves_no_byte_behind, world_fresh),
        cmocka_unit_test_setup(any_changed_byte_changes_the_hash, world_fresh),
        cmocka_unit_test_setup(names_are_found_whole, world_fresh),
        cmocka_unit_test_setup(every_edge_is_found_and_no_other, world_fresh),
        cmocka_unit_test_setup(damage_is_named, world_fresh),
        cmocka_unit_test_setup(output_is_one_at_the_start, world_fresh),
        cmocka_unit_test_setup(news_beyond_the_page_is_dropped, world_fresh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
