/* test_episode.c: an episode is read whole or refused with the place of every mistake. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "data/episode.h"
#include "data/place.h"
#include "engine/turn.h"
#include "mangle.h"
#include "temporary.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static char folder[TEMPORARY_PATH_SIZE];
static struct episode *episode;
static struct diag_list list;

#define HEADER "turn,row,what,value,low,high,unit,source\n"
#define MAP ",map,world-2025,,,,,\n"

static int prepare(void **state)
{
    (void)state;
    temporary_folder(folder);
    episode = memory_new(sizeof *episode);
    diag_init(&list);
    return 0;
}

static int tidy(void **state)
{
    (void)state;
    temporary_remove(folder);
    free(episode);
    diag_free(&list);
    return 0;
}

static bool load(const char *text)
{
    char path[TEMPORARY_PATH_SIZE];
    temporary_text(folder, "e.csv", text);
    temporary_path(path, folder, "e.csv");
    return episode_load(episode, &here, path, &list);
}

static double figure(const char *name)
{
    struct figure figure;
    assert_true(figure_find(&figure, &episode->start, name));
    return figure.value;
}

static void rows_are_read(void **state)
{
    (void)state;
    assert_true(
        load(HEADER MAP
             ",start,stock.JPN.gallium,4,,,,s\n"
             "2,set,export_control,issuer=beijing;good=gallium;to=JPN;mode=ban;delay_turns=1,,,,s\n"
             "3-4,expect,price.gallium.JPN,1.5,1.1,,ratio,s\n"
             "2,expect,stock.JPN.gallium,,0,9,months,s\n"));
    assert_string_equal(episode->id, "e");
    assert_int_equal(episode->turns, 4);
    assert_true(fabs(figure("stock.JPN.gallium") - 4.0) < 1e-9);
    assert_int_equal(episode->sets[0].turn, 2);
    assert_int_equal(episode->sets[0].instrument.announced_turn, 1);
    assert_int_equal(episode->sets[0].instrument.effective_turn, 2);
    assert_int_equal(episode->expects[0].first, 3);
    assert_int_equal(episode->expects[0].last, 4);
    assert_true(episode->expects[0].ratio && episode->expects[0].recorded);
    assert_true(episode->expects[0].high == episode_unbounded);
    assert_false(episode->expects[1].ratio || episode->expects[1].recorded);
}

/* Shares of another year are met, and what is fitted is a steady state again. */
static void shares_are_fitted_into_a_steady_state(void **state)
{
    (void)state;
    double use = 0.0;
    assert_true(load(HEADER MAP "1,expect,escalation,,0,1,share,s\n"));
    use = figure("use.JPN.light_rare_earths");
    assert_true(load(HEADER MAP ",start,reliance.JPN.CHN.light_rare_earths,0.9,,,,s\n"
                                ",start,share.CHN.cobalt,0.5,,,,s\n"
                                ",start,alignment.KOR,-0.2,,,,s\n"
                                "1,expect,escalation,,0,1,share,s\n"));
    assert_true(fabs(figure("reliance.JPN.CHN.light_rare_earths") - 0.9) < 0.009);
    assert_true(fabs(figure("share.CHN.cobalt") - 0.5) < 0.005);
    assert_true(fabs(figure("use.JPN.light_rare_earths") - use) < 1e-6 * use);
    assert_true(fabs(figure("alignment.KOR") + 0.2) < 1e-9);
    static struct orders orders;
    episode->start.project_count = 0; /* what is being built would move prices */
    for (int turn = 0; turn < 4; turn++) turn_resolve(&episode->start, &orders);
    for (int32_t g = 0; g < episode->start.good_count; g++) {
        for (int32_t c = 0; c < episode->start.country_count; c++) {
            assert_true(fabs(episode->start.nodes[g][c].price - 1.0) < 1e-9);
        }
    }
}

/* Instruments that stand at the start are in force before the first turn, without a queue. */
static void standing_instruments_do_not_wait(void **state)
{
    (void)state;
    assert_true(
        load(HEADER MAP
             ",start,export_control,issuer=beijing;good=gallium;mode=licence;share_bp=8000,,,,s\n"
             "1,expect,escalation,,0,1,share,s\n"));
    assert_int_equal(episode->start.instrument_count, 1);
    assert_true(fabs(figure("passage.CHN.JPN.gallium") - 0.8) < 1e-9);
}

static void every_mistake_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *row, *place, *words;
    } cases[] = {
        {"1,expect,price.gallum,,0,1,ratio,s\n", "e.csv:3:10:", "a figure of this map"},
        {"1,expect,price.gallium,,,,ratio,s\n", "e.csv:3:", "a band"},
        {"1,expect,price.gallium,,2,1,ratio,s\n", "e.csv:3:", "not below low"},
        {"99,expect,price.gallium,,0,1,ratio,s\n", "e.csv:3:1:", "a turn from 1 to 80"},
        {"1-2,set,tariff,issuer=beijing;rate_bp=1,,,,s\n", "e.csv:3:1:", "a turn from 1 to 80"},
        {"1,set,tariff,issuer=beijing,,,,s\n", "e.csv:3:", "rate_bp"},
        {"1,set,tarif,issuer=beijing;rate_bp=1,,,,s\n", "e.csv:3:", "tariff"},
        {"1,set,tariff,issuer=beijing;rate_bp=1,,,,\n", "e.csv:3:", "a source"},
        {",start,output.USA,1,,,,s\n", "e.csv:3:", "that can be set"},
        {",start,alignment.KOR,7,,,,s\n", "e.csv:3:", "a value that it can have"},
        {",start,share.CHN.gallium,much,,,,s\n", "e.csv:3:", "a number"},
        {"1,begin,escalation,,0,1,share,s\n", "e.csv:3:", "begin"},
        {",map,world-2025,,,,,\n", "e.csv:", "2 rows map"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[512];
        snprintf(text, sizeof text, "%s%s%s1,expect,escalation,,0,1,share,s\n", HEADER, MAP,
                 cases[i].row);
        assert_false(load(text));
        assert_true(temporary_told(&list, cases[i].place, cases[i].words));
        diag_free(&list);
        diag_init(&list);
    }
    assert_true(load(HEADER ",map,,world-2025,,,,\n1,expect,escalation,,0,1,share,s\n"));
    assert_false(load(HEADER ",map,,,,,,\n"));
    assert_true(temporary_told(&list, "e.csv:2:", "a map"));
    assert_false(load(HEADER ",map,nowhere,,,,,\n"));
    assert_true(temporary_told(&list, "e.csv:2:", "a map"));
    assert_false(load(HEADER MAP));
    assert_true(temporary_told(&list, "e.csv:", "no row expect"));
}

/* Shares that cannot all be had are refused, with what they came to. */
static void impossible_shares_are_refused(void **state)
{
    (void)state;
    assert_false(load(HEADER MAP ",start,share.CHN.gallium,0.02,,,,s\n"
                                 "1,expect,escalation,,0,1,share,s\n"));
    assert_true(temporary_told(&list, "e.csv:3:", "fits the other rows"));
}

static bool load_again(void *context, struct diag_list *told)
{
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, folder, "e.csv");
    return episode_load(context, &here, path, told);
}

static void whatever_was_done_to_it_is_read_or_named(void **state)
{
    size_t length;
    (void)state;
    char *bytes = temporary_read("tests/history/gallium_germanium_2023.csv", &length);
    temporary_write(folder, "e.csv", bytes, length);
    free(bytes);
    assert_int_equal(mangle_each(folder, "e.csv", load_again, episode), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(rows_are_read, prepare, tidy),
        cmocka_unit_test_setup_teardown(shares_are_fitted_into_a_steady_state, prepare, tidy),
        cmocka_unit_test_setup_teardown(standing_instruments_do_not_wait, prepare, tidy),
        cmocka_unit_test_setup_teardown(every_mistake_is_named, prepare, tidy),
        cmocka_unit_test_setup_teardown(impossible_shares_are_refused, prepare, tidy),
        cmocka_unit_test_setup_teardown(whatever_was_done_to_it_is_read_or_named, prepare, tidy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
