/* match.h: one game between automatic seats, and what it came to as a row of a study. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_MATCH_H
#define SIM_MATCH_H

#include "game/verdict.h"
#include "sim/study.h"

enum { MATCH_AIMS_SIZE = 256, MATCH_MOVES_SIZE = 1400 };

/* The columns of match_play's rows, with commas between. */
extern const char match_columns[];

struct match_seats {
    const char *who[SIDE_COUNT];
    uint64_t seed;
    size_t draw; /* of the constants that the setup was made with */
};

/* What stands beside a match's row. */
enum { MATCH_SECONDS_WASHINGTON, MATCH_SECONDS_BEIJING, MATCH_TURNS };

/* Plays a game, and makes a row of it. */
void match_play(struct study_told *out, struct setup *setup, const struct match_seats *seats);

/* A match as its row has it. */
struct match {
    char scenario[ID_SIZE];
    size_t draw;
    uint64_t seed;
    char who[SIDE_COUNT][SESSION_WHO_SIZE];
    double result[SIDE_COUNT];
    enum verdict_band band[SIDE_COUNT], half[SIDE_COUNT]; /* at the end; after half of the turns */
    double together;
    double start[SIDE_COUNT], total[SIDE_COUNT], score[SIDE_COUNT][SCORE_COUNT];
    double escalation;
    uint64_t hash;                          /* of the last world */
    char aims[SIDE_COUNT][MATCH_AIMS_SIZE]; /* "id:met:lost ...": here and on the calm line */
};

/* Reads row `job` of a study of such rows; false where there is none. */
bool match_read(struct match *out, const struct study *study, size_t job);

#endif
