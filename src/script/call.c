/* call.c: starts the record of a call. */
/* SPDX-License-Identifier: MIT */
#include "script/call.h"

#include <stdio.h>
#include <string.h>

#include "script/vocabulary.h"

enum viewer call_viewer(const struct call *call)
{
    return call->side == SIDE_NONE ? VIEWER_UMPIRE : viewer_of_side(call->side);
}

void call_init(struct call *out, const struct world *world, enum side side, const char *id)
{
    /* The instruments are written before they are read: 8 KiB that need no clearing. */
    memset(out, 0, offsetof(struct call, items));
    out->world = world;
    out->side = side;
    out->id = id;
    out->budget_musd = SCRIPT_UNPRICED;
    const char *seat = vocabulary_side(side);
    snprintf(out->label, sizeof out->label, "%s, turn %d, %s", id, (int)world->turn + 1,
             seat ? seat : "event");
}
