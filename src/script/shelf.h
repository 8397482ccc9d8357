/* shelf.h: all scripts, read and checked. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SHELF_H
#define SCRIPT_SHELF_H

#include "script/event.h"
#include "script/move.h"
#include "script/opponent.h"
#include "script/source.h"

struct script_library {
    struct source_list sources;
    struct move_script *moves;
    size_t move_count;
    struct opponent_script *opponents;
    size_t opponent_count;
    struct event_script *events;
    size_t event_count;
};

/* Takes up what was read since: the sources from `from` on. Those with mistakes are left out. */
void shelf_fill(struct script_library *library, size_t from, struct diag_list *diags);

/* Checks one source by the folder it is in; false if no such folder holds scripts. */
bool shelf_check(const struct source_list *sources, const struct source *source,
                 struct diag_list *diags);

void shelf_clear(struct script_library *library);

/* NULL if there is none of that name. */
const struct move_script *shelf_move(const struct script_library *library, enum side side,
                                     const char *id);
const struct opponent_script *shelf_opponent(const struct script_library *library, const char *id);
const struct event_script *shelf_event(const struct script_library *library, const char *id);

#endif
