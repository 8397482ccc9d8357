/* test_stack_turn.c: a turn that cannot be saved is tried again, and what befalls the file is said.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/memory.h"
#include "data/temporary.h"
#include "game/play.h"
#include "game/table.h"
#include "ui/screen/stack.h"

static char folder[TEMPORARY_PATH_SIZE], path[TEMPORARY_PATH_SIZE];
static struct session *session;
static struct stack *stack;

/* A saved game of one player, on the screen. */
static int begin(void **state)
{
    (void)state;
    temporary_folder(folder);
    temporary_path(path, folder, "game.csv");
    session = table_session("human", "random", 7, path);
    stack = memory_new(sizeof *stack);
    stack->desk.eyes.session = session;
    stack->desk.places = &session_setup(session)->places;
    stack->desk.ascii = true;
    stack_open(stack);
    return 0;
}

static int finish(void **state)
{
    (void)state;
    stack_close(stack);
    free(stack);
    session_delete(session);
    temporary_remove(folder);
    return 0;
}

static bool says(const char *words)
{
    if (!strstr(stack->desk.message, words)) print_error("said: %s\n", stack->desk.message);
    return strstr(stack->desk.message, words) != NULL;
}

/* No file may grow beyond so many bytes: a full disk. */
static void room_set(rlim_t bytes)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static rlim_t size(void)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return (rlim_t)status.st_size;
}

static void test_a_turn_that_cannot_be_saved_is_tried_again(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    signal(SIGXFSZ, SIG_IGN);
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    room_set(size());
    stack_turn_settle(stack);
    assert_true(says("could not be written"));
    assert_int_equal(session_turn(session), 1);
    stack_press(stack, 'e');
    assert_true(says("could not be written"));
    room_set(RLIM_INFINITY);
    stack_press(stack, 'e');
    assert_int_equal(session_turn(session), 2);
    assert_int_equal(session_failures(session), 2);
    assert_string_equal(stack_top(stack)->screen->name, screen_report.name);
}

static void test_a_saved_game_that_is_gone_is_told_and_written_anew(void **state)
{
    (void)state;
    unlink(path);
    stack_press(stack, '?');
    assert_false(strstr(stack->desk.message, "was gone") != NULL);
    stack_press(stack, KEYS_ESCAPE);
    assert_true(table_play_any(session, SIDE_WASHINGTON, 3));
    stack_press(stack, 'b');
    assert_true(says("was gone"));
    assert_true(size() > 0);
}

static void test_leaving_names_the_file_that_the_game_is_in(void **state)
{
    (void)state;
    temporary_text(folder, "game.csv", "something else\n");
    stack_press(stack, 'q');
    stack_press(stack, 'q');
    assert_true(says("Leave the game? It is kept in "));
    assert_true(says("game-kept.csv"));
    stack_press(stack, 'n');
    assert_true(says("is left as it is"));
}

static void test_leaving_says_where_the_game_is_not_kept(void **state)
{
    (void)state;
    unlink(path);
    rmdir(folder);
    FILE *stream = fopen(folder, "w");
    fclose(stream);
    stack_press(stack, 'q');
    stack_press(stack, 'q');
    assert_true(says("It is not kept: "));
    unlink(folder);
}

#define WITH_GAME(test) cmocka_unit_test_setup_teardown(test, begin, finish)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_GAME(test_a_turn_that_cannot_be_saved_is_tried_again),
        WITH_GAME(test_a_saved_game_that_is_gone_is_told_and_written_anew),
        WITH_GAME(test_leaving_names_the_file_that_the_game_is_in),
        WITH_GAME(test_leaving_says_where_the_game_is_not_kept),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
