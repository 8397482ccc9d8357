/* signals.c: what signals do to a program that has the terminal: none leaves it in disorder. */
/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* sigaltstack is of POSIX.1-2008, but of its XSI part */
#include "ui/terminal/signals.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/select.h>

#include "base/crash.h"

enum { STACK_SIZE = 1 << 16, MILLISECOND_NS = 1000000 };

#ifdef SIGRTMAX
#define SIGNALS_LAST SIGRTMAX
#else
#define SIGNALS_LAST 31
#endif

/* Those that end no program; all others do, whatever a system names them. */
static const int harmless[] = {
    SIGKILL, SIGSTOP, SIGCHLD, SIGTTIN, SIGTTOU, SIGURG,
#ifdef SIGINFO
    SIGINFO,
#endif
};

enum { HARMLESS = sizeof harmless / sizeof harmless[0] };

/* Kept until they are asked for. They are let in only while the program waits, so that none comes
 * between a question and the wait. */
enum { RESIZED, STOPPED, CONTINUED, KEPT };
static const int kept[KEPT] = {SIGWINCH, SIGTSTP, SIGCONT};

enum { BEFORE_MAX = 128 };

static struct {
    void (*give_back)(void);
    sigset_t mask; /* before signals were taken, and while the program waits */
    struct sigaction before[BEFORE_MAX];
    bool taken[BEFORE_MAX];
    volatile sig_atomic_t came[KEPT];
} signals;

static char stack[STACK_SIZE];

/* SA_RESETHAND gave the signal back its own meaning: raised anew, it ends the program when this
 * returns. Until then all others wait, the same one a second time among them, so that none ends it
 * with the terminal half given back. */
static void on_end(int number)
{
    signals.give_back();
    crash_say(number);
    raise(number);
}

static void on_kept(int number)
{
    for (int i = 0; i < KEPT; i++) {
        if (kept[i] == number) signals.came[i] = 1;
    }
}

static bool is_harmless(int number)
{
    for (int i = 0; i < HARMLESS; i++) {
        if (harmless[i] == number) return true;
    }
    return false;
}

static bool is_kept(int number)
{
    for (int i = 0; i < KEPT; i++) {
        if (kept[i] == number) return true;
    }
    return false;
}

/* Some numbers are the system's own, and are refused. */
static void take(int number)
{
    struct sigaction action, *before = &signals.before[number];
    if (is_harmless(number) || sigaction(number, NULL, before) != 0) return;
    if (before->sa_handler == SIG_IGN) return;
    memset(&action, 0, sizeof action);
    sigfillset(&action.sa_mask);
    action.sa_handler = is_kept(number) ? on_kept : on_end;
    action.sa_flags = is_kept(number) ? 0 : (int)SA_RESETHAND | SA_ONSTACK;
    signals.taken[number] = sigaction(number, &action, NULL) == 0;
}

void signals_take(void (*give_back)(void))
{
    const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigset_t waits;
    signals.give_back = give_back;
    sigaltstack(&own, NULL);
    sigemptyset(&waits);
    for (int i = 0; i < KEPT; i++) sigaddset(&waits, kept[i]);
    sigprocmask(SIG_BLOCK, &waits, &signals.mask);
    for (int number = 1; number <= SIGNALS_LAST && number < BEFORE_MAX; number++) take(number);
}

void signals_leave(void)
{
    for (int number = 1; number < BEFORE_MAX; number++) {
        if (signals.taken[number]) sigaction(number, &signals.before[number], NULL);
        signals.taken[number] = false;
    }
    sigprocmask(SIG_SETMASK, &signals.mask, NULL);
}

enum signals_event signals_wait(int terminal, int milliseconds)
{
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * (long)MILLISECOND_NS};
    fd_set input;
    FD_ZERO(&input);
    FD_SET(terminal, &input);
    int ready =
        pselect(terminal + 1, &input, NULL, NULL, milliseconds < 0 ? NULL : &time, &signals.mask);
    if (ready < 0 && errno == EINTR) return SIGNALS_CAME;
    return ready == 0 ? SIGNALS_QUIET : SIGNALS_INPUT;
}

static bool asked(int which)
{
    bool came = signals.came[which];
    signals.came[which] = 0;
    return came;
}

bool signals_resized(void)
{
    return asked(RESIZED);
}

bool signals_stopped(void)
{
    return asked(STOPPED);
}

bool signals_continued(void)
{
    return asked(CONTINUED);
}

void signals_stop(void)
{
    struct sigaction own;
    sigset_t waits;
    if (!signals.taken[SIGTSTP]) return;
    sigaction(SIGTSTP, &signals.before[SIGTSTP], &own);
    kill(0, SIGTSTP);
    sigprocmask(SIG_SETMASK, &signals.mask, &waits);
    /* Here it is stopped; that it goes on is known to who asked. */
    sigprocmask(SIG_SETMASK, &waits, NULL);
    signals.came[CONTINUED] = 0;
    sigaction(SIGTSTP, &own, NULL);
}
