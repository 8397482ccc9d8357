/* test_bulletin.c: a side reads of a turn what it may know, and nothing of the rival's secrets. */
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
#include "brief/bulletin.h"
#include "brief/bulletin_join.h"
#include "brief/words.h"
#include "engine/view.h"
#include "game/advance.h"
#include "game/session_state.h"
#include "game/table.h"
#include "soak.h"

static bool holds(const struct bulletin *bulletin, const char *text)
{
    for (size_t i = 0; i < bulletin->count; i++) {
        if (strstr(bulletin->lines[i].text, text)) return true;
    }
    return false;
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
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    for (uint64_t seed = 0; seed < (uint64_t)soak_times(4, 24); seed++) {
        struct session *session = table_session("random", "random", seed, NULL);
        play_out(session);
        for (int turn = 1; turn < session_turn(session); turn++) {
            const struct world *world = session_world_at(session, turn);
            for (int32_t i = 0; i < world->news_count; i++) {
                const struct news *news = &world->news[i];
                char text[BULLETIN_LINE_SIZE], others[BULLETIN_LINE_SIZE];
                if (news->seen_by == SIDE_NONE) continue;
                enum side rival = (enum side)(SIDE_COUNT - 1 - news->seen_by);
                assert_false(words_news(others, sizeof others, world, news, rival));
                if (!words_news(text, sizeof text, world, news, SIDE_NONE)) continue;
                bulletin_make(bulletin, session, turn, SIDE_NONE);
                /* Of a measure on several goods there is one line, which names them all. */
                const char *what = news->good >= 0 ? world->goods[news->good].name : text;
                assert_true(holds(bulletin, what));
            }
        }
        session_delete(session);
    }
    free(bulletin);
}

static void every_bulletin_ends_with_the_scores_of_both_sides(void **state)
{
    (void)state;
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    struct session *session = table_session("random", "random", 5, NULL);
    play_out(session);
    for (int turn = 1; turn < session_turn(session); turn++) {
        bulletin_make(bulletin, session, turn, SIDE_BEIJING);
        assert_true(bulletin->count >= 2);
        for (size_t i = 0; i < bulletin->count; i++) {
            size_t length = strlen(bulletin->lines[i].text);
            assert_true(length > 10 && bulletin->lines[i].text[length - 1] == '.');
        }
        assert_int_equal(bulletin->lines[bulletin->count - 1].section, BULLETIN_SCORES);
    }
    session_delete(session);
    free(bulletin);
}

/* The engine drops news beyond its page; a report that lacks some says so, and its scores stay. */
static void a_report_that_is_full_says_so(void **state)
{
    (void)state;
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    struct session *session = table_session("random", "random", 5, NULL);
    play_out(session);
    bulletin_make(bulletin, session, 1, SIDE_WASHINGTON);
    assert_false(holds(bulletin, "More happened than a report holds"));
    struct world *world = &session->worlds[1];
    struct news news = {.kind = NEWS_PRICE, .side = SIDE_NONE, .seen_by = SIDE_NONE, .index = -1};
    while (world->news_count < NEWS_MAX) {
        /* Each its own line, so that the bulletin is as full as it can be. */
        news.kind = NEWS_LEAK;
        news.side = world->news_count % 2;
        news.good = world->news_count / 2 % world->good_count;
        news.country = 3 + world->news_count / 2 / world->good_count;
        world_news_add(world, &news);
    }
    bulletin_make(bulletin, session, 1, SIDE_NONE);
    assert_true(holds(bulletin, "More happened than a report holds, which is 96 pieces of news"));
    assert_int_equal(bulletin->lines[bulletin->count - 1].section, BULLETIN_SCORES);
    session_delete(session);
    free(bulletin);
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
    struct bulletin_line line = {.text = "Autos, Mexico: output 97.2% of normal."};
    struct news first = drop(1, 0.972), second = drop(2, 0.965), back = drop(3, 1.1);
    char expected[BULLETIN_LINE_SIZE];
    assert_true(bulletin_join(&line, world, &first, &second));
    snprintf(expected, sizeof expected, "Autos, Mexico: output 97.2%% of normal; %s 96.5%%.",
             world->countries[2].name);
    assert_string_equal(line.text, expected);
    assert_false(bulletin_join(&line, world, &first, &back));
    second.seen_by = SIDE_WASHINGTON;
    assert_false(bulletin_join(&line, world, &first, &second));
    assert_string_equal(line.text, expected);
    while (bulletin_join(&line, world, &first, &first))
        assert_true(strlen(line.text) < sizeof line.text);
    assert_int_equal(line.text[strlen(line.text) - 1], '.');
}

/* Whose price is a line about? Its figure is price.GOOD.COUNTRY. */
static bool price_of(const struct bulletin_line *line, const char *country)
{
    const char *last = strrchr(line->figure, '.');
    return strncmp(line->figure, "price.", 6) == 0 && last && strcmp(last + 1, country) == 0;
}

static void prices_at_home_are_told_before_those_abroad(void **state)
{
    (void)state;
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    int told = 0;
    for (uint64_t seed = 0; seed < 6; seed++) {
        struct session *session = table_session("random", "random", seed, NULL);
        play_out(session);
        for (int turn = 1; turn < session_turn(session); turn++) {
            for (int side = 0; side < SIDE_COUNT; side++) {
                const struct world *world = session_world_at(session, turn);
                const char *home = world->countries[world->sides[side].country].id;
                bool abroad = false;
                bulletin_make(bulletin, session, turn, (enum side)side);
                for (size_t i = 0; i < bulletin->count; i++) {
                    const struct bulletin_line *line = &bulletin->lines[i];
                    if (line->section != BULLETIN_MARKETS) continue;
                    bool own = price_of(line, home);
                    assert_false(own && abroad);
                    told += own;
                    abroad = abroad || (!own && strncmp(line->figure, "price.", 6) == 0);
                }
            }
        }
        session_delete(session);
    }
    assert_true(told > 0);
    free(bulletin);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(news_for_one_side_is_read_by_no_other),
        cmocka_unit_test(every_bulletin_ends_with_the_scores_of_both_sides),
        cmocka_unit_test(a_report_that_is_full_says_so),
        cmocka_unit_test(the_same_in_several_countries_is_one_line),
        cmocka_unit_test(prices_at_home_are_told_before_those_abroad),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
