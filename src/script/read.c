/* read.c: runs a script file once, at load, so that its table can be read. */
/* SPDX-License-Identifier: MIT */
#include "script/read.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/library.h"
#include "script/sandbox.h"
#include "script/source_scan.h"

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
                          lua_gettop(L) == 0 ? "nothing" : lua_gettop(L) == 1
                          ? luaL_typename(L, 1) : "more than one value");
    }
    struct fields fields = {.L = L, .table = 1, .source = reading->source,
                            .diags = reading->diags, .prefix = ""};
    if (reading->each) reading->each(&fields, reading->subject);
    return 0;
}

/* A sandbox's message as one about a file: "NAME:LINE: text" gives up its line. */
static void tell(const struct reading *reading, const char *message)
{
    const struct source *source = reading->source;
    size_t length = strlen(source->name);
    long line = 0;
    if (strncmp(message, source->name, length) == 0 && message[length] == ':') {
        char *end;
        line = strtol(message + length + 1, &end, 10);
        if (*end == ':') message = end + 1;
        else message += length + 1;
        while (*message == ' ') message++;
    }
    diag_error(reading->diags, source->path, (int)line, 0, "%s", message);
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
    if (!library_run(&box, run_file, reason)) tell(&reading, reason);
    else if (box.log_length) diag_warning(diags, source->path, 0, 0, "printed while it was loaded: "
                                          "%s print belongs in a function", box.log);
    return diags->errors == before;
}

void read_id(char *out, size_t size, const struct source *source)
{
    const char *name = strrchr(source->name, '/');
    name = name ? name + 1 : source->name;
    snprintf(out, size, "%.*s", (int)(strlen(name) - strlen(".lua")), name);
}
