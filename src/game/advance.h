/* advance.h: what happens when nobody at the keyboard has anything left to do. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_ADVANCE_H
#define GAME_ADVANCE_H

#include "game/session.h"

/* Lets automatic seats that may plan do so and seal; resolves the turn when all have sealed. True
 * if a turn was resolved. Never loops over several turns. On a failure to write, *failed is set and
 * `reason` says why. */
bool advance_turn(struct session *session, bool *failed, char *reason);

#endif
