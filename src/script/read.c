/* read.c: runs a script file once, at load, so that its table can be read. */
/* SPDX-License-Identifier: MIT */
#include "script/fields.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/lex.h"
#include "script/library.h"
#include "script/sandbox.h"

struct reading {
    const struct source *source;
    struct diag_list *diags;
    void (*each)(const struct fields *fields, void *subject);
    void *subject;
};

static int run_file(lua_State *L)
{
    const struct reading *reading = sandbox_of(L)->call;
    const char *name = reading->source->name;
    sandbox_load(L, reading->source);
    lua_call(L, 0, LUA_MULTRET);
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TTABLE) {
        return luaL_error(L, "%s: returned %s, expected one table: return { ... }", name,
                          lua_gettop(L) == 0   ? "nothing"
                          : lua_gettop(L) == 1 ? luaL_typename(L, 1)
                                               : "more than one value");
    }
    struct fields fields = {
        .L = L, .table = 1, .source = reading->source, .diags = reading->diags, .prefix = ""};
    if (reading->each) reading->each(&fields, reading->subject);
    return 0;
}

/* The length of the script's name that a message begins with, "lib/goods.lua:3: ..."; 0 where it
 * begins otherwise. */
static size_t name_length(const char *message, const struct source *source)
{
    size_t own = strlen(source->name);
    if (strncmp(message, source->name, own) == 0 && message[own] == ':') return own;
    const char *end = strstr(message, ".lua:");
    size_t length = end ? (size_t)(end - message) + strlen(".lua") : 0;
    return length < SOURCE_NAME_SIZE && strcspn(message, " ") > length ? length : 0;
}

void read_where(char out[READ_WHERE_SIZE], const struct source *source, const char *key)
{
    int line, column;
    lex_scan_place(&line, &column, source, key);
    if (line > 0) snprintf(out, READ_WHERE_SIZE, "%s:%d:%d", source->name, line, column);
    else snprintf(out, READ_WHERE_SIZE, "%s", source->name);
}

void read_tell(const struct source_list *sources, const struct source *source,
               struct diag_list *diags, const char *message)
{
    char name[SOURCE_NAME_SIZE];
    size_t length = name_length(message, source);
    long line = 0, column = 0;
    snprintf(name, sizeof name, "%.*s", (int)length, message);
    const struct source *where = length ? source_find(sources, name, source->root) : NULL;
    if (length && strcmp(name, source->name) == 0) where = source;
    if (where) {
        char *end;
        line = strtol(message + length + 1, &end, 10);
        if (*end == ':') message = end + 1;
        else message += length + 1;
        if (*message >= '0' && *message <= '9') {
            column = strtol(message, &end, 10);
            message = end + (*end == ':');
        }
        while (*message == ' ') message++;
    }
    if (!where) {
        /* "plan[1].move: ..." is about the field plan. */
        int at_line, at_column;
        snprintf(name, sizeof name, "%.*s", (int)strcspn(message, " .:["), message);
        lex_scan_place(&at_line, &at_column, source, name);
        line = at_line;
        column = at_column;
    }
    diag_error(diags, (where ? where : source)->path, (int)line, (int)column, "%s", message);
}

bool read_file(const struct source_list *sources, const struct source *source,
               struct diag_list *diags, void (*each)(const struct fields *fields, void *subject),
               void *subject)
{
    struct reading reading = {source, diags, each, subject};
    struct sandbox box;
    char reason[SANDBOX_REASON_SIZE];
    size_t before = diags->errors;
    sandbox_init(&box, sources, &reading, NULL);
    box.root = source->root;
    if (!library_run(&box, run_file, reason)) read_tell(sources, source, diags, reason);
    else if (box.log_length)
        diag_warning(diags, source->path, 0, 0,
                     "printed while it was loaded: "
                     "%s print belongs in a function",
                     box.log);
    return diags->errors == before;
}

void read_id(char *out, size_t size, const struct source *source)
{
    const char *name = strrchr(source->name, '/');
    name = name ? name + 1 : source->name;
    snprintf(out, size, "%.*s", (int)(strlen(name) - strlen(".lua")), name);
}
