/* test_program.c: a command that is printed is one that a shell takes as it stands. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/program.h"

static void is_command(const char *expected, const char *words, const char *file,
                       const char *options)
{
    char command[PROGRAM_COMMAND_SIZE];
    assert_string_equal(program_command(command, sizeof command, words, file, options), expected);
}

static void test_a_plain_path_stays_as_it_is(void **state)
{
    (void)state;
    is_command("chokepoint resume saves/rocks-and-chips-1.csv", "resume",
               "saves/rocks-and-chips-1.csv", NULL);
    is_command("chokepoint list maps", "list maps", NULL, NULL);
    is_command("chokepoint resume a.csv --plain", "resume", "a.csv", "--plain");
    is_command("chokepoint resume ./-x.csv", "resume", "-x.csv", NULL);
}

/* Whatever a path holds, the shell gives it back to the program byte by byte. */
static void test_a_shell_gives_back_every_path(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "a b.csv",
        "it's.csv",
        "$HOME/`id`.csv",
        "a\\b\"c.csv",
        "*?[x];&|<>().csv",
        "~/x.csv",
        "\xC3\xA9t\xC3\xA9.csv",
        "#x",
        "'",
        "a''b",
        "!1",
        "new\nline",
        "\xFF.csv",
        "{a,b}",
        "",
    };
    program_begin("printf");
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        char command[PROGRAM_COMMAND_SIZE], said[256] = "";
        program_command(command, sizeof command, "%s", paths[i], NULL);
        FILE *shell = popen(command, "r");
        assert_non_null(shell);
        said[fread(said, 1, sizeof said - 1, shell)] = '\0';
        assert_int_equal(pclose(shell), 0);
        assert_string_equal(said, paths[i]);
    }
}

static void test_the_program_is_named_as_it_was_started(void **state)
{
    (void)state;
    program_begin("/opt/my games/chokepoint");
    is_command("'/opt/my games/chokepoint' replay g.csv", "replay", "g.csv", NULL);
    program_begin("./chokepoint");
    is_command("./chokepoint replay g.csv", "replay", "g.csv", NULL);
    program_begin(NULL);
    program_begin("-sh");
    is_command("./chokepoint replay g.csv", "replay", "g.csv", NULL);
}

static void test_standing_options_end_every_command(void **state)
{
    (void)state;
    program_begin("chokepoint");
    program_standing("--pack", "my packs/titanium");
    program_standing("--pack", "b");
    is_command("chokepoint resume g.csv --plain --pack 'my packs/titanium' --pack b", "resume",
               "g.csv", "--plain");
}

static void test_the_home_is_above_the_program(void **state)
{
    (void)state;
    char home[PROGRAM_HOME_SIZE], note[PROGRAM_NOTE_SIZE], where[PROGRAM_HOME_SIZE];
    unsetenv("CHOKEPOINT_HOME");
    assert_non_null(getcwd(where, sizeof where));
    assert_true(program_home(home, sizeof home, note));
    assert_string_equal(home, ".");
    assert_int_equal(chdir("/"), 0);
    assert_true(program_home(home, sizeof home, note));
    assert_string_equal(home, where);
    assert_string_equal(note, "");
    setenv("CHOKEPOINT_HOME", "/nowhere", 1);
    assert_true(program_home(home, sizeof home, note));
    assert_string_equal(home, where);
    assert_string_equal(note, "in /nowhere ($CHOKEPOINT_HOME), ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_plain_path_stays_as_it_is),
        cmocka_unit_test(test_a_shell_gives_back_every_path),
        cmocka_unit_test(test_the_program_is_named_as_it_was_started),
        cmocka_unit_test(test_standing_options_end_every_command),
        cmocka_unit_test(test_the_home_is_above_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
