/* table.h: a shipped scenario, sessions on it, and a folder for their journals, for the game's
 * tests. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_GAME_TABLE_H
#define TESTS_GAME_TABLE_H

#include "game/session.h"

/* The shipped scenario, loaded once; it lives until table_clear. */
struct setup *table_setup(void);

/* A path in a fresh temporary folder. Borrowed until the next call. */
const char *table_path(const char *name);
/* The place of a pack with nothing in its lua/events yet. Borrowed until the next call. */
const char *table_pack(const char *name);
void table_clear(void);

/* table_clear in the form that cmocka asks of a group's teardown. */
int table_teardown(void **state);

/* A new game with those seats, journaled at `save` (NULL: not). Fails the test where it cannot. */
struct session *table_session(const char *washington, const char *beijing, uint64_t seed,
                              const char *save);

/* Plays the first playable move of the hand with random answers; false if there is none. */
bool table_play_any(struct session *session, enum side side, uint64_t draw);

/* Seals a human side, and resolves the turn once both are sealed; true if it resolved. */
bool table_seal(struct session *session, enum side side);

#endif
