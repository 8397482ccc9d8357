/* advance.h: what happens when nobody at the keyboard has anything left to do. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_ADVANCE_H
#define GAME_ADVANCE_H

#include "game/inject.h"
#include "game/session.h"

/* Lets automatic seats that may plan do so and seal; resolves the turn when all have sealed, and
 * those that follow by themselves. True if a turn was resolved. Never loops over several steps, and
 * leaves a closed plan to the umpire, where there is one. On a failure to write, *failed is set and
 * `reason` says why. */
bool advance_turn(struct session *session, bool *failed, char *reason);

/* Lets automatic seats that may plan do so and seal. False and a reason if that cannot be written.
 */
bool advance_plan(struct session *session, char *reason);

/* The events that are drawn for the coming turn, as rows; none where they stand in the journal
 * already. */
void advance_draw(struct inject *out, const struct session *session);

/* Resolves the turn as it is planned, in one act behind the row `lead` (NULL: none), and those that
 * follow by themselves. Else as advance_turn. */
bool advance_resolve(struct session *session, const struct journal_row *lead, bool *failed,
                     char *reason);

/* Resolves what is left of a step whose process died while it revealed it: a step is revealed
 * whole, before anything else is done. False and a reason if that cannot be written. */
bool advance_finish(struct session *session, char *reason);

#endif
