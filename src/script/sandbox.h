/* sandbox.h: one call of a script: a fresh state with limits, entered by one door. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SANDBOX_H
#define SCRIPT_SANDBOX_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "script/source.h"

/* Limits of one call. They are safety nets: no sensible script comes near them. */
enum {
    SANDBOX_STEPS = 200000,       /* instructions, and what C functions charge */
    SANDBOX_PLAN_STEPS = 4000000, /* an opponent's turn */
    SANDBOX_BYTES = 1 << 20,
    SANDBOX_STRING_BYTES = 16384, /* of one string: comparing two is not counted by Lua */
    SANDBOX_LOG_SIZE = 4096,
    SANDBOX_MESSAGE_SIZE = 512,
    SANDBOX_REASON_SIZE = 320,
    SANDBOX_REQUIRE_MAX = 16 /* files that require one another in a chain */
};

/* What the allocator last refused, for the message. */
enum sandbox_refusal {
    SANDBOX_REFUSED_NONE,
    SANDBOX_REFUSED_BYTES,
    SANDBOX_REFUSED_STRING,
    SANDBOX_REFUSED_THREAD,
    SANDBOX_REFUSED_TEST
};

struct sandbox {
    int64_t steps; /* left */
    int64_t step_limit;
    size_t used;         /* bytes held by the state; 0 after the call */
    size_t peak;         /* the most it held at once */
    size_t widest_block; /* the largest that Lua had for tables and its stack ... */
    size_t longest_text; /* ... and the longest text: what one instruction may walk */
    int64_t allocations;
    int64_t granted;        /* bytes, all told */
    int64_t granted_last;   /* ... when memory last was full */
    int64_t collected_last; /* ... when garbage was last collected in time */
    int32_t strikes;        /* times that it was full again soon */
    int64_t fail_at;        /* tests: from this allocation on ... */
    int64_t fail_times;     /* ... so many fail; 0: none does */
    enum sandbox_refusal refusal;
    bool open;             /* the state itself is made */
    bool stopped;          /* the steps are spent: everything raises now */
    struct sandbox *outer; /* whose call this one was made from, and who pays for it; or NULL */
    lua_CFunction body;
    lua_CFunction inner;               /* what the library runs once the environment stands */
    const struct source_list *sources; /* what require may find; may be NULL */
    int32_t root;                      /* the pack that is looked in first */
    const char *requiring[SANDBOX_REQUIRE_MAX];
    int32_t require_depth;
    void *call;        /* what the functions given to the script need */
    const char *label; /* ends every message: "gallium_ban, turn 3, beijing" */
    size_t log_length;
    char log[SANDBOX_LOG_SIZE]; /* what the script printed, escaped */
    char message[SANDBOX_MESSAGE_SIZE];
};

/* A sandbox with the usual limits. It borrows `sources`, `call` and `label`. */
void sandbox_init(struct sandbox *out, const struct source_list *sources, void *call,
                  const char *label);

/* Makes an empty state, runs `body` in it under the limits and closes it. `body` must copy all that
 * it wants to keep. Scripts are run by library_run. On false `reason` (SANDBOX_REASON_SIZE) says
 * where and why, safe for a terminal. Never raises. */
bool sandbox_run(struct sandbox *box, lua_CFunction body, char *reason);

/* For tests: `watch` is called after each call, with what it has used; NULL: no more. */
void sandbox_watch(void (*watch)(const struct sandbox *box));

/* While there is an ear, what scripts print is told it at once, a line each without its end, with
 * the call's label (NULL: it has none); without one (NULL) it stands in the reason of a call that
 * fails. */
void sandbox_listen(void (*hear)(void *context, const char *label, const char *line),
                    void *context);

/* A line was printed, which stands in the log from there on, with its end: it is told, or kept. */
void sandbox_printed(struct sandbox *box, size_t from);

/* The sandbox that a state belongs to. */
struct sandbox *sandbox_of(lua_State *L);

/* Takes `steps` off the budget for work that Lua does not count. Raises when it is spent. */
void sandbox_charge(lua_State *L, int64_t steps);

/* Takes off what it costs to walk all places of a table: more than its keys, where it was emptied.
 */
void sandbox_charge_walk(lua_State *L);

/* Arithmetic since the last charge was the engine's, not the script's: none of it is looked at. */
void sandbox_forgive(void);

/* Pushes the compiled text as a function with the sandbox's environment. Raises on mistakes. */
void sandbox_load(lua_State *L, const struct source *source);

#endif
