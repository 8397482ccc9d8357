/* test_file.c: only regular files within the limit are read; what was appended is there. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/chokepoint-file-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static void path_in(char out[FILE_PATH_SIZE], const char *name)
{
    snprintf(out, FILE_PATH_SIZE, "%s/%s", folder, name);
}

static void appended_bytes_are_read_back(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE], *bytes;
    size_t length;
    path_in(path, "a");
    int descriptor = file_open_append(path, FILE_OPEN_ANY, reason);
    assert_true(descriptor >= 0);
    assert_true(file_lock(descriptor, reason));
    assert_true(file_append_durable(descriptor, "one\n", 4, reason));
    assert_true(file_append_durable(descriptor, "two\n", 4, reason));
    file_unlock(descriptor);
    assert_true(file_read(&bytes, &length, path, 100, reason));
    assert_string_equal(bytes, "one\ntwo\n");
    free(bytes);
    assert_true(file_cut(descriptor, 4, reason));
    assert_true(file_read(&bytes, &length, path, 100, reason));
    assert_string_equal(bytes, "one\n");
    free(bytes);
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    close(descriptor);
}

static void what_is_no_regular_file_is_refused_at_once(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE], *bytes;
    size_t length;
    path_in(path, "pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(file_read(&bytes, &length, path, 100, reason));
    assert_string_equal(reason, "is not a regular file");
    assert_null(bytes);
    assert_false(file_read(&bytes, &length, folder, 100, reason));
    path_in(path, "absent");
    assert_false(file_read(&bytes, &length, path, 100, reason));
    assert_non_null(strstr(reason, "cannot be opened"));
}

static void a_file_over_the_limit_is_refused_with_its_size(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE], *bytes;
    size_t length;
    path_in(path, "big");
    FILE *file = fopen(path, "w");
    for (int i = 0; i < 101; i++) fputc('x', file);
    fclose(file);
    assert_false(file_read(&bytes, &length, path, 100, reason));
    assert_string_equal(reason, "has 101 bytes, more than the limit of 100");
}

static void names_come_sorted_and_without_dots(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    static const char *const names[] = {"b.csv", "a.csv", ".hidden.csv", "c.txt"};
    path_in(path, "deep/er");
    assert_true(file_make_folder(path, reason));
    for (size_t i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/deep/er/%s", folder, names[i]);
        fclose(fopen(path, "w"));
    }
    path_in(path, "deep/er");
    char **found = file_list(path, ".csv");
    assert_string_equal(found[0], "a.csv");
    assert_string_equal(found[1], "b.csv");
    assert_null(found[2]);
    file_list_free(found);
    assert_null(file_list("/nowhere/at/all", NULL));
}

/* In a process of its own, with one of the three closed: what it ends with. */
static int ended_with_closed(int closed, bool prepared)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    path_in(path, "own");
    pid_t child = fork();
    if (child == 0) {
        close(closed);
        if (prepared && !file_prepare(reason)) _exit(1);
        int descriptor = file_open_append(path, FILE_OPEN_ANY, reason);
        if (descriptor <= STDERR_FILENO) _exit(2);
        /* What is printed is lost, and known to be. */
        if (closed != STDIN_FILENO && write(closed, "x", 1) >= 0) _exit(3);
        _exit(prepared && read(STDIN_FILENO, path, 0) < 0 ? 4 : 0);
    }
    int status;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void no_file_is_opened_where_a_standard_one_was_closed(void **state)
{
    (void)state;
    for (int closed = STDIN_FILENO; closed <= STDERR_FILENO; closed++) {
        assert_int_equal(ended_with_closed(closed, true), 0);
        assert_int_equal(ended_with_closed(closed, false), 0);
    }
}

static void want_of_descriptors_is_named(void **state)
{
    (void)state;
    char reason[FILE_REASON_SIZE] = "";
    struct rlimit limit, few;
    assert_true(file_prepare(reason));
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    few = limit;
    few.rlim_cur = 6;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    bool prepared = file_prepare(reason);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
    assert_false(prepared);
    assert_non_null(strstr(reason, "open files"));
}

static void a_link_is_a_name_that_is_taken(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    path_in(path, "link");
    assert_int_equal(symlink("nowhere", path), 0);
    assert_true(file_is_link(path));
    assert_true(file_is_taken(path));
    assert_false(file_exists(path));
    assert_int_equal(file_open_append(path, FILE_OPEN_NEW, reason), -1);
    assert_int_equal(file_open_append(path, FILE_OPEN_ANY, reason), -1);
    assert_int_equal(file_open_append(path, FILE_OPEN_OLD, reason), -1);
    path_in(path, "nowhere");
    assert_false(file_is_taken(path));
}

static void another_file_at_the_path_is_not_the_open_one(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE], other[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    path_in(path, "one");
    path_in(other, "other");
    int descriptor = file_open_append(path, FILE_OPEN_NEW, reason);
    assert_true(file_is_at(descriptor, path));
    assert_int_equal(rename(path, other), 0);
    assert_false(file_is_at(descriptor, path));
    assert_true(file_is_at(descriptor, other));
    close(file_open_append(path, FILE_OPEN_NEW, reason));
    assert_false(file_is_at(descriptor, path));
    close(descriptor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(appended_bytes_are_read_back),
        cmocka_unit_test(what_is_no_regular_file_is_refused_at_once),
        cmocka_unit_test(a_file_over_the_limit_is_refused_with_its_size),
        cmocka_unit_test(names_come_sorted_and_without_dots),
        cmocka_unit_test(no_file_is_opened_where_a_standard_one_was_closed),
        cmocka_unit_test(want_of_descriptors_is_named),
        cmocka_unit_test(a_link_is_a_name_that_is_taken),
        cmocka_unit_test(another_file_at_the_path_is_not_the_open_one),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
