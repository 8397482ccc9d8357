/* proof_game.h: a game as a test holds it: play, refused, set, inject, resolve, figure and so on.
 */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_PROOF_GAME_H
#define SCRIPT_PROOF_GAME_H

#include <lua.h>

/* Pushes the function `start`, which begins a game and returns its table. */
void proof_game_push_start(lua_State *L);

#endif
