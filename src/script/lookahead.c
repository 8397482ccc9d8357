/* lookahead.c: view.forecast and view.allowed: an opponent looks ahead on copies of the world. */
/* SPDX-License-Identifier: MIT */
#include "script/call.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "script/api.h"
#include "script/sandbox.h"
#include "script/shelf.h"
#include "script/value.h"
#include "script/vocabulary.h"

static struct call *call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

void lookahead_free(struct call_plan *plan)
{
    for (int32_t i = 0; i < CALL_FORECASTS_KEPT; i++) free(plan->worlds[i]);
}

/* Plays one move of the plan on the present world, as the rules of play would. */
static bool play_into(struct orders *orders, const struct call *call, const struct planned *planned,
                      char *reason)
{
    const struct move_script *script = plan_script(call, plan_card(call, planned->move));
    const struct source_list *sources = call->plan->sources;
    const struct hand_card *card = plan_card(call, planned->move);
    struct call inner;
    if (!move_allowed(script, sources, call->world, &planned->choice, reason) ||
        !move_play(&inner, script, sources, call->world, &planned->choice, card->budget_musd,
                   reason)) {
        return false;
    }
    if (orders->count + inner.count > ORDERS_MAX) {
        snprintf(reason, SCRIPT_REASON_SIZE, "more instruments than a turn can hold");
        return false;
    }
    memcpy(orders->items + orders->count, inner.items, (size_t)inner.count * sizeof *inner.items);
    orders->count += inner.count;
    orders->capital_spent[call->side] += card->capital;
    orders->budget_spent[call->side] += card->budget_musd;
    return true;
}

/* The orders of the whole plan, if the side can pay for it. */
static bool make_orders(struct orders *out, const struct call *call, const struct planned *planned,
                        size_t count, char *reason)
{
    const struct side_state *side = &call->world->sides[call->side];
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < count; i++) {
        if (!play_into(out, call, &planned[i], reason)) return false;
    }
    if (out->capital_spent[call->side] > side->capital) {
        snprintf(reason, SCRIPT_REASON_SIZE, "costs more political capital than there is");
    } else if (out->budget_spent[call->side] > side->budget_musd) {
        snprintf(reason, SCRIPT_REASON_SIZE, "costs more than the budget");
    } else {
        return true;
    }
    return false;
}

/* The place for the next forecast's world: the oldest one's, once all are in use. */
static struct world *next_world(struct call_plan *plan)
{
    struct world **place = &plan->worlds[plan->forecasts % CALL_FORECASTS_KEPT];
    if (!*place) *place = memory_new(sizeof **place);
    plan->forecasts++;
    return *place;
}

/* result.figure(name); its upvalue is the number of the forecast. */
static int forecast_figure(lua_State *L)
{
    const struct call_plan *plan = call_of(L)->plan;
    int32_t number = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
    if (number + CALL_FORECASTS_KEPT < plan->forecasts) {
        return luaL_error(L,
                          "figure: only the last %d forecasts are kept; read an older one's "
                          "figures before making new ones",
                          CALL_FORECASTS_KEPT);
    }
    return view_api_figure(L, plan->worlds[number % CALL_FORECASTS_KEPT]);
}

/* Sets fields of the table at the top: a side's five scores by name, their total, its result. */
static void set_side(lua_State *L, const struct world *world, int32_t side, double result,
                     const char *const names[3])
{
    lua_createtable(L, 0, SCORE_COUNT);
    for (int32_t i = 0; i < SCORE_COUNT; i++) {
        value_push_number(L, vocabulary_score(i), world->sides[side].score[i]);
        lua_setfield(L, -2, vocabulary_score(i));
    }
    lua_setfield(L, -2, names[0]);
    value_push_number(L, names[1], world_total(world, side));
    lua_setfield(L, -2, names[1]);
    value_push_number(L, names[2], result);
    lua_setfield(L, -2, names[2]);
}

static void push_result(lua_State *L, const struct world *world, enum side side, int32_t number,
                        const double result[SIDE_COUNT])
{
    static const char *const own[] = {"score", "total", "result"};
    static const char *const theirs[] = {"rival", "rival_total", "rival_result"};
    int32_t rival = world_rival((int32_t)side);
    lua_createtable(L, 0, 7);
    set_side(L, world, (int32_t)side, result[side], own);
    set_side(L, world, rival, result[rival], theirs);
    lua_pushinteger(L, number);
    lua_pushcclosure(L, forecast_figure, 1);
    lua_setfield(L, -2, "figure");
}

/* Where there is no game: on the world as it is, and by how far the totals come. */
static void run_alone(const struct world *start, struct world *world, const struct orders *orders,
                      int32_t turns, double result[SIDE_COUNT])
{
    static const struct orders none;
    for (int32_t i = 0; i < turns; i++) turn_resolve(world, i == 0 ? orders : &none);
    for (int side = 0; side < SIDE_COUNT; side++) {
        result[side] = world_total(world, side) - world_total(start, side);
    }
}

/* Resolves the plan and what follows in `world`. */
static void look_ahead(struct world *world, const struct call *call, const struct orders *orders,
                       int32_t turns, double result[SIDE_COUNT])
{
    const struct lookahead *lookahead = call->plan->lookahead;
    memcpy(world, lookahead ? lookahead->belief : call->world, sizeof *world);
    if (lookahead) lookahead->run(lookahead, world, orders, turns, result);
    else run_alone(call->world, world, orders, turns, result);
    sandbox_forgive();
}

/* view.forecast(plan, turns): result, scores and figures after so many turns in which the rival
 * does nothing, or nil and a reason where the plan breaks a rule. */
static int view_forecast(lua_State *L)
{
    struct call *call = call_of(L);
    struct call_plan *plan = call->plan;
    struct planned planned[PLAN_MAX];
    char reason[SCRIPT_REASON_SIZE];
    lua_Integer turns = value_integer_or(L, 2, 1);
    lua_settop(L, 2);
    if (turns < 1 || turns > CALL_FORECAST_TURNS) {
        return luaL_error(L, "view.forecast: found %I turns, expected 1 to %d", (LUAI_UACINT)turns,
                          CALL_FORECAST_TURNS);
    }
    if (plan->forecasts == CALL_FORECASTS) {
        return luaL_error(
            L, "view.forecast: made %d forecasts (the limit for one plan); look at fewer plans",
            CALL_FORECASTS);
    }
    size_t count = plan_read(planned, L, 1, call);
    sandbox_charge(L, CALL_STEPS * ((int64_t)count + 1));
    struct orders orders;
    if (!make_orders(&orders, call, planned, count, reason)) {
        lua_pushnil(L);
        lua_pushstring(L, reason);
        return 2;
    }
    int32_t number = plan->forecasts;
    struct world *world = next_world(plan);
    double result[SIDE_COUNT];
    look_ahead(world, call, &orders, (int32_t)turns, result);
    push_result(L, world, call->side, number, result);
    return 1;
}

/* view.allowed(move, choice): true, or false and a reason. */
static int view_allowed(lua_State *L)
{
    const struct call *call = call_of(L);
    struct planned planned[PLAN_MAX];
    char reason[SCRIPT_REASON_SIZE];
    /* As a plan of one move, for the same checks. */
    lua_settop(L, 2);
    lua_createtable(L, 1, 0);
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, 1);
    lua_setfield(L, -2, "move");
    lua_pushvalue(L, 2);
    lua_setfield(L, -2, "choice");
    lua_rawseti(L, 3, 1);
    plan_read(planned, L, 3, call);
    bool allowed = plan_allowed(L, plan_card(call, planned[0].move), &planned[0].choice, reason);
    lua_pushboolean(L, allowed);
    if (allowed) return 1;
    lua_pushstring(L, reason);
    return 2;
}

void lookahead_open(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"allowed", view_allowed}, {"forecast", view_forecast}, {NULL, NULL}};
    luaL_setfuncs(L, functions, 0);
}
