/* names.h: the ids of the closed sets, one list each, for figures, tables, scripts and rows. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_NAMES_H
#define ENGINE_NAMES_H

#include "engine/world.h"

/* In the order of their enums; NULL ends each, so that a table's column takes it as its choices. */
extern const char *const names_sides[SIDE_COUNT + 1];
extern const char *const names_parties[SIDE_COUNT + 2]; /* the sides, and none of them */
extern const char *const names_scores[SCORE_COUNT + 1];
extern const char *const names_pulls[PULL_COUNT + 1];
extern const char *const names_regimes[REGIME_COUNT + 1];
extern const char *const names_tiers[TIER_COUNT + 1];
extern const char *const names_families[FAMILY_COUNT + 1];

/* The index of an id in such a list, or -1. */
int32_t names_find(const char *const names[], const char *id);

#endif
