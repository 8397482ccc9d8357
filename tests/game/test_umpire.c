/* test_umpire.c: the course of a meeting: phases, the gate before the reveal, steps back, the last
 * turn; and that a replay gives the hash of the plain game. */
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

#include "base/file.h"
#include "game/advance.h"
#include "game/meeting.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/session_state.h"
#include "game/table.h"
#include "game/umpire.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];

static struct session *begin(const char *save, int rounds, bool umpired, const char *beijing)
{
    struct diag_list list;
    struct journal_row opening = {.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {"human", beijing},
                                      .seed = 11,
                                      .rounds = rounds,
                                      .opening = umpired ? &opening : NULL};
    struct session *session = session_new(&options, table_setup(), &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

static struct session *meeting(const char *save, int rounds)
{
    return begin(save, rounds, true, "human");
}

static void go(struct session *session, enum phase phase)
{
    if (!umpire_phase(session, phase, reason)) fail_msg("%s", reason);
    assert_int_equal(session_phase(session), phase);
}

static uint64_t hash(const struct session *session)
{
    return world_hash(session_world(session));
}

/* From disk, to the same world, turn and phase. */
static void assert_replays(const struct session *session)
{
    struct diag_list list;
    diag_init(&list);
    struct session *again = session_resume(&here, session_path(session), false, &list);
    if (!again) diag_print(&list, stderr);
    assert_non_null(again);
    assert_int_equal(session_turn(again), session_turn(session));
    assert_int_equal(session_turns(again), session_turns(session));
    assert_int_equal(session_rounds(again), session_rounds(session));
    assert_int_equal(session_phase(again), session_phase(session));
    assert_int_equal(hash(again), hash(session));
    session_delete(again);
    diag_free(&list);
}

static void round_play(struct session *session)
{
    if (session_phase(session) != PHASE_PLANNING) go(session, PHASE_PLANNING);
    for (int side = 0; side < SIDE_COUNT; side++) {
        table_play_any(session, (enum side)side, (uint64_t)session_turn(session));
        assert_true(play_seal(session, (enum side)side, "", reason));
    }
    go(session, PHASE_CLOSED);
    go(session, PHASE_REVEAL);
}

/* Nothing but the umpire lets the room go on; and who may do what is what the table says. */
static void the_room_goes_on_by_the_umpire_alone(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("gate.csv"), 4);
    bool failed;
    assert_true(session_umpired(session));
    assert_int_equal(session_phase(session), PHASE_BRIEFING);
    assert_false(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_string_equal(reason, "planning is closed");
    assert_false(umpire_phase(session, PHASE_REVEAL, reason));
    go(session, PHASE_PLANNING);
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_true(play_seal(session, SIDE_BEIJING, "", reason));
    assert_false(advance_turn(session, &failed, reason));
    assert_false(failed);
    assert_int_equal(session_turn(session), 1);
    go(session, PHASE_CLOSED);
    assert_int_equal(session_turn(session), 1);
    go(session, PHASE_REVEAL);
    assert_int_equal(session_turn(session), 4);
    assert_int_equal(session_round(session, session_turn(session)), 2);
    assert_replays(session);
    session_delete(session);
}

/* With an umpire who does nothing but let go on, the game is the plain one. */
static void a_meeting_without_interventions_is_the_plain_game(void **state)
{
    (void)state;
    struct session *with = begin(table_path("with.csv"), 6, true, "random");
    struct session *without = begin(table_path("without.csv"), 6, false, "random");
    bool failed;
    while (!session_over(with)) {
        go(with, PHASE_PLANNING);
        table_play_any(with, SIDE_WASHINGTON, (uint64_t)session_turn(with));
        table_play_any(without, SIDE_WASHINGTON, (uint64_t)session_turn(without));
        play_seal(with, SIDE_WASHINGTON, "", reason);
        play_seal(without, SIDE_WASHINGTON, "", reason);
        go(with, PHASE_CLOSED);
        go(with, PHASE_REVEAL);
        assert_true(advance_turn(without, &failed, reason));
        assert_int_equal(session_turn(with), session_turn(without));
        assert_int_equal(hash(with), hash(without));
    }
    assert_true(session_over(without));
    assert_replays(with);
    session_delete(with);
    session_delete(without);
}

/* Whatever number of steps: they span the scenario, and differ by a quarter at most. */
static void steps_span_the_scenario(void **state)
{
    (void)state;
    static const int counts[] = {1, 2, 5, 7, 12};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        int rounds = counts[i];
        char save[32];
        snprintf(save, sizeof save, "steps-%d.csv", rounds);
        struct session *session = meeting(table_path(save), rounds);
        int turns = session_turns(session), next = 1, shortest = turns, longest = 0;
        assert_int_equal(session_rounds(session), rounds);
        for (int round = 1; round <= rounds; round++) {
            assert_int_equal(session_round_first(session, round), next);
            int end = round < rounds ? session_round_first(session, round + 1) : turns + 1;
            for (int turn = next; turn < end; turn++)
                assert_int_equal(session_round(session, turn), round);
            if (end - next < shortest) shortest = end - next;
            if (end - next > longest) longest = end - next;
            next = end;
        }
        assert_int_equal(next, turns + 1);
        assert_true(longest - shortest <= 1);
        assert_replays(session);
        session_delete(session);
    }
}

/* Back before the reveal, revealed again: the same dice. Back again and the plan opened: another
 * game, and what was before is all in the file. */
static void what_is_taken_back_falls_again_as_it_fell(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("back.csv"), 4);
    round_play(session);
    uint64_t first = hash(session);
    round_play(session);
    uint64_t second = hash(session);
    size_t rows = session_row_count(session);
    assert_true(umpire_back_turn(session, reason));
    assert_int_equal(session_phase(session), PHASE_CLOSED);
    assert_int_equal(hash(session), first);
    assert_int_equal(session_row_count(session), rows + 1);
    assert_replays(session);
    go(session, PHASE_REVEAL);
    assert_int_equal(hash(session), second);
    assert_true(umpire_back_turn(session, reason));
    assert_true(umpire_back_turn(session, reason));
    assert_int_equal(session_turn(session), 1);
    assert_replays(session);
    assert_false(umpire_back_turn(session, reason));
    go(session, PHASE_REVEAL);
    assert_int_equal(hash(session), first);
    session_delete(session);
}

/* In planning, and after it was closed: then it is being planned again. */
static void the_umpire_opens_a_sealed_plan_until_the_reveal(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("unseal.csv"), 4);
    go(session, PHASE_PLANNING);
    assert_false(umpire_unseal(session, SIDE_BEIJING, "by mistake", reason));
    assert_true(table_play_any(session, SIDE_BEIJING, 5));
    size_t planned = session_plan_count(session, SIDE_BEIJING);
    assert_true(play_seal(session, SIDE_BEIJING, "", reason));
    assert_true(umpire_unseal(session, SIDE_BEIJING, "by mistake", reason));
    assert_false(session_sealed(session, SIDE_BEIJING));
    assert_int_equal(session_plan_count(session, SIDE_BEIJING), planned);
    assert_true(play_seal(session, SIDE_BEIJING, "", reason));
    go(session, PHASE_CLOSED);
    assert_true(umpire_unseal(session, SIDE_BEIJING, "by mistake", reason));
    assert_int_equal(session_phase(session), PHASE_PLANNING);
    assert_false(session_sealed(session, SIDE_BEIJING));
    assert_int_equal(session_plan_count(session, SIDE_BEIJING), planned);
    assert_replays(session);
    go(session, PHASE_CLOSED);
    go(session, PHASE_REVEAL);
    assert_false(umpire_unseal(session, SIDE_BEIJING, "late", reason));
    session_delete(session);
}

/* Where one plans after the other, who answered a plan that is opened again answers anew. */
static void who_answered_an_opened_plan_plans_again(void **state)
{
    (void)state;
    struct diag_list list;
    struct journal_row opening = {.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "gallium-squeeze",
                                      .save = table_path("order.csv"),
                                      .who = {"human", "human"},
                                      .seed = 3,
                                      .opening = &opening};
    struct session *session = session_new(&options, NULL, &list);
    assert_non_null(session);
    enum side first = session_first(session), second = (enum side)world_rival((int32_t)first);
    go(session, PHASE_PLANNING);
    assert_true(play_seal(session, first, "", reason));
    assert_true(play_seal(session, second, "", reason));
    assert_true(umpire_unseal(session, second, "", reason));
    assert_true(session_sealed(session, first));
    assert_true(play_seal(session, second, "", reason));
    assert_true(umpire_unseal(session, first, "", reason));
    assert_false(session_sealed(session, first));
    assert_false(session_sealed(session, second));
    assert_replays(session);
    session_delete(session);
    diag_free(&list);
}

static size_t happenings(const struct session *session)
{
    size_t count = 0;
    for (int turn = 1; turn < session_turn(session); turn++)
        count += session_happening_count(session, turn);
    return count;
}

/* Looks for a step in which events are drawn. */
static void struck_events_do_not_happen(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("strike.csv"), 12);
    size_t struck = 0;
    while (!session_over(session)) {
        go(session, PHASE_PLANNING);
        go(session, PHASE_CLOSED);
        int turn = session_turn(session);
        struct session *ahead = umpire_ahead(session, reason);
        assert_int_equal(session_happening_count(ahead, turn),
                         session_happening_count(session, turn));
        while (session_happening_count(session, turn) > 0) {
            const char *id = session_happening(session, turn, 0)->id;
            assert_true(umpire_strike(session, turn, id, "too much at once", reason));
            struck++;
        }
        session_delete(ahead);
        assert_replays(session);
        go(session, PHASE_REVEAL);
    }
    assert_true(struck > 0);
    assert_int_equal(happenings(session), 0);
    assert_replays(session);
    session_delete(session);
}

/* Of turns that follow by themselves too, which nobody has seen drawn but in the look ahead. */
static void events_of_turns_that_follow_can_be_struck(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("strikes.csv"), 1);
    go(session, PHASE_PLANNING);
    go(session, PHASE_CLOSED);
    struct session *ahead = umpire_ahead(session, reason);
    assert_true(session_over(ahead));
    size_t before = happenings(ahead);
    int turn = 2;
    while (session_happening_count(ahead, turn) == 0) turn++;
    char id[MOVE_ID_SIZE];
    memcpy(id, session_happening(ahead, turn, 0)->id, sizeof id);
    session_delete(ahead);
    assert_true(before > 0);
    assert_true(umpire_strike(session, turn, id, "", reason));
    assert_false(umpire_strike(session, turn, id, "", reason));
    go(session, PHASE_REVEAL);
    for (size_t i = 0; i < session_happening_count(session, turn); i++)
        assert_string_not_equal(session_happening(session, turn, i)->id, id);
    assert_replays(session);
    session_delete(session);
}

/* What is seen ahead is what comes, and looking changes nothing. */
static void the_look_ahead_is_what_is_revealed(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("ahead.csv"), 4);
    while (!session_over(session)) {
        go(session, PHASE_PLANNING);
        table_play_any(session, SIDE_WASHINGTON, (uint64_t)session_turn(session));
        table_play_any(session, SIDE_BEIJING, (uint64_t)session_turn(session));
        size_t rows = session_row_count(session);
        struct session *ahead = umpire_ahead(session, reason);
        assert_non_null(ahead);
        assert_int_equal(session_row_count(session), rows);
        assert_int_equal(session_phase(session), PHASE_PLANNING);
        go(session, PHASE_CLOSED);
        go(session, PHASE_REVEAL);
        assert_int_equal(hash(ahead), hash(session));
        session_delete(ahead);
    }
    session_delete(session);
}

/* What is ruled of a closed turn stands when it is revealed; the world as it was resolved is kept.
 */
static void a_closed_turn_is_ruled_before_it_is_revealed(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("ruled.csv"), 4);
    struct figure figure;
    go(session, PHASE_PLANNING);
    go(session, PHASE_CLOSED);
    struct session *ahead = umpire_ahead(session, reason);
    uint64_t before = hash(session), unruled = hash(ahead);
    session_delete(ahead);
    struct ruling_preview preview;
    assert_true(ruling_preview(&preview, session, "escalation", 0.75, reason));
    assert_true(preview.now.with.figure == 0.75 && preview.now.without.figure < 0.75);
    assert_true(ruling_set(session, "escalation", 0.75, "a hot line failed", reason));
    assert_int_equal(hash(session), before);
    ahead = umpire_ahead(session, reason);
    go(session, PHASE_REVEAL);
    assert_true(figure_find(&figure, session_world(session), "escalation"));
    assert_true(figure.value == 0.75);
    assert_int_equal(hash(ahead), hash(session));
    assert_int_equal(world_hash(session_world_resolved(session, session_turn(session) - 1)),
                     unruled);
    assert_int_equal(session_ruling_count(session, session_turn(session) - 1), 1);
    assert_replays(session);
    assert_true(umpire_back_act(session, reason));
    assert_true(umpire_back_act(session, reason));
    go(session, PHASE_REVEAL);
    assert_int_equal(hash(session), unruled);
    assert_replays(session);
    session_delete(ahead);
    session_delete(session);
}

/* Practice is a whole turn, by other dice; nothing of it is left. */
static void practice_leaves_no_trace(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("practice.csv"), 4);
    struct session *plain = meeting(table_path("unpractised.csv"), 4);
    go(session, PHASE_PRACTICE);
    assert_true(table_play_any(session, SIDE_BEIJING, 1));
    assert_true(play_seal(session, SIDE_BEIJING, "practice", reason));
    go(session, PHASE_CLOSED);
    assert_false(umpire_phase(session, PHASE_TALK, reason));
    go(session, PHASE_REVEAL);
    assert_true(session_practises(session));
    assert_false(umpire_phase(session, PHASE_TALK, reason));
    round_play(session);
    round_play(plain);
    assert_false(session_practises(session));
    assert_int_equal(session_round(session, session_turn(session)), 2);
    assert_int_equal(hash(session), hash(plain));
    assert_replays(session);
    session_delete(session);
    session_delete(plain);
}

/* A turn that is called the last is: before it is planned, while it is, and right after it. */
static void the_last_turn_can_be_called_early(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("last.csv"), 4);
    round_play(session);
    assert_false(umpire_last(session, 5, reason));
    assert_true(umpire_last(session, 2, reason));
    assert_false(session_over(session));
    assert_int_equal(session_rounds(session), 2);
    round_play(session);
    assert_true(session_over(session));
    assert_false(umpire_phase(session, PHASE_PLANNING, reason));
    assert_replays(session);
    session_delete(session);

    session = meeting(table_path("last2.csv"), 4);
    round_play(session);
    assert_true(umpire_last(session, 1, reason));
    assert_true(session_over(session));
    assert_replays(session);
    assert_true(umpire_back_act(session, reason));
    assert_false(session_over(session));
    assert_int_equal(session_rounds(session), 4);
    round_play(session);
    assert_replays(session);
    session_delete(session);
}

/* One act alone, whatever was done since; nothing of a team's. */
static void the_umpires_last_act_is_taken_back_alone(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("act.csv"), 4);
    go(session, PHASE_PLANNING);
    uint64_t before = hash(session);
    assert_true(ruling_set(session, "escalation", 0.9, "too calm", reason));
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    assert_int_not_equal(hash(session), before);
    assert_true(umpire_back_act(session, reason));
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    assert_int_equal(hash(session), before);
    assert_replays(session);
    session_delete(session);
}

/* The clock: it runs from the phase on, stands while paused, and never closes anything. */
static void the_clock_waits_for_the_umpire(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("clock.csv"), 4);
    assert_false(umpire_clock(session, CLOCK_PAUSE, 0, reason));
    go(session, PHASE_PLANNING);
    assert_true(umpire_clock(session, CLOCK_START, 300, reason));
    assert_true(umpire_clock(session, CLOCK_PAUSE, 0, reason));
    assert_false(umpire_clock(session, CLOCK_PAUSE, 0, reason));
    assert_true(umpire_clock(session, CLOCK_EXTEND, 120, reason));
    assert_in_range(session->meeting.planning.left, 410, 420);
    assert_true(umpire_clock(session, CLOCK_GO, 0, reason));
    assert_true(umpire_clock(session, CLOCK_SKIP, 0, reason));
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_replays(session);
    session_delete(session);
}

/* What a team has half typed is of its turn, and of its practice. */
static void a_step_back_leaves_the_reason_that_was_sealed(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("reason.csv"), 4);
    go(session, PHASE_PRACTICE);
    assert_true(play_draft(session, SIDE_BEIJING, "in practice", reason));
    go(session, PHASE_CLOSED);
    go(session, PHASE_REVEAL);
    go(session, PHASE_PLANNING);
    assert_string_equal(session_reason_draft(session, SIDE_BEIJING), "");
    assert_true(play_draft(session, SIDE_BEIJING, "half of it", reason));
    assert_true(play_seal(session, SIDE_BEIJING, "the whole of it", reason));
    go(session, PHASE_CLOSED);
    go(session, PHASE_REVEAL);
    go(session, PHASE_PLANNING);
    assert_true(play_draft(session, SIDE_BEIJING, "of the second turn", reason));
    assert_true(umpire_back_turn(session, reason));
    assert_string_equal(session_reason_draft(session, SIDE_BEIJING), "the whole of it");
    assert_replays(session);
    go(session, PHASE_REVEAL);
    assert_string_equal(session_reason(session, 1, SIDE_BEIJING), "the whole of it");
    session_delete(session);
}

/* A meeting of one step is practised up to its closing, as its end would open everything to all;
 * and practice has no last turn. */
static void practice_of_the_only_step_ends_in_planning(void **state)
{
    (void)state;
    struct session *session = meeting(table_path("only.csv"), 1);
    go(session, PHASE_PRACTICE);
    assert_false(umpire_last(session, 1, reason));
    assert_non_null(strstr(reason, "practice"));
    go(session, PHASE_CLOSED);
    assert_false(umpire_phase(session, PHASE_REVEAL, reason));
    assert_non_null(strstr(reason, "opens everything"));
    assert_false(session_over(session));
    round_play(session);
    assert_true(session_over(session));
    assert_false(umpire_phase(session, PHASE_PLANNING, reason));
    go(session, PHASE_TALK);
    assert_replays(session);
    session_delete(session);
}

/* The journal as the umpire's process left it that was killed after the first act of a reveal. */
static struct session *killed(struct session *session, const char *path)
{
    struct diag_list list;
    char *bytes;
    size_t before, length;
    diag_init(&list);
    assert_true(file_read(&bytes, &before, path, 1u << 26, reason));
    free(bytes);
    go(session, PHASE_REVEAL);
    session_delete(session);
    assert_true(file_read(&bytes, &length, path, 1u << 26, reason));
    char *end = strchr(bytes + before, '\n');
    while (end[-1] == '+') end = strchr(end + 1, '\n');
    assert_int_equal(truncate(path, end + 1 - bytes), 0);
    free(bytes);
    session = session_resume(&here, path, true, &list);
    assert_non_null(session);
    assert_false(session_plans_now(session));
    diag_free(&list);
    return session;
}

/* Whatever the next umpire does first, the step is whole, and the plain one's. */
static void a_reveal_that_was_cut_short_is_finished_before_anything_else(void **state)
{
    (void)state;
    char path[256];
    struct session *plain = meeting(table_path("uncut.csv"), 3);
    go(plain, PHASE_PLANNING);
    go(plain, PHASE_CLOSED);
    go(plain, PHASE_REVEAL);
    for (int i = 0; i < 5; i++) {
        snprintf(path, sizeof path, "%s", table_path("cut.csv"));
        unlink(path);
        struct session *session = meeting(path, 3);
        struct seminar_inject words = {.name = "rumour", .text = "It is said."};
        go(session, PHASE_PLANNING);
        go(session, PHASE_CLOSED);
        session = killed(session, path);
        switch (i) {
        case 0: go(session, PHASE_PLANNING); break;
        case 1: assert_true(ruling_set(session, "escalation", 0.9, "late", reason)); break;
        case 2: assert_true(meeting_inject(session, &words, reason)); break;
        case 3: assert_true(umpire_last(session, 1, reason)); break;
        default: assert_true(umpire_clock(session, CLOCK_BELL, 0, reason)); break;
        }
        assert_int_equal(session_turn(session), session_turn(plain));
        if (i != 4) assert_true(umpire_back_act(session, reason));
        assert_int_equal(hash(session), hash(plain));
        assert_replays(session);
        session_delete(session);
    }
    session_delete(plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_room_goes_on_by_the_umpire_alone),
        cmocka_unit_test(a_meeting_without_interventions_is_the_plain_game),
        cmocka_unit_test(steps_span_the_scenario),
        cmocka_unit_test(what_is_taken_back_falls_again_as_it_fell),
        cmocka_unit_test(the_umpire_opens_a_sealed_plan_until_the_reveal),
        cmocka_unit_test(who_answered_an_opened_plan_plans_again),
        cmocka_unit_test(struck_events_do_not_happen),
        cmocka_unit_test(events_of_turns_that_follow_can_be_struck),
        cmocka_unit_test(the_look_ahead_is_what_is_revealed),
        cmocka_unit_test(a_closed_turn_is_ruled_before_it_is_revealed),
        cmocka_unit_test(practice_leaves_no_trace),
        cmocka_unit_test(the_last_turn_can_be_called_early),
        cmocka_unit_test(the_umpires_last_act_is_taken_back_alone),
        cmocka_unit_test(the_clock_waits_for_the_umpire),
        cmocka_unit_test(a_step_back_leaves_the_reason_that_was_sealed),
        cmocka_unit_test(practice_of_the_only_step_ends_in_planning),
        cmocka_unit_test(a_reveal_that_was_cut_short_is_finished_before_anything_else),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
