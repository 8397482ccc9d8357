/* test_library.c: what scripts can reach, and that it works the same in every process. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <lauxlib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "script/api.h"
#include "script/call.h"
#include "script/library.h"
#include "script/stage.h"

static const char golden[] = "tests/script/golden/reachable.txt";

enum { DEPTH_MAX = 6, LIST_SIZE = 16384, KEYS_MAX = 128 };

static char listed[LIST_SIZE];
static struct text list;

static int compare_keys(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Lists all that can be reached from the value on top: by fields, metatables and upvalues. */
static void walk(lua_State *L, const char *path, int depth)
{
    text_format(&list, "%s %s\n", path, luaL_typename(L, -1));
    if (depth == DEPTH_MAX) return;
    luaL_checkstack(L, 8, NULL);
    char deeper[256];
    if (lua_getmetatable(L, -1)) {
        /* All texts share one; it is shown once. */
        snprintf(deeper, sizeof deeper, "%s.metatable", path);
        walk(L, deeper, depth + 1);
        lua_pop(L, 1);
    }
    if (lua_type(L, -1) != LUA_TTABLE) return;
    const char *keys[KEYS_MAX];
    size_t count = 0;
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        lua_pop(L, 1);
        assert_true(lua_type(L, -1) == LUA_TSTRING && count < KEYS_MAX);
        keys[count++] = lua_tostring(L, -1);
    }
    if (count) qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 0; i < count; i++) {
        lua_pushstring(L, keys[i]);
        lua_rawget(L, -2);
        snprintf(deeper, sizeof deeper, "%s.%s", path, keys[i]);
        walk(L, deeper, depth + 1);
        lua_pop(L, 1);
    }
}

static int walk_all(lua_State *L)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    walk(L, "environment", 0);
    lua_pushliteral(L, "");
    lua_getmetatable(L, -1);
    walk(L, "text.metatable", 0);
    order_api_push(L);
    walk(L, "order", 0);
    view_api_push(L);
    walk(L, "view", 0);
    view_api_push(L);
    lookahead_open(L);
    walk(L, "opponent's view", 0);
    return 0;
}

/* GOLDEN_ACCEPT=1 writes the list anew; its diff is the review: nothing enters by accident. */
static void only_what_is_listed_can_be_reached(void **state)
{
    (void)state;
    struct sandbox box;
    struct call call;
    struct world *world = stage_world();
    char reason[FILE_REASON_SIZE + SANDBOX_REASON_SIZE], *expected;
    size_t length;
    text_init(&list, listed, sizeof listed);
    call_init(&call, world, SIDE_WASHINGTON, "test");
    sandbox_init(&box, NULL, &call, NULL);
    assert_true(library_run(&box, walk_all, reason));
    assert_false(list.cut);
    if (getenv("GOLDEN_ACCEPT")) {
        FILE *file = fopen(golden, "w");
        assert_non_null(file);
        fputs(listed, file);
        fclose(file);
    }
    assert_true(file_read(&expected, &length, golden, LIST_SIZE, reason));
    assert_string_equal(listed, expected);
    free(expected);
    free(world);
}

static void pairs_goes_in_one_order(void **state)
{
    (void)state;
    assert_true(stage_gives(
        "local t, out = { 'one', 'two', [-5] = 'minus', [1 << 40] = 'far' }, {}\n"
        "for i = 50, 1, -1 do t['k' .. i % 10 .. i // 10] = i end\n"
        "t.B, t.a, t[''] = 0, 0, 0\n"
        "for key in pairs(t) do out[#out + 1] = tostring(key) end\n"
        "return table.concat(out, ' ')",
        "-5 1 2 1099511627776  B a k01 k02 k03 k04 k05 k10 k11 k12 k13 k14 k20 k21 k22 k23 k24 k30"
        " k31 k32 k33 k34 k40 k41 k42 k43 k44 k50 k51 k52 k53 k54 k60 k61 k62 k63 k64 k70 k71 k72 "
        "k73"
        " k74 k80 k81 k82 k83 k84 k90 k91 k92 k93 k94"));
    /* Fields may be changed and removed on the way. */
    assert_true(stage_gives("local t = { a = 1, b = 2, c = 3 }\n"
                            "for key in pairs(t) do t[key] = nil end return count(t)",
                            "0"));
    assert_true(stage_fails("for k in pairs { [1.5] = 1 } do end",
                            "test.lua:1: pairs: a key is a "
                            "number; only integers and texts have an order"));
    assert_true(stage_fails("pairs(nil)", "test.lua:1: bad argument #1 to 'pairs' (table expected, "
                                          "got nil)"));
}

static void count_counts_holes_and_names(void **state)
{
    (void)state;
    assert_true(stage_gives("return count { 1, nil, 3, x = 4 }, count {}", "3 0"));
}

static void sort_is_stable(void **state)
{
    (void)state;
    assert_true(stage_gives("local t, out = {}, {}\n"
                            "for i = 1, 300 do t[i] = { key = i * 7 % 5, at = i } end\n"
                            "table.sort(t, function(a, b) return a.key < b.key end)\n"
                            "local good = true\n"
                            "for i = 2, #t do good = good and (t[i - 1].key < t[i].key or\n"
                            "  (t[i - 1].key == t[i].key and t[i - 1].at < t[i].at)) end\n"
                            "return good, #t",
                            "true 300"));
    assert_true(
        stage_gives("local t = { 3, 1, 2.5 } table.sort(t) return t[1], t[2], t[3]", "1 2.5 3"));
    assert_true(stage_gives("local t = { 'b', 'Z', 'a', '\\u{e9}' } table.sort(t) "
                            "return table.concat(t, ' ')",
                            "Z a b \xC3\xA9"));
    assert_true(stage_gives("table.sort {} local t = { 1 } table.sort(t) return t[1]", "1"));
}

static void tables_change_as_expected(void **state)
{
    (void)state;
    assert_true(stage_gives("local t = { 1, 2 } table.insert(t, 3) table.insert(t, 1, 0) "
                            "return table.concat(t, ',')",
                            "0,1,2,3"));
    assert_true(
        stage_gives("local t = { 1, 2, 3 } local a, b = table.remove(t), table.remove(t, 1) "
                    "return a, b, #t, t[1], table.remove {}",
                    "3 1 1 2"));
    assert_true(stage_gives("return table.unpack({ 1, 2, 3 }, 2)", "2 3"));
    assert_true(
        stage_gives("return table.concat({ 1, 'b', 2.5 }, '-'), table.concat {}", "1-b-2.5 "));
    assert_true(
        stage_fails("table.insert({ 1 }, 5, 2)", "test.lua:1: insert: place 5 is not from 1 to 2"));
    assert_true(stage_fails("table.concat { {} }", "test.lua:1: concat: value 1 is a table, "
                                                   "expected a text or a number"));
}

static void texts_are_made_as_expected(void **state)
{
    (void)state;
    assert_true(
        stage_gives("return string.format('%d %5.1f|%+03d|%x %% %g %s %s', 7, 2.25, 1, 255, "
                    "0.5, true, nil)",
                    "7   2.2|+01|ff % 0.5 true nil"));
    assert_true(
        stage_gives("return ('ab'):rep(3, '-'), ('x'):rep(0), ('abc'):byte(2), ('abc'):byte(9)",
                    "ab-ab-ab  98"));
    assert_true(stage_gives("return ('abc'):sub(2), ('abc'):upper(), #'abc', ('abc'):byte(-1)",
                            "bc ABC 3 99"));
    assert_true(stage_fails("return ('10') + 1", "test.lua:1: attempt to perform arithmetic on a "
                                                 "string value (constant '10')"));
    assert_true(stage_fails("return string.format('%d', 1.5)",
                            "test.lua:1: format: %d got 1.5, expected an integer"));
    assert_true(
        stage_fails("return string.format('%5s', 'x')", "test.lua:1: format: %s takes no width"));
}

static void values_are_told_without_addresses(void **state)
{
    (void)state;
    assert_true(stage_gives("return tostring({}), tostring(print), tostring(nil), tostring(1.0), "
                            "tostring('x'), tostring(1 / 0)",
                            "table function nil 1.0 x inf"));
    assert_true(stage_gives("return tonumber('12'), tonumber(' 0x10 '), tonumber('1e2'), "
                            "tonumber('x'), tonumber(5), tonumber(nil)",
                            "12 16 100.0 nil 5 nil"));
    assert_true(stage_fails("return tonumber('10', 2)",
                            "test.lua:1: tonumber: takes one value, without a base"));
}

static void mathematics_is_the_exact_part(void **state)
{
    (void)state;
    assert_true(stage_gives("return math.sqrt(16), math.floor(2.7), math.max(1, 3), math.type(1), "
                            "math.tointeger(3.0), math.huge, math.random, math.exp",
                            "4.0 2 3 integer 3 nil nil nil"));
    assert_true(stage_fails("return math.sqrt(-1)", "test.lua:1: sqrt: got a negative number"));
    assert_true(stage_gives("return 3 ^ 2, 7 // 2, 7 % 3, 1 << 4", "9.0 3 1 16"));
}

/* Numbers are told as texts where a text is wanted, and texts are no numbers: reading one takes
 * time that no step counts. */
static void texts_and_numbers_are_not_taken_for_each_other(void **state)
{
    (void)state;
    static const char *const uses[] = {"string.rep('x', V)",
                                       "string.sub('x', V)",
                                       "string.byte('x', V)",
                                       "math.floor(V)",
                                       "math.ceil(V)",
                                       "math.abs(V)",
                                       "math.max(1, V)",
                                       "math.min(V)",
                                       "math.sqrt(V)",
                                       "select(V, 1, 2)",
                                       "table.insert({}, V, 1)",
                                       "table.remove({ 1 }, V)",
                                       "table.unpack({}, V)",
                                       "table.unpack({}, 1, V)",
                                       "view.random('x', V, 2)",
                                       "error('x', V)",
                                       "string.len(7)",
                                       "string.upper(7)",
                                       "string.format(7)",
                                       "table.concat({}, 7)",
                                       "view.random(7, 1, 2)",
                                       "view.figure(7)",
                                       "view.country(7)",
                                       "require(7)",
                                       "ipairs('x')"};
    for (size_t i = 0; i < sizeof uses / sizeof uses[0]; i++) {
        char text[256], out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];
        snprintf(text, sizeof text, "local V = '1' return %s", uses[i]);
        bool good = stage_run(out, text, NULL, NULL, reason);
        if (good || !strstr(reason, "expected")) fail_msg("%s: %s", uses[i], good ? out : reason);
    }
    assert_true(stage_gives("return math.tointeger('8'), math.tointeger(8.0), math.type('8'), "
                            "select('#', 1, nil), select(-1, 1, 2), math.max(1, 2.5)",
                            "nil 8 nil 2 2 2.5"));
}

/* The step after the last integer is the first one's: no place of a list. */
static void ipairs_ends(void **state)
{
    (void)state;
    assert_true(stage_gives("local step, t = ipairs { 1, 2 }\n"
                            "local n = 0 for _ in ipairs { 1, 2, nil, 4 } do n = n + 1 end\n"
                            "return n, step(t, 9223372036854775807), step(t, 1)",
                            "2 nil 2 2"));
}

/* Where it came from and what becomes of it does not matter; nor whether the line is run that
 * would tell. */
static void no_number_that_is_none_leaves_its_line(void **state)
{
    (void)state;
    static const char *const made[] = {"0/0",           "-(0/0)",           "z/z",
                                       "(1/z - 1/z)",   "(1/z * 0)",        "(0 // 0.0)",
                                       "(z % 0.0)",     "((1/z) % 2)",      "((-8)^(1/3))",
                                       "math.abs(z/z)", "math.max(z/z, 1)", "(-(1/z) + 1/z)"};
    static const char *const uses[] = {"return '' .. X",
                                       "return X .. ''",
                                       "return tostring(X)",
                                       "return string.format('%s %g', X, X)",
                                       "return table.concat { X, 1 }",
                                       "print(X)",
                                       "print('' .. X)",
                                       "error('' .. X)",
                                       "error(X)",
                                       "return string.len(X)",
                                       "local t = {} t['' .. X] = 1",
                                       "local t = {} t[X] = 1",
                                       "for i = 1, X do end",
                                       "view.random('' .. X, 1, 2)",
                                       "view.figure('' .. X)",
                                       "order.tariff { from = 'CHN', rate_bp = X }",
                                       "require('lib.' .. X)",
                                       "local x = X require 'lib.seven' return x ~= x",
                                       "local x = X return x == x",
                                       "local x = X while true do end"};
    for (size_t i = 0; i < sizeof made / sizeof made[0] * (sizeof uses / sizeof uses[0]); i++) {
        const char *use = uses[i / (sizeof made / sizeof made[0])];
        const char *number = made[i % (sizeof made / sizeof made[0])], *place = strchr(use, 'X');
        char text[256];
        snprintf(text, sizeof text, "local z = 0.0 %.*s%s%s", (int)(place - use), use, number,
                 place + 1);
        for (char *second = strchr(text, 'X'); second; second = strchr(second, 'X')) *second = 'z';
        char out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];
        bool good = stage_run(out, text, NULL, NULL, reason);
        if (good || !strstr(reason, ": computed what is no number, such as 0/0") ||
            strstr(reason, "nan")) {
            fail_msg("%s: %s", text, good ? out : reason);
        }
    }
    assert_true(stage_gives("local z = 0.0 return 1/z, -1/z .. '', z * -1, (z + 1)/2, (1/z)/2",
                            "inf -inf -0.0 0.5 inf"));
    /* Nor is a line blamed that is not run. */
    assert_true(
        stage_gives("if view.turn > 99 then return 0/0 .. 'x', 1e999 - 1e999 end return 1", "1"));
}

static void unknown_names_are_errors(void **state)
{
    (void)state;
    assert_true(
        stage_fails("return pars {}", "test.lua:1: undefined name pars; did you mean pairs?"));
    assert_true(
        stage_fails("total = 1", "test.lua:1: sets the global name total; write local total"));
}

static void require_finds_shared_text(void **state)
{
    (void)state;
    assert_true(stage_gives("return require 'lib.seven' + require 'lib.seven'", "14"));
    assert_true(stage_fails("require 'lib.eight'",
                            "test.lua:1: require: there is no file lua/lib/eight.lua"));
}

/* The program sets only LC_CTYPE; even a locale in which letters sort otherwise changes nothing. */
static void a_locale_changes_nothing(void **state)
{
    (void)state;
    setlocale(LC_ALL, "de_DE.UTF-8");
    assert_true(stage_gives("local t = { 'b', 'Z', 'a' } table.sort(t) return table.concat(t, ' ')",
                            "Z a b"));
    setlocale(LC_ALL, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_is_listed_can_be_reached),
        cmocka_unit_test(pairs_goes_in_one_order),
        cmocka_unit_test(count_counts_holes_and_names),
        cmocka_unit_test(sort_is_stable),
        cmocka_unit_test(tables_change_as_expected),
        cmocka_unit_test(texts_are_made_as_expected),
        cmocka_unit_test(values_are_told_without_addresses),
        cmocka_unit_test(mathematics_is_the_exact_part),
        cmocka_unit_test(texts_and_numbers_are_not_taken_for_each_other),
        cmocka_unit_test(ipairs_ends),
        cmocka_unit_test(no_number_that_is_none_leaves_its_line),
        cmocka_unit_test(unknown_names_are_errors),
        cmocka_unit_test(require_finds_shared_text),
        cmocka_unit_test(a_locale_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
