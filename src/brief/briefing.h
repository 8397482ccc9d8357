/* briefing.h: what whoever begins a game is told first: who, what counts, against whom, how long.
 */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_BRIEFING_H
#define BRIEF_BRIEFING_H

#include "brief/eyes.h"

enum { BRIEFING_LINES = 32, BRIEFING_TEXT_SIZE = SCENARIO_TEXT_SIZE };

/* In the order in which they are told: what matters most first. */
enum briefing_subject {
    BRIEFING_YOU,
    BRIEFING_WINNING,
    BRIEFING_AIMS,
    BRIEFING_WEIGHTS,
    BRIEFING_RIVAL,
    BRIEFING_PLANNING,
    BRIEFING_SCENARIO,
    BRIEFING_FORCE,
    BRIEFING_SUBJECTS
};

struct briefing_line {
    enum briefing_subject subject;
    char text[BRIEFING_TEXT_SIZE];
};

struct briefing {
    size_t count;
    struct briefing_line lines[BRIEFING_LINES]; /* by subject; whole sentences */
};

/* As the eyes may know it: of the rival no aim before the end, and of what is in force at the start
 * nothing undeclared. It says the same throughout the game. */
void briefing_make(struct briefing *out, const struct eyes *eyes);

/* "You", "Winning", ...: at most 8 columns. */
const char *briefing_subject(enum briefing_subject subject);

#endif
