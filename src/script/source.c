/* source.c: reads the folders of scripts by safe steps; finds texts and places in them. */
/* SPDX-License-Identifier: MIT */
#include "script/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/memory.h"
#include "engine/instrument.h"
#include "engine/rng.h"

void source_init(struct source_list *out)
{
    memset(out, 0, sizeof *out);
}

void source_free(struct source_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i]->path);
        free(list->items[i]->text);
        free(list->items[i]->code->bytes);
        free(list->items[i]->code);
        free(list->items[i]);
    }
    free(list->items);
    source_init(list);
}

static struct source *append(struct source_list *list, const char *name, const char *path)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? 2 * list->capacity : 64;
        list->items = memory_resize(list->items, list->capacity * sizeof *list->items);
    }
    struct source *source = memory_new(sizeof *source);
    snprintf(source->name, sizeof source->name, "%s", name);
    source->path = memory_copy(path);
    source->code = memory_new(sizeof *source->code);
    list->items[list->count++] = source;
    return source;
}

struct source *source_add(struct source_list *list, const char *name, const char *text,
                          size_t length)
{
    struct source *source = append(list, name, name);
    source->text = memory_new(length + 1);
    memcpy(source->text, text, length);
    source->length = length;
    if (list->root_count == 0) list->root_count = 1;
    return source;
}

/* What is read: a folder that is open, its place below lua/, and where messages go. */
struct folder {
    struct source_list *list;
    struct diag_list *diags;
    const char *root_path;
    char name[SOURCE_NAME_SIZE];
};

static bool read_text(struct source *source, int descriptor, size_t length)
{
    source->text = memory_new(length + 1);
    while (source->length < length) {
        ssize_t got = read(descriptor, source->text + source->length, length - source->length);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        source->length += (size_t)got;
    }
    return true;
}

/* May an opened file be read as a script? False with why not. */
static bool is_readable(char reason[FILE_REASON_SIZE], int descriptor, struct stat *status)
{
    const char *what = NULL;
    if (descriptor < 0 && errno == ELOOP) {
        what = "is a link; put the file itself here";
    } else if (descriptor < 0 || fstat(descriptor, status) != 0) {
        snprintf(reason, FILE_REASON_SIZE, "cannot be opened: %s; check who may read it",
                 strerror(errno));
        return false;
    } else if (!S_ISREG(status->st_mode)) {
        what = "is not a regular file; remove it";
    } else if (status->st_size > SOURCE_BYTES_MAX) {
        what = "is longer than 64 KiB, the limit for a script";
    }
    if (what) snprintf(reason, FILE_REASON_SIZE, "%s", what);
    return !what;
}

/* Names of files are names in the game and in require: [a-z][a-z0-9_]*, nothing to escape. */
static bool plain_name(const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!ascii_is_id(name[i], i == 0)) return false;
    }
    return length > 0;
}

/* The nearest name that would do; empty where none is left. */
static void suggest_name(char out[MOVE_ID_SIZE], const char *name, size_t length)
{
    size_t used = 0;
    for (size_t i = 0; i < length && used + 1 < MOVE_ID_SIZE; i++) {
        char c = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] - 'A' + 'a') : name[i];
        bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
        if (letter || (digit && used > 0)) out[used++] = c;
        else if (used > 0 && out[used - 1] != '_') out[used++] = '_';
    }
    while (used > 0 && out[used - 1] == '_') used--;
    out[used] = '\0';
}

static void read_file(const struct folder *folder, int parent, const char *file)
{
    char name[SOURCE_NAME_SIZE], path[1024];
    snprintf(path, sizeof path, "%s/%s/%s", folder->root_path, folder->name, file);
    int length = snprintf(name, sizeof name, "%s/%s", folder->name, file);
    size_t id = strlen(file) - strlen(".lua");
    if (!plain_name(file, id) || id >= MOVE_ID_SIZE || length < 0 ||
        (size_t)length >= sizeof name) {
        char better[MOVE_ID_SIZE];
        suggest_name(better, file, id);
        diag_error(folder->diags, path, 0, 0,
                   "the name must be at most 39 lower-case letters, "
                   "digits and underscores, then .lua; rename it%s%s%s",
                   better[0] ? " " : "", better, better[0] ? ".lua" : "");
        return;
    }
    /* Not waiting: opening a pipe that nobody writes would hang. */
    int descriptor = openat(parent, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat status;
    char reason[FILE_REASON_SIZE];
    if (!is_readable(reason, descriptor, &status)) {
        diag_error(folder->diags, path, 0, 0, "%s", reason);
    } else {
        struct source *source = append(folder->list, name, path);
        source->root = folder->list->root_count;
        if (!read_text(source, descriptor, (size_t)status.st_size)) {
            diag_error(folder->diags, path, 0, 0, "could not be read in full; try again");
        }
    }
    if (descriptor >= 0) close(descriptor);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_script_name(const char *name)
{
    size_t length = strlen(name);
    return name[0] != '.' && length > 4 && strcmp(name + length - 4, ".lua") == 0;
}

/* The sorted names of the scripts in an open folder; `stream` is read to its end. */
static size_t list_scripts(char ***out, DIR *stream)
{
    size_t count = 0, capacity = 32;
    char **names = memory_new(capacity * sizeof *names);
    for (struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        if (!is_script_name(entry->d_name)) continue;
        if (count == capacity) {
            capacity *= 2;
            names = memory_resize(names, capacity * sizeof *names);
        }
        names[count++] = memory_copy(entry->d_name);
    }
    qsort(names, count, sizeof *names, compare_names);
    *out = names;
    return count;
}

/* Opens a/b/c step by step, so that no link on the way leads elsewhere. */
static int open_folder(int root, const char *name)
{
    int folder = dup(root);
    char part[SOURCE_NAME_SIZE];
    while (folder >= 0 && *name) {
        size_t length = strcspn(name, "/");
        memcpy(part, name, length);
        part[length] = '\0';
        int next = openat(folder, part, O_RDONLY | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC);
        close(folder);
        folder = next;
        name += length + (name[length] == '/');
    }
    return folder;
}

/* Reads one folder's scripts in the order of their names; a folder that is not there has none. */
static void read_folder(struct folder *folder, int root, const char *name)
{
    snprintf(folder->name, sizeof folder->name, "%s", name);
    int descriptor = open_folder(root, name);
    DIR *stream = descriptor < 0 ? NULL : fdopendir(descriptor);
    if (!stream) {
        if (errno != ENOENT) {
            char path[1024];
            snprintf(path, sizeof path, "%s/%s", folder->root_path, name);
            diag_error(folder->diags, path, 0, 0,
                       "is not a folder that can be read: %s; links are not followed",
                       strerror(errno));
        }
        if (descriptor >= 0) close(descriptor);
        return;
    }
    char **names;
    size_t count = list_scripts(&names, stream);
    for (size_t i = 0; i < count; i++) {
        read_file(folder, dirfd(stream), names[i]);
        free(names[i]);
    }
    free(names);
    closedir(stream);
}

bool source_read(struct source_list *list, const char *folder, struct diag_list *diags)
{
    static const char *const places[] = {"lib", "moves/washington", "moves/beijing", "opponents",
                                         "events"};
    char reason[FILE_REASON_SIZE];
    int root = file_open_folder(folder, reason);
    if (root < 0) {
        bool absent = errno == ENOENT || errno == ENOTDIR;
        if (!absent) diag_error(diags, folder, 0, 0, "%s", reason);
        return !absent;
    }
    if (list->root_count == SOURCE_ROOT_MAX) {
        diag_error(diags, folder, 0, 0, "is one pack more than %d, the limit", SOURCE_ROOT_MAX - 1);
        close(root);
        return true;
    }
    struct folder reading = {.list = list, .diags = diags, .root_path = folder};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        read_folder(&reading, root, places[i]);
    }
    close(root);
    list->root_count++;
    return true;
}

const struct source *source_find(const struct source_list *list, const char *name, int32_t root)
{
    const struct source *found = NULL;
    for (size_t i = 0; list && i < list->count; i++) {
        const struct source *source = list->items[i];
        if (strcmp(source->name, name) != 0) continue;
        if (source->root == root) return source;
        if (source->root == 0) found = source;
    }
    return found;
}

static const char *without_dots(const char *path)
{
    while (path[0] == '.' && path[1] == '/') {
        for (path++; *path == '/'; path++) continue;
    }
    return strcmp(path, ".") == 0 ? "" : path;
}

bool source_under(const char *source_path, const char *path)
{
    const char *own = without_dots(source_path);
    path = without_dots(path);
    size_t length = strlen(path);
    if (strncmp(own, path, length) != 0) return false;
    if (length == 0) return own[0] != '/' && strncmp(own, "../", 3) != 0;
    return own[length] == '\0' || own[length] == '/' || path[length - 1] == '/';
}

uint64_t source_hash(const struct source_list *list)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct source *source = list->items[i];
        uint64_t name = rng_hash(source->name, (int64_t)strlen(source->name));
        uint64_t text = rng_hash(source->text, (int64_t)source->length);
        hash = rng_bits(hash, name, text, i);
    }
    return hash;
}
