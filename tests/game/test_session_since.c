/* test_session_since.c: a game that cannot go on says whether map, scenario or model is another. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "game/session_seat.h"
#include "game/table.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* A game's first row alone in a new file, with other values for those keys. */
static void write_first(const char *to, const char *const keys[], size_t count)
{
    static int number;
    char name[32], from[256];
    struct journal *journal;
    struct diag_list list;
    diag_init(&list);
    snprintf(name, sizeof name, "from-%d.csv", number++);
    snprintf(from, sizeof from, "%s", table_path(name));
    session_delete(table_session("human", "human", 2, from));
    assert_true(journal_open(&journal, from, false, &list));
    struct journal_row row = *journal_row(journal, 0);
    journal_close(journal);
    for (size_t i = 0; i < count; i++) {
        char old[64];
        assert_true(journal_arg_take(old, sizeof old, row.args, keys[i]));
        journal_arg_add(row.args, sizeof row.args, keys[i], "0123456789abcdef");
    }
    assert_true(journal_create(&journal, to, NULL, &list));
    assert_int_equal(journal_append(journal, &row, 1, &list), JOURNAL_DONE);
    journal_close(journal);
    diag_free(&list);
}

static void is_refused(const char *const keys[], size_t count, const char *cause)
{
    static int number;
    char name[32], path[256], expected[128];
    struct diag_list list;
    snprintf(name, sizeof name, "since-%d.csv", number++);
    snprintf(path, sizeof path, "%s", table_path(name));
    write_first(path, keys, count);
    diag_init(&list);
    assert_null(session_resume(&here, path, true, &list));
    assert_int_equal(list.count, 1);
    snprintf(expected, sizeof expected, "has now; what has changed since is %s;", cause);
    assert_non_null(strstr(list.items[0].text, expected));
    diag_free(&list);
}

static void another_world_names_what_changed(void **state)
{
    (void)state;
    static const char *const keys[] = {"world", "map_hash", "scenario_hash"};
    static const char *const late[] = {"world", "scenario_hash"};
    is_refused(keys, 1, "the model, and neither map nor scenario");
    is_refused(keys, 2, "its map world-2025");
    is_refused(late, 2, "its scenario");
    is_refused(keys, 3, "its map world-2025 and its scenario");
}

static void what_leaves_the_world_as_it_was_is_told_each_by_itself(void **state)
{
    (void)state;
    static const char *const keys[] = {"map_hash", "scenario_hash", "deck_hash", "scripts_hash"};
    static const char *const words[] = {"the map world-2025", "the scenario rocks-and-chips",
                                        "the cards of cards/seminar.csv", "scripts of moves"};
    for (size_t i = 0; i < 4; i++) {
        char name[32], path[256];
        struct diag_list list;
        snprintf(name, sizeof name, "alone-%zu.csv", i);
        snprintf(path, sizeof path, "%s", table_path(name));
        write_first(path, &keys[i], 1);
        diag_init(&list);
        struct session *session = session_resume(&here, path, true, &list);
        assert_non_null(session);
        assert_int_equal(list.count, 1);
        assert_int_equal(list.warnings, 1);
        assert_memory_equal(list.items[0].text, words[i], strlen(words[i]));
        session_delete(session);
        diag_free(&list);
    }
}

static void a_seat_that_was_given_stays_given(void **state)
{
    (void)state;
    char path[256], reason[SESSION_SENTENCE_SIZE];
    struct diag_list list;
    diag_init(&list);
    snprintf(path, sizeof path, "%s", table_path("seat.csv"));
    struct session *session = table_session("human", "dam", 2, path);
    assert_int_equal(session_seat_gone(reason, session), SIDE_NONE);
    assert_false(session_seat_give(session, SIDE_BEIJING, "nobody", &list));
    assert_true(session_seat_give(session, SIDE_BEIJING, "human", &list));
    assert_string_equal(session_who(session, SIDE_BEIJING), "human");
    assert_string_equal(session_who(session, SIDE_WASHINGTON), "human");
    session_delete(session);
    session = session_resume(&here, path, true, &list);
    assert_non_null(session);
    assert_string_equal(session_who(session, SIDE_BEIJING), "human");
    session_delete(session);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_world_names_what_changed),
        cmocka_unit_test(what_leaves_the_world_as_it_was_is_told_each_by_itself),
        cmocka_unit_test(a_seat_that_was_given_stays_given),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
