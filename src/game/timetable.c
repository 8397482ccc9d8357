/* timetable.c: how a room's minutes are spent: welcome, practice, turns, break, hot wash. */
/* SPDX-License-Identifier: MIT */
#include "game/timetable.h"

#include <assert.h>
#include <string.h>

enum {
    WELCOME = 6,
    PRACTICE = 9,
    LOOK = 3,
    REVEAL = 5,
    BREAK = 5,
    BREAK_FROM = 90, /* minutes that ask for a break */
    WASH = 5,        /* the hot wash is one part in so many */
    FREEZE = 2,
    TURNS_WORTH = 2, /* one to act and one to answer: planning is cut for these unasked */
    ROUND = 5
};

const char *const timetable_steps[TIMETABLE_WHAT_COUNT + 1] = {
    [TIMETABLE_WELCOME] = "welcome",        [TIMETABLE_PRACTICE] = "practice",
    [TIMETABLE_PLANNING_STEP] = "planning", [TIMETABLE_LOOK] = "look",
    [TIMETABLE_REVEAL] = "reveal",          [TIMETABLE_BREAK] = "break",
    [TIMETABLE_RECALL] = "recall",          [TIMETABLE_ROLES] = "roles",
    [TIMETABLE_EXPECTED] = "expected",      [TIMETABLE_COMMITMENTS] = "commitments",
    [TIMETABLE_FREEZE] = "freeze",          [TIMETABLE_END] = "end",
};

const char *const timetable_whose[TIMETABLE_WHO_COUNT + 1] = {
    [TIMETABLE_UMPIRE] = "umpire",   [TIMETABLE_WASHINGTON] = "washington",
    [TIMETABLE_BEIJING] = "beijing", [TIMETABLE_TEAMS] = "teams",
    [TIMETABLE_ALL] = "all",
};

/* What is left for turns. */
static int room_for_turns(int minutes)
{
    int wash = (minutes + WASH - 1) / WASH;
    return minutes - WELCOME - PRACTICE - wash - (minutes >= BREAK_FROM ? BREAK : 0);
}

static bool one_by_one(const struct timetable_wish *wish)
{
    return wish->keyboards == 1 || wish->in_order;
}

static int turn_minutes(const struct timetable_wish *wish, int planning)
{
    return planning * (one_by_one(wish) ? 2 : 1) + LOOK + REVEAL;
}

static int planning_wanted(const struct timetable_wish *wish)
{
    return wish->planning > 0 ? wish->planning : TIMETABLE_PLANNING;
}

static int planning_least(const struct timetable_wish *wish)
{
    int wanted = planning_wanted(wish);
    return wanted < TIMETABLE_SHORTEST ? wanted : TIMETABLE_SHORTEST;
}

static int turns_that_fit(const struct timetable_wish *wish, int planning)
{
    int room = room_for_turns(wish->minutes);
    int turns = room > 0 ? room / turn_minutes(wish, planning) : 0;
    return wish->most > 0 && turns > wish->most ? wish->most : turns;
}

static int turns_chosen(const struct timetable_wish *wish, int fits)
{
    if (wish->turns > 0) return wish->turns;
    int turns = turns_that_fit(wish, planning_wanted(wish));
    int least = fits < TURNS_WORTH ? fits : TURNS_WORTH;
    return turns > least ? turns : least;
}

/* The most that the turns leave, up to what is wanted. */
static int planning_cut(const struct timetable_wish *wish, int turns)
{
    int planning = planning_wanted(wish);
    while (turns * turn_minutes(wish, planning) > room_for_turns(wish->minutes)) planning--;
    return planning;
}

/* Behind the step before. */
static void step_add(struct timetable *out, enum timetable_what what, int length, int turn,
                     enum timetable_who who)
{
    assert(out->count < TIMETABLE_STEPS_MAX);
    const struct timetable_step *last = out->count > 0 ? &out->steps[out->count - 1] : NULL;
    int start = last ? last->start + last->length : 0;
    out->steps[out->count++] = (struct timetable_step){start, length, what, turn, who};
}

static void turn_add(struct timetable *out, const struct timetable_wish *wish, int turn)
{
    enum timetable_who first = wish->beijing_begins ? TIMETABLE_BEIJING : TIMETABLE_WASHINGTON;
    enum timetable_who second = wish->beijing_begins ? TIMETABLE_WASHINGTON : TIMETABLE_BEIJING;
    if (one_by_one(wish)) {
        step_add(out, TIMETABLE_PLANNING_STEP, out->planning, turn, first);
        step_add(out, TIMETABLE_PLANNING_STEP, out->planning, turn, second);
    } else {
        step_add(out, TIMETABLE_PLANNING_STEP, out->planning, turn, TIMETABLE_TEAMS);
    }
    step_add(out, TIMETABLE_LOOK, LOOK, turn, TIMETABLE_UMPIRE);
    step_add(out, TIMETABLE_REVEAL, REVEAL, turn, TIMETABLE_ALL);
}

/* All that is left, the freeze at its end, the rest by weight; no part is without a minute. */
static void wash_add(struct timetable *out)
{
    static const int weights[] = {5, 6, 9, 6};
    const struct timetable_step *last = &out->steps[out->count - 1];
    int left = out->minutes - last->start - last->length - FREEZE, sum = 0, weight = 0, done = 0;
    for (int i = 0; i < 4; i++) sum += weights[i];
    for (int i = 0; i < 4; i++) {
        weight += weights[i];
        int until = (2 * left * weight + sum) / (2 * sum); /* rounded */
        step_add(out, (enum timetable_what)(TIMETABLE_RECALL + i), until - done, 0, TIMETABLE_ALL);
        done = until;
    }
    step_add(out, TIMETABLE_FREEZE, FREEZE, 0, TIMETABLE_UMPIRE);
    step_add(out, TIMETABLE_END, 0, 0, TIMETABLE_UMPIRE);
}

bool timetable_make(struct timetable *out, const struct timetable_wish *wish)
{
    memset(out, 0, sizeof *out);
    out->minutes = wish->minutes;
    out->fits = turns_that_fit(wish, planning_least(wish));
    out->turns = turns_chosen(wish, out->fits);
    if (out->turns == 0 || out->turns > out->fits) return false;
    out->planning = planning_cut(wish, out->turns);
    out->turn_minutes = turn_minutes(wish, out->planning);
    step_add(out, TIMETABLE_WELCOME, WELCOME, 0, TIMETABLE_UMPIRE);
    step_add(out, TIMETABLE_PRACTICE, PRACTICE, 0, TIMETABLE_TEAMS);
    for (int turn = 1; turn <= out->turns; turn++) {
        turn_add(out, wish, turn);
        bool half = turn == (out->turns + 1) / 2;
        if (half && wish->minutes >= BREAK_FROM)
            step_add(out, TIMETABLE_BREAK, BREAK, 0, TIMETABLE_ALL);
    }
    wash_add(out);
    return true;
}

int timetable_minutes(const struct timetable_wish *wish, bool cut)
{
    assert(wish->turns > 0);
    int planning = cut ? planning_least(wish) : planning_wanted(wish);
    int turns = wish->turns * turn_minutes(wish, planning), minutes = TIMETABLE_LEAST;
    while (room_for_turns(minutes) < turns) minutes++;
    return minutes;
}

int timetable_game(int turns, int clock_seconds, int people)
{
    int planning = clock_seconds > 0 ? clock_seconds : TIMETABLE_SHORTEST * 60;
    int seconds = turns * (people * planning + LOOK * 60), unit = ROUND * 60;
    return people > 0 ? (2 * seconds + unit) / (2 * unit) * ROUND : 0;
}
