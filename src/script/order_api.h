/* order_api.h: the table `order`: one function an instrument. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_ORDER_API_H
#define SCRIPT_ORDER_API_H

#include <lua.h>

/* Pushes the table. Its functions check their fields against the engine's table and append to the
 * call's items; a move sees none of the facilitator's instruments. */
void order_api_push(lua_State *L);

#endif
