/* test_expected.c: what is said with a move: it changes no world, survives, is read by whom it may
 * be, and is held against what came. */
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
#include "brief/expected.h"
#include "brief/number.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/table.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];

static struct intent intent_of(const char *why, const char *figure, double value)
{
    struct intent intent = {.value = value};
    snprintf(intent.why, sizeof intent.why, "%s", why);
    snprintf(intent.figure, sizeof intent.figure, "%s", figure);
    return intent;
}

static struct eyes eyes_of(struct session *session, enum viewer viewer)
{
    return (struct eyes){session, viewer, EYES_NOW};
}

static void assert_intent(const struct session *session, size_t index, const struct intent *intent)
{
    const struct intent *found = &session_plan(session, SIDE_WASHINGTON, index)->intent;
    assert_string_equal(found->why, intent->why);
    assert_string_equal(found->figure, intent->figure);
    assert_true(found->value == intent->value);
}

/* Two moves, of which the first is given words afterwards, with signs that the file has uses for:
 * order, instruments and world stay, and the words are there after a resume. */
static void words_change_no_world(void **state)
{
    (void)state;
    struct session *with = table_session("human", "random", 7, table_path("with.csv"));
    struct session *without = table_session("human", "random", 7, NULL);
    struct diag_list list;
    for (uint64_t i = 0; i < 2; i++) {
        assert_true(table_play_any(with, SIDE_WASHINGTON, i));
        assert_true(table_play_any(without, SIDE_WASHINGTON, i));
    }
    struct intent first = intent_of("deny; 100% = all, \"now\"", "price.gallium.USA", 1.5);
    struct intent again = intent_of("r\xc3\xa9union", "", 0);
    assert_true(play_mean(with, SIDE_WASHINGTON, 0, &first, reason));
    assert_intent(with, 0, &first);
    assert_true(play_mean(with, SIDE_WASHINGTON, 0, &again, reason));
    assert_true(play_mean(with, SIDE_WASHINGTON, 1, &first, reason));
    assert_false(play_mean(with, SIDE_WASHINGTON, 2, &first, reason));
    diag_init(&list);
    struct session *later = session_resume(&here, session_path(with), false, &list);
    assert_non_null(later);
    assert_intent(later, 0, &again);
    assert_intent(later, 1, &first);
    session_delete(later);
    diag_free(&list);
    assert_true(table_seal(with, SIDE_WASHINGTON));
    assert_true(table_seal(without, SIDE_WASHINGTON));
    assert_int_equal(world_hash(session_world(with)), world_hash(session_world(without)));
    assert_string_equal(session_past_plan(with, 1, SIDE_WASHINGTON, 0)->intent.why, again.why);
    session_delete(with);
    session_delete(without);
}

/* A reason that fits its field and not its row is refused, and the move is not planned either. */
static void words_without_room_are_refused(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 7, NULL);
    struct intent intent = intent_of("", "", 0);
    assert_true(table_play_any(session, SIDE_WASHINGTON, 0));
    struct plan plan = *session_plan(session, SIDE_WASHINGTON, 0);
    assert_true(play_take_back(session, SIDE_WASHINGTON, 0, reason));
    memset(intent.why, ';', sizeof intent.why - 1);
    snprintf(intent.figure, sizeof intent.figure, "%s", "price.gallium.USA");
    const struct move *move =
        script_move_named(session_setup(session)->scripts, SIDE_WASHINGTON, plan.move);
    bool planned = play_move_meant(session, SIDE_WASHINGTON, move, &plan.choice, &intent, reason);
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), planned ? 1 : 0);
    if (planned) assert_intent(session, 0, &intent);
    else assert_non_null(strstr(reason, "no room"));
    session_delete(session);
}

/* A rival reads nothing before the end, its own side and the umpire all of it at once. */
static void a_rival_reads_it_at_the_end(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 7, NULL);
    struct intent intent = intent_of("MARKER", "price.gallium.USA", 1.5);
    char told[EXPECTED_SIZE];
    assert_true(table_play_any(session, SIDE_WASHINGTON, 0));
    assert_true(play_mean(session, SIDE_WASHINGTON, 0, &intent, reason));
    for (int turn = 0; turn < 2; turn++) {
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            struct eyes eyes = eyes_of(session, (enum viewer)viewer);
            bool may = viewer == VIEWER_WASHINGTON || viewer == VIEWER_UMPIRE;
            assert_int_equal(expected_tell(told, &eyes, 1, SIDE_WASHINGTON, 0), may);
            if (!may) continue;
            assert_non_null(strstr(told, "because: MARKER"));
            assert_non_null(strstr(told, turn ? "; expected " : "; expects "));
        }
        if (turn == 0) assert_true(table_seal(session, SIDE_WASHINGTON));
    }
    while (!session_over(session)) table_seal(session, SIDE_WASHINGTON);
    struct eyes rival = eyes_of(session, VIEWER_BEIJING);
    assert_true(expected_tell(told, &rival, 1, SIDE_WASHINGTON, 0));
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, session, 1, VIEWER_ROOM);
    bool found = false;
    for (size_t i = 0; i < digest->count; i++)
        found = found || strstr(digest->lines[i].text, "MARKER");
    assert_true(found);
    free(digest);
    session_delete(session);
}

/* What came is the figure at the end of the turn, as the screens show it. */
static void what_came_is_what_the_screens_show(void **state)
{
    (void)state;
    struct session *session = table_session("human", "random", 7, NULL);
    struct intent intent = intent_of("", "price.gallium.USA", 1.5);
    struct eyes eyes = eyes_of(session, VIEWER_WASHINGTON);
    struct expected expected;
    char told[EXPECTED_SIZE], came[NUMBER_SIZE + 8] = "came ", value[NUMBER_SIZE];
    assert_true(table_play_any(session, SIDE_WASHINGTON, 0));
    assert_true(play_mean(session, SIDE_WASHINGTON, 0, &intent, reason));
    assert_true(expected_find(&expected, &eyes, 1, SIDE_WASHINGTON, 0));
    assert_false(expected.came);
    table_seal(session, SIDE_WASHINGTON);
    assert_true(expected_find(&expected, &eyes, 1, SIDE_WASHINGTON, 0));
    assert_true(expected.came);
    number_figure(value, intent.figure,
                  eyes_value(&eyes, session_world_at(session, 1), 0, "price.gallium.USA"));
    strcat(came, value);
    assert_true(expected_tell(told, &eyes, 1, SIDE_WASHINGTON, 0));
    assert_non_null(strstr(told, came));
    assert_non_null(strstr(told, ": 150, came"));
    session_delete(session);
}

/* A thing's name or a figure's, and a number as the screens show it. */
static void expectations_are_read_as_screens_show_them(void **state)
{
    (void)state;
    static const struct {
        const char *text, *figure;
        double value;
    } good[] = {{"gallium 150", "price.gallium.USA", 1.5},
                {"price.gallium.USA 150", "price.gallium.USA", 1.5},
                {"Gallium ~1,150", "price.gallium.USA", 11.5},
                {"escalation 35", "escalation", 0.35},
                {"  japan 60% ", "alignment.JPN", 0.6}};
    static const char *const bad[] = {"",          "150",           "gallium", "gallium much",
                                      "nonsuch 5", "escalation 900"};
    struct session *session = table_session("human", "random", 7, NULL);
    struct eyes eyes = eyes_of(session, VIEWER_WASHINGTON);
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        struct intent intent = {0}, again = {0};
        char typed[EXPECTED_SIZE];
        if (!expected_read(&intent, &eyes, good[i].text, reason)) fail_msg("%s", reason);
        assert_string_equal(intent.figure, good[i].figure);
        assert_true(intent.value > good[i].value - 1e-9 && intent.value < good[i].value + 1e-9);
        expected_typed(typed, sizeof typed, &intent);
        assert_true(expected_read(&again, &eyes, typed, reason));
        assert_string_equal(again.figure, intent.figure);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct intent intent = {0};
        if (expected_read(&intent, &eyes, bad[i], reason)) fail_msg("%s is read", bad[i]);
        assert_string_equal(intent.figure, "");
    }
    session_delete(session);
}

/* What was sealed is not amended, and the refusal says who can help. */
static void sealed_words_stay(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 7, NULL);
    struct intent intent = intent_of("late", "", 0);
    assert_true(table_play_any(session, SIDE_WASHINGTON, 0));
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_false(play_mean(session, SIDE_WASHINGTON, 0, &intent, reason));
    assert_string_equal(session_plan(session, SIDE_WASHINGTON, 0)->intent.why, "");
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_change_no_world),
        cmocka_unit_test(words_without_room_are_refused),
        cmocka_unit_test(a_rival_reads_it_at_the_end),
        cmocka_unit_test(what_came_is_what_the_screens_show),
        cmocka_unit_test(expectations_are_read_as_screens_show_them),
        cmocka_unit_test(sealed_words_stay),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
