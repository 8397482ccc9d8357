/* library.h: the names that scripts see, built from nothing. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LIBRARY_H
#define SCRIPT_LIBRARY_H

#include <lua.h>

#include "script/sandbox.h"

/* As sandbox_run, with the environment made first: chunks that `body` loads by sandbox_load see
 * what scripts may see. */
bool library_run(struct sandbox *box, lua_CFunction body, char *reason);

#endif
