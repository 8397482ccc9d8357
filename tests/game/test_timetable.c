/* test_timetable.c: a room's minutes add up, nothing overlaps, and the hot wash is never cut. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "game/timetable.h"

static int length_of(const struct timetable *table, enum timetable_what what)
{
    int sum = 0;
    for (int i = 0; i < table->count; i++) {
        if (table->steps[i].what == what) sum += table->steps[i].length;
    }
    return sum;
}

/* Where the first step of a kind, and of a turn where it has one, begins. */
static int start_of(const struct timetable *table, enum timetable_what what, int turn)
{
    for (int i = 0; i < table->count; i++) {
        const struct timetable_step *step = &table->steps[i];
        if (step->what == what && step->turn == turn) return step->start;
    }
    return -1;
}

static void two_hours_are_those_of_the_design(void **state)
{
    (void)state;
    struct timetable table;
    struct timetable_wish wish = {.minutes = 120, .turns = 4, .keyboards = 2};
    static const int turns[] = {15, 33, 56, 74};
    assert_true(timetable_make(&table, &wish));
    assert_int_equal(table.planning, 10);
    assert_int_equal(table.turn_minutes, 18);
    assert_int_equal(start_of(&table, TIMETABLE_WELCOME, 0), 0);
    assert_int_equal(start_of(&table, TIMETABLE_PRACTICE, 0), 6);
    for (int turn = 1; turn <= 4; turn++) {
        int start = turns[turn - 1];
        assert_int_equal(start_of(&table, TIMETABLE_PLANNING_STEP, turn), start);
        assert_int_equal(start_of(&table, TIMETABLE_LOOK, turn), start + 10);
        assert_int_equal(start_of(&table, TIMETABLE_REVEAL, turn), start + 13);
    }
    assert_int_equal(start_of(&table, TIMETABLE_BREAK, 0), 51);
    assert_int_equal(start_of(&table, TIMETABLE_RECALL, 0), 92);
    assert_int_equal(start_of(&table, TIMETABLE_ROLES, 0), 97);
    assert_int_equal(start_of(&table, TIMETABLE_EXPECTED, 0), 103);
    assert_int_equal(start_of(&table, TIMETABLE_COMMITMENTS, 0), 112);
    assert_int_equal(start_of(&table, TIMETABLE_FREEZE, 0), 118);
    assert_int_equal(start_of(&table, TIMETABLE_END, 0), 120);
    wish.turns = 0;
    assert_true(timetable_make(&table, &wish));
    assert_int_equal(table.turns, 4);
}

/* Every step but the end has a length, begins where the one before ended, and turns count up. */
static void steps_check(const struct timetable *table, const struct timetable_wish *wish)
{
    int at = 0, turn = 0;
    for (int i = 0; i < table->count; i++) {
        const struct timetable_step *step = &table->steps[i];
        assert_int_equal(step->start, at);
        assert_int_equal(step->length > 0, step->what != TIMETABLE_END);
        at += step->length;
        if (step->turn == 0) continue;
        assert_true(step->turn == turn || step->turn == turn + 1);
        turn = step->turn;
    }
    assert_int_equal(at, wish->minutes);
    assert_int_equal(turn, table->turns);
    assert_int_equal(table->steps[table->count - 1].what, TIMETABLE_END);
}

static void parts_check(const struct timetable *table, const struct timetable_wish *wish)
{
    int wash = length_of(table, TIMETABLE_RECALL) + length_of(table, TIMETABLE_ROLES) +
               length_of(table, TIMETABLE_EXPECTED) + length_of(table, TIMETABLE_COMMITMENTS) +
               length_of(table, TIMETABLE_FREEZE);
    bool one_by_one = wish->keyboards == 1 || wish->in_order;
    int wanted = wish->planning ? wish->planning : TIMETABLE_PLANNING;
    assert_true(5 * wash >= wish->minutes);
    assert_int_equal(length_of(table, TIMETABLE_WELCOME), 6);
    assert_int_equal(length_of(table, TIMETABLE_PRACTICE), 9);
    assert_int_equal(length_of(table, TIMETABLE_BREAK), wish->minutes >= 90 ? 5 : 0);
    assert_int_equal(length_of(table, TIMETABLE_PLANNING_STEP),
                     table->turns * table->planning * (one_by_one ? 2 : 1));
    assert_int_equal(length_of(table, TIMETABLE_LOOK), 3 * table->turns);
    assert_int_equal(length_of(table, TIMETABLE_REVEAL), 5 * table->turns);
    assert_true(table->planning <= wanted && table->planning >= (wanted < 5 ? wanted : 5));
    /* A minute of planning more would not fit. */
    int more = table->turns * (one_by_one ? 2 : 1);
    assert_true(table->planning == wanted || 5 * (wash - more) < wish->minutes);
}

/* As section 8 of the design counts them, in fifths of a minute. */
static int turns_reckoned(const struct timetable_wish *wish, int planning)
{
    int turn = planning * (wish->keyboards == 1 || wish->in_order ? 2 : 1) + 8;
    int fifths = 5 * wish->minutes - 75 - wish->minutes - (wish->minutes >= 90 ? 25 : 0);
    int turns = fifths > 0 ? fifths / (5 * turn) : 0;
    return wish->most && turns > wish->most ? wish->most : turns;
}

static void wish_check(const struct timetable_wish *wish)
{
    struct timetable table;
    int wanted = wish->planning ? wish->planning : TIMETABLE_PLANNING;
    int fits = turns_reckoned(wish, wanted < 5 ? wanted : 5);
    bool good = timetable_make(&table, wish);
    assert_int_equal(table.fits, fits);
    assert_int_equal(good, fits > 0 && wish->turns <= fits);
    if (!good) {
        assert_int_equal(table.count, 0);
        return;
    }
    if (wish->turns) {
        assert_int_equal(table.turns, wish->turns);
    } else {
        int unasked = turns_reckoned(wish, wanted), least = fits < 2 ? fits : 2;
        assert_int_equal(table.turns, unasked > least ? unasked : least);
    }
    steps_check(&table, wish);
    parts_check(&table, wish);
}

static void every_wish_adds_up_or_is_refused_with_what_fits(void **state)
{
    (void)state;
    static const int plannings[] = {0, 3, 5, 7, 15, 40};
    static const int mosts[] = {0, 2, 12};
    for (int minutes = TIMETABLE_LEAST; minutes <= TIMETABLE_MOST; minutes++) {
        for (int i = 0; i < 6 * 3 * 4; i++) {
            struct timetable_wish wish = {.minutes = minutes,
                                          .keyboards = 1 + i % 2,
                                          .in_order = i / 2 % 2,
                                          .beijing_begins = i % 3 == 0,
                                          .planning = plannings[i / 12],
                                          .most = mosts[i / 4 % 3]};
            for (wish.turns = 0; wish.turns <= 18; wish.turns++) wish_check(&wish);
        }
    }
}

/* So many minutes hold the turns, and one fewer does not. */
static void the_fewest_minutes_hold_the_turns_exactly(void **state)
{
    (void)state;
    for (int i = 0; i < 12 * 2 * 2; i++) {
        struct timetable table;
        struct timetable_wish wish = {.turns = 1 + i / 4, .keyboards = 1 + i % 2};
        bool cut = i / 2 % 2;
        wish.minutes = timetable_minutes(&wish, cut);
        assert_true(timetable_make(&table, &wish));
        assert_true(cut || table.planning == TIMETABLE_PLANNING);
        wish.minutes--;
        bool still = timetable_make(&table, &wish);
        assert_false(still && (cut || table.planning == TIMETABLE_PLANNING));
    }
}

static void who_plans_first_stands_first(void **state)
{
    (void)state;
    struct timetable table;
    struct timetable_wish wish = {
        .minutes = 120, .keyboards = 2, .in_order = true, .beijing_begins = true};
    assert_true(timetable_make(&table, &wish));
    assert_int_equal(table.steps[2].who, TIMETABLE_BEIJING);
    assert_int_equal(table.steps[3].who, TIMETABLE_WASHINGTON);
    assert_int_equal(table.steps[3].what, TIMETABLE_PLANNING_STEP);
    wish.beijing_begins = false;
    assert_true(timetable_make(&table, &wish));
    assert_int_equal(table.steps[2].who, TIMETABLE_WASHINGTON);
}

static void a_game_without_a_room_is_told_to_five_minutes(void **state)
{
    (void)state;
    assert_int_equal(timetable_game(12, 0, 2), 155);
    assert_int_equal(timetable_game(12, 0, 1), 95);
    assert_int_equal(timetable_game(6, 420, 2), 100);
    assert_int_equal(timetable_game(6, 420, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_hours_are_those_of_the_design),
        cmocka_unit_test(every_wish_adds_up_or_is_refused_with_what_fits),
        cmocka_unit_test(the_fewest_minutes_hold_the_turns_exactly),
        cmocka_unit_test(who_plans_first_stands_first),
        cmocka_unit_test(a_game_without_a_room_is_told_to_five_minutes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
