/* forecast.h: what a move would do, before it is played: the same turn on copies of the world. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_FORECAST_H
#define GAME_FORECAST_H

#include "game/session.h"

enum { FORECAST_LINE_MAX = 16, FORECAST_TURNS = 4, FORECAST_ANSWERS = 6, FORECAST_BEGINS = 24 };

/* A figure now, and FORECAST_TURNS turns on, or at the end of the game if that is sooner, without
 * the move and with it. The range is over the rival's seeded answers and over what the side does
 * not know. */
struct forecast_line {
    char figure[FIGURE_NAME_SIZE];
    double now;
    double without;
    double low, with, high;
    bool good_when_up; /* for the side that asks */
};

struct forecast {
    int turns;
    int runs;
    int answers; /* of the rival, tried so far */
    /* What counts, each side's own result, as verdict_lookahead has it; told as a total is. */
    struct forecast_line results[SIDE_COUNT];
    size_t count;
    struct forecast_line lines[FORECAST_LINE_MAX]; /* own scores first, then the move's figures */
    /* Where nothing of it moves within `turns`: the turn, counted through the game and beyond it,
     * at whose end something does; 0: in none of the next FORECAST_BEGINS. */
    int begins;
};

/* Forecasts playing `move` with `choice` on top of the side's plan so far; with move NULL, the plan
 * itself against an empty plan. False and a reason if the move cannot be played. The rival's sealed
 * plan is never looked at. */
bool forecast_run(struct forecast *out, const struct session *session, enum side side,
                  const struct move *move, const struct choice *choice, char *reason);

/* The same in steps, for one who must not be kept waiting: at first without any answer of the
 * rival's, so that the range is nought wide; then an answer a call. False when all FORECAST_ANSWERS
 * are tried. The session must not have changed between. */
bool forecast_first(struct forecast *out, const struct session *session, enum side side,
                    const struct move *move, const struct choice *choice, char *reason);

bool forecast_widen(struct forecast *out, const struct session *session, enum side side,
                    const struct move *move, const struct choice *choice);

#endif
