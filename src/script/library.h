/* library.h: the names that scripts see, built from nothing. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LIBRARY_H
#define SCRIPT_LIBRARY_H

#include <lua.h>

#include "script/sandbox.h"

/* As sandbox_run, with the environment made first: chunks that `body` loads by sandbox_load see
 * what scripts may see. */
bool library_run(struct sandbox *box, lua_CFunction body, char *reason);

/* library_string.c: string functions for scripts. */

/* Sets `string` in the environment, and the same table behind ("x"):upper(). */
void library_string_open(lua_State *L, int environment);

/* library_table.c: table functions for scripts, and pairs in a fixed order. */

/* Pushes a table at a place of the stack as `print` shows it: "{ good = gallium, months = 3 }", its
 * fields in a fixed order and tables in it by that word alone; of many fields how many there are.
 */
void library_table_show(lua_State *L, int index);

/* Sets `table`, `pairs` and `count` in the environment. */
void library_table_open(lua_State *L, int environment);

/* require.c: shared script text, by name, from what was read at the start. */

/* Sets `require` in the environment. What it loads is kept for this call only. */
void require_open(lua_State *L, int environment);

#endif
