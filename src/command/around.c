/* around.c: the pack that a named file, or the folder one is in, lies in. */
/* SPDX-License-Identifier: MIT */
#include "command/around.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

static bool same_file(const char *one, const char *other)
{
    struct stat a, b;
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

static bool holds(const char *folder, const char *part)
{
    char path[FILE_PATH_SIZE];
    int length = snprintf(path, sizeof path, "%s/%s", folder, part);
    return length > 0 && (size_t)length < sizeof path && file_is_folder(path);
}

/* Cuts the last name off; false where there is none above. */
static bool go_up(char *path)
{
    char *slash = strrchr(path, '/');
    if (!slash || slash == path) return false;
    *slash = '\0';
    return true;
}

/* Is it laid out as a pack? The tests of one hold a folder lua of their own. */
static bool is_pack(const char *folder)
{
    char above[FILE_PATH_SIZE];
    const char *slash = strrchr(folder, '/');
    snprintf(above, sizeof above, "%s", folder);
    bool tests = slash && strcmp(slash, "/tests") == 0 && go_up(above) &&
                 (holds(above, "lua") || holds(above, "cards") || holds(above, "maps"));
    return !tests && (holds(folder, "lua") || holds(folder, "cards") || holds(folder, "maps"));
}

/* Does the rest of a path below a folder, "/lua/moves", begin with a part of a pack, or is it none?
 */
static bool in_part(const char *rest)
{
    static const char *const parts[] = {"/lua", "/tests", "/cards", "/maps"};
    size_t length = rest[0] ? 1 + strcspn(rest + 1, "/") : 0;
    bool found = length == 0;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        found = found || (strlen(parts[i]) == length && memcmp(rest, parts[i], length) == 0);
    return found;
}

/* The whole path of the pack around a whole path. */
static bool root_find(char *root, const struct places *places, const char *whole)
{
    snprintf(root, FILE_PATH_SIZE, "%s", whole);
    do {
        if (place_index(places, root) == 0) return false;
        if (in_part(whole + strlen(root)) && file_is_folder(root) && is_pack(root)) return true;
    } while (go_up(root));
    return false;
}

/* Is a part of the written path, or the folder one is in, the root? A pack has a name of its own,
 * so that one that ends in dots will not do. */
static bool root_written(char *out, const char *root, const char *path)
{
    snprintf(out, FILE_PATH_SIZE, "%s", path);
    for (size_t end = strlen(out); end > 1 && out[end - 1] == '/'; end--) out[end - 1] = '\0';
    do {
        const char *slash = strrchr(out, '/'), *name = slash ? slash + 1 : out;
        bool dots = strcmp(name, "..") == 0 || (slash && strcmp(name, ".") == 0);
        if (!dots && same_file(out, root)) return true;
    } while (go_up(out));
    snprintf(out, FILE_PATH_SIZE, ".");
    return path[0] != '/' && !strstr(path, "..") && same_file(out, root);
}

/* The path from the root of all on, without dots; false where it is too long, or leads nowhere. */
static bool whole_path(char *out, const char *path)
{
    char all[2 * FILE_PATH_SIZE] = "";
    if (path[0] != '/' && !getcwd(all, FILE_PATH_SIZE)) return false;
    size_t length = strlen(all), used = 0;
    snprintf(all + length, sizeof all - length, "/%s", path);
    for (const char *at = all; *at; at += strcspn(at, "/")) {
        at += strspn(at, "/");
        size_t size = strcspn(at, "/");
        if (size == 0 || (size == 1 && at[0] == '.')) continue;
        if (size == 2 && at[0] == '.' && at[1] == '.') {
            while (used > 0 && out[--used] != '/') continue;
            continue;
        }
        if (used + size + 2 > FILE_PATH_SIZE) return false;
        out[used++] = '/';
        memcpy(out + used, at, size);
        used += size;
    }
    if (used == 0) out[used++] = '/';
    out[used] = '\0';
    return file_is_taken(out);
}

bool around_find(struct around *out, const struct places *places, const char *path)
{
    char root[FILE_PATH_SIZE], whole[FILE_PATH_SIZE];
    snprintf(out->path, sizeof out->path, "%s", path);
    out->root[0] = '\0';
    bool found = whole_path(whole, path) && root_find(root, places, whole);
    if (found && !root_written(out->root, root, path)) {
        memcpy(out->root, root, sizeof root);
        memcpy(out->path, whole, sizeof whole);
    }
    return found;
}

bool around_words(struct around_words *out, struct places *places,
                  const struct option_values *values, struct diag_list *list)
{
    bool good = true;
    struct around here;
    out->count = values->word_count;
    out->held = memory_new((WORDS_MAX + 1) * sizeof *out->held);
    for (int i = 0; i < out->count; i++) {
        struct around *around = &out->held[i];
        if (around_find(around, places, values->words[i]))
            good = place_add(places, around->root, list) && good;
        out->word[i] = around->path;
    }
    if (out->count > 0 || !around_find(&here, places, ".")) return good;
    out->held[0] = here;
    out->word[out->count++] = out->held[0].root;
    return place_add(places, here.root, list);
}
