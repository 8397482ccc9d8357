/* test_lobby.c: who comes alone finds a seat against an opponent first; a saved game tells who sits
 * there and what came of it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/lobby.h"
#include "game/table.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct lobby_seating seatings[LOBBY_SEATINGS_MAX];

static void the_first_seating_is_for_one(void **state)
{
    (void)state;
    const struct script_library *library = table_setup()->scripts;
    size_t count = lobby_seatings(seatings, library), teams = 0;
    assert_true(count > 3);
    assert_string_equal(seatings[0].who[SIDE_WASHINGTON], "human");
    assert_non_null(script_opponent_named(library, seatings[0].who[SIDE_BEIJING]));
    for (size_t i = 0; i < count; i++) {
        const struct lobby_seating *seating = &seatings[i];
        bool scripted = script_opponent_named(library, seating->who[SIDE_WASHINGTON]) ||
                        script_opponent_named(library, seating->who[SIDE_BEIJING]);
        assert_int_equal(scripted, seating->opponent[0] != '\0');
        assert_int_equal(scripted, seating->doctrine[0] != '\0');
        assert_int_equal(strncmp(seating->page, seating->doctrine, strlen(seating->doctrine)), 0);
        teams += strcmp(seating->label, "Two teams at this keyboard, in turn") == 0;
    }
    assert_int_equal(teams, 1);
}

static void a_game_that_is_over_tells_its_result(void **state)
{
    (void)state;
    char result[HEADLINE_SIZE];
    struct save save = {
        .path = "saves/examples/first-turn.csv", .turn = 3, .turns = 2, .over = true};
    assert_true(lobby_result(result, &here, &save));
    assert_non_null(strstr(result, "Together "));
    save.over = false;
    assert_false(lobby_result(result, &here, &save));
    save.over = save.damaged = true;
    assert_false(lobby_result(result, &here, &save));
}

static void the_state_names_the_turn_of_how_many(void **state)
{
    (void)state;
    char words[LOBBY_STATE_SIZE];
    struct save save = {.turn = 3, .turns = 12};
    lobby_state(words, &save);
    assert_string_equal(words, "turn 3 of 12");
    save.over = true;
    lobby_state(words, &save);
    assert_string_equal(words, "finished");
    save.damaged = true;
    lobby_state(words, &save);
    assert_string_equal(words, "damaged");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_seating_is_for_one),
        cmocka_unit_test(a_game_that_is_over_tells_its_result),
        cmocka_unit_test(the_state_names_the_turn_of_how_many),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
