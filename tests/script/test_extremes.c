/* test_extremes.c: every function that a script can reach is called with the worst that there is.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/rng.h"
#include "script/library.h"
#include "script/lookahead.h"
#include "script/order_api.h"
#include "script/stage.h"
#include "script/view_api.h"

/* Built with sanitizers, a step out of a block or over the end of an integer ends the test; the
 * count is for make test, and EXTREME_CALLS asks for more. */
enum {
    CALLS = 6000,
    CALLS_A_BOX = 6,
    FUNCTIONS_MAX = 256,
    NAME_SIZE_MAX = 64,
    ARGUMENTS_MAX = 5,
    FUNCTIONS_AT = 1,
    CALLBACKS_AT = 2,
    LONG_TEXT = 16000
};

/* What was found and how often it was called. */
static struct {
    size_t count;
    char name[FUNCTIONS_MAX][NAME_SIZE_MAX];
    size_t called[FUNCTIONS_MAX], returned[FUNCTIONS_MAX];
} found;

static struct {
    uint64_t round, drawn;
    size_t calls, returned;
} dice;

static uint64_t draw(uint64_t below)
{
    return rng_bits(97, dice.round, 1, dice.drawn++) % below;
}

/* What comparators, iterators and metamethods may be up to. */
static const char *const callbacks[] = {
    "return false",
    "return true",
    "return nil",
    "return 9223372036854775807",
    "return -9223372036854775807 - 1",
    "return 1 << 62",
    "return 0/0",
    "return 'text'",
    "error('no')",
    "error({})",
    "local t = ... if type(t) == 'table' then t[#t + 1] = 7 t[1] = nil end return t",
    "local t = ... if type(t) == 'table' then for i = 1, 40 do t[i] = nil end end return 3",
    "local a, b = ... return a == b",
    "local function f(n) return 1 + f(n + 1) end return f(1)",
    "local s = '' for i = 1, 30 do s = s .. 'xxxxxxxxxxxxxxxx' end return s",
    "return ...",
};
enum { CALLBACKS = sizeof callbacks / sizeof callbacks[0] };

static void callbacks_push(lua_State *L)
{
    lua_createtable(L, CALLBACKS, 0);
    for (int i = 0; i < CALLBACKS; i++) {
        luaL_loadstring(L, callbacks[i]);
        lua_rawseti(L, -2, i + 1);
    }
}

static lua_Integer integer_drawn(void)
{
    static const lua_Integer edges[] = {0, 1, 2, 3, 100, 101, LUA_MAXINTEGER, LUA_MININTEGER};
    lua_Integer near = (lua_Integer)draw(5) - 2;
    lua_Unsigned power = (lua_Unsigned)1 << draw(64);
    switch (draw(3)) {
    case 0: return edges[draw(sizeof edges / sizeof edges[0])];
    case 1: return (lua_Integer)(power + (lua_Unsigned)near);
    default: return (lua_Integer)(0 - power + (lua_Unsigned)near);
    }
}

static lua_Number number_drawn(void)
{
    static const lua_Number edges[] = {0.0,   -0.0,   0.5,    -1.5,    1e15,     9007199254740993.0,
                                       1e308, -1e308, 9.3e18, -9.3e18, 4.9e-324, 1e40};
    lua_Number zero = edges[0];
    switch (draw(8)) {
    case 0: return 1.0 / zero;
    case 1: return -1.0 / zero;
    case 2: return zero / zero;
    case 3: return (lua_Number)integer_drawn();
    default: return edges[draw(sizeof edges / sizeof edges[0])];
    }
}

static void text_push(lua_State *L)
{
    static const char *const texts[] = {"",
                                        "a",
                                        "%d",
                                        "%5.2f",
                                        "%99.99f",
                                        "%-+ #0x",
                                        "%s%s",
                                        "%",
                                        "%%",
                                        "%a",
                                        "0x7fffffffffffffff",
                                        "1e400",
                                        "nan",
                                        "-0",
                                        "gallium",
                                        "USA",
                                        "price.gallium",
                                        "lib.x",
                                        "../../x",
                                        "tariff",
                                        "\xff\xfe",
                                        "\x1b[31m"};
    static char longer[LONG_TEXT];
    if (draw(8) == 0) {
        memset(longer, "x%0\n"[draw(4)], sizeof longer);
        lua_pushlstring(L, longer, draw(sizeof longer));
    } else if (draw(8) == 0) lua_pushlstring(L, "a\0b\0", 4);
    else lua_pushstring(L, texts[draw(sizeof texts / sizeof texts[0])]);
}

static void value_push(lua_State *L, int depth);

/* A border anywhere up to the last integer, by the places that the search for it looks at. */
static void border_feign(lua_State *L)
{
    lua_Integer target = LUA_MAXINTEGER >> draw(30), low, high = LUA_MAXINTEGER;
    for (int k = 0; k < 63; k++) {
        lua_pushinteger(L, 1);
        lua_rawseti(L, -2, (lua_Integer)1 << k);
    }
    for (low = (lua_Integer)1 << 62; high - low > 1;) {
        lua_Integer middle = low + (high - low) / 2;
        if (middle > target) high = middle;
        else {
            lua_pushinteger(L, 1);
            lua_rawseti(L, -2, middle);
            low = middle;
        }
    }
}

static void list_fill(lua_State *L, uint64_t count, int depth)
{
    for (uint64_t i = 1; i <= count; i++) {
        value_push(L, depth + 1);
        lua_rawseti(L, -2, (lua_Integer)i);
    }
}

static void metatable_set(lua_State *L)
{
    static const char *const events[] = {"__index", "__newindex", "__len",  "__lt",    "__le",
                                         "__eq",    "__concat",   "__call", "__close", "__tostring",
                                         "__name",  "__gc",       "__mode", "__pairs"};
    lua_createtable(L, 0, 8);
    for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
        if (draw(3) == 0) continue;
        lua_rawgeti(L, CALLBACKS_AT, (lua_Integer)draw(CALLBACKS) + 1);
        lua_setfield(L, -2, events[i]);
    }
    lua_setmetatable(L, -2);
}

static void table_push(lua_State *L, int depth)
{
    lua_createtable(L, 0, 0);
    switch (draw(9)) {
    case 0: break;
    case 1: list_fill(L, draw(20), depth); break;
    case 2: border_feign(L); break;
    case 3:
        for (int i = 0; i < 6; i++) {
            value_push(L, depth + 1);
            lua_rawseti(L, -2, integer_drawn());
        }
        break;
    case 4:
        for (lua_Integer i = 1; i <= 1500; i++) {
            lua_pushinteger(L, i % 7);
            lua_rawseti(L, -2, i);
        }
        break;
    case 5:
        lua_pushvalue(L, -1);
        lua_rawseti(L, -2, 1);
        break;
    case 6: /* as an instrument or a choice is given */
        lua_pushinteger(L, integer_drawn());
        lua_setfield(L, -2, "rate_bp");
        lua_pushliteral(L, "CHN");
        lua_setfield(L, -2, "from");
        text_push(L);
        lua_setfield(L, -2, "good");
        break;
    case 7:
        list_fill(L, draw(6), depth);
        metatable_set(L);
        break;
    default:
        for (int i = 0; i < 12; i++) {
            text_push(L);
            lua_rawseti(L, -2, i + 1);
        }
        break;
    }
}

static void value_push(lua_State *L, int depth)
{
    luaL_checkstack(L, 8, NULL);
    switch (draw(depth < 2 ? 8 : 5)) {
    case 0: lua_pushnil(L); break;
    case 1: lua_pushboolean(L, (int)draw(2)); break;
    case 2: lua_pushinteger(L, integer_drawn()); break;
    case 3: lua_pushnumber(L, number_drawn()); break;
    case 4: text_push(L); break;
    case 5: lua_rawgeti(L, FUNCTIONS_AT, (lua_Integer)draw(found.count) + 1); break;
    case 6: lua_rawgeti(L, CALLBACKS_AT, (lua_Integer)draw(CALLBACKS) + 1); break;
    default: table_push(L, depth); break;
    }
}

/* Adds all functions of the table on top, and of tables in it, to the list at FUNCTIONS_AT, in the
 * order of their names. */
static void functions_add(lua_State *L, const char *path)
{
    lua_getfield(L, CALLBACKS_AT, "pairs");
    lua_pushvalue(L, -2);
    lua_call(L, 1, 1); /* the library's own pairs: sorted, so that a seed is one run */
    for (;;) {
        lua_pushvalue(L, -1);
        lua_call(L, 0, 2);
        if (lua_isnil(L, -2)) break;
        char name[NAME_SIZE_MAX];
        snprintf(name, sizeof name, "%.30s%s%.30s", path, path[0] ? "." : "", lua_tostring(L, -2));
        if (lua_istable(L, -1)) functions_add(L, name);
        else if (lua_isfunction(L, -1)) {
            assert_true(found.count < FUNCTIONS_MAX);
            memcpy(found.name[found.count], name, sizeof name);
            lua_pushvalue(L, -1);
            lua_rawseti(L, FUNCTIONS_AT, (lua_Integer)++found.count);
        }
        lua_pop(L, 2);
    }
    lua_pop(L, 3);
}

static void functions_find(lua_State *L)
{
    found.count = 0;
    lua_createtable(L, FUNCTIONS_MAX, 0);
    callbacks_push(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushliteral(L, "pairs");
    lua_rawget(L, -2);
    lua_setfield(L, CALLBACKS_AT, "pairs");
    functions_add(L, "");
    lua_settop(L, CALLBACKS_AT);
    order_api_push(L);
    functions_add(L, "order");
    view_api_push(L);
    functions_add(L, "view");
    lua_settop(L, CALLBACKS_AT);
}

/* A call that returns, or fails with a message; whatever else it does, a sanitizer tells. */
static void call_one(lua_State *L)
{
    size_t which = draw(found.count);
    int count = (int)draw(ARGUMENTS_MAX + 1);
    lua_rawgeti(L, FUNCTIONS_AT, (lua_Integer)which + 1);
    for (int i = 0; i < count; i++) value_push(L, 0);
    bool good = lua_pcall(L, count, LUA_MULTRET, 0) == LUA_OK;
    found.called[which]++;
    found.returned[which] += good;
    dice.calls++;
    dice.returned += good;
    lua_settop(L, CALLBACKS_AT);
}

static int run_calls(lua_State *L)
{
    functions_find(L);
    for (int i = 0; i < CALLS_A_BOX && !sandbox_of(L)->stopped; i++) call_one(L);
    return 0;
}

static void every_function_withstands_the_worst(void **state)
{
    (void)state;
    const char *wanted = getenv("EXTREME_CALLS");
    size_t calls = wanted && atol(wanted) > 0 ? (size_t)atol(wanted) : CALLS;
    struct world *world = stage_world();
    struct source_list sources;
    source_init(&sources);
    source_add(&sources, "lib/x.lua", "return { 1, 2 }", 15);
    for (dice.round = 0; dice.calls < calls; dice.round++) {
        struct sandbox box;
        struct call call;
        char reason[SANDBOX_REASON_SIZE];
        dice.drawn = 0;
        call_init(&call, world, SIDE_WASHINGTON, "test");
        sandbox_init(&box, &sources, &call, "test");
        bool good = library_run(&box, run_calls, reason);
        if (!good && reason[0] == '\0')
            fail_msg("round %zu failed without a word", (size_t)dice.round);
        assert_int_equal(box.used, 0);
    }
    printf("%zu functions, %zu calls, %zu of them returned\n", found.count, dice.calls,
           dice.returned);
    for (size_t i = 0; i < found.count; i++) {
        if (found.called[i] == 0) fail_msg("%s was never called", found.name[i]);
    }
    assert_true(found.count > 40 && dice.returned * 10 > dice.calls);
    source_free(&sources);
    free(world);
}

/* The small inputs that stood for the kind: a counter past the last integer, a border feigned. */
static void lengths_that_no_list_has_are_refused(void **state)
{
    (void)state;
    assert_true(
        stage_gives("local m = math.tointeger(9223372036854775807) or 9223372036854775807\n"
                    "return count { table.unpack({}, m, m) }, count { table.unpack({}, m - 3, m) }",
                    "0 0"));
    assert_true(stage_gives("return select('#', table.unpack({}, 9223372036854775804, "
                            "9223372036854775807))",
                            "4"));
    static const char *const uses[] = {"table.sort(t)", "table.concat(t)", "table.insert(t, 1)",
                                       "table.remove(t)", "table.unpack(t, 1)"};
    for (size_t i = 0; i < sizeof uses / sizeof uses[0]; i++) {
        char text[512], out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];
        snprintf(text, sizeof text,
                 "local t, target = {}, (1 << 62) + 22000\n"
                 "for i = 1, 9 do t[i] = i end for k = 0, 62 do t[1 << k] = 1 end\n"
                 "t[17] = 1 t[33] = 1 t[65] = 1 local i, j = 1 << 62, 9223372036854775807\n"
                 "while j - i > 1 do local m = i + (j - i) // 2\n"
                 "if m <= target then t[m] = 1 i = m else j = m end end\n%s",
                 uses[i]);
        assert_false(stage_run(out, text, NULL, NULL, reason));
        if (!strstr(reason, "its keys lie apart")) fail_msg("%s: %s", uses[i], reason);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_that_no_list_has_are_refused),
        cmocka_unit_test(every_function_withstands_the_worst),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
