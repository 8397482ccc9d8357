/* ranking.c: the few of a list that matter most, in falling order of a measure. */
/* SPDX-License-Identifier: MIT */
#include "brief/ranking.h"

void ranking_append(struct ranking *ranking, int32_t index)
{
    if (ranking->count == RANKING_MAX) return;
    ranking->measure[ranking->count] = 0;
    ranking->index[ranking->count++] = index;
}

void ranking_add(struct ranking *ranking, size_t most, int32_t index, double measure)
{
    if (most > RANKING_MAX) most = RANKING_MAX;
    size_t place = ranking->count;
    while (place > 0 && ranking->measure[place - 1] < measure) place--;
    if (place >= most) return;
    size_t last = ranking->count < most ? ranking->count++ : most - 1;
    for (size_t i = last; i > place; i--) {
        ranking->index[i] = ranking->index[i - 1];
        ranking->measure[i] = ranking->measure[i - 1];
    }
    ranking->index[place] = index;
    ranking->measure[place] = measure;
}

size_t ranking_place(const struct ranking *ranking, int32_t index)
{
    for (size_t i = 0; i < ranking->count; i++) {
        if (ranking->index[i] == index) return i;
    }
    return 0;
}
