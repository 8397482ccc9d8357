/* value.c: Lua values told and compared without what differs between runs. */
/* SPDX-License-Identifier: MIT */
#include "script/value.h"

#include <lauxlib.h>
#include <string.h>

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
        luaL_error(L, "%s: got %s%s, expected a text; tostring makes one", function,
                   lua_isnone(L, index) ? "" : "a ", luaL_typename(L, index));
    }
    return lua_tolstring(L, index, length);
}
