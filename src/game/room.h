/* room.h: does what is ordered find its places: in the turn, in the world, among its projects? */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_ROOM_H
#define GAME_ROOM_H

#include "game/session.h"

/*
 * The engine's arrays are fixed. Each side has places of its own in them, and events have theirs,
 * so that what one orders never takes another's place, and a refusal tells a side nothing about the
 * sealed plan, or the hidden measures, of the other:
 *
 *   a turn's orders     ORDERS_SIDE_MAX for each side, ORDERS_EVENT_MAX for events
 *   measures that stand INSTRUMENT_SIDE_MAX for each side, INSTRUMENT_PASSING_MAX beside them for
 *                       what acts and is over, or lifts; events have what is sure to be left,
 *                       INSTRUMENT_EVENT_MAX at least
 *   projects            a third of the free places for each side, and for events
 */

/* May a side plan `more` beside what it has planned? On false `reason` (SESSION_SENTENCE_SIZE) is a
 * sentence for it. */
bool room_for_move(const struct session *session, enum side side, const struct orders *more,
                   char *reason);

/* May an event happen and set `more`, beside the `drawn` instruments of `events` that are not
 * applied yet? */
bool room_for_event(const struct session *session, const struct orders *more, int32_t drawn,
                    size_t events, char *reason);

#endif
