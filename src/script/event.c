/* event.c: world events: their files, whether they may happen, and what they do. */
/* SPDX-License-Identifier: MIT */
#include "script/shelf.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "script/api.h"
#include "script/fields.h"
#include "script/library.h"
#include "script/sandbox.h"
#include "script/vocabulary.h"

enum { DELAY_MAX = 8 };

/* What the sandbox's body works on. */
struct asked {
    const struct event_script *script;
    bool ready;
};

static void read_event(const struct fields *fields, void *subject)
{
    struct event_script *script = subject;
    struct event *event = &script->event;
    fields_check(fields, vocabulary_form(FORM_EVENT));
    fields_text(fields, "title",
                (struct fields_text){event->title, sizeof event->title, true, false});
    fields_text(fields, "text", (struct fields_text){event->text, sizeof event->text, true, false});
    fields_text(fields, "source",
                (struct fields_text){event->source, sizeof event->source, true, false});
    int64_t chance = 0;
    fields_integer(&chance, fields, "chance_bp", (struct fields_range){0, 10000, true});
    event->chance_bp = (int32_t)chance;
    int64_t delay = 0;
    fields_integer(&delay, fields, "delay_turns", (struct fields_range){0, DELAY_MAX, false});
    event->delay_turns = (int32_t)delay;
    script->has_when = fields_function(fields, "when", false);
    fields_function(fields, "play", true);
}

bool event_read(struct event_script *out, const struct source_list *sources,
                const struct source *source, struct diag_list *diags)
{
    memset(out, 0, sizeof *out);
    out->source = source;
    read_id(out->event.id, sizeof out->event.id, source);
    return read_file(sources, source, diags, read_event, out);
}

static struct call *call_of(lua_State *L)
{
    return sandbox_of(L)->call;
}

static void push_function(lua_State *L, const struct event_script *script, const char *name)
{
    sandbox_load(L, script->source);
    lua_call(L, 0, 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_pushstring(L, name);
    lua_rawget(L, -2);
}

static int run_when(lua_State *L)
{
    struct asked *asked = call_of(L)->subject;
    push_function(L, asked->script, "when");
    view_api_push(L);
    lua_call(L, 1, 1);
    if (lua_type(L, -1) != LUA_TBOOLEAN) {
        char where[READ_WHERE_SIZE];
        read_where(where, asked->script->source, "when");
        return luaL_error(L, "%s: when returned a %s, expected true or false", where,
                          luaL_typename(L, -1));
    }
    asked->ready = lua_toboolean(L, -1);
    return 0;
}

static int run_play(lua_State *L)
{
    const struct asked *asked = call_of(L)->subject;
    push_function(L, asked->script, "play");
    order_api_push(L);
    view_api_push(L);
    lua_call(L, 2, 0);
    return 0;
}

static bool run(struct call *call, struct asked *asked, const struct source_list *sources,
                lua_CFunction body, char *reason)
{
    struct sandbox box;
    call->subject = asked;
    sandbox_init(&box, sources, call, call->label);
    box.root = asked->script->source->root;
    return library_run(&box, body, reason);
}

enum script_answer event_judge(const struct event_script *script, const struct source_list *sources,
                               const struct world *world, char *reason)
{
    struct asked asked = {script, false};
    struct call call;
    reason[0] = '\0';
    if (!script->has_when) return ANSWER_ALLOWED;
    call_init(&call, world, SIDE_NONE, script->event.id);
    if (!run(&call, &asked, sources, run_when, reason)) return ANSWER_FAILED;
    return asked.ready ? ANSWER_ALLOWED : ANSWER_REFUSED;
}

bool event_ready(const struct event_script *script, const struct source_list *sources,
                 const struct world *world, char *reason)
{
    return event_judge(script, sources, world, reason) == ANSWER_ALLOWED;
}

bool event_play(struct call *out, const struct event_script *script,
                const struct source_list *sources, const struct world *world, char *reason)
{
    struct asked asked = {script, false};
    call_init(out, world, SIDE_NONE, script->event.id);
    out->delay_turns = script->event.delay_turns;
    if (!run(out, &asked, sources, run_play, reason)) return false;
    out->subject = NULL;
    if (out->count > 0) return true;
    char where[READ_WHERE_SIZE];
    read_where(where, script->source, "play");
    snprintf(reason, SCRIPT_REASON_SIZE,
             "%s: play set no instrument; call one of order's functions [%s]", where, out->label);
    return false;
}
