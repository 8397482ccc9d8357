/* news.h: what the turn brought that a player would want to read, the weightiest first. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_NEWS_H
#define ENGINE_NEWS_H

#include "engine/world.h"

/* Tells of an instrument: only its issuer, if it is covert or a private word to a partner.
 * `index` is its place in the world's list, -1 if it is no longer there: it acted once
 * (NEWS_INSTRUMENT), it lapsed or was lifted (NEWS_EXPIRED), or found no place (NEWS_NO_ROOM).
 * news.after is its rate or share; of an export control, the share that it lets through. */
void news_instrument(struct world *world, enum news_kind kind, const struct instrument *instrument,
                     int32_t index);

/* Tells that a number of a country went from `before` to `after`; indices of -1 mean none. */
void news_change(struct world *world, enum news_kind kind, int32_t side, int32_t country,
                 double before, double after);

/* At the turn's end: adds the largest moves of prices, outputs and leaks, and sorts all news by
 * importance. */
void news_collect(struct world *world);

#endif
