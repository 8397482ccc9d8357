/* view.h: what a side may know: its own figures exactly, the rival's secrets as a band. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_VIEW_H
#define ENGINE_VIEW_H

#include "engine/figure.h"

struct band {
    double low;
    double value; /* the side's best estimate: the truth where low == high */
    double high;
};

/* A figure as this side sees it; SIDE_NONE sees all (facilitator, report). The estimate is drawn
 * from the world's seed, so asking twice gives one answer and cannot be averaged away. */
bool view_figure(struct band *out, const struct world *world, enum side side, const char *name);

/* May this side read that instrument? Its own always; the rival's once announced and not covert
 * (an undeclared import ban is seen by its victim's ally, as a fact of trade, but not named). */
bool view_instrument(const struct world *world, enum side side,
                     const struct instrument *instrument);

/* Does its issuer keep it to itself (a refusal to buy that is denied, what a reserve buys)? */
bool view_covert(const struct instrument *instrument);

/* Is it kept from the rival: covert, or a word to a partner alone? */
bool view_private(const struct instrument *instrument);

/* Is this side told when it is set? Its own always; the rival's once announced, unless private. */
bool view_told(const struct world *world, enum side side, const struct instrument *instrument);

#endif
