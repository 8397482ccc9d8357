/* opponent.c: scripted opponents: their files, and their plan for a turn. */
/* SPDX-License-Identifier: MIT */
#include "script/shelf.h"

#include <lauxlib.h>
#include <string.h>

#include "script/api.h"
#include "script/call.h"
#include "script/fields.h"
#include "script/library.h"
#include "script/sandbox.h"
#include "script/vocabulary.h"

static void read_opponent(const struct fields *fields, void *subject)
{
    struct opponent *opponent = subject;
    char side[24];
    fields_check(fields, vocabulary_form(FORM_OPPONENT));
    fields_text(fields, "title",
                (struct fields_text){opponent->title, sizeof opponent->title, true, false});
    fields_text(fields, "doctrine",
                (struct fields_text){opponent->doctrine, sizeof opponent->doctrine, true, true});
    fields_function(fields, "plan", true);
    if (!fields_text(fields, "side", (struct fields_text){side, sizeof side, true, false})) return;
    opponent->side = vocabulary_side_named(side);
    if (opponent->side != SIDE_NONE) return;
    fields_error(fields, "side", "got \"%s\", expected \"washington\" or \"beijing\"", side);
}

bool opponent_read(struct opponent_script *out, const struct source_list *sources,
                   const struct source *source, struct diag_list *diags)
{
    memset(out, 0, sizeof *out);
    out->source = source;
    read_id(out->opponent.id, sizeof out->opponent.id, source);
    return read_file(sources, source, diags, read_opponent, &out->opponent);
}

/* What the sandbox's body works on. */
struct asked {
    const struct opponent_script *script;
    struct planned *planned;
    size_t count;
};

static int run_plan(lua_State *L)
{
    const struct call *call = sandbox_of(L)->call;
    struct asked *asked = call->subject;
    sandbox_load(L, asked->script->source);
    lua_call(L, 0, 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_pushliteral(L, "plan");
    lua_rawget(L, -2);
    view_api_push(L);
    lookahead_open(L);
    plan_push_hand(L, call);
    lua_call(L, 2, 1);
    asked->count = plan_read(asked->planned, L, lua_gettop(L), call);
    return 0;
}

size_t opponent_plan(struct planned out[PLAN_MAX], const struct opponent_script *script,
                     const struct source_list *sources, const struct world *world,
                     struct call_plan *plan, char *reason)
{
    struct asked asked = {script, out, 0};
    struct call call;
    struct sandbox box;
    call_init(&call, world, script->opponent.side, script->opponent.id);
    call.subject = &asked;
    call.plan = plan;
    sandbox_init(&box, sources, &call, call.label);
    box.root = script->source->root;
    box.step_limit = SANDBOX_PLAN_STEPS;
    return library_run(&box, run_plan, reason) ? asked.count : 0;
}
