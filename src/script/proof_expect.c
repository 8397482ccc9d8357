/* proof_expect.c: the checks of a test, each with what was found and what was expected. */
/* SPDX-License-Identifier: MIT */
#include "script/proof_inner.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "script/sandbox.h"
#include "script/value.h"

static const double same_by_default = 1e-9;

static void count_check(lua_State *L)
{
    proof_call_of(L)->checks++;
}

/* The number at a place of the stack; what is none was most often a figure that was not read. */
static double number_at(lua_State *L, int index, const char *function)
{
    if (lua_type(L, index) != LUA_TNUMBER) {
        value_describe(L, index);
        luaL_error(L, "expect.%s: found %s as value %d, expected a number", function,
                   lua_tostring(L, -1), index);
    }
    return lua_tonumber(L, index);
}

/* Raises: the first value is not what it should be to the second. */
static int differ(lua_State *L, const char *how)
{
    value_describe(L, 1);
    value_describe(L, 2);
    return luaL_error(L, "found %s, expected %s%s", lua_tostring(L, -2), how, lua_tostring(L, -1));
}

static int expect_more(lua_State *L)
{
    double a = number_at(L, 1, "more"), b = number_at(L, 2, "more");
    count_check(L);
    return a > b ? 0 : differ(L, "more than ");
}

static int expect_less(lua_State *L)
{
    double a = number_at(L, 1, "less"), b = number_at(L, 2, "less");
    count_check(L);
    return a < b ? 0 : differ(L, "less than ");
}

/* expect.same(a, b, tolerance): numbers as close as that; other values the same. */
static int expect_same(lua_State *L)
{
    lua_settop(L, 3);
    count_check(L);
    bool numbers = lua_type(L, 1) == LUA_TNUMBER && lua_type(L, 2) == LUA_TNUMBER;
    if (!numbers) return lua_rawequal(L, 1, 2) ? 0 : differ(L, "");
    double a = lua_tonumber(L, 1), b = lua_tonumber(L, 2);
    double most = lua_isnil(L, 3) ? same_by_default : number_at(L, 3, "same");
    if (fabs(a - b) <= most) return 0;
    value_describe(L, 1);
    value_describe(L, 2);
    return luaL_error(L, "found %s, expected %s to within %f", lua_tostring(L, -2),
                      lua_tostring(L, -1), most);
}

/* expect.text(text, part): is the part in the text? */
static int expect_text(lua_State *L)
{
    count_check(L);
    size_t length, part_length;
    const char *part = value_text(L, 2, "expect.text", &part_length);
    if (lua_type(L, 1) != LUA_TSTRING) {
        value_describe(L, 1);
        return luaL_error(L, "found %s, expected a text with \"%s\" in it", lua_tostring(L, -1),
                          part);
    }
    const char *text = lua_tolstring(L, 1, &length);
    if (strstr(text, part)) return 0;
    return luaL_error(L, "found \"%s\", expected a text with \"%s\" in it", text, part);
}

/* assert, counted; the message gets its place, which Lua's own leaves out. */
static int counted_assert(lua_State *L)
{
    count_check(L);
    if (lua_gettop(L) > 0 && lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_type(L, 2) == LUA_TSTRING && lua_rawlen(L, 2) > 0) {
        return luaL_error(L, "%s", lua_tostring(L, 2));
    }
    return luaL_error(L, "assert: found %s, expected something true",
                      lua_isnoneornil(L, 1) ? "nil" : "false");
}

/* In the order of their names. */
static const luaL_Reg checks[] = {{"less", expect_less},
                                  {"more", expect_more},
                                  {"same", expect_same},
                                  {"text", expect_text},
                                  {NULL, NULL}};

const char *const *proof_checks(void)
{
    static const char *names[sizeof checks / sizeof checks[0]];
    for (size_t i = 0; checks[i].name; i++) names[i] = checks[i].name;
    return names;
}

void proof_expect_open(lua_State *L)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushliteral(L, "expect");
    luaL_newlib(L, checks);
    proof_call_guard(L, "expect");
    lua_rawset(L, -3);
    lua_pushliteral(L, "assert");
    lua_pushcfunction(L, counted_assert);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

/* What the functions given to a test share: their test, and fields that are not * there. */

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
