/* require.c: require "lib.supply" looks among the texts read at the start, never on disk. */
/* SPDX-License-Identifier: MIT */
#include "script/library.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "script/sandbox.h"
#include "script/value.h"

/* [a-z][a-z0-9_]* joined by single dots. */
static bool well_formed(const char *name)
{
    bool start = true;
    for (; *name; name++) {
        bool dot = *name == '.' && !start;
        if (!dot && !ascii_is_id(*name, start)) return false;
        start = dot;
    }
    return !start;
}

/* Names the members of a circle, in the order in which they require each other. */
static void refuse_cycle(lua_State *L, const struct sandbox *box, int32_t from, const char *name)
{
    char chain[SANDBOX_REASON_SIZE];
    struct text text;
    text_init(&text, chain, sizeof chain);
    for (int32_t i = from; i < box->require_depth; i++) {
        text_format(&text, "%s, which requires ", box->requiring[i]);
    }
    text_append(&text, name);
    luaL_error(L, "require: a circle: %s", chain);
}

/* The text of lib.NAME: from the script's own pack, or else the game's. */
static const struct source *find(lua_State *L, const struct sandbox *box, const char *name)
{
    char file[SOURCE_NAME_SIZE];
    snprintf(file, sizeof file, "%s.lua", name);
    for (char *dot = file; dot < file + strlen(name); dot++) {
        if (*dot == '.') *dot = '/';
    }
    const struct source *source = source_find(box->sources, file, box->root);
    if (!source) luaL_error(L, "require: there is no file lua/%s", file);
    return source;
}

/* Runs the text of a library and leaves its one result on top. */
static void run(lua_State *L, struct sandbox *box, const struct source *source, const char *name)
{
    for (int32_t i = 0; i < box->require_depth; i++) {
        if (strcmp(box->requiring[i], name) == 0) refuse_cycle(L, box, i, name);
    }
    if (box->require_depth == SANDBOX_REQUIRE_MAX) {
        luaL_error(L, "require: a chain of more than %d files", SANDBOX_REQUIRE_MAX);
    }
    box->requiring[box->require_depth++] = name;
    sandbox_load(L, source);
    lua_call(L, 0, 1);
    box->require_depth--;
    if (lua_isnil(L, -1)) luaL_error(L, "require: lua/%s returns nothing", source->name);
}

/* require "lib.name": its upvalue holds what this call has loaded already. */
static int base_require(lua_State *L)
{
    size_t length;
    const char *name = value_text(L, 1, "require", &length);
    struct sandbox *box = sandbox_of(L);
    lua_settop(L, 1);
    if (length >= SOURCE_NAME_SIZE - 8 || strlen(name) != length || !well_formed(name) ||
        strncmp(name, "lib.", 4) != 0) {
        return luaL_error(L, "require: got a name that is not of the form \"lib.supply\"");
    }
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, 1);
    if (lua_rawget(L, 2) != LUA_TNIL) return 1;
    lua_settop(L, 2);
    run(L, box, find(L, box, name), name);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 3);
    lua_rawset(L, 2);
    return 1;
}

void require_open(lua_State *L, int environment)
{
    lua_createtable(L, 0, 0);
    lua_pushcclosure(L, base_require, 1);
    lua_setfield(L, environment, "require");
}
