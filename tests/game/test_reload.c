/* test_reload.c: a game goes on with edited scripts, and its journal needs none of them. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/temporary.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/reload.h"

static char pack[TEMPORARY_PATH_SIZE], save[TEMPORARY_PATH_SIZE];
static struct places places;
static struct diag_list list;
static struct session *session;
static char said[SESSION_SENTENCE_SIZE];

/* A move of a pack that sets a tariff of so many basis points. */
static void put_move(const char *rate)
{
    char text[512];
    snprintf(text, sizeof text,
             "return { title = 'Levy', side = 'washington', family = 'test', mechanism = 'none',\n"
             "text = 't', source = 's',\n"
             "play = function(order) order.tariff { from = 'CHN', rate_bp = %s } end }\n",
             rate);
    temporary_text(pack, "lua/moves/washington/levy.lua", text);
}

static int begin(void **state)
{
    (void)state;
    char path[TEMPORARY_PATH_SIZE], reason[FILE_REASON_SIZE];
    temporary_folder(pack);
    temporary_path(save, pack, "game.csv");
    temporary_path(path, pack, "lua/moves/washington");
    assert_true(file_make_folder(path, reason));
    temporary_path(path, pack, "cards");
    assert_true(file_make_folder(path, reason));
    temporary_text(pack, "cards/seminar.csv",
                   "side,move,copies,first_turn,capital,budget_musd,source\n"
                   "washington,levy,0,1,0,0,test\n");
    put_move("1000");
    diag_init(&list);
    place_init(&places, ".");
    assert_true(place_add(&places, pack, &list));
    struct session_options options = {.places = &places,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = 3};
    session = session_new(&options, NULL, &list);
    assert_non_null(session);
    assert_int_equal(list.count, 0);
    return 0;
}

static int end(void **state)
{
    (void)state;
    session_delete(session);
    diag_free(&list);
    temporary_remove(pack);
    return 0;
}

static void play_levy(void)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct choice none = {0};
    const struct move *move =
        script_move_named(session_setup(session)->scripts, SIDE_WASHINGTON, "levy");
    assert_non_null(move);
    if (!play_move(session, SIDE_WASHINGTON, move, &none, reason)) fail_msg("%s", reason);
}

static int32_t planned_rate(size_t plan)
{
    const struct plan *planned = session_plan(session, SIDE_WASHINGTON, plan);
    return session_plan_instrument(session, SIDE_WASHINGTON, planned, 0)->value[FIELD_RATE_BP];
}

static void resolve(void)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_true(play_seal(session, (enum side)side, "", reason));
    }
    assert_true(advance_turn(session, &failed, reason));
}

static void expect_resume(void)
{
    uint64_t hash = world_hash(session_world(session));
    int turn = session_turn(session);
    session_delete(session);
    session = session_resume(&places, save, false, &list);
    assert_non_null(session);
    assert_int_equal(session_turn(session), turn);
    assert_true(world_hash(session_world(session)) == hash);
}

static void what_is_planned_stays_and_what_comes_is_new(void **state)
{
    (void)state;
    play_levy();
    put_move("2500");
    assert_true(reload_scripts(said, session, &list));
    assert_string_equal(said, "1 script changed, 0 added.");
    assert_int_equal(list.count, 0);
    play_levy();
    assert_int_equal(planned_rate(0), 1000);
    assert_int_equal(planned_rate(1), 2500);
    resolve();
    expect_resume();
}

/* The journal is the game: a note of the new hash, which whoever reads it may pass over. */
static void the_journal_notes_the_hash_of_the_new_scripts(void **state)
{
    (void)state;
    char expected[64];
    size_t length;
    put_move("2500");
    assert_true(reload_scripts(said, session, &list));
    snprintf(expected, sizeof expected, "scripts_hash=%016llx",
             (unsigned long long)script_library_hash(session_setup(session)->scripts));
    char *journal = temporary_read(save, &length);
    const char *row = strstr(journal, ",note,reload,");
    assert_non_null(row);
    assert_non_null(strstr(row, expected));
    free(journal);
    expect_resume();
}

static void a_broken_script_leaves_the_game_as_it_was(void **state)
{
    (void)state;
    size_t length;
    put_move("2500 +");
    assert_false(reload_scripts(said, session, &list));
    assert_string_equal(said, "No script was taken over, 1 kept as before.");
    assert_true(temporary_told(&list, "levy.lua:3", ""));
    play_levy();
    assert_int_equal(planned_rate(0), 1000);
    char *journal = temporary_read(save, &length);
    assert_null(strstr(journal, ",note,reload,"));
    free(journal);
}

static void without_scripts_there_is_nothing_to_reload(void **state)
{
    (void)state;
    expect_resume();
    assert_false(reload_scripts(said, session, &list));
    assert_string_equal(said, "Nothing was reloaded.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_planned_stays_and_what_comes_is_new, begin, end),
        cmocka_unit_test_setup_teardown(the_journal_notes_the_hash_of_the_new_scripts, begin, end),
        cmocka_unit_test_setup_teardown(a_broken_script_leaves_the_game_as_it_was, begin, end),
        cmocka_unit_test_setup_teardown(without_scripts_there_is_nothing_to_reload, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
