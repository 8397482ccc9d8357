/* view_instruments.h: instruments as scripts read them. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_VIEW_INSTRUMENTS_H
#define SCRIPT_VIEW_INSTRUMENTS_H

#include <lua.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/world.h"

/* Functions for the table `view`. */
int view_instruments_first(lua_State *L);
int view_instruments_all(lua_State *L);

/* Pushes one as a table of plain values. */
void view_instruments_push(lua_State *L, const struct world *world, int32_t index);

/* The id by which a choice names it: its kind and place, "export_control-3". */
void view_instruments_id(char *out, size_t size, const struct world *world, int32_t index);

/* The place that such an id names, or -1. */
int32_t view_instruments_named(const struct world *world, const char *id);

#endif
