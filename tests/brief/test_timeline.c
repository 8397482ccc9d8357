/* test_timeline.c: the room's clock tells what was done, in its turn, and to each what is his to
 * read. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "brief/hall.h"
#include "brief/timeline.h"
#include "game/ruling.h"
#include "game/speech.h"
#include "game/table.h"

static char reason[SESSION_SENTENCE_SIZE];
static struct timeline_line line;

static int times(struct session *session, enum viewer viewer, const char *words)
{
    struct eyes eyes = {session, viewer, EYES_NOW};
    int count = 0;
    for (size_t i = 0; i < session_row_count(session); i++)
        count += timeline_line(&line, &eyes, i) && strstr(line.text, words) != NULL;
    return count;
}

/* Time never runs back, and every line has words. */
static void assert_in_order(struct session *session)
{
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        struct eyes eyes = {session, (enum viewer)viewer, EYES_NOW};
        int64_t before = -1;
        for (size_t i = 0; i < session_row_count(session); i++) {
            if (!timeline_line(&line, &eyes, i)) continue;
            assert_true(line.text[0] != '\0');
            assert_true(line.at >= before);
            before = line.at;
        }
    }
}

/* The turn that the planning after a practice is for is the first. */
static void practice_is_told_and_leaves_no_trace(void **state)
{
    (void)state;
    struct session *session = hall_open("practice.csv", 4, 3);
    hall_go(session, PHASE_BRIEFING);
    hall_go(session, PHASE_PRACTICE);
    hall_plan(session, 1, true);
    hall_go(session, PHASE_CLOSED);
    hall_go(session, PHASE_REVEAL);
    hall_clock(60);
    hall_round(session, 2);
    hall_clock(120);
    hall_go(session, PHASE_PLANNING);
    assert_in_order(session);
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        assert_int_equal(times(session, (enum viewer)viewer, "Welcome."), 1);
        assert_int_equal(times(session, (enum viewer)viewer, "practice"), 1);
        assert_int_equal(times(session, (enum viewer)viewer, "Turn 1, 2025 Q1 to"), 1);
        assert_int_equal(times(session, (enum viewer)viewer, "Turn 2, 2025 Q4 to"), 1);
        assert_int_equal(times(session, (enum viewer)viewer, "Turn 1 is revealed"), 1);
        assert_int_equal(times(session, (enum viewer)viewer, "seals its plan"), 2);
        assert_int_equal(times(session, (enum viewer)viewer, hall_marker), 0);
    }
    session_delete(session);
}

/* What is drawn is shown at the reveal; a step back is told, and what it took back to the umpire.
 */
static void a_step_back_is_told(void **state)
{
    (void)state;
    struct session *session = hall_open("back.csv", 4, 7);
    hall_go(session, PHASE_PLANNING);
    hall_plan(session, 4, true);
    hall_go(session, PHASE_CLOSED);
    assert_int_equal(times(session, VIEWER_ROOM, "It happens"), 0);
    int drawn = times(session, VIEWER_UMPIRE, "It happens");
    hall_go(session, PHASE_REVEAL);
    assert_in_range(times(session, VIEWER_ROOM, "It happens"), drawn, drawn + 8);
    assert_true(umpire_back_turn(session, reason));
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++)
        assert_int_equal(times(session, (enum viewer)viewer, "takes back the last turn"), 1);
    assert_int_equal(times(session, VIEWER_UMPIRE, "Turn 1 is revealed. Taken back."), 1);
    assert_in_order(session);
    session_delete(session);
}

/* Whose each word is. */
static void each_reads_what_is_his(void **state)
{
    (void)state;
    struct session *session = hall_open("said.csv", 4, 7);
    hall_round(session, 1);
    assert_true(ruling_set(session, "capital.beijing", 3, "ZRULED", reason));
    hall_go(session, PHASE_PLANNING);
    hall_plan(session, 3, true);
    assert_true(umpire_unseal(session, SIDE_BEIJING, "ZWHY", reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE, "ZPRIVATE", reason));
    assert_true(speech_ask(session, SIDE_BEIJING, "ZASKED", reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, "ZALL", reason));
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        bool all = viewer == VIEWER_UMPIRE, own = all || viewer == VIEWER_BEIJING;
        assert_int_equal(times(session, (enum viewer)viewer, "ZALL"), 1);
        assert_int_equal(times(session, (enum viewer)viewer, "ZPRIVATE"), all);
        assert_int_equal(times(session, (enum viewer)viewer, "ZASKED"), own);
        assert_int_equal(times(session, (enum viewer)viewer, "ZRULED"), own);
        assert_int_equal(times(session, (enum viewer)viewer, "ZWHY"), own);
        assert_int_equal(times(session, (enum viewer)viewer, "opens Beijing's plan again"), 1);
        assert_int_equal(times(session, (enum viewer)viewer, hall_marker), 0);
    }
    assert_in_order(session);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(practice_is_told_and_leaves_no_trace),
        cmocka_unit_test(a_step_back_is_told),
        cmocka_unit_test(each_reads_what_is_his),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
