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

/* A move of a pack, by what its play does. */
static void put_play(const char *id, const char *play)
{
    char text[512], path[64];
    snprintf(path, sizeof path, "lua/moves/washington/%s.lua", id);
    snprintf(text, sizeof text,
             "return { title = 'Levy', side = 'washington', family = 'test', mechanism = 'none',\n"
             "text = 't', source = 's',\n"
             "play = function(order, choice, view) %s end }\n",
             play);
    temporary_text(pack, path, text);
}

/* One that sets a tariff of so many basis points. */
static void put_move(const char *rate)
{
    char play[256];
    snprintf(play, sizeof play, "order.tariff { from = 'CHN', rate_bp = %s }", rate);
    put_play("levy", play);
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

/* What is planned stays and what comes is new. The journal is the game: it has a note of the new
 * hash, which whoever reads it may pass over. */
static void an_edited_script_is_taken_over_and_noted(void **state)
{
    (void)state;
    char expected[64];
    size_t length;
    play_levy();
    put_move("2500");
    assert_true(reload_scripts(said, session, &list));
    assert_string_equal(said, "1 script changed, 0 added.");
    assert_int_equal(list.count, 0);
    play_levy();
    assert_int_equal(planned_rate(0), 1000);
    assert_int_equal(planned_rate(1), 2500);
    snprintf(expected, sizeof expected, "scripts_hash=%016llx",
             (unsigned long long)script_library_hash(session_setup(session)->scripts));
    char *journal = temporary_read(save, &length);
    const char *row = strstr(journal, ",note,reload,");
    assert_non_null(row);
    assert_non_null(strstr(row, expected));
    free(journal);
    resolve();
    assert_int_equal(session_fault_count(session, 1), 0); /* it is no script's failure */
    expect_resume();
    assert_int_equal(session_fault_count(session, 1), 0);
}

/* Whether scripts have changed since is asked of the last that the game took in. */
static void a_resume_holds_the_scripts_against_the_last_reload(void **state)
{
    (void)state;
    put_move("2500");
    assert_true(reload_scripts(said, session, &list));
    for (size_t told = 0; told < 2; told++) {
        session_delete(session);
        session = session_resume(&places, save, true, &list);
        assert_non_null(session);
        assert_int_equal(list.count, told);
        put_move("3000");
    }
    assert_non_null(strstr(list.items[0].text, "scripts of moves, events or opponents"));
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

/* The text is right Lua, and fails where it is tried: by its names, its fields, or when it runs, be
 * it at once or in a later turn. */
static void what_check_refuses_is_not_taken_over(void **state)
{
    (void)state;
    static const struct {
        const char *id, *play;
    } wrong[] = {
        {"levy", "order.tariff { from = 'CHN', good = 'titan', rate_bp = 2500 }"},
        {"field", "order.tariff { frm = 'CHN', rate_bp = 2500 }"},
        {"runs", "order.tariff { from = 'CHN', rate_bp = nil + 1 }"},
        {"late", "order.tariff { from = 'CHN', rate_bp = view.turn < 9 and 2500 or 2.5 }"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        put_play(wrong[i].id, wrong[i].play);
    assert_false(reload_scripts(said, session, &list));
    assert_string_equal(said, "No script was taken over, 1 kept as before.");
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char place[32];
        snprintf(place, sizeof place, "%s.lua:3:", wrong[i].id);
        if (!temporary_told(&list, place, "")) fail_msg("nothing is told of %s", place);
    }
    assert_null(script_move_named(session_setup(session)->scripts, SIDE_WASHINGTON, "late"));
    play_levy();
    assert_int_equal(planned_rate(0), 1000);
}

/* Puts the pack's deck: the rows behind the head. */
static void put_cards(const char *rows)
{
    char text[512];
    snprintf(text, sizeof text, "side,move,copies,first_turn,capital,budget_musd,source\n%s", rows);
    temporary_text(pack, "cards/seminar.csv", text);
}

static const struct card *card_of(const char *id)
{
    return deck_card(&session_setup(session)->deck, SIDE_WASHINGTON, id);
}

static void cards_are_read_again(void **state)
{
    (void)state;
    put_cards("washington,levy,0,1,5,0,test\n");
    assert_true(reload_scripts(said, session, &list));
    assert_string_equal(said, "No script has changed. The cards in cards/seminar.csv are read "
                              "again: 0 added, 1 changed, 0 gone.");
    assert_int_equal(card_of("levy")->capital, 5);
    play_levy();
    assert_int_equal(session_plan(session, SIDE_WASHINGTON, 0)->capital, 5);
    /* A new move and its row come together. */
    put_play("fee", "order.tariff { from = 'CHN', good = 'titanium', rate_bp = 500 }");
    put_cards("washington,levy,0,1,5,0,test\nwashington,fee,1,1,1,0,test\n");
    assert_true(reload_scripts(said, session, &list));
    assert_string_equal(said, "0 scripts changed, 1 added. The cards in cards/seminar.csv are "
                              "read again: 1 added, 0 changed, 0 gone.");
    assert_non_null(card_of("fee"));
    put_cards("washington,levy,0,1,5,0,test\n");
    assert_true(reload_scripts(said, session, &list));
    assert_null(card_of("fee"));
    assert_int_equal(list.count, 0);
}

static void wrong_cards_change_nothing(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "washington,levy,0,1,many,0,test\n",
        "washington,levy,0,1,5,0,test\nwashington,none,0,1,5,0,test\n",
        "washington,tariffs,0,1,5,0,test\n"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        size_t before = list.errors;
        put_cards(wrong[i]);
        if (reload_scripts(said, session, &list)) fail_msg("%s: %s", wrong[i], said);
        assert_non_null(strstr(said, "have mistakes, and all stay as they were"));
        assert_true(list.errors > before);
        assert_int_equal(card_of("levy")->capital, 0);
    }
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
        cmocka_unit_test_setup_teardown(an_edited_script_is_taken_over_and_noted, begin, end),
        cmocka_unit_test_setup_teardown(a_resume_holds_the_scripts_against_the_last_reload, begin,
                                        end),
        cmocka_unit_test_setup_teardown(a_broken_script_leaves_the_game_as_it_was, begin, end),
        cmocka_unit_test_setup_teardown(what_check_refuses_is_not_taken_over, begin, end),
        cmocka_unit_test_setup_teardown(cards_are_read_again, begin, end),
        cmocka_unit_test_setup_teardown(wrong_cards_change_nothing, begin, end),
        cmocka_unit_test_setup_teardown(without_scripts_there_is_nothing_to_reload, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
