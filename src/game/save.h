/* save.h: where saved games lie, and what is in them at a glance. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SAVE_H
#define GAME_SAVE_H

#include <stdbool.h>
#include <stddef.h>

#include "game/clock.h"
#include "game/session.h"

enum { SAVE_MAX = 64, SAVE_PATH_SIZE = 256 };

struct save {
    char path[SAVE_PATH_SIZE];
    char title[80];                         /* of its scenario */
    char who[SIDE_COUNT][SESSION_WHO_SIZE]; /* plays it now */
    char day[CLOCK_DAY_SIZE];               /* on which it was last played; empty: not known */
    int turn, turns;                        /* being planned, of how many */
    bool over;                              /* the last turn is done */
    bool meeting;                           /* with an umpire */
    bool damaged; /* a row is wrong: turn and over are of what stands before it */
    bool foreign; /* not even the first row is a game's: nothing but path and day is known */
    bool empty;   /* there is nothing in the file at all */
};

/* The next free name in the folder saves, which is made if need be: "saves/rocks-and-chips-3.csv".
 * False with a reason (256 bytes) if the folder cannot be made. */
bool save_next_name(char *out, size_t size, const char *scenario, char *reason);

/* The next free name beside a saved game, for one that goes on from its turn: "game-turn-4.csv".
 * False with a reason (256 bytes) if it is too long. */
bool save_branch_name(char *out, size_t size, const char *parent, int turn, char *reason);

/* What is said of a game that was just resumed: how much of it there is, in a sentence. */
void save_resumed(char *out, size_t size, const struct session *session);

/* Is it a meeting, at which one sits down, and which nobody goes on with? `out` then says how. */
bool save_is_meeting(char *out, size_t size, const struct session *session);

/* The turn that is being planned in a journal of one row at least, and whether the last is done. */
int save_turn(bool *over, const struct journal *journal);

/* The tables in the folder saves, the last played first, and what is none behind the games. How
 * many, at most SAVE_MAX: who looks for a game finds every file, and is told of one that is none.
 */
size_t save_list(struct save out[SAVE_MAX]);

#endif
