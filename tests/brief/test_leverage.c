/* test_leverage.c: the shares of the families add up to the distance from the calm line, and what
 * nobody did has none. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/hall.h"
#include "brief/leverage.h"
#include "brief/number.h"
#include "game/ruling.h"
#include "game/table.h"

static char reason[SESSION_SENTENCE_SIZE];

/* A game of so many quarters, each a turn; with moves, or none. */
static struct session *game(const char *save, uint64_t seed, int quarters, bool moves)
{
    struct session *session = hall_open(save, 0, seed);
    for (int turn = 1; turn <= quarters; turn++) {
        hall_go(session, PHASE_PLANNING);
        if (turn == quarters) assert_true(umpire_last(session, turn, reason));
        if (moves) hall_plan(session, seed + (uint64_t)turn, true);
        hall_go(session, PHASE_CLOSED);
        hall_go(session, PHASE_REVEAL);
    }
    return session;
}

static void assert_adds_up(const struct leverage *leverage)
{
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            double sum = leverage->interplay[when][side];
            for (int family = 0; family < LEVERAGE_FAMILIES; family++) {
                int played = leverage->moves[family][0] + leverage->moves[family][1];
                bool rest = family == LEVERAGE_OTHER; /* has what was ruled and drawn, too */
                sum += leverage->part[when][side][family];
                assert_true(leverage->spread[when][side][family] >= 0);
                if (played > 0 || rest) continue;
                assert_true(leverage->part[when][side][family] == 0);
                assert_true(leverage->spread[when][side][family] == 0);
            }
            assert_true(number_round(sum, 1) == leverage->all[when][side]);
        }
    }
}

/* Both ends of the shares are the game itself and the calm line, whichever families there are. */
static void parts_add_up_to_the_distance_from_the_calm_line(void **state)
{
    static struct leverage leverage;
    (void)state;
    for (uint64_t seed = 3; seed < 6; seed++) {
        char name[32];
        snprintf(name, sizeof name, "moves-%d.csv", (int)seed);
        struct session *session = game(name, seed, 3, true);
        assert_true(leverage_find(&leverage, session));
        assert_adds_up(&leverage);
        assert_false(leverage.year);
        for (int side = 0; side < SIDE_COUNT; side++) {
            double moved = world_total(session_world(session), side) -
                           world_total(verdict_calm(session, 3), side);
            assert_true(leverage.all[LEVERAGE_END][side] == number_round(moved, 1));
            int moves = 0;
            for (int family = 0; family < LEVERAGE_FAMILIES; family++)
                moves += leverage.moves[family][side];
            size_t played = 0;
            for (int turn = 1; turn <= 3; turn++)
                played += session_past_count(session, turn, (enum side)side);
            assert_int_equal(moves, played);
        }
        session_delete(session);
    }
}

/* The aftermath's halves of both results are these, to a tenth of rounding. */
static void the_aftermath_is_that_of_the_verdict(void **state)
{
    static struct leverage leverage;
    struct verdict verdict;
    (void)state;
    struct session *session = game("after.csv", 8, 2, true);
    assert_true(leverage_find(&leverage, session));
    verdict_find(&verdict, session, 2, VIEWER_UMPIRE);
    for (int side = 0; side < SIDE_COUNT; side++)
        assert_true(fabs(leverage.all[LEVERAGE_AFTER][side] / 2 - verdict.aftermath[side]) < 0.11);
    session_delete(session);
}

/* Long games of many moves have a remainder, but the parts stand for most of what was done. */
static void what_kinds_did_together_is_told_apart(void **state)
{
    static struct leverage leverage;
    (void)state;
    for (uint64_t seed = 20; seed < 23; seed++) {
        char name[32];
        snprintf(name, sizeof name, "long-%d.csv", (int)seed);
        struct session *session = game(name, seed, 6, true);
        assert_true(leverage_find(&leverage, session));
        assert_true(leverage.year);
        assert_adds_up(&leverage);
        for (int when = 0; when < LEVERAGE_WHENS; when++) {
            for (int side = 0; side < SIDE_COUNT; side++) {
                double parts = 0;
                for (int family = 0; family < LEVERAGE_FAMILIES; family++)
                    parts += fabs(leverage.part[when][side][family]);
                assert_true(fabs(leverage.interplay[when][side]) <= 0.2 + 0.1 * parts);
            }
        }
        session_delete(session);
    }
}

static void what_nobody_did_has_no_share(void **state)
{
    static struct leverage leverage;
    (void)state;
    struct session *session = game("calm.csv", 4, 2, false);
    assert_true(leverage_find(&leverage, session));
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_true(leverage.all[when][side] == 0);
            for (int family = 0; family < LEVERAGE_FAMILIES; family++)
                assert_true(leverage.part[when][side][family] == 0);
        }
    }
    session_delete(session);
}

/* A ruling is nobody's move: all that it did is in the last family. */
static void a_ruling_is_none_of_the_kinds(void **state)
{
    static struct leverage leverage;
    (void)state;
    struct session *session = game("ruled.csv", 4, 2, false);
    assert_true(ruling_set(session, "price.gallium.USA", 3, "a blockade", reason));
    assert_true(ruling_set(session, "escalation", 0.9, "a shot", reason));
    assert_true(leverage_find(&leverage, session));
    assert_adds_up(&leverage);
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            assert_true(leverage.part[when][side][LEVERAGE_OTHER] == leverage.all[when][side] &&
                        leverage.spread[when][side][LEVERAGE_OTHER] == 0);
    }
    session_delete(session);
}

static void a_game_under_way_has_no_ledger(void **state)
{
    static struct leverage leverage;
    (void)state;
    struct session *session = hall_open("open.csv", 0, 2);
    assert_false(leverage_find(&leverage, session));
    hall_round(session, 2);
    assert_false(leverage_find(&leverage, session));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_add_up_to_the_distance_from_the_calm_line),
        cmocka_unit_test(the_aftermath_is_that_of_the_verdict),
        cmocka_unit_test(what_kinds_did_together_is_told_apart),
        cmocka_unit_test(what_nobody_did_has_no_share),
        cmocka_unit_test(a_ruling_is_none_of_the_kinds),
        cmocka_unit_test(a_game_under_way_has_no_ledger),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
