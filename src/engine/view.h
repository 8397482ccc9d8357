/* view.h: what a viewer may know: a side its own figures exactly and the rival's secrets as a band,
 * the umpire all, the room what both sides may know. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_VIEW_H
#define ENGINE_VIEW_H

#include "engine/figure.h"
#include "engine/viewer.h"

struct band {
    double low;
    double value; /* the best estimate: the truth where low == high */
    double high;
};

/* A figure as the viewer sees it; false if there is none. The estimate is drawn from the world's
 * seed, so asking twice gives one answer and cannot be averaged away. The room is shown a side's
 * secret as the rival's estimate, made wider to a step: a rival learns nothing by it, and the owner
 * not how much the rival knows. What neither side knows for certain the room is not told at all,
 * as two estimates of one error are the truth to who sees both. */
bool view_figure(struct band *out, const struct world *world, enum viewer viewer, const char *name);

/* May the viewer read that instrument? A side its own always; the rival's, and the room either's,
 * once announced and not covert (an undeclared import ban is seen by its victim's ally, as a fact
 * of trade, but not named). */
bool view_instrument(const struct world *world, enum viewer viewer,
                     const struct instrument *instrument);

/* Does its issuer keep it to itself (a refusal to buy that is denied, what a reserve buys)? */
bool view_covert(const struct instrument *instrument);

/* Is it kept from the rival: covert, or a word to a partner alone? */
bool view_private(const struct instrument *instrument);

/* Is the viewer told when it is set? A side its own always; what it may read of others, unless
 * private. */
bool view_told(const struct world *world, enum viewer viewer, const struct instrument *instrument);

#endif
