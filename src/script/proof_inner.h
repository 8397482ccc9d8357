/* proof_inner.h: a test that runs, and the functions given to it; for proof*.c alone. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_PROOF_INNER_H
#define SCRIPT_PROOF_INNER_H

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

/* Puts `expect` into the environment of the state, and has `assert` counted as a check. */
void proof_expect_open(lua_State *L);

/* Pushes the function `start`, which begins a game and returns its table. */
void proof_game_push_start(lua_State *L);

#endif
