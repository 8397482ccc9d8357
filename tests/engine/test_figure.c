/* test_figure.c: every figure has one name, and the list knows them all. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/figure_read.h"
#include "worlds.h"

static struct world world;
static struct orders orders;

/* What a listing has shown so far. */
struct seen {
    int32_t count;
    int32_t of_family[FIGURE_FAMILY_COUNT];
    char last[FIGURE_NAME_SIZE];
};

static void each_is_found(void *context, const char *name, const struct figure_spec *spec)
{
    struct seen *seen = context;
    struct figure figure;
    assert_true(strlen(name) < FIGURE_NAME_SIZE);
    if (!figure_find(&figure, &world, name)) fail_msg("%s is listed but not found", name);
    assert_true(figure.value == figure.value);
    assert_true(figure.value >= figure.low && figure.value <= figure.high);
    assert_true(figure.owner >= SIDE_NONE && figure.owner <= FIGURE_NOBODYS);
    assert_string_not_equal(name, seen->last);
    memcpy(seen->last, name, strlen(name) + 1);
    seen->of_family[spec - figure_specs()]++;
    seen->count++;
}

static void play(uint64_t seed, int32_t turns)
{
    worlds_make(&world, seed);
    for (int32_t turn = 0; turn < turns; turn++) {
        worlds_orders(&orders, &world, seed);
        turn_resolve(&world, &orders);
    }
}

static void every_listed_figure_is_found(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct seen seen = {.count = 0};
        play(seed, (int32_t)(seed % 4));
        figure_list(&world, each_is_found, &seen);
        assert_true(seen.count > 100);
    }
}

/* Joins up to four words with dots and counts whether there is such a figure. */
static int32_t found(const char *a, const char *b, const char *c, const char *d)
{
    const char *words[] = {a, b, c, d};
    char name[FIGURE_NAME_SIZE] = "";
    for (int32_t i = 0; i < 4 && words[i]; i++) {
        if (i > 0) strncat(name, ".", 2);
        strncat(name, words[i], 40);
    }
    struct figure figure;
    return figure_find(&figure, &world, name) ? 1 : 0;
}

/* Every name that can be put together from the world's words and is found is also listed: for
 * the families of goods and countries, the counts agree. */
static void every_found_figure_is_listed(void **state)
{
    (void)state;
    for (uint64_t seed = 30; seed <= 36; seed++) {
        play(seed, 1);
        struct seen seen = {.count = 0};
        figure_list(&world, each_is_found, &seen);
        int32_t prices = 0, stocks = 0, trades = 0, outputs = 0, pulls = 0;
        for (int32_t a = 0; a < world.country_count; a++) {
            const char *from = world.countries[a].id;
            pulls += found("pull", from, "washington", "offer");
            for (int32_t i = 0; i < world.industry_count; i++) {
                outputs += found("output", from, world.industries[i].id, NULL);
            }
            for (int32_t g = 0; g < world.good_count; g++) {
                const char *good = world.goods[g].id;
                prices += found("price", good, from, NULL);
                stocks += found("stock", from, good, NULL);
                for (int32_t b = 0; b < world.country_count; b++) {
                    trades += found("trade", from, world.countries[b].id, good);
                }
            }
        }
        assert_int_equal(prices, seen.of_family[FIGURE_PRICE]);
        assert_int_equal(stocks, seen.of_family[FIGURE_STOCK]);
        assert_int_equal(trades, seen.of_family[FIGURE_TRADE]);
        assert_int_equal(trades, world.edge_count);
        assert_int_equal(outputs, seen.of_family[FIGURE_OUTPUT]);
        assert_int_equal(pulls * SIDE_COUNT * PULL_COUNT, seen.of_family[FIGURE_PULL]);
    }
}

static void nonsense_is_no_figure(void **state)
{
    (void)state;
    play(3, 0);
    static const char *const names[] = {"",
                                        ".",
                                        "..",
                                        "price",
                                        "price.",
                                        "price.GOOD",
                                        "price.good00.",
                                        ".price.good00",
                                        "price.good00.C00.C01",
                                        "price.nothing",
                                        "trade.C00.C01",
                                        "score.neither",
                                        "escalation.",
                                        "compliance.C00.washington",
                                        "pull.C02.washington.love",
                                        "a.b.c.d.e.f.g",
                                        "Escalation",
                                        "project.",
                                        "stock.good00.C00"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct figure figure;
        if (figure_find(&figure, &world, names[i])) fail_msg("'%s' is found", names[i]);
    }
    char longest[4096];
    memset(longest, 'x', sizeof longest);
    longest[sizeof longest - 1] = '\0';
    struct figure figure;
    assert_false(figure_find(&figure, &world, longest));
}

static void figures_say_what_the_world_says(void **state)
{
    (void)state;
    struct figure figure;
    play(5, 2);
    assert_true(figure_find(&figure, &world, "escalation"));
    assert_true(figure.value == world.escalation);
    assert_int_equal(figure.owner, SIDE_NONE);
    assert_true(figure_find(&figure, &world, "capital.beijing"));
    assert_true(figure.value == world.sides[SIDE_BEIJING].capital);
    assert_int_equal(figure.owner, SIDE_BEIJING);
    assert_true(figure_find(&figure, &world, "alignment.C03"));
    assert_true(figure.value == world.countries[3].alignment);
    assert_true(figure_find(&figure, &world, "price.good01.C01"));
    assert_true(figure.value == world.nodes[1][1].price);
    double total = 0.0;
    for (int32_t i = 0; i < SCORE_COUNT; i++) total += 0.2 * world.sides[0].score[i];
    assert_true(figure_find(&figure, &world, "score.washington"));
    assert_true(figure.value > total - 1e-9 && figure.value < total + 1e-9);
}

static void shares_of_a_whole_add_up(void **state)
{
    (void)state;
    for (uint64_t seed = 50; seed <= 60; seed++) {
        play(seed, (int32_t)(seed % 3));
        for (int32_t g = 0; g < world.good_count; g++) {
            double share = 0.0;
            double reliance = 0.0;
            for (int32_t c = 0; c < world.country_count; c++) {
                struct figure figure;
                int32_t part[FIGURE_PARTS_MAX] = {c, g, 0, 0};
                if (figure_read(&figure, &world, FIGURE_SHARE, part)) share += figure.value;
                int32_t pair[FIGURE_PARTS_MAX] = {0, c, g, 0};
                if (figure_read(&figure, &world, FIGURE_RELIANCE, pair)) reliance += figure.value;
            }
            assert_true(share > 1.0 - 1e-9 && share < 1.0 + 1e-9);
            assert_true(reliance > 1.0 - 1e-9 && reliance < 1.0 + 1e-9);
        }
    }
}

static void every_family_explains_itself(void **state)
{
    (void)state;
    const struct figure_spec *spec = figure_specs();
    int32_t count = 0;
    for (; spec->pattern; spec++) {
        assert_true(strlen(spec->unit) > 0 && strlen(spec->help) > 0);
        count++;
    }
    assert_int_equal(count, FIGURE_FAMILY_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_listed_figure_is_found),
        cmocka_unit_test(every_found_figure_is_listed),
        cmocka_unit_test(nonsense_is_no_figure),
        cmocka_unit_test(figures_say_what_the_world_says),
        cmocka_unit_test(shares_of_a_whole_add_up),
        cmocka_unit_test(every_family_explains_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
