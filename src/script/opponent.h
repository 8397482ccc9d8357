/* opponent.h: one opponent's file: read and checked, asked for its plan. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_OPPONENT_H
#define SCRIPT_OPPONENT_H

#include "script/call.h"
#include "script/source.h"

struct opponent_script {
    struct opponent opponent;
    const struct source *source;
};

/* Reads opponents/NAME.lua. False if it has mistakes; all of them are in `diags`. */
bool opponent_read(struct opponent_script *out, const struct source_list *sources,
                   const struct source *source, struct diag_list *diags);

/* The plan of plan(view, hand): how many moves; 0 and a reason if the script fails. `plan` has
 * sources, hand and scripts set. */
size_t opponent_plan(struct planned out[PLAN_MAX], const struct opponent_script *script,
                     const struct source_list *sources, const struct world *world,
                     struct call_plan *plan, char *reason);

#endif
