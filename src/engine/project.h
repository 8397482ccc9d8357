/* project.h: plants and mines on their way: founding, building, stopping, coming on line. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PROJECT_H
#define ENGINE_PROJECT_H

#include "engine/world.h"

/* Founds the project that an invest instrument pays for; it is built from this turn on. Where there
 * is no place for it, that is told. */
void project_found(struct world *world, const struct instrument *instrument);

/* How many projects more could begin: places that are free, or whose projects are over. */
int32_t project_room(const struct world *world);

/* Founds an expansion by existing makers without public money: `share` of a country's capacity.
 * They wait where there is no place. */
void project_expand(struct world *world, int32_t good, int32_t country, double share);

/* Shortens or lengthens what is being built in the issuer's country, as a permit says. */
void project_permit(struct world *world, const struct instrument *permit);

/* Revenue that builders of a project expect against its cost, less 1. */
double project_margin(const struct world *world, const struct project *project);

/* One quarter in a project's life. */
void project_step(struct world *world, int32_t index);

/* New makers' way to buyers: raises the base trade of a country's edges in a good by `units` a
 * month in all: home first, then other buyers by their use, a power's rival excepted. Allocation
 * reads sellers' shares off it. */
void project_route(struct world *world, int32_t good, int32_t country, double units);

#endif
