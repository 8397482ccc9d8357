/* clash.h: what a move, before it is planned, would replace, end again, or leave just as it is. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_CLASH_H
#define BRIEF_CLASH_H

#include "brief/eyes.h"

enum { CLASH_SIZE = 1200 };

/* What a side should know before it says yes. */
struct clash {
    char text[CLASH_SIZE]; /* sentences; empty where there is nothing to say */
    bool wasted;           /* something that is paid for would do nothing: worth a question */
    int plan;              /* the planned move, from 0, whose cost would be lost; -1: none */
};

/* Holds a move with its choice against the side's plan so far and against what it has in force: is
 * a measure of the same aim replaced, ended again, set once more or made less; does a planned move
 * come to nothing; does this one? Judged on the world as the side believes it to be, until all of
 * it has taken effect. Only for eyes of a side; a move that cannot be played clashes with nothing.
 */
void clash_find(struct clash *out, const struct eyes *eyes, const struct move *move,
                const struct choice *choice);

#endif
