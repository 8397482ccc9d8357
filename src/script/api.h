/* api.h: the tables `view` and `order`: what a script may look at, and what it may set. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_API_H
#define SCRIPT_API_H

#include <lua.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/world.h"

/* Pushes the table for the call's side; an event sees all. */
void view_api_push(lua_State *L);

/* view.figure: value, low and high, or nil where the map has no such pair; misspelt families are
 * an error. Reads the figure of `world` as the call's side sees it; the name is at stack 1. */
struct world;
int view_api_figure(lua_State *L, const struct world *world);

/* The names of all that a view may hold, for whatever kind of script; ended by NULL. */
const char *const *view_api_names(void);

/* view_instruments.c: instruments as scripts read them. */

/* Functions for the table `view`. */
int view_instruments_first(lua_State *L);
int view_instruments_all(lua_State *L);

/* Pushes one as a table of plain values. */
void view_instruments_push(lua_State *L, const struct world *world, int32_t index);

/* The id by which a choice names it: its kind and place, "export_control-3". */
void view_instruments_id(char *out, size_t size, const struct world *world, int32_t index);

/* The place that such an id names, or -1. */
int32_t view_instruments_named(const struct world *world, const char *id);

/* order_api.c: the table `order`: one function an instrument. */

/* Pushes the table. Its functions check their fields against the engine's table and append to the
 * call's items; a move sees none of the facilitator's instruments. */
void order_api_push(lua_State *L);

#endif
