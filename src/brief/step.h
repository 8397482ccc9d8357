/* step.h: how a turn is called: a turn of the room, and the quarters of it where it has several. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_STEP_H
#define BRIEF_STEP_H

#include "brief/words.h"
#include "game/session.h"

enum { STEP_SIZE = 2 * WORDS_DATE_SIZE + 8, STEP_AIM_SIZE = SCENARIO_AIM_TEXT_SIZE + STEP_SIZE };

/* In worlds and journals a turn is a quarter, and so it is in each argument here; 0 is the start.
 * To people a turn is what lies between two plans. Where that is a quarter, its number names both;
 * else a turn goes by its number and a quarter by its date, so that no number is ambiguous. */
enum words_time step_time(const struct session *session);

/* The room's turn that a quarter belongs to, 0 for the start and counted on beyond the end; and of
 * how many. */
int step_number(const struct session *session, int turn);
int step_count(const struct session *session);

/* The quarters that had been played when that turn began; and its last quarter, as far as it was
 * played. Between them lies what the turn brought. */
int step_before(const struct session *session, int turn);
int step_end(const struct session *session, int turn);

/* The last quarter of the last of the room's turns that was played whole; 0: none was. */
int step_done(const struct session *session);

/* The last quarter of the room's turn of that number; 0 where it was not played whole. */
int step_find(const struct session *session, long number);

/* The last quarter of the turn that comes `by` turns after that of a quarter, played or not: 0 is
 * the start, below it and beyond the end there is none. */
int step_along(const struct session *session, int turn, int by);

/* "T4/12 2025 Q4", "T2/4 2025 Q4": the quarter, and its turn. */
void step_short(char out[STEP_SIZE], const struct session *session, int turn);

/* "2025 Q4", "2025 Q4 to 2026 Q2": all quarters of a quarter's turn. */
void step_dates(char out[STEP_SIZE], const struct session *session, int turn);

/* "turn 4", or where a turn has several quarters "2025 Q4": when something happened. */
void step_when(char out[STEP_SIZE], const struct session *session, int turn);

/* "turns 2 to 9", "2025 Q4 to 2026 Q2"; of one quarter as step_when. */
void step_span(char out[STEP_SIZE], const struct session *session, int first, int last);

/* An aim's text, in which its author names a quarter as "turn 8": where a turn has several it goes
 * by its date. With session NULL as it is. */
void step_aim(char out[STEP_AIM_SIZE], const struct session *session,
              const struct scenario_aim *aim);

/* "4 turns of 3 quarters", "5 turns of 2 or 3 quarters", "12 turns of a quarter". */
void step_lengths(char out[STEP_SIZE], const struct session *session);

#endif
