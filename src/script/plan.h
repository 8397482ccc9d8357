/* plan.h: hands and plans as Lua tables. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_PLAN_H
#define SCRIPT_PLAN_H

#include <lua.h>

#include "script/call.h"

/* Pushes the call's hand: a sequence of { move, title, family, capital, budget, delay_turns,
 * playable, ask }, where each ask has name, kind and options (ids), or lo, hi, step and unit. */
void plan_push_hand(lua_State *L, const struct call *call);

/* Reads a sequence of { move = id, choice = { name = value } } at a place of the stack. How many
 * moves. Raises a sentence where it is none, or names a move that is not in the hand. */
size_t plan_read(struct planned out[PLAN_MAX], lua_State *L, int index, const struct call *call);

/* Reads the table of answers to a move's asks at a place of the stack, which may hold nil where the
 * move asks nothing. Raises a sentence that begins with `where`, "plan[2].choice". */
void plan_read_answers(struct choice *out, lua_State *L, int index, const struct move *move,
                       const char *where);

/* The hand's card for a move. Never NULL for a move that plan_read gave. */
const struct hand_card *plan_card(const struct call *call, const struct move *move);

#endif
