/* move.c: asks a move whether it may be played, and plays it, each in a state of its own. */
/* SPDX-License-Identifier: MIT */
#include "script/shelf.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/api.h"
#include "script/ask.h"
#include "script/fields.h"
#include "script/library.h"
#include "script/sandbox.h"

/* How many choices are tried to learn whether a move can be played at all: enough that each
 * option of each ask is tried, and some of their combinations. */
enum { TRIES_MAX = 200 };

/* What the sandbox's body works on. */
struct asked {
    const struct move_script *script;
    const struct choice *choice; /* NULL: any will do */
    struct choice found;         /* the last that was tried where any will do */
    bool allowed;
    char reason[SCRIPT_REASON_SIZE];
};

static struct call *call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

/* __index of `choice`: what the move did not ask for. */
static int choice_missing(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    return luaL_error(L, "choice.%s: the move does not ask for that", name);
}

static void push_answer(lua_State *L, const struct ask *ask, const char *value)
{
    const struct world *world = call_of(L)->world;
    int32_t index;
    switch (ask->kind) {
    case ASK_AMOUNT: lua_pushinteger(L, strtoll(value, NULL, 10)); break;
    case ASK_INSTRUMENT:
        index = view_instruments_named(world, value);
        if (index < 0) luaL_error(L, "choice.%s: %s is not in force", ask->name, value);
        view_instruments_push(L, world, index);
        break;
    default: lua_pushstring(L, value); break;
    }
}

/* The answers by name; reading any other name is an error. */
static void push_choice(lua_State *L, const struct move *move, const struct choice *choice)
{
    lua_createtable(L, 0, move->ask_count);
    for (int32_t i = 0; i < move->ask_count; i++) {
        push_answer(L, &move->asks[i], choice->value[i]);
        lua_setfield(L, -2, move->asks[i].name);
    }
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, choice_missing);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
}

/* Runs the file and leaves the named function of its table on top. */
static void push_function(lua_State *L, const struct move_script *script, const char *name)
{
    sandbox_load(L, script->source);
    lua_call(L, 0, 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_pushstring(L, name);
    lua_rawget(L, -2);
    lua_remove(L, -2);
}

const char move_no_reason[] = "this cannot be played now";

/* Reads what allowed returned: true, or false and a sentence. Stack: both, on top. */
static bool read_verdict(lua_State *L, struct asked *asked)
{
    if (lua_type(L, -2) != LUA_TBOOLEAN) {
        char where[READ_WHERE_SIZE];
        read_where(where, asked->script->source, "allowed");
        luaL_error(L, "%s: allowed returned a %s, expected true, or false and a reason", where,
                   luaL_typename(L, -2));
    }
    bool allowed = lua_toboolean(L, -2);
    /* The first refusal is kept: it is about the first things that may be chosen. */
    if (!allowed && asked->reason[0] == '\0') {
        char tidy[SCRIPT_REASON_SIZE] = "";
        if (lua_type(L, -1) == LUA_TSTRING) {
            fields_tidy(tidy, sizeof tidy, lua_tostring(L, -1), false);
        }
        text_escape(asked->reason, sizeof asked->reason, tidy[0] ? tidy : move_no_reason);
    }
    lua_pop(L, 2);
    return allowed;
}

enum { STACK_FUNCTION = 1, STACK_VIEW = 2 };

/* One call of allowed(view, choice); the function and the view are at the stack's bottom. */
static bool try_choice(lua_State *L, struct asked *asked, const struct choice *choice)
{
    lua_pushvalue(L, STACK_FUNCTION);
    lua_pushvalue(L, STACK_VIEW);
    push_choice(L, &asked->script->move, choice);
    lua_call(L, 2, 2);
    return read_verdict(L, asked);
}

/* The options of all asks, as if each were the first. */
struct options {
    size_t count[ASK_MAX];
    char id[ASK_MAX][OPTION_MAX][CHOICE_SIZE];
};

static bool list_options(struct options *out, const struct move *move, const struct world *world,
                         char *reason)
{
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        out->count[i] = 1;
        if (ask->kind == ASK_AMOUNT) {
            snprintf(out->id[i][0], CHOICE_SIZE, "%lld", (long long)ask->low);
        } else {
            out->count[i] = ask_ids(out->id[i], move, (size_t)i, world, NULL);
        }
        if (out->count[i] > 0) continue;
        snprintf(reason, SCRIPT_REASON_SIZE, "there is nothing to choose from: %s", ask->prompt);
        return false;
    }
    return true;
}

/* The try-th choice: first one that takes each ask's options in step, so that all are met soon;
 * then all combinations in their order. False when there are no more. */
static bool nth_choice(struct choice *out, const struct move *move, const struct options *options,
                       size_t try)
{
    size_t longest = 1;
    for (int32_t i = 0; i < move->ask_count; i++) {
        if (options->count[i] > longest) longest = options->count[i];
    }
    bool in_step = try < longest;
    size_t rest = in_step ?
    try : try
        -longest;
    memset(out, 0, sizeof *out);
    for (int32_t i = move->ask_count - 1; i >= 0; i--) {
        memcpy(out->value[i], options->id[i][rest % options->count[i]], CHOICE_SIZE);
        if (!in_step) rest /= options->count[i];
    }
    return in_step || rest == 0;
}

/* Is any choice allowed? Those that the asks themselves rule out are passed over. */
static bool try_all(lua_State *L, struct asked *asked, const struct options *options)
{
    const struct move *move = &asked->script->move;
    char ignored[SCRIPT_REASON_SIZE];
    for (size_t try = 0; try < TRIES_MAX && nth_choice(&asked->found, move, options, try); try++) {
        if (!ask_answered(move, call_of(L)->world, &asked->found, ignored)) continue;
        if (try_choice(L, asked, &asked->found)) return true;
    }
    return false;
}

static int run_allowed(lua_State *L)
{
    struct asked *asked = call_of(L)->subject;
    push_function(L, asked->script, "allowed");
    view_api_push(L);
    if (asked->choice) {
        asked->allowed = try_choice(L, asked, asked->choice);
        return 0;
    }
    struct options options;
    asked->allowed =
        list_options(&options, &asked->script->move, call_of(L)->world, asked->reason) &&
        try_all(L, asked, &options);
    return 0;
}

/* Without a function of its own a move may be played wherever it can be answered. */
static enum script_answer judge_answers(struct choice *found, const struct move *move,
                                        const struct world *world, char *reason)
{
    struct options options;
    struct choice choice;
    if (!list_options(&options, move, world, reason)) return ANSWER_REFUSED;
    for (size_t try = 0; try < TRIES_MAX && nth_choice(&choice, move, &options, try); try++) {
        if (!ask_answered(move, world, &choice, reason)) continue;
        if (found) *found = choice;
        return ANSWER_ALLOWED;
    }
    return ANSWER_REFUSED;
}

enum script_answer move_judge(struct choice *found, const struct move_script *script,
                              const struct source_list *sources, const struct world *world,
                              const struct choice *choice, char *reason)
{
    const struct move *move = &script->move;
    reason[0] = '\0';
    if (choice && !ask_answered(move, world, choice, reason)) return ANSWER_REFUSED;
    if (!script->has_allowed) {
        return choice ? ANSWER_ALLOWED : judge_answers(found, move, world, reason);
    }
    struct asked asked = {.script = script, .choice = choice};
    struct call call;
    struct sandbox box;
    call_init(&call, world, move->side, move->id);
    call.subject = &asked;
    sandbox_init(&box, sources, &call, call.label);
    box.root = script->source->root;
    if (!library_run(&box, run_allowed, reason)) return ANSWER_FAILED;
    if (!asked.allowed) memcpy(reason, asked.reason, SCRIPT_REASON_SIZE);
    else if (found && !choice) *found = asked.found;
    return asked.allowed ? ANSWER_ALLOWED : ANSWER_REFUSED;
}

bool move_allowed(const struct move_script *script, const struct source_list *sources,
                  const struct world *world, const struct choice *choice, char *reason)
{
    return move_judge(NULL, script, sources, world, choice, reason) == ANSWER_ALLOWED;
}

static int run_play(lua_State *L)
{
    const struct asked *asked = call_of(L)->subject;
    push_function(L, asked->script, "play");
    order_api_push(L);
    push_choice(L, &asked->script->move, asked->choice);
    view_api_push(L);
    lua_call(L, 3, 0);
    return 0;
}

bool move_play(struct call *out, const struct move_script *script,
               const struct source_list *sources, const struct world *world,
               const struct choice *choice, int32_t budget_musd, char *reason)
{
    const struct move *move = &script->move;
    call_init(out, world, move->side, move->id);
    out->budget_musd = budget_musd;
    if (!ask_answered(move, world, choice, reason)) return false;
    struct asked asked = {.script = script, .choice = choice};
    struct sandbox box;
    out->subject = &asked;
    out->delay_turns = move->delay_turns;
    sandbox_init(&box, sources, out, out->label);
    box.root = script->source->root;
    if (!library_run(&box, run_play, reason)) return false;
    out->subject = NULL;
    if (out->count > 0) return true;
    char where[READ_WHERE_SIZE];
    read_where(where, script->source, "play");
    snprintf(reason, SCRIPT_REASON_SIZE,
             "%s: play set no instrument; call one of order's functions [%s]", where, out->label);
    return false;
}
