/* value.c: Lua values told and compared without what differs between runs. */
/* SPDX-License-Identifier: MIT */
#include "script/value.h"

#include <lauxlib.h>
#include <string.h>

#include "base/text.h"

enum { CANDIDATES_MAX = 64 };

int value_compare(const char *a, size_t a_length, const char *b, size_t b_length)
{
    int order = memcmp(a, b, a_length < b_length ? a_length : b_length);
    if (order != 0) return order;
    return a_length < b_length ? -1 : a_length > b_length;
}

void value_describe(lua_State *L, int index)
{
    switch (lua_type(L, index)) {
    case LUA_TNIL: lua_pushliteral(L, "nil"); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    case LUA_TNUMBER:
        /* On a copy: lua_tolstring would turn a key into a text under a traversal. */
        lua_pushvalue(L, index);
        if (lua_tonumber(L, -1) == lua_tonumber(L, -1)) {
            lua_tolstring(L, -1, NULL);
        } else {
            /* Its sign, which would be shown, differs between processors. */
            lua_pop(L, 1);
            lua_pushliteral(L, "nan");
        }
        break;
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    default: lua_pushstring(L, luaL_typename(L, index)); break;
    }
}

void value_set_text(lua_State *L, const char *key, const char *value)
{
    if (!value) return;
    lua_pushstring(L, value);
    lua_setfield(L, -2, key);
}

void value_set_integer(lua_State *L, const char *key, lua_Integer value)
{
    lua_pushinteger(L, value);
    lua_setfield(L, -2, key);
}

void value_set_boolean(lua_State *L, const char *key, bool value)
{
    lua_pushboolean(L, value);
    lua_setfield(L, -2, key);
}

const char *value_text(lua_State *L, int index, const char *function, size_t *length)
{
    if (lua_type(L, index) != LUA_TSTRING) {
        luaL_error(L, "%s: got %s%s, expected a text%s", function, lua_isnone(L, index) ? "" : "a ",
                   luaL_typename(L, index),
                   lua_type(L, index) == LUA_TNUMBER ? "; tostring makes one" : "");
    }
    return lua_tolstring(L, index, length);
}

void value_push_number(lua_State *L, const char *name, double value)
{
    if (value != value) luaL_error(L, "%s is not a number in this world", name);
    lua_pushnumber(L, value);
}

lua_Integer value_integer(lua_State *L, int index)
{
    luaL_checktype(L, index, LUA_TNUMBER);
    return luaL_checkinteger(L, index);
}

lua_Integer value_integer_or(lua_State *L, int index, lua_Integer otherwise)
{
    return lua_isnoneornil(L, index) ? otherwise : value_integer(L, index);
}

/* Puts a name in its place by its bytes; where there is no room the last falls out. */
static size_t add_sorted(const char *names[CANDIDATES_MAX], size_t count, const char *name)
{
    size_t at = count < CANDIDATES_MAX ? count : CANDIDATES_MAX - 1;
    if (count == CANDIDATES_MAX && strcmp(names[at], name) <= 0) return count;
    for (; at > 0 && strcmp(names[at - 1], name) > 0; at--) names[at] = names[at - 1];
    names[at] = name;
    return count < CANDIDATES_MAX ? count + 1 : count;
}

const char *value_closest_key(lua_State *L, int table, const char *wanted)
{
    const char *names[CANDIDATES_MAX];
    size_t count = 0;
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        if (lua_type(L, -1) == LUA_TSTRING) count = add_sorted(names, count, lua_tostring(L, -1));
    }
    return text_closest(wanted, names, count);
}
