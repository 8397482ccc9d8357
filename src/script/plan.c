/* plan.c: hands and plans as Lua tables. */
/* SPDX-License-Identifier: MIT */
#include "script/call.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/ask.h"
#include "script/sandbox.h"
#include "script/shelf.h"
#include "script/value.h"

static void set_text(lua_State *L, const char *key, const char *value)
{
    lua_pushstring(L, value);
    lua_setfield(L, -2, key);
}

static void set_integer(lua_State *L, const char *key, lua_Integer value)
{
    lua_pushinteger(L, value);
    lua_setfield(L, -2, key);
}

/* Options are listed as if each ask were the first: an opponent sees them all at once. */
static void push_ask(lua_State *L, const struct call *call, const struct move *move, int32_t index)
{
    const struct ask *ask = &move->asks[index];
    lua_createtable(L, 0, 6);
    set_text(L, "name", ask->name);
    set_text(L, "kind", ask_kind_name(ask->kind));
    if (ask->kind == ASK_AMOUNT) {
        set_integer(L, "lo", ask->low);
        set_integer(L, "hi", ask->high);
        set_integer(L, "step", ask->step);
        set_text(L, "unit", ask->unit);
        return;
    }
    char ids[OPTION_MAX][CHOICE_SIZE];
    size_t count = ask_ids(ids, move, (size_t)index, call->world, NULL);
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_pushstring(L, ids[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_setfield(L, -2, "options");
}

/* A card with all that is needed to choose: costs, and the options of each ask. */
static void push_card(lua_State *L, const struct call *call, const struct hand_card *card)
{
    lua_createtable(L, 0, 8);
    set_text(L, "move", card->move->id);
    set_text(L, "title", card->move->title);
    set_text(L, "family", card->move->family);
    set_integer(L, "capital", card->capital);
    set_integer(L, "budget", card->budget_musd);
    set_integer(L, "delay_turns", card->move->delay_turns);
    lua_createtable(L, card->move->ask_count, 0);
    for (int32_t i = 0; i < card->move->ask_count; i++) {
        push_ask(L, call, card->move, i);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "ask");
}

const struct move_script *plan_script(const struct call *call, const struct hand_card *card)
{
    return call->plan->scripts[card - call->plan->hand];
}

bool plan_allowed(lua_State *L, struct hand_card *card, const struct choice *choice, char *reason)
{
    const struct call *call = sandbox_of(L)->call;
    sandbox_charge(L, CALL_STEPS);
    snprintf(reason, SCRIPT_REASON_SIZE, "its cost, its turn or its copies do not allow it");
    if (!card->open) return false;
    enum script_answer answer =
        move_judge(NULL, plan_script(call, card), call->plan->sources, call->world, choice, reason);
    if (answer == ANSWER_FAILED) snprintf(card->failed, sizeof card->failed, "%s", reason);
    return answer == ANSWER_ALLOWED;
}

/* __index of a card, its upvalue the place in the hand: `playable` is worked out when it is asked
 * for, as the move's script may have to try many choices. */
static int card_missing(lua_State *L)
{
    const struct call *call = sandbox_of(L)->call;
    size_t index = (size_t)lua_tointeger(L, lua_upvalueindex(1));
    if (lua_type(L, 2) != LUA_TSTRING || strcmp(lua_tostring(L, 2), "playable") != 0) return 0;
    char unread[SCRIPT_REASON_SIZE];
    lua_pushboolean(L, plan_allowed(L, &call->plan->hand[index], NULL, unread));
    lua_pushvalue(L, 2);
    lua_pushvalue(L, -2);
    lua_rawset(L, 1);
    return 1;
}

void plan_push_hand(lua_State *L, const struct call *call)
{
    const struct call_plan *plan = call->plan;
    luaL_checkstack(L, 12, NULL);
    lua_createtable(L, (int)plan->hand_count, 0);
    for (size_t i = 0; i < plan->hand_count; i++) {
        push_card(L, call, &plan->hand[i]);
        lua_createtable(L, 0, 1);
        lua_pushinteger(L, (lua_Integer)i);
        lua_pushcclosure(L, card_missing, 1);
        lua_setfield(L, -2, "__index");
        lua_setmetatable(L, -2);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

struct hand_card *plan_card(const struct call *call, const struct move *move)
{
    for (size_t i = 0; i < call->plan->hand_count; i++) {
        if (call->plan->hand[i].move == move) return &call->plan->hand[i];
    }
    return NULL;
}

/* The move named by the plan's entry at the top of the stack. */
static const struct move *read_move(lua_State *L, const struct call *call, size_t entry)
{
    const struct call_plan *plan = call->plan;
    const char *names[MOVE_MAX];
    lua_pushliteral(L, "move");
    const char *id = lua_rawget(L, -2) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
    if (!id) {
        luaL_error(L,
                   "plan[%d].move: got %s, expected the id of a move in the hand; write move = "
                   "card.move",
                   (int)entry, lua_isnil(L, -1) ? "nothing" : luaL_typename(L, -1));
    }
    size_t count = 0;
    for (size_t i = 0; i < plan->hand_count && count < MOVE_MAX; i++) {
        const struct move *move = plan->hand[i].move;
        if (strcmp(move->id, id) == 0) {
            lua_pop(L, 1);
            return move;
        }
        names[count++] = move->id;
    }
    const char *closest = text_closest(id, names, count);
    luaL_error(L, "plan[%d].move: %s is not in the hand%s%s%s", (int)entry, id,
               closest ? "; did you mean " : "", closest ? closest : "", closest ? "?" : "");
    return NULL;
}

static int32_t ask_named(const struct move *move, const char *name)
{
    for (int32_t i = 0; i < move->ask_count; i++) {
        if (strcmp(move->asks[i].name, name) == 0) return i;
    }
    return -1;
}

/* Refuses answers to what is not asked: the first by its bytes. */
static void check_names(lua_State *L, int table, const struct move *move, const char *where)
{
    const char *worst = NULL, *names[ASK_MAX];
    sandbox_charge_walk(L);
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "[1]";
        if (ask_named(move, name) < 0 && (!worst || strcmp(name, worst) < 0)) worst = name;
    }
    if (!worst) return;
    for (int32_t i = 0; i < move->ask_count; i++) names[i] = move->asks[i].name;
    const char *closest = text_closest(worst, names, (size_t)move->ask_count);
    luaL_error(L, "%s.%s: %s does not ask for that%s%s%s", where, worst, move->id,
               closest ? "; did you mean " : "", closest ? closest : "", closest ? "?" : "");
}

/* One answer, at the top of the stack, as the text that struct choice holds. */
static void read_answer(char out[CHOICE_SIZE], lua_State *L, const struct ask *ask,
                        const char *where)
{
    size_t length = 0;
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
    if (ask->kind == ASK_AMOUNT && lua_isinteger(L, -1)) {
        snprintf(out, CHOICE_SIZE, "%lld", (long long)lua_tointeger(L, -1));
    } else if (ask->kind != ASK_AMOUNT && text && length < CHOICE_SIZE && strlen(text) == length) {
        memcpy(out, text, length + 1);
    } else {
        value_describe(L, -1);
        luaL_error(L, "%s.%s: got %s, expected %s", where, ask->name,
                   length < CHOICE_SIZE ? lua_tostring(L, -1) : "a long text",
                   ask->kind == ASK_AMOUNT ? "an integer" : "one of the ask's options");
    }
}

void plan_read_answers(struct choice *out, lua_State *L, int index, const struct move *move,
                       const char *where)
{
    int type = lua_type(L, index);
    memset(out, 0, sizeof *out);
    luaL_checkstack(L, 6, NULL);
    if (type == LUA_TTABLE) {
        check_names(L, index, move, where);
        for (int32_t i = 0; i < move->ask_count; i++) {
            lua_pushstring(L, move->asks[i].name);
            lua_rawget(L, index);
            read_answer(out->value[i], L, &move->asks[i], where);
            lua_pop(L, 1);
        }
    } else if (type != LUA_TNIL || move->ask_count > 0) {
        luaL_error(L, "%s: got a %s, expected a table of answers", where, luaL_typename(L, index));
    }
}

static void read_choice(struct choice *out, lua_State *L, const struct move *move, size_t entry)
{
    char where[32];
    snprintf(where, sizeof where, "plan[%d].choice", (int)entry);
    lua_pushliteral(L, "choice");
    lua_rawget(L, -2);
    plan_read_answers(out, L, lua_gettop(L), move, where);
    lua_pop(L, 1);
}

size_t plan_read(struct planned out[PLAN_MAX], lua_State *L, int index, const struct call *call)
{
    luaL_checkstack(L, 12, NULL);
    if (lua_type(L, index) != LUA_TTABLE) {
        luaL_error(L, "plan: got a %s, expected a list of moves; {} is to pass",
                   luaL_typename(L, index));
    }
    /* What is wrong with the first moves comes first: it may be why there are so many. */
    size_t count = lua_rawlen(L, index);
    for (size_t i = 0; i < count; i++) {
        if (i == PLAN_MAX) {
            luaL_error(L, "plan: has %d moves, expected at most %d; a turn takes three", (int)count,
                       PLAN_MAX);
        }
        if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE) {
            luaL_error(L, "plan[%d]: got a %s, expected { move = id, choice = { ... } }",
                       (int)i + 1, luaL_typename(L, -1));
        }
        out[i].move = read_move(L, call, i + 1);
        read_choice(&out[i].choice, L, out[i].move, i + 1);
        lua_pop(L, 1);
    }
    return count;
}
