/* stray.c: files of a place that no part of the game reads, and where they belong. */
/* SPDX-License-Identifier: MIT */
#include "game/stray.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/scenario.h"
#include "game/setup.h"

/* A pack may be given as a folder that holds much else: the walk ends somewhere. */
enum { DEPTH_MAX = 7, FILES_MAX = 4000, PARTS_MAX = 8, PART_SIZE = 96, HEAD_BYTES = 64 * 1024 };

static const char *const map_tables[] = {
    "aliases.csv",    "countries.csv", "demand.csv",      "firms.csv",      "goods.csv",
    "industries.csv", "layout.csv",    "outline.csv",     "parameters.csv", "projects.csv",
    "recipes.csv",    "relations.csv", "short_names.csv", "supply.csv",     "trade.csv"};

enum { MAP_TABLES = sizeof map_tables / sizeof map_tables[0] };

struct stray {
    const struct places *places;
    const struct place *place;
    bool pack;
    char **decks; /* that scenarios use; NULL-ended */
    int files;
    struct diag_list *list;
};

/* A path below the place, cut at its slashes; the last part is the file's name. */
struct parts {
    char part[PARTS_MAX][PART_SIZE];
    int count;
};

static bool ends_in(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    return length > tail && ascii_equal(name + length - tail, suffix);
}

static void parts_take(struct parts *out, const char *relative)
{
    out->count = 0;
    while (*relative && out->count < PARTS_MAX) {
        size_t length = strcspn(relative, "/");
        snprintf(out->part[out->count++], PART_SIZE, "%.*s", (int)length, relative);
        relative += length + (relative[length] == '/');
    }
}

/* Is a folder on the way one of these words, whatever its case, or that word less an s? */
static bool lies_in(const struct parts *parts, const char *const *words)
{
    for (int i = 0; i + 1 < parts->count; i++) {
        for (const char *const *word = words; *word; word++) {
            size_t length = strlen(*word);
            bool single = strlen(parts->part[i]) + 1 == length && (*word)[length - 1] == 's' &&
                          strncmp(parts->part[i], *word, length - 1) == 0;
            if (single || ascii_equal(parts->part[i], *word)) return true;
        }
    }
    return false;
}

static const char *const in_moves[] = {"moves", "cards_lua", NULL};
static const char *const in_events[] = {"events", "injects", NULL};
static const char *const in_opponents[] = {"opponents", "players", "bots", NULL};
static const char *const in_lib[] = {"lib", "libs", "library", "shared", NULL};
static const char *const in_tests[] = {"tests", "specs", NULL};
static const char *const in_cards[] = {"cards", "decks", NULL};
static const char *const in_scenarios[] = {"scenarios", NULL};
static const char *const of_beijing[] = {"beijing", "china", "chn", "prc", "cn", NULL};
static const char *const of_washington[] = {"washington", "usa",           "us",
                                            "america",    "united_states", NULL};

/* The start of a file, for what it looks like; the caller frees it. */
static char *head_of(const char *path)
{
    char *bytes, reason[FILE_REASON_SIZE];
    size_t length;
    if (file_read(&bytes, &length, path, HEAD_BYTES, reason)) return bytes;
    return memory_copy("");
}

/* Does the text give that field? */
static bool gives(const char *text, const char *key)
{
    for (const char *at = strstr(text, key); at; at = strstr(at + 1, key)) {
        const char *next = at + strlen(key);
        bool begins = at == text || strchr(" \t\n{,(;", at[-1]);
        next += strspn(next, " \t");
        if (begins && *next == '=' && next[1] != '=') return true;
    }
    return false;
}

/* The folder below lua/ that a script belongs into, by where it lies or by what it says; NULL where
 * neither tells. */
static const char *script_folder(const struct parts *parts, const char *text)
{
    if (lies_in(parts, in_opponents)) return "opponents";
    if (lies_in(parts, in_events)) return "events";
    if (lies_in(parts, in_lib)) return "lib";
    bool move = lies_in(parts, in_moves) || (gives(text, "play") && gives(text, "side"));
    bool beijing = lies_in(parts, of_beijing), washington = lies_in(parts, of_washington);
    if (!move && gives(text, "doctrine")) return "opponents";
    if (!move && gives(text, "chance_bp")) return "events";
    if (!move && !beijing && !washington) return NULL;
    if (!beijing && !washington) {
        const char *side = strstr(text, "side");
        const char *there = side ? strstr(side, "\"beijing\"") : NULL;
        const char *other = side ? strstr(side, "\"washington\"") : NULL;
        beijing = there && (!other || there < other);
        washington = other && !beijing;
    }
    return beijing ? "moves/beijing" : washington ? "moves/washington" : "moves/SIDE";
}

/* The name that a file should have had: without what editors, downloads and shells add. */
static void plain_name(char out[PART_SIZE], const char *name, const char *suffix)
{
    size_t length = 0, end = strlen(name);
    static const char *const added[] = {".txt",  ".bak", ".old", ".orig",    "~",    ".csv", ".lua",
                                        ".xlsx", ".xls", ".ods", ".numbers", ".tsv", ".json"};
    for (bool cut = true; cut;) {
        cut = false;
        for (size_t i = 0; i < sizeof added / sizeof added[0]; i++) {
            size_t tail = strlen(added[i]);
            char rest[PART_SIZE];
            snprintf(rest, sizeof rest, "%.*s", (int)end, name);
            if (end <= tail || !ascii_equal(rest + end - tail, added[i])) continue;
            end -= tail;
            cut = true;
        }
    }
    for (size_t i = 0; i < end && length + strlen(suffix) + 1 < PART_SIZE; i++) {
        char c = ascii_lower(name[i]);
        bool plain = ascii_is_alphanumeric(c) || c == '_';
        if (plain) out[length++] = c;
        else if (length > 0 && out[length - 1] != '_') out[length++] = '_';
    }
    while (length > 0 && out[length - 1] == '_') length--;
    snprintf(out + length, PART_SIZE - length, "%s", suffix);
}

/* Is there a file at the place that was meant? */
static bool is_taken(const struct stray *stray, const char *path, const char *place)
{
    char there[FILE_PATH_SIZE];
    int length = snprintf(there, sizeof there, "%s/%s", stray->place->path, place);
    return length > 0 && (size_t)length < sizeof there && strcmp(there, path) != 0 &&
           file_exists(there);
}

/* Tells of the file; `place` is where it belongs, below the pack; empty: nobody knows. */
static void tell(const struct stray *stray, const char *path, const char *place)
{
    static const char *const books[] = {".xlsx", ".xls", ".ods", ".numbers"};
    bool book = false;
    for (size_t i = 0; i < sizeof books / sizeof books[0]; i++) {
        book = book || ends_in(path, books[i]);
    }
    if (place[0] && is_taken(stray, path, place)) {
        diag_warning(stray->list, path, 0, 0,
                     "nothing reads this file, and there is %s already; take it out, or put it "
                     "there in place of that",
                     place);
    } else if (place[0]) {
        diag_warning(stray->list, path, 0, 0, "nothing reads this file; did you mean %s? %s there",
                     place, book ? "save it as CSV" : "move it");
    } else {
        diag_warning(
            stray->list, path, 0, 0,
            "nothing reads this file; take it out, or keep it beside the folders lua, cards "
            "and maps");
    }
}

static void tell_script(const struct stray *stray, const char *path, const struct parts *parts)
{
    char place[4 * PART_SIZE] = "", name[PART_SIZE], *text = head_of(path);
    const char *folder = script_folder(parts, text);
    bool proof = lies_in(parts, in_tests) || (gives(text, "says") && gives(text, "run"));
    bool own = ascii_equal(parts->part[0], "lua") || ascii_equal(parts->part[0], "tests");
    plain_name(name, parts->part[parts->count - 1], ".lua");
    if (proof && !folder) folder = "moves/SIDE";
    if (folder) snprintf(place, sizeof place, "%slua/%s/%s", proof ? "tests/" : "", folder, name);
    if (place[0] || own) tell(stray, path, place);
    free(text);
}

/* The map whose scenarios a scenario belongs to: one on its way, or the first there is. */
static void map_of(char *out, size_t size, const struct stray *stray, const struct parts *parts)
{
    char **maps = place_maps(stray->places);
    snprintf(out, size, "world-2025");
    for (size_t i = 0; maps[i]; i++) {
        const char *slash = strrchr(maps[i], '/');
        const char *name = slash ? slash + 1 : maps[i];
        if (i == 0) snprintf(out, size, "%s", name);
        for (int k = 0; k + 1 < parts->count; k++) {
            if (strcmp(parts->part[k], name) == 0) snprintf(out, size, "%s", name);
        }
    }
    file_list_free(maps);
}

static const char *table_near(const char *name)
{
    return text_closest(name, map_tables, MAP_TABLES);
}

static void tell_table(const struct stray *stray, const char *path, const struct parts *parts)
{
    char place[4 * PART_SIZE] = "", name[PART_SIZE], map[PART_SIZE], *text = head_of(path);
    bool own = ascii_equal(parts->part[0], "lua") || ascii_equal(parts->part[0], "cards") ||
               ascii_equal(parts->part[0], "maps");
    bool deck = lies_in(parts, in_cards) || strncmp(text, "side,move", 9) == 0;
    bool scenario = lies_in(parts, in_scenarios) || strncmp(text, "key,value", 9) == 0;
    const char *near, *glossary = "glossary.csv";
    map_of(map, sizeof map, stray, parts);
    plain_name(name, parts->part[parts->count - 1], ".csv");
    near = table_near(name);
    if (parts->count == 2 && text_closest(name, &glossary, 1) &&
        ascii_equal(parts->part[0], "maps")) {
        snprintf(place, sizeof place, "maps/glossary.csv");
    } else if (scenario) {
        snprintf(place, sizeof place, "maps/%s/scenarios/%s", map, name);
    } else if (deck) {
        snprintf(place, sizeof place, "cards/%s", name);
    } else if (near && parts->count > 1 && ascii_equal(parts->part[0], "maps")) {
        snprintf(place, sizeof place, "maps/%s/%s", parts->count > 2 ? parts->part[1] : map, near);
    }
    if (place[0] || own) tell(stray, path, place);
    free(text);
}

/* A player's own files are no part of a pack, whatever they say. */
static bool is_players(const struct parts *parts)
{
    return parts->count == 1 &&
           (strcmp(parts->part[0], "keys.csv") == 0 || strcmp(parts->part[0], "settings.csv") == 0);
}

/* A deck that stands where it should is read only where a scenario names it. */
static void check_deck(const struct stray *stray, const char *path, const char *name)
{
    char relative[FILE_PATH_SIZE];
    size_t count = 0;
    snprintf(relative, sizeof relative, "cards/%s", name);
    for (; stray->decks[count]; count++) {
        if (strcmp(stray->decks[count], relative) == 0) return;
    }
    if (strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") !=
        strlen(name)) {
        return; /* its name is told of */
    }
    const char *closest = text_closest(relative, (const char *const *)stray->decks, count);
    if (!closest && count > 0) closest = stray->decks[0];
    diag_warning(stray->list, path, 0, 0,
                 "no scenario uses this deck; did you mean %s? name it so, or name it in the row "
                 "deck of a scenario",
                 closest ? closest : "cards/seminar.csv");
}

/* Where scripts are read from, below lua/. */
static bool is_script_place(const struct parts *parts)
{
    const char *first = parts->part[1], *second = parts->part[2];
    if (parts->count == 3) {
        return strcmp(first, "lib") == 0 || strcmp(first, "opponents") == 0 ||
               strcmp(first, "events") == 0;
    }
    if (parts->count != 4) return false;
    bool side = strcmp(second, "washington") == 0 || strcmp(second, "beijing") == 0;
    bool stubs = strcmp(first, "lib") == 0 && strcmp(second, "meta") == 0;
    return stubs || (side && strcmp(first, "moves") == 0);
}

static bool is_table_place(const struct parts *parts)
{
    const char *name = parts->part[parts->count - 1];
    if (strcmp(parts->part[0], "cards") == 0) return parts->count == 2;
    if (strcmp(parts->part[0], "maps") != 0) return false;
    if (parts->count == 2) return strcmp(name, "glossary.csv") == 0;
    if (parts->count == 4) return strcmp(parts->part[2], "scenarios") == 0;
    for (size_t i = 0; parts->count == 3 && i < MAP_TABLES; i++) {
        if (strcmp(map_tables[i], name) == 0) return true;
    }
    return false;
}

static bool is_read(const struct parts *parts)
{
    const char *name = parts->part[parts->count - 1];
    size_t length = strlen(name);
    bool script = length > 4 && strcmp(name + length - 4, ".lua") == 0;
    bool table = length > 4 && strcmp(name + length - 4, ".csv") == 0;
    bool proof = parts->count > 2 && strcmp(parts->part[0], "tests") == 0 &&
                 strcmp(parts->part[1], "lua") == 0;
    if (script && proof) return true;
    if (script && strcmp(parts->part[0], "lua") == 0) return is_script_place(parts);
    return table && is_table_place(parts);
}

/* What stands beside files and is for people, or for a machine that is not the game. */
static bool is_document(const char *name)
{
    static const char *const names[] = {"readme",  "license", "licence",   "copying", "notice",
                                        "changes", "authors", "changelog", "credits", "makefile",
                                        "todo",    "desktop", "thumbs"};
    static const char *const suffixes[] = {".md", ".rst", ".html", ".pdf", ".png", ".jpg", ".svg"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char word[PART_SIZE];
        snprintf(word, sizeof word, "%.*s", (int)strcspn(name, "."), name);
        if (ascii_equal(word, names[i])) return true;
    }
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        if (ends_in(name, suffixes[i])) return true;
    }
    return false;
}

/* What is left of a name without what is put behind .lua and .csv. */
static bool is_kind(const char *name, const char *suffix)
{
    static const char *const added[] = {"", ".txt", ".bak", ".old", ".orig", "~"};
    for (size_t i = 0; i < sizeof added / sizeof added[0]; i++) {
        char whole[16];
        snprintf(whole, sizeof whole, "%s%s", suffix, added[i]);
        if (ends_in(name, whole)) return true;
    }
    return false;
}

static bool is_sheet(const char *name)
{
    static const char *const suffixes[] = {".csv", ".xlsx", ".xls", ".ods", ".numbers", ".tsv"};
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        if (is_kind(name, suffixes[i])) return true;
    }
    return false;
}

static void check_file(const struct stray *stray, const char *path, const struct parts *parts)
{
    const char *name = parts->part[parts->count - 1], *first = parts->part[0];
    bool own = parts->count > 1 && (ascii_equal(first, "lua") || ascii_equal(first, "cards") ||
                                    ascii_equal(first, "maps"));
    if (is_read(parts)) {
        if (strcmp(first, "cards") == 0) check_deck(stray, path, name);
    } else if (stray->pack && is_players(parts)) {
        diag_warning(
            stray->list, path, 0, 0,
            "nothing reads this file in a pack; did you mean ~/.config/chokepoint/%s? move it "
            "there",
            name);
    } else if (is_kind(name, ".lua")) {
        tell_script(stray, path, parts);
    } else if (is_sheet(name)) {
        tell_table(stray, path, parts);
    } else if (own && !is_document(name) && ends_in(name, ".txt") && lies_in(parts, in_cards)) {
        tell_table(stray, path, parts);
    } else if (own && !is_document(name)) {
        tell(stray, path, "");
    }
}

/* Folders that are no part of a pack's game, with all in them; a README may lie anywhere. */
static bool passed_over(const struct stray *stray, const struct parts *parts)
{
    static const char *const aside[] = {"docs", "doc",   "node_modules", "build",
                                        "src",  "tools", "saves"};
    if (parts->count != 1) return false;
    for (size_t i = 0; i < sizeof aside / sizeof aside[0]; i++) {
        if (strcmp(parts->part[0], aside[i]) == 0) return true;
    }
    /* The game's own folder holds more than a pack: its tests are for C too. */
    return !stray->pack && strcmp(parts->part[0], "lua") != 0 &&
           strcmp(parts->part[0], "cards") != 0 && strcmp(parts->part[0], "maps") != 0;
}

/* A pack in a pack: an archive that was unpacked one folder too deep. */
static const char *inner_part(const char *folder)
{
    static const char *const parts[] = {"lua", "cards", "maps"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        char path[FILE_PATH_SIZE];
        int length = snprintf(path, sizeof path, "%s/%s", folder, parts[i]);
        if (length > 0 && (size_t)length < sizeof path && file_is_folder(path)) return parts[i];
    }
    return NULL;
}

/* Folders that say all with their name; true where nothing in them needs to be looked at. */
static bool check_folder(const struct stray *stray, const char *path, const struct parts *parts)
{
    const char *name = parts->part[parts->count - 1], *inner = inner_part(path);
    if (passed_over(stray, parts)) return true;
    if (strcmp(name, "__MACOSX") == 0) {
        diag_warning(stray->list, path, 0, 0,
                     "nothing reads this folder, which an archive of another system left; take it "
                     "out");
        return true;
    }
    if (parts->count == 1 && inner && strcmp(name, "tests") != 0) {
        diag_warning(stray->list, path, 0, 0,
                     "nothing reads this folder, which holds a folder %s as a pack does; did you "
                     "mean the pack itself? move what is in it up, or give this folder as the pack",
                     inner);
        return true;
    }
    return false;
}

static void walk(struct stray *stray, const char *folder, int depth)
{
    char **names = file_list(folder, NULL);
    size_t root = strlen(stray->place->path) + 1;
    for (size_t i = 0; names && names[i] && stray->files < FILES_MAX; i++) {
        char path[FILE_PATH_SIZE];
        struct stat status;
        struct parts parts;
        int length = snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        if (length < 0 || (size_t)length >= sizeof path || lstat(path, &status) != 0) continue;
        parts_take(&parts, path + root);
        stray->files++;
        if (S_ISREG(status.st_mode)) {
            check_file(stray, path, &parts);
        } else if (S_ISDIR(status.st_mode) && depth < DEPTH_MAX &&
                   !check_folder(stray, path, &parts)) {
            walk(stray, path, depth + 1);
        }
    }
    file_list_free(names);
}

/* The decks that scenarios name; for file_list_free. */
static char **decks_of(const struct places *places)
{
    char **ids = setup_scenarios(places), **out = memory_new(sizeof *out);
    size_t count = 0;
    for (size_t i = 0; ids[i]; i++) {
        char path[FILE_PATH_SIZE], map[FILE_PATH_SIZE];
        struct scenario *scenario = memory_new(sizeof *scenario);
        struct diag_list ignored;
        diag_init(&ignored);
        bool found = scenario_find(path, sizeof path, map, sizeof map, places, ids[i]) &&
                     (scenario_peek(scenario, path, &ignored) || scenario->deck[0]);
        bool known = false;
        for (size_t k = 0; k < count; k++) known = known || strcmp(out[k], scenario->deck) == 0;
        if (found && !known) {
            out = memory_resize(out, (count + 2) * sizeof *out);
            out[count++] = memory_copy(scenario->deck);
            out[count] = NULL;
        }
        diag_free(&ignored);
        free(scenario);
    }
    file_list_free(ids);
    return out;
}

void stray_check(const struct places *places, int index, struct diag_list *list)
{
    struct stray stray = {.places = places,
                          .place = &places->items[index],
                          .pack = index > 0,
                          .decks = decks_of(places),
                          .list = list};
    walk(&stray, stray.place->path, 1);
    file_list_free(stray.decks);
}
