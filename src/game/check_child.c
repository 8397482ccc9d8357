/* check_child.c: files that nobody has read yet are tried in a process of their own, under limits.
 */
/* SPDX-License-Identifier: MIT */
#include "game/check_child.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/crash.h"
#include "base/file.h"
#include "base/memory.h"

enum { SIGNALS_LAST = 31 };

enum packet { PACKET_DIAG, PACKET_END, PACKET_NOTE };

/* Where there is no child, messages need not travel. */
struct check_child {
    int out;
    bool here;
};

static bool write_all(int descriptor, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t put = write(descriptor, at, length);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        at += put;
        length -= (size_t)put;
    }
    return true;
}

static bool read_all(int descriptor, void *bytes, size_t length)
{
    char *at = bytes;
    while (length > 0) {
        ssize_t got = read(descriptor, at, length);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        at += got;
        length -= (size_t)got;
    }
    return true;
}

/* A parent that is gone needs no answer. */
static void send_packet(const struct check_child *child, enum packet packet, const void *bytes,
                        size_t length)
{
    int32_t tag = (int32_t)packet;
    if (child->here) return;
    if (!write_all(child->out, &tag, sizeof tag) || !write_all(child->out, bytes, length)) _exit(1);
}

void check_child_send(const struct check_child *child, const struct diag_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        send_packet(child, PACKET_DIAG, &list->items[i], sizeof list->items[i]);
    }
    send_packet(child, PACKET_END, "", 0);
}

void check_child_note(struct check_child *child, const char *path)
{
    char note[DIAG_PLACE_SIZE];
    memset(note, 0, sizeof note);
    snprintf(note, sizeof note, "%.*s", DIAG_PLACE_SIZE - 1, path);
    send_packet(child, PACKET_NOTE, note, sizeof note);
}

static void limit(int resource, rlim_t most)
{
    struct rlimit now;
    if (getrlimit(resource, &now) != 0) return;
    if (now.rlim_cur == RLIM_INFINITY || now.rlim_cur > most) now.rlim_cur = most;
    setrlimit(resource, &now);
}

/* The terminal is the parent's, and in use: nothing that ends the child may give it back. */
static void terminal_leave(void)
{
    memory_on_failure(NULL);
    for (int number = 1; number <= SIGNALS_LAST && !CRASH_SANITIZED; number++) {
        if (signal(number, SIG_DFL) == SIG_IGN) signal(number, SIG_IGN);
    }
}

struct work {
    const char *what;
    void (*body)(void *context, struct check_child *child, struct diag_list *list);
    void *context;
};

static void work_here(const struct work *work, struct diag_list *list)
{
    struct check_child child = {.here = true};
    struct diag_list found;
    diag_init(&found);
    work->body(work->context, &child, &found);
    diag_take(list, &found);
}

/* The child's whole life. Crashes are told by the parent: no core is left behind. */
static void work_there(const struct work *work, int out)
{
    struct check_child child = {.out = out};
    struct diag_list found;
    terminal_leave();
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, CHECK_CHILD_SECONDS);
    /* A sanitizer maps far more than it uses. */
    if (!CRASH_SANITIZED) limit(RLIMIT_AS, (rlim_t)CHECK_CHILD_MEGABYTES << 20);
    diag_init(&found);
    work->body(work->context, &child, &found);
    check_child_send(&child, &found);
    diag_free(&found);
    fflush(stdout);
    _exit(0);
}

/* Reads until the child is done or gone; `last` is the file that it tried last. */
static void receive(int in, struct diag_list *list, char last[DIAG_PLACE_SIZE])
{
    struct diag_list found;
    int32_t tag;
    diag_init(&found);
    while (read_all(in, &tag, sizeof tag)) {
        struct diag diag;
        if (tag == PACKET_END) {
            /* A list that is sent again is taken as a whole, so that it counts once. */
            diag_take(list, &found);
        } else if (tag == PACKET_NOTE) {
            if (!read_all(in, last, DIAG_PLACE_SIZE)) break;
        } else {
            if (!read_all(in, &diag, sizeof diag)) break;
            diag_copy(&found, &diag);
        }
    }
    diag_take(list, &found);
}

/* Did the child end well? If not, an error says how it ended. */
static bool judge(const struct work *work, int status, const char *last, struct diag_list *list)
{
    const char *file = last[0] ? last : work->what;
    int number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
    if (number == SIGXCPU || number == SIGKILL) {
        diag_error(
            list, file, 0, 0,
            "took more than %d seconds of processor time to check, the limit: it was stopped "
            "here, and nothing behind it was tried; do not play it",
            CHECK_CHILD_SECONDS);
    } else if (number) {
        diag_error(
            list, file, 0, 0,
            "crashed the check (signal %d), and nothing behind it was tried; do not play it, "
            "and report it with the file",
            number);
    } else {
        diag_error(
            list, file, 0, 0,
            "needed more than %d MiB of memory to check, the limit, and nothing behind it was "
            "tried; do not play it",
            CHECK_CHILD_MEGABYTES);
    }
    return false;
}

bool check_child_run(const char *what,
                     void (*body)(void *context, struct check_child *child, struct diag_list *list),
                     void *context, struct diag_list *list)
{
    struct work work = {what, body, context};
    char last[DIAG_PLACE_SIZE] = "";
    int ends[2], status = 0;
    bool good = true;
    fflush(stdout);
    fflush(stderr);
    if (pipe(ends) != 0) {
        work_here(&work, list);
        return true;
    }
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work_there(&work, ends[1]);
    }
    close(ends[1]);
    if (child < 0) {
        work_here(&work, list);
    } else {
        receive(ends[0], list, last);
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
        good = judge(&work, status, last, list);
    }
    close(ends[0]);
    return good;
}
