/* lookahead.h: view.forecast and view.allowed: an opponent looks ahead on copies of the world. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LOOKAHEAD_H
#define SCRIPT_LOOKAHEAD_H

#include <lua.h>

#include "script/call.h"

/* Adds `forecast` and `allowed` to the table `view`, at the top of the stack. */
void lookahead_open(lua_State *L);

/* Frees the worlds of a plan. */
void lookahead_free(struct call_plan *plan);

#endif
