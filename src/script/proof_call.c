/* proof_call.c: what the functions given to a test share: their test, and fields that are not
 * there.
 */
/* SPDX-License-Identifier: MIT */
#include "script/proof_call.h"

#include <lauxlib.h>

#include "script/sandbox.h"
#include "script/value.h"

struct proof_call *proof_call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

/* __index of a guarded table; its upvalue is the table's name. */
static int field_missing(lua_State *L)
{
    const char *name = lua_tostring(L, lua_upvalueindex(1));
    if (lua_type(L, 2) != LUA_TSTRING) return luaL_error(L, "%s has named fields alone", name);
    const char *wanted = lua_tostring(L, 2), *closest = value_closest_key(L, 1, wanted);
    return luaL_error(L, "there is no %s.%s%s%s%s%s%s", name, wanted,
                      closest ? "; did you mean " : "", closest ? name : "", closest ? "." : "",
                      closest ? closest : "", closest ? "?" : "");
}

/* __newindex: what is misspelt or added would be read by nobody. */
static int field_sealed(lua_State *L)
{
    return luaL_error(L, "%s cannot be changed; call its functions",
                      lua_tostring(L, lua_upvalueindex(1)));
}

void proof_call_guard(lua_State *L, const char *name)
{
    lua_createtable(L, 0, 2);
    lua_pushstring(L, name);
    lua_pushcclosure(L, field_missing, 1);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, name);
    lua_pushcclosure(L, field_sealed, 1);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}
