/* proof_expect.h: the checks of a test: expect.more, expect.less, expect.same, expect.text. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_PROOF_EXPECT_H
#define SCRIPT_PROOF_EXPECT_H

#include <lua.h>

/* Puts `expect` into the environment of the state, and has `assert` counted as a check. */
void proof_expect_open(lua_State *L);

#endif
