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

#include "data/temporary.h"
#include "engine/rng.h"
#include "script/api.h"
#include "script/call.h"
#include "script/hostile.h"
#include "script/library.h"
#include "script/proof_inner.h"
#include "script/script.h"
#include "script/stage.h"

/* Built with sanitizers, a step out of a block or over the end of an integer ends the test; the
 * counts are for make test, and EXTREME_CALLS and EXTREME_SCRIPTS ask for more. */
enum {
    CALLS = 6000,
    SCRIPTS = 2000,
    CALLS_A_BOX = 6,
    FUNCTIONS_MAX = 256,
    NAME_SIZE_MAX = 64,
    ARGUMENTS_MAX = 5,
    FUNCTIONS_AT = 1,
    CALLBACKS_AT = 2,
    LONG_TEXT = 16000,
    HAND_MAX = 4,
    TEXT_SIZE = 8192,
    OVERSPENT_MAX = 4000000
};

static const char two[] =
    "return { title = 'Two', side = 'washington', family = 'f', mechanism = 'm', text = 't', "
    "source = 's', ask = { { name = 'good', kind = 'good' }, { name = 'n', kind = 'amount', lo = "
    "0, "
    "hi = 9 } }, allowed = function(view, choice) return choice.n < 5, 'no' end, "
    "play = function(order, choice) order.export_control { good = choice.good, to = 'CHN', "
    "mode = 'ban' } end }";
static const char shock[] =
    "return { title = 'Shock', text = 't', source = 's', chance_bp = 10, "
    "play = function(order) order.stance { country = 'JPN', share_bp = 10 } end }";

/* What a kind of script can reach, and how often it was called. Functions that calls gave come
 * after those, in a box of their own. */
struct found {
    size_t count, own;
    char name[FUNCTIONS_MAX][NAME_SIZE_MAX];
    size_t called[FUNCTIONS_MAX];
};
static struct found founds[HOSTILE_KINDS], *found = founds;

/* What all kinds work on. */
static struct script_library library;
static struct world *world;

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
                                        "CHN",
                                        "JPN",
                                        "beijing",
                                        "washington",
                                        "one",
                                        "two",
                                        "shock",
                                        "ban",
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

/* As an instrument, a choice or a planned move is given: good values, and others. */
static void fields_add(lua_State *L, int depth)
{
    static const char *const fields[][2] = {
        {"from", "CHN"},    {"to", "CHN"},        {"country", "JPN"}, {"good", "gallium"},
        {"mode", "ban"},    {"firm", "huawei"},   {"move", "one"},    {"by", "beijing"},
        {"choice", NULL},   {"rate_bp", NULL},    {"share_bp", NULL}, {"turns", NULL},
        {"in_force", NULL}, {"budget_musd", NULL}};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (draw(3) != 0) continue;
        if (fields[i][1] && draw(4) != 0) lua_pushstring(L, fields[i][1]);
        else if (draw(2) == 0) lua_pushinteger(L, (lua_Integer)draw(2000));
        else value_push(L, depth + 1);
        lua_setfield(L, -2, fields[i][0]);
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
    case 6: fields_add(L, depth); break;
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
    case 5: lua_rawgeti(L, FUNCTIONS_AT, (lua_Integer)draw(found->count) + 1); break;
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
            assert_true(found->count < FUNCTIONS_MAX);
            memcpy(found->name[found->count], name, sizeof name);
            lua_pushvalue(L, -1);
            lua_rawseti(L, FUNCTIONS_AT, (lua_Integer)++found->count);
        }
        lua_pop(L, 2);
    }
    lua_pop(L, 3);
}

/* Adds the functions of the table or the function on top, which it pops. */
static void adopt(lua_State *L, const char *path)
{
    if (lua_istable(L, -1)) {
        functions_add(L, path);
        lua_pop(L, 1);
    } else {
        snprintf(found->name[found->count], NAME_SIZE_MAX, "%s", path);
        lua_rawseti(L, FUNCTIONS_AT, (lua_Integer)++found->count);
    }
}

static void functions_find(lua_State *L)
{
    enum hostile_kind kind = (enum hostile_kind)(found - founds);
    found->count = 0;
    lua_createtable(L, FUNCTIONS_MAX, 0);
    callbacks_push(L);
    if (kind == HOSTILE_TEST) proof_expect_open(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushliteral(L, "pairs");
    lua_rawget(L, -2);
    lua_setfield(L, CALLBACKS_AT, "pairs");
    adopt(L, "");
    if (kind == HOSTILE_TEST) {
        proof_game_push_start(L);
        lua_pushvalue(L, -1);
        adopt(L, "start");
        lua_call(L, 0, 1);
        adopt(L, "game");
    } else {
        view_api_push(L);
        if (kind == HOSTILE_OPPONENT) lookahead_open(L);
        adopt(L, "view");
        if (kind != HOSTILE_OPPONENT) order_api_push(L);
        if (kind != HOSTILE_OPPONENT) adopt(L, "order");
    }
    lua_settop(L, CALLBACKS_AT);
    found->own = found->count;
}

/* Functions that a call gave are called in their turn: iterators, what a forecast answers by. */
static void adopt_results(lua_State *L)
{
    for (int i = CALLBACKS_AT + 1; i <= lua_gettop(L) && found->count < FUNCTIONS_MAX; i++) {
        lua_pushvalue(L, i);
        if (lua_istable(L, -1)) {
            lua_pushliteral(L, "figure");
            lua_rawget(L, -2);
            lua_remove(L, -2);
        }
        if (lua_isfunction(L, -1)) lua_rawseti(L, FUNCTIONS_AT, (lua_Integer)++found->count);
        else lua_pop(L, 1);
    }
}

/* A call that returns, or fails with a message; whatever else it does, a sanitizer tells. */
static void call_one(lua_State *L)
{
    size_t which = draw(found->count);
    int count = (int)draw(ARGUMENTS_MAX + 1);
    lua_rawgeti(L, FUNCTIONS_AT, (lua_Integer)which + 1);
    for (int i = 0; i < count; i++) value_push(L, 0);
    bool good = lua_pcall(L, count, LUA_MULTRET, 0) == LUA_OK;
    found->called[which]++;
    dice.calls++;
    dice.returned += good;
    if (good) adopt_results(L);
    lua_settop(L, CALLBACKS_AT);
}

static int run_calls(lua_State *L)
{
    functions_find(L);
    for (int i = 0; i < CALLS_A_BOX && !sandbox_of(L)->stopped; i++) call_one(L);
    return 0;
}

/* Games of a test: one world, and answers that differ. */
static int game_begin(void *context, char *reason)
{
    (void)context, (void)reason;
    return (int)(dice.round % 3);
}

static const struct world *game_world(void *context, int game)
{
    (void)context, (void)game;
    return world;
}

static bool answer(char *reason)
{
    snprintf(reason, PROOF_REASON_SIZE, "a reason");
    return dice.round % 4 < 2;
}

static bool game_play(void *context, int game, const struct move *move, const struct choice *choice,
                      char *reason)
{
    (void)context, (void)game, (void)move, (void)choice;
    return answer(reason);
}

static enum script_answer game_allowed(void *context, int game, const struct move *move,
                                       const struct choice *choice, char *reason)
{
    (void)context, (void)game;
    return script_judge(&library, move, world, choice, reason);
}

static bool game_set(void *context, int game, const char *figure, double value, char *reason)
{
    (void)context, (void)game, (void)figure, (void)value;
    return answer(reason);
}

static bool game_plan(void *context, int game, const struct opponent *opponent, char *reason)
{
    (void)context, (void)game, (void)opponent;
    return answer(reason);
}

static bool game_inject(void *context, int game, const struct event *event, char *reason)
{
    (void)context, (void)game, (void)event;
    return answer(reason);
}

static bool game_resolve(void *context, int game, char *reason)
{
    (void)context, (void)game;
    return answer(reason);
}

static const struct proof_games games = {NULL,      game_begin,   game_world,
                                         game_play, game_allowed, game_plan,
                                         game_set,  game_inject,  game_resolve};

/* A hand of all moves of Washington. */
static size_t hand_fill(struct hand_card *hand, const struct move_script **scripts)
{
    for (size_t i = 0; i < library.move_count; i++) {
        hand[i] = (struct hand_card){&library.moves[i].move, 1, 100, true, ""};
        scripts[i] = &library.moves[i];
    }
    return library.move_count;
}

/* Some calls by a script of that kind, in a box of their own. */
static void run_box(enum hostile_kind kind)
{
    static struct proof_file file;
    struct hand_card hand[HAND_MAX];
    const struct move_script *scripts[HAND_MAX];
    struct call_plan plan = {.sources = &library.sources, .hand = hand, .scripts = scripts};
    struct proof_call proof = {.file = &file, .library = &library, .games = &games};
    struct sandbox box;
    char reason[SANDBOX_REASON_SIZE];
    found = &founds[kind];
    dice.drawn = 0;
    call_init(&proof.call, world, kind == HOSTILE_EVENT ? SIDE_NONE : SIDE_WASHINGTON, "test");
    plan.hand_count = hand_fill(hand, scripts);
    if (kind == HOSTILE_OPPONENT) proof.call.plan = &plan;
    sandbox_init(&box, &library.sources, &proof, "test");
    bool good = library_run(&box, run_calls, reason);
    if (!good && reason[0] == '\0') fail_msg("round %zu failed without a word", (size_t)dice.round);
    assert_int_equal(box.used, 0);
    lookahead_free(&plan);
}

static size_t wanted_of(const char *variable, size_t usual)
{
    const char *wanted = getenv(variable);
    return wanted && atol(wanted) > 0 ? (size_t)atol(wanted) : usual;
}

static void every_function_withstands_the_worst(void **state)
{
    (void)state;
    size_t calls = wanted_of("EXTREME_CALLS", CALLS), functions = 0;
    for (dice.round = 0; dice.calls < calls; dice.round++) {
        run_box((enum hostile_kind)(dice.round % HOSTILE_KINDS));
    }
    for (int kind = 0; kind < HOSTILE_KINDS; kind++) {
        const struct found *of = &founds[kind];
        functions += of->own;
        for (size_t i = 0; i < of->own; i++) {
            if (of->called[i] == 0 && calls >= CALLS) fail_msg("%s was never called", of->name[i]);
        }
    }
    printf("%zu functions, as four kinds of script reach them, %zu calls, %zu of them returned\n",
           functions, dice.calls, dice.returned);
    assert_true(functions > 150 && dice.returned * 20 > dice.calls);
}

/* What came of scripts: whether any ran to its end, and that whatever failed says so, in words that
 * are the same everywhere. */
static size_t told, silent;

static void judge_reason(const char *reason, const char *text)
{
    told++;
    if (strstr(reason, "-nan") || !reason[0]) fail_msg("%s\n%s", reason, text);
}

static void watch(const struct sandbox *box)
{
    assert_int_equal(box->used, 0);
    /* Overspent by what one instruction in a thousand may cost, not without end. */
    assert_true(box->steps > -OVERSPENT_MAX);
    silent += box->message[0] == '\0';
}

static void attempt_test(const char *folder, const char *text, struct diag_list *diags)
{
    char path[TEMPORARY_PATH_SIZE];
    struct proof_file file;
    temporary_text(folder, "case.lua", text);
    temporary_path(path, folder, "case.lua");
    if (proof_read(&file, &library, path, "tests/case.lua", 0, diags)) {
        for (size_t i = 0; i < file.count; i++) proof_run(&file, i, &library, &games, diags);
    }
    proof_free(&file);
}

static void attempt_script(enum hostile_kind kind, const char *text, struct diag_list *diags)
{
    struct script_library one;
    struct diag_list other;
    char name[SOURCE_NAME_SIZE], reason[SCRIPT_REASON_SIZE];
    snprintf(name, sizeof name, "%s/case.lua", hostile_folder(kind));
    stage_library(&one, &other, name, text, NULL);
    for (size_t i = 0; i < other.count; i++) diag_copy(diags, &other.items[i]);
    struct attempt attempt = {
        .library = &one, .world = world, .list = diags, .budget_musd = SCRIPT_UNPRICED};
    if (one.move_count) attempt_move(&attempt, &one.moves[0].move, 2, dice.round, NULL, reason);
    if (one.event_count) attempt_event(&attempt, &one.events[0].event);
    if (one.opponent_count) {
        /* Its hand is of the other library, whose moves it is given. */
        struct hand_card hand[HAND_MAX];
        const struct move_script *scripts[HAND_MAX];
        struct planned planned[PLAN_MAX];
        struct call_plan plan = {.sources = &library.sources, .hand = hand, .scripts = scripts};
        plan.hand_count = hand_fill(hand, scripts);
        reason[0] = '\0';
        opponent_plan(planned, &one.opponents[0], &one.sources, world, &plan, reason);
        if (reason[0]) judge_reason(reason, text);
        lookahead_free(&plan);
    }
    diag_free(&other);
    shelf_clear(&one);
}

static void every_kind_of_script_does_its_worst(void **state)
{
    (void)state;
    static char text[TEXT_SIZE];
    char folder[TEMPORARY_PATH_SIZE];
    size_t scripts = wanted_of("EXTREME_SCRIPTS", SCRIPTS);
    temporary_folder(folder);
    sandbox_watch(watch);
    for (dice.round = 0; dice.round < scripts; dice.round++) {
        enum hostile_kind kind = (enum hostile_kind)(dice.round % HOSTILE_KINDS);
        struct text out;
        struct diag_list diags;
        diag_init(&diags);
        text_init(&out, text, sizeof text);
        hostile_write(&out, kind, dice.round);
        assert_false(out.cut);
        if (kind == HOSTILE_TEST) attempt_test(folder, text, &diags);
        else attempt_script(kind, text, &diags);
        for (size_t i = 0; i < diags.count; i++) judge_reason(diags.items[i].text, text);
        diag_free(&diags);
    }
    sandbox_watch(NULL);
    temporary_remove(folder);
    printf("%zu scripts, %zu of their calls went well, %zu messages\n", scripts, silent, told);
    assert_true(silent > scripts / 4 && told > scripts / 4);
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

static int set_stage(void **state)
{
    (void)state;
    struct diag_list diags;
    world = stage_world();
    stage_library(&library, &diags, "lib/x.lua", "return { 1, 2 }", "moves/washington/one.lua",
                  stage_move("", "order.tariff { from = 'CHN', rate_bp = 100 }"), NULL);
    assert_int_equal(diags.count, 0);
    source_add(&library.sources, "moves/washington/two.lua", two, sizeof two - 1);
    source_add(&library.sources, "events/shock.lua", shock, sizeof shock - 1);
    shelf_fill(&library, library.sources.count - 2, &diags);
    if (library.move_count != 2 || library.event_count != 1) fail_msg("%s", stage_told(&diags));
    diag_free(&diags);
    return 0;
}

static int strike_stage(void **state)
{
    (void)state;
    shelf_clear(&library);
    free(world);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_that_no_list_has_are_refused),
        cmocka_unit_test(every_function_withstands_the_worst),
        cmocka_unit_test(every_kind_of_script_does_its_worst),
    };
    return cmocka_run_group_tests(tests, set_stage, strike_stage);
}
