/* test_digest.c: a side reads of a turn what it may know, and nothing of the rival's secrets. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/digest.h"
#include "brief/digest_inside.h"
#include "brief/number.h"
#include "brief/words.h"
#include "engine/view.h"
#include "game/advance.h"
#include "game/session_state.h"
#include "game/table.h"
#include "soak.h"

static bool holds(const struct digest *digest, const char *text)
{
    for (size_t i = 0; i < digest->count; i++) {
        if (strstr(digest->lines[i].text, text)) return true;
    }
    return false;
}

/* How many lines that are not folded begin so. */
static int begins(const struct digest *digest, const char *text)
{
    int count = 0;
    for (size_t i = 0; i < digest->count; i++) {
        bool there = strncmp(digest->lines[i].text, text, strlen(text)) == 0;
        count += there && !digest->lines[i].folded;
    }
    return count;
}

static void play_out(struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    while (!session_over(session)) assert_true(advance_turn(session, &failed, reason));
}

static void news_for_one_side_is_read_by_no_other(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < (uint64_t)soak_times(4, 24); seed++) {
        struct session *session = table_session("random", "random", seed, NULL);
        play_out(session);
        for (int turn = 1; turn < session_turn(session); turn++) {
            const struct world *world = session_world_at(session, turn);
            for (int32_t i = 0; i < world->news_count; i++) {
                const struct news *news = &world->news[i];
                char others[DIGEST_LINE_SIZE];
                if (news->seen_by == SIDE_NONE) continue;
                enum side rival = (enum side)(SIDE_COUNT - 1 - news->seen_by);
                assert_false(words_news(others, sizeof others, world, news, viewer_of_side(rival),
                                        WORDS_TURN));
            }
        }
        session_delete(session);
    }
}

/* The name of a card with a hidden measure would tell of it; a card that may be known whole is one
 * line, with all its measures under it. */
static void a_card_is_one_line_and_named_only_where_all_of_it_may_be_known(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    struct orders *orders = memory_new(sizeof *orders);
    int named = 0, kept = 0;
    for (uint64_t seed = 0; seed < (uint64_t)soak_times(4, 24); seed++) {
        struct session *session = table_session("random", "random", seed, NULL);
        play_out(session);
        for (int turn = 1; turn < session_turn(session); turn++) {
            int32_t item = 0;
            assert_true(session_orders_at(orders, session, turn));
            for (int side = 0; side < SIDE_COUNT; side++) {
                enum side rival = (enum side)(SIDE_COUNT - 1 - side);
                digest_make(digest, session, turn, viewer_of_side(rival));
                for (size_t i = 0; i < session_past_count(session, turn, (enum side)side); i++) {
                    const struct plan *plan = session_past_plan(session, turn, (enum side)side, i);
                    bool whole = true;
                    char line[DIGEST_LINE_SIZE];
                    for (int32_t k = 0; k < plan->instrument_count; k++, item++) {
                        whole = whole && view_told(session_world_at(session, turn),
                                                   viewer_of_side(rival), &orders->items[item]);
                    }
                    snprintf(line, sizeof line, "%s: %s", words_side(side), plan->title);
                    assert_int_equal(begins(digest, line) > 0, whole);
                    named += whole;
                    kept += !whole;
                }
            }
        }
        session_delete(session);
    }
    assert_true(named > 0 && kept > 0);
    free(orders);
    free(digest);
}

/* What is told of an estimate is the estimate, and never the truth behind it. */
static void rumours_are_the_readers_own_estimates(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    int rumours = 0;
    for (uint64_t seed = 0; seed < 4; seed++) {
        struct session *session = table_session("fence", "dam", seed, NULL);
        play_out(session);
        for (int turn = 1; turn < session_turn(session); turn++) {
            digest_make(digest, session, turn, VIEWER_WASHINGTON);
            for (size_t i = 0; i < digest->count; i++) {
                const struct digest_line *line = &digest->lines[i];
                if (line->part != DIGEST_RIVAL || !strstr(line->text, " say that ")) continue;
                struct band band;
                char said[NUMBER_SAID_SIZE];
                const struct number_form *form = number_form(line->figure);
                assert_true(view_figure(&band, session_world_at(session, turn), VIEWER_WASHINGTON,
                                        line->figure));
                assert_true(band.low < band.high);
                number_said_band(said, &band, form->scale, form->decimals);
                assert_non_null(strstr(line->text, said));
                rumours++;
            }
        }
        session_delete(session);
    }
    assert_true(rumours > 0);
    free(digest);
}

/* First what the rival decided, then one's own decisions, then what happened to one, the scores
 * before all else; and never the scores last. */
static void it_is_told_in_the_order_of_what_it_means(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    struct session *session = table_session("random", "random", 5, NULL);
    play_out(session);
    for (int turn = 1; turn < session_turn(session); turn++) {
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            digest_make(digest, session, turn, (enum viewer)viewer);
            assert_true(digest_count(digest, DIGEST_RIVAL) > 0);
            assert_true(digest_count(digest, DIGEST_OWN) > 0);
            for (size_t i = 0; i < digest->count; i++) {
                const struct digest_line *line = &digest->lines[i];
                size_t length = strlen(line->text);
                assert_true(length > 10 && line->text[length - 1] == '.');
                assert_true(i == 0 || line->part >= digest->lines[i - 1].part);
                bool heads = line->part == DIGEST_YOU && digest->lines[i - 1].part != DIGEST_YOU;
                assert_true(!heads || line->scores);
                assert_true(!line->scores || heads || digest->lines[i - 1].scores);
            }
        }
    }
    session_delete(session);
    free(digest);
}

/* The engine drops news beyond its page; a report that lacks some says so. */
static void a_report_that_is_full_says_so(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    struct session *session = table_session("random", "random", 5, NULL);
    play_out(session);
    digest_make(digest, session, 1, VIEWER_WASHINGTON);
    assert_false(holds(digest, "More happened than a report holds"));
    struct world *world = &session->worlds[1];
    struct news news = {
        .kind = NEWS_PROJECT_DEAD, .side = SIDE_NONE, .seen_by = SIDE_NONE, .index = -1};
    while (world->news_count < NEWS_MAX) {
        /* Each its own line, so that the digest is as full as it can be. */
        news.index = world->news_count % world->project_count;
        news.country = 3 + world->news_count % (world->country_count - 3);
        news.good = 0;
        world_news_add(world, &news);
    }
    digest_make(digest, session, 1, VIEWER_UMPIRE);
    assert_true(holds(digest, "More happened than a report holds, which is 96 pieces of news"));
    session_delete(session);
    free(digest);
}

/* What a scenario set is no side's decision. */
static void what_the_scenario_set_is_told_as_such(void **state)
{
    (void)state;
    static const struct places here = {.count = 1, .items = {{.path = "."}}};
    struct digest *digest = memory_new(sizeof *digest);
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {
        .places = &here, .scenario = "magnet-spring", .who = {"human", "human"}, .seed = 5};
    struct session *session = session_new(&options, NULL, &list);
    assert_non_null(session);
    assert_false(table_seal(session, SIDE_WASHINGTON));
    assert_true(table_seal(session, SIDE_BEIJING));
    digest_make(digest, session, 1, VIEWER_BEIJING);
    assert_true(holds(digest, "In force since the start: Export licences for "));
    assert_int_equal(begins(digest, "Beijing: "), 2); /* it waits, and its scores */
    assert_true(holds(digest, "Beijing: no move, it waits."));
    session_delete(session);
    diag_free(&list);
    free(digest);
}

static struct news drop(int32_t country, double after)
{
    return (struct news){.kind = NEWS_SHORTAGE,
                         .side = SIDE_NONE,
                         .country = country,
                         .good = 0,
                         .index = -1,
                         .seen_by = SIDE_NONE,
                         .before = 1,
                         .after = after};
}

static void the_same_in_several_countries_is_one_line(void **state)
{
    (void)state;
    const struct world *world = &table_setup()->start;
    struct digest_line line = {.text = "Autos, Mexico: output 97.2% of normal."};
    struct news first = drop(1, 0.972), second = drop(2, 0.965), back = drop(3, 1.1);
    char expected[DIGEST_LINE_SIZE];
    assert_true(digest_join(&line, world, &first, &second));
    snprintf(expected, sizeof expected, "Autos, Mexico: output 97.2%% of normal; %s 96.5%%.",
             world->countries[2].name);
    assert_string_equal(line.text, expected);
    assert_false(digest_join(&line, world, &first, &back));
    second.seen_by = SIDE_WASHINGTON;
    assert_false(digest_join(&line, world, &first, &second));
    assert_string_equal(line.text, expected);
    while (digest_join(&line, world, &first, &first))
        assert_true(strlen(line.text) < sizeof line.text);
    assert_int_equal(line.text[strlen(line.text) - 1], '.');
}

/* Whose price is a line about? Its figure is price.GOOD.COUNTRY. */
static bool price_of(const struct digest_line *line, const char *country)
{
    const char *last = strrchr(line->figure, '.');
    return strncmp(line->figure, "price.", 6) == 0 && last && strcmp(last + 1, country) == 0;
}

static void prices_at_home_are_told_before_those_abroad(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    int told = 0;
    for (uint64_t seed = 0; seed < 6; seed++) {
        struct session *session = table_session("random", "random", seed, NULL);
        play_out(session);
        for (int turn = 1; turn < session_turn(session); turn++) {
            for (int side = 0; side < SIDE_COUNT; side++) {
                const struct world *world = session_world_at(session, turn);
                const char *home = world->countries[world->sides[side].country].id;
                bool abroad = false;
                digest_make(digest, session, turn, viewer_of_side((enum side)side));
                for (size_t i = 0; i < digest->count; i++) {
                    const struct digest_line *line = &digest->lines[i];
                    if (strncmp(line->figure, "price.", 6) != 0 || line->part < DIGEST_YOU)
                        continue;
                    bool own = price_of(line, home);
                    assert_false(own && abroad);
                    told += own;
                    abroad = abroad || !own;
                }
            }
        }
        session_delete(session);
    }
    assert_true(told > 0);
    free(digest);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(news_for_one_side_is_read_by_no_other),
        cmocka_unit_test(a_card_is_one_line_and_named_only_where_all_of_it_may_be_known),
        cmocka_unit_test(rumours_are_the_readers_own_estimates),
        cmocka_unit_test(it_is_told_in_the_order_of_what_it_means),
        cmocka_unit_test(a_report_that_is_full_says_so),
        cmocka_unit_test(what_the_scenario_set_is_told_as_such),
        cmocka_unit_test(the_same_in_several_countries_is_one_line),
        cmocka_unit_test(prices_at_home_are_told_before_those_abroad),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
