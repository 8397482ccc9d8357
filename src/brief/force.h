/* force.h: what a side has in force, in one sentence: what is alike is told of all its goods at
 * once. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_FORCE_H
#define BRIEF_FORCE_H

#include "brief/words.h"
#include "engine/view.h"

enum { FORCE_SIZE = 1100 };

/* "ban on exports of Gallium, Germanium to United States; listed firms: SMIC, YMTC": the measures
 * of `side` that the viewer may know, in the order of the world, without a full stop.
 * False if there are none. */
bool force_list(char out[FORCE_SIZE], const struct world *world, enum side side, enum viewer viewer,
                enum words_time time);

#endif
