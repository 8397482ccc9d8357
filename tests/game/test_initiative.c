/* test_initiative.c: where a scenario gives the first move to one side, the other sees its sealed
 * plan. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "game/table.h"

/* A home whose scenario is the shipped one with another order of planning. */
static struct session *session_planned(const char *order)
{
    char home[200], command[900];
    snprintf(home, sizeof home, "%s", table_path(order));
    snprintf(command, sizeof command,
             "mkdir -p %s && cp -R lua cards maps %s && sed -i 's/^planning,secret,/planning,%s,/' "
             "%s/maps/world-2025/scenarios/rocks-and-chips.csv",
             home, home, order, home);
    assert_int_equal(system(command), 0);
    struct diag_list list;
    diag_init(&list);
    struct places places;
    place_init(&places, home);
    struct session_options options = {
        .places = &places, .scenario = "rocks-and-chips", .who = {"human", "human"}, .seed = 1};
    struct session *session = session_new(&options, NULL, &list);
    if (!session) diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

static void the_second_side_sees_the_first_ones_sealed_plan_and_not_before(void **state)
{
    (void)state;
    static const struct {
        const char *order;
        enum side first;
    } cases[] = {{"washington_first", SIDE_WASHINGTON}, {"beijing_first", SIDE_BEIJING}};
    for (size_t i = 0; i < 2; i++) {
        enum side first = cases[i].first, second = (enum side)(SIDE_COUNT - 1 - (int)first);
        struct session *session = session_planned(cases[i].order);
        assert_int_equal(session_to_move(session), first);
        assert_false(table_play_any(session, second, 1));
        assert_true(table_play_any(session, first, 1));
        assert_false(session_plans_open(session, second, first));
        assert_false(table_seal(session, first));
        assert_true(session_plans_open(session, second, first));
        assert_false(session_plans_open(session, first, second));
        assert_int_equal(session_to_move(session), second);
        assert_true(table_play_any(session, second, 1));
        assert_true(table_seal(session, second));
        assert_false(session_plans_open(session, second, first));
        session_delete(session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_second_side_sees_the_first_ones_sealed_plan_and_not_before),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
