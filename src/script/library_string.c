/* library_string.c: text functions whose work is bounded and charged; no patterns. */
/* SPDX-License-Identifier: MIT */
#include "script/library_string.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "script/sandbox.h"
#include "script/value.h"

enum { FORMAT_VALUES_MAX = 32, PIECE_SIZE = 160 };

/* byte(s, at): one byte, where the library would push as many as asked for. */
static int string_byte(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer at = luaL_optinteger(L, 2, 1);
    if (at < 0) at += (lua_Integer)length + 1;
    if (at < 1 || at > (lua_Integer)length) return 0;
    lua_pushinteger(L, (unsigned char)text[at - 1]);
    return 1;
}

/* rep(s, times, separator): its length is known before the first byte is copied. */
static int string_rep(lua_State *L)
{
    size_t length, between;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer times = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &between);
    if (times < 0) times = 0;
    /* Each time costs a step even where it adds no byte. */
    sandbox_charge(L, times);
    size_t step = length + between;
    if (step > 0 && (size_t)times > SANDBOX_STRING_BYTES / step + 1) {
        return luaL_error(L, "rep: the text would be longer than %d bytes", SANDBOX_STRING_BYTES);
    }
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (lua_Integer i = 0; i < times && step > 0; i++) {
        if (i > 0) luaL_addlstring(&buffer, separator, between);
        luaL_addlstring(&buffer, text, length);
    }
    luaL_pushresult(&buffer);
    return 1;
}

/* One directive of a format: "%-08.3f". */
struct directive {
    char text[24];
    char letter;
};

/* Reads the directive after '%' and returns what follows it. */
static const char *read_directive(struct directive *out, lua_State *L, const char *at)
{
    const char *start = at;
    at += strspn(at, "-+ #0");
    size_t flags = (size_t)(at - start);
    size_t width = strspn(at, "0123456789");
    at += width;
    size_t precision = 0;
    if (*at == '.') {
        precision = strspn(at + 1, "0123456789");
        at += 1 + precision;
    }
    if (*at == '\0') luaL_error(L, "format: the text ends in a lone %%");
    if (flags > 5 || width > 2 || precision > 2) {
        luaL_error(L, "format: a width or precision is over 99");
    }
    if (!strchr("dsfgx", *at)) {
        luaL_error(L, "format: knows %%d %%s %%f %%g %%x and %%%%, not %%%c", *at);
    }
    out->letter = *at;
    int used = snprintf(out->text, sizeof out->text, "%%%.*s", (int)(at - start), start);
    if (*at == 'd' || *at == 'x') {
        used += snprintf(out->text + used, sizeof out->text - (size_t)used, "ll");
    }
    snprintf(out->text + used, sizeof out->text - (size_t)used, "%c", *at);
    return at + 1;
}

/* Floats are refused even where they are whole: a script should know which it has. */
static long long checked_integer(lua_State *L, int index, char letter)
{
    if (!lua_isinteger(L, index)) {
        value_describe(L, index);
        luaL_error(L, "format: %%%c got %s, expected an integer", letter, lua_tostring(L, -1));
    }
    return lua_tointeger(L, index);
}

static double checked_number(lua_State *L, int index, char letter)
{
    if (lua_type(L, index) != LUA_TNUMBER) {
        luaL_error(L, "format: %%%c got a %s, expected a number", letter, luaL_typename(L, index));
    }
    return lua_tonumber(L, index);
}

/* A number's letters; %f of the largest double has 309 digits, hence the bound on its size. */
static void add_number(lua_State *L, luaL_Buffer *buffer, const struct directive *directive,
                       int index)
{
    char piece[PIECE_SIZE];
    int length;
    if (directive->letter == 'd' || directive->letter == 'x') {
        length = snprintf(piece, sizeof piece, directive->text,
                          checked_integer(L, index, directive->letter));
    } else {
        double value = checked_number(L, index, directive->letter);
        if (!(value > -1e40 && value < 1e40)) {
            luaL_error(L, "format: %%%c got a number that is too large", directive->letter);
        }
        length = snprintf(piece, sizeof piece, directive->text, value);
    }
    if (length > 0) {
        luaL_addlstring(buffer, piece,
                        (size_t)length < sizeof piece ? (size_t)length : sizeof piece - 1);
    }
}

/* %s takes what has a text of its own; a table's would be its address. */
static void add_text(lua_State *L, luaL_Buffer *buffer, const struct directive *directive,
                     int index)
{
    if (strcmp(directive->text, "%s") != 0) {
        luaL_error(L, "format: %%s takes no width");
    }
    int type = lua_type(L, index);
    if (type != LUA_TNIL && type != LUA_TBOOLEAN && type != LUA_TNUMBER && type != LUA_TSTRING) {
        luaL_error(L, "format: %%s got a %s, expected a text or a number", luaL_typename(L, index));
    }
    value_describe(L, index);
    luaL_addvalue(buffer);
}

/* format(text, ...): the few directives that designers need, each checked here and not by the C
 * library, whose %p and locale differ between runs. */
static int string_format(lua_State *L)
{
    size_t length;
    const char *at = luaL_checklstring(L, 1, &length);
    if (strlen(at) != length) return luaL_error(L, "format: holds a zero byte");
    int top = lua_gettop(L), index = 1;
    if (top > FORMAT_VALUES_MAX + 1) {
        return luaL_error(L, "format: got more than %d values", FORMAT_VALUES_MAX);
    }
    sandbox_charge(L, top);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    while (*at) {
        size_t plain = strcspn(at, "%");
        luaL_addlstring(&buffer, at, plain);
        at += plain;
        if (*at == '\0') break;
        if (at[1] == '%') {
            luaL_addchar(&buffer, '%');
            at += 2;
            continue;
        }
        struct directive directive;
        at = read_directive(&directive, L, at + 1);
        if (++index > top) return luaL_error(L, "format: value %d is missing", index - 1);
        if (directive.letter == 's') add_text(L, &buffer, &directive, index);
        else add_number(L, &buffer, &directive, index);
    }
    luaL_pushresult(&buffer);
    return 1;
}

/* The library's own functions that are bounded by the text they are given. */
static void take(lua_State *L, int from, int to)
{
    static const char *const names[] = {"len", "lower", "sub", "upper", NULL};
    for (const char *const *name = names; *name; name++) {
        lua_getfield(L, from, *name);
        lua_setfield(L, to, *name);
    }
}

void library_string_open(lua_State *L, int environment)
{
    static const luaL_Reg own[] = {
        {"byte", string_byte}, {"format", string_format}, {"rep", string_rep}, {NULL, NULL}};
    lua_pushcfunction(L, luaopen_string);
    lua_pushliteral(L, LUA_STRLIBNAME);
    lua_call(L, 1, 1);
    int from = lua_gettop(L);
    lua_createtable(L, 0, 7);
    take(L, from, from + 1);
    luaL_setfuncs(L, own, 0);
    lua_remove(L, from);
    /* ("x"):find comes by the metatable, whatever the global says: point it at the small table.
     * Without the library's arithmetic, "10" + 1 is an error with its line, as it should be. */
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, from);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    lua_setfield(L, environment, LUA_STRLIBNAME);
}
