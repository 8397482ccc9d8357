/* forecast.h: what a move would do, before it is played: the same turn on copies of the world. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_FORECAST_H
#define GAME_FORECAST_H

#include "game/session.h"

enum { FORECAST_LINE_MAX = 16, FORECAST_TURNS = 4 };

/* A figure now, and FORECAST_TURNS turns on without the move and with it. The range is over the
 * rival's seeded answers and over what the side does not know. */
struct forecast_line {
    char label[72];
    char figure[FIGURE_NAME_SIZE];
    const char *unit;
    double now;
    double without;
    double low, with, high;
    double next;                               /* with it, after one turn */
    bool good_when_up;                         /* for the side that asks */
};

struct forecast {
    int turns;
    int runs;
    size_t count;
    struct forecast_line lines[FORECAST_LINE_MAX];   /* own scores first, then the move's figures */
};

/* Forecasts playing `move` with `choice` on top of the side's plan so far; with move NULL, the plan
 * itself against an empty plan. False and a reason if the move cannot be played. The rival's sealed
 * plan is never looked at. */
bool forecast_run(struct forecast *out, const struct session *session, enum side side,
                  const struct move *move, const struct choice *choice, char *reason);

#endif
