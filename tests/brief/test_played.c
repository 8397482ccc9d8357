/* test_played.c: a journal alone tells what was played, and to each side its own part. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "brief/played.h"
#include "game/save.h"

static const struct journal_row rows[] = {
    {.turn = 1,
     .seat = "game",
     .kind = JOURNAL_GAME,
     .args = "turns=1;aims=secret_aim",
     .note = "Two rocks"},
    {.turn = 1,
     .seat = "washington",
     .kind = JOURNAL_PLAN,
     .note = "Tariff",
     .args = "capital=2;budget_musd=0;words=Gallium, 20 %25"},
    {.turn = 1,
     .seat = "beijing",
     .kind = JOURNAL_PLAN,
     .note = "Ban",
     .args = "capital=1;budget_musd=2000"},
    {.turn = 1, .seat = "washington", .kind = JOURNAL_PLAN, .note = "Truce", .args = "capital=1"},
    {.turn = 1, .seat = "washington", .kind = JOURNAL_UNPLAN, .name = "4"},
    {.turn = 1, .seat = "washington", .kind = JOURNAL_SEAL, .note = "They began\x1b[2J"},
    {.turn = 1, .seat = "game", .kind = JOURNAL_NOTE, .note = "Too dear", .args = "script=refused"},
    {.turn = 1, .seat = "game", .kind = JOURNAL_NOTE, .note = "A script failed"},
    {.turn = 1, .seat = "beijing", .kind = JOURNAL_SEAL},
    {.turn = 1,
     .seat = "facilitator",
     .kind = JOURNAL_OVERRIDE,
     .name = "capital.beijing",
     .args = "value=2",
     .note = "a gift"},
    {.turn = 1,
     .seat = "game",
     .kind = JOURNAL_INJECT,
     .name = "flood",
     .note = "A flood. It rains."},
    {.turn = 1, .seat = "game", .kind = JOURNAL_TURN, .args = "hash=0"},
};
enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

/* What each row tells: to all, and whether to Washington and to Beijing. */
static const struct {
    const char *line;
    bool washington, beijing;
} expected[ROW_COUNT] = {
    [1] = {"Washington: Tariff (Gallium, 20 %), for 2 capital", true, false},
    [2] = {"Beijing: Ban, for 1 capital and 2 billion dollars", false, true},
    [5] = {"Washington's reason: They began\\x1B[2J", true, false},
    [6] = {"Too dear", false, false},
    [7] = {"A script failed", true, true},
    [9] = {"Ruled by the umpire: capital.beijing -> 2, \"a gift\"", false, false},
    [10] = {"A flood. It rains.", true, true},
};

static struct journal *journal_of(size_t count)
{
    static char path[] = "/tmp/chokepoint-played-XXXXXX";
    struct journal_row copy[ROW_COUNT];
    struct diag_list list;
    struct journal *journal;
    memcpy(copy, rows, sizeof rows);
    diag_init(&list);
    snprintf(path, sizeof path, "/tmp/chokepoint-played-XXXXXX");
    assert_true(close(mkstemp(path)) == 0 && unlink(path) == 0);
    assert_true(journal_create(&journal, path, NULL, &list));
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(journal_append(journal, &copy[i], 1, &list), JOURNAL_DONE);
    }
    unlink(path);
    diag_free(&list);
    return journal;
}

static void every_row_is_told_to_whom_it_may_be(void **state)
{
    (void)state;
    struct journal *journal = journal_of(ROW_COUNT);
    for (size_t i = 0; i < ROW_COUNT; i++) {
        char line[PLAYED_SIZE];
        bool told = expected[i].line != NULL;
        assert_int_equal(played_line(line, sizeof line, journal, i, VIEWER_UMPIRE), told);
        if (told) assert_string_equal(line, expected[i].line);
        assert_int_equal(played_line(line, sizeof line, journal, i, VIEWER_WASHINGTON),
                         expected[i].washington);
        assert_int_equal(played_line(line, sizeof line, journal, i, VIEWER_BEIJING),
                         expected[i].beijing);
    }
    journal_close(journal);
}

static void a_game_is_over_when_its_last_turn_is_resolved(void **state)
{
    (void)state;
    for (size_t count = 1; count <= ROW_COUNT; count++) {
        struct journal *journal = journal_of(count);
        bool over;
        assert_int_equal(save_turn(&over, journal), count == ROW_COUNT ? 2 : 1);
        assert_int_equal(over, count == ROW_COUNT);
        journal_close(journal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_told_to_whom_it_may_be),
        cmocka_unit_test(a_game_is_over_when_its_last_turn_is_resolved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
