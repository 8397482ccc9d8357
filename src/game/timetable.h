/* timetable.h: how a room's minutes are spent: welcome, practice, turns, break, hot wash. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_TIMETABLE_H
#define GAME_TIMETABLE_H

#include <stdbool.h>

/* Whole minutes, as everything here. The hot wash is a fifth of the time at least, whatever else
 * has to give way. */
enum {
    TIMETABLE_LEAST = 30,
    TIMETABLE_MOST = 300,
    TIMETABLE_PLANNING = 10,  /* of a side in a turn, where nobody says otherwise */
    TIMETABLE_SHORTEST = 5,   /* to which that may be cut so that more turns fit */
    TIMETABLE_STEPS_MAX = 96, /* of the longest day with the shortest turns there are fewer */
};

enum timetable_what {
    TIMETABLE_WELCOME,
    TIMETABLE_PRACTICE,
    TIMETABLE_PLANNING_STEP,
    TIMETABLE_LOOK,   /* the umpire looks at the result and rules; nobody has seen it */
    TIMETABLE_REVEAL, /* and the bulletin is read */
    TIMETABLE_BREAK,
    TIMETABLE_RECALL, /* the hot wash begins */
    TIMETABLE_ROLES,
    TIMETABLE_EXPECTED,
    TIMETABLE_COMMITMENTS,
    TIMETABLE_FREEZE,
    TIMETABLE_END, /* of no length: the minutes that there were */
    TIMETABLE_WHAT_COUNT
};

/* Whose step it is. */
enum timetable_who {
    TIMETABLE_UMPIRE,
    TIMETABLE_WASHINGTON,
    TIMETABLE_BEIJING,
    TIMETABLE_TEAMS,
    TIMETABLE_ALL,
    TIMETABLE_WHO_COUNT
};

/* In the order of their enums, as files and people name them; NULL ends each. */
extern const char *const timetable_steps[TIMETABLE_WHAT_COUNT + 1]; /* "planning" */
extern const char *const timetable_whose[TIMETABLE_WHO_COUNT + 1];  /* "washington" */

struct timetable_step {
    int start, length;
    enum timetable_what what;
    int turn; /* from 1; 0: of none */
    enum timetable_who who;
};

struct timetable_wish {
    int minutes;         /* TIMETABLE_LEAST to TIMETABLE_MOST */
    int turns;           /* 0: as many as fit */
    int most;            /* turns that there can be at all; 0: as many as fit */
    int keyboards;       /* 1: the teams share one, and plan one after the other */
    int planning;        /* of a side; 0: TIMETABLE_PLANNING */
    bool in_order;       /* they plan one after the other even with a keyboard each, */
    bool beijing_begins; /* and this one first; without it Washington */
};

struct timetable {
    int minutes;
    int turns;
    int planning;     /* of a side, as it was cut */
    int turn_minutes; /* of a whole turn */
    int fits;         /* turns that fit at most, with the planning cut as far as it may be */
    int count;
    struct timetable_step steps[TIMETABLE_STEPS_MAX]; /* one begins where the one before ends */
};

/* False where the turns that were asked for do not fit, or not one does: `fits` says how many do,
 * and there are no steps. */
bool timetable_make(struct timetable *out, const struct timetable_wish *wish);

/* The fewest minutes in which the wish's turns, of which there must be some, fit with the planning
 * that it wants, or, `cut`, with the planning cut as far as it may be. They may be more than
 * TIMETABLE_MOST. */
int timetable_minutes(const struct timetable_wish *wish, bool cut);

/* A game without a facilitator: about how many minutes it takes `people` (sides that a person
 * plays) who share a keyboard, to five minutes; 0 where nobody plays. `clock_seconds` is the
 * scenario's planning time, or 0. */
int timetable_game(int turns, int clock_seconds, int people);

#endif
