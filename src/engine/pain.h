/* pain.h: what each side's measures cost every country, as that country feels it. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PAIN_H
#define ENGINE_PAIN_H

#include "engine/world.h"

/* By country and side. */
struct pain {
    /* What a country suffers from a side's measures in force: goods it is not sold, goods that it
     * may not sell on, tariffs and refusals to buy. 0 for nothing, 1/2 for a loss of pain_half of
     * its GDP a year, never 1. */
    double felt[COUNTRY_MAX][SIDE_COUNT];
    /* The part that is aimed at it alone and that yielding could end (tariffs, refusals to buy), on
     * the same scale. */
    double refused[COUNTRY_MAX][SIDE_COUNT];
    /* Sales of its own that a side's claims on foreign goods would cost it if it complied, a year,
     * as a share of its GDP. */
    double stake[COUNTRY_MAX][SIDE_COUNT];
};

/* Works them all out, from the instruments and the edges as they stand. */
void pain_find(struct pain *out, const struct world *world);

#endif
