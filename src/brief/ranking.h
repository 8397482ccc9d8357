/* ranking.h: the few of a list that matter most, in falling order of a measure. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_RANKING_H
#define BRIEF_RANKING_H

#include <stddef.h>
#include <stdint.h>

enum { RANKING_MAX = 128 };

/* Indices of what is listed, with the measure by which each was picked. */
struct ranking {
    size_t count;
    int32_t index[RANKING_MAX];
    double measure[RANKING_MAX];
};

/* Appends, as long as there is room. */
void ranking_append(struct ranking *ranking, int32_t index);

/* Keeps the `most` with the greatest measure, in falling order; of equals the first comes first. */
void ranking_add(struct ranking *ranking, size_t most, int32_t index, double measure);

/* Where an index stands; 0 if it does not. */
size_t ranking_place(const struct ranking *ranking, int32_t index);

#endif
