/* test_lead.c: the hot wash is led through its steps, in the minutes that there are, and nothing is
 * shown before its time. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/hall.h"
#include "brief/lead.h"
#include "brief/spoken.h"
#include "brief/turning.h"
#include "game/table.h"

static char reason[SESSION_SENTENCE_SIZE];
static struct lead lead;

static struct session *talk_open(const char *name)
{
    struct session *session = hall_open(name, 2, 5);
    hall_round(session, 3);
    assert_true(umpire_last(session, 1, reason));
    hall_go(session, PHASE_TALK);
    return session;
}

static void name_moments(struct session *session, enum side side, int count)
{
    for (int i = 0; i < count; i++) {
        assert_true(speech_moment(session,
                                  side == SIDE_BEIJING ? VIEWER_BEIJING : VIEWER_WASHINGTON, side,
                                  1, hall_marker, reason));
    }
}

static void go_to(struct session *session, enum wash_step step, bool is_short)
{
    lead_step(&lead, session, NULL, step, is_short);
    assert_true(lead_go(session, &lead, reason));
}

static enum wash_step step_now(const struct session *session)
{
    struct wash wash;
    wash_find(&wash, session);
    return wash.step;
}

/* What any eyes hear of moments. */
static int heard(const struct session *session, enum viewer viewer)
{
    int count = 0;
    for (size_t i = 0; i < session_row_count(session); i++) {
        struct speech speech;
        count += speech_read(&speech, session, i, viewer) && speech.kind == SPEECH_MOMENT;
    }
    return count;
}

/* Both forms end with the freeze, each step once, each role and each turn in its turn. */
static void each_form_leads_to_the_end(void **state)
{
    (void)state;
    for (int form = 0; form < 2; form++) {
        struct session *session = talk_open(form ? "short.csv" : "long.csv");
        int steps = 0, seen[WASH_STEPS] = {0};
        if (form) go_to(session, WASH_RECALL, true);
        for (lead_next(&lead, session, NULL); lead.step != WASH_NONE && steps < 40; steps++) {
            assert_true(wash_has(lead.step, form));
            assert_true(lead.text[0] && lead.title[0]);
            assert_int_equal(lead.is_short, form);
            seen[lead.step]++;
            assert_true(lead_go(session, &lead, reason));
            assert_int_equal(step_now(session), lead.step);
            lead_next(&lead, session, NULL);
        }
        for (int step = WASH_MOMENTS; step < WASH_STEPS; step++) {
            bool has = wash_has((enum wash_step)step, form);
            if (step == WASH_ROLES && has) assert_int_equal(seen[step], 6);
            else assert_int_equal(seen[step], has);
        }
        session_delete(session);
    }
}

/* The minutes of section by section add up to what there is, in both forms. */
static void steps_share_the_minutes_that_there_are(void **state)
{
    (void)state;
    for (int left = 1; left <= 56; left++) {
        int64_t rest = 60 * left;
        for (int step = WASH_RECALL; step < WASH_STEPS; step++) {
            int seconds = wash_seconds((enum wash_step)step, false, rest);
            assert_in_range(seconds, 0, rest);
            rest -= seconds;
        }
        assert_int_equal(rest, 0);
    }
    int all = 0, whole = 0;
    for (int step = WASH_RECALL; step < WASH_STEPS; step++) {
        all += wash_minutes((enum wash_step)step, true);
        whole += wash_minutes((enum wash_step)step, false);
    }
    assert_int_equal(all, 5);
    assert_int_equal(whole, 28);
    assert_int_equal(wash_seconds(WASH_RECALL, false, 60 * 300), WASH_SLACK * 180);
    assert_int_equal(wash_seconds(WASH_RECALL, true, 60 * 60), 120);
    assert_int_equal(wash_seconds(WASH_ROLES, false, 0), 360);
}

/* A moment is its team's and the umpire's until the recall is over, and then none is taken. */
static void moments_are_a_teams_own_until_the_recall_is_over(void **state)
{
    (void)state;
    char lacks[LEAD_LACKS_SIZE];
    struct session *session = talk_open("recall.csv");
    name_moments(session, SIDE_WASHINGTON, 2);
    lead_lacks(lacks, session);
    assert_string_equal(lacks, "Washington has named 2 of 3 moments, Beijing 0 of 3");
    name_moments(session, SIDE_WASHINGTON, 2);
    name_moments(session, SIDE_BEIJING, 3);
    lead_lacks(lacks, session);
    assert_string_equal(lacks, "");
    assert_int_equal(heard(session, VIEWER_WASHINGTON), 4);
    assert_int_equal(heard(session, VIEWER_BEIJING), 3);
    assert_int_equal(heard(session, VIEWER_ROOM), 0);
    assert_int_equal(heard(session, VIEWER_UMPIRE), 7);
    assert_true(turning_held(session));
    go_to(session, WASH_MOMENTS, false);
    assert_false(turning_held(session));
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++)
        assert_int_equal(heard(session, (enum viewer)viewer), 7);
    assert_false(speech_moment(session, VIEWER_BEIJING, SIDE_BEIJING, 1, "late", reason));
    assert_non_null(strstr(reason, "the recall is over"));
    go_to(session, WASH_RECALL, false);
    assert_int_equal(heard(session, VIEWER_ROOM), 0);
    assert_true(speech_moment(session, VIEWER_UMPIRE, SIDE_BEIJING, 0, "aloud", reason));
    session_delete(session);
}

/* Moments that stand, and commitments, as these eyes hear them. */
static int standing(const struct session *session, enum viewer viewer, enum speech_kind kind)
{
    int count = 0;
    for (size_t i = 0; i < session_row_count(session); i++) {
        struct speech speech;
        bool read = speech_read(&speech, session, i, viewer);
        count += read && speech.kind == kind && speech.stands;
    }
    return count;
}

static void a_fourth_moment_takes_the_place_of_the_oldest(void **state)
{
    (void)state;
    size_t rows[WASH_NAMED];
    struct session *session = talk_open("fourth.csv");
    name_moments(session, SIDE_WASHINGTON, 1);
    size_t oldest = session_row_count(session) - 1;
    name_moments(session, SIDE_WASHINGTON, 3);
    assert_int_equal(wash_moments(rows, session, SIDE_WASHINGTON), WASH_NAMED);
    assert_true(rows[0] > oldest && rows[0] < rows[1] && rows[1] < rows[2]);
    assert_int_equal(heard(session, VIEWER_UMPIRE), 4);
    assert_int_equal(standing(session, VIEWER_UMPIRE, SPEECH_MOMENT), 3);
    session_delete(session);
}

/* A mistake is mended by who made it or by the umpire; it stays in the journal. */
static void a_moment_is_taken_back_by_its_team_while_the_recall_lasts(void **state)
{
    (void)state;
    size_t rows[8];
    char lacks[LEAD_LACKS_SIZE], line[SPOKEN_SIZE];
    struct session *session = talk_open("unsay.csv");
    name_moments(session, SIDE_WASHINGTON, 3);
    name_moments(session, SIDE_BEIJING, 3);
    assert_int_equal(speech_unsayable(rows, 8, session, VIEWER_UMPIRE), 6);
    assert_int_equal(speech_unsayable(rows, 8, session, VIEWER_ROOM), 0);
    assert_int_equal(speech_unsayable(rows, 2, session, VIEWER_BEIJING), 2);
    assert_int_equal(speech_unsayable(rows, 8, session, VIEWER_BEIJING), 3);
    size_t own = rows[1], count = session_row_count(session);
    assert_false(speech_unsay(session, VIEWER_WASHINGTON, own, reason));
    assert_true(speech_unsay(session, VIEWER_BEIJING, own, reason));
    assert_false(speech_unsay(session, VIEWER_BEIJING, own, reason));
    assert_int_equal(session_row_count(session), count + 1);
    lead_lacks(lacks, session);
    assert_string_equal(lacks, "Washington has named 3 of 3 moments, Beijing 2 of 3");
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        const struct eyes eyes = {session, (enum viewer)viewer, EYES_NOW};
        bool hears = viewer_knows((enum viewer)viewer, SIDE_BEIJING);
        assert_int_equal(spoken_line(line, &eyes, count), hears);
    }
    go_to(session, WASH_MOMENTS, false);
    assert_int_equal(standing(session, VIEWER_ROOM, SPEECH_MOMENT), 5);
    assert_int_equal(speech_unsayable(rows, 8, session, VIEWER_BEIJING), 0);
    assert_int_equal(speech_unsayable(rows, 8, session, VIEWER_UMPIRE), 5);
    session_delete(session);
}

static void a_commitment_is_taken_back_by_who_made_it(void **state)
{
    (void)state;
    size_t rows[4];
    struct lesson lesson;
    struct session *session = talk_open("lesson.csv");
    lesson_read(&lesson, "When it bites, I will say so; allies; June");
    assert_true(speech_lesson(session, VIEWER_ROOM, &lesson, reason));
    assert_true(speech_lesson(session, VIEWER_BEIJING, &lesson, reason));
    go_to(session, WASH_COMMITMENTS, false);
    assert_int_equal(speech_unsayable(rows, 4, session, VIEWER_WASHINGTON), 0);
    assert_int_equal(speech_unsayable(rows, 4, session, VIEWER_ROOM), 1);
    assert_true(speech_unsay(session, VIEWER_ROOM, rows[0], reason));
    assert_int_equal(standing(session, VIEWER_WASHINGTON, SPEECH_LESSON), 1);
    assert_int_equal(speech_unsayable(rows, 4, session, VIEWER_UMPIRE), 1);
    assert_true(speech_unsay(session, VIEWER_UMPIRE, rows[0], reason));
    assert_int_equal(standing(session, VIEWER_WASHINGTON, SPEECH_LESSON), 0);
    session_delete(session);
}

static void there_is_no_hot_wash_before_the_talk(void **state)
{
    (void)state;
    struct session *session = hall_open("early.csv", 2, 5);
    hall_go(session, PHASE_PLANNING);
    assert_int_equal(step_now(session), WASH_NONE);
    lead_step(&lead, session, NULL, WASH_ROLES, false);
    assert_false(lead_go(session, &lead, reason));
    assert_false(speech_moment(session, VIEWER_BEIJING, SIDE_BEIJING, 1, "early", reason));
    lead_next(&lead, session, NULL);
    assert_int_equal(lead.step, WASH_NONE);
    session_delete(session);
}

/* Taken back, the talk begins anew with the recall. */
static void a_talk_that_was_taken_back_begins_anew(void **state)
{
    (void)state;
    struct session *session = talk_open("anew.csv");
    name_moments(session, SIDE_BEIJING, 1);
    go_to(session, WASH_FORK, false);
    assert_true(umpire_back_act(session, reason));
    assert_int_equal(step_now(session), WASH_NONE);
    assert_true(turning_held(session));
    hall_go(session, PHASE_TALK);
    assert_int_equal(step_now(session), WASH_RECALL);
    assert_true(turning_held(session));
    session_delete(session);
}

/* Every role of the game has a question of its own, and one that somebody made up is asked too. */
static void each_role_that_somebody_has_is_asked(void **state)
{
    (void)state;
    static struct seminar seminar = {.person_count = 4,
                                     .people = {{"A", SEMINAR_WASHINGTON, "head"},
                                                {"B", SEMINAR_BEIJING, "allies"},
                                                {"C", SEMINAR_BEIJING, "treasurer"},
                                                {"D", SEMINAR_MIDDLE, "middle countries"}}};
    static const char *const roles[] = {"Head: ", "Allies: ", "Treasurer: ", "Middle countries: "};
    struct session *session = talk_open("roles.csv");
    lead_step(&lead, session, NULL, WASH_ROLES, false);
    assert_int_equal(lead.parts, 6);
    lead_step(&lead, session, &seminar, WASH_ROLES, false);
    assert_int_equal(lead.parts, 4);
    for (int i = 0; i < 4; i++) {
        assert_memory_equal(lead.text, roles[i], strlen(roles[i]));
        bool made_up = strcmp(roles[i], "Treasurer: ") == 0;
        assert_int_equal(strstr(lead.text, "from your chair") != NULL, made_up);
        assert_true(lead_go(session, &lead, reason));
        lead_next(&lead, session, &seminar);
    }
    assert_int_equal(lead.step, WASH_EXPECTED);
    session_delete(session);
}

/* What the run sheet leaves out is passed over. */
static void the_run_sheet_may_leave_a_step_out(void **state)
{
    (void)state;
    static struct seminar seminar = {.row_count = 2,
                                     .rows = {{97, TIMETABLE_EXPECTED, 0, 0, "wash fork", ""},
                                              {118, TIMETABLE_FREEZE, 0, 0, "wash freeze", ""}}};
    struct session *session = talk_open("sheet.csv");
    static const enum wash_step steps[] = {WASH_MOMENTS, WASH_FORK, WASH_FREEZE, WASH_NONE};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        lead_next(&lead, session, &seminar);
        assert_int_equal(lead.step, steps[i]);
        if (lead.step != WASH_NONE) assert_true(lead_go(session, &lead, reason));
    }
    session_delete(session);
}

/* The form of five minutes is offered where there are few, and not behind what it would leave out.
 */
static void the_short_form_is_offered_when_time_is_short(void **state)
{
    (void)state;
    static struct seminar seminar = {.minutes = 120};
    struct session *session = talk_open("late.csv");
    int64_t at = 60 * (120 - WASH_LONG_LEAST);
    assert_false(lead_hurries(session, &seminar, at));
    assert_true(lead_hurries(session, &seminar, at + 1));
    go_to(session, WASH_RECALL, true);
    assert_false(lead_hurries(session, &seminar, at + 1));
    go_to(session, WASH_COMMITMENTS, false);
    assert_false(lead_hurries(session, &seminar, at + 1));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_form_leads_to_the_end),
        cmocka_unit_test(steps_share_the_minutes_that_there_are),
        cmocka_unit_test(moments_are_a_teams_own_until_the_recall_is_over),
        cmocka_unit_test(a_fourth_moment_takes_the_place_of_the_oldest),
        cmocka_unit_test(a_moment_is_taken_back_by_its_team_while_the_recall_lasts),
        cmocka_unit_test(a_commitment_is_taken_back_by_who_made_it),
        cmocka_unit_test(there_is_no_hot_wash_before_the_talk),
        cmocka_unit_test(a_talk_that_was_taken_back_begins_anew),
        cmocka_unit_test(each_role_that_somebody_has_is_asked),
        cmocka_unit_test(the_run_sheet_may_leave_a_step_out),
        cmocka_unit_test(the_short_form_is_offered_when_time_is_short),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
