/* library_string.c: text functions whose work is bounded and charged; no patterns. */
/* SPDX-License-Identifier: MIT */
#include "script/library.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "script/sandbox.h"
#include "script/value.h"

/* A directive's letters cost as much as so many steps, whatever it is given. */
enum { FORMAT_VALUES_MAX = 32, PIECE_SIZE = 160, DIRECTIVE_STEPS = 100 };

/* A place counted from the end, if negative, made one from the start; 0 is before the first. */
static lua_Integer place_of(lua_Integer at, size_t length)
{
    if (at >= 0) return at;
    return at < -(lua_Integer)length ? 0 : at + (lua_Integer)length + 1;
}

/* byte(s, at): one byte, where the library would push as many as asked for. */
static int string_byte(lua_State *L)
{
    size_t length;
    const char *text = value_text(L, 1, "byte", &length);
    lua_Integer at = place_of(value_integer_or(L, 2, 1), length);
    if (at < 1 || at > (lua_Integer)length) return 0;
    lua_pushinteger(L, (unsigned char)text[at - 1]);
    return 1;
}

static int string_len(lua_State *L)
{
    size_t length;
    value_text(L, 1, "len", &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

/* sub(s, first, last): both may count from the end; what lies outside is left out. */
static int string_sub(lua_State *L)
{
    size_t length;
    const char *text = value_text(L, 1, "sub", &length);
    lua_Integer first = place_of(value_integer(L, 2), length);
    lua_Integer last = place_of(value_integer_or(L, 3, -1), length);
    if (first < 1) first = 1;
    if (last > (lua_Integer)length) last = (lua_Integer)length;
    if (first > last) lua_pushliteral(L, "");
    else lua_pushlstring(L, text + first - 1, (size_t)(last - first) + 1);
    return 1;
}

/* Letters of ASCII alone: the C library's depend on the locale. */
static int change_case(lua_State *L, const char *function, char from, int by)
{
    size_t length;
    const char *text = value_text(L, 1, function, &length);
    luaL_Buffer buffer;
    char *out = luaL_buffinitsize(L, &buffer, length);
    for (size_t i = 0; i < length; i++) {
        bool changes = text[i] >= from && text[i] < from + 26;
        out[i] = (char)(text[i] + (changes ? by : 0));
    }
    luaL_pushresultsize(&buffer, length);
    return 1;
}

static int string_lower(lua_State *L)
{
    return change_case(L, "lower", 'A', 'a' - 'A');
}

static int string_upper(lua_State *L)
{
    return change_case(L, "upper", 'a', 'A' - 'a');
}

/* rep(s, times, separator): its length is known before the first byte is copied. */
static int string_rep(lua_State *L)
{
    size_t length, between = 0;
    const char *text = value_text(L, 1, "rep", &length), *separator = "";
    lua_Integer times = value_integer(L, 2);
    if (!lua_isnoneornil(L, 3)) separator = value_text(L, 3, "rep", &between);
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
    const char *at = value_text(L, 1, "format", &length);
    if (strlen(at) != length) return luaL_error(L, "format: holds a zero byte");
    int top = lua_gettop(L), index = 1;
    if (top > FORMAT_VALUES_MAX + 1) {
        return luaL_error(L, "format: got more than %d values", FORMAT_VALUES_MAX);
    }
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
        sandbox_charge(L, DIRECTIVE_STEPS);
        if (directive.letter == 's') add_text(L, &buffer, &directive, index);
        else add_number(L, &buffer, &directive, index);
    }
    luaL_pushresult(&buffer);
    return 1;
}

void library_string_open(lua_State *L, int environment)
{
    static const luaL_Reg own[] = {{"byte", string_byte},   {"format", string_format},
                                   {"len", string_len},     {"lower", string_lower},
                                   {"rep", string_rep},     {"sub", string_sub},
                                   {"upper", string_upper}, {NULL, NULL}};
    lua_createtable(L, 0, 7);
    luaL_setfuncs(L, own, 0);
    /* ("x"):find comes by the metatable, whatever the global says: point it at the small table.
     * Without the library's arithmetic, "10" + 1 is an error with its line, as it should be. */
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    lua_setfield(L, environment, LUA_STRLIBNAME);
}
