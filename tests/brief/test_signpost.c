/* test_signpost.c: what there is to watch is what the eyes may know, and what came is what the
 * later world says. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "brief/hall.h"
#include "brief/signpost.h"
#include "game/table.h"
#include "game/verdict.h"

static char reason[SESSION_SENTENCE_SIZE];
static struct signpost posts[SIGNPOST_MOST];

static struct session *played(const char *save, uint64_t seed)
{
    struct session *session = hall_open(save, 4, seed);
    for (uint64_t round = 0; round < 4; round++) hall_round(session, seed + 11 * round);
    assert_true(session_over(session));
    return session;
}

static size_t find(const struct eyes *eyes, enum signpost_until until)
{
    memset(posts, 0, sizeof posts);
    return signpost_find(posts, eyes, until);
}

/* The first is always how tense it is, with the numbers that the figures have. */
static void numbers_are_the_figures_own(void **state)
{
    (void)state;
    struct session *session = played("numbers.csv", 3);
    struct eyes now = {session, VIEWER_UMPIRE, EYES_NOW};
    int middle = signpost_middle(session);
    assert_int_equal(middle, 6);
    struct eyes then = eyes_at(&now, middle);
    assert_true(find(&then, SIGNPOST_NOW) > 1);
    char shown[2][NUMBER_SIZE];
    number_figure(shown[0], "escalation", eyes_value(&then, eyes_world(&then), -1, "escalation"));
    number_figure(shown[1], "escalation", eyes_value(&now, eyes_world(&now), -1, "escalation"));
    assert_int_equal(posts[0].kind, SIGNPOST_ESCALATION);
    assert_string_equal(posts[0].then, shown[0]);
    assert_string_equal(posts[0].later, shown[1]);
    struct world *after = malloc(sizeof *after);
    assert_non_null(after);
    verdict_aftermath(after, session);
    assert_int_equal(after->turn, session_turns(session) + SESSION_AFTER);
    find(&now, SIGNPOST_AFTER);
    number_figure(shown[0], "escalation", eyes_value(&now, after, -1, "escalation"));
    assert_string_equal(posts[0].later, shown[0]);
    free(after);
    session_delete(session);
}

/* In any game each says what to watch, and what came where that is asked and only there. */
static void each_says_what_came_where_it_is_known(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed < 4; seed++) {
        char save[24];
        snprintf(save, sizeof save, "came-%d.csv", (int)seed);
        struct session *session = played(save, seed);
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            struct eyes eyes = {session, (enum viewer)viewer, 6};
            size_t count = find(&eyes, SIGNPOST_NOTHING);
            for (size_t i = 0; i < count; i++) {
                assert_true(posts[i].watch[0] && !posts[i].later[0] && !posts[i].came[0]);
                assert_true(i == 0 || posts[i].kind >= posts[i - 1].kind);
            }
            assert_int_equal(find(&eyes, SIGNPOST_NOW), count);
            for (size_t i = 0; i < count; i++) {
                char said[SIGNPOST_SAID_SIZE];
                assert_true(posts[i].came[0]);
                assert_int_equal(posts[i].then[0] != '\0', posts[i].later[0] != '\0');
                signpost_said(said, &posts[i]);
                assert_non_null(strstr(said, posts[i].came));
                assert_int_equal(said[strlen(said) - 1], '.');
            }
        }
        session_delete(session);
    }
}

/* Of the rival an estimate, and of what it builds nothing. */
static void a_sides_own_is_no_signpost_for_the_other(void **state)
{
    (void)state;
    struct session *session = played("own.csv", 2);
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        struct eyes eyes = {session, (enum viewer)viewer, EYES_NOW};
        size_t count = find(&eyes, SIGNPOST_NOTHING);
        for (size_t i = 0; i < count; i++) {
            bool rival = (viewer == VIEWER_WASHINGTON && strstr(posts[i].watch, "in China")) ||
                         (viewer == VIEWER_BEIJING && strstr(posts[i].watch, "in United States")) ||
                         viewer == VIEWER_ROOM;
            if (posts[i].kind == SIGNPOST_STOCK && rival) assert_int_equal(posts[i].then[0], '~');
            if (posts[i].kind == SIGNPOST_PROJECT && rival)
                assert_true(!strstr(posts[i].watch, "in China:") &&
                            !strstr(posts[i].watch, "in United States:"));
        }
    }
    session_delete(session);
}

/* A game that has hardly begun has no middle, and all the same something to watch. */
static void a_game_that_begins_has_something_to_watch(void **state)
{
    (void)state;
    struct session *session = hall_open("begins.csv", 4, 5);
    struct eyes eyes = {session, VIEWER_ROOM, EYES_NOW};
    assert_int_equal(signpost_middle(session), 0);
    assert_true(find(&eyes, SIGNPOST_NOTHING) >= 1);
    hall_round(session, 3);
    assert_int_equal(signpost_middle(session), 0);
    assert_true(umpire_last(session, 1, reason));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_the_figures_own),
        cmocka_unit_test(each_says_what_came_where_it_is_known),
        cmocka_unit_test(a_sides_own_is_no_signpost_for_the_other),
        cmocka_unit_test(a_game_that_begins_has_something_to_watch),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
