/* front.h: shows a game on the full screen or in lines, as the terminal and the options allow. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_FRONT_H
#define COMMAND_FRONT_H

#include "brief/seat.h"
#include "command/option.h"

/* The options of play; with FRONT_TO_TURN for FRONT_SEED of resume; and behind the looks, of seat.
 */
enum {
    FRONT_PLAIN,
    FRONT_ASCII,
    FRONT_NO_COLOR,
    FRONT_NO_MOUSE,
    FRONT_SAVE,
    FRONT_SEED,
    FRONT_TO_TURN = FRONT_SEED,
    FRONT_WASHINGTON,
    FRONT_BEIJING,
    FRONT_AIMS,
    FRONT_TURNS,
    FRONT_AS = FRONT_SAVE,
    FRONT_WATCH,
    FRONT_TAKE,
    FRONT_LOCKED
};
extern const struct option_spec front_options[], front_resume_options[], front_seat_options[];

/* What is played. Nothing of it is owned. */
struct front {
    const struct places *places;
    struct session *session; /* NULL: the player begins one, of the two that follow */
    const char *save;        /* names its journal, or is NULL */
    uint64_t seed;
    const char *said; /* a sentence to begin with, or NULL */
    struct seat seat; /* all nought: a shared keyboard */
};

/* Plays a game. An exit status. */
int front_run(const struct front *front, const struct option_values *values);

/* Where the full screen would cover what was told, it waits until a person has read it. */
void front_wait(const struct option_values *values);

#endif
