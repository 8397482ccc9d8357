/* hall.h: a meeting with an umpire, two teams and a clock that stands, for tests of what its room
 * is shown. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_BRIEF_HALL_H
#define TESTS_BRIEF_HALL_H

#include "game/session.h"
#include "game/timetable.h"
#include "game/umpire.h"

/* It stands in no map, no script and no text of the game: whatever is secret bears it. */
extern const char hall_marker[];

/* A new meeting of so many turns on rocks-and-chips, its journal in the table's folder, with a
 * marking, a way to join, ten minutes to plan. The caller deletes it. */
struct session *hall_open(const char *save, int rounds, uint64_t seed);

/* The room clock says so many seconds since the opening. */
void hall_clock(int64_t seconds);

/* Fails the test where the room does not go there. */
void hall_go(struct session *session, enum phase phase);

/* Both teams plan at random, with reasons and drafts that bear the marker; the first, or both,
 * seal. */
void hall_plan(struct session *session, uint64_t draw, bool both);

/* From planning to the reveal. */
void hall_round(struct session *session, uint64_t draw);

#endif
