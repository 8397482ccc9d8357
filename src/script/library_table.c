/* library_table.c: table functions that charge their loops; sorted pairs and a stable sort. */
/* SPDX-License-Identifier: MIT */
#include "script/library.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "script/sandbox.h"
#include "script/value.h"

/* A table whose array part holds so many values fills a call's memory; a script can feign more,
 * by a few keys that lie far apart, but has no use for it. */
enum { UNPACK_MAX = 100, LENGTH_MAX = SANDBOX_BYTES / 16, PIECE_STEPS = 10, BYTES_A_STEP = 64 };

/* Of a table that is printed. */
enum { SHOWN_KEYS = 24, SHOWN_BYTES = 480 };

/* A key of a table, or the place of a value that is sorted. */
struct entry {
    bool integer;
    lua_Integer number;
    const char *text;
    size_t length;
};

/* Integers first, then texts by their bytes: lua_next's order depends on a hash seed. */
static bool entry_before(const struct entry *a, const struct entry *b)
{
    if (a->integer != b->integer) return a->integer;
    if (a->integer) return a->number < b->number;
    return value_compare(a->text, a->length, b->text, b->length) < 0;
}

/* Counts before anything is made, so that the work can be charged before it is done. A table may
 * have more places than keys, as many as the call's memory has room for: they are charged too. */
static size_t count_keys(lua_State *L, int table)
{
    size_t count = 0;
    sandbox_charge_walk(L);
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        count++;
    }
    return count;
}

/* The texts stay where they are while the table holds them. Of keys without an order one kind is
 * told, the same in every run. */
static void read_keys(lua_State *L, int table, struct entry *out)
{
    int worst = LUA_TNONE;
    lua_pushnil(L);
    for (; lua_next(L, table); out++) {
        lua_pop(L, 1);
        memset(out, 0, sizeof *out);
        out->integer = lua_isinteger(L, -1);
        if (out->integer) out->number = lua_tointeger(L, -1);
        else if (lua_type(L, -1) == LUA_TSTRING) out->text = lua_tolstring(L, -1, &out->length);
        else if (lua_type(L, -1) > worst) worst = lua_type(L, -1);
    }
    if (worst == LUA_TNONE) return;
    luaL_error(L, "pairs: a key is a %s; only integers and texts have an order",
               lua_typename(L, worst));
}

/* Merges two sorted halves of `from` into `to`. */
static void merge_entries(struct entry *to, const struct entry *from, size_t half, size_t count)
{
    size_t left = 0, right = half;
    for (size_t i = 0; i < count; i++) {
        bool take_right =
            left == half || (right < count && entry_before(&from[right], &from[left]));
        to[i] = take_right ? from[right++] : from[left++];
    }
}

static void sort_entries(struct entry *entries, struct entry *spare, size_t count)
{
    if (count < 2) return;
    size_t half = count / 2;
    sort_entries(entries, spare, half);
    sort_entries(entries + half, spare, count - half);
    memcpy(spare, entries, count * sizeof *entries);
    merge_entries(entries, spare, half, count);
}

/* The iterator: upvalues are the table, its sorted keys and how many were given out. */
static int pairs_step(lua_State *L)
{
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(3)) + 1;
    lua_pushinteger(L, at);
    lua_replace(L, lua_upvalueindex(3));
    if (lua_rawgeti(L, lua_upvalueindex(2), at) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    lua_rawget(L, lua_upvalueindex(1));
    return 2;
}

/* pairs(t): a snapshot of the keys is sorted and given out; fields may change meanwhile. */
static int base_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    size_t count = count_keys(L, 1);
    sandbox_charge(L, 4 * (int64_t)count);
    struct entry *entries = lua_newuserdatauv(L, 2 * count * sizeof *entries + 1, 0);
    read_keys(L, 1, entries);
    sort_entries(entries, entries + count, count);
    lua_pushvalue(L, 1);
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        if (entries[i].integer) lua_pushinteger(L, entries[i].number);
        else lua_pushlstring(L, entries[i].text, entries[i].length);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_step, 3);
    return 1;
}

/* Has every key an order, so that the fields can be told? */
static bool keys_ordered(lua_State *L, int table)
{
    bool ordered = true;
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        ordered = ordered && (lua_isinteger(L, -1) || lua_type(L, -1) == LUA_TSTRING);
    }
    return ordered;
}

void library_table_show(lua_State *L, int index)
{
    struct entry entries[2 * SHOWN_KEYS];
    char shown[SHOWN_BYTES];
    struct text text;
    int table = lua_absindex(L, index);
    size_t count = count_keys(L, table);
    if (count > SHOWN_KEYS || !keys_ordered(L, table)) {
        lua_pushfstring(L, "a table of %d fields", (int)count);
        return;
    }
    read_keys(L, table, entries);
    sort_entries(entries, entries + count, count);
    text_init(&text, shown, sizeof shown);
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry = &entries[i];
        if (entry->integer) lua_pushinteger(L, entry->number);
        else lua_pushlstring(L, entry->text, entry->length);
        lua_rawget(L, table);
        value_describe(L, -1);
        text_append(&text, i ? ", " : "{ ");
        if (!entry->integer) text_format(&text, "%s = ", entry->text);
        else if (entry->number != (lua_Integer)i + 1)
            text_format(&text, "[%lld] = ", (long long)entry->number);
        text_append(&text, lua_tostring(L, -1));
        lua_pop(L, 2);
    }
    text_append(&text, count ? " }" : "{}");
    lua_pushstring(L, shown);
}

/* count(t): how many keys there are, for # is undefined where a sequence has holes. */
static int base_count(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    size_t count = count_keys(L, 1);
    sandbox_charge(L, (int64_t)count);
    lua_pushinteger(L, (lua_Integer)count);
    return 1;
}

/* The length of a sequence, 0 to LENGTH_MAX: sums and products of such lengths fit everywhere, so
 * that what follows is charged before it is done and cannot overflow. */
static lua_Integer length_of(lua_State *L, int table)
{
    luaL_checktype(L, table, LUA_TTABLE);
    lua_Unsigned length = lua_rawlen(L, table);
    if (length > LENGTH_MAX) {
        luaL_error(L,
                   "found a list that ends at %I, expected at most %d values; its keys lie apart, "
                   "so it is no list",
                   (lua_Integer)length, (int)LENGTH_MAX);
    }
    return (lua_Integer)length;
}

/* insert(t, value) or insert(t, place, value); moving the rest up is charged. */
static int table_insert(lua_State *L)
{
    lua_Integer length = length_of(L, 1), at = length + 1;
    int count = lua_gettop(L);
    if (count != 2 && count != 3) {
        return luaL_error(L, "insert: got %d values, expected a table, a place and a value", count);
    }
    if (count == 3) at = value_integer(L, 2);
    if (at < 1 || at > length + 1) {
        return luaL_error(L, "insert: place %I is not from 1 to %I", at, length + 1);
    }
    sandbox_charge(L, length + 1 - at);
    for (lua_Integer i = length; i >= at; i--) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 1, i + 1);
    }
    lua_rawseti(L, 1, at);
    return 0;
}

/* remove(t, place): as the library's, but a place outside is an error, not nil. */
static int table_remove(lua_State *L)
{
    lua_Integer length = length_of(L, 1);
    lua_Integer at = value_integer_or(L, 2, length);
    if (length == 0 && (at == 0 || at == 1)) return 0;
    if (at < 1 || at > length) {
        return luaL_error(L, "remove: place %I is not from 1 to %I", at, length);
    }
    sandbox_charge(L, length - at);
    lua_rawgeti(L, 1, at);
    for (lua_Integer i = at; i < length; i++) {
        lua_rawgeti(L, 1, i + 1);
        lua_rawseti(L, 1, i);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, length);
    return 1;
}

static int table_concat(lua_State *L)
{
    lua_Integer length = length_of(L, 1);
    size_t between = 0;
    const char *separator = "";
    if (!lua_isnoneornil(L, 2)) separator = value_text(L, 2, "concat", &between);
    sandbox_charge(L, PIECE_STEPS * length);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (lua_Integer i = 1; i <= length; i++) {
        if (i > 1) luaL_addlstring(&buffer, separator, between);
        int type = lua_rawgeti(L, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER) {
            return luaL_error(L, "concat: value %I is a %s, expected a text or a number", i,
                              lua_typename(L, type));
        }
        value_describe(L, -1);
        lua_remove(L, -2);
        sandbox_charge(L, (int64_t)((between + lua_rawlen(L, -1)) / BYTES_A_STEP));
        luaL_addvalue(&buffer);
    }
    luaL_pushresult(&buffer);
    return 1;
}

/* unpack(t, first, last): the library's checks overflow only when the stack does. */
static int table_unpack(lua_State *L)
{
    lua_Integer length = length_of(L, 1);
    lua_Integer first = value_integer_or(L, 2, 1), last = value_integer_or(L, 3, length);
    if (first > last) return 0;
    /* As unsigned: the span of the extreme integers does not fit. */
    if ((lua_Unsigned)last - (lua_Unsigned)first >= UNPACK_MAX) {
        return luaL_error(L, "unpack: would give more than %d values", UNPACK_MAX);
    }
    int count = (int)((lua_Unsigned)last - (lua_Unsigned)first) + 1;
    luaL_checkstack(L, UNPACK_MAX, "unpack");
    sandbox_charge(L, count);
    /* Counted, as a place after the last integer is none. */
    for (int i = 0; i < count; i++) lua_rawgeti(L, 1, first + i);
    return count;
}

enum { SORT_TABLE = 1, SORT_BEFORE = 2, SORT_VALUES = 3 };

/* Does value b belong before value a? Stack: table, comparator or nil, copy of the values. */
static bool value_before(lua_State *L, lua_Integer b, lua_Integer a)
{
    bool before;
    if (lua_isnil(L, SORT_BEFORE)) {
        int b_type = lua_rawgeti(L, SORT_VALUES, b), a_type = lua_rawgeti(L, SORT_VALUES, a);
        if (b_type != a_type || (b_type != LUA_TNUMBER && b_type != LUA_TSTRING)) {
            luaL_error(L, "sort: cannot compare a %s with a %s; give it a function",
                       lua_typename(L, b_type), lua_typename(L, a_type));
        }
        if (b_type == LUA_TNUMBER) {
            before = lua_compare(L, -2, -1, LUA_OPLT);
        } else {
            size_t b_length, a_length;
            const char *b_text = lua_tolstring(L, -2, &b_length);
            const char *a_text = lua_tolstring(L, -1, &a_length);
            sandbox_charge(L, (int64_t)(a_length < b_length ? a_length : b_length) / 64);
            before = value_compare(b_text, b_length, a_text, a_length) < 0;
        }
        lua_pop(L, 2);
    } else {
        lua_pushvalue(L, SORT_BEFORE);
        lua_rawgeti(L, SORT_VALUES, b);
        lua_rawgeti(L, SORT_VALUES, a);
        lua_call(L, 2, 1);
        before = lua_toboolean(L, -1);
        lua_pop(L, 1);
    }
    return before;
}

/* Sorts places, not values: whatever the comparator says, it ends after n log n questions. */
static void sort_places(lua_State *L, lua_Integer *places, lua_Integer *spare, size_t count)
{
    if (count < 2) return;
    size_t half = count / 2, left = 0, right = half;
    sort_places(L, places, spare, half);
    sort_places(L, places + half, spare, count - half);
    memcpy(spare, places, count * sizeof *places);
    sandbox_charge(L, 2 * (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        bool take_right =
            left == half || (right < count && value_before(L, spare[right], spare[left]));
        places[i] = take_right ? spare[right++] : spare[left++];
    }
}

/* sort(t, before): stable, and the same whatever the clock: the library picks pivots by it. The
 * values are copied first, so that a comparator which changes the table changes nothing here. */
static int table_sort(lua_State *L)
{
    lua_Integer length = length_of(L, SORT_TABLE);
    if (!lua_isnoneornil(L, SORT_BEFORE)) luaL_checktype(L, SORT_BEFORE, LUA_TFUNCTION);
    lua_settop(L, 2);
    sandbox_charge(L, 2 * length);
    lua_createtable(L, (int)length, 0);
    lua_Integer *places = lua_newuserdatauv(L, 2 * (size_t)length * sizeof *places + 1, 0);
    for (lua_Integer i = 1; i <= length; i++) {
        lua_rawgeti(L, SORT_TABLE, i);
        lua_rawseti(L, SORT_VALUES, i);
        places[i - 1] = i;
    }
    sort_places(L, places, places + length, (size_t)length);
    for (lua_Integer i = 1; i <= length; i++) {
        lua_rawgeti(L, SORT_VALUES, places[i - 1]);
        lua_rawseti(L, SORT_TABLE, i);
    }
    return 0;
}

void library_table_open(lua_State *L, int environment)
{
    static const luaL_Reg own[] = {{"concat", table_concat}, {"insert", table_insert},
                                   {"remove", table_remove}, {"sort", table_sort},
                                   {"unpack", table_unpack}, {NULL, NULL}};
    lua_createtable(L, 0, 5);
    luaL_setfuncs(L, own, 0);
    lua_setfield(L, environment, "table");
    lua_pushcfunction(L, base_pairs);
    lua_setfield(L, environment, "pairs");
    lua_pushcfunction(L, base_count);
    lua_setfield(L, environment, "count");
}
