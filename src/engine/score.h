/* score.h: phase 9, score: what a quarter left each side with, five numbers from 0 to 100. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_SCORE_H
#define ENGINE_SCORE_H

#include "engine/world.h"

/* Brings partners, technology and politics of a new world to rest under the instruments in force
 * and sets both sides' scores, last scores and start scores to what that is worth. Weights that
 * the scenario left at 0 become equal. Called once, when a map and its scenario are loaded. */
void score_start(struct world *world);

/* Takes the scores of the world as it stands for those of the start: score_start does it, and
 * whoever changes a world before its first turn. */
void score_mark(struct world *world);

/* One score of a side as the world stands now. */
double score_now(const struct world *world, int32_t side, enum score score);

/* Scores of the turn, and its news. */
void score_phase(struct world *world);

#endif
