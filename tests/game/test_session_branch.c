/* test_session_branch.c: what is good in a saved game goes on in a new file, and the old one stays.
 */
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
#include "game/session_branch.h"
#include "game/table.h"

enum { TURNS = 3 };

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* The game that all tests go on from: its file, its bytes, the hashes of its worlds. */
static char path[256], *bytes;
static size_t length;
static uint64_t hashes[TURNS + 1];

static int game_make(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    snprintf(path, sizeof path, "%s", table_path("parent.csv"));
    struct session *session = table_session("human", "random", 5, path);
    hashes[0] = world_hash(session_world(session));
    for (int turn = 1; turn <= TURNS; turn++) {
        advance_turn(session, &failed, reason);
        if (!table_play_any(session, SIDE_WASHINGTON, (uint64_t)turn)) return -1;
        if (!table_seal(session, SIDE_WASHINGTON)) return -1;
        hashes[turn] = world_hash(session_world(session));
    }
    if (!table_play_any(session, SIDE_WASHINGTON, 9)) return -1;
    session_delete(session);
    return file_read(&bytes, &length, path, 1u << 20, reason) ? 0 : -1;
}

static int game_clear(void **state)
{
    free(bytes);
    return table_teardown(state);
}

static void write_file(const char *to, const char *data, size_t size)
{
    FILE *file = fopen(to, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, size, file), size);
    fclose(file);
}

static void is_unchanged(const char *file, const char *data, size_t size)
{
    char *now, reason[FILE_REASON_SIZE];
    size_t found;
    assert_true(file_read(&now, &found, file, 1u << 20, reason));
    assert_int_equal(found, size);
    assert_memory_equal(now, data, size);
    free(now);
}

/* The branch of a file, which must be there; its messages are counted in `told`. */
static struct session *branch(const char *parent, int turn, size_t *told)
{
    static int number;
    char name[32], save[256];
    struct diag_list list;
    snprintf(name, sizeof name, "branch-%d.csv", number++);
    snprintf(save, sizeof save, "%s", table_path(name));
    diag_init(&list);
    struct session *session = session_branch(&here, parent, turn, save, &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    assert_string_equal(session_path(session), save);
    *told = list.count;
    diag_free(&list);
    return session;
}

static void a_branch_stands_where_its_parent_stood_after_that_turn(void **state)
{
    (void)state;
    for (int turn = 0; turn <= TURNS; turn++) {
        size_t told;
        struct session *session = branch(path, turn, &told);
        assert_int_equal(told, 0);
        assert_int_equal(session_turn(session), turn + 1);
        assert_int_equal(world_hash(session_world(session)), hashes[turn]);
        assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 0);
        session_delete(session);
    }
    is_unchanged(path, bytes, length);
}

static void beyond_the_end_all_of_it_goes_on_with_the_plan_that_was_begun(void **state)
{
    (void)state;
    size_t told;
    struct session *session = branch(path, 99, &told);
    assert_int_equal(session_turn(session), TURNS + 1);
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    session_delete(session);
}

static void a_branch_names_its_parent_and_can_be_branched_again(void **state)
{
    (void)state;
    size_t told;
    struct session *first = branch(path, 2, &told);
    char from[256], row[32], check[32];
    snprintf(from, sizeof from, "%s", session_path(first));
    session_delete(first);
    struct session *second = branch(from, 1, &told);
    struct journal *journal;
    struct diag_list list;
    diag_init(&list);
    assert_true(journal_open(&journal, session_path(second), false, &list));
    const struct journal_row *origin = journal_row(journal, journal_count(journal) - 1);
    assert_int_equal(origin->kind, JOURNAL_BRANCH);
    assert_string_equal(origin->name, strrchr(from, '/') + 1);
    assert_true(journal_arg(row, sizeof row, origin->args, "row"));
    assert_int_equal(atoi(row), journal_count(journal) - 1);
    assert_true(journal_arg(check, sizeof check, origin->args, "check"));
    const struct journal_row *last = journal_row(journal, journal_count(journal) - 2);
    assert_int_equal(strtoull(check, NULL, 16), last->check);
    assert_int_equal(world_hash(session_world(second)), hashes[1]);
    journal_close(journal);
    session_delete(second);
    diag_free(&list);
}

/* A wrong byte in any row but the first: the game is refused, what is offered can be done, and it
 * keeps every turn that was resolved before that row. */
static void a_wrong_byte_costs_what_comes_after_it_alone(void **state)
{
    (void)state;
    char damaged[256];
    snprintf(damaged, sizeof damaged, "%s", table_path("damaged.csv"));
    int line = 0, turns = 0;
    for (char *at = bytes; *at; at = strchr(at, '\n') + 1, line++) {
        const char *end = strchr(at, '\n');
        bool resolves = strstr(at, ",turn,resolved,") && strstr(at, ",turn,resolved,") < end;
        if (line > 1 && (line % 15 == 0 || resolves)) {
            struct diag_list list;
            size_t told;
            char right = at[4];
            at[4] = '~';
            write_file(damaged, bytes, length);
            diag_init(&list);
            assert_null(session_resume(&here, damaged, false, &list));
            const char *offer = strstr(list.items[list.count - 1].text, "resume ");
            assert_non_null(offer);
            assert_non_null(strstr(offer, "damaged.csv --to-turn "));
            int turn = atoi(strstr(offer, "--to-turn ") + strlen("--to-turn "));
            struct session *session = branch(damaged, turn, &told);
            assert_true(told > 0);
            assert_int_equal(session_turn(session), turns + 1);
            assert_int_equal(world_hash(session_world(session)), hashes[turns]);
            is_unchanged(damaged, bytes, length);
            session_delete(session);
            diag_free(&list);
            at[4] = right;
        }
        turns += resolves;
    }
    assert_int_equal(turns, TURNS);
}

/* Rows whose checks are right, but which the game cannot be played by. */
static void a_row_that_does_not_fit_ends_the_good_part_too(void **state)
{
    (void)state;
    char odd[256], reason[SESSION_SENTENCE_SIZE];
    snprintf(odd, sizeof odd, "%s", table_path("odd.csv"));
    write_file(odd, bytes, length);
    struct journal *journal;
    struct diag_list list;
    diag_init(&list);
    assert_true(journal_open(&journal, odd, true, &list));
    struct journal_row rows[2] = {
        {.turn = TURNS + 1, .seat = "washington", .kind = JOURNAL_UNPLAN, .name = "1"},
        {.turn = TURNS + 1, .seat = "game", .kind = JOURNAL_NOTE}};
    assert_int_equal(journal_append(journal, rows, 2, &list), JOURNAL_DONE);
    size_t count = journal_count(journal);
    journal_close(journal);
    assert_null(session_resume(&here, odd, false, &list));
    assert_int_equal(list.count, 2);
    assert_non_null(strstr(list.items[0].text, "not planned"));
    snprintf(reason, sizeof reason, "its first %zu rows are good", count - 2);
    assert_non_null(strstr(list.items[1].text, reason));
    size_t told;
    struct session *session = branch(odd, TURNS + 1, &told);
    assert_int_equal(told, 1);
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    session_delete(session);
    diag_free(&list);
}

static void nothing_is_written_over_and_a_failure_leaves_no_file(void **state)
{
    (void)state;
    char save[256], empty[256];
    struct diag_list list;
    diag_init(&list);
    snprintf(save, sizeof save, "%s", table_path("there.csv"));
    write_file(save, "precious", 8);
    assert_null(session_branch(&here, path, 1, save, &list));
    is_unchanged(save, "precious", 8);
    snprintf(empty, sizeof empty, "%s", table_path("no-game.csv"));
    write_file(empty, "a,b\n1,2\n", 8);
    snprintf(save, sizeof save, "%s", table_path("none.csv"));
    assert_null(session_branch(&here, empty, 1, save, &list));
    assert_false(file_exists(save));
    assert_true(list.errors >= 2);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_branch_stands_where_its_parent_stood_after_that_turn),
        cmocka_unit_test(beyond_the_end_all_of_it_goes_on_with_the_plan_that_was_begun),
        cmocka_unit_test(a_branch_names_its_parent_and_can_be_branched_again),
        cmocka_unit_test(a_wrong_byte_costs_what_comes_after_it_alone),
        cmocka_unit_test(a_row_that_does_not_fit_ends_the_good_part_too),
        cmocka_unit_test(nothing_is_written_over_and_a_failure_leaves_no_file),
    };
    return cmocka_run_group_tests(tests, game_make, game_clear);
}
