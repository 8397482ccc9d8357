/* viewer.c: whose view something is told for: a side's, the umpire's, the room's. */
/* SPDX-License-Identifier: MIT */
#include "engine/viewer.h"

#include "engine/names.h"

static const char *const names[VIEWER_COUNT + 1] = {[VIEWER_WASHINGTON] = "washington",
                                                    [VIEWER_BEIJING] = "beijing",
                                                    [VIEWER_UMPIRE] = "umpire",
                                                    [VIEWER_ROOM] = "room"};

enum viewer viewer_of_side(enum side side)
{
    if (side == SIDE_NONE) return VIEWER_ROOM;
    return side == SIDE_WASHINGTON ? VIEWER_WASHINGTON : VIEWER_BEIJING;
}

enum side viewer_side(enum viewer viewer)
{
    if (viewer == VIEWER_WASHINGTON) return SIDE_WASHINGTON;
    return viewer == VIEWER_BEIJING ? SIDE_BEIJING : SIDE_NONE;
}

const char *viewer_name(enum viewer viewer)
{
    return names[viewer];
}

enum viewer viewer_named(const char *name)
{
    int32_t found = names_find(names, name);
    return found < 0 ? VIEWER_COUNT : (enum viewer)found;
}

bool viewer_sees_all(enum viewer viewer)
{
    return viewer == VIEWER_UMPIRE;
}

bool viewer_knows(enum viewer viewer, int32_t owner)
{
    return owner == SIDE_NONE || viewer_sees_all(viewer) || owner == (int32_t)viewer_side(viewer);
}
