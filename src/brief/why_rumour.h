/* why_rumour.h: what a cause that a side may not know of probably was, from its own estimates. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WHY_RUMOUR_H
#define BRIEF_WHY_RUMOUR_H

#include "brief/eyes.h"
#include "brief/why.h"

/* Names the part of what the eyes may not know, where an answer has one, by those of their
 * estimates that moved with it: "What you do not know of; perhaps Beijing's offers to Netherlands,
 * about 132, between 100 and 160". Nothing but what the eyes may read goes into it. */
void why_rumour(struct why *why, const struct eyes *eyes);

#endif
