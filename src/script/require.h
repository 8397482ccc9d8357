/* require.h: shared script text, by name, from what was read at the start. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_REQUIRE_H
#define SCRIPT_REQUIRE_H

#include <lua.h>

/* Sets `require` in the environment. What it loads is kept for this call only. */
void require_open(lua_State *L, int environment);

#endif
