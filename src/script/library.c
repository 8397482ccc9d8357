/* library.c: the basic functions and mathematics that scripts see; all else is withheld. */
/* SPDX-License-Identifier: MIT */
#include "script/library.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/sandbox.h"
#include "script/value.h"
#include "script/withheld.h"

enum { NUMERAL_BYTES = 40, NUMERAL_STEPS = 20, PRINT_STEPS = 40, LEVEL_MAX = 200 };

/* tostring(value): never an address, never a metamethod. */
static int base_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    sandbox_charge(L, NUMERAL_STEPS);
    value_describe(L, 1);
    return 1;
}

/* tonumber(value): reading a numeral of many digits takes time that grows with their square. */
static int base_tonumber(lua_State *L)
{
    luaL_checkany(L, 1);
    if (!lua_isnoneornil(L, 2)) return luaL_error(L, "tonumber: takes one value, without a base");
    if (lua_type(L, 1) == LUA_TNUMBER) {
        lua_settop(L, 1);
        return 1;
    }
    sandbox_charge(L, NUMERAL_STEPS);
    size_t length;
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
    bool number = text && length <= NUMERAL_BYTES && lua_stringtonumber(L, text) == length + 1;
    if (!number) lua_pushnil(L);
    return 1;
}

/* A script has no terminal: it is told to whoever listens, or kept with the call and shown with its
 * message. */
static int base_print(lua_State *L)
{
    struct sandbox *box = sandbox_of(L);
    size_t from = box->log_length;
    int count = lua_gettop(L);
    for (int i = 1; i <= count; i++) {
        sandbox_charge(L, PRINT_STEPS);
        if (lua_type(L, i) == LUA_TTABLE) library_table_show(L, i);
        else value_describe(L, i);
        size_t left = sizeof box->log - box->log_length;
        if (left > 8) {
            char *at = box->log + box->log_length;
            text_escape(at, left - 2, lua_tostring(L, -1));
            box->log_length += strlen(at);
            box->log[box->log_length++] = i < count ? ' ' : ';';
            box->log[box->log_length] = '\0';
        }
        lua_pop(L, 1);
    }
    sandbox_printed(box, from);
    return 0;
}

/* error(message, level), with the place where the message is a text that says something. */
static int base_error(lua_State *L)
{
    lua_Integer level = value_integer_or(L, 2, 1);
    lua_settop(L, 1);
    bool told = lua_type(L, 1) == LUA_TSTRING && lua_rawlen(L, 1) > 0;
    if (told && level > 0 && level < LEVEL_MAX) {
        luaL_where(L, (int)level);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

/* assert(value, message, ...): all it was given, or an error. */
static int base_assert(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    lua_settop(L, 2);
    if (lua_isnil(L, 2)) {
        lua_pushliteral(L, "assertion failed!");
        lua_replace(L, 2);
    }
    lua_remove(L, 1);
    return base_error(L);
}

/* select(n, ...), the values from the n-th on, or select("#", ...), their count. */
static int base_select(lua_State *L)
{
    lua_Integer count = lua_gettop(L) - 1;
    sandbox_charge(L, count / 8);
    if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
        lua_pushinteger(L, count);
        return 1;
    }
    lua_Integer first = value_integer(L, 1);
    if (first < 0) first += count + 1;
    luaL_argcheck(L, first > 0, 1, "index out of range");
    return first > count ? 0 : (int)(count - first + 1);
}

/* The place after the last integer is the first: counted as unsigned, it is no overflow. */
static int ipairs_step(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer at = (lua_Integer)((lua_Unsigned)value_integer(L, 2) + 1);
    lua_pushinteger(L, at);
    return lua_rawgeti(L, 1, at) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_pushcfunction(L, ipairs_step);
    lua_insert(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

/* A function of mathematics, its upvalue, for numbers alone. */
static int math_checked(lua_State *L)
{
    int count = lua_gettop(L);
    sandbox_charge(L, count);
    for (int i = 1; i <= count; i++) luaL_checktype(L, i, LUA_TNUMBER);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, count, 1);
    return 1;
}

static int math_tointeger(lua_State *L)
{
    luaL_checkany(L, 1);
    int exact = 0;
    lua_Integer value = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &exact) : 0;
    if (exact) lua_pushinteger(L, value);
    else lua_pushnil(L);
    return 1;
}

static int math_sqrt(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TNUMBER);
    lua_Number value = lua_tonumber(L, 1);
    if (!(value >= 0)) return luaL_error(L, "sqrt: got a negative number");
    /* The exponent a half goes through libm's pow; the library's own sqrt is exact everywhere. */
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushnumber(L, value);
    lua_call(L, 1, 1);
    return 1;
}

/* __index of the environment: a misspelt name is an error where it stands, not a nil further on. */
static int undefined_read(lua_State *L)
{
    if (lua_type(L, 2) != LUA_TSTRING) return luaL_error(L, "undefined name");
    const char *name = lua_tostring(L, 2);
    sandbox_charge_walk(L);
    const char *hint = withheld_hint(name);
    if (hint) return luaL_error(L, "%s is withheld from scripts; %s", name, hint);
    const char *meant = withheld_meant(name);
    if (meant) return luaL_error(L, "undefined name %s; write %s", name, meant);
    const char *closest = value_closest_key(L, 1, name);
    if (closest && (strlen(name) > 4 || text_slip(name, closest)))
        return luaL_error(L, "undefined name %s; did you mean %s?", name, closest);
    return luaL_error(L, "undefined name %s; declare it with local, or require it", name);
}

/* __newindex of the environment: without `local` a name would be seen by the whole file. */
static int undefined_write(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    return luaL_error(L, "sets the global name %s; write local %s", name, name);
}

static void copy_fields(lua_State *L, int from, int to, const char *const *names)
{
    for (; *names; names++) {
        lua_getfield(L, from, *names);
        lua_setfield(L, to, *names);
    }
}

/* Opens a standard library without registering it; its table is on top. */
static int open_standard(lua_State *L, lua_CFunction opener, const char *name)
{
    lua_pushcfunction(L, opener);
    lua_pushstring(L, name);
    lua_call(L, 1, 1);
    return lua_gettop(L);
}

static void open_base(lua_State *L, int environment)
{
    static const char *const taken[] = {"type", NULL};
    static const luaL_Reg own[] = {{"tostring", base_tostring}, {"tonumber", base_tonumber},
                                   {"assert", base_assert},     {"print", base_print},
                                   {"error", base_error},       {"select", base_select},
                                   {"ipairs", base_ipairs},     {NULL, NULL}};
    int base = open_standard(L, luaopen_base, LUA_GNAME);
    copy_fields(L, base, environment, taken);
    lua_pushvalue(L, environment);
    luaL_setfuncs(L, own, 0);
    lua_pop(L, 2);
}

static void open_math(lua_State *L, int environment)
{
    static const luaL_Reg checked[] = {{"abs", math_checked},   {"ceil", math_checked},
                                       {"floor", math_checked}, {"max", math_checked},
                                       {"min", math_checked},   {"sqrt", math_sqrt}};
    static const char *const taken[] = {"type", NULL};
    int math = open_standard(L, luaopen_math, LUA_MATHLIBNAME);
    lua_createtable(L, 0, 8);
    copy_fields(L, math, math + 1, taken);
    for (size_t i = 0; i < sizeof checked / sizeof checked[0]; i++) {
        lua_getfield(L, math, checked[i].name);
        lua_pushcclosure(L, checked[i].func, 1);
        lua_setfield(L, math + 1, checked[i].name);
    }
    lua_pushcfunction(L, math_tointeger);
    lua_setfield(L, math + 1, "tointeger");
    lua_setfield(L, environment, LUA_MATHLIBNAME);
    lua_pop(L, 1);
}

static void open_environment(lua_State *L)
{
    luaL_checkstack(L, 16, NULL);
    lua_createtable(L, 0, 20);
    int environment = lua_gettop(L);
    open_base(L, environment);
    open_math(L, environment);
    library_string_open(L, environment);
    library_table_open(L, environment);
    require_open(L, environment);
    lua_createtable(L, 0, 3);
    lua_pushcfunction(L, undefined_read);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, undefined_write);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, environment);
    /* Chunks take their globals from here; the real ones, which luaopen_base filled, are let go. */
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

static int run_inner(lua_State *L)
{
    open_environment(L);
    lua_settop(L, 0);
    return sandbox_of(L)->inner(L);
}

bool library_run(struct sandbox *box, lua_CFunction body, char *reason)
{
    box->inner = body;
    return sandbox_run(box, run_inner, reason);
}
