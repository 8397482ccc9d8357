/* session_row.h: rows of the journal as a session writes them. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SESSION_ROW_H
#define GAME_SESSION_ROW_H

#include "game/session_state.h"

/* An empty row of that kind, signed by a side (SIDE_NONE: the game) in the turn being planned. */
void session_row_init(struct journal_row *out, const struct session *session, int32_t side,
                      enum journal_kind kind);

/* The same, signed by a person's seat, or by the umpire. A row that a person causes says when, by
 * the room clock. */
void session_row_person(struct journal_row *out, const struct session *session, const char *seat,
                        enum journal_kind kind);
void session_row_umpire(struct journal_row *out, const struct session *session,
                        enum journal_kind kind);

/* A number among a row's arguments, or the fallback where it has none. A row made by hand may have
 * any: it comes no greater than can be reckoned with. */
int64_t session_row_number(const struct journal_row *row, const char *key, int64_t fallback);

/* Adds a whole number to its arguments. */
void session_row_add(struct journal_row *out, const char *key, int64_t value);

/* Seconds of the room clock as a row says; -1 where it says nothing. */
int64_t session_row_at(const struct journal_row *row);

/* The rows of all instruments of `orders`, signed alike; `rows` has room for orders->count. */
void session_row_instruments(struct journal_row *rows, const struct session *session, int32_t side,
                             const struct orders *orders);

/* Is the row a side's own, of a reason that was not sealed yet? Nobody else is told of it. */
bool session_row_is_draft(const struct journal_row *row);

/* A note of the game's own: what a script did not do. */
void session_row_fault(struct journal_row *out, const struct session *session,
                       const struct fault *fault);

/* Does the row say that a script failed? Then *out is its fault. */
bool session_row_is_fault(struct fault *out, const struct journal_row *row);

#endif
