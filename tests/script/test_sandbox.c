/* test_sandbox.c: the door to Lua: limits, memory, and every allocation failing once. */
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

#include "script/api.h"
#include "script/library.h"
#include "script/stage.h"

static char out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];
static struct sandbox box;

static void memory_is_given_back(void **state)
{
    (void)state;
    static const char *const texts[] = {"return 1",
                                        "error('no')",
                                        "while true do end",
                                        "local s = 'x' while true do s = s .. s end",
                                        "local t = {} for i = 1, 1e7 do t[i] = { i } end",
                                        "return require 'lib.seven'"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        stage_run(out, texts[i], NULL, &box, reason);
        assert_int_equal(box.used, 0);
    }
}

static void steps_are_the_same_in_each_run(void **state)
{
    (void)state;
    const char *text = "local n = 0 for i = 1, 20000 do n = n + i end return n";
    assert_true(stage_run(out, text, NULL, &box, reason));
    int64_t left = box.steps;
    assert_string_equal(out, "200010000");
    for (int i = 0; i < 20; i++) {
        assert_true(stage_run(out, text, NULL, &box, reason));
        /* Allocation is charged too, and a hash seed may move a table's growth a little. */
        assert_true(llabs(box.steps - left) < 200);
    }
}

static void a_spent_call_stays_stopped(void **state)
{
    (void)state;
    /* The comparator's error passes through sort; nothing may run on after it. */
    assert_false(stage_run(out, "table.sort({ 2, 1 }, function() while true do end end) return 1",
                           NULL, &box, reason));
    assert_true(box.stopped);
    assert_string_equal(out, "");
}

static void no_state_outlives_a_call(void **state)
{
    (void)state;
    assert_true(stage_run(out, "string.len = nil table.sort = nil count = nil return 1", NULL, &box,
                          reason));
    assert_true(
        stage_gives("return ('abc'):len(), type(table.sort), type(count)", "3 function function"));
}

static void a_string_over_its_limit_is_refused_and_named(void **state)
{
    (void)state;
    assert_true(stage_gives("return #('x'):rep(16000)", "16000"));
    assert_true(stage_fails("local s = ('x'):rep(16000) return s .. s",
                            "made a text longer than 16,384 bytes (the limit for one text)"));
}

static void garbage_alone_does_not_fill_the_memory(void **state)
{
    (void)state;
    assert_true(
        stage_gives("local n = 0 for i = 1, 300 do n = n + #(('0123456789'):rep(300) .. i) end "
                    "return n",
                    "900792"));
}

static int play_case(lua_State *L)
{
    const struct call *call = sandbox_of(L)->call;
    sandbox_load(L, call->subject);
    order_api_push(L);
    view_api_push(L);
    lua_call(L, 2, 0);
    return 0;
}

static const char all_parts[] =
    "local order, view = ...\n"
    "local seven = require 'lib.seven'\n"
    "local names = {}\n"
    "for key, value in pairs { b = 1, a = 2, seven } do table.insert(names, key .. '=' .. value) "
    "end\n"
    "table.sort(names, function(a, b) return a < b end)\n"
    "print(table.concat(names, ', '), string.format('%5.2f', view.random('dice', 1, 6)))\n"
    "for _, id in ipairs(view.countries) do view.country(id) end\n"
    "if view.figure('escalation') > 2 then error('never') end\n"
    "view.instrument('tariff', { good = 'gallium' })\n"
    "order.tariff { from = 'CHN', rate_bp = 100 * seven }\n";

/* Plays all_parts with `times` allocations failing from the one numbered `at` on. */
static bool play_failing(int64_t at, int64_t times, struct call *call)
{
    struct source_list sources;
    struct world *world = stage_world();
    source_init(&sources);
    struct source *source = source_add(&sources, "test.lua", all_parts, sizeof all_parts - 1);
    source_add(&sources, "lib/seven.lua", "return 7", 8);
    call_init(call, world, SIDE_WASHINGTON, "test");
    call->subject = source;
    sandbox_init(&box, &sources, call, "test");
    box.fail_at = at;
    box.fail_times = times;
    bool good = library_run(&box, play_case, reason);
    assert_int_equal(box.used, 0);
    source_free(&sources);
    free(world);
    return good;
}

/* With a number of allocations that fail in a row: one makes Lua collect its garbage and ask again,
 * two are a failure. Either the call does all that it should, or it says what was wrong. */
static void fail_each_allocation(int64_t times)
{
    struct call call;
    assert_true(play_failing(0, 0, &call));
    int64_t made = box.allocations, failed = 0;
    assert_true(made > 200);
    for (int64_t at = 1; at <= made; at++) {
        if (play_failing(at, times, &call)) {
            assert_int_equal(call.count, 1);
            assert_int_equal(call.items[0].value[FIELD_RATE_BP], 700);
        } else {
            assert_non_null(strstr(reason, "there is no memory left for this script"));
            failed++;
        }
    }
    /* The state itself, its texts, tables and functions cannot do without; a larger table of texts
     * is a convenience. */
    assert_true(times == 1 ? failed < made / 2 : failed > made / 2);
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    fail_each_allocation(2);
}

static void a_collection_at_any_allocation_changes_nothing(void **state)
{
    (void)state;
    fail_each_allocation(1);
}

/* Work of one call or instruction that grows with what it is given, and the bytes that it walks. */
struct work {
    const char *before, *each;
    int64_t bytes;
};

static const char emptied[] = "local t = {} for i = 1, 3000 do t['k' .. i] = i end "
                              "for i = 1, 3000 do t['k' .. i] = nil end ";
static const char longer[] = "local a, b = ('x'):rep(16000) .. 'a', ('x'):rep(16000) .. 'b' ";

static const struct work works[] = {
    {emptied, "pairs(t)", 3000 * 24},
    {emptied, "count(t)", 3000 * 24},
    {emptied, "view.instrument('tariff', t)", 3000 * 24},
    {longer, "view.random(a, 1, 2)", 16000},
    {longer, "local less = a < b", 16000},
    {longer, "local less = a <= b", 16000},
    {longer, "local same = a == b", 16000},
    {longer, "local l = a:upper()", 16000},
    {longer, "local l = a:sub(2)", 16000},
    {"local a = ('x'):rep(4000)", "local l = a .. a", 8000},
    {"local a = ('x'):rep(4000)", "local l = table.concat({ a, a, a })", 12000},
    {"local a = ('x'):rep(4000)", "local l = ('%s%s'):format(a, a)", 8000},
    {"local a = ('x'):rep(4000)", "local l = table.concat({ 1, 2, 3 }, a)", 8000},
    {"", "local l = ('%99.99f'):format(1e39)", 5000},
    {"", "local l = ('x'):rep(0x2000)", 0x2000},
    /* A table whose keys are counted anew at each insertion, one whose keys share a place, and a
     * function with many values. */
    {"local t = {} for i = 1, 3000 do t[i] = i end t[-1] = 1", "t[-i - 1] = nil t[-i - 2] = 1",
     3000 * 16},
    {"local t = {} for i = 1, 3000 do t[i * 4095] = i end", "local v = t[-4095]", 3000 * 24},
    {"local t = {} for i = 1, 4000 do t[i] = i end", "table.remove(t, 1)", 3500 * 16},
    {"local t = {} for i = 1, 4000 do t[i] = i end", "table.insert(t, 1, 1)", 4000 * 16},
    {"local function g() end local function many(n, ...) "
     "if n > 0 then return many(n - 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...) end "
     "for i = 1, 100 do g(...) end end",
     "many(60)", 100 * 600 * 16},
};

/* What the text costs in all. */
static int64_t cost_of(const char *before, const char *each, int times)
{
    char text[1024];
    snprintf(text, sizeof text, "%s for i = 1, %d do %s end", before, times, each);
    bool good = stage_run(out, text, NULL, &box, reason);
    if (!good && !box.stopped) fail_msg("%s: %s", text, reason);
    return box.step_limit - box.steps;
}

/* So that no script is slower than its steps: 8 KB are walked in a few times that of a step. What
 * Lua's own instructions walk is paid by the thousand. */
static void work_that_grows_is_paid(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof works / sizeof works[0]; i++) {
        const struct work *work = &works[i];
        int64_t some = cost_of(work->before, work->each, 10);
        int64_t cost = cost_of(work->before, work->each, 1010) - some;
        if (cost < 1000 * work->bytes / 8192 && !box.stopped) {
            fail_msg("%s %s: %lld", work->before, work->each, (long long)cost);
        }
    }
}

/* A call made from within another is paid by it. */
static int run_within(lua_State *L)
{
    (void)L;
    char text[STAGE_TEXT_SIZE], why[SANDBOX_REASON_SIZE];
    stage_run(text, "for i = 1, 50000 do end", NULL, NULL, why);
    return 0;
}

static void calls_within_are_paid(void **state)
{
    (void)state;
    sandbox_init(&box, NULL, NULL, "outer");
    assert_true(sandbox_run(&box, run_within, reason));
    assert_true(box.step_limit - box.steps > 50000);
}

/* Every way to write one, each beside a text that is near it and good. */
static void a_zero_byte_is_refused_where_it_is_written(void **state)
{
    (void)state;
    static const char *const bad[] = {"\\0",      "\\00",    "\\000",     "\\0001",  "\\x00",
                                      "\\x001",   "\\u{0}",  "\\u{0000}", "\\\\\\0", "a\\0b",
                                      "\\z  \\0", "\\\n\\0", "\\65\\0"};
    static const char *const good[] = {"\\1",     "\\01",  "\\001",   "\\x01", "\\x10", "\\u{1}",
                                       "\\u{10}", "\\\\0", "\\\\x00", "0",     "\\n0",  "\\100"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char text[64];
        snprintf(text, sizeof text, "local t = '%s'", bad[i]);
        assert_false(stage_run(out, text, NULL, NULL, reason));
        if (!strstr(reason, "found a zero byte")) fail_msg("%s: %s", text, reason);
    }
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        char text[64];
        snprintf(text, sizeof text, "return #'%s'", good[i]);
        if (!stage_run(out, text, NULL, NULL, reason)) fail_msg("%s: %s", text, reason);
    }
}

static void errors_say_where_they_were_called_from(void **state)
{
    (void)state;
    assert_true(stage_fails("local function f() error('deep') end\nlocal function g() f() end\ng()",
                            "test.lua:1: deep; called from test.lua:2; called from test.lua:3"));
    assert_true(stage_fails("error('bare', 0)", "bare"));
    static const char *const wordless[] = {"error('')", "error('', 0)", "error('', 2)",
                                           "assert(false, '')"};
    for (size_t i = 0; i < sizeof wordless / sizeof wordless[0]; i++) {
        assert_true(stage_fails(wordless[i],
                                "test.lua:1: error was called with an empty text; give "
                                "it a sentence"));
    }
    assert_true(stage_fails("local x = nil\nreturn x.y",
                            "test.lua:2: attempt to index a nil value (local 'x')"));
    assert_true(stage_fails("while true do\nend", "test.lua:1: ran 200,000 steps without finishing "
                                                  "(the limit for one call)"));
}

static void what_was_printed_is_shown_with_the_message(void **state)
{
    (void)state;
    assert_false(stage_run(out, "print('a', 1, nil) print({}) error('x', 0)", NULL, &box, reason));
    assert_string_equal(reason, "x [test] It printed: a 1 nil;{};");
    /* And is capped. */
    assert_true(stage_run(out, "for i = 1, 2000 do print('long line') end", NULL, &box, reason));
    assert_true(box.log_length < SANDBOX_LOG_SIZE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_given_back),
        cmocka_unit_test(steps_are_the_same_in_each_run),
        cmocka_unit_test(a_spent_call_stays_stopped),
        cmocka_unit_test(no_state_outlives_a_call),
        cmocka_unit_test(a_string_over_its_limit_is_refused_and_named),
        cmocka_unit_test(garbage_alone_does_not_fill_the_memory),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(a_collection_at_any_allocation_changes_nothing),
        cmocka_unit_test(work_that_grows_is_paid),
        cmocka_unit_test(calls_within_are_paid),
        cmocka_unit_test(a_zero_byte_is_refused_where_it_is_written),
        cmocka_unit_test(errors_say_where_they_were_called_from),
        cmocka_unit_test(what_was_printed_is_shown_with_the_message),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
