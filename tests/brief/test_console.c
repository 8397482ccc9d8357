/* test_console.c: the umpire's console: its next step leads through a whole meeting, and what it
 * says before the reveal is what the reveal brings. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/console.h"
#include "brief/headline.h"
#include "brief/lead.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/sitting.h"
#include "game/speech.h"
#include "game/table.h"
#include "game/umpire.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE], folder[256];

/* A meeting, and what its console says. */
struct room {
    struct sitting sitting;
    struct session *session; /* the sitting's */
    struct eyes eyes;
    struct console console;
};

static void clock_set(int minutes)
{
    sitting_clock(folder, minutes);
}

static struct room *room_new(const char *name)
{
    struct room *room = memory_new(sizeof *room);
    snprintf(folder, sizeof folder, "%s", table_path("."));
    sitting_open(&room->sitting, &here, table_setup(), folder, name);
    room->session = room->sitting.session;
    room->eyes = (struct eyes){room->session, VIEWER_UMPIRE, EYES_NOW};
    return room;
}

static void room_delete(struct room *room)
{
    sitting_close(&room->sitting);
    free(room);
}

static bool begins(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* As the lines carry it out; what the console names must be one of these, and work. */
static bool carry_out(struct room *room, const char *command)
{
    struct session *session = room->session;
    if (begins(command, "phase "))
        return umpire_phase(session, (enum phase)phase_named(command + 6), reason);
    if (begins(command, "note all "))
        return speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, command + 9, reason);
    if (begins(command, "inject ")) {
        const struct seminar_inject *inject =
            meeting_inject_named(&room->sitting.meeting, command + 7);
        return inject && meeting_inject(session, inject, reason);
    }
    if (begins(command, "wash ")) {
        struct lead lead;
        lead_next(&lead, session, room->sitting.meeting.seminar);
        return lead_go(session, &lead, reason);
    }
    fail_msg("found the step \"%s\", which no command is", command);
    return false;
}

/* Goes on as the console says, to the end; how many steps that took. */
static int follow(struct room *room)
{
    struct console_step step;
    for (int steps = 0; steps < 200; steps++) {
        console_next(&step, room->session, &room->sitting.meeting, "");
        assert_true(step.will[0] != '\0');
        if (!step.command[0]) return steps;
        if (!carry_out(room, step.command)) fail_msg("%s: %s", step.command, reason);
    }
    fail_msg("two hundred steps lead to no end");
    return 0;
}

static void assert_played_out(const struct room *room)
{
    assert_true(session_over(room->session));
    assert_int_equal(session_phase(room->session), PHASE_TALK);
    assert_int_equal(session_turn(room->session), session_turns(room->session) + 1);
}

static int said(const struct room *room, const char *text)
{
    int count = 0;
    for (size_t i = 0; i < session_row_count(room->session); i++) {
        const struct journal_row *row = session_row(room->session, i);
        count += row->kind == JOURNAL_NOTE && strcmp(row->note, text) == 0;
    }
    return count;
}

static const char *block_find(const struct console *console, enum console_block block,
                              const char *words)
{
    const struct console_lines *lines = &console->blocks[block];
    for (size_t i = 0; i < lines->count; i++) {
        if (strstr(lines->list[i].text, words)) return lines->list[i].text;
    }
    return NULL;
}

static void look(struct room *room)
{
    console_look(&room->console, &room->eyes, &room->sitting.meeting);
}

static void go(struct room *room, enum phase phase)
{
    sitting_go(&room->sitting, phase);
}

static void the_next_step_leads_through_the_whole_run_sheet(void **state)
{
    (void)state;
    struct room *room = room_new("whole");
    const struct seminar *seminar = room->sitting.meeting.seminar;
    int rounds = session_rounds(room->session);
    assert_int_equal(rounds, 4);
    follow(room);
    assert_played_out(room);
    assert_int_equal(session_rounds(room->session), rounds);
    for (int32_t i = 0; i < seminar->row_count; i++) {
        if (strcmp(seminar->rows[i].action, "say") == 0)
            assert_true(said(room, seminar->rows[i].text) > 0);
    }
    assert_int_equal(said(room, "Two minutes."), rounds);
    room_delete(room);
}

static void a_meeting_without_tables_is_led_to_its_end_too(void **state)
{
    (void)state;
    struct room *room = room_new("bare");
    room->sitting.meeting.seminar->row_count = room->sitting.meeting.seminar->inject_count = 0;
    follow(room);
    assert_played_out(room);
    room_delete(room);
}

/* It says which step, how long it has, who is awaited, and offers the short form when time is so.
 */
static void the_hot_wash_is_led(void **state)
{
    (void)state;
    struct console_step step;
    struct lead lead;
    struct room *room = room_new("wash");
    while (session_phase(room->session) != PHASE_TALK) {
        console_next(&step, room->session, &room->sitting.meeting, "");
        assert_true(carry_out(room, step.command));
    }
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "Now: Event recall"));
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "Beijing 0 of 3"));
    assert_string_equal(room->console.next.command, "wash moments");
    assert_non_null(strstr(room->console.next.will, "ask first"));
    assert_false(room->console.hurries);
    clock_set(111);
    look(room);
    assert_true(room->console.hurries);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, ":short"));
    lead_step(&lead, room->session, NULL, WASH_RECALL, true);
    assert_true(lead_go(room->session, &lead, reason));
    look(room);
    assert_false(room->console.hurries);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "Beijing 0 of 1"));
    assert_true(follow(room) <= 4);
    room_delete(room);
}

/* A text that the run sheet has for a later step of the hot wash waits for it. */
static void what_is_said_of_a_later_step_waits_for_it(void **state)
{
    (void)state;
    struct console_step step;
    struct room *room = room_new("later");
    struct seminar *seminar = room->sitting.meeting.seminar;
    for (int32_t i = 0; i < seminar->row_count; i++) {
        struct seminar_row *row = &seminar->rows[i];
        if (begins(row->action, "wash ")) snprintf(row->action, sizeof row->action, "say");
    }
    while (session_phase(room->session) != PHASE_TALK) {
        console_next(&step, room->session, &room->sitting.meeting, "");
        assert_true(carry_out(room, step.command));
    }
    console_next(&step, room->session, &room->sitting.meeting, "");
    assert_string_equal(step.command, "note all The turns that moved most, beside what you named. "
                                      "What did nobody name, and why?");
    assert_true(carry_out(room, step.command));
    console_next(&step, room->session, &room->sitting.meeting, "");
    assert_string_equal(step.command, "wash moments");
    follow(room);
    assert_played_out(room);
    room_delete(room);
}

static void sealed_teams_are_not_told_of_two_minutes(void **state)
{
    (void)state;
    struct console_step step;
    struct room *room = room_new("sealed");
    go(room, PHASE_BRIEFING);
    go(room, PHASE_PLANNING);
    console_next(&step, room->session, &room->sitting.meeting, "");
    assert_string_equal(step.command, "note all Two minutes.");
    assert_true(play_seal(room->session, SIDE_WASHINGTON, "", reason));
    console_next(&step, room->session, &room->sitting.meeting, "note all Two minutes.");
    assert_string_equal(step.command, "phase closed");
    assert_non_null(strstr(step.will, "Beijing has not sealed"));
    assert_null(strstr(step.will, "Washington has not sealed"));
    assert_true(play_seal(room->session, SIDE_BEIJING, "", reason));
    console_next(&step, room->session, &room->sitting.meeting, "");
    assert_string_equal(step.command, "phase closed");
    assert_null(strstr(step.will, "has not sealed"));
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "Both have sealed"));
    room_delete(room);
}

/* It says what the reveal brings, from the same worlds and dice, and leaves no trace. */
static void what_would_be_revealed_is_what_is_revealed(void **state)
{
    (void)state;
    struct room *room = room_new("ahead");
    go(room, PHASE_BRIEFING);
    for (int turn = 1; turn <= 2; turn++) {
        struct verdict verdict;
        char words[HEADLINE_SIZE];
        go(room, PHASE_PLANNING);
        for (int side = 0; side < SIDE_COUNT; side++)
            table_play_any(room->session, (enum side)side, (uint64_t)(3 * turn + side));
        go(room, PHASE_CLOSED);
        uint64_t hash = world_hash(session_world(room->session));
        size_t rows = session_row_count(room->session);
        look(room);
        assert_int_equal(world_hash(session_world(room->session)), hash);
        assert_int_equal(session_row_count(room->session), rows);
        go(room, PHASE_REVEAL);
        headline_verdict(&verdict, &room->eyes);
        headline_short(words, &verdict);
        assert_non_null(block_find(&room->console, CONSOLE_AHEAD, words));
    }
    room_delete(room);
}

static void a_struck_event_is_gone_from_what_would_be_revealed(void **state)
{
    (void)state;
    struct room *room = room_new("strike");
    go(room, PHASE_BRIEFING);
    go(room, PHASE_PLANNING);
    int struck = 0;
    for (look(room); room->console.strike[0]; look(room)) {
        char event[MOVE_ID_SIZE];
        memcpy(event, room->console.strike, sizeof event);
        int turn = umpire_drawn_turn(room->session, event, reason);
        assert_true(turn > 0);
        assert_true(umpire_strike(room->session, turn, event, "", reason));
        assert_true(++struck < 50);
    }
    assert_true(struck > 0);
    assert_null(block_find(&room->console, CONSOLE_AHEAD, "Drawn"));
    room_delete(room);
}

static void injects_are_said_as_they_stand(void **state)
{
    (void)state;
    struct console_step step;
    struct room *room = room_new("injects");
    struct seminar *seminar = room->sitting.meeting.seminar;
    static const struct seminar_inject injects[] = {
        {.name = "later", .turn = 2, .text = "A rumour."},
        {.name = "first", .turn = 1, .text = "A strike in a port."},
        {.name = "calm", .trigger = "escalation > 0.99", .text = "War."},
        {.name = "tense", .trigger = "escalation > 0.01", .text = "Tension."},
        {.name = "hand", .text = "Nothing."}};
    seminar->inject_count = sizeof injects / sizeof injects[0];
    memcpy(seminar->injects, injects, sizeof injects);
    go(room, PHASE_BRIEFING);
    go(room, PHASE_PLANNING);
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "later T2 set"));
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "first T1 ready"));
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "calm set"));
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "tense ready"));
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "by hand: hand"));
    assert_string_equal(room->console.inject, "first");
    console_next(&step, room->session, &room->sitting.meeting, "");
    assert_string_equal(step.command, "inject first");
    console_next(&step, room->session, &room->sitting.meeting, "inject first");
    assert_string_equal(step.command, "inject tense");
    assert_true(carry_out(room, "inject first"));
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "first T1 SHOWN"));
    assert_non_null(block_find(&room->console, CONSOLE_AHEAD, "Sent: A strike in a port"));
    follow(room);
    assert_played_out(room);
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_INJECTS, "later T2 SHOWN"));
    room_delete(room);
}

static void a_question_that_waits_comes_first_and_what_is_private_says_so(void **state)
{
    (void)state;
    struct room *room = room_new("notes");
    assert_true(speech_ask(room->session, SIDE_BEIJING, "how late is it?", reason));
    assert_true(speech_ask(room->session, SIDE_BEIJING, "may we sell?", reason));
    assert_true(
        speech_note(room->session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE, "B's lead", reason));
    assert_true(speech_answer(room->session, 1, "early", reason));
    look(room);
    const struct console_lines *notes = &room->console.blocks[CONSOLE_NOTES];
    assert_int_equal(room->console.question, 2);
    assert_non_null(strstr(notes->list[0].text, "may we sell?"));
    assert_true(notes->list[0].now);
    for (size_t i = 1; i < notes->count; i++) assert_false(notes->list[i].now);
    assert_non_null(block_find(&room->console, CONSOLE_NOTES, "PRIVATE: B's lead"));
    room_delete(room);
}

static void time_that_runs_away_is_told(void **state)
{
    (void)state;
    struct room *room = room_new("late");
    clock_set(1440); /* the folder was made the day before */
    go(room, PHASE_BRIEFING);
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "by 1:14"));
    assert_null(block_find(&room->console, CONSOLE_NEXT, "min late"));
    go(room, PHASE_PLANNING);
    clock_set(1440 + 33);
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "(10 min late)"));
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "Time is up"));
    clock_set(1440 + 80);
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "cut the debrief by 6 min"));
    assert_true(umpire_last(room->session, 1, reason));
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_NEXT, "The last turn"));
    follow(room);
    assert_played_out(room);
    room_delete(room);
}

static void a_ruling_stands_with_what_it_did(void **state)
{
    (void)state;
    struct room *room = room_new("ruled");
    go(room, PHASE_BRIEFING);
    go(room, PHASE_PLANNING);
    go(room, PHASE_CLOSED);
    assert_true(ruling_set(room->session, "escalation", 0.9, "the strait is closed", reason));
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_RULINGS, "escalation -> 90 at the reveal"));
    assert_null(block_find(&room->console, CONSOLE_RULINGS, "Without it"));
    go(room, PHASE_REVEAL);
    do look(room);
    while (room->console.unfinished);
    assert_null(block_find(&room->console, CONSOLE_RULINGS, "at the reveal"));
    assert_non_null(block_find(&room->console, CONSOLE_RULINGS, "-> 90 \"the strait is closed\""));
    assert_non_null(block_find(&room->console, CONSOLE_RULINGS, "Without it: W"));
    room_delete(room);
}

static void gaps_are_told_until_they_are_filled(void **state)
{
    (void)state;
    struct room *room = room_new("gaps");
    go(room, PHASE_BRIEFING);
    go(room, PHASE_PLANNING);
    assert_true(play_seal(room->session, SIDE_WASHINGTON, "for chips", reason));
    assert_true(play_seal(room->session, SIDE_BEIJING, "", reason));
    go(room, PHASE_CLOSED);
    go(room, PHASE_REVEAL);
    look(room);
    assert_non_null(block_find(&room->console, CONSOLE_GAPS, "no reason of B in T1"));
    assert_null(block_find(&room->console, CONSOLE_GAPS, "no reason of W"));
    assert_non_null(block_find(&room->console, CONSOLE_GAPS, "partners"));
    assert_true(speech_mark(room->session, false, "partners", RATING_SOME, "late", reason));
    look(room);
    assert_null(block_find(&room->console, CONSOLE_GAPS, "partners"));
    room_delete(room);
}

/* Anything that people at a meeting may do, at any time; most of it is refused. */
static void act_any(struct room *room, uint64_t *draw)
{
    struct session *session = room->session;
    *draw = *draw * 6364136223846793005u + 1442695040888963407u;
    unsigned pick = (unsigned)(*draw >> 33);
    enum side side = (enum side)(pick / 64 % SIDE_COUNT);
    switch (pick % 16) {
    case 0:
    case 1:
    case 2:
    case 3: umpire_phase(session, (enum phase)(pick / 16 % PHASE_COUNT), reason); break;
    case 4: umpire_back_act(session, reason); break;
    case 5: umpire_back_turn(session, reason); break;
    case 6: umpire_unseal(session, side, "", reason); break;
    case 7:
        ruling_set(session, "escalation", (pick / 16 % 100) / 100.0, "so it was", reason);
        break;
    case 8: speech_ask(session, side, "may we?", reason); break;
    case 9: speech_answer(session, 1 + (int)(pick / 16 % 3), "yes", reason); break;
    case 10: umpire_clock(session, (enum umpire_clock)(pick / 16 % 5), 60, reason); break;
    case 11:
    case 12: play_seal(session, side, "why not", reason); break;
    case 13: play_draft(session, side, "half", reason); break;
    default:
        if (session_may_plan(session, side) && !session_sealed(session, side))
            table_play_any(session, side, pick);
    }
}

static void whatever_happens_it_says_something_and_leads_to_the_end(void **state)
{
    (void)state;
    struct room *room = room_new("any");
    uint64_t draw = 17;
    for (int i = 0; i < 120; i++) {
        clock_set(i);
        act_any(room, &draw);
        do console_look(&room->console, &room->eyes, &room->sitting.meeting);
        while (room->console.unfinished);
        assert_false(console_look(&room->console, &room->eyes, &room->sitting.meeting));
        for (int block = 0; block < CONSOLE_BLOCKS; block++) {
            const struct console_lines *lines = &room->console.blocks[block];
            assert_true(lines->count > 0 && lines->count <= CONSOLE_LINES);
            for (size_t j = 0; j < lines->count; j++) assert_true(lines->list[j].text[0] != '\0');
        }
    }
    follow(room);
    assert_played_out(room);
    room_delete(room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_next_step_leads_through_the_whole_run_sheet),
        cmocka_unit_test(a_meeting_without_tables_is_led_to_its_end_too),
        cmocka_unit_test(the_hot_wash_is_led),
        cmocka_unit_test(what_is_said_of_a_later_step_waits_for_it),
        cmocka_unit_test(sealed_teams_are_not_told_of_two_minutes),
        cmocka_unit_test(what_would_be_revealed_is_what_is_revealed),
        cmocka_unit_test(a_struck_event_is_gone_from_what_would_be_revealed),
        cmocka_unit_test(injects_are_said_as_they_stand),
        cmocka_unit_test(a_question_that_waits_comes_first_and_what_is_private_says_so),
        cmocka_unit_test(time_that_runs_away_is_told),
        cmocka_unit_test(a_ruling_stands_with_what_it_did),
        cmocka_unit_test(gaps_are_told_until_they_are_filled),
        cmocka_unit_test(whatever_happens_it_says_something_and_leads_to_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
