/* proof_call.h: what the functions given to a test need to know of the test they serve. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_PROOF_CALL_H
#define SCRIPT_PROOF_CALL_H

#include <lua.h>

#include "script/call.h"
#include "script/proof.h"

/* A test that runs. `call` is first, and is the sandbox's: what shows instruments to scripts finds
 * its world there. */
struct proof_call {
    struct call call;
    const struct proof_file *file;
    size_t index;
    const struct script_library *library;
    const struct proof_games *games;
    int32_t game_count;
    int32_t checks; /* made so far */
};

/* Of the test that runs in this state. */
struct proof_call *proof_call_of(lua_State *L);

/* Gives the table at the top of the stack a sentence for fields that it does not have; `name` is
 * what the test calls it, "expect". */
void proof_call_guard(lua_State *L, const char *name);

#endif
