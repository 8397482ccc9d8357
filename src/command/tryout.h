/* tryout.h: one move tried: its card, what it would set and do, and nothing is played. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_TRYOUT_H
#define COMMAND_TRYOUT_H

#include <stdio.h>

#include "game/session.h"
#include "script/script.h"

enum tryout { TRYOUT_DONE, TRYOUT_FAILED, TRYOUT_WRONG };

/* Says in `stream` what a side would read and get of a move in the turn that the session is at. The
 * answers are words as they are typed behind `play`, or name=answer; what is left open is answered
 * with the first that is allowed. TRYOUT_FAILED where a script does, TRYOUT_WRONG where an
 * answer is none. Nothing is planned. */
enum tryout tryout_run(struct session *session, const struct move *move, const char *const *answers,
                       size_t count, FILE *stream);

#endif
