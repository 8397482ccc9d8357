/* test_chair.c: one pen a place, any number that watch; who is killed is gone at once, and comes
 * back; and who may hear what is said. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "game/chair.h"
#include "game/play.h"
#include "game/speech.h"
#include "game/table.h"
#include "game/umpire.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];

static struct session *meeting(const char *save)
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

/* Another process that follows the file, sits down, says so, and stays until it is killed. */
struct other {
    pid_t pid;
    enum chair_result result;
};

static struct other other_sits(const char *path, enum chair_place place, bool watch, bool over)
{
    int way[2];
    assert_int_equal(pipe(way), 0);
    struct other other = {.pid = fork()};
    assert_true(other.pid >= 0);
    if (other.pid == 0) {
        struct chair chair;
        struct diag_list list;
        diag_init(&list);
        struct session *session = session_resume(&here, path, true, &list);
        unsigned char said =
            session ? (unsigned char)chair_take(&chair, session, place, watch, over, reason) : 9;
        if (write(way[1], &said, 1) == 1) pause();
        _exit(0);
    }
    unsigned char said = 9;
    assert_int_equal(read(way[0], &said, 1), 1);
    close(way[0]);
    close(way[1]);
    other.result = (enum chair_result)said;
    return other;
}

static void other_dies(const struct other *other)
{
    kill(other->pid, SIGKILL);
    waitpid(other->pid, NULL, 0);
}

static void assert_there(struct session *session, const struct chair *own, enum chair_place place,
                         int pens, int watches)
{
    struct chair_presence presence;
    session_follow(session);
    chair_presence(&presence, session, own, place);
    assert_int_equal(presence.pens, pens);
    assert_int_equal(presence.watches, watches);
}

static void one_process_holds_the_pen_of_a_place(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("pen.csv"));
    struct session *session = meeting(path);
    struct chair umpire;
    assert_int_equal(chair_take(&umpire, session, CHAIR_UMPIRE, false, false, reason), CHAIR_TAKEN);
    struct other first = other_sits(path, CHAIR_WASHINGTON, false, false);
    assert_int_equal(first.result, CHAIR_TAKEN);
    assert_there(session, &umpire, CHAIR_WASHINGTON, 1, 0);
    struct other second = other_sits(path, CHAIR_WASHINGTON, false, false);
    assert_int_equal(second.result, CHAIR_HELD);
    struct other watches = other_sits(path, CHAIR_WASHINGTON, true, false);
    assert_int_equal(watches.result, CHAIR_TAKEN);
    assert_there(session, &umpire, CHAIR_WASHINGTON, 1, 1);
    assert_there(session, &umpire, CHAIR_BEIJING, 0, 0);
    assert_there(session, &umpire, CHAIR_UMPIRE, 1, 0);
    /* Whoever is killed is gone at once, and the place can be taken without asking. */
    other_dies(&first);
    assert_there(session, &umpire, CHAIR_WASHINGTON, 0, 1);
    struct other third = other_sits(path, CHAIR_WASHINGTON, false, false);
    assert_int_equal(third.result, CHAIR_TAKEN);
    assert_there(session, &umpire, CHAIR_WASHINGTON, 1, 1);
    other_dies(&second);
    other_dies(&third);
    other_dies(&watches);
    session_delete(session);
}

/* The first is told, and watches from then on. */
static void a_pen_that_is_taken_over_is_gone(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("over.csv"));
    struct session *session = meeting(path);
    struct chair chair;
    assert_int_equal(chair_take(&chair, session, CHAIR_BEIJING, false, false, reason), CHAIR_TAKEN);
    struct other second = other_sits(path, CHAIR_BEIJING, false, false);
    assert_int_equal(second.result, CHAIR_HELD);
    assert_true(chair.pen);
    struct other third = other_sits(path, CHAIR_BEIJING, false, true);
    assert_int_equal(third.result, CHAIR_TAKEN);
    assert_true(chair_follow(&chair, session) > 0);
    assert_false(chair.pen);
    assert_there(session, &chair, CHAIR_BEIJING, 1, 1);
    other_dies(&second);
    other_dies(&third);
    session_delete(session);
}

/* A side that a script plays has no pen: whoever sits there looks on. */
static void nobody_plans_for_a_script(void **state)
{
    (void)state;
    struct diag_list list;
    struct chair chair;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = table_path("script.csv"),
                                      .who = {"human", "random"},
                                      .seed = 3};
    struct session *session = session_new(&options, table_setup(), &list);
    assert_non_null(session);
    assert_int_equal(chair_take(&chair, session, CHAIR_BEIJING, false, true, reason), CHAIR_TAKEN);
    assert_false(chair.pen);
    assert_int_equal(chair_take(&chair, session, CHAIR_WASHINGTON, false, false, reason),
                     CHAIR_TAKEN);
    assert_true(chair.pen);
    session_delete(session);
    diag_free(&list);
}

/* Everything that is said, and whose ears it may reach. */
static void what_is_said_reaches_whom_it_is_for(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool heard[VIEWER_COUNT]; /* washington, beijing, umpire, room */
    } said[] = {
        {"to all", {true, true, true, true}},
        {"to washington", {true, false, true, false}},
        {"to myself", {false, false, true, false}},
        {"beijing to itself", {false, true, true, false}},
        {"is tungsten under licence?", {true, false, true, false}},
        {"and antimony?", {false, true, true, false}},
        {"antimony is", {false, true, true, false}},
        {"argued the alliance", {false, false, true, false}},
        {"when it hurts, I will wait", {true, true, true, true}},
    };
    struct session *session = meeting(table_path("said.csv"));
    size_t first = session_row_count(session);
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, said[0].text, reason));
    assert_true(
        speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, SIDE_WASHINGTON, said[1].text, reason));
    assert_true(
        speech_note(session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE, said[2].text, reason));
    assert_true(
        speech_note(session, VIEWER_BEIJING, SPEECH_TEAM, SIDE_BEIJING, said[3].text, reason));
    assert_true(speech_ask(session, SIDE_WASHINGTON, said[4].text, reason));
    assert_true(speech_ask(session, SIDE_BEIJING, said[5].text, reason));
    assert_false(speech_answer(session, 3, "to nothing", reason));
    assert_true(speech_answer(session, 2, said[6].text, reason));
    assert_true(speech_mark(session, true, "alliances", RATING_SOME, said[7].text, reason));
    struct lesson lesson;
    lesson_read(&lesson, said[8].text);
    assert_true(speech_lesson(session, VIEWER_WASHINGTON, &lesson, reason));
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            struct speech speech;
            bool heard = speech_read(&speech, session, first + i, (enum viewer)viewer);
            if (heard != said[i].heard[viewer]) fail_msg("%s: %d", said[i].text, viewer);
            if (heard) assert_string_equal(speech.text, said[i].text);
        }
    }
    struct speech ask, answer, mark;
    assert_true(speech_read(&ask, session, first + 5, VIEWER_BEIJING) && ask.answered);
    assert_true(speech_read(&answer, session, first + 6, VIEWER_BEIJING));
    assert_int_equal(answer.number, ask.number);
    assert_true(speech_read(&ask, session, first + 4, VIEWER_UMPIRE) && !ask.answered);
    assert_true(speech_read(&mark, session, first + 7, VIEWER_UMPIRE));
    assert_int_equal(mark.rating, RATING_SOME);
    assert_string_equal(mark.about, "alliances");
    session_delete(session);
}

/* What people said stays, whatever is taken back. */
static void what_was_said_outlives_a_step_back(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("stays.csv"));
    struct speech speech;
    assert_true(umpire_phase(session, PHASE_PLANNING, reason));
    assert_true(umpire_phase(session, PHASE_CLOSED, reason));
    assert_true(umpire_phase(session, PHASE_REVEAL, reason));
    size_t index = session_row_count(session);
    assert_true(speech_ask(session, SIDE_BEIJING, "why?", reason));
    assert_true(umpire_back_turn(session, reason));
    assert_false(session_row_undone(session, index));
    assert_true(speech_read(&speech, session, index, VIEWER_BEIJING));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_process_holds_the_pen_of_a_place),
        cmocka_unit_test(a_pen_that_is_taken_over_is_gone),
        cmocka_unit_test(nobody_plans_for_a_script),
        cmocka_unit_test(what_is_said_reaches_whom_it_is_for),
        cmocka_unit_test(what_was_said_outlives_a_step_back),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
