/* road.h: the branches of a saved game that lie beside it: what another way from some turn on came
 * to. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_ROAD_H
#define BRIEF_ROAD_H

#include "brief/eyes.h"
#include "game/verdict.h"

enum { ROAD_MAX = 6, ROAD_NAME_SIZE = 128, ROAD_MOVES_SIZE = 640 };

struct road {
    char file[ROAD_NAME_SIZE];
    int turn;                                /* the room's, from which on it goes another way */
    int played;                              /* turns of the room */
    char moves[SIDE_COUNT][ROAD_MOVES_SIZE]; /* what was played there in that turn; or empty */
    struct verdict verdict;
};

/* The branches whose row names the game's file and a row of it that is there, by name; how many.
 * What a side would have done there is told only where all of both games is open to the eyes: to
 * the umpire, and to others where both are over; what it came to so far to others where this game
 * is over. Each takes some fifty turns. */
size_t road_find(struct road out[ROAD_MAX], const struct eyes *eyes);

#endif
