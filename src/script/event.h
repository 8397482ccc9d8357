/* event.h: one event's file: read and checked, asked whether it may happen, let happen. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_EVENT_H
#define SCRIPT_EVENT_H

#include "script/call.h"
#include "script/source.h"

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
