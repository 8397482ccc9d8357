/* test_signals.c: whatever signal ends a program, the terminal is given back first. */
/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "ui/terminal/signals.h"

enum { STACK_BYTES = 1 << 18, FRAME_SIZE = 1024 };

/* What the child has to tell before its end. */
static int tells[2];

static void give_back(void)
{
    ssize_t written = write(tells[1], "back ", 5);
    (void)written;
}

/* Runs `body` in a child with the signals taken; how it ended. What it told is in `told`. */
static char told[256];

static int child_run(void (*before)(int), void (*body)(int), int number)
{
    int status = 0;
    size_t length = 0;
    ssize_t count;
    assert_int_equal(pipe(tells), 0);
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        const struct rlimit none = {0, 0};
        setrlimit(RLIMIT_CORE, &none);
        setpgid(0, 0);
        if (before) before(number);
        signals_take(give_back);
        body(number);
        _exit(0);
    }
    close(tells[1]);
    while ((count = read(tells[0], told + length, sizeof told - 1 - length)) > 0)
        length += (size_t)count;
    told[length] = '\0';
    close(tells[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    return status;
}

static void raise_it(int number)
{
    raise(number);
}

static void ignore_it(int number)
{
    signal(number, SIG_IGN);
}

/* What a signal does to a program that has made no provision. */
static bool ends_programs(int number)
{
    pid_t child = fork();
    int status = 0;
    if (child == 0) {
        const struct rlimit none = {0, 0};
        setrlimit(RLIMIT_CORE, &none);
        signal(number, SIG_DFL);
        raise(number);
        _exit(0);
    }
    if (waitpid(child, &status, WUNTRACED) != child) fail();
    if (WIFSTOPPED(status)) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return false;
    }
    return WIFSIGNALED(status);
}

/* By their numbers, so that none is forgotten. */
static void every_signal_that_ends_a_program_gives_back_first(void **state)
{
    (void)state;
    int tried = 0;
    for (int number = 1; number <= SIGRTMAX; number++) {
        if (number == SIGKILL || !ends_programs(number)) continue;
        int status = child_run(NULL, raise_it, number);
        if (!WIFSIGNALED(status) || WTERMSIG(status) != number || strcmp(told, "back ") != 0)
            fail_msg("signal %d: status %x, told \"%s\"", number, (unsigned)status, told);
        tried++;
    }
    print_message("%d signals\n", tried);
    assert_true(tried > 20);
}

static void what_was_ignored_before_stays_ignored(void **state)
{
    (void)state;
    static const int ignored[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGXFSZ, SIGTSTP};
    for (size_t i = 0; i < sizeof ignored / sizeof ignored[0]; i++) {
        assert_int_equal(child_run(ignore_it, raise_it, ignored[i]), 0);
        assert_string_equal(told, "");
    }
}

static int deeper(int depth, volatile char *above)
{
    volatile char frame[FRAME_SIZE];
    frame[0] = above ? (char)(above[0] + 1) : 0;
    return depth == 0 ? frame[0] : deeper(depth - 1, frame) + frame[0];
}

static void little_stack(int number)
{
    (void)number;
    const struct rlimit most = {STACK_BYTES, STACK_BYTES};
    setrlimit(RLIMIT_STACK, &most);
}

static void run_out(int number)
{
    (void)number;
    _exit(deeper(STACK_BYTES, NULL) == 1);
}

static void a_stack_that_runs_out_gives_back_too(void **state)
{
    (void)state;
    int status = child_run(little_stack, run_out, 0);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGSEGV);
    assert_string_equal(told, "back ");
}

static void tell(const char *words)
{
    ssize_t written = write(tells[1], words, strlen(words));
    (void)written;
}

static void window_and_stop(int number)
{
    (void)number;
    int none[2];
    if (pipe(none) != 0) _exit(1);
    if (signals_wait(none[0], 0) == SIGNALS_QUIET) tell("quiet ");
    raise(SIGWINCH);
    raise(SIGTSTP);
    if (!signals_resized()) tell("not yet ");
    if (signals_wait(none[0], -1) == SIGNALS_CAME) tell("came ");
    while (signals_wait(none[0], 0) == SIGNALS_CAME) continue;
    if (signals_resized() && signals_stopped() && !signals_continued()) tell("both ");
    /* It takes back a stop that nobody has seen yet. */
    raise(SIGTSTP);
    raise(SIGCONT);
    while (signals_wait(none[0], 0) == SIGNALS_CAME) continue;
    if (!signals_stopped() && signals_continued()) tell("on ");
    if (!signals_resized() && !signals_stopped() && !signals_continued()) tell("once ");
    if (write(none[1], "x", 1) == 1 && signals_wait(none[0], -1) == SIGNALS_INPUT) tell("input ");
    signals_leave();
    raise(SIGTERM);
}

static void the_others_are_kept_until_they_are_asked_for(void **state)
{
    (void)state;
    int status = child_run(NULL, window_and_stop, 0);
    assert_string_equal(told, "quiet not yet came both on once input ");
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
}

/* The whole program stops as if it had never taken the signal, and goes on behind the call. */
static void stop(int number)
{
    (void)number;
    signals_stop();
    tell("on ");
}

static void a_stop_is_a_stop(void **state)
{
    (void)state;
    int status = 0;
    char heard[8] = "";
    assert_int_equal(pipe(tells), 0);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        signals_take(give_back);
        stop(0);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, WUNTRACED), child);
    assert_true(WIFSTOPPED(status));
    kill(child, SIGCONT);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(read(tells[0], heard, sizeof heard - 1), 3);
    assert_string_equal(heard, "on ");
    close(tells[0]);
    close(tells[1]);
    /* Where stopping is ignored, there is no stop. */
    assert_int_equal(child_run(ignore_it, stop, SIGTSTP), 0);
    assert_string_equal(told, "on ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_signal_that_ends_a_program_gives_back_first),
        cmocka_unit_test(what_was_ignored_before_stays_ignored),
        cmocka_unit_test(a_stack_that_runs_out_gives_back_too),
        cmocka_unit_test(the_others_are_kept_until_they_are_asked_for),
        cmocka_unit_test(a_stop_is_a_stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
