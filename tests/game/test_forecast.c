/* test_forecast.c: a forecast repeats, changes nothing, and never looks at the rival's plan. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/forecast.h"
#include "game/hand.h"
#include "game/player.h"
#include "game/table.h"

/* Forecasts the first playable move that can be answered at random. */
static void forecast_any(struct forecast *out, const struct session *session, enum side side)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_list(hand, session, side);
    bool done = false;
    for (size_t i = 0; i < count && !done; i++) {
        struct choice choice;
        char reason[SESSION_SENTENCE_SIZE];
        done = hand[i].playable && player_choose(&choice, session, hand[i].move, 4) &&
               forecast_run(out, session, side, hand[i].move, &choice, reason);
    }
    free(hand);
    assert_true(done);
}

static void it_repeats_and_leaves_the_world_as_it_was(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 4, NULL);
    uint64_t hash = world_hash(session_world(session));
    struct forecast first, second;
    forecast_any(&first, session, SIDE_WASHINGTON);
    forecast_any(&second, session, SIDE_WASHINGTON);
    assert_memory_equal(&first, &second, sizeof first);
    assert_int_equal(world_hash(session_world(session)), hash);
    assert_true(first.count >= SCORE_COUNT + 3);
    for (size_t i = 0; i < first.count; i++) {
        assert_true(first.lines[i].low <= first.lines[i].with);
        assert_true(first.lines[i].with <= first.lines[i].high);
    }
    session_delete(session);
}

/* Either something of it moves within the turns that it looks at, or it says when it will: then not
 * sooner than that. Some moves of a hand are of either kind. */
static void what_takes_longer_than_it_looks_has_a_turn(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 4, NULL);
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t now = 0, later = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = hand_list(hand, session, (enum side)side);
        for (size_t i = 0; i < count; i++) {
            struct forecast forecast;
            struct choice choice;
            char reason[SESSION_SENTENCE_SIZE];
            if (!hand[i].playable || !player_choose(&choice, session, hand[i].move, 4) ||
                !forecast_first(&forecast, session, (enum side)side, hand[i].move, &choice, reason))
                continue;
            assert_true(forecast.begins == 0 || forecast.begins > forecast.turns);
            now += forecast.begins == 0;
            later += forecast.begins > 0;
        }
    }
    free(hand);
    session_delete(session);
    assert_true(now > 0);
    assert_true(later > 0);
}

/* Step by step it is what it is in one go; the range only grows, and is nought wide at first. */
static void its_range_grows_answer_by_answer(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 4, NULL);
    struct choice choice = {{"duv_lithography"}};
    char reason[SESSION_SENTENCE_SIZE];
    const struct move *move =
        script_move_named(session_setup(session)->scripts, SIDE_WASHINGTON, "tool_control");
    struct forecast whole, step, before;
    assert_true(forecast_run(&whole, session, SIDE_WASHINGTON, move, &choice, reason));
    assert_true(forecast_first(&step, session, SIDE_WASHINGTON, move, &choice, reason));
    for (size_t i = 0; i < step.count; i++) assert_true(step.lines[i].low == step.lines[i].high);
    before = step;
    while (forecast_widen(&step, session, SIDE_WASHINGTON, move, &choice)) {
        for (size_t i = 0; i < step.count; i++) {
            assert_true(step.lines[i].low <= before.lines[i].low);
            assert_true(step.lines[i].high >= before.lines[i].high);
            assert_true(step.lines[i].with == before.lines[i].with);
        }
        before = step;
    }
    assert_int_equal(step.answers, FORECAST_ANSWERS);
    assert_memory_equal(&step, &whole, sizeof whole);
    session_delete(session);
}

/* What the rival has planned, sealed or not, may not show in a single figure. */
static void it_is_the_same_whatever_the_rival_has_planned(void **state)
{
    (void)state;
    for (uint64_t draw = 0; draw < 8; draw++) {
        struct session *session = table_session("human", "human", 4, NULL);
        struct forecast before, after;
        forecast_any(&before, session, SIDE_WASHINGTON);
        for (uint64_t i = 0; i < 3; i++) table_play_any(session, SIDE_BEIJING, draw * 3 + i);
        assert_true(session_plan_count(session, SIDE_BEIJING) > 0);
        assert_false(table_seal(session, SIDE_BEIJING));
        forecast_any(&after, session, SIDE_WASHINGTON);
        assert_memory_equal(&before, &after, sizeof before);
        session_delete(session);
    }
}

static void it_never_looks_past_the_end(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = table_session("human", "human", 3, NULL);
    int turns = session_world(session)->turns;
    for (int turn = 1; turn <= turns; turn++) {
        static struct forecast forecast;
        assert_true(forecast_first(&forecast, session, SIDE_WASHINGTON, NULL, NULL, reason));
        assert_true(session_world(session)->turn + forecast.turns <= turns);
        assert_int_equal(forecast.turns,
                         turns - turn + 1 < FORECAST_TURNS ? turns - turn + 1 : FORECAST_TURNS);
        table_seal(session, SIDE_WASHINGTON);
        table_seal(session, SIDE_BEIJING);
    }
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_never_looks_past_the_end),
        cmocka_unit_test(it_repeats_and_leaves_the_world_as_it_was),
        cmocka_unit_test(what_takes_longer_than_it_looks_has_a_turn),
        cmocka_unit_test(its_range_grows_answer_by_answer),
        cmocka_unit_test(it_is_the_same_whatever_the_rival_has_planned),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
