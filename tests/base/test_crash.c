/* test_crash.c: a program that a fault ends says what ran and how its game goes on. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/crash.h"

static char said[4096];

/* Runs it in a process whose standard error is `said`; the signal that ended it. */
static int end_of(void (*body)(void))
{
    int ends[2], status = 0;
    size_t length = 0;
    ssize_t got;
    assert_int_equal(pipe(ends), 0);
    pid_t process = fork();
    if (process == 0) {
        const struct rlimit none = {0, 0};
        setrlimit(RLIMIT_CORE, &none);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        crash_watch();
        body();
        _exit(0);
    }
    close(ends[1]);
    while ((got = read(ends[0], said + length, sizeof said - 1 - length)) > 0) {
        length += (size_t)got;
    }
    said[length] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(process, &status, 0), process);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static void abort_in_a_game(void)
{
    crash_game("saves/a\033[31m.csv");
    crash_script(NULL);
    assert_null(crash_script("gallium_ban, turn 3, beijing"));
    abort();
}

static void crash_between_scripts(void)
{
    const char *before = crash_script("one");
    crash_script(before);
    raise(SIGSEGV);
}

static int deeper(int depth)
{
    volatile char room[4096];
    room[0] = (char)depth;
    return depth < 0 ? 0 : deeper(depth + 1) + room[0];
}

static void run_out_of_stack(void)
{
    const struct rlimit little = {256 * 1024, 256 * 1024};
    setrlimit(RLIMIT_STACK, &little);
    _exit(deeper(1) == 0);
}

static void be_asked_to_end(void)
{
    raise(SIGTERM);
}

static void the_last_words_name_the_script_and_the_game(void **state)
{
    (void)state;
    assert_int_equal(end_of(abort_in_a_game), SIGABRT);
    assert_string_equal(said,
                        "chokepoint: crashed by a fault of its own (signal 6), while this script "
                        "ran: gallium_ban, turn 3, beijing. Please report it. The game is saved up "
                        "to the last act. To go on with it:\n"
                        "chokepoint resume 'saves/a?[31m.csv'\n");
    assert_int_equal(end_of(crash_between_scripts), SIGSEGV);
    assert_string_equal(
        said, "chokepoint: crashed by a fault of its own (signal 11). Please report it.\n");
}

static void a_stack_that_ran_out_has_last_words_too(void **state)
{
    (void)state;
    assert_int_equal(end_of(run_out_of_stack), SIGSEGV);
    assert_non_null(strstr(said, "(signal 11)"));
}

static void who_is_asked_to_end_has_nothing_to_say(void **state)
{
    (void)state;
    assert_int_equal(end_of(be_asked_to_end), SIGTERM);
    assert_string_equal(said, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_words_name_the_script_and_the_game),
        cmocka_unit_test(a_stack_that_ran_out_has_last_words_too),
        cmocka_unit_test(who_is_asked_to_end_has_nothing_to_say),
    };
    if (CRASH_SANITIZED) puts("a sanitizer's own handlers are let be, and say other words");
    return CRASH_SANITIZED ? 77 : cmocka_run_group_tests(tests, NULL, NULL);
}
