/* shelf.h: all scripts, read and checked. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SHELF_H
#define SCRIPT_SHELF_H

#include "script/call.h"
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

/* move.c: one move's file: read and checked, asked whether it may be played, played. */

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

/* The reason of a move that gave none: a player reads it, and a check tells of it. */
extern const char move_no_reason[];

/* As script_allowed. */
bool move_allowed(const struct move_script *script, const struct source_list *sources,
                  const struct world *world, const struct choice *choice, char *reason);

/* Plays it with a card of that price (SCRIPT_UNPRICED: none); the instruments are in out->items.
 * False and a reason if the script fails. */
bool move_play(struct call *out, const struct move_script *script,
               const struct source_list *sources, const struct world *world,
               const struct choice *choice, int32_t budget_musd, char *reason);

/* opponent.c: one opponent's file: read and checked, asked for its plan. */

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

/* event.c: one event's file: read and checked, asked whether it may happen, let happen. */

struct event_script {
    struct event event;
    const struct source *source;
    bool has_when;
};

/* Reads events/NAME.lua. False if it has mistakes; all of them are in `diags`. */
bool event_read(struct event_script *out, const struct source_list *sources,
                const struct source *source, struct diag_list *diags);

/* Does `when` hold? Where the script fails there is a reason. */
enum script_answer event_judge(const struct event_script *script, const struct source_list *sources,
                               const struct world *world, char *reason);

/* As above; a script that fails counts as false. */
bool event_ready(const struct event_script *script, const struct source_list *sources,
                 const struct world *world, char *reason);

/* Lets it happen; the instruments are in out->items. False and a reason if the script fails. */
bool event_play(struct call *out, const struct event_script *script,
                const struct source_list *sources, const struct world *world, char *reason);

#endif
