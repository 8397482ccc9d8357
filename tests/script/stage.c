/* stage.c: a small world with names, and scripts from texts, for tests of scripts. */
/* SPDX-License-Identifier: MIT */
#include "script/stage.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "engine/worlds.h"
#include "script/api.h"
#include "script/library.h"
#include "script/value.h"

static void name_country(struct world *world, int32_t index, const char *id)
{
    snprintf(world->countries[index].id, sizeof world->countries[index].id, "%s", id);
}

static void name_good(struct world *world, int32_t index, const char *id, int32_t family)
{
    snprintf(world->goods[index].id, sizeof world->goods[index].id, "%s", id);
    world->goods[index].family = family;
}

static void add_firm(struct world *world, const char *id, int32_t country, int32_t good)
{
    struct firm *firm = &world->firms[world->firm_count++];
    memset(firm, 0, sizeof *firm);
    snprintf(firm->id, sizeof firm->id, "%s", id);
    snprintf(firm->name, sizeof firm->name, "The %s company", id);
    firm->country = country;
    firm->good = good;
    firm->share = 0.3;
}

struct world *stage_world(void)
{
    static const char *const ids[] = {"USA", "CHN", "JPN", "KOR", "NLD", "ROW"};
    struct world *world = memory_new(sizeof *world);
    worlds_make_plain(world, 11);
    for (int32_t i = 0; i < 6; i++) name_country(world, i, ids[i]);
    name_good(world, 0, "gallium", FAMILY_ROCK);
    name_good(world, 1, "germanium", FAMILY_ROCK);
    name_good(world, 2, "chip_tools", FAMILY_CHIP);
    name_good(world, 3, "advanced_logic", FAMILY_CHIP);
    name_good(world, 4, "soybeans", FAMILY_FARM);
    for (int32_t i = 5; i < world->good_count; i++) {
        world->goods[i].family = FAMILY_GENERAL;
        world->goods[i].tier = TIER_GENERAL;
    }
    world->firm_count = 0;
    add_firm(world, "huawei", 1, 3);
    add_firm(world, "smic", 1, 3);
    add_firm(world, "lam", 0, 2);
    add_firm(world, "asml", 4, 2);
    world->seed = 42;
    world->turn = 2;
    world->turns = 12;
    world->start_year = 2025;
    world->start_quarter = 1;
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        world->sides[side].capital = 6.0;
        world->sides[side].budget_musd = 9000.0;
    }
    return world;
}

/* What stage_run's body works on: call.subject. */
struct staged {
    const struct source *source;
    char *out;
};

static int run_staged(lua_State *L)
{
    const struct call *call = sandbox_of(L)->call;
    const struct staged *staged = call->subject;
    sandbox_load(L, staged->source);
    lua_call(L, 0, 1);
    order_api_push(L);
    view_api_push(L);
    lua_call(L, 2, LUA_MULTRET);
    struct text text;
    text_init(&text, staged->out, STAGE_TEXT_SIZE);
    int count = lua_gettop(L);
    for (int i = 1; i <= count; i++) {
        value_describe(L, i);
        text_format(&text, "%s%s", i > 1 ? " " : "", lua_tostring(L, -1));
    }
    return 0;
}

bool stage_run(char *out, const char *text, struct call *call, struct sandbox *box, char *reason)
{
    struct source_list sources;
    struct call own_call;
    struct sandbox own_box;
    size_t size = strlen(text) + 64;
    char *whole = memory_new(size);
    int length = snprintf(whole, size, "return function(order, view) %s\nend", text);
    source_init(&sources);
    struct staged staged = {source_add(&sources, "test.lua", whole, (size_t)length), out};
    source_add(&sources, "lib/seven.lua", "return 7", 8);
    struct world *world = stage_world();
    if (!call) call = &own_call;
    if (!box) box = &own_box;
    call_init(call, world, SIDE_WASHINGTON, "test");
    call->subject = &staged;
    sandbox_init(box, &sources, call, "test");
    out[0] = '\0';
    bool good = library_run(box, run_staged, reason);
    call->world = NULL;
    call->subject = NULL;
    source_free(&sources);
    free(world);
    free(whole);
    return good;
}

bool stage_gives(const char *text, const char *expected)
{
    char out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];
    bool good = stage_run(out, text, NULL, NULL, reason);
    if (good && strcmp(out, expected) == 0) return true;
    printf("%s\n  gave:     %s\n  expected: %s\n", text, good ? out : reason, expected);
    return false;
}

bool stage_fails(const char *text, const char *expected)
{
    char out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];
    bool good = stage_run(out, text, NULL, NULL, reason);
    char *bracket = strstr(reason, " [test]");
    if (bracket) *bracket = '\0';
    if (!good && strcmp(reason, expected) == 0) return true;
    printf("%s\n  gave:     %s\n  expected: %s\n", text, good ? out : reason, expected);
    return false;
}

void stage_library(struct script_library *out, struct diag_list *diags, ...)
{
    memset(out, 0, sizeof *out);
    diag_init(diags);
    va_list arguments;
    va_start(arguments, diags);
    for (const char *name = va_arg(arguments, const char *); name;
         name = va_arg(arguments, const char *)) {
        const char *text = va_arg(arguments, const char *);
        source_add(&out->sources, name, text, strlen(text));
    }
    va_end(arguments);
    shelf_fill(out, 0, diags);
}

const char *stage_move(const char *fields, const char *play)
{
    static char text[8192];
    snprintf(text, sizeof text,
             "return { title = \"A case\", side = \"washington\", "
             "family = \"test\", mechanism = \"none\", text = \"What it does.\", "
             "source = \"Where from.\",\n%s\n"
             "play = function(order, choice, view) %s end }",
             fields, play);
    return text;
}

const char *stage_told(const struct diag_list *diags)
{
    static char whole[STAGE_TEXT_SIZE];
    struct text text;
    text_init(&text, whole, sizeof whole);
    for (size_t i = 0; i < diags->count; i++) {
        text_format(&text, "%d: %s\n", diags->items[i].line, diags->items[i].text);
    }
    return whole;
}
