/* move.h: one move's file: read and checked, asked whether it may be played, played. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_MOVE_H
#define SCRIPT_MOVE_H

#include <lua.h>

#include "script/call.h"
#include "script/source.h"

struct move_script {
    struct move move;
    const struct source *source;
    bool has_allowed;
};

/* Reads moves/SIDE/NAME.lua. False if it has mistakes; all of them are in `diags`. */
bool move_read(struct move_script *out, const struct source_list *sources,
               const struct source *source, struct diag_list *diags);

/* May it be played with this choice? With choice NULL: with any; `found` (may be NULL) is then the
 * first that may. Unless allowed, `reason` is a sentence. */
enum script_answer move_judge(struct choice *found, const struct move_script *script,
                              const struct source_list *sources, const struct world *world,
                              const struct choice *choice, char *reason);

/* As script_allowed. */
bool move_allowed(const struct move_script *script, const struct source_list *sources,
                  const struct world *world, const struct choice *choice, char *reason);

/* Plays it with a card of that price (SCRIPT_UNPRICED: none); the instruments are in out->items.
 * False and a reason if the script fails. */
bool move_play(struct call *out, const struct move_script *script,
               const struct source_list *sources, const struct world *world,
               const struct choice *choice, int32_t budget_musd, char *reason);

#endif
