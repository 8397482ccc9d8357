/* place.c: finds the game's files in its home and in packs, and looks a pack over before it is
 * used.
 */
/* SPDX-License-Identifier: MIT */
#include "data/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "engine/rng.h"

/* A table of a pack may be as long as a map's; a folder in folders need not be deeper than
 * maps/MAP/scenarios. */
enum { BYTES_MAX = 1 << 22, DEPTH_MAX = 4, TROUBLE_SIZE = 400 };

static const char *const parts[] = {"lua", "cards", "maps"};

enum { PART_COUNT = sizeof parts / sizeof parts[0] };

static void path_take(struct place *place, const char *folder)
{
    snprintf(place->path, sizeof place->path, "%s", folder);
    for (size_t end = strlen(place->path); end > 1 && place->path[end - 1] == '/'; end--) {
        place->path[end - 1] = '\0';
    }
}

void place_init(struct places *out, const char *home)
{
    memset(out, 0, sizeof *out);
    out->count = 1;
    path_take(&out->items[0], home);
}

bool place_has(const struct place *place, const char *relative)
{
    char path[PLACE_PATH_SIZE + FILE_PATH_SIZE];
    struct stat status;
    bool pack = place->name[0] != '\0';
    int length = snprintf(path, sizeof path, "%s/%s", place->path, relative);
    if (length < 0 || (size_t)length >= sizeof path) return false;
    if (!text_printable(relative) || strchr(relative, '\n')) return false;
    if (!pack) return stat(path, &status) == 0;
    for (char *at = path + strlen(place->path) + 1;; at++) {
        if (*at != '/' && *at != '\0') continue;
        char end = *at;
        *at = '\0';
        bool plain = lstat(path, &status) == 0 &&
                     (S_ISDIR(status.st_mode) || (!end && S_ISREG(status.st_mode)));
        *at = end;
        if (!plain || !end) return plain;
    }
}

int place_find(char *out, size_t size, const struct places *places, const char *relative)
{
    for (size_t i = 0; i < places->count; i++) {
        if (!place_has(&places->items[i], relative)) continue;
        if (out) snprintf(out, size, "%s/%s", places->items[i].path, relative);
        return (int)i;
    }
    return -1;
}

/* A folder with scenarios alone is no map: they are played on the one that has the tables. */
static bool is_map(const struct place *place, const char *map)
{
    char relative[FILE_PATH_SIZE];
    int length = snprintf(relative, sizeof relative, "maps/%s/countries.csv", map);
    return length > 0 && (size_t)length < sizeof relative && place_has(place, relative);
}

bool place_map(char *out, size_t size, const struct places *places, const char *map)
{
    for (size_t i = 0; i < places->count; i++) {
        if (!is_map(&places->items[i], map)) continue;
        int length = snprintf(out, size, "%s/maps/%s", places->items[i].path, map);
        return length > 0 && (size_t)length < size;
    }
    return false;
}

char **place_maps(const struct places *places)
{
    size_t count = 0;
    char **out = memory_new(sizeof *out);
    for (size_t i = 0; i < places->count; i++) {
        char folder[FILE_PATH_SIZE], path[FILE_PATH_SIZE];
        snprintf(folder, sizeof folder, "%s/maps", places->items[i].path);
        char **names = place_has(&places->items[i], "maps") ? file_list(folder, NULL) : NULL;
        for (size_t n = 0; names && names[n]; n++) {
            if (!place_map(path, sizeof path, places, names[n])) continue;
            size_t own = strlen(folder);
            if (strncmp(path, folder, own) != 0 || path[own] != '/') continue;
            out = memory_resize(out, (count + 2) * sizeof *out);
            out[count++] = memory_copy(path);
            out[count] = NULL;
        }
        file_list_free(names);
    }
    return out;
}

static bool ends_in(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    return length > tail && strcmp(name + length - tail, suffix) == 0;
}

/* A file's name and text enter the hash, so that a changed pack is known when a game goes on. */
static void file_sum(struct place *place, const char *path, struct diag_list *list)
{
    char *bytes, reason[FILE_REASON_SIZE];
    size_t length;
    if (!file_read(&bytes, &length, path, BYTES_MAX, reason)) {
        diag_error(list, path, 0, 0, "%s; mend it or take it out of the pack", reason);
        return;
    }
    const char *name = path + strlen(place->path);
    place->hash = rng_bits(place->hash, rng_hash(name, (int64_t)strlen(name)),
                           rng_hash(bytes, (int64_t)length), 0);
    free(bytes);
}

/* Names stand in lists, in messages and in journals: of a folder or file that the game reads, and
 * of a pack itself. */
static bool name_plain(const char *name)
{
    bool plain = name[0] != '\0' && name[0] != '.';
    for (const char *at = name; *at; at++) {
        plain = plain && (ascii_is_alphanumeric(*at) || strchr("_-.", *at));
    }
    return plain;
}

static void name_check(const char *path, const char *name, struct diag_list *list)
{
    if (name_plain(name)) return;
    diag_error(list, path, 0, 0,
               "has a name that cannot be shown everywhere; name it with letters a to z, digits, "
               "dots, underscores and hyphens");
}

/* Looks a folder over, and sums up the files of a pack that the game would read. Of a script's name
 * more is asked where it is read. */
static void walk(struct place *place, const char *folder, int depth, struct diag_list *list)
{
    char **names = file_list(folder, NULL);
    bool pack = place->name[0] != '\0';
    for (size_t i = 0; names && names[i]; i++) {
        char path[FILE_PATH_SIZE];
        struct stat status;
        int length = snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        if (length < 0 || (size_t)length >= sizeof path || lstat(path, &status) != 0) continue;
        if (S_ISDIR(status.st_mode) || ends_in(names[i], ".csv")) name_check(path, names[i], list);
        if (S_ISDIR(status.st_mode) && depth < DEPTH_MAX) {
            walk(place, path, depth + 1, list);
        } else if (!pack) {
            continue;
        } else if (S_ISREG(status.st_mode)) {
            if (ends_in(path, ".lua") || ends_in(path, ".csv")) file_sum(place, path, list);
        } else if (S_ISDIR(status.st_mode)) {
            diag_error(list, path, 0, 0, "lies deeper than a pack's folders go; move it up");
        } else {
            diag_error(list, path, 0, 0,
                       "is a link or a device, expected a regular file or a folder; put the file "
                       "itself into the pack");
        }
    }
    file_list_free(names);
}

/* The folder's own name, also where it was written as ".". False if it cannot stand in a journal.
 */
static bool name_take(struct place *place)
{
    char here[FILE_PATH_SIZE];
    const char *path = place->path;
    if (strcmp(path, ".") == 0 && getcwd(here, sizeof here)) path = here;
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t length = strlen(name);
    bool good = length < sizeof place->name && name_plain(name);
    if (good) memcpy(place->name, name, length + 1);
    return good;
}

/* The folder of a pack that `folder` lies in: what stands before the last lua, cards or maps of its
 * path. False where none does. */
static bool pack_around(char out[FILE_PATH_SIZE], const char *folder)
{
    char path[FILE_PATH_SIZE];
    snprintf(path, sizeof path, "%s", folder);
    for (char *slash = strrchr(path, '/'); slash && slash != path; slash = strrchr(path, '/')) {
        for (int i = 0; i < PART_COUNT; i++) {
            if (strcmp(slash + 1, parts[i]) != 0) continue;
            snprintf(out, FILE_PATH_SIZE, "%.*s", (int)(slash - path), path);
            return true;
        }
        *slash = '\0';
    }
    return false;
}

/* Told of a folder that has none of the parts: where they are, if they are near. */
static const char *trouble_without_parts(char out[TROUBLE_SIZE], const struct place *place)
{
    static const char nothing[] = "holds no folder lua, cards or maps, expected a pack laid out as "
                                  "the game's own folder";
    char around[FILE_PATH_SIZE], **names = file_list(place->path, NULL);
    snprintf(out, TROUBLE_SIZE, "%s", nothing);
    for (size_t i = 0; names && names[i]; i++) {
        for (int part = 0; part < PART_COUNT; part++) {
            char inner[2 * FILE_PATH_SIZE];
            struct stat status;
            snprintf(inner, sizeof inner, "%s/%s/%s", place->path, names[i], parts[part]);
            if (ascii_equal(names[i], parts[part])) {
                snprintf(out, TROUBLE_SIZE, "%s; rename its folder %.60s to %s", nothing, names[i],
                         parts[part]);
            } else if (lstat(inner, &status) == 0 && S_ISDIR(status.st_mode)) {
                snprintf(out, TROUBLE_SIZE, "%s; its folder %.60s is one: give that", nothing,
                         names[i]);
            }
        }
    }
    file_list_free(names);
    if (pack_around(around, place->path)) {
        snprintf(out, TROUBLE_SIZE, "is a folder of a pack, expected the whole pack; give %.200s",
                 around);
    }
    return out;
}

bool place_name_fits(const char *folder)
{
    struct place place = {.hash = 1};
    path_take(&place, folder);
    return name_take(&place);
}

/* Told of a folder that cannot be a pack; NULL where it can. `out` is room for the words. */
static const char *trouble_with(char out[TROUBLE_SIZE], struct place *place, const char *folder)
{
    struct stat status;
    if (strlen(folder) >= sizeof place->path) return "has a path of more than 255 bytes; move it";
    if (stat(folder, &status) != 0 || !S_ISDIR(status.st_mode)) {
        return "is no folder, expected a pack's: one that holds lua, cards or maps";
    }
    /* What another user could exchange while a seminar plays is not the pack that was looked over.
     */
    if (status.st_mode & S_IWOTH) {
        return "may be written to by everyone on this machine; take that right away with "
               "chmod o-w, so that nobody changes the pack while you play";
    }
    path_take(place, folder);
    if (!name_take(place)) {
        return "has a name that a journal cannot keep; name it with at most 39 letters, digits, "
               "dots, underscores and hyphens, and give it by that name";
    }
    for (int i = 0; i < PART_COUNT; i++) {
        if (place_has(place, parts[i])) return NULL;
    }
    return trouble_without_parts(out, place);
}

int place_index(const struct places *places, const char *folder)
{
    struct stat one, other;
    if (stat(folder, &one) != 0) return -1;
    for (size_t i = 0; i < places->count; i++) {
        if (stat(places->items[i].path, &other) == 0 && one.st_dev == other.st_dev &&
            one.st_ino == other.st_ino) {
            return (int)i;
        }
    }
    return -1;
}

void place_look_over(struct place *place, struct diag_list *list)
{
    for (int i = 0; i < PART_COUNT; i++) {
        char path[PLACE_PATH_SIZE + 8];
        struct stat status;
        snprintf(path, sizeof path, "%s/%s", place->path, parts[i]);
        if (lstat(path, &status) != 0) continue;
        if (S_ISDIR(status.st_mode)) walk(place, path, 1, list);
        else if (place->name[0])
            diag_error(list, path, 0, 0, "is no folder, or a link, expected the pack's own folder");
    }
}

bool place_add(struct places *places, const char *folder, struct diag_list *list)
{
    struct place place = {.hash = 1};
    if (place_index(places, folder) >= 0) return true;
    char words[TROUBLE_SIZE];
    const char *trouble = trouble_with(words, &place, folder);
    for (size_t i = 0; i < places->count && !trouble; i++) {
        if (strcmp(places->items[i].name, place.name) == 0) {
            trouble = "has the name of a pack that was given before; rename one of the folders";
        }
    }
    if (!trouble && places->count == PLACE_MAX) {
        trouble = "is one pack more than 7, the limit; merge some";
    }
    if (trouble) {
        diag_error(list, folder, 0, 0, "%s", trouble);
        return false;
    }
    place_look_over(&place, list);
    places->items[places->count++] = place;
    return true;
}
