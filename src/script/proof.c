/* proof.c: tests of moves and events in Lua: a file of them is read, and each is run. */
/* SPDX-License-Identifier: MIT */
#include "script/proof.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "script/fields.h"
#include "script/library.h"
#include "script/proof_inner.h"
#include "script/sandbox.h"
#include "script/shelf.h"
#include "script/vocabulary.h"

/* A key that no text holds, so that messages on a test other than the first name the file alone:
 * the first place of a field is not its own. */
static const char *const nowhere = "]";

static void read_test(const struct fields *list, struct proof_file *file, size_t index)
{
    struct proof *proof = &file->proofs[index];
    char prefix[32];
    snprintf(prefix, sizeof prefix, "[%zu].", index + 1);
    lua_rawgeti(list->L, list->table, (lua_Integer)index + 1);
    struct fields fields = {.L = list->L,
                            .table = lua_gettop(list->L),
                            .source = list->source,
                            .diags = list->diags,
                            .prefix = prefix,
                            .anchor = index ? nowhere : NULL};
    if (lua_type(list->L, -1) != LUA_TTABLE) {
        diag_error(list->diags, list->source->path, 0, 0,
                   "[%zu]: found a %s, expected a test: { says = ..., run = function(start) ... "
                   "end }",
                   index + 1, luaL_typename(list->L, -1));
    } else {
        fields_check(&fields, vocabulary_form(FORM_TEST));
        fields_text(&fields, "says",
                    (struct fields_text){proof->says, sizeof proof->says, true, false});
        fields_text(&fields, "scenario",
                    (struct fields_text){proof->scenario, sizeof proof->scenario, false, false});
        fields_function(&fields, "run", true);
    }
    lua_pop(list->L, 1);
}

static void read_tests(const struct fields *fields, void *subject)
{
    struct proof_file *file = subject;
    file->count = lua_rawlen(fields->L, fields->table);
    if (file->count == 0 || file->count > PROOF_MAX) {
        diag_error(fields->diags, fields->source->path, 0, 0,
                   "found %zu tests, expected 1 to %d: return { { says = ..., run = "
                   "function(start) ... end }, ... }",
                   file->count, PROOF_MAX);
        file->count = 0;
    }
    for (size_t i = 0; i < file->count; i++) read_test(fields, file, i);
}

bool proof_read(struct proof_file *out, const struct script_library *library, const char *path,
                const char *name, int32_t root, struct diag_list *diags)
{
    char reason[FILE_REASON_SIZE];
    memset(out, 0, sizeof *out);
    out->source.path = memory_copy(path);
    out->source.root = root;
    snprintf(out->source.name, sizeof out->source.name, "%s", name);
    if (!file_read(&out->source.text, &out->source.length, path, SOURCE_BYTES_MAX, reason)) {
        out->source.text = NULL;
        diag_error(diags, path, 0, 0, "%s", reason);
        return false;
    }
    return read_file(&library->sources, &out->source, diags, read_tests, out);
}

void proof_free(struct proof_file *file)
{
    free(file->source.path);
    free(file->source.text);
    memset(file, 0, sizeof *file);
}

/* Runs the file again for a fresh state, and in it the test. */
static int run_test(lua_State *L)
{
    struct proof_call *proof = proof_call_of(L);
    proof_expect_open(L);
    sandbox_load(L, &proof->file->source);
    lua_call(L, 0, 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_rawgeti(L, -1, (lua_Integer)proof->index + 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_pushliteral(L, "run");
    lua_rawget(L, -2);
    proof_game_push_start(L);
    lua_call(L, 1, 0);
    if (proof->checks > 0) return 0;
    return luaL_error(L,
                      "%s: \"%s\" checks nothing; call expect.more, expect.less, expect.same, "
                      "expect.text or assert",
                      proof->file->source.name, proof->file->proofs[proof->index].says);
}

bool proof_run(const struct proof_file *file, size_t index, const struct script_library *library,
               const struct proof_games *games, struct diag_list *diags)
{
    struct proof_call proof = {.file = file, .index = index, .library = library, .games = games};
    struct sandbox box;
    char reason[SANDBOX_REASON_SIZE];
    proof.call.side = SIDE_NONE;
    proof.call.id = "test";
    sandbox_init(&box, &library->sources, &proof, NULL);
    box.root = file->source.root;
    box.step_limit = PROOF_STEPS;
    if (library_run(&box, run_test, reason)) return true;
    read_tell(&library->sources, &file->source, diags, reason);
    return false;
}
