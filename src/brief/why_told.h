/* why_told.h: an answer to why as it is told: its parts in the digits that the figure is shown in,
 * adding up as shown. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WHY_TOLD_H
#define BRIEF_WHY_TOLD_H

#include "brief/eyes.h"
#include "brief/why.h"

enum { WHY_TOLD_SIZE = 320 };

struct why_told {
    struct why why;
    double scale; /* of the figure's family */
    int decimals;
    double before, after;      /* as shown */
    double shown[WHY_ROW_MAX]; /* the parts as shown; they add up to after - before */
    bool still;                /* it stands where it stood, and no part moved it */
};

/* Works a figure out for a turn that was played, as the eyes may know. False, and a reason, where
 * there is no answer. The parts that are nought in the digits shown are one; the part of what the
 * eyes may not know says what it may have been, from their own estimates. */
bool why_told_find(struct why_told *out, const struct eyes *eyes, int turn, const char *figure,
                   char *reason);

/* The same parts, in less time: none says what would be without it. */
bool why_told_parts(struct why_told *out, const struct eyes *eyes, int turn, const char *figure,
                    char *reason);

/* "Gallium price in Japan in turn 4: 145 to 189", or that it has not moved. */
void why_told_title(char out[WHY_TOLD_SIZE], const struct eyes *eyes, const struct why_told *told);

#endif
