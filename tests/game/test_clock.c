/* test_clock.c: the time to plan: an umpire's is the room's, else each side has its own, which a
 * leave, a kill and a resume do not put back. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "game/play.h"
#include "game/table.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static struct setup *setup;
static char reason[SESSION_SENTENCE_SIZE], file[300];

/* The room clock stands at so many seconds since 1970. */
static void now(int64_t seconds)
{
    FILE *clock = fopen(file, "w");
    assert_non_null(clock);
    fprintf(clock, "%lld\n", (long long)seconds);
    fclose(clock);
}

static int begin(void **state)
{
    struct diag_list list;
    (void)state;
    snprintf(file, sizeof file, "%s", table_path("clock"));
    setenv("CHOKEPOINT_CLOCK", file, 1);
    now(1000000);
    diag_init(&list);
    setup = setup_new(&here, "stockpile-race", true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    return setup && setup->scenario.clock_seconds > 400 ? 0 : -1;
}

static int finish(void **state)
{
    setup_delete(setup);
    return table_teardown(state);
}

static struct session *game(const char *save)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "stockpile-race",
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = 3};
    struct session *session = session_new(&options, setup, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

/* The same game in another process: as the file has it. */
static struct session *again(struct session *session)
{
    struct diag_list list;
    char path[300];
    snprintf(path, sizeof path, "%s", session_path(session));
    session_delete(session);
    diag_init(&list);
    session = session_resume(&here, path, true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

static void assert_left(const struct session *session, enum side side, int64_t spent, bool stands)
{
    int64_t left;
    bool paused;
    assert_true(session_time_left(&left, &paused, session, side, session_at(session)));
    assert_int_equal(left, setup->scenario.clock_seconds - spent);
    assert_int_equal(paused, stands);
}

static void each_side_has_its_own(void **state)
{
    (void)state;
    int64_t left;
    bool paused;
    struct session *session = game(table_path("own.csv"));
    enum side first = session_first(session), second = (enum side)(SIDE_COUNT - 1 - (int)first);
    assert_false(session_time_left(&left, &paused, session, first, session_at(session)));
    play_time_begin(session, first);
    size_t rows = session_row_count(session);
    play_time_begin(session, first);
    assert_int_equal(session_row_count(session), rows);
    now(1000100);
    assert_left(session, first, 100, false);
    assert_false(session_time_left(&left, &paused, session, second, session_at(session)));
    assert_true(play_seal(session, first, "", reason));
    play_time_begin(session, second);
    now(1000130);
    assert_left(session, second, 30, false);
    session_delete(session);
}

static void a_leave_stops_it_and_a_kill_goes_back_to_the_last_row(void **state)
{
    (void)state;
    now(2000000);
    struct session *session = game(table_path("leave.csv"));
    enum side side = session_first(session);
    play_time_begin(session, side);
    now(2000050);
    play_time_rest(session, side);
    now(2009000);
    session = again(session);
    assert_left(session, side, 50, true);
    play_time_begin(session, side);
    assert_left(session, side, 50, false);
    now(2009100);
    assert_true(play_draft(session, side, "half typed", reason));
    now(2009300);
    assert_left(session, side, 350, false);
    /* Killed here: what is known is the row of the draft. */
    now(2019000);
    session = again(session);
    play_time_begin(session, side);
    assert_left(session, side, 150, false);
    now(2019010);
    assert_left(session, side, 160, false);
    session_delete(session);
}

/* Nothing is written where nobody is timed, nor of a game that is kept nowhere at all. */
static void no_clock_no_row(void **state)
{
    (void)state;
    int64_t left;
    bool paused;
    struct session *session = table_session("human", "human", 3, table_path("untimed.csv"));
    size_t rows = session_row_count(session);
    play_time_begin(session, SIDE_WASHINGTON);
    play_time_rest(session, SIDE_WASHINGTON);
    assert_int_equal(session_row_count(session), rows);
    assert_false(session_time_left(&left, &paused, session, SIDE_WASHINGTON, session_at(session)));
    session_delete(session);
    now(3000000);
    session = game(NULL);
    play_time_begin(session, session_first(session));
    now(3000020);
    assert_left(session, session_first(session), 20, false);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_side_has_its_own),
        cmocka_unit_test(a_leave_stops_it_and_a_kill_goes_back_to_the_last_row),
        cmocka_unit_test(no_clock_no_row),
    };
    return cmocka_run_group_tests(tests, begin, finish);
}
