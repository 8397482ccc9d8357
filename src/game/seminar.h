/* seminar.h: a seminar's folder: the journal, and the tables by which a room is run. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SEMINAR_H
#define GAME_SEMINAR_H

#include "base/file.h"
#include "game/session.h"
#include "game/timetable.h"

enum {
    SEMINAR_ROWS = 192,
    SEMINAR_INJECTS = 64,
    SEMINAR_OBJECTIVES = 24,
    SEMINAR_PEOPLE = 64,
    SEMINAR_MARKING_SIZE = 96,
    SEMINAR_SPONSOR_SIZE = 96,
    SEMINAR_ACTION_SIZE = 64,
    SEMINAR_LINE_SIZE = 256,
    SEMINAR_CONDITION_SIZE = 128,
    SEMINAR_ORDERS_SIZE = 512, /* of an inject's instruments, in text */
    SEMINAR_NAME_SIZE = 64,
    SEMINAR_ROLE_SIZE = 48
};

/* A turn is here one of the room's: a step of the session (session_round), of some quarters. */

/* A line of runsheet.csv: when, of which step and turn, who does what, and what is said. */
struct seminar_row {
    int32_t minute;
    int32_t step;                     /* enum timetable_what */
    int32_t turn;                     /* 0: of none */
    int32_t who;                      /* enum timetable_who */
    char action[SEMINAR_ACTION_SIZE]; /* a command of the console, or empty: nothing is typed */
    char text[SEMINAR_LINE_SIZE];
};

/* A line of injects.csv. It waits for its turn, for its condition, or where it has neither for the
 * umpire; and it is an event of the scripts, instruments, or words alone. */
struct seminar_inject {
    char name[ID_SIZE];
    int32_t turn;                          /* 0: none */
    char trigger[SEMINAR_CONDITION_SIZE];  /* "escalation > 0.5", or empty */
    char event[MOVE_ID_SIZE];              /* or empty */
    char instruments[SEMINAR_ORDERS_SIZE]; /* see seminar_order; or empty */
    char text[JOURNAL_NOTE_SIZE];          /* what the teams read */
    char expectation[SEMINAR_LINE_SIZE];   /* what the teams are expected to do; for the umpire */
};

/* How an objective was met, in the four grades of HSEEP. */
enum seminar_rating { SEMINAR_PERFORMED, SEMINAR_SOME, SEMINAR_MAJOR, SEMINAR_UNABLE };

/* A line of objectives.csv. */
struct seminar_objective {
    char objective[ID_SIZE];
    char question[SCENARIO_TEXT_SIZE];
    char figures[SEMINAR_ORDERS_SIZE]; /* that show it, with semicolons between; or empty */
    int32_t rating;                    /* enum seminar_rating, or -1: none yet */
};

enum seminar_team { SEMINAR_WASHINGTON, SEMINAR_BEIJING, SEMINAR_MIDDLE, SEMINAR_STAFF };

/* A line of people.csv. */
struct seminar_person {
    char name[SEMINAR_NAME_SIZE];
    int32_t team;                 /* enum seminar_team */
    char role[SEMINAR_ROLE_SIZE]; /* one of seminar_roles, or any other words */
};

struct seminar {
    char folder[FILE_PATH_SIZE];  /* empty: a plain saved game, which has no tables */
    char session[FILE_PATH_SIZE]; /* the journal */
    int32_t minutes;              /* of the last row of the run sheet; 0: none */
    int32_t quarters;             /* of the scenario, which the turns share out */
    int32_t row_count, inject_count, objective_count, person_count;
    struct seminar_row rows[SEMINAR_ROWS]; /* by minute */
    struct seminar_inject injects[SEMINAR_INJECTS];
    struct seminar_objective objectives[SEMINAR_OBJECTIVES];
    struct seminar_person people[SEMINAR_PEOPLE];
};

/* In the order of their enums; NULL ends each. */
extern const char *const seminar_ratings[]; /* "performed" */
extern const char *const seminar_teams[];   /* "washington" */
/* Who does what in a team, the first to be given first; NULL-ended. */
extern const char *const seminar_roles[];
/* What a row of the run sheet may do: commands of the console, whole, but for "inject", which a
 * name follows; NULL-ended. */
extern const char *const seminar_actions[];

/* Where the journal of a seminar's folder is; of a path that is no folder, the path itself. False
 * with a reason (FILE_REASON_SIZE bytes) if it is too long. */
bool seminar_session_path(char *out, size_t size, const char *path, char *reason);

/* Reads the tables of a folder, or of the folder that a journal lies in, and holds them against the
 * game's map and scripts. Every mistake of every table is in `list`; rows without one are there all
 * the same, and a table that is not there has none. The caller frees it. */
struct seminar *seminar_open(const char *path, const struct setup *setup, struct diag_list *list);

/* What the meeting was opened with, by its key ("minutes", "sponsor"): as the journal has it, from
 * when it was begun. False where it says nothing. */
bool seminar_opening(char *out, size_t size, const struct session *session, const char *key);

/* What stands on the wall and on every page. False where there is none. */
bool seminar_marking(char out[SEMINAR_MARKING_SIZE], const struct session *session);

/* seminar_runsheet.c: the seconds that whoever plans in a row of the run sheet has, up to the next
 * row that is another's; 0 where nothing follows. */
int seminar_planning(const struct seminar *seminar, int32_t index);

/* seminar_make.c: a new one. */

struct seminar_wish {
    const struct places *places;
    const char *folder, *scenario;
    const char *who[SIDE_COUNT];
    uint64_t seed;
    int minutes, turns, keyboards; /* as of timetable_wish */
    const char *marking;           /* stands on every page and on the wall; NULL: none */
    const char *sponsor;           /* for whom it is held, on the report; NULL: nobody is named */
    const char *join;              /* how a late guest's terminal joins; NULL: nothing is said */
    enum reasons reasons;          /* what teams are asked to give reasons for */
    const char *people;            /* a table with names, teams and roles; NULL: none */
};

/* What a scenario asks of a timetable with a keyboard for each of `people`, the sides that a person
 * plays: its clock, its order of planning, its quarters. Minutes and turns are the caller's. */
struct timetable_wish seminar_timetable_wish(const struct scenario *scenario, int people);

/* Makes the folder (0700) with the journal and the tables (0600), and the timetable that they
 * follow. NULL and messages where anything is wrong, and where the folder holds a seminar; then
 * nothing is left of it. The caller frees it. */
struct seminar *seminar_new(struct timetable *out, const struct seminar_wish *wish,
                            struct diag_list *list);

/* seminar_inject.c: what an inject waits for, and what it sets. */

/* Does the condition of an inject hold in that world? False where it has none. */
bool seminar_triggered(const struct seminar_inject *inject, const struct world *world);

/* How many instruments an inject sets; and one of them, as of the quarter being planned
 * (session_turn). The text is that of a scenario's rows, several parted by bars:
 * "tariff;issuer=none;... | truce;...;delay_turns=1". False with a reason where it cannot be read.
 */
int32_t seminar_order_count(const struct seminar_inject *inject);
bool seminar_order(struct instrument *out, const struct seminar_inject *inject, int32_t index,
                   const struct world *world, int turn, char *reason, size_t size);

/* seminar_people.c: who sits where. */

/* Gives a team and a role to everyone who has none (team -1, role empty): by turns to the smaller
 * team, and beyond twelve every third to the middle countries. */
void seminar_people_divide(struct seminar_person *people, int32_t count);

#endif
