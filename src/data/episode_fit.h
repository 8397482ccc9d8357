/* episode_fit.h: shares of trade and output of another year, fitted into a settled world. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_EPISODE_FIT_H
#define DATA_EPISODE_FIT_H

#include "data/episode.h"

/* Does this row name a share of trade or output (reliance, trade, share, use), which cannot be set
 * alone? */
bool episode_fit_asks(const struct world *world, const struct episode_start *start);

/* Fits all such rows of `starts` into a settled world at turn 0 and settles it again: what each
 * country uses is kept, sellers make what is then bought, spare capacity stays in proportion.
 * Returns the index of a row that cannot be met with the others (by more than a hundredth), or -1;
 * *found is then what it came to. */
int32_t episode_fit(struct world *world, const struct episode_start *starts, int32_t count,
                    double *found);

#endif
