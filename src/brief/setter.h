/* setter.h: whose decision a measure was: a side's card, an event, or the scenario's. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_SETTER_H
#define BRIEF_SETTER_H

#include "game/session.h"

enum setter { SETTER_WASHINGTON, SETTER_BEIJING, SETTER_EVENT, SETTER_SCENARIO };

/* Of a measure in a world of this game. An event may set one in a side's name: it is the event's.
 */
enum setter setter_find(const struct session *session, const struct instrument *instrument);

/* Did an event order it in a side's name? Of a measure; and of one that a turn's news tell of,
 * which may be over. */
bool setter_event(const struct session *session, const struct instrument *instrument);
bool setter_event_news(const struct session *session, int turn, const struct news *news);

/* The side that decided it; SIDE_NONE where nobody did. */
enum side setter_side(enum setter setter);

#endif
