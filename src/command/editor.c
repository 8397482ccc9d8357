/* editor.c: the settings in a pack by which editors and linters know what its scripts have. */
/* SPDX-License-Identifier: MIT */
#include "command/editor.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "script/proof.h"
#include "script/withheld.h"

/* A path as JSON writes it. */
static void put_json(FILE *stream, const char *text)
{
    fputc('"', stream);
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < ' ') fprintf(stream, "\\u%04x", c);
        else fprintf(stream, "%s%c", c == '"' || c == '\\' ? "\\" : "", c);
    }
    fputc('"', stream);
}

/* The whole path of a folder of the game's: an editor is started anywhere. */
static void put_folder(FILE *stream, const char *home, const char *folder)
{
    char whole[2 * FILE_PATH_SIZE] = "";
    if (home[0] != '/' && !getcwd(whole, FILE_PATH_SIZE)) whole[0] = '\0';
    size_t length = strlen(whole);
    bool here = strcmp(home, ".") == 0;
    snprintf(whole + length, sizeof whole - length, "%s%s/%s", length && !here ? "/" : "",
             here ? "" : home, folder);
    put_json(stream, whole);
}

static void put_luarc(FILE *stream, const char *home)
{
    static const char *const off[] = {"coroutine", "debug", "ffi",     "io",
                                      "jit",       "os",    "package", "utf8"};
    enum { OFF = sizeof off / sizeof off[0] };
    fputs("{\n  \"runtime.version\": \"Lua 5.4\",\n"
          "  \"runtime.path\": [\"lua/?.lua\", \"?.lua\"],\n"
          "  \"runtime.builtin\": {\n",
          stream);
    for (size_t i = 0; i < OFF; i++)
        fprintf(stream, "    \"%s\": \"disable\"%s\n", off[i], i + 1 < OFF ? "," : "");
    fputs("  },\n  \"workspace.library\": [", stream);
    put_folder(stream, home, "lua/lib/meta");
    fputs(", ", stream);
    put_folder(stream, home, "lua");
    fputs("],\n  \"diagnostics.globals\": [\"count\"]\n}\n", stream);
}

static void put_names(FILE *stream, const char *const *names)
{
    for (size_t i = 0; names[i]; i++) fprintf(stream, "%s\"%s\"", i ? ", " : "", names[i]);
}

/* What the sandbox has, from its own table. */
static void put_luacheckrc(FILE *stream, const char *home)
{
    (void)home;
    fputs("-- What scripts see, and nothing else. From outside: luacheck --config PACK/.luacheckrc "
          "PACK\n"
          "stds.chokepoint = {\n  read_globals = {\n",
          stream);
    for (const char *const *name = withheld_globals(); *name; name++) {
        const char *const *members = withheld_members(*name);
        if (!members) {
            fprintf(stream, "    \"%s\",\n", *name);
            continue;
        }
        fprintf(stream, "    %s = { fields = { ", *name);
        put_names(stream, members);
        fputs(" } },\n", stream);
    }
    fputs("  },\n}\nstd = \"chokepoint\"\nmax_line_length = 100\n"
          "-- Tests know how to expect something.\n"
          "files[\"/**/tests/lua\"] = {\n  read_globals = { expect = { fields = { ",
          stream);
    put_names(stream, proof_checks());
    fputs(" } } },\n}\n", stream);
}

static bool put(size_t *written, const char *folder, const char *name, const char *home,
                void (*write)(FILE *stream, const char *home), char *reason)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (file_is_taken(path)) return true;
    FILE *stream = fopen(path, "w");
    if (stream) write(stream, home);
    bool good = stream && !ferror(stream);
    good = stream && fclose(stream) == 0 && good;
    if (!good) snprintf(reason, FILE_REASON_SIZE, "%s: %s", name, strerror(errno));
    *written += good;
    return good;
}

bool editor_write(size_t *written, const char *folder, const char *home, char *reason)
{
    *written = 0;
    return put(written, folder, ".luarc.json", home, put_luarc, reason) &&
           put(written, folder, ".luacheckrc", home, put_luacheckrc, reason);
}
