/* test_workers.c: each job is told once, and one that crashes costs itself alone. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "sim/workers.h"

enum { JOBS = 40, BYTES = 9000 };

/* Larger than a pipe takes in one piece. */
struct result {
    size_t square;
    char bytes[BYTES];
};

static struct {
    size_t told[JOBS], crashed;
    size_t last; /* of the jobs that crashed, in their order: which is told first is chance */
    char crash[WORKERS_CRASH_SIZE]; /* its */
} heard;

static void square(const void *context, size_t index, void *result)
{
    const size_t *bad = context;
    struct result *out = result;
    assert_int_equal(out->square, 0);
    out->square = index * index;
    memset(out->bytes, (int)index, sizeof out->bytes);
    if (index == bad[0]) abort();
    if (index == bad[1]) _exit(3);
    if (index == bad[2]) sleep(20);
    if (index == bad[3]) {
        kill(getppid(), bad[4] ? SIGINT : SIGTERM);
        sleep(20);
    }
}

static void hear(void *context, size_t index, const void *result, const char *crash)
{
    const struct result *told = result;
    (void)context;
    heard.told[index]++;
    if (crash) {
        heard.crashed++;
        assert_null(result);
        if (index < heard.last) return;
        heard.last = index;
        strncpy(heard.crash, crash, sizeof heard.crash - 1);
        return;
    }
    assert_int_equal(told->square, index * index);
    for (size_t i = 0; i < BYTES; i++) assert_int_equal(told->bytes[i], (char)index);
}

static bool run_all(size_t processes, size_t bad[5], int seconds)
{
    struct workers workers = {.processes = processes,
                              .count = JOBS,
                              .size = sizeof(struct result),
                              .seconds_most = seconds,
                              .work = square,
                              .done = hear,
                              .context = bad};
    memset(&heard, 0, sizeof heard);
    return workers_run(&workers);
}

static void run(size_t processes, const size_t bad[3], int seconds)
{
    assert_true(run_all(processes, (size_t[5]){bad[0], bad[1], bad[2], JOBS}, seconds));
    for (size_t i = 0; i < JOBS; i++) assert_int_equal(heard.told[i], 1);
}

static void every_job_is_told_once_however_many_processes(void **state)
{
    (void)state;
    static const size_t counts[] = {0, 1, 2, 7, 64, 1000};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        run(counts[i], (size_t[3]){JOBS, JOBS, JOBS}, 0);
        assert_int_equal(heard.crashed, 0);
    }
}

static void a_job_that_crashes_costs_itself_alone(void **state)
{
    (void)state;
    run(2, (size_t[3]){4, 17, JOBS}, 0);
    assert_int_equal(heard.crashed, 2);
    assert_string_equal(heard.crash, "the program gave up (status 3)");
    run(3, (size_t[3]){JOBS - 1, JOBS, JOBS}, 0);
    assert_int_equal(heard.crashed, 1);
    assert_string_equal(heard.crash, "an assertion failed");
}

static void a_job_that_does_not_end_is_ended(void **state)
{
    (void)state;
    run(2, (size_t[3]){JOBS, JOBS, 3}, 1);
    assert_int_equal(heard.crashed, 1);
    assert_string_equal(heard.crash, "did not end in 1 s");
}

/* It came to the caller alone, whose processes would go on to the end; none of them has crashed. */
static void a_signal_stops_all_and_keeps_what_is_done(void **state)
{
    (void)state;
    for (size_t interrupt = 0; interrupt < 2; interrupt++) {
        size_t done = 0;
        assert_false(run_all(2, (size_t[5]){JOBS, JOBS, JOBS, 20, interrupt}, 0));
        for (size_t i = 0; i < JOBS; i++) done += heard.told[i];
        assert_in_range(done, 10, JOBS - 1);
        assert_int_equal(heard.told[20], 0);
        assert_int_equal(heard.crashed, 0);
    }
}

/* A program in the background was started to ignore it. */
static void what_is_ignored_stays_ignored(void **state)
{
    (void)state;
    signal(SIGINT, SIG_IGN);
    assert_true(run_all(2, (size_t[5]){JOBS, JOBS, JOBS, 20, 1}, 1));
    assert_int_equal(heard.crashed, 1);
    assert_string_equal(heard.crash, "did not end in 1 s");
    signal(SIGINT, SIG_DFL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_job_is_told_once_however_many_processes),
        cmocka_unit_test(a_job_that_crashes_costs_itself_alone),
        cmocka_unit_test(a_job_that_does_not_end_is_ended),
        cmocka_unit_test(a_signal_stops_all_and_keeps_what_is_done),
        cmocka_unit_test(what_is_ignored_stays_ignored),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
