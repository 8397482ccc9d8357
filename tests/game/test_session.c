/* test_session.c: the journal is the game: what was written is what is resumed, and nothing else
 * counts. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/table.h"
#include "soak.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct session *resume(const char *path, bool with_scripts)
{
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&here, path, with_scripts, &list);
    if (!session) diag_print(&list, stderr);
    diag_free(&list);
    return session;
}

static void copy_first(const char *from, const char *to, size_t bytes)
{
    char reason[FILE_REASON_SIZE], *data;
    size_t length;
    assert_true(file_read(&data, &length, from, 1u << 24, reason));
    FILE *file = fopen(to, "w");
    assert_int_equal(fwrite(data, 1, bytes < length ? bytes : length, file),
                     bytes < length ? bytes : length);
    fclose(file);
    free(data);
}

static size_t size_of(const char *path)
{
    char reason[FILE_REASON_SIZE], *data;
    size_t length;
    assert_true(file_read(&data, &length, path, 1u << 24, reason));
    free(data);
    return length;
}

static void a_game_of_opponents_ends_after_its_turns(void **state)
{
    (void)state;
    struct session *session = table_session("random", "random", 3, NULL);
    int turns = 0;
    while (!session_over(session)) {
        bool failed;
        char reason[SESSION_SENTENCE_SIZE];
        assert_true(advance_turn(session, &failed, reason));
        assert_int_equal(session_world(session)->turn, ++turns);
        assert_true(world_sound(session_world(session), NULL));
    }
    assert_int_equal(turns, table_setup()->scenario.turns);
    session_delete(session);
}

static void the_same_seed_gives_the_same_game_and_another_another(void **state)
{
    (void)state;
    uint64_t hashes[3];
    for (int i = 0; i < 3; i++) {
        struct session *session = table_session("random", "random", i == 2 ? 8 : 7, NULL);
        bool failed;
        char reason[SESSION_SENTENCE_SIZE];
        while (!session_over(session)) assert_true(advance_turn(session, &failed, reason));
        hashes[i] = world_hash(session_world(session));
        session_delete(session);
    }
    assert_int_equal(hashes[0], hashes[1]);
    assert_int_not_equal(hashes[0], hashes[2]);
}

static void a_resumed_game_stands_at_the_same_plan(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("same-plan.csv"));
    struct session *session = table_session("human", "human", 5, path);
    for (int turn = 1; turn <= 3; turn++) {
        table_play_any(session, SIDE_WASHINGTON, (uint64_t)turn);
        table_seal(session, SIDE_WASHINGTON);
        table_play_any(session, SIDE_BEIJING, (uint64_t)turn);
        assert_true(table_seal(session, SIDE_BEIJING));
    }
    assert_true(table_play_any(session, SIDE_WASHINGTON, 1));
    struct plan planned = *session_plan(session, SIDE_WASHINGTON, 0);
    uint64_t hash = world_hash(session_world(session));
    session_delete(session); /* nothing is written at the end: a kill would leave the same file */
    for (int with_scripts = 0; with_scripts < 2; with_scripts++) {
        session = resume(path, with_scripts);
        assert_non_null(session);
        assert_int_equal(session_turn(session), 4);
        assert_int_equal(world_hash(session_world(session)), hash);
        assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
        assert_memory_equal(session_plan(session, SIDE_WASHINGTON, 0), &planned, sizeof planned);
        session_delete(session);
    }
}

/* The promise to a facilitator: whenever the machine dies, what the screen had confirmed is there.
 */
static void a_journal_cut_anywhere_loses_no_whole_act(void **state)
{
    (void)state;
    char path[256], cut[256];
    size_t confirmed[8], sizes[8], acts = 0;
    snprintf(path, sizeof path, "%s", table_path("cut.csv"));
    struct session *session = table_session("human", "human", 6, path);
    for (size_t i = 0; i < 3 && table_play_any(session, SIDE_BEIJING, i); i++) {
        confirmed[acts] = session_plan_count(session, SIDE_BEIJING);
        sizes[acts++] = size_of(path);
    }
    session_delete(session);
    assert_true(acts >= 2);
    size_t step = (size_t)soak_times(11, 1);
    snprintf(cut, sizeof cut, "%s", table_path("cut-short.csv"));
    for (size_t bytes = sizes[0]; bytes <= sizes[acts - 1]; bytes += step) {
        size_t expected = 0;
        for (size_t i = 0; i < acts; i++) {
            if (sizes[i] <= bytes) expected = confirmed[i];
        }
        copy_first(path, cut, bytes);
        session = resume(cut, false);
        assert_non_null(session);
        size_t found = session_plan_count(session, SIDE_BEIJING);
        assert_true(found >= expected && found <= expected + 1);
        session_delete(session);
    }
}

/* A kill in the midst of an opponent's planning changes nothing of the story. */
static void a_half_planned_turn_goes_on_as_if_it_had_never_stopped(void **state)
{
    (void)state;
    char path[256], cut[256], reason[SESSION_SENTENCE_SIZE];
    bool failed;
    snprintf(path, sizeof path, "%s", table_path("whole.csv"));
    struct session *session = table_session("random", "random", 11, path);
    size_t start = size_of(path);
    assert_true(advance_turn(session, &failed, reason));
    uint64_t hash = world_hash(session_world(session));
    session_delete(session);
    snprintf(cut, sizeof cut, "%s", table_path("half.csv"));
    size_t length = size_of(path);
    for (size_t part = 0; part <= 8; part++) {
        copy_first(path, cut, start + (length - start) * part / 8);
        session = resume(cut, true);
        assert_non_null(session);
        if (session_turn(session) == 1) assert_true(advance_turn(session, &failed, reason));
        assert_int_equal(world_hash(session_world(session)), hash);
        session_delete(session);
    }
}

static void a_journal_without_a_game_is_told_with_what_to_do(void **state)
{
    (void)state;
    char path[256];
    struct diag_list list;
    snprintf(path, sizeof path, "%s", table_path("header-only.csv"));
    FILE *file = fopen(path, "w");
    fputs("seq,turn,seat,kind,name,args,note,check\n", file);
    fclose(file);
    diag_init(&list);
    assert_null(session_resume(&here, path, false, &list));
    assert_int_equal(list.errors, 1);
    assert_non_null(strstr(list.items[0].text, "can begin a new one in this file"));
    diag_free(&list);
}

/* One side open in two windows: the slower is told, and the journal never holds what makes no
 * sense. */
static void two_windows_of_one_side_spoil_nothing(void **state)
{
    (void)state;
    char path[256], reason[SESSION_SENTENCE_SIZE];
    snprintf(path, sizeof path, "%s", table_path("windows.csv"));
    struct session *first = table_session("human", "human", 12, path);
    assert_true(table_play_any(first, SIDE_WASHINGTON, 1));
    struct session *second = resume(path, true);
    assert_non_null(second);
    assert_true(play_take_back(first, SIDE_WASHINGTON, 0, reason));
    assert_false(play_take_back(second, SIDE_WASHINGTON, 0, reason));
    assert_non_null(strstr(reason, "look again"));
    session_delete(second);
    second = resume(path, true);
    assert_non_null(second);
    assert_true(play_seal(first, SIDE_WASHINGTON, "", reason));
    assert_false(play_seal(second, SIDE_WASHINGTON, "", reason));
    session_delete(first);
    session_delete(second);
    first = resume(path, true);
    assert_non_null(first);
    assert_true(session_sealed(first, SIDE_WASHINGTON));
    session_delete(first);
}

static void what_is_taken_back_costs_nothing(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = table_session("human", "human", 9, NULL);
    int32_t capital = session_capital_left(session, SIDE_WASHINGTON);
    int32_t budget = session_budget_left(session, SIDE_WASHINGTON);
    assert_true(table_play_any(session, SIDE_WASHINGTON, 2));
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    struct plan second = *session_plan(session, SIDE_WASHINGTON, 1);
    assert_true(play_take_back(session, SIDE_WASHINGTON, 0, reason));
    const struct plan *left = session_plan(session, SIDE_WASHINGTON, 0);
    assert_int_equal(left->seq, second.seq);
    assert_int_equal(left->instrument_first, 0);
    for (int32_t i = 0; i < left->instrument_count; i++) {
        const struct instrument *instrument =
            session_plan_instrument(session, SIDE_WASHINGTON, left, i);
        assert_string_equal(instrument->move, second.move);
    }
    assert_true(play_take_back(session, SIDE_WASHINGTON, 0, reason));
    assert_int_equal(session_capital_left(session, SIDE_WASHINGTON), capital);
    assert_int_equal(session_budget_left(session, SIDE_WASHINGTON), budget);
    assert_false(play_take_back(session, SIDE_WASHINGTON, 0, reason));
    session_delete(session);
}

static void a_sealed_plan_cannot_be_changed(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = table_session("human", "human", 10, NULL);
    assert_true(table_play_any(session, SIDE_WASHINGTON, 1));
    assert_false(table_seal(session, SIDE_WASHINGTON));
    assert_int_equal(session_to_move(session), SIDE_BEIJING);
    assert_false(play_take_back(session, SIDE_WASHINGTON, 0, reason));
    assert_false(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_false(table_play_any(session, SIDE_WASHINGTON, 2));
    assert_false(session_plans_open(session, SIDE_BEIJING, SIDE_WASHINGTON));
    session_delete(session);
}

static void a_journal_of_another_world_is_refused_with_what_to_do(void **state)
{
    (void)state;
    char path[256], changed[256], reason[FILE_REASON_SIZE], *data;
    size_t length;
    snprintf(path, sizeof path, "%s", table_path("other.csv"));
    session_delete(table_session("human", "human", 11, path));
    assert_true(file_read(&data, &length, path, 1u << 20, reason));
    char *seed = strstr(data, "seed=11");
    assert_non_null(seed);
    seed[6] = '2';
    snprintf(changed, sizeof changed, "%s", table_path("other-changed.csv"));
    FILE *file = fopen(changed, "w");
    fwrite(data, 1, length, file);
    fclose(file);
    free(data);
    struct diag_list list;
    diag_init(&list);
    assert_null(session_resume(&here, changed, false, &list));
    assert_true(list.errors > 0);
    assert_non_null(strstr(list.items[0].file, "other-changed.csv"));
    diag_free(&list);
}

static void an_unknown_seat_is_named_with_those_there_are(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {
        .places = &here, .scenario = "rocks-and-chips", .who = {"nobody", "human"}};
    assert_null(session_new(&options, table_setup(), &list));
    assert_non_null(strstr(list.items[0].text, "found \"nobody\", expected one of human, random"));
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_game_of_opponents_ends_after_its_turns),
        cmocka_unit_test(the_same_seed_gives_the_same_game_and_another_another),
        cmocka_unit_test(a_resumed_game_stands_at_the_same_plan),
        cmocka_unit_test(a_journal_cut_anywhere_loses_no_whole_act),
        cmocka_unit_test(a_half_planned_turn_goes_on_as_if_it_had_never_stopped),
        cmocka_unit_test(a_journal_without_a_game_is_told_with_what_to_do),
        cmocka_unit_test(two_windows_of_one_side_spoil_nothing),
        cmocka_unit_test(what_is_taken_back_costs_nothing),
        cmocka_unit_test(a_sealed_plan_cannot_be_changed),
        cmocka_unit_test(a_journal_of_another_world_is_refused_with_what_to_do),
        cmocka_unit_test(an_unknown_seat_is_named_with_those_there_are),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
