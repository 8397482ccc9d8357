/* test_arrival.c: what comes for a seat is told there once, to whom it is for, and after a kill;
 * and where the room is, in words. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/arrival.h"
#include "brief/waiting.h"
#include "game/play.h"
#include "game/table.h"
#include "game/umpire.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];

static struct session *meeting_new(const char *save)
{
    struct diag_list list;
    struct journal_row opening = {.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = 11,
                                      .rounds = 4,
                                      .opening = &opening};
    struct session *session = session_new(&options, table_setup(), &list);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

/* A terminal: its seat, and how far it was told. */
struct terminal {
    struct meeting meeting;
    struct seat seat;
    struct eyes eyes;
    struct arrivals arrivals;
};

static void sit(struct terminal *out, struct session *session, enum chair_place place, bool watch)
{
    memset(out, 0, sizeof *out);
    assert_int_equal(chair_take(&out->meeting.chair, session, place, watch, true, reason),
                     CHAIR_TAKEN);
    out->seat = (struct seat){.fixed = true,
                              .viewer = chair_viewer(place),
                              .may_write = !watch,
                              .meeting = &out->meeting};
    out->eyes = (struct eyes){session, out->seat.viewer, EYES_NOW};
    arrival_begin(&out->arrivals, &out->seat, session);
}

/* All that waits there, a line each; it is told by that. */
static const char *told(struct terminal *terminal)
{
    static char all[16 * SPOKEN_SIZE];
    char line[SPOKEN_SIZE];
    size_t count = arrival_count(&terminal->arrivals, &terminal->seat, &terminal->eyes), lines = 0;
    all[0] = '\0';
    while (arrival_next(line, &terminal->arrivals, &terminal->seat, &terminal->eyes)) {
        strcat(strcat(all, line), "\n");
        lines++;
    }
    assert_int_equal(lines, count);
    assert_int_equal(arrival_count(&terminal->arrivals, &terminal->seat, &terminal->eyes), 0);
    return all;
}

static void say(struct session *session, enum viewer by, enum speech_for whom, enum side side,
                const char *text)
{
    if (!speech_note(session, by, whom, side, text, reason)) fail_msg("%s", reason);
}

static void each_hears_its_own_once(void **state)
{
    (void)state;
    struct session *session = meeting_new(table_path("hear.csv"));
    struct terminal washington, watch, beijing, umpire;
    sit(&umpire, session, CHAIR_UMPIRE, false);
    sit(&washington, session, CHAIR_WASHINGTON, false);
    sit(&beijing, session, CHAIR_BEIJING, false);
    assert_true(umpire_phase(session, PHASE_PLANNING, reason));
    sit(&watch, session, CHAIR_WASHINGTON, true);
    say(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, "FORALL");
    say(session, VIEWER_UMPIRE, SPEECH_TEAM, SIDE_WASHINGTON, "FORTHEM");
    say(session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE, "PRIVATE");
    say(session, VIEWER_WASHINGTON, SPEECH_TEAM, SIDE_WASHINGTON, "OWN");
    assert_true(speech_ask(session, SIDE_BEIJING, "QUESTION", reason));
    assert_true(speech_answer(session, 1, "ANSWERED", reason));
    const char *said = told(&washington);
    assert_non_null(strstr(said, "FORALL"));
    assert_non_null(strstr(said, "FORTHEM"));
    assert_null(strstr(said, "OWN"));
    assert_null(strstr(said, "QUESTION"));
    assert_null(strstr(said, "ANSWERED"));
    said = told(&watch);
    assert_non_null(strstr(said, "FORTHEM"));
    assert_non_null(strstr(said, "OWN"));
    said = told(&beijing);
    assert_non_null(strstr(said, "FORALL"));
    assert_non_null(strstr(said, "ANSWERED"));
    assert_null(strstr(said, "QUESTION"));
    assert_null(strstr(said, "FORTHEM"));
    assert_null(strstr(said, "PRIVATE"));
    said = told(&umpire);
    assert_non_null(strstr(said, "QUESTION"));
    assert_null(strstr(said, "FORALL"));
    assert_string_equal(told(&washington), "");
    session_delete(session);
}

/* An event of the turn being planned, until it is struck, taken back, or played. */
static void an_event_is_told_while_it_can_be_planned_for(void **state)
{
    (void)state;
    struct session *session = meeting_new(table_path("event.csv"));
    struct seminar_inject inject = {.name = "flood", .text = "Flood. The MARKER is under water."};
    struct terminal washington, late;
    sit(&washington, session, CHAIR_WASHINGTON, false);
    assert_true(umpire_phase(session, PHASE_PLANNING, reason));
    assert_true(meeting_inject(session, &inject, reason));
    assert_true(umpire_back_act(session, reason));
    assert_string_equal(told(&washington), "");
    assert_true(meeting_inject(session, &inject, reason));
    assert_non_null(strstr(told(&washington), "MARKER"));
    assert_true(umpire_phase(session, PHASE_CLOSED, reason));
    assert_true(umpire_phase(session, PHASE_REVEAL, reason));
    sit(&late, session, CHAIR_BEIJING, false);
    assert_null(strstr(told(&late), "MARKER"));
    session_delete(session);
}

/* What came while the terminal was dead, and no more. */
static void after_a_kill_the_rest_is_told(void **state)
{
    (void)state;
    struct session *session = meeting_new(table_path("kill.csv"));
    struct terminal before, after;
    sit(&before, session, CHAIR_BEIJING, false);
    say(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, "FIRST");
    assert_non_null(strstr(told(&before), "FIRST"));
    say(session, VIEWER_BEIJING, SPEECH_TEAM, SIDE_BEIJING, "still here");
    say(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, "SECOND");
    sit(&after, session, CHAIR_BEIJING, false);
    const char *said = told(&after);
    assert_null(strstr(said, "FIRST"));
    assert_non_null(strstr(said, "SECOND"));
    session_delete(session);
}

static void assert_waits(struct session *session, enum viewer viewer, const char *expected)
{
    char words[WAITING_SIZE];
    struct eyes eyes = {session, viewer, EYES_NOW};
    waiting_words(words, &eyes);
    assert_string_equal(words, expected);
}

static void who_drove_hears_that_another_does(void **state)
{
    (void)state;
    struct session *session = meeting_new(table_path("pen.csv"));
    struct terminal first, second, third, watch, beijing;
    sit(&beijing, session, CHAIR_BEIJING, false);
    sit(&first, session, CHAIR_WASHINGTON, false);
    sit(&watch, session, CHAIR_WASHINGTON, true);
    assert_string_equal(told(&first), "");
    sit(&second, session, CHAIR_WASHINGTON, false);
    assert_non_null(strstr(told(&first), "taken the pen"));
    assert_string_equal(told(&watch), "");
    assert_string_equal(told(&beijing), "");
    sit(&third, session, CHAIR_WASHINGTON, false);
    assert_non_null(strstr(told(&second), "taken the pen"));
    assert_string_equal(told(&first), "");
    assert_string_equal(told(&third), "");
    session_delete(session);
}

static void where_the_room_is_and_what_is_waited_for(void **state)
{
    (void)state;
    struct session *session = meeting_new(NULL);
    struct session *alone = table_session("human", "human", 3, NULL);
    assert_waits(alone, VIEWER_WASHINGTON, "");
    session_delete(alone);
    assert_waits(session, VIEWER_WASHINGTON, "BRIEFING: the umpire opens the planning.");
    assert_true(umpire_phase(session, PHASE_PLANNING, reason));
    assert_waits(session, VIEWER_WASHINGTON, "PLANNING: your plan is awaited.");
    assert_waits(session, VIEWER_ROOM, "PLANNING: waits for Washington and Beijing.");
    assert_true(play_seal(session, SIDE_BEIJING, "", reason));
    assert_waits(session, VIEWER_BEIJING, "PLANNING: sealed; waits for Washington.");
    assert_waits(session, VIEWER_WASHINGTON,
                 "PLANNING: your plan is awaited; the other side has sealed.");
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_waits(session, VIEWER_BEIJING, "PLANNING: sealed; the umpire closes it.");
    assert_true(umpire_phase(session, PHASE_CLOSED, reason));
    assert_waits(session, VIEWER_BEIJING,
                 "CLOSED: the umpire looks; what the turn brings opens here.");
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_hears_its_own_once),
        cmocka_unit_test(an_event_is_told_while_it_can_be_planned_for),
        cmocka_unit_test(after_a_kill_the_rest_is_told),
        cmocka_unit_test(who_drove_hears_that_another_does),
        cmocka_unit_test(where_the_room_is_and_what_is_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
