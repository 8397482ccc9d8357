/* test_showing.c: what a room's screen says is no secret of anybody's, is short, and follows the
 * meeting. */
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
#include "brief/showing.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/speech.h"
#include "game/table.h"
#include "soak.h"

static char reason[SESSION_SENTENCE_SIZE];
static struct showing before, now;
static bool ruled; /* anything since `before`: it may move both results, which are public */

static const struct showing_line *line_of(const struct showing *showing, enum showing_part part)
{
    for (size_t i = 0; i < showing->count; i++) {
        if (showing->lines[i].part == part) return &showing->lines[i];
    }
    return NULL;
}

static bool says(const struct showing *showing, enum showing_part part, const char *words)
{
    for (size_t i = 0; i < showing->count; i++) {
        bool found = strstr(showing->lines[i].text, words) != NULL;
        if (showing->lines[i].part == part && found) return true;
    }
    return false;
}

/* Nothing secret is anywhere in it, be it drawn or not. */
static void assert_clean(const struct showing *showing)
{
    const char *bytes = (const char *)showing;
    size_t length = strlen(hall_marker);
    for (size_t i = 0; i + length <= sizeof *showing; i++) {
        if (memcmp(bytes + i, hall_marker, length) == 0)
            fail_msg("in %s: %.120s", phase_name(showing->phase), bytes + i);
    }
}

/* Stops before a blank or the end, counted without what counts them for the screen. */
static int stops(const char *text)
{
    int count = 0;
    for (const char *at = text; *at; at++) {
        count += strchr(".?!", *at) != NULL && (at[1] == ' ' || at[1] == '\0') && at > text &&
                 at[-1] != '.';
    }
    return count;
}

/* All that stands on the screen at once: in the talk the lines of one step. */
static int stops_at(const struct showing *showing, enum showing_part step)
{
    char shared[SHOWING_TEXT_SIZE] = "";
    if (showing->played) showing_result(shared, showing);
    int count = stops(shared);
    for (size_t i = 0; i < showing->count; i++) {
        enum showing_part part = showing->lines[i].part;
        if (part < SHOWING_RECALL || part == step) count += stops(showing->lines[i].text);
    }
    return count;
}

static void assert_short(const struct showing *showing)
{
    for (int step = SHOWING_RECALL; step < SHOWING_PART_COUNT; step++)
        assert_in_range(stops_at(showing, (enum showing_part)step), 0, SHOWING_SENTENCES);
}

static void look(struct showing *out, struct session *session)
{
    memset(out, 0, sizeof *out);
    showing_make(out, session, NULL);
    assert_clean(out);
    assert_short(out);
    assert_int_equal(out->phase, session_phase(session));
    assert_string_equal(out->marking, "HANDLING: participants only");
    assert_non_null(line_of(out, SHOWING_QUESTION));
}

/* Whatever is new on the screen belongs to the phase, not to what was planned or drawn. */
static void assert_nothing_new(const struct showing *then, const struct showing *after)
{
    for (size_t i = 0; i < after->count; i++) {
        const struct showing_line *line = &after->lines[i];
        if (line->part == SHOWING_NOTICE || line->part == SHOWING_QUESTION) continue;
        if (!says(then, line->part, line->text)) fail_msg("new: %s", line->text);
    }
    assert_true(then->escalation == after->escalation);
    if (!ruled) assert_true(then->verdict.together == after->verdict.together);
}

/* Whatever somebody may write who is not speaking to all. */
static void secrets_write(struct session *session, uint64_t draw)
{
    static const char *const figures[] = {"compliance.JPN.washington", "capital.beijing",
                                          "stock.CHN.gallium", "compliance.KOR.beijing"};
    enum side side = (enum side)(draw % SIDE_COUNT);
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, side, hall_marker, reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_PRIVATE, side, hall_marker, reason));
    assert_true(speech_note(session, side == SIDE_BEIJING ? VIEWER_BEIJING : VIEWER_WASHINGTON,
                            SPEECH_TEAM, side, hall_marker, reason));
    assert_true(speech_ask(session, side, hall_marker, reason));
    assert_true(speech_answer(session, 1, hall_marker, reason));
    assert_true(speech_mark(session, true, hall_marker, RATING_SOME, hall_marker, reason));
    if (draw % 3 > 0) ruled |= ruling_set(session, figures[draw % 4], 0.4, hall_marker, reason);
}

/* A whole meeting of random plans, with secrets of all kinds written in every phase. */
static void meeting_run(uint64_t seed, int rounds)
{
    char save[32];
    snprintf(save, sizeof save, "secrets-%d.csv", (int)seed);
    struct session *session = hall_open(save, rounds, seed);
    look(&now, session);
    assert_false(now.played);
    for (uint64_t draw = seed; !session_over(session); draw += 31) {
        hall_go(session, PHASE_PLANNING);
        look(&before, session);
        ruled = false;
        secrets_write(session, draw);
        hall_plan(session, draw, draw % 2);
        look(&now, session);
        assert_nothing_new(&before, &now);
        assert_int_equal(now.plans[SIDE_WASHINGTON], SHOWING_SEALED);
        assert_int_equal(now.plans[SIDE_BEIJING], draw % 2 ? SHOWING_SEALED : SHOWING_PLANS);
        assert_true(umpire_unseal(session, SIDE_WASHINGTON, hall_marker, reason));
        hall_go(session, PHASE_CLOSED);
        secrets_write(session, draw + 1);
        look(&now, session);
        assert_nothing_new(&before, &now);
        assert_int_equal(now.plans[SIDE_WASHINGTON], SHOWING_CLOSED);
        hall_go(session, PHASE_REVEAL);
        if (!session_over(session)) secrets_write(session, draw + 2);
        look(&now, session);
        assert_true(now.played);
    }
    hall_go(session, PHASE_TALK);
    look(&now, session);
    session_delete(session);
}

static void no_secret_is_shown_in_any_phase(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= (uint64_t)soak_times(2, 40); seed++)
        meeting_run(seed, seed % 2 ? 4 : 3);
}

/* It is known before anybody plans; one that is let happen behind the closed plans is not. */
static void an_inject_is_shown_before_the_plans(void **state)
{
    (void)state;
    struct session *session = hall_open("inject.csv", 4, 5);
    const struct script_library *scripts = session_setup(session)->scripts;
    size_t told = 0;
    while (strcmp(script_event(scripts, told)->id, "summit") != 0) told++;
    hall_go(session, PHASE_PLANNING);
    assert_true(ruling_inject(session, script_event(scripts, told), reason));
    assert_true(
        speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, "Tokyo waits. More.", reason));
    look(&now, session);
    assert_true(says(&now, SHOWING_NOW, "Tokyo waits."));
    assert_false(says(&now, SHOWING_NOW, "More."));
    assert_true(says(&now, SHOWING_NOW, script_event(scripts, told)->title));
    hall_plan(session, 3, true);
    hall_go(session, PHASE_CLOSED);
    look(&before, session);
    assert_true(says(&before, SHOWING_NOW, script_event(scripts, told)->title));
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        if (i != told && ruling_inject(session, script_event(scripts, i), reason)) break;
    }
    look(&now, session);
    assert_nothing_new(&before, &now);
    hall_go(session, PHASE_REVEAL);
    look(&now, session);
    assert_false(says(&now, SHOWING_NOW, "Tokyo waits."));
    session_delete(session);
}

/* The clock is the journal's and the room's: paused, over, rung. */
static void the_clock_is_followed(void **state)
{
    (void)state;
    char left[SHOWING_LABEL_SIZE];
    struct session *session = hall_open("clock.csv", 4, 5);
    hall_go(session, PHASE_PLANNING);
    hall_clock(198);
    look(&now, session);
    assert_true(now.timed && !now.paused);
    showing_left(left, &now);
    assert_string_equal(left, "06:42");
    assert_true(umpire_clock(session, CLOCK_PAUSE, 0, reason));
    hall_clock(400);
    showing_tick(&now, session);
    assert_true(now.paused);
    assert_int_equal(now.left, 402);
    assert_true(umpire_clock(session, CLOCK_GO, 0, reason));
    hall_clock(900);
    showing_tick(&now, session);
    assert_true(now.left < 0);
    showing_left(left, &now);
    assert_string_equal(left, "00:00");
    assert_int_equal(showing_bell(session), 0);
    assert_true(umpire_clock(session, CLOCK_BELL, 0, reason));
    assert_true(showing_bell(session) > 0);
    session_delete(session);
}

/* The run sheet's question of the turn, phase and minute; else the phase's. */
static void the_question_is_that_of_the_moment(void **state)
{
    (void)state;
    static struct seminar seminar = {
        .row_count = 4,
        .rows = {{15, TIMETABLE_PLANNING_STEP, 1, 0, "", "Plan. What would you cut first? Go."},
                 {20, TIMETABLE_PLANNING_STEP, 1, 0, "", "And who pays?"},
                 {33, TIMETABLE_PLANNING_STEP, 2, 0, "", "What did you learn?"},
                 {40, TIMETABLE_LOOK, 0, 0, "", "Close it; a late team is asked, not cut."}}};
    struct session *session = hall_open("question.csv", 4, 5);
    hall_go(session, PHASE_PLANNING);
    showing_make(&now, session, &seminar);
    assert_string_equal(line_of(&now, SHOWING_QUESTION)->text, "What would you cut first?");
    hall_clock(20 * 60);
    showing_make(&now, session, &seminar);
    assert_string_equal(line_of(&now, SHOWING_QUESTION)->text, "And who pays?");
    hall_plan(session, 3, true);
    hall_go(session, PHASE_CLOSED);
    showing_make(&now, session, &seminar);
    assert_null(strstr(line_of(&now, SHOWING_QUESTION)->text, "late team"));
    session_delete(session);
}

static void step_go(struct session *session, enum wash_step step)
{
    struct lead lead;
    lead_step(&lead, session, NULL, step, false);
    assert_true(lead_go(session, &lead, reason));
}

/* Teams name what counted before the screen does; nothing of a step is there before its time, and
 * of what a team names only how much. */
static void the_talk_goes_by_steps(void **state)
{
    (void)state;
    static const enum showing_part parts[WASH_STEPS] = {
        [WASH_RECALL] = SHOWING_RECALL, [WASH_MOMENTS] = SHOWING_MOMENTS,
        [WASH_ROLES] = SHOWING_ROLES,   [WASH_EXPECTED] = SHOWING_EXPECTED,
        [WASH_FORK] = SHOWING_FORK,     [WASH_COMMITMENTS] = SHOWING_LESSONS,
        [WASH_FREEZE] = SHOWING_WATCH,
    };
    struct session *session = hall_open("talk.csv", 2, 5);
    hall_round(session, 3);
    assert_true(umpire_last(session, 1, reason));
    hall_go(session, PHASE_TALK);
    assert_true(speech_moment(session, VIEWER_WASHINGTON, SIDE_WASHINGTON, 1, hall_marker, reason));
    look(&now, session);
    assert_true(says(&now, SHOWING_RECALL, "Washington has named 1 of 3"));
    for (int step = WASH_RECALL; step < WASH_STEPS; step++) {
        if (step > WASH_RECALL) step_go(session, (enum wash_step)step);
        showing_make(&now, session, NULL);
        assert_short(&now);
        assert_int_equal(now.step, parts[step]);
        assert_non_null(line_of(&now, parts[step]));
        assert_null(line_of(&now, SHOWING_NOW));
        for (size_t i = 0; i < now.count; i++) assert_true(now.lines[i].part <= parts[step]);
        assert_true(now.step_name[0] && now.timed);
    }
    assert_true(says(&now, SHOWING_MOMENTS, hall_marker));
    assert_true(says(&now, SHOWING_MOMENTS, "Washington named it"));
    session_delete(session);
}

static void commitments_are_shown_with_who_and_by_when(void **state)
{
    (void)state;
    struct lesson lesson;
    struct session *session = hall_open("lessons.csv", 2, 5);
    hall_round(session, 3);
    assert_true(umpire_last(session, 1, reason));
    hall_go(session, PHASE_TALK);
    lesson_read(&lesson, "when asked, I will write; Ms Ito; by March");
    assert_true(speech_lesson(session, VIEWER_WASHINGTON, &lesson, reason));
    showing_make(&now, session, NULL);
    assert_null(line_of(&now, SHOWING_LESSONS));
    step_go(session, WASH_COMMITMENTS);
    showing_make(&now, session, NULL);
    assert_true(says(&now, SHOWING_LESSONS, "when asked, I will write (Ms Ito, March)."));
    session_delete(session);
}

/* Whatever is typed, of each moment the beginning is there, and of each commitment who and by when.
 */
static void what_people_type_loses_no_end(void **state)
{
    (void)state;
    static const char *const starts[] = {"Tokyo said", "Oslo asked", "Seoul left"};
    char typed[400], whose[200] = "";
    struct lesson lesson;
    struct session *session = hall_open("typed.csv", 2, 5);
    hall_round(session, 3);
    assert_true(umpire_last(session, 1, reason));
    hall_go(session, PHASE_TALK);
    for (size_t i = 0; i < 3; i++) {
        snprintf(typed, sizeof typed, "%s no. Then? Nobody! %0300d", starts[i], 0);
        if (i == 2) snprintf(typed, sizeof typed, "%s. And so on. It went; and went.", starts[i]);
        assert_true(speech_moment(session, VIEWER_BEIJING, SIDE_BEIJING, i > 0, typed, reason));
    }
    snprintf(typed, sizeof typed, "%0300d", 0);
    assert_true(speech_moment(session, VIEWER_WASHINGTON, SIDE_WASHINGTON, 1, typed, reason));
    for (int i = 0; i < 3 * LESSON_WHO_SIZE; i++) whose[i < 150 ? i : 149] = i % 7 == 6 ? ' ' : 'w';
    snprintf(typed, sizeof typed, "When it comes. I will! %0200d", 0);
    lesson_read(&lesson, typed);
    lesson_who(&lesson, whose);
    lesson_due(&lesson, "the very next of all the rounds that there will be this year");
    assert_true(speech_lesson(session, VIEWER_WASHINGTON, &lesson, reason));
    step_go(session, WASH_COMMITMENTS);
    showing_make(&now, session, NULL);
    assert_short(&now);
    for (size_t i = 0; i < 3; i++) assert_true(says(&now, SHOWING_MOMENTS, starts[i]));
    assert_true(says(&now, SHOWING_LESSONS, "When it"));
    assert_true(says(&now, SHOWING_LESSONS, "will be this year)."));
    for (int part = SHOWING_MOMENTS; part <= SHOWING_LESSONS; part++)
        assert_false(says(&now, (enum showing_part)part, "...."));
    session_delete(session);
}

/* Of the moves that were played, as they were last said to be meant; in the screens' own numbers,
 * and with what came. */
static void what_was_expected_is_held_against_what_came(void **state)
{
    (void)state;
    struct intent intent = {.why = "hush", .figure = "price.gallium.USA", .value = 1.25};
    struct session *session = hall_open("expected.csv", 2, 5);
    hall_go(session, PHASE_PLANNING);
    for (uint64_t i = 0; i < 2; i++) {
        assert_true(table_play_any(session, SIDE_WASHINGTON, i));
        assert_true(play_mean(session, SIDE_WASHINGTON, (size_t)i, &intent, reason));
    }
    assert_true(play_take_back(session, SIDE_WASHINGTON, 1, reason));
    intent.value = 1.5;
    assert_true(play_mean(session, SIDE_WASHINGTON, 0, &intent, reason));
    hall_go(session, PHASE_CLOSED);
    hall_go(session, PHASE_REVEAL);
    showing_make(&now, session, NULL);
    assert_null(line_of(&now, SHOWING_EXPECTED));
    assert_true(umpire_last(session, 1, reason));
    hall_go(session, PHASE_TALK);
    showing_make(&now, session, NULL);
    assert_null(line_of(&now, SHOWING_EXPECTED));
    step_go(session, WASH_EXPECTED);
    showing_make(&now, session, NULL);
    assert_true(says(&now, SHOWING_EXPECTED, "Washington, turn 1, "));
    assert_true(says(&now, SHOWING_EXPECTED, ": Gallium price in United States: 150, came "));
    assert_false(says(&now, SHOWING_EXPECTED, "125"));
    assert_false(says(&now, SHOWING_EXPECTED, "hush"));
    size_t lines = 0;
    for (size_t i = 0; i < now.count; i++)
        lines += strstr(now.lines[i].text, "Washington, turn 1, ") != NULL;
    assert_int_equal(lines, 1);
    session_delete(session);
}

static void texts_are_cut_between_words_and_sentences(void **state)
{
    (void)state;
    char out[SHOWING_TEXT_SIZE], longer[400] = "";
    showing_cut(out, "One 2.5 here. Two? Three.", 2);
    assert_string_equal(out, "One 2.5 here. Two?");
    assert_int_equal(showing_sentences("A. b goes on. \"Two!\" Three"), 3);
    for (int i = 0; i < 50; i++) strcat(longer, "word, ");
    showing_cut(out, longer, 1);
    assert_true(strlen(out) < SHOWING_TEXT_SIZE);
    assert_string_equal(out + strlen(out) - 8, "word ...");
    showing_question(out, "Told first. Ask: what holds a coalition? And why?");
    assert_string_equal(out, "What holds a coalition?");
    showing_question(out, "Nothing is asked.");
    assert_string_equal(out, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_secret_is_shown_in_any_phase),
        cmocka_unit_test(an_inject_is_shown_before_the_plans),
        cmocka_unit_test(the_clock_is_followed),
        cmocka_unit_test(the_question_is_that_of_the_moment),
        cmocka_unit_test(the_talk_goes_by_steps),
        cmocka_unit_test(what_people_type_loses_no_end),
        cmocka_unit_test(commitments_are_shown_with_who_and_by_when),
        cmocka_unit_test(what_was_expected_is_held_against_what_came),
        cmocka_unit_test(texts_are_cut_between_words_and_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
