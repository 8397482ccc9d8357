/* library_table.h: table functions for scripts, and pairs in a fixed order. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LIBRARY_TABLE_H
#define SCRIPT_LIBRARY_TABLE_H

#include <lua.h>

/* Sets `table`, `pairs` and `count` in the environment. */
void library_table_open(lua_State *L, int environment);

#endif
