/* test_plain_faults.c: a game in lines while the disk fails and the program is killed, at each call
 * that the program makes: what was confirmed stands, what was refused does not. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"
#include "data/temporary.h"
#include "game/session.h"
#include "ui/line/plain.h"

/*
 * The linker puts these wrappers between the program and the C library (see the Makefile), which
 * keeps its own calls: what is said on the screen is not disturbed.
 */
enum call { WRITE, FSYNC, OPEN, PREAD, FCNTL, FTRUNCATE, CLOSE, MKDIR, UNLINK, CALLS };

static const char *const call_names[CALLS] = {"write",     "fsync", "open",  "pread", "fcntl",
                                              "ftruncate", "close", "mkdir", "unlink"};

enum mode {
    KILL_BEFORE,
    KILL_AFTER,
    KILL_HALF,
    SHORT,
    FAIL_EIO,
    FAIL_ENOSPC,
    FAIL_EDQUOT,
    FAIL_EINTR,
    FAIL_EMFILE,
    MODES
};

static const char *const mode_names[MODES] = {"kill before", "kill after", "kill half",
                                              "short",       "EIO",        "ENOSPC",
                                              "EDQUOT",      "EINTR",      "EMFILE"};
static const int mode_errors[MODES] = {[FAIL_EIO] = EIO,
                                       [FAIL_ENOSPC] = ENOSPC,
                                       [FAIL_EDQUOT] = EDQUOT,
                                       [FAIL_EINTR] = EINTR,
                                       [FAIL_EMFILE] = EMFILE};

/* The nth call and `more` after it, counted from 1; 0: none. */
static struct disk_fault {
    enum call call;
    enum mode mode;
    int nth, more;
    bool uncut; /* from then on no file can be cut either */
} fault;

static int seen[CALLS];

static void die(void)
{
    raise(SIGKILL);
}

static bool is_hit(enum call call)
{
    int now = ++seen[call];
    bool begun = fault.nth > 0 && seen[fault.call] >= fault.nth;
    if (call == FTRUNCATE && fault.uncut && begun) return true;
    return call == fault.call && fault.nth > 0 && now >= fault.nth && now <= fault.nth + fault.more;
}

/* True: the call fails, errno is set. */
static bool fails(bool hit)
{
    if (!hit) return false;
    if (fault.mode == KILL_BEFORE) die();
    errno = mode_errors[fault.mode];
    return errno != 0;
}

static void done(bool hit)
{
    int kept = errno;
    if (hit && (fault.mode == KILL_AFTER || fault.mode == KILL_HALF)) die();
    errno = kept;
}

ssize_t __real_write(int descriptor, const void *bytes, size_t length);
ssize_t __real_pread(int descriptor, void *bytes, size_t length, off_t from);
int __real_open(const char *path, int flags, ...);
int __real_fcntl(int descriptor, int command, ...);
int __real_ftruncate(int descriptor, off_t length);
int __real_close(int descriptor);
int __real_mkdir(const char *path, mode_t mode);
int __real_unlink(const char *path);

ssize_t __wrap_write(int descriptor, const void *bytes, size_t length);
ssize_t __wrap_pread(int descriptor, void *bytes, size_t length, off_t from);
int __wrap_open(const char *path, int flags, ...);
int __wrap_fcntl(int descriptor, int command, ...);
int __wrap_ftruncate(int descriptor, off_t length);
int __wrap_close(int descriptor);
int __wrap_mkdir(const char *path, mode_t mode);
int __wrap_unlink(const char *path);
int __wrap_fsync(int descriptor);

ssize_t __wrap_write(int descriptor, const void *bytes, size_t length)
{
    bool hit = is_hit(WRITE);
    if (fails(hit)) return -1;
    bool part = hit && (fault.mode == KILL_HALF || fault.mode == SHORT);
    ssize_t put = __real_write(descriptor, bytes, part ? (length + 1) / 2 : length);
    done(hit);
    return put;
}

ssize_t __wrap_pread(int descriptor, void *bytes, size_t length, off_t from)
{
    bool hit = is_hit(PREAD);
    if (fails(hit)) return -1;
    bool part = hit && fault.mode == SHORT;
    ssize_t got = __real_pread(descriptor, bytes, part ? (length + 1) / 2 : length, from);
    done(hit);
    return got;
}

int __wrap_open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    int mode = flags & O_CREAT ? va_arg(arguments, int) : 0;
    va_end(arguments);
    bool hit = is_hit(OPEN);
    if (fails(hit)) return -1;
    int descriptor = __real_open(path, flags, mode);
    done(hit);
    return descriptor;
}

/* Locks go by their address, new descriptors by their least number. */
int __wrap_fcntl(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    bool number = command == F_DUPFD_CLOEXEC || command == F_GETFD;
    int least = number ? va_arg(arguments, int) : 0;
    void *lock = number ? NULL : va_arg(arguments, void *);
    va_end(arguments);
    bool hit = is_hit(FCNTL);
    if (fails(hit)) return -1;
    int result =
        number ? __real_fcntl(descriptor, command, least) : __real_fcntl(descriptor, command, lock);
    done(hit);
    return result;
}

/* Nothing here survives a stopped machine, so that nothing need go to the disk. */
int __wrap_fsync(int descriptor)
{
    bool hit = is_hit(FSYNC);
    (void)descriptor;
    if (fails(hit)) return -1;
    done(hit);
    return 0;
}

int __wrap_ftruncate(int descriptor, off_t length)
{
    bool hit = is_hit(FTRUNCATE);
    if (hit && fault.call != FTRUNCATE) {
        errno = EIO;
        return -1;
    }
    if (fails(hit)) return -1;
    int result = __real_ftruncate(descriptor, length);
    done(hit);
    return result;
}

int __wrap_close(int descriptor)
{
    bool hit = is_hit(CLOSE);
    int result = __real_close(descriptor);
    if (fails(hit)) return -1;
    done(hit);
    return result;
}

int __wrap_mkdir(const char *path, mode_t mode)
{
    bool hit = is_hit(MKDIR);
    if (fails(hit)) return -1;
    int result = __real_mkdir(path, mode);
    done(hit);
    return result;
}

int __wrap_unlink(const char *path)
{
    bool hit = is_hit(UNLINK);
    if (fails(hit)) return -1;
    int result = __real_unlink(path);
    done(hit);
    return result;
}

/* Two turns against a script: moves planned, taken back and planned again, and both turns ended. */
static const char whole_game[] = "pupstpst";
static const char typed[] = "play tariffs 20 yes\nundo\nredo\nend yes\n"
                            "play 1 10 yes\nend yes\n\nquit\n";

static char home[PROGRAM_HOME_SIZE], folder[TEMPORARY_PATH_SIZE], path[TEMPORARY_PATH_SIZE];
static struct places places;
static struct setup *setup;

static int setup_open(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    char note[PROGRAM_NOTE_SIZE];
    if (!program_home(home, sizeof home, note)) return -1;
    place_init(&places, home);
    setup = setup_new(&places, "rocks-and-chips", true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    temporary_folder(folder);
    temporary_path(path, folder, "game.csv");
    return setup ? 0 : -1;
}

static int setup_close(void **state)
{
    (void)state;
    setup_delete(setup);
    temporary_remove(folder);
    return 0;
}

static struct session *begin(FILE *out)
{
    struct session_options options = {.places = &places,
                                      .scenario = "rocks-and-chips",
                                      .save = path,
                                      .who = {"human", "random"},
                                      .seed = 2};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, setup, &list);
    diag_print(&list, out);
    diag_free(&list);
    return session;
}

/* In a process of its own: what is said goes down the pipe, and at its end how often each call was
 * made. */
static void child_play(int pipe)
{
    static char script[sizeof typed];
    memcpy(script, typed, sizeof typed);
    FILE *in = fmemopen(script, strlen(script), "r"), *out = fdopen(pipe, "w");
    memset(seen, 0, sizeof seen);
    struct session *session = begin(out);
    struct plain_options options = {.places = &places, .session = session, .in = in, .out = out};
    int status = session ? plain_run(&options) : 1;
    session_delete(session);
    for (int i = 0; i < CALLS; i++) fprintf(out, "calls %d\n", seen[i]);
    fflush(out);
    _exit(status);
}

/* What came of a game. */
struct played {
    char *said;
    int status; /* -1: it was killed */
};

static struct played game_play(struct disk_fault asked)
{
    struct played played = {memory_new(1 << 16), -1};
    int ends[2], status;
    size_t length = 0;
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        fault = asked;
        child_play(ends[1]);
    }
    __real_close(ends[1]);
    for (ssize_t got = 1; got > 0; length += (size_t)got) {
        got = read(ends[0], played.said + length, (1 << 16) - 1 - length);
        if (got <= 0) break;
    }
    __real_close(ends[0]);
    waitpid(child, &status, 0);
    if (WIFEXITED(status)) played.status = WEXITSTATUS(status);
    return played;
}

/* What happened, in order, a letter an act: p planned, u taken back, s sealed, t a turn. */
enum { ACTS_MAX = 64 };

static void acts_said(char out[ACTS_MAX], const char *said)
{
    static const struct {
        const char *start;
        char act;
    } signs[] = {{"Planned: ", 'p'},       {"Planned again: ", 'p'},
                 {"Taken back: ", 'u'},    {"Washington's plan is sealed.", 's'},
                 {"Turn 1 is done.", 't'}, {"Turn 2 is done.", 't'}};
    size_t count = 0;
    for (const char *line = said; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
            bool is = strncmp(line, signs[i].start, strlen(signs[i].start)) == 0;
            if (is && count < ACTS_MAX - 1) out[count++] = signs[i].act;
        }
        if (!*line) break;
    }
    out[count] = '\0';
}

static void acts_saved(char out[ACTS_MAX], const struct journal *journal)
{
    size_t count = 0;
    for (size_t i = 0; i < journal_count(journal); i++) {
        const struct journal_row *row = journal_row(journal, i);
        bool own = strcmp(row->seat, "washington") == 0;
        char act = row->kind == JOURNAL_TURN          ? 't'
                 : own && row->kind == JOURNAL_PLAN   ? 'p'
                 : own && row->kind == JOURNAL_UNPLAN ? 'u'
                 : own && row->kind == JOURNAL_SEAL   ? 's'
                                                      : '\0';
        if (act && count < ACTS_MAX - 1) out[count++] = act;
    }
    out[count] = '\0';
}

/* The journal opens, as for going on, and comes to the same game again. */
static bool replays(char saved[ACTS_MAX])
{
    struct diag_list list;
    struct journal *journal;
    diag_init(&list);
    bool good = journal_open(&journal, path, true, &list);
    if (good) {
        acts_saved(saved, journal);
        journal_close(journal);
        struct session *session = session_replay(setup, path, &list);
        good = session != NULL;
        session_delete(session);
    }
    if (!good) diag_print(&list, stderr);
    diag_free(&list);
    return good;
}

/* A game that never came to be leaves no file, or one that the next is begun in. */
static bool begins_again(void)
{
    struct session *session = begin(stderr);
    session_delete(session);
    return session != NULL;
}

static bool has_any(const char *said, const char *const words[])
{
    while (*words && !strstr(said, *words)) words++;
    return *words != NULL;
}

/* May these acts be saved beyond those that were said? A turn is saved before the next begins,
 * which may fail; and a kill may come before what was done since the last prompt is said. */
static bool may_be_silent(const char *acts, bool killed)
{
    return !*acts || strcmp(acts, "t") == 0 ||
           (killed && (strlen(acts) == 1 || strcmp(acts, "st") == 0));
}

/* What is wrong after a game, or NULL. */
static const char *wrong_with(const struct played *played, bool once)
{
    static const char *const refusals[] = {"Not planned",          "Not taken back", "Not sealed",
                                           "could not be written", "is not kept",    NULL};
    char said[ACTS_MAX], saved[ACTS_MAX] = "";
    bool killed = played->status < 0, started = strstr(played->said, "Turn 1 of") != NULL;
    acts_said(said, played->said);
    if (!started) {
        if (!killed && file_exists(path)) return "a start that failed left a file";
        if (!killed && played->status == 0) return "a start that failed passed as done";
        if (!file_exists(path) || !replays(saved))
            return begins_again() ? NULL : "the game cannot be begun again";
    }
    if (!replays(saved)) return "the journal cannot be opened, or does not replay";
    if (strncmp(said, saved, strlen(said)) != 0) return "what was confirmed is not in the journal";
    if (!may_be_silent(saved + strlen(said), killed)) return "what was refused is in the journal";
    if (!killed && (played->status != 0) != has_any(played->said, refusals))
        return "the exit status does not tell";
    if (once && !killed && strstr(played->said, "Try again> ") && strcmp(said, whole_game) != 0)
        return "a turn that could not be saved was not tried again";
    return NULL;
}

/* How often each call is made in a game in which nothing fails. */
static void calls_count(int out[CALLS])
{
    struct played played = game_play((struct disk_fault){.nth = 0});
    char said[ACTS_MAX];
    acts_said(said, played.said);
    if (strcmp(said, whole_game) != 0) fail_msg("the game went %s:\n%s", said, played.said);
    const char *at = strstr(played.said, "calls ");
    for (int i = 0; i < CALLS; i++) {
        out[i] = atoi(at + strlen("calls "));
        at = strchr(at, '\n') + 1;
    }
    free(played.said);
    unlink(path);
}

static int tries, lost;

static void try(struct disk_fault asked)
{
    struct played played = game_play(asked);
    const char *wrong = wrong_with(&played, asked.more == 0);
    tries++;
    if (wrong) {
        lost++;
        fprintf(stderr, "%s %d%s, %s%s: %s (status %d):\n%s\n", call_names[asked.call], asked.nth,
                asked.more ? " and all after it" : "", mode_names[asked.mode],
                asked.uncut ? ", and no file can be cut" : "", wrong, played.status, played.said);
    }
    free(played.said);
    temporary_remove(folder);
    mkdir(folder, 0700);
}

static bool makes_sense(enum call call, enum mode mode)
{
    if (mode == KILL_HALF || mode == SHORT)
        return call == WRITE || (mode == SHORT && call == PREAD);
    if (mode == FAIL_EMFILE) return call == OPEN || call == FCNTL;
    if (mode == FAIL_ENOSPC || mode == FAIL_EDQUOT) return call != PREAD && call != CLOSE;
    return true;
}

/* One in so many of all; the rest are tried where there is time. */
static int stride(void)
{
    const char *all = getenv("SOAK");
    return all && strcmp(all, "1") == 0 ? 1 : 61;
}

static void whatever_fails_what_was_confirmed_stands(void **state)
{
    (void)state;
    int made[CALLS], at = 0;
    calls_count(made);
    for (int call = 0; call < CALLS; call++) {
        for (int mode = 0; mode < MODES; mode++) {
            if (!makes_sense((enum call)call, (enum mode)mode)) continue;
            for (int nth = 1; nth <= made[call]; nth++) {
                struct disk_fault one = {(enum call)call, (enum mode)mode, nth, 0, false};
                struct disk_fault all = {(enum call)call, (enum mode)mode, nth, 1000000, false};
                struct disk_fault uncut = {(enum call)call, (enum mode)mode, nth, 0, true};
                bool errs = mode_errors[mode] != 0 && mode != FAIL_EINTR;
                if (at++ % stride() == 0) try(one);
                if (errs && at++ % stride() == 0) try(all);
                if (errs && (call == WRITE || call == FSYNC) && at++ % stride() == 0) try(uncut);
            }
        }
    }
    print_message("%d faults tried of %d, %d lost\n", tries, at, lost);
    assert_true(tries > 0);
    assert_int_equal(lost, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_fails_what_was_confirmed_stands),
    };
    return cmocka_run_group_tests(tests, setup_open, setup_close);
}
