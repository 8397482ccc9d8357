/* library_string.h: string functions for scripts. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LIBRARY_STRING_H
#define SCRIPT_LIBRARY_STRING_H

#include <lua.h>

/* Sets `string` in the environment, and the same table behind ("x"):upper(). */
void library_string_open(lua_State *L, int environment);

#endif
