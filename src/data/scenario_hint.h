/* scenario_hint.h: what a scenario tells a learner to do next, turn by turn and step by step. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_HINT_H
#define DATA_SCENARIO_HINT_H

#include <stdbool.h>
#include <stdint.h>

/* A hint must fit in a box of the smallest board: six lines of 38 columns. */
enum { SCENARIO_HINTS_MAX = 32, SCENARIO_HINT_SIZE = 201 };

struct scenario_hint {
    int32_t side;
    int32_t turn; /* 1 is the first */
    int line;     /* in the file, for messages */
    char text[SCENARIO_HINT_SIZE];
};

/* Hints in the order of the file. Those of one side and turn are steps: the first stands until a
 * move is planned, the second until two are, and the last from there on. */
struct scenario_hints {
    int32_t count;
    struct scenario_hint list[SCENARIO_HINTS_MAX];
};

/* Reads "hint.washington.1" into side and turn; false if the key is not made like that. */
bool scenario_hint_key(int32_t *side, int32_t *turn, const char *key);

#endif
