/* viewer.h: whose view something is told for: a side's, the umpire's, the room's. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_VIEWER_H
#define ENGINE_VIEWER_H

#include "engine/world.h"

/* Whose view something is told for. The room is a view of its own, that of people who are on
 * neither side: it knows neither side's secrets. */
enum viewer { VIEWER_WASHINGTON, VIEWER_BEIJING, VIEWER_UMPIRE, VIEWER_ROOM, VIEWER_COUNT };

/* A side's own view; the room's for SIDE_NONE, as who is nobody knows least. */
enum viewer viewer_of_side(enum side side);

/* The side whose view it is; SIDE_NONE for the umpire and the room. */
enum side viewer_side(enum viewer viewer);

/* "washington", "beijing", "umpire", "room"; and the viewer of such a name, VIEWER_COUNT: none. */
const char *viewer_name(enum viewer viewer);
enum viewer viewer_named(const char *name);

bool viewer_sees_all(enum viewer viewer);

/* May the viewer know for certain what only `owner` knows (SIDE_NONE: everyone)? Its own side's
 * things; the umpire all. */
bool viewer_knows(enum viewer viewer, int32_t owner);

#endif
