/* fuzz.c: many random games over all scenarios, in processes that may crash. */
/* SPDX-License-Identifier: MIT */
#include "sim/fuzz.h"

#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "sim/progress.h"
#include "sim/workers.h"

/* A game takes a tenth of a second; one that takes this long will not end. Each so-manieth game is
 * journaled and replayed: a prime, so that no scenario is passed over. */
enum { SECONDS_MOST = 120, REPLAY_EACH = 19, WAYS_MAX = 64 };

struct fuzz {
    const struct fuzz_options *options;
    FILE *stream;
    struct setup **setups;
    size_t setup_count;
    struct fuzz_count count;
    struct progress progress;
    char ways[WAYS_MAX][FUZZ_WHAT_SIZE]; /* in which games went wrong, without turn and side */
};

static uint64_t seed_of(const struct fuzz *fuzz, size_t index)
{
    return fuzz->options->seed + index;
}

static struct setup *setup_of(const struct fuzz *fuzz, size_t index)
{
    return fuzz->setups[index % fuzz->setup_count];
}

static void journal_path(char *out, size_t size, const struct fuzz *fuzz, size_t index)
{
    snprintf(out, size, "%s/%s-%" PRIu64 ".csv", fuzz->options->out,
             setup_of(fuzz, index)->scenario.id, seed_of(fuzz, index));
}

/* Plays a game; its journal, if any, is kept only where the game went wrong. */
static void play(struct fuzz_game *out, const struct fuzz *fuzz, size_t index, bool journaled)
{
    char path[FILE_PATH_SIZE];
    journal_path(path, sizeof path, fuzz, index);
    if (journaled) unlink(path);
    fuzz_game_play(out, setup_of(fuzz, index), seed_of(fuzz, index), journaled ? path : NULL);
    if (journaled && !out->what[0]) unlink(path);
}

static void work(const void *context, size_t index, void *result)
{
    play(result, context, index, index % REPLAY_EACH == 0);
}

/* Plays the game that went wrong again, into a journal, in a process that may crash as before. */
static void keep(struct fuzz *fuzz, size_t index, const char *what)
{
    char path[FILE_PATH_SIZE];
    journal_path(path, sizeof path, fuzz, index);
    fflush(NULL);
    pid_t process = fork();
    if (process == 0) {
        struct fuzz_game game;
        signal(SIGINT, SIG_DFL);
        alarm(SECONDS_MOST);
        play(&game, fuzz, index, true);
        _exit(0);
    }
    if (process > 0) waitpid(process, NULL, 0);
    progress_wipe(&fuzz->progress);
    print_line(fuzz->stream, "%s, seed %" PRIu64 ": %s; %s %s", setup_of(fuzz, index)->scenario.id,
               seed_of(fuzz, index), what,
               file_exists(path) ? "journal" : "played again it went well, no journal in", path);
    fflush(fuzz->stream);
}

/* The same fault in the next game is the same fault: "turn 3, beijing: X [mineral_ban, turn 3]" is
 * X.
 */
static bool is_new(struct fuzz *fuzz, const char *what)
{
    const char *start = strncmp(what, "turn ", 5) == 0 ? strstr(what, ": ") : NULL;
    start = start ? start + 2 : what;
    const char *end = strstr(start, " [");
    size_t length = end ? (size_t)(end - start) : strlen(start);
    for (size_t i = 0; i < fuzz->count.ways; i++) {
        if (strlen(fuzz->ways[i]) == length && memcmp(fuzz->ways[i], start, length) == 0) {
            return false;
        }
    }
    if (fuzz->count.ways == WAYS_MAX) return false;
    snprintf(fuzz->ways[fuzz->count.ways++], FUZZ_WHAT_SIZE, "%.*s", (int)length, start);
    return true;
}

static void wrong(struct fuzz *fuzz, size_t index, const char *what)
{
    fuzz->count.wrong++;
    if (is_new(fuzz, what)) keep(fuzz, index, what);
}

static void done(void *context, size_t index, const void *result, const char *crash)
{
    struct fuzz *fuzz = context;
    const struct fuzz_game *game = result;
    fuzz->count.games++;
    if (crash) {
        wrong(fuzz, index, crash);
        return;
    }
    fuzz->count.turns += (size_t)game->turn - 1;
    fuzz->count.plays += (size_t)game->plays;
    fuzz->count.forecasts += (size_t)game->forecasts;
    if (index % REPLAY_EACH == 0) fuzz->count.replayed++;
    if (game->what[0]) wrong(fuzz, index, game->what);
}

static bool load(struct fuzz *fuzz, struct diag_list *list)
{
    const struct fuzz_options *options = fuzz->options;
    char **ids = setup_scenarios(options->places);
    size_t all = 0;
    bool good = true;
    while (ids[all]) all++;
    fuzz->setups = memory_new((all + 1) * sizeof *fuzz->setups);
    for (size_t i = 0; i < (options->scenario ? 1 : all); i++) {
        const char *id = options->scenario ? options->scenario : ids[i];
        struct setup *setup = setup_new(options->places, id, true, list);
        if (setup) fuzz->setups[fuzz->setup_count++] = setup;
        else good = false;
    }
    file_list_free(ids);
    return good && fuzz->setup_count > 0;
}

bool fuzz_run(struct fuzz_count *out, const struct fuzz_options *options, FILE *stream,
              struct diag_list *list)
{
    struct fuzz *fuzz = memory_new(sizeof *fuzz);
    fuzz->options = options;
    fuzz->stream = stream;
    char reason[FILE_REASON_SIZE];
    bool good = load(fuzz, list);
    if (good && !file_make_folder(options->out, reason)) {
        diag_error(list, options->out, 0, 0, "%s", reason);
        good = false;
    }
    struct workers workers = {.processes = options->jobs,
                              .count = options->games,
                              .size = sizeof(struct fuzz_game),
                              .seconds_most = SECONDS_MOST,
                              .work = work,
                              .done = done,
                              .context = fuzz,
                              .things = "games",
                              .progress = &fuzz->progress};
    if (good) fuzz->count.stopped = !workers_run(&workers);
    for (size_t i = 0; i < fuzz->setup_count; i++) setup_delete(fuzz->setups[i]);
    free(fuzz->setups);
    *out = fuzz->count;
    free(fuzz);
    return good;
}
