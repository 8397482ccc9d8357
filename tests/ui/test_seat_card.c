/* test_seat_card.c: on a team's screen what came opens once as a card, but never on what is typed;
 * and a seat that looks on sees the plan and what is half done. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/play.h"
#include "game/speech.h"
#include "game/table.h"
#include "game/umpire.h"
#include "ui/screen/stack.h"
#include "ui/terminal/copy.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];
static struct session *session;
static struct meeting meeting;
static struct stack *stack;

/* A meeting in its planning, with Washington's terminal: the driver's, or one that looks on. */
static void sit_asked(const char *name, bool watch, const char *ask)
{
    struct diag_list list;
    struct journal_row opening = {.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    journal_arg_add(opening.args, sizeof opening.args, "ask", ask);
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = table_path(name),
                                      .who = {"human", "human"},
                                      .seed = 11,
                                      .rounds = 4,
                                      .opening = &opening};
    session = session_new(&options, table_setup(), &list);
    assert_non_null(session);
    diag_free(&list);
    assert_true(umpire_phase(session, PHASE_PLANNING, reason));
    meeting = (struct meeting){.locked = false};
    assert_int_equal(chair_take(&meeting.chair, session, CHAIR_WASHINGTON, watch, false, reason),
                     CHAIR_TAKEN);
    stack = memory_new(sizeof *stack);
    stack->desk.eyes.session = session;
    stack->desk.places = &session_setup(session)->places;
    stack->desk.ascii = true;
    stack->desk.seat = (struct seat){
        .fixed = true, .viewer = VIEWER_WASHINGTON, .may_write = !watch, .meeting = &meeting};
    stack_open(stack);
}

static void sit(const char *name, bool watch)
{
    sit_asked(name, watch, "turn");
}

static void leave(void)
{
    stack_close(stack);
    free(stack);
    session_delete(session);
}

static void type(const char *keys)
{
    for (; *keys; keys++) stack_press(stack, *keys);
}

/* A second goes by; is that on the screen then? */
static bool shows(const char *words)
{
    struct frame *frame = memory_new(sizeof *frame);
    stack_turn_follow(stack);
    frame_init(frame, 24, 80);
    stack_draw(stack, frame);
    char *text = copy_text(frame, true);
    bool found = strstr(text, words) != NULL;
    free(text);
    free(frame);
    return found;
}

static void note(const char *text)
{
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, SIDE_WASHINGTON, text, reason));
}

static void what_came_opens_once(void **state)
{
    (void)state;
    sit("card.csv", false);
    assert_true(shows("WASHINGTON  PLANNING"));
    note("MARKONE");
    note("MARKTWO");
    assert_true(shows("MARKONE"));
    assert_true(shows("MARKTWO"));
    type("\033");
    assert_false(shows("MARKTWO"));
    type("1");
    assert_false(shows("MARKONE"));
    type(":notes\n");
    assert_true(shows("MARKTWO"));
    leave();
}

static void nothing_lies_down_on_what_is_typed(void **state)
{
    (void)state;
    sit("typed.csv", false);
    type("1ea reason");
    note("MARKER");
    assert_false(shows("MARKER"));
    assert_true(shows("1 new"));
    type(" more");
    assert_true(shows("a reason more"));
    type("\033:find ");
    assert_false(shows("MARKER"));
    type("\033");
    assert_true(shows("MARKER"));
    assert_false(shows("1 new"));
    leave();
}

static void phases_are_said(void **state)
{
    (void)state;
    sit("phase.csv", false);
    type("1");
    assert_true(umpire_phase(session, PHASE_CLOSED, reason));
    assert_true(shows("CLOSED: the umpire looks"));
    assert_true(umpire_phase(session, PHASE_REVEAL, reason));
    assert_true(shows("REVEAL"));
    assert_string_equal(stack_top(stack)->screen->name, "report");
    leave();
}

/* What the driver has done and has begun to do. */
static void a_seat_that_looks_on_sees_it_grow(void **state)
{
    (void)state;
    struct intent intent = {.why = "MARKWHY"};
    struct half_words half = {.why = "MARKHALF"};
    sit("watch.csv", true);
    type("2");
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    assert_true(shows("Plan 1 of 3"));
    assert_true(play_mean(session, SIDE_WASHINGTON, 0, &intent, reason));
    assert_true(shows("because: MARKWHY"));
    half.seq = session_plan(session, SIDE_WASHINGTON, 0)->seq;
    assert_true(play_draft_words(session, SIDE_WASHINGTON, &half, reason));
    assert_true(shows("MARKHALF"));
    type("e");
    assert_false(session_sealed(session, SIDE_WASHINGTON));
    assert_true(shows("looks on"));
    leave();
}

/* The facilitator sets what a team is asked for: of each move by a form behind it, which Esc skips
 * and a move outlives; of a turn with its seal; or nothing at all. */
static void what_is_asked_is_set_by_the_facilitator(void **state)
{
    (void)state;
    static const char move[] = "2:play tariff on one\n\n\n\n";
    sit_asked("move.csv", false, "move");
    type(move);
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    assert_string_equal(stack_top(stack)->screen->name, "words");
    type("q for why\ngallium 150\n");
    assert_string_equal(session_plan(session, SIDE_WASHINGTON, 0)->intent.why, "q for why");
    type("u");
    type(move);
    type("\033");
    assert_string_equal(stack_top(stack)->screen->name, "hand");
    assert_int_equal(session_plan_count(session, SIDE_WASHINGTON), 1);
    leave();
    sit_asked("turn.csv", false, "turn");
    type(move);
    assert_string_equal(stack_top(stack)->screen->name, "hand");
    type("eMARKER");
    assert_true(shows("Reason: MARKER"));
    leave();
    sit_asked("none.csv", false, "none");
    type("eMARKER");
    assert_false(shows("MARKER"));
    assert_false(shows("Reason"));
    assert_true(shows("only the umpire can open it again"));
    type("\030");
    assert_false(session_sealed(session, SIDE_WASHINGTON));
    type("\030");
    assert_true(session_sealed(session, SIDE_WASHINGTON));
    leave();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_opens_once),
        cmocka_unit_test(nothing_lies_down_on_what_is_typed),
        cmocka_unit_test(phases_are_said),
        cmocka_unit_test(a_seat_that_looks_on_sees_it_grow),
        cmocka_unit_test(what_is_asked_is_set_by_the_facilitator),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
