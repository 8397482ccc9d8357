/* prover.c: runs files of tests in Lua, each test on games of its scenario. */
/* SPDX-License-Identifier: MIT */
#include "sim/prover.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "sim/prover_game.h"

enum { SETUPS_MAX = 64, DEPTH_MAX = 4 };

static const char usual_scenario[] = "rocks-and-chips";

struct prover {
    struct prover_count *count;
    FILE *stream;
    struct setup_stock stock;
    size_t setup_count;
    struct setup *setups[SETUPS_MAX]; /* of each scenario that a test has asked for */
    char folder[FILE_PATH_SIZE];      /* for journals */
};

/* A file of tests, and how its lines name it. */
struct proving {
    const char *path;
    const char *name; /* "moves/beijing/mineral_ban.lua" */
    int32_t root;     /* whose lua/lib it may require */
};

static struct setup *setup_of(struct prover *prover, const char *scenario, struct diag_list *list)
{
    for (size_t i = 0; i < prover->setup_count; i++) {
        if (strcmp(prover->setups[i]->scenario.id, scenario) == 0) return prover->setups[i];
    }
    if (prover->setup_count == SETUPS_MAX) {
        diag_error(list, scenario, 0, 0, "is one scenario more than the tests of one run may use");
        return NULL;
    }
    struct setup *setup = setup_from(&prover->stock, scenario, list);
    if (setup) prover->setups[prover->setup_count++] = setup;
    return setup;
}

static bool run_test(struct prover *prover, const struct proof_file *file, size_t index,
                     struct diag_list *list)
{
    const char *scenario = file->proofs[index].scenario;
    char reason[PROOF_REASON_SIZE] = "";
    struct prover_game games = {.folder = prover->folder};
    size_t before = list->errors;
    games.setup = setup_of(prover, scenario[0] ? scenario : usual_scenario, list);
    if (!games.setup || list->errors > before) return false;
    struct proof_games functions = prover_game_functions(&games);
    bool good = proof_run(file, index, prover->stock.scripts, &functions, list);
    if (good && !prover_game_replayed(&games, reason)) {
        diag_error(list, file->source.path, 0, 0, "%s", reason);
        good = false;
    }
    prover_game_clear(&games);
    return good;
}

static void tell(const struct prover *prover, struct diag_list *list)
{
    diag_print(list, prover->stream);
    diag_free(list);
}

static void run_file(struct prover *prover, const struct proving *proving)
{
    struct diag_list list;
    struct proof_file *file = memory_new(sizeof *file);
    int shown = (int)(strlen(proving->name) - strlen(".lua"));
    diag_init(&list);
    if (!proof_read(file, prover->stock.scripts, proving->path, proving->name, proving->root,
                    &list)) {
        prover->count->files_broken++;
        print_line(prover->stream, "FAIL %.*s: is no file of tests", shown, proving->name);
        file->count = 0;
    }
    tell(prover, &list);
    for (size_t i = 0; i < file->count; i++) {
        diag_init(&list);
        bool good = run_test(prover, file, i, &list);
        prover->count->tests++;
        prover->count->passed += good;
        print_line(prover->stream, "%s %.*s: %s", good ? "ok  " : "FAIL", shown, proving->name,
                   file->proofs[i].says);
        tell(prover, &list);
    }
    proof_free(file);
    free(file);
}

/* The part of a path behind its last "tests/lua/", or all of it. */
static const char *name_in(const char *path)
{
    static const char part[] = "tests/lua/";
    const char *name = path;
    for (const char *at = strstr(path, part); at; at = strstr(at + 1, part)) {
        name = at + strlen(part);
    }
    return name;
}

static bool ends_in_lua(const char *path)
{
    size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, ".lua") == 0;
}

static void run_path(struct prover *prover, const char *path, int32_t root, int depth)
{
    char **names = file_is_folder(path) && depth < DEPTH_MAX ? file_list(path, NULL) : NULL;
    if (!file_is_folder(path)) {
        struct proving proving = {path, name_in(path), root};
        if (ends_in_lua(path)) run_file(prover, &proving);
    }
    for (size_t i = 0; names && names[i]; i++) {
        char inner[FILE_PATH_SIZE];
        int length = snprintf(inner, sizeof inner, "%s/%s", path, names[i]);
        if (length > 0 && (size_t)length < sizeof inner) run_path(prover, inner, root, depth + 1);
    }
    file_list_free(names);
}

/* The number by which scripts know a place: those without a lua folder have none. */
static int32_t root_of(const struct places *places, size_t place)
{
    int32_t root = 0;
    for (size_t i = 1; i <= place; i++) root += place_has(&places->items[i], "lua");
    return root;
}

/* The place that a path lies in, by the words of the path; the home where it is in no pack. */
static int32_t root_around(const struct places *places, const char *path)
{
    for (size_t i = places->count - 1; i > 0; i--) {
        size_t length = strlen(places->items[i].path);
        bool inside = strncmp(path, places->items[i].path, length) == 0 && path[length] == '/';
        if (inside) return root_of(places, i);
    }
    return 0;
}

/* A pack may be named as a whole: what it is tested by lies in one of its folders. */
static void tests_in(char *out, size_t size, const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/') length--;
    snprintf(out, size, "%.*s/tests/lua", (int)length, path);
    if (!file_is_folder(out)) snprintf(out, size, "%.*s", (int)length, path);
}

static void run_paths(struct prover *prover, const char *const *paths, size_t count,
                      struct diag_list *list)
{
    for (size_t i = 0; i < count; i++) {
        if (!file_is_folder(paths[i]) && !(file_exists(paths[i]) && ends_in_lua(paths[i]))) {
            diag_error(list, paths[i], 0, 0,
                       "found no such file, expected a test NAME.lua or a "
                       "folder of tests");
            continue;
        }
        char path[FILE_PATH_SIZE];
        tests_in(path, sizeof path, paths[i]);
        run_path(prover, path, root_around(prover->stock.places, path), 0);
    }
}

static void run_places(struct prover *prover)
{
    const struct places *places = prover->stock.places;
    for (size_t i = 0; i < places->count; i++) {
        char path[FILE_PATH_SIZE];
        if (!place_has(&places->items[i], "tests/lua")) continue;
        snprintf(path, sizeof path, "%s/tests/lua", places->items[i].path);
        run_path(prover, path, root_of(places, i), 0);
    }
}

/* A folder of its own for the journals, so that runs at the same time do not meet. */
static bool make_folder(struct prover *prover, struct diag_list *list)
{
    const char *place = getenv("TMPDIR");
    snprintf(prover->folder, sizeof prover->folder, "%s/chokepoint-XXXXXX",
             place && *place ? place : "/tmp");
    if (mkdtemp(prover->folder)) return true;
    diag_error(list, prover->folder, 0, 0,
               "cannot be made; set TMPDIR to a folder that can be "
               "written to");
    return false;
}

bool prover_run(struct prover_count *count, const struct places *places, const char *const *paths,
                size_t path_count, FILE *stream, struct diag_list *list)
{
    struct prover *prover = memory_new(sizeof *prover);
    struct script_library *scripts = setup_scripts(places, list);
    memset(count, 0, sizeof *count);
    prover->count = count;
    prover->stream = stream;
    prover->stock.places = places;
    prover->stock.scripts = scripts;
    bool good = scripts && make_folder(prover, list);
    if (good) {
        if (path_count) run_paths(prover, paths, path_count, list);
        else run_places(prover);
        rmdir(prover->folder);
    }
    for (size_t i = 0; i < prover->setup_count; i++) setup_delete(prover->setups[i]);
    script_library_delete(scripts);
    free(prover);
    return good;
}
