/* order_api.c: order.tariff { from = "CHN", rate_bp = 1000 }: fields by name, by the table. */
/* SPDX-License-Identifier: MIT */
#include "script/api.h"

#include <lauxlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/aim.h"
#include "engine/announce.h"
#include "script/call.h"
#include "script/sandbox.h"
#include "script/value.h"
#include "script/vocabulary.h"

enum { SHOWN_BYTES = 40 };

static const char issuer_field[] = "by";

static struct call *call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

/* "tariff.rate_bp": what stands where a column would. Pushed, so that it outlives the message. */
static const char *place(lua_State *L, const struct instrument_spec *spec, const char *field)
{
    return lua_pushfstring(L, "%s.%s", spec->name, field);
}

/* A value for a message; texts in quotes and not at length. */
static const char *shown(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    value_describe(L, index);
    const char *text = lua_tostring(L, -1);
    if (lua_type(L, index) != LUA_TSTRING) return text;
    if (strlen(text) <= SHOWN_BYTES) return lua_pushfstring(L, "\"%s\"", text);
    lua_pushlstring(L, text, SHOWN_BYTES);
    return lua_pushfstring(L, "\"%s...\"", lua_tostring(L, -1));
}

/* The text of a value, which may hold no zero byte. */
static const char *text_value(lua_State *L, int value, const struct instrument_spec *spec,
                              const struct instrument_field_spec *field)
{
    size_t length;
    const char *text = lua_type(L, value) == LUA_TSTRING ? lua_tolstring(L, value, &length) : NULL;
    if (!text || strlen(text) != length) {
        luaL_error(L, "%s: got %s, expected %s%s in quotes", place(L, spec, field->name),
                   text ? "a text with a zero byte" : shown(L, value),
                   field->type == FIELD_TYPE_CHOICE ? "a " : "the id of a ",
                   vocabulary_type(field->type));
    }
    return text;
}

/* The index of a country, good, industry or firm named in a field. */
static int32_t id_value(lua_State *L, int value, const struct instrument_spec *spec,
                        const struct instrument_field_spec *field)
{
    const struct world *world = call_of(L)->world;
    const char *id = text_value(L, value, spec, field);
    int32_t index = vocabulary_index(world, field->type, id);
    if (index >= 0) return index;
    const char *name = place(L, spec, field->name), *kind = vocabulary_type(field->type);
    const char *closest = vocabulary_closest(world, field->type, id);
    id = shown(L, value);
    if (closest) luaL_error(L, "%s: no %s %s; did you mean \"%s\"?", name, kind, id, closest);
    luaL_error(L, "%s: no %s %s on this map", name, kind, id);
    return -1;
}

/* The index of a word among the field's choices. */
static int32_t choice_value(lua_State *L, int value, const struct instrument_spec *spec,
                            const struct instrument_field_spec *field)
{
    const char *word = text_value(L, value, spec, field);
    char list[256];
    struct text text;
    text_init(&text, list, sizeof list);
    for (int32_t i = 0; i < INSTRUMENT_CHOICES_MAX && field->choices[i]; i++) {
        if (strcmp(field->choices[i], word) == 0) return i;
        text_format(&text, "%s%s", i ? ", " : "", field->choices[i]);
    }
    luaL_error(L, "%s: got %s, expected one of: %s", place(L, spec, field->name), shown(L, value),
               list);
    return -1;
}

/* An integer in the table's range. Floats are refused, whole or not: 0.1 + 0.2 is never a rate. */
static int32_t integer_value(lua_State *L, int value, const struct instrument_spec *spec,
                             const struct instrument_field_spec *field)
{
    lua_Integer number = lua_isinteger(L, value) ? lua_tointeger(L, value) : 0;
    if (!lua_isinteger(L, value) || number < field->low || number > field->high) {
        luaL_error(L, "%s: got %s, expected an integer from %d to %d", place(L, spec, field->name),
                   shown(L, value), field->low, field->high);
    }
    return (int32_t)number;
}

static int32_t field_value(lua_State *L, int value, const struct instrument_spec *spec,
                           const struct instrument_field_spec *field)
{
    switch (field->type) {
    case FIELD_TYPE_CHOICE: return choice_value(L, value, spec, field);
    case FIELD_TYPE_INTEGER: return integer_value(L, value, spec, field);
    default: return id_value(L, value, spec, field);
    }
}

/* A field that does not exist: the closest one, or all there are. */
static void refuse_field(lua_State *L, const struct instrument_spec *spec, const char *name)
{
    const char *names[INSTRUMENT_FIELDS_MAX] = {0};
    size_t count = 0;
    if (strcmp(name, issuer_field) == 0) {
        luaL_error(L, "%s: by is for events; what a move sets is its side's: take it out",
                   spec->name);
    }
    for (const struct instrument_field_spec *field = spec->fields;
         count < INSTRUMENT_FIELDS_MAX && field->name; field++) {
        names[count++] = field->name;
    }
    const char *closest = text_closest(name, names, count);
    if (closest) {
        luaL_error(L, "%s: has no field %s; did you mean %s?", spec->name, name, closest);
    }
    char list[256];
    struct text text;
    text_init(&text, list, sizeof list);
    for (size_t i = 0; i < count; i++) text_format(&text, "%s%s", i ? ", " : "", names[i]);
    luaL_error(L, "%s: has no field %s; it has: %s", spec->name, name, list);
}

/* Refuses the first unknown key by its bytes: the table's own order differs in every run. */
static void check_keys(lua_State *L, const struct instrument_spec *spec, enum instrument_kind kind)
{
    const char *worst = NULL;
    sandbox_charge_walk(L);
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TSTRING) {
            luaL_error(L, "%s: got a value without a name; write field = value", spec->name);
        }
        const char *key = lua_tostring(L, -1);
        bool known = instrument_field_named(kind, key) != NULL ||
                     (strcmp(key, issuer_field) == 0 && call_of(L)->side == SIDE_NONE);
        if (!known && (!worst || strcmp(key, worst) < 0)) worst = key;
    }
    if (worst) refuse_field(L, spec, worst);
}

/* Whose instrument an event sets: no one's for accidents, else that of the side it names. */
static int32_t event_issuer(lua_State *L, const struct instrument_spec *spec)
{
    lua_pushstring(L, issuer_field);
    int type = lua_rawget(L, 1);
    if (spec->facilitator_only && type == LUA_TNIL) {
        lua_pop(L, 1);
        return SIDE_NONE;
    }
    enum side side = type == LUA_TSTRING ? vocabulary_side_named(lua_tostring(L, -1)) : SIDE_NONE;
    if (side == SIDE_NONE || spec->facilitator_only) {
        luaL_error(L, "%s.by: got %s, expected %s", spec->name, shown(L, -1),
                   spec->facilitator_only ? "nothing: it is nobody's"
                                          : "\"washington\" or \"beijing\": whose it is");
    }
    lua_pop(L, 1);
    return side;
}

/* Refuses what is aimed at nobody it could be aimed at: at the issuer itself, at a power as if it
 * were a partner. */
static void check_aim(lua_State *L, const struct instrument *instrument,
                      const struct instrument_spec *spec, const struct instrument_field_spec *field)
{
    if (aim_fits(call_of(L)->world, instrument->issuer, field, instrument->value[field->field])) {
        return;
    }
    luaL_error(L, "%s: got %s, expected %s", place(L, spec, field->name), shown(L, -1),
               aim_words(field));
}

/* Reads the known fields in the table's order, so that the same mistake is told in every run. */
static void read_fields(struct instrument *out, lua_State *L, const struct instrument_spec *spec)
{
    const struct instrument_field_spec *field = spec->fields;
    for (int32_t i = 0; i < INSTRUMENT_FIELDS_MAX && field->name; i++, field++) {
        lua_pushstring(L, field->name);
        if (lua_rawget(L, 1) != LUA_TNIL) {
            out->value[field->field] = field_value(L, lua_gettop(L), spec, field);
            check_aim(L, out, spec, field);
        } else if (field->required) {
            luaL_error(L, "%s: the field %s is missing: %s", spec->name, field->name, field->help);
        }
        lua_settop(L, 1);
    }
}

/* A move's delay is its telegraph: what is announced now takes effect later. */
static void set_times(struct instrument *instrument, const struct call *call)
{
    instrument->announced_turn = call->world->turn;
    int32_t delay = announce_wait(call->world, instrument);
    if (delay < call->delay_turns) delay = call->delay_turns;
    instrument->effective_turn = call->world->turn + delay;
    int32_t turns = instrument->value[FIELD_TURNS];
    instrument->expiry_turn = turns > 0 ? instrument->effective_turn + turns : 0;
}

/* Of two of one aim the second would replace the first, which nobody would see. */
static void check_twins(lua_State *L, const struct instrument *instrument,
                        const struct instrument_spec *spec)
{
    const struct call *call = call_of(L);
    for (int32_t i = 0; spec->lasting && i < call->count; i++) {
        if (!instrument_same_key(&call->items[i], instrument)) continue;
        luaL_error(
            L,
            "%s: has the aim of instrument %d of this call, and would replace it; set one of them",
            spec->name, i + 1);
    }
}

/* What a card's instruments spend is paid with the card: it cannot be more. An event's nobody pays.
 */
static void check_money(lua_State *L, const struct instrument *instrument,
                        const struct instrument_spec *spec)
{
    const struct call *call = call_of(L);
    if (call->side != SIDE_NONE && instrument_unbounded(instrument)) {
        luaL_error(L, "%s.budget_musd: is left out, expected what it may spend at most",
                   spec->name);
    }
    int32_t own = instrument->value[FIELD_BUDGET_MUSD];
    int64_t spent = own > 0 ? own : 0;
    for (int32_t i = 0; i < call->count; i++) {
        int32_t other = call->items[i].value[FIELD_BUDGET_MUSD];
        spent += other > 0 ? other : 0;
    }
    if (own <= 0 || spent <= call->budget_musd) return;
    luaL_error(L,
               "%s.budget_musd: the instruments spend %I million dollars, and the card costs %d; "
               "set less, or raise budget_musd in the card's row",
               spec->name, (LUAI_UACINT)spent, (int)call->budget_musd);
}

/* How many instruments a call may set: of a side's, no more than it may set in a turn. */
static int32_t limit_of(const struct call *call)
{
    return call->side == SIDE_NONE ? CALL_INSTRUMENT_MAX : ORDERS_SIDE_MAX;
}

/* The line of the script that called; 0 where that is not known. */
static int32_t calling_line(lua_State *L)
{
    lua_Debug frame;
    if (!lua_getstack(L, 1, &frame) || !lua_getinfo(L, "l", &frame)) return 0;
    return frame.currentline > 0 ? frame.currentline : 0;
}

/* One function serves all instruments; its upvalue is the kind. */
static int order_set(lua_State *L)
{
    enum instrument_kind kind = (enum instrument_kind)lua_tointeger(L, lua_upvalueindex(1));
    const struct instrument_spec *spec = instrument_spec(kind);
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TTABLE) {
        return luaL_error(L, "%s: expected one table of fields; write order.%s { ... }, with a dot",
                          spec->name, spec->name);
    }
    sandbox_charge(L, 50);
    struct call *call = call_of(L);
    if (call->count == limit_of(call)) {
        return luaL_error(
            L, "%s: is instrument %d of this call; %s %d", spec->name, call->count + 1,
            call->side == SIDE_NONE ? "the limit is" : "a side may set", limit_of(call));
    }
    check_keys(L, spec, kind);
    struct instrument *instrument = &call->items[call->count];
    int32_t issuer = call->side == SIDE_NONE ? event_issuer(L, spec) : (int32_t)call->side;
    instrument_init(instrument, kind, issuer);
    read_fields(instrument, L, spec);
    check_twins(L, instrument, spec);
    check_money(L, instrument, spec);
    set_times(instrument, call);
    size_t length = strlen(call->id);
    if (length >= sizeof instrument->move) length = sizeof instrument->move - 1;
    memcpy(instrument->move, call->id, length);
    call->lines[call->count++] = calling_line(L);
    return 0;
}

/* Accidents and changes of heart are not for players to order. */
static bool offered(const struct call *call, int32_t kind)
{
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
    return call->side == SIDE_NONE || !spec->facilitator_only;
}

/* __index of `order`: an instrument that is not there. */
static int order_unknown(lua_State *L)
{
    const char *names[INSTRUMENT_KIND_COUNT];
    size_t count = 0;
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        if (offered(call_of(L), kind)) names[count++] = spec->name;
        else if (strcmp(spec->name, name) == 0) {
            return luaL_error(L, "order.%s is for events and the facilitator only", name);
        }
    }
    const char *closest = text_closest(name, names, count);
    if (closest) {
        return luaL_error(L, "there is no instrument %s; did you mean order.%s?", name, closest);
    }
    char list[256];
    struct text text;
    text_init(&text, list, sizeof list);
    for (size_t i = 0; i < count; i++) text_format(&text, "%s%s", i ? ", " : "", names[i]);
    return luaL_error(L, "there is no instrument %s; there are: %s", name, list);
}

/* __newindex of `order`: a renamed or replaced function would read like an instrument. */
static int order_sealed(lua_State *L)
{
    return luaL_error(L, "order cannot be changed; call its functions");
}

void order_api_push(lua_State *L)
{
    lua_createtable(L, 0, INSTRUMENT_KIND_COUNT);
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        if (!offered(call_of(L), kind)) continue;
        lua_pushinteger(L, kind);
        lua_pushcclosure(L, order_set, 1);
        lua_setfield(L, -2, instrument_spec((enum instrument_kind)kind)->name);
    }
    lua_createtable(L, 0, 2);
    lua_pushcfunction(L, order_unknown);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, order_sealed);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}
