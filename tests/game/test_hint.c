/* test_hint.c: a scenario's hint goes a step on with each planned move, for each side and turn. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "game/hint.h"
#include "game/table.h"

static struct session *lesson(void)
{
    static const struct places here = {.count = 1, .items = {{.path = "."}}};
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here, .scenario = "first-turn",
                                      .who = {"human", "human"}, .seed = 1};
    struct session *session = session_new(&options, NULL, &list);
    if (!session) diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

static void a_step_follows_each_planned_move_and_the_last_one_stands(void **state)
{
    (void)state;
    struct session *session = lesson();
    struct hint hint;
    const char *before = NULL;
    for (int planned = 0; planned <= 2; planned++) {
        assert_true(hint_find(&hint, session, SIDE_WASHINGTON));
        assert_int_equal(hint.step, planned + 1);
        assert_int_equal(hint.steps, 3);
        assert_ptr_not_equal(hint.text, before);
        before = hint.text;
        if (planned < 2) assert_true(table_play_any(session, SIDE_WASHINGTON, 1));
    }
    assert_true(hint_find(&hint, session, SIDE_BEIJING));
    assert_int_equal(hint.step, 1);
    session_delete(session);
}

static void every_turn_has_its_hints_and_the_end_has_none(void **state)
{
    (void)state;
    struct session *session = lesson();
    struct hint hint;
    const char *before = NULL;
    while (!session_over(session)) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_true(hint_find(&hint, session, (enum side)side));
            if (side == SIDE_WASHINGTON) assert_ptr_not_equal(hint.text, before);
            if (side == SIDE_WASHINGTON) before = hint.text;
        }
        assert_false(hint_find(&hint, session, SIDE_NONE));
        for (int side = 0; side < SIDE_COUNT; side++) table_seal(session, (enum side)side);
    }
    assert_false(hint_find(&hint, session, SIDE_WASHINGTON));
    session_delete(session);
}

static void a_scenario_without_hints_has_nothing_to_say(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 1, NULL);
    struct hint hint;
    assert_false(hint_find(&hint, session, SIDE_WASHINGTON));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_follows_each_planned_move_and_the_last_one_stands),
        cmocka_unit_test(every_turn_has_its_hints_and_the_end_has_none),
        cmocka_unit_test(a_scenario_without_hints_has_nothing_to_say),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
