/* fuzz.c: many random games over all scenarios, in processes that may crash. */
/* SPDX-License-Identifier: MIT */
#include "sim/fuzz.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "sim/fuzz_game.h"

/* A game takes a tenth of a second; one that takes this long will not end. Each so-manieth game is
 * journaled and replayed: a prime, so that no scenario is passed over. */
enum { SECONDS_MOST = 120, REPLAY_EACH = 19, JOBS_MAX = 64, WAYS_MAX = 64 };

/* What a process tells of a game: that it begins, and what became of it. Smaller than what a pipe
 * takes in one piece. */
struct told {
    size_t index;
    bool ended;
    struct fuzz_game game;
};

/* A process that plays every jobs-th game. */
struct worker {
    pid_t process;
    int pipe;     /* -1: it has finished */
    size_t next;  /* the first game that it has not begun */
    bool playing; /* it has begun the one before and not ended it */
};

struct fuzz {
    const struct fuzz_options *options;
    FILE *stream;
    struct setup **setups;
    size_t setup_count;
    struct fuzz_count count;
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

static void tell(int pipe, const struct told *told)
{
    while (write(pipe, told, sizeof *told) < 0 && errno == EINTR) continue;
}

/* Plays a game; its journal, if any, is kept only where the game went wrong. */
static void play(struct fuzz_game *out, const struct fuzz *fuzz, size_t index, bool journaled)
{
    char path[FILE_PATH_SIZE];
    journal_path(path, sizeof path, fuzz, index);
    if (journaled) unlink(path);
    alarm(SECONDS_MOST);
    fuzz_game_play(out, setup_of(fuzz, index), seed_of(fuzz, index), journaled ? path : NULL);
    alarm(0);
    if (journaled && !out->what[0]) unlink(path);
}

static void work(const struct fuzz *fuzz, size_t from, int pipe)
{
    for (size_t i = from; i < fuzz->options->games; i += fuzz->options->jobs) {
        struct told told = {.index = i};
        tell(pipe, &told);
        play(&told.game, fuzz, i, i % REPLAY_EACH == 0);
        told.ended = true;
        tell(pipe, &told);
    }
}

static bool start(struct worker *worker, const struct fuzz *fuzz)
{
    int ends[2];
    worker->pipe = -1;
    worker->playing = false;
    if (worker->next >= fuzz->options->games || pipe(ends) != 0) return false;
    fflush(NULL);
    worker->process = fork();
    if (worker->process == 0) {
        close(ends[0]);
        work(fuzz, worker->next, ends[1]);
        _exit(0);
    }
    close(ends[1]);
    worker->pipe = ends[0];
    return true;
}

/* Plays the game that went wrong again, into a journal, in a process that may crash as before. */
static void keep(const struct fuzz *fuzz, size_t index, const char *what)
{
    char path[FILE_PATH_SIZE];
    journal_path(path, sizeof path, fuzz, index);
    fflush(NULL);
    pid_t process = fork();
    if (process == 0) {
        struct fuzz_game game;
        play(&game, fuzz, index, true);
        _exit(0);
    }
    if (process > 0) waitpid(process, NULL, 0);
    fprintf(fuzz->stream, "%s, seed %" PRIu64 ": %s; %s %s\n", setup_of(fuzz, index)->scenario.id,
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

static void hear(struct fuzz *fuzz, struct worker *worker, const struct told *told)
{
    worker->playing = !told->ended;
    worker->next = told->index + fuzz->options->jobs;
    if (!told->ended) return;
    fuzz->count.games++;
    fuzz->count.turns += (size_t)told->game.turn - 1;
    fuzz->count.plays += (size_t)told->game.plays;
    fuzz->count.forecasts += (size_t)told->game.forecasts;
    if (told->index % REPLAY_EACH == 0) fuzz->count.replayed++;
    if (told->game.what[0]) wrong(fuzz, told->index, told->game.what);
}

/* The process has ended: well, or in the middle of a game, which is then named. */
static void bury(struct fuzz *fuzz, struct worker *worker)
{
    int status = 0;
    char what[64];
    close(worker->pipe);
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR) continue;
    if (worker->playing) {
        int by = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        if (by == SIGALRM) snprintf(what, sizeof what, "did not end in %d s", SECONDS_MOST);
        else if (by == SIGABRT) snprintf(what, sizeof what, "an assertion failed");
        else snprintf(what, sizeof what, "the program crashed (signal %d)", by);
        fuzz->count.games++;
        wrong(fuzz, worker->next - fuzz->options->jobs, what);
    }
    start(worker, fuzz);
}

/* Reads what one process has to say; false when it has nothing more. */
static bool listen_to(struct fuzz *fuzz, struct worker *worker)
{
    struct told told;
    ssize_t got = read(worker->pipe, &told, sizeof told);
    if (got < 0 && errno == EINTR) return true;
    if (got != (ssize_t)sizeof told) return false;
    hear(fuzz, worker, &told);
    return true;
}

static void run_workers(struct fuzz *fuzz)
{
    struct worker workers[JOBS_MAX];
    size_t jobs = fuzz->options->jobs, alive;
    for (size_t i = 0; i < jobs; i++) {
        workers[i] = (struct worker){.next = i};
        start(&workers[i], fuzz);
    }
    do {
        struct pollfd wait_for[JOBS_MAX];
        alive = 0;
        for (size_t i = 0; i < jobs; i++) {
            wait_for[i] = (struct pollfd){.fd = workers[i].pipe, .events = POLLIN};
            alive += workers[i].pipe >= 0;
        }
        if (alive == 0 || poll(wait_for, jobs, -1) < 0) continue;
        for (size_t i = 0; i < jobs; i++) {
            if (workers[i].pipe < 0 || !wait_for[i].revents) continue;
            if (!listen_to(fuzz, &workers[i])) bury(fuzz, &workers[i]);
        }
    } while (alive > 0);
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
    struct fuzz_options bounded = *options;
    if (bounded.jobs > JOBS_MAX) bounded.jobs = JOBS_MAX;
    struct fuzz *fuzz = memory_new(sizeof *fuzz);
    fuzz->options = &bounded;
    fuzz->stream = stream;
    char reason[FILE_REASON_SIZE];
    bool good = load(fuzz, list);
    if (good && !file_make_folder(options->out, reason)) {
        diag_error(list, options->out, 0, 0, "%s", reason);
        good = false;
    }
    if (good) run_workers(fuzz);
    for (size_t i = 0; i < fuzz->setup_count; i++) setup_delete(fuzz->setups[i]);
    free(fuzz->setups);
    *out = fuzz->count;
    free(fuzz);
    return good;
}
