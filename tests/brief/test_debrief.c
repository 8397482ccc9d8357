/* test_debrief.c: the questions of a game are those of what was played; a turn is put down to what
 * was played in it or before. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "brief/debrief.h"
#include "brief/turning.h"
#include "game/advance.h"
#include "game/table.h"

enum { TURNS = 4, POINTS = 4 };

static struct session *session;

static int game_play(void **state)
{
    (void)state;
    bool failed;
    char reason[SESSION_SENTENCE_SIZE];
    session = table_session("fence", "dam", 1, NULL);
    for (int turn = 1; turn <= TURNS; turn++) assert_true(advance_turn(session, &failed, reason));
    return 0;
}

static int game_clear(void **state)
{
    (void)state;
    session_delete(session);
    table_clear();
    return 0;
}

static bool played(const struct debrief *asked)
{
    size_t count = session_past_count(session, asked->turn, asked->side);
    for (size_t i = 0; i < count; i++) {
        const struct plan *plan = session_past_plan(session, asked->turn, asked->side, i);
        if (strcmp(plan->move, asked->move->id) == 0) return true;
    }
    return false;
}

static void each_question_is_of_a_move_played_in_its_turn(void **state)
{
    (void)state;
    struct debrief asked[DEBRIEF_MAX];
    size_t count = debrief_find(asked, session, VIEWER_UMPIRE);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        assert_true(played(&asked[i]));
        assert_true(asked[i].move->debrief[0]);
        if (i > 0) assert_true(asked[i].plays <= asked[i - 1].plays);
        for (size_t k = 0; k < i; k++) assert_ptr_not_equal(asked[i].move, asked[k].move);
    }
}

static void a_turning_point_names_what_was_played(void **state)
{
    (void)state;
    struct turning points[POINTS];
    size_t count = turning_find(points, POINTS, session), named = 0;
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        assert_false(points[i].asked);
        turning_card(&points[i], session, VIEWER_UMPIRE);
        assert_true(points[i].asked);
        named += points[i].card[0] != '\0';
    }
    assert_true(named > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_question_is_of_a_move_played_in_its_turn),
        cmocka_unit_test(a_turning_point_names_what_was_played),
    };
    return cmocka_run_group_tests(tests, game_play, game_clear);
}
