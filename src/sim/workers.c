/* workers.c: independent jobs on several cores, each in a process that may crash. */
/* SPDX-License-Identifier: MIT */
#include "sim/workers.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "sim/progress.h"
#include "sim/stop.h"

/* A signal that comes just before a wait is seen after it. */
enum { STOP_MS = 500 };

/* What a process tells of a job: that it begins, and then, followed by the result, that it ended.
 */
struct told {
    size_t index;
    bool ended;
};

/* A process that does every processes-th job. */
struct worker {
    pid_t process;
    int pipe;     /* -1: it has finished */
    size_t next;  /* the first job that it has not begun */
    bool working; /* it has begun the one before and not ended it */
};

struct crew {
    const struct workers *asked;
    size_t count;
    struct worker workers[WORKERS_MOST];
    void *result;
    struct stop stop;
};

size_t workers_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores > 0 ? (size_t)cores : 1;
}

static bool tell(int pipe, const void *bytes, size_t count)
{
    const char *at = bytes;
    while (count > 0) {
        ssize_t written = write(pipe, at, count);
        if (written < 0 && errno != EINTR) return false;
        if (written < 0) continue;
        at += written;
        count -= (size_t)written;
    }
    return true;
}

/* False at the end of what is told, or where it breaks off. */
static bool receive(int pipe, void *bytes, size_t count)
{
    char *at = bytes;
    while (count > 0) {
        ssize_t got = read(pipe, at, count);
        if (got == 0 || (got < 0 && errno != EINTR)) return false;
        if (got < 0) continue;
        at += got;
        count -= (size_t)got;
    }
    return true;
}

/* Ctrl-C ends the processes as it would any; the caller lives on to tell what there is. */
static void work(const struct crew *crew, size_t from, int pipe)
{
    const struct workers *asked = crew->asked;
    stop_leave(&crew->stop);
    for (size_t i = from; i < asked->count; i += crew->count) {
        struct told told = {.index = i};
        memset(crew->result, 0, asked->size);
        if (!tell(pipe, &told, sizeof told)) return;
        alarm((unsigned)asked->seconds_most);
        asked->work(asked->context, i, crew->result);
        alarm(0);
        told.ended = true;
        if (!tell(pipe, &told, sizeof told) || !tell(pipe, crew->result, asked->size)) return;
    }
}

/* Where no process is to be had, the jobs are done by this one. */
static void start(struct crew *crew, struct worker *worker)
{
    int ends[2];
    worker->pipe = -1;
    worker->working = false;
    if (stop_wanted() || worker->next >= crew->asked->count || pipe(ends) != 0) return;
    fflush(NULL);
    worker->process = fork();
    if (worker->process == 0) {
        close(ends[0]);
        work(crew, worker->next, ends[1]);
        _exit(0);
    }
    close(ends[1]);
    if (worker->process > 0) worker->pipe = ends[0];
    else close(ends[0]);
}

static void crash_words(char out[WORKERS_CRASH_SIZE], int status, int seconds)
{
    int by = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (by == SIGALRM) snprintf(out, WORKERS_CRASH_SIZE, "did not end in %d s", seconds);
    else if (by == SIGABRT) snprintf(out, WORKERS_CRASH_SIZE, "an assertion failed");
    else if (by == 0)
        snprintf(out, WORKERS_CRASH_SIZE, "the program gave up (status %d)", WEXITSTATUS(status));
    else snprintf(out, WORKERS_CRASH_SIZE, "the program crashed (signal %d)", by);
}

/* Takes a result in, or how its process ended. */
static void job_take(const struct workers *asked, size_t index, const void *result,
                     const char *crash)
{
    asked->done(asked->context, index, result, crash);
    if (asked->progress) progress_step(asked->progress);
}

/* The process has ended: well, or in the middle of a job, which is then told; another goes on. */
static void bury(struct crew *crew, struct worker *worker)
{
    const struct workers *asked = crew->asked;
    int status = 0;
    char crash[WORKERS_CRASH_SIZE];
    close(worker->pipe);
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR) continue;
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGINT || WTERMSIG(status) == SIGTERM)) {
        stop_want(); /* it had the signal first */
    }
    if (worker->working && !stop_wanted()) {
        crash_words(crash, status, asked->seconds_most);
        job_take(asked, worker->next - crew->count, NULL, crash);
    }
    start(crew, worker);
}

/* Hears what one process has to say; false when it has nothing more. */
static bool hear(struct crew *crew, struct worker *worker)
{
    const struct workers *asked = crew->asked;
    struct told told;
    if (!receive(worker->pipe, &told, sizeof told)) return false;
    worker->working = true;
    worker->next = told.index + crew->count;
    if (!told.ended) return true;
    if (!receive(worker->pipe, crew->result, asked->size)) return false;
    worker->working = false;
    job_take(asked, told.index, crew->result, NULL);
    return true;
}

/* A signal may have come to this process alone. */
static void stop_all(const struct crew *crew)
{
    for (size_t i = 0; i < crew->count; i++) {
        if (crew->workers[i].pipe >= 0) kill(crew->workers[i].process, SIGTERM);
    }
}

static void hear_all(struct crew *crew)
{
    size_t alive;
    do {
        if (stop_wanted()) stop_all(crew);
        struct pollfd wait_for[WORKERS_MOST];
        alive = 0;
        for (size_t i = 0; i < crew->count; i++) {
            wait_for[i] = (struct pollfd){.fd = crew->workers[i].pipe, .events = POLLIN};
            alive += crew->workers[i].pipe >= 0;
        }
        if (alive == 0 || poll(wait_for, crew->count, STOP_MS) < 0) continue;
        for (size_t i = 0; i < crew->count; i++) {
            if (crew->workers[i].pipe < 0 || !wait_for[i].revents) continue;
            if (!hear(crew, &crew->workers[i])) bury(crew, &crew->workers[i]);
        }
    } while (alive > 0);
}

/* Jobs of a worker that could not be started, where processes are not to be had. */
static void do_rest(struct crew *crew, const struct worker *worker)
{
    const struct workers *asked = crew->asked;
    for (size_t i = worker->next; i < asked->count && !stop_wanted(); i += crew->count) {
        memset(crew->result, 0, asked->size);
        asked->work(asked->context, i, crew->result);
        job_take(asked, i, crew->result, NULL);
    }
}

bool workers_run(const struct workers *asked)
{
    struct crew crew = {.asked = asked, .result = memory_new(asked->size)};
    crew.count = asked->processes < asked->count ? asked->processes : asked->count;
    if (crew.count > WORKERS_MOST) crew.count = WORKERS_MOST;
    if (crew.count == 0) crew.count = 1;
    stop_take(&crew.stop);
    if (asked->progress) progress_begin(asked->progress, asked->things, asked->count);
    for (size_t i = 0; i < crew.count; i++) {
        crew.workers[i] = (struct worker){.next = i};
        start(&crew, &crew.workers[i]);
    }
    hear_all(&crew);
    for (size_t i = 0; i < crew.count; i++) do_rest(&crew, &crew.workers[i]);
    stop_leave(&crew.stop);
    if (asked->progress) progress_wipe(asked->progress);
    free(crew.result);
    return !stop_wanted();
}
