/* outlook.h: what a forecast says, in the order in which it is told: what moves, then what does
 * not. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_OUTLOOK_H
#define BRIEF_OUTLOOK_H

#include "brief/words.h"
#include "game/forecast.h"

enum {
    OUTLOOK_LABEL_SIZE = 96,
    OUTLOOK_LINE_MAX = FORECAST_LINE_MAX + SIDE_COUNT,
    OUTLOOK_SAME_SIZE = 1024
};

/* A figure that moves, with its label to the side that asks. */
struct outlook_line {
    char label[OUTLOOK_LABEL_SIZE];
    struct forecast_line values;
};

struct outlook {
    int turns, answers;
    char when[32]; /* "in 4 turns", "in 2 quarters, at the end", "after this, the last turn" */
    size_t count;  /* 0: nothing moves */
    struct outlook_line lines[OUTLOOK_LINE_MAX];
    char same[OUTLOOK_SAME_SIZE]; /* "No difference: Your Coalition, Escalation." or empty */
};

/* Takes in each figure once; first what becomes of both results, where they move. What is shown
 * alike with and without is named in `same`; where no figure moves, it says when one will. */
void outlook_find(struct outlook *out, const struct forecast *forecast, const struct world *world,
                  enum side side, enum words_time time);

#endif
