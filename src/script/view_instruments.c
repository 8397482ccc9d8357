/* view_instruments.c: view.instrument and view.instruments: what is in force or announced. */
/* SPDX-License-Identifier: MIT */
#include "script/api.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/view.h"
#include "script/call.h"
#include "script/sandbox.h"
#include "script/value.h"
#include "script/vocabulary.h"

enum { INSTRUMENT_STEPS = 20 };

static struct call *call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

void view_instruments_id(char *out, size_t size, const struct world *world, int32_t index)
{
    enum instrument_kind kind = (enum instrument_kind)world->instruments[index].kind;
    snprintf(out, size, "%s-%d", instrument_spec(kind)->name, (int)index);
}

int32_t view_instruments_named(const struct world *world, const char *id)
{
    char candidate[CHOICE_SIZE];
    const char *dash = strrchr(id, '-');
    long index = dash ? strtol(dash + 1, NULL, 10) : -1;
    if (index < 0 || index >= world->instrument_count) return -1;
    view_instruments_id(candidate, sizeof candidate, world, (int32_t)index);
    return strcmp(candidate, id) == 0 ? (int32_t)index : -1;
}

/* A field in the form in which order takes it; what is unset stays nil. */
static void set_field(lua_State *L, const struct world *world, int32_t value,
                      const struct instrument_field_spec *field)
{
    if (field->type == FIELD_TYPE_INTEGER) {
        value_set_integer(L, field->name, value);
    } else if (field->type == FIELD_TYPE_CHOICE) {
        if (value >= 0) value_set_text(L, field->name, field->choices[value]);
    } else {
        const char *id = vocabulary_id(world, field->type, value);
        if (id) value_set_text(L, field->name, id);
    }
}

void view_instruments_push(lua_State *L, const struct world *world, int32_t index)
{
    const struct instrument *instrument = &world->instruments[index];
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)instrument->kind);
    char id[CHOICE_SIZE];
    view_instruments_id(id, sizeof id, world, index);
    lua_createtable(L, 0, 16);
    value_set_text(L, "id", id);
    value_set_text(L, "kind", spec->name);
    const char *issuer = vocabulary_side(instrument->issuer);
    if (issuer) value_set_text(L, "issuer", issuer);
    value_set_text(L, "move", instrument->move);
    /* Turns from 1, as people and view.turn count them. */
    value_set_integer(L, "announced_turn", instrument->announced_turn + 1);
    value_set_integer(L, "effective_turn", instrument->effective_turn + 1);
    if (instrument->expiry_turn) value_set_integer(L, "expiry_turn", instrument->expiry_turn + 1);
    value_set_boolean(L, "suspended", instrument->suspended != 0);
    value_set_boolean(L, "in_force", instrument_active(instrument, world->turn));
    const struct instrument_field_spec *field = spec->fields;
    for (int32_t i = 0; i < INSTRUMENT_FIELDS_MAX && field->name; i++, field++) {
        set_field(L, world, instrument->value[field->field], field);
    }
}

static bool may_see(const struct call *call, int32_t index)
{
    const struct instrument *instrument = &call->world->instruments[index];
    return view_instrument(call->world, call_viewer(call), instrument);
}

/* The kind named at a place of the stack; -1 for nil, where that means any. */
static int32_t kind_at(lua_State *L, int index, const char *function)
{
    if (lua_isnoneornil(L, index)) return -1;
    int32_t kind =
        lua_type(L, index) == LUA_TSTRING ? instrument_kind_named(lua_tostring(L, index)) : -1;
    if (kind >= 0) return kind;
    const char *names[INSTRUMENT_KIND_COUNT];
    for (int32_t i = 0; i < INSTRUMENT_KIND_COUNT; i++) {
        names[i] = instrument_spec((enum instrument_kind)i)->name;
    }
    const char *word = lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : "";
    const char *closest = text_closest(word, names, INSTRUMENT_KIND_COUNT);
    luaL_error(L, "%s: no kind of instrument \"%s\"%s%s%s", function, word,
               closest ? "; did you mean \"" : "", closest ? closest : "", closest ? "\"?" : "");
    return -1;
}

/* The name of the index-th thing that an instrument of a kind may be wanted by; NULL past the last.
 */
static const char *wanted_name(int32_t kind, size_t index)
{
    static const char *const common[] = {"issuer", "move", "suspended", "in_force"};
    enum { COMMON = sizeof common / sizeof common[0] };
    if (index < COMMON) return common[index];
    if (index - COMMON >= INSTRUMENT_FIELDS_MAX) return NULL;
    return instrument_spec((enum instrument_kind)kind)->fields[index - COMMON].name;
}

static bool known_key(int32_t kind, const char *key)
{
    size_t i = 0;
    const char *name = wanted_name(kind, i);
    while (name && strcmp(name, key) != 0) name = wanted_name(kind, ++i);
    return name != NULL;
}

/* Refuses wanted fields that the kind does not have: they would never match. */
static void check_wanted(lua_State *L, int wanted, int32_t kind)
{
    const char *worst = NULL;
    sandbox_charge_walk(L);
    lua_pushnil(L);
    while (lua_next(L, wanted)) {
        lua_pop(L, 1);
        const char *key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "[1]";
        if (!known_key(kind, key) && (!worst || strcmp(key, worst) < 0)) worst = key;
    }
    if (!worst) return;
    luaL_error(L, "view.instrument: %s has no field %s",
               instrument_spec((enum instrument_kind)kind)->name, worst);
}

/* Does the instrument's table (at `table`) have every wanted field's value? */
static bool matches(lua_State *L, int table, int wanted, int32_t kind)
{
    bool same = true;
    const char *name = wanted_name(kind, 0);
    for (size_t i = 0; name && same; name = wanted_name(kind, ++i)) {
        lua_pushstring(L, name);
        lua_pushvalue(L, -1);
        if (lua_rawget(L, wanted) != LUA_TNIL) {
            lua_insert(L, -2);
            lua_rawget(L, table);
            same = lua_rawequal(L, -1, -2);
        }
        lua_pop(L, 2);
    }
    return same;
}

/* view.instrument(kind, fields): the first that matches; in force unless in_force is asked for. */
int view_instruments_first(lua_State *L)
{
    const struct call *call = call_of(L);
    lua_settop(L, 2);
    int32_t kind = kind_at(L, 1, "view.instrument");
    if (kind < 0) return luaL_error(L, "view.instrument: expected a kind, as \"tariff\"");
    if (lua_isnil(L, 2)) {
        lua_newtable(L);
        lua_replace(L, 2);
    }
    luaL_checktype(L, 2, LUA_TTABLE);
    check_wanted(L, 2, kind);
    lua_pushliteral(L, "in_force");
    bool any_force = lua_rawget(L, 2) != LUA_TNIL;
    lua_settop(L, 2);
    sandbox_charge(L, call->world->instrument_count);
    for (int32_t i = 0; i < call->world->instrument_count; i++) {
        const struct instrument *instrument = &call->world->instruments[i];
        if (instrument->kind != kind || !may_see(call, i)) continue;
        if (!any_force && !instrument_active(instrument, call->world->turn)) continue;
        sandbox_charge(L, INSTRUMENT_STEPS);
        view_instruments_push(L, call->world, i);
        if (matches(L, 3, 2, kind)) return 1;
        lua_settop(L, 2);
    }
    lua_pushnil(L);
    return 1;
}

/* view.instruments(kind or nil, issuer or nil): all that are known, announced ones too. */
int view_instruments_all(lua_State *L)
{
    const struct call *call = call_of(L);
    lua_settop(L, 2);
    int32_t kind = kind_at(L, 1, "view.instruments");
    enum side issuer = SIDE_NONE;
    if (!lua_isnil(L, 2)) {
        if (lua_type(L, 2) == LUA_TSTRING) issuer = vocabulary_side_named(lua_tostring(L, 2));
        if (issuer == SIDE_NONE) {
            return luaL_error(L, "view.instruments: the issuer is \"washington\" or \"beijing\"");
        }
    }
    sandbox_charge(L, call->world->instrument_count);
    lua_newtable(L);
    lua_Integer count = 0;
    for (int32_t i = 0; i < call->world->instrument_count; i++) {
        const struct instrument *instrument = &call->world->instruments[i];
        if (kind >= 0 && instrument->kind != kind) continue;
        if (issuer != SIDE_NONE && instrument->issuer != (int32_t)issuer) continue;
        if (!may_see(call, i)) continue;
        sandbox_charge(L, INSTRUMENT_STEPS);
        view_instruments_push(L, call->world, i);
        lua_rawseti(L, 3, ++count);
    }
    return 1;
}
