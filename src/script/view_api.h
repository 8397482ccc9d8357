/* view_api.h: the table `view`: what a script may look at, as plain values. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_VIEW_API_H
#define SCRIPT_VIEW_API_H

#include <lua.h>

/* Pushes the table for the call's side; an event sees all. */
void view_api_push(lua_State *L);

/* view.figure: value, low and high, or nil where the map has no such pair; misspelt families are
 * an error. Reads the figure of `world` as the call's side sees it; the name is at stack 1. */
struct world;
int view_api_figure(lua_State *L, const struct world *world);

/* The names of all that a view may hold, for whatever kind of script; ended by NULL. */
const char *const *view_api_names(void);

#endif
