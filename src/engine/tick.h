/* tick.h: what one month works out on the way and then forgets. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TICK_H
#define ENGINE_TICK_H

#include "engine/world.h"

/* All per month, in the goods' units; shares from 0 to 1. */
struct tick {
    double plan[GOOD_MAX][COUNTRY_MAX];  /* output that makers aim at */
    double need[GOOD_MAX][COUNTRY_MAX];  /* use wanted before any rationing */
    double fill[GOOD_MAX][COUNTRY_MAX];  /* share of it that stocks allow */
    double scrap[GOOD_MAX][COUNTRY_MAX]; /* won back from what was used, with its users */
    double order[GOOD_MAX][COUNTRY_MAX]; /* what users order */
    double asked[GOOD_MAX][COUNTRY_MAX]; /* orders that reached this country's makers */
    double sold[GOOD_MAX][COUNTRY_MAX];
    double paid[GOOD_MAX][COUNTRY_MAX];     /* mean price index of what users were sold */
    double wanted[RECIPE_MAX][COUNTRY_MAX]; /* need of each input by each consumer */
};

#endif
