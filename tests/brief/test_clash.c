/* test_clash.c: before a move is planned, it is said what it would replace, undo, or leave as it
 * is. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "brief/clash.h"
#include "game/hand.h"
#include "game/play.h"
#include "game/player.h"
#include "game/table.h"

static const struct move *move_of(const struct session *session, enum side side, const char *id)
{
    const struct move *move = script_move_named(session_setup(session)->scripts, side, id);
    assert_non_null(move);
    return move;
}

static void find_for(struct clash *out, struct session *session, enum side side, const char *id,
                     const struct choice *choice)
{
    struct eyes eyes = {.session = session, .viewer = viewer_of_side(side)};
    clash_find(out, &eyes, move_of(session, side, id), choice);
}

static void find(struct clash *out, struct session *session, const char *id,
                 const struct choice *choice)
{
    find_for(out, session, SIDE_WASHINGTON, id, choice);
}

static void plan_for(struct session *session, enum side side, const char *id,
                     const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (!play_move(session, side, move_of(session, side, id), choice, reason))
        fail_msg("%s: %s", id, reason);
}

static void plan(struct session *session, const char *id, const struct choice *choice)
{
    plan_for(session, SIDE_WASHINGTON, id, choice);
}

static void turn_end(struct session *session)
{
    table_seal(session, SIDE_WASHINGTON);
    assert_true(table_seal(session, SIDE_BEIJING));
}

static void assert_says(const struct clash *clash, const char *part)
{
    if (!strstr(clash->text, part)) fail_msg("\"%s\" does not say \"%s\"", clash->text, part);
}

static void a_second_measure_of_one_aim_takes_the_place_of_the_first(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    struct clash clash;
    plan(session, "tariffs", &(struct choice){{"50"}});
    find(&clash, session, "tariffs", &(struct choice){{"10"}});
    assert_says(&clash, "takes the place of Tariff on all Chinese goods: 50 %");
    assert_says(&clash, "2 political capital, would be lost");
    assert_true(clash.wasted);
    assert_int_equal(clash.plan, 0);
    find(&clash, session, "tariffs", &(struct choice){{"50"}});
    assert_says(&clash, "the same once more");
    assert_true(clash.wasted);
    session_delete(session);
}

/* What is lost already is not told of again with the next move. */
static void what_is_lost_is_told_once(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    struct clash clash;
    plan(session, "tariffs", &(struct choice){{"50"}});
    plan(session, "tariffs", &(struct choice){{"10"}});
    find(&clash, session, "tariffs", &(struct choice){{"30"}});
    assert_int_equal(clash.plan, 1);
    assert_null(strstr(clash.text, ": 50 %, planned"));
    session_delete(session);
}

static void other_aims_do_not_clash(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    struct clash clash;
    plan(session, "tariffs", &(struct choice){{"50"}});
    find(&clash, session, "sector_tariff", &(struct choice){{"memory", "10"}});
    assert_string_equal(clash.text, "");
    assert_false(clash.wasted);
    assert_int_equal(clash.plan, -1);
    session_delete(session);
}

static void a_milder_measure_than_the_one_that_stands_says_so(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    struct clash clash;
    plan(session, "tariffs", &(struct choice){{"50"}});
    turn_end(session);
    find(&clash, session, "tariffs", &(struct choice){{"10"}});
    assert_says(&clash, "stands already, and is less: Tariff of 50%");
    assert_false(clash.wasted);
    find(&clash, session, "tariffs", &(struct choice){{"60"}});
    assert_string_equal(clash.text, "");
    find(&clash, session, "tariffs", &(struct choice){{"50"}});
    assert_says(&clash, "stands already");
    assert_says(&clash, "would change nothing");
    assert_true(clash.wasted);
    session_delete(session);
}

/* An undone purchase is of no one aim: only the world shows it. */
static void a_release_undoes_the_purchase_before_it(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    const struct choice ore = {{"nickel"}};
    struct clash clash;
    plan_for(session, SIDE_BEIJING, "raw_reserve", &ore);
    turn_end(session);
    plan_for(session, SIDE_BEIJING, "raw_reserve", &ore);
    find_for(&clash, session, SIDE_BEIJING, "reserve_release", &ore);
    assert_says(&clash, "planned this turn already, does nothing");
    assert_true(clash.wasted);
    session_delete(session);
}

/* What is replaced is told by its aim, whichever move set it. */
static void two_moves_of_one_aim_clash(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    struct clash clash;
    plan_for(session, SIDE_BEIJING, "export_quota", &(struct choice){{"tungsten", "60"}});
    find_for(&clash, session, SIDE_BEIJING, "mineral_licence", &(struct choice){{"tungsten"}});
    assert_says(&clash, "takes the place of Set an export quota");
    assert_true(clash.wasted);
    session_delete(session);
}

/* The world but for the means of the sides, the list of measures and the news. */
static uint64_t outcome(const struct session *session)
{
    struct world *world = malloc(sizeof *world);
    *world = *session_world(session);
    for (int side = 0; side < SIDE_COUNT; side++)
        world->sides[side].capital = world->sides[side].budget_musd = 0.0;
    memset(world->instruments, 0, sizeof world->instruments);
    memset(world->news, 0, sizeof world->news);
    world->instrument_count = world->news_count = 0;
    uint64_t hash = world_hash(world);
    free(world);
    return hash;
}

/* Washington plans one move twice with drawn answers, or the second alone; what the turn brings. */
static uint64_t turn_of(const char *id, const struct choice *first, const struct choice *second)
{
    struct session *session = table_session("human", "human", 3, NULL);
    if (first) plan(session, id, first);
    plan(session, id, second);
    turn_end(session);
    uint64_t hash = outcome(session);
    session_delete(session);
    return hash;
}

/* Whatever of a plan is said to be lost, the turn is the same without it; and what is not said to
 * be lost makes a difference. */
static void what_is_said_to_be_lost_is_lost(void **state)
{
    (void)state;
    static const char *const ids[] = {"tariffs", "targeted_tariff", "entity_listing",
                                      "partner_offer", "partner_pressure"};
    size_t lost = 0, kept = 0;
    for (size_t i = 0; i < 2 * sizeof ids / sizeof ids[0]; i++) {
        struct session *session = table_session("human", "human", 3, NULL);
        const struct move *move = move_of(session, SIDE_WASHINGTON, ids[i / 2]);
        struct choice first, second;
        struct clash clash;
        assert_true(player_choose(&first, session, move, 2 * i));
        second = first;
        if (i % 2) assert_true(player_choose(&second, session, move, 2 * i + 1));
        plan(session, move->id, &first);
        find(&clash, session, move->id, &second);
        bool same = turn_of(move->id, &first, &second) == turn_of(move->id, NULL, &second);
        assert_int_equal(clash.plan == 0, same);
        lost += same;
        kept += !same;
        session_delete(session);
    }
    assert_true(lost > 2 && kept > 2);
}

static void no_shipped_move_comes_to_nothing_at_the_start(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    const struct script_library *scripts = session_setup(session)->scripts;
    size_t asked = 0;
    for (size_t i = 0; i < script_move_count(scripts); i++) {
        const struct move *move = script_move(scripts, i);
        struct eyes eyes = {.session = session, .viewer = viewer_of_side(move->side)};
        struct choice choice;
        struct clash clash;
        char reason[SESSION_SENTENCE_SIZE];
        if (!player_choose(&choice, session, move, i) ||
            !hand_playable(session, move->side, move, &choice, reason))
            continue;
        clash_find(&clash, &eyes, move, &choice);
        if (clash.wasted) fail_msg("%s: %s", move->id, clash.text);
        asked++;
    }
    assert_true(asked > 40);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_second_measure_of_one_aim_takes_the_place_of_the_first),
        cmocka_unit_test(what_is_lost_is_told_once),
        cmocka_unit_test(other_aims_do_not_clash),
        cmocka_unit_test(a_milder_measure_than_the_one_that_stands_says_so),
        cmocka_unit_test(a_release_undoes_the_purchase_before_it),
        cmocka_unit_test(two_moves_of_one_aim_clash),
        cmocka_unit_test(what_is_said_to_be_lost_is_lost),
        cmocka_unit_test(no_shipped_move_comes_to_nothing_at_the_start),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
