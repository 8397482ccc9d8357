/* plain.h: the line mode: the whole game in sentences, for pipes, screen readers and slow lines. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_H
#define UI_LINE_PLAIN_H

#include <stdint.h>
#include <stdio.h>

#include "brief/seat.h"

struct places;
struct session;

/* What the line mode is given. Nothing of it is owned; all of it must outlive the call. */
struct plain_options {
    const struct places *places; /* where lua, cards and maps are */
    struct session *session;     /* NULL: asks for scenario and seats, as the title screen does */
    struct seat seat;            /* what is seen and done here; all nought: a shared keyboard */
    const char *save;            /* journal of a game that is begun here; NULL: the next free name
                                    in saves/ */
    uint64_t seed;               /* of a game that is begun here */
    const char *said;            /* a sentence to begin with, or NULL */
    FILE *in;
    FILE *out;
};

/* Plays until the game is over, left or out of input; a game left is kept. Where no seat is human
 * it prints the game as a story. The exit status: 0 done or kept, 1 it failed (said on `out`). */
int plain_run(const struct plain_options *options);

#endif
