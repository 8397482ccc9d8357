/* view_api.c: view.figure, view.countries and the rest: copies of what one side may know. */
/* SPDX-License-Identifier: MIT */
#include "script/api.h"

#include <lauxlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/rng.h"
#include "engine/view.h"
#include "script/call.h"
#include "script/library.h"
#include "script/sandbox.h"
#include "script/value.h"
#include "script/vocabulary.h"

enum { FIGURE_STEPS = 40, ATLAS_STEPS = 40, BYTES_A_STEP = 8, FAMILIES_MAX = 64 };

static struct call *call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

/* Is the first word of the name that of a family of figures? Else an error with the closest one. */
static void check_family(lua_State *L, const char *name)
{
    const char *words[FAMILIES_MAX];
    char first[FIGURE_NAME_SIZE];
    size_t count = 0, length = strcspn(name, ".");
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        size_t word = strcspn(spec->pattern, ".");
        if (word == length && memcmp(spec->pattern, name, length) == 0) return;
        if (count == FAMILIES_MAX) continue;
        words[count++] = lua_pushlstring(L, spec->pattern, word);
        luaL_checkstack(L, 4, NULL);
    }
    if (length >= sizeof first) length = sizeof first - 1;
    memcpy(first, name, length);
    first[length] = '\0';
    const char *closest = text_closest(first, words, count);
    luaL_error(L, "view.figure: no figure \"%s\"%s%s%s", name,
               closest ? "; did you mean one that begins with "
                       : "; `chokepoint explain FILE "
                         "--list` names them all",
               closest ? closest : "", closest ? "?" : "");
}

/* x - x is 0 for every number but infinities and NaN: neither may reach a script. */
static bool finite_number(double value)
{
    return value - value == 0.0;
}

int view_api_figure(lua_State *L, const struct world *world)
{
    size_t length;
    const char *name = value_text(L, 1, "view.figure", &length);
    sandbox_charge(L, FIGURE_STEPS);
    if (length >= FIGURE_NAME_SIZE || strlen(name) != length) {
        return luaL_error(L, "view.figure: the name is longer than any figure's");
    }
    struct band band;
    bool found = view_figure(&band, world, call_viewer(call_of(L)), name);
    sandbox_forgive();
    if (!found) {
        check_family(L, name);
        lua_pushnil(L);
        return 1;
    }
    if (!finite_number(band.value) || !finite_number(band.low) || !finite_number(band.high)) {
        return luaL_error(L, "view.figure: %s is not a number in this world", name);
    }
    lua_pushnumber(L, band.value);
    lua_pushnumber(L, band.low);
    lua_pushnumber(L, band.high);
    return 3;
}

static int view_figure_named(lua_State *L)
{
    return view_api_figure(L, call_of(L)->world);
}

static void set_number(lua_State *L, const char *key, double value)
{
    value_push_number(L, key, value);
    lua_setfield(L, -2, key);
}

/* The index of the id at stack 1. Raises with the closest id where there is none. */
static int32_t index_at(lua_State *L, enum field_type type)
{
    const struct world *world = call_of(L)->world;
    lua_settop(L, 1);
    const char *function = lua_pushfstring(L, "view.%s", vocabulary_type(type));
    size_t length;
    const char *id = value_text(L, 1, function, &length);
    sandbox_charge(L, ATLAS_STEPS);
    int32_t index = vocabulary_index(world, type, id);
    if (index >= 0) return index;
    const char *closest = vocabulary_closest(world, type, id), *kind = vocabulary_type(type);
    luaL_error(L, "view.%s: no %s \"%s\"%s%s%s", kind, kind, id, closest ? "; did you mean \"" : "",
               closest ? closest : " on this map", closest ? "\"?" : "");
    return -1;
}

/* view.country(id): what an atlas says; figures that change are asked for by name. */
static int view_country(lua_State *L)
{
    const struct country *country = &call_of(L)->world->countries[index_at(L, FIELD_TYPE_COUNTRY)];
    lua_createtable(L, 0, 6);
    value_set_text(L, "id", country->id);
    value_set_text(L, "name", country->name);
    value_set_text(L, "side", vocabulary_side(country->side));
    value_set_boolean(L, "partner", country->side == SIDE_NONE);
    set_number(L, "gdp_busd", country->gdp_busd);
    set_number(L, "hub", country->hub);
    return 1;
}

static int view_good(lua_State *L)
{
    const struct good *good = &call_of(L)->world->goods[index_at(L, FIELD_TYPE_GOOD)];
    lua_createtable(L, 0, 8);
    value_set_text(L, "id", good->id);
    value_set_text(L, "name", good->name);
    value_set_text(L, "unit", good->unit);
    value_set_text(L, "tier", vocabulary_tier(good->tier));
    value_set_text(L, "family", vocabulary_family(good->family));
    value_set_integer(L, "lead_turns", good->lead_turns);
    set_number(L, "price_usd", good->price_usd);
    set_number(L, "world_per_month", good->world_per_month);
    return 1;
}

static int view_industry(lua_State *L)
{
    const struct industry *industry =
        &call_of(L)->world->industries[index_at(L, FIELD_TYPE_INDUSTRY)];
    lua_createtable(L, 0, 2);
    value_set_text(L, "id", industry->id);
    value_set_text(L, "name", industry->name);
    return 1;
}

/* view.firm(id): listings are public on both sides. */
static int view_firm(lua_State *L)
{
    const struct call *call = call_of(L);
    const struct firm *firm = &call->world->firms[index_at(L, FIELD_TYPE_FIRM)];
    lua_createtable(L, 0, 8);
    value_set_text(L, "id", firm->id);
    value_set_text(L, "name", firm->name);
    value_set_text(L, "country", vocabulary_id(call->world, FIELD_TYPE_COUNTRY, firm->country));
    value_set_text(L, "good", vocabulary_id(call->world, FIELD_TYPE_GOOD, firm->good));
    value_set_boolean(L, "user", firm->user != 0);
    set_number(L, "share", firm->share);
    if (call->side == SIDE_NONE) return 1;
    value_set_boolean(L, "listed", firm->listed[call->side] > 0.0);
    value_set_boolean(L, "listed_by_rival", firm->listed[1 - (int)call->side] > 0.0);
    return 1;
}

/* How many draws this call has made for that purpose before. */
static uint64_t count_draw(lua_State *L, struct call *call, uint64_t purpose)
{
    for (int32_t i = 0; i < call->draw_count; i++) {
        if (call->draws[i].purpose == purpose) return call->draws[i].drawn++;
    }
    if (call->draw_count == CALL_PURPOSE_MAX) {
        luaL_error(
            L,
            "view.random: more than %d purposes in one call; draw again for one of them, which "
            "gives the next number",
            CALL_PURPOSE_MAX);
    }
    call->draws[call->draw_count++] = (struct call_draw){purpose, 1};
    return 0;
}

/* view.random(purpose, low, high): keyed by seed, turn, script, purpose and count, so that a new
 * purpose changes no other draw. */
static int view_random(lua_State *L)
{
    struct call *call = call_of(L);
    size_t length;
    const char *word = value_text(L, 1, "view.random", &length);
    lua_Integer low = value_integer(L, 2), high = value_integer(L, 3);
    sandbox_charge(L, 1 + (int64_t)(length / BYTES_A_STEP));
    if (low > high) return luaL_error(L, "view.random: the low end is above the high end");
    uint64_t purpose =
        rng_hash(word, (int64_t)length) ^ (rng_hash(call->id, (int64_t)strlen(call->id)) * 3);
    uint64_t drawn = count_draw(L, call, purpose);
    uint64_t bits =
        rng_bits(call->world->seed, (uint64_t)call->world->turn, RNG_SCRIPT + purpose, drawn);
    lua_pushinteger(L, rng_range(bits, low, high));
    return 1;
}

/* The list of all ids of a kind, in the map's order; false if `name` is no such list. */
static bool push_ids(lua_State *L, const struct world *world, const char *name)
{
    static const struct {
        const char *name;
        enum field_type type;
    } lists[] = {{"countries", FIELD_TYPE_COUNTRY},
                 {"goods", FIELD_TYPE_GOOD},
                 {"industries", FIELD_TYPE_INDUSTRY},
                 {"firms", FIELD_TYPE_FIRM}};
    for (size_t list = 0; list < sizeof lists / sizeof lists[0]; list++) {
        if (strcmp(lists[list].name, name) != 0) continue;
        int32_t count = vocabulary_count(world, lists[list].type);
        lua_createtable(L, count, 0);
        for (int32_t i = 0; i < count; i++) {
            lua_pushstring(L, vocabulary_id(world, lists[list].type, i));
            lua_rawseti(L, -2, i + 1);
        }
        return true;
    }
    return false;
}

const char *const *view_api_names(void)
{
    static const char *const names[] = {
        "allowed",  "budget",     "capital",     "countries", "country", "figure",
        "firm",     "firms",      "forecast",    "good",      "goods",   "industries",
        "industry", "instrument", "instruments", "quarter",   "random",  "rival",
        "side",     "turn",       "turns",       "year",      NULL};
    return names;
}

static const char *closest_field(const char *name)
{
    const char *const *names = view_api_names();
    size_t count = 0;
    while (names[count]) count++;
    return text_closest(name, names, count);
}

/* The long lists are made when first read, and kept in the table; all else is there already. */
static int view_missing(lua_State *L)
{
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "that is no name";
    if (push_ids(L, call_of(L)->world, name)) {
        lua_pushvalue(L, 2);
        lua_pushvalue(L, -2);
        lua_rawset(L, 1);
        return 1;
    }
    const char *closest = closest_field(name);
    if (closest && strcmp(closest, name) == 0) {
        return luaL_error(L, "view.%s is not there for this kind of script", name);
    }
    return luaL_error(L, "there is no view.%s%s%s%s", name, closest ? "; did you mean view." : "",
                      closest ? closest : "", closest ? "?" : "");
}

/* The plain facts of the moment: the calendar for everyone, money for the side it belongs to. */
static void set_facts(lua_State *L, const struct call *call)
{
    const struct world *world = call->world;
    int32_t quarters = world->start_quarter - 1 + world->turn;
    /* Turns are counted from 1 for people: the one being planned. */
    value_set_integer(L, "turn", world->turn + 1);
    value_set_integer(L, "turns", world->turns);
    value_set_integer(L, "year", world->start_year + quarters / 4);
    value_set_integer(L, "quarter", quarters % 4 + 1);
    if (call->side == SIDE_NONE) return;
    value_set_text(L, "side", vocabulary_side(call->side));
    value_set_text(L, "rival", vocabulary_side(1 - (int)call->side));
    set_number(L, "capital", world->sides[call->side].capital);
    set_number(L, "budget", world->sides[call->side].budget_musd);
}

void view_api_push(lua_State *L)
{
    static const luaL_Reg functions[] = {{"country", view_country},
                                         {"figure", view_figure_named},
                                         {"firm", view_firm},
                                         {"good", view_good},
                                         {"industry", view_industry},
                                         {"instrument", view_instruments_first},
                                         {"instruments", view_instruments_all},
                                         {"random", view_random},
                                         {NULL, NULL}};
    const struct call *call = call_of(L);
    lua_createtable(L, 0, 22);
    luaL_setfuncs(L, functions, 0);
    set_facts(L, call);
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, view_missing);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
}
