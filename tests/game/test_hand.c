/* test_hand.c: no move is played beyond the means, the deck or the turn's limit; each refusal says
 * why. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/hand.h"
#include "game/table.h"

static void a_side_holds_its_own_moves_and_each_unplayable_one_says_why(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 1, NULL);
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = hand_list(hand, session, (enum side)side), playable = 0;
        assert_true(count >= 8);
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(hand[i].move->side, side);
            assert_in_range(hand[i].capital, 0, 4);
            playable += hand[i].playable;
            assert_int_equal(hand[i].playable, hand[i].reason[0] == '\0');
        }
        assert_true(playable >= 5);
    }
    free(hand);
    session_delete(session);
}

static void plans_never_pass_the_limit_of_moves_or_the_means(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct session *session = table_session("human", "human", seed, NULL);
        for (int side = 0; side < SIDE_COUNT; side++) {
            for (uint64_t draw = 0; draw < 12; draw++) {
                table_play_any(session, (enum side)side, draw * 7 + seed);
                assert_true(session_capital_left(session, (enum side)side) >= 0);
                assert_true(session_budget_left(session, (enum side)side) >= 0);
            }
            assert_true(session_plan_count(session, (enum side)side) <=
                        (size_t)table_setup()->scenario.moves_a_turn);
        }
        session_delete(session);
    }
}

static void a_move_of_the_other_side_is_not_in_the_hand(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 1, NULL);
    char reason[SESSION_SENTENCE_SIZE];
    const struct script_library *scripts = table_setup()->scripts;
    for (size_t i = 0; i < script_move_count(scripts); i++) {
        const struct move *move = script_move(scripts, i);
        enum side other = (enum side)(SIDE_COUNT - 1 - (int)move->side);
        if (deck_card(&table_setup()->deck, (int32_t)other, move->id)) continue;
        assert_false(hand_playable(session, other, move, NULL, reason));
        assert_string_equal(reason, "not in this game's hand");
    }
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_side_holds_its_own_moves_and_each_unplayable_one_says_why),
        cmocka_unit_test(plans_never_pass_the_limit_of_moves_or_the_means),
        cmocka_unit_test(a_move_of_the_other_side_is_not_in_the_hand),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
