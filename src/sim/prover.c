/* prover.c: runs files of tests in Lua, each test on games of its scenario. */
/* SPDX-License-Identifier: MIT */
#include "sim/prover.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "sim/workers.h"

enum {
    SETUPS_MAX = 64,
    DEPTH_MAX = 4,
    SAID_SIZE = 64 * 1024,
    PRINTED_SIZE = 512,
    PRINTED_LINES_MAX = 100
};

static const char usual_scenario[] = "rocks-and-chips";

/* What a process has at hand for the tests that it runs. */
struct bench {
    struct setup_stock stock;
    size_t setup_count;
    struct setup *setups[SETUPS_MAX]; /* of each scenario that a test has asked for */
    char folder[FILE_PATH_SIZE];      /* for journals */
    bool prints;
};

/* A file of tests, and how its lines name it. */
struct proving {
    char *path;
    const char *name; /* "moves/beijing/mineral_ban.lua", in the path */
    int32_t root;     /* whose lua/lib it may require */
};

/* What comes of a file. */
struct proved {
    size_t tests, passed;
    bool broken;
    char said[SAID_SIZE];
};

struct prover {
    struct bench *bench;
    struct proving *files;
    size_t file_count;
    struct prover_count *count;
    FILE *stream;
    char **said; /* by files that are done, while one before is not */
    size_t shown;
};

static struct setup *setup_of(struct bench *bench, const char *scenario, struct diag_list *list)
{
    for (size_t i = 0; i < bench->setup_count; i++) {
        if (strcmp(bench->setups[i]->scenario.id, scenario) == 0) return bench->setups[i];
    }
    if (bench->setup_count == SETUPS_MAX) {
        diag_error(list, scenario, 0, 0, "is one scenario more than the tests of one run may use");
        return NULL;
    }
    struct setup *setup = setup_from(&bench->stock, scenario, list);
    if (setup) bench->setups[bench->setup_count++] = setup;
    return setup;
}

static bool run_test(struct bench *bench, const struct proof_file *file, size_t index,
                     struct diag_list *list)
{
    const char *scenario = file->proofs[index].scenario;
    char reason[PROOF_REASON_SIZE] = "";
    struct prover_game games = {.folder = bench->folder};
    size_t before = list->errors;
    games.setup = setup_of(bench, scenario[0] ? scenario : usual_scenario, list);
    if (!games.setup || list->errors > before) return false;
    struct proof_games functions = prover_game_functions(&games);
    bool good = proof_run(file, index, bench->stock.scripts, &functions, list);
    if (good && !prover_game_replayed(&games, reason)) {
        diag_error(list, file->source.path, 0, 0, "%s", reason);
        good = false;
    }
    prover_game_clear(&games);
    return good;
}

static void tell(FILE *stream, struct diag_list *list)
{
    diag_print(list, stream);
    diag_free(list);
}

/* The length of a name without its .lua, as lines have it. */
static int shown_length(const struct proving *proving)
{
    return (int)(strlen(proving->name) - strlen(".lua"));
}

/* What the scripts of a test have printed. */
struct printed {
    FILE *stream;
    char *text;
    size_t size;
    char last[PRINTED_SIZE]; /* a hand is judged often: the same line is not said twice on end */
    int lines;
};

static void hear(void *context, const char *call, const char *line)
{
    struct printed *printed = context;
    char said[PRINTED_SIZE];
    snprintf(said, sizeof said, "%s: %s", call ? call : "the test", line);
    if (strcmp(said, printed->last) == 0) return;
    memcpy(printed->last, said, sizeof said);
    if (++printed->lines > PRINTED_LINES_MAX) return;
    print_line(printed->stream, "       printed by %s", said);
}

static void printed_open(struct printed *out, bool wanted)
{
    memset(out, 0, sizeof *out);
    if (!wanted) return;
    out->stream = open_memstream(&out->text, &out->size);
    if (!out->stream) abort();
    script_listen(hear, out);
}

static void printed_close(struct printed *printed, FILE *stream)
{
    if (!printed->stream) return;
    script_listen(NULL, NULL);
    fclose(printed->stream);
    fputs(printed->text, stream);
    free(printed->text);
    if (printed->lines > PRINTED_LINES_MAX)
        print_line(stream, "       and %d lines more", printed->lines - PRINTED_LINES_MAX);
}

static void run_file(struct proved *out, struct bench *bench, const struct proving *proving,
                     FILE *stream)
{
    struct diag_list list;
    struct proof_file *file = memory_new(sizeof *file);
    int shown = shown_length(proving);
    diag_init(&list);
    if (!proof_read(file, bench->stock.scripts, proving->path, proving->name, proving->root,
                    &list)) {
        out->broken = true;
        print_line(stream, "FAIL %.*s: is no file of tests", shown, proving->name);
        file->count = 0;
    }
    tell(stream, &list);
    for (size_t i = 0; i < file->count; i++) {
        struct printed printed;
        diag_init(&list);
        printed_open(&printed, bench->prints);
        bool good = run_test(bench, file, i, &list);
        out->tests++;
        out->passed += good;
        print_line(stream, "%s %.*s: %s", good ? "ok  " : "FAIL", shown, proving->name,
                   file->proofs[i].says);
        printed_close(&printed, stream);
        tell(stream, &list);
    }
    proof_free(file);
    free(file);
}

/* In a process of its own: what is said there comes with the result, cut where it is too long. */
static void work(const void *context, size_t index, void *result)
{
    const struct prover *prover = context;
    struct proved *out = result;
    char *said = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&said, &size);
    if (!stream) abort();
    run_file(out, prover->bench, &prover->files[index], stream);
    fclose(stream);
    snprintf(out->said, sizeof out->said, "%s", said);
    free(said);
}

/* Files are done in no fixed order, and shown in that of their names. */
static void done(void *context, size_t index, const void *result, const char *crash)
{
    struct prover *prover = context;
    const struct proved *proved = result;
    if (crash) {
        char line[FILE_PATH_SIZE + WORKERS_CRASH_SIZE + 64];
        const struct proving *proving = &prover->files[index];
        snprintf(line, sizeof line, "FAIL %.*s: %s; none of its tests counts\n",
                 shown_length(proving), proving->name, crash);
        prover->said[index] = memory_copy(line);
        prover->count->files_broken++;
    } else {
        prover->said[index] = memory_copy(proved->said);
        prover->count->tests += proved->tests;
        prover->count->passed += proved->passed;
        prover->count->files_broken += proved->broken;
    }
    for (; prover->shown < prover->file_count && prover->said[prover->shown]; prover->shown++) {
        fputs(prover->said[prover->shown], prover->stream);
    }
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

static void add_path(struct prover *prover, const char *path, int32_t root, int depth)
{
    char **names = file_is_folder(path) && depth < DEPTH_MAX ? file_list(path, NULL) : NULL;
    if (!file_is_folder(path) && ends_in_lua(path)) {
        size_t size = (prover->file_count + 1) * sizeof *prover->files;
        prover->files = memory_resize(prover->files, size);
        struct proving *proving = &prover->files[prover->file_count++];
        proving->path = memory_copy(path);
        proving->name = name_in(proving->path);
        proving->root = root;
    }
    for (size_t i = 0; names && names[i]; i++) {
        char inner[FILE_PATH_SIZE];
        int length = snprintf(inner, sizeof inner, "%s/%s", path, names[i]);
        if (length > 0 && (size_t)length < sizeof inner) add_path(prover, inner, root, depth + 1);
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

/* The pack that a path lies in, by the folders above it; the home where it is in no pack. */
static int32_t root_around(const struct places *places, const char *path)
{
    char folder[FILE_PATH_SIZE];
    snprintf(folder, sizeof folder, "%s", path);
    for (char *slash = strrchr(folder, '/'); slash; slash = strrchr(folder, '/')) {
        int place = place_index(places, folder);
        if (place > 0) return root_of(places, (size_t)place);
        *slash = '\0';
    }
    int place = place_index(places, path[0] == '/' ? "/" : ".");
    return place > 0 ? root_of(places, (size_t)place) : 0;
}

/* A pack may be named as a whole: what it is tested by lies in one of its folders. */
static void tests_in(char *out, size_t size, const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/') length--;
    snprintf(out, size, "%.*s/tests/lua", (int)length, path);
    if (!file_is_folder(out)) snprintf(out, size, "%.*s", (int)length, path);
}

static void add_paths(struct prover *prover, const char *const *paths, size_t count,
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
        add_path(prover, path, root_around(prover->bench->stock.places, path), 0);
    }
}

static void add_places(struct prover *prover)
{
    const struct places *places = prover->bench->stock.places;
    for (size_t i = 0; i < places->count; i++) {
        char path[FILE_PATH_SIZE];
        if (!place_has(&places->items[i], "tests/lua")) continue;
        snprintf(path, sizeof path, "%s/tests/lua", places->items[i].path);
        add_path(prover, path, root_of(places, i), 0);
    }
}

/* A folder of its own for the journals, so that runs at the same time do not meet. */
static bool folder_make(struct bench *bench, struct diag_list *list)
{
    const char *place = getenv("TMPDIR");
    snprintf(bench->folder, sizeof bench->folder, "%s/chokepoint-XXXXXX",
             place && *place ? place : "/tmp");
    if (mkdtemp(bench->folder)) return true;
    diag_error(list, bench->folder, 0, 0,
               "cannot be made; set TMPDIR to a folder that can be "
               "written to");
    return false;
}

/* With what a process that crashed has left in it. */
static void folder_drop(const struct bench *bench)
{
    char **names = file_list(bench->folder, NULL);
    for (size_t i = 0; names && names[i]; i++) {
        char path[2 * FILE_PATH_SIZE];
        snprintf(path, sizeof path, "%s/%s", bench->folder, names[i]);
        unlink(path);
    }
    file_list_free(names);
    rmdir(bench->folder);
}

static void run_files(struct prover *prover)
{
    struct workers workers = {.processes = workers_cores(),
                              .count = prover->file_count,
                              .size = sizeof(struct proved),
                              .work = work,
                              .done = done,
                              .context = prover};
    prover->said = memory_new((prover->file_count + 1) * sizeof *prover->said);
    prover->count->stopped = !workers_run(&workers);
    for (size_t i = 0; i < prover->file_count; i++) {
        free(prover->said[i]);
        free(prover->files[i].path);
    }
    free(prover->said);
    free(prover->files);
}

bool prover_run(struct prover_count *count, const struct prover_options *options, FILE *stream,
                struct diag_list *list)
{
    struct bench *bench = memory_new(sizeof *bench);
    struct prover prover = {.bench = bench, .count = count, .stream = stream};
    struct script_library *scripts = setup_scripts(options->places, list);
    memset(count, 0, sizeof *count);
    bench->stock.places = options->places;
    bench->prints = options->prints;
    bench->stock.scripts = scripts;
    bool good = scripts && folder_make(bench, list);
    if (good) {
        if (options->path_count) add_paths(&prover, options->paths, options->path_count, list);
        else add_places(&prover);
        run_files(&prover);
        folder_drop(bench);
    }
    for (size_t i = 0; i < bench->setup_count; i++) setup_delete(bench->setups[i]);
    script_library_delete(scripts);
    free(bench);
    return good;
}
