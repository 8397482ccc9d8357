/* sitting.h: meetings with the tables of a timetable and a clock that the test moves. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_GAME_SITTING_H
#define TESTS_GAME_SITTING_H

#include "game/meeting.h"

struct sitting {
    struct session *session;
    struct meeting meeting; /* its chair is nobody's */
};

/* A new meeting of two hours and four turns, of two teams of people, with its journal at
 * `folder`/`name`; it is minute 0. The setup is the caller's, and outlives it. Fails the test where
 * it cannot. */
void sitting_open(struct sitting *out, const struct places *places, struct setup *setup,
                  const char *folder, const char *name);
void sitting_close(struct sitting *sitting);

/* It is so many minutes after a time that is always the same. */
void sitting_clock(const char *folder, int minutes);

/* Goes to a phase, and fails the test where that cannot be. */
void sitting_go(struct sitting *sitting, enum phase phase);

#endif
