/* leak.h: how much of what a control bars gets round it through third countries. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_LEAK_H
#define ENGINE_LEAK_H

#include "engine/world.h"

/* Barred quantities a month by edge of one good, offset by the good's first edge. */
struct leak {
    double want[COUNTRY_MAX * COUNTRY_MAX];
    double short_of[COUNTRY_MAX * COUNTRY_MAX]; /* share of it that hubs have no room for */
};

/* Cuts what buyers want round the bars (leak->want, 0 on open edges) down to what hubs have room
 * for, and says how short that leaves them: room that is scarce is dear. `open`
 * says how open each edge of the good is: a hub must itself be served. */
void leak_limit(struct leak *leak, const struct world *world, int32_t good, const double *open);

/* What a side's policing can still stop, 0 to 1: its enforcement less what the rival's money for
 * shells, brokers and hubs gets round. */
double leak_policing(const struct world *world, int32_t side);

/* A month in which the hubs of a good learn, or forget, detours for what is shut. `open` as above.
 */
void leak_learn(struct world *world, int32_t good, const double *open);

/* What has been barred before the first turn has its detours, the more the longer it has been so.
 */
void leak_start(struct world *world);

#endif
