/* test_source.c: folders of scripts are read once and warily; places in texts are found. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "engine/instrument.h"
#include "script/lex.h"
#include "script/source.h"

struct home {
    char folder[64];
    char path[FILE_PATH_SIZE];
    struct source_list list;
    struct diag_list diags;
};

static struct home home;

static const char *inside(const char *name)
{
    snprintf(home.path, sizeof home.path, "%s/%s", home.folder, name);
    return home.path;
}

static void put(const char *name, const char *text)
{
    FILE *file = fopen(inside(name), "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int begin(void **state)
{
    (void)state;
    char reason[FILE_REASON_SIZE];
    snprintf(home.folder, sizeof home.folder, "/tmp/chokepoint-source-XXXXXX");
    if (!mkdtemp(home.folder)) return -1;
    assert_true(file_make_folder(inside("moves/beijing"), reason));
    assert_true(file_make_folder(inside("lib"), reason));
    source_init(&home.list);
    diag_init(&home.diags);
    return 0;
}

static int end(void **state)
{
    (void)state;
    char command[128];
    source_free(&home.list);
    diag_free(&home.diags);
    snprintf(command, sizeof command, "rm -rf %s", home.folder);
    return system(command);
}

static bool told(const char *file, const char *words)
{
    for (size_t i = 0; i < home.diags.count; i++) {
        const struct diag *diag = &home.diags.items[i];
        if (strstr(diag->file, file) && strstr(diag->text, words)) return true;
    }
    return false;
}

static void scripts_are_read_in_the_order_of_their_names(void **state)
{
    (void)state;
    put("moves/beijing/b.lua", "two");
    put("moves/beijing/a.lua", "one");
    put("lib/c.lua", "three");
    put("moves/beijing/notes.txt", "not a script");
    put("moves/beijing/.hidden.lua", "nor this");
    assert_true(source_read(&home.list, home.folder, &home.diags));
    assert_int_equal(home.diags.count, 0);
    assert_int_equal(home.list.count, 3);
    assert_string_equal(home.list.items[0]->name, "lib/c.lua");
    assert_string_equal(home.list.items[1]->name, "moves/beijing/a.lua");
    assert_string_equal(home.list.items[2]->text, "two");
    assert_null(source_find(&home.list, "moves/beijing/notes.txt", 0));
    assert_false(source_read(&home.list, "/nowhere/at/all", &home.diags));
}

static void only_plain_files_are_read(void **state)
{
    (void)state;
    put("lib/real.lua", "text");
    assert_int_equal(symlink("../../lib/real.lua", inside("moves/beijing/link.lua")), 0);
    assert_int_equal(mkfifo(inside("moves/beijing/pipe.lua"), S_IRUSR | S_IWUSR), 0);
    assert_int_equal(mkdir(inside("moves/beijing/folder.lua"), S_IRWXU), 0);
    assert_int_equal(symlink("/dev/zero", inside("moves/beijing/zero.lua")), 0);
    put("moves/beijing/Upper.lua", "text");
    put("moves/beijing/two.dots.lua", "text");
    assert_true(source_read(&home.list, home.folder, &home.diags));
    assert_int_equal(home.list.count, 1);
    assert_true(told("link.lua", "is a link"));
    assert_true(told("pipe.lua", "is not a regular file"));
    assert_true(told("folder.lua", "is not a regular file"));
    assert_true(told("zero.lua", "is a link"));
    assert_true(told("Upper.lua", "lower-case letters"));
    assert_true(told("two.dots.lua", "lower-case letters"));
    assert_int_equal(home.diags.errors, 6);
}

/* A name longer than an id would be cut, and then not be found by its deck. */
static void a_name_is_as_long_as_an_id_may_be(void **state)
{
    (void)state;
    char name[96];
    for (int length = MOVE_ID_SIZE - 1; length <= MOVE_ID_SIZE; length++) {
        snprintf(name, sizeof name, "moves/beijing/%0*d.lua", length, 0);
        memset(name + strlen("moves/beijing/"), 'a', (size_t)length);
        put(name, "return {}");
    }
    assert_true(source_read(&home.list, home.folder, &home.diags));
    assert_int_equal(home.list.count, 1);
    assert_int_equal(home.diags.errors, 1);
    assert_non_null(strstr(home.diags.items[0].text, "at most 39"));
}

static void a_folder_that_is_a_link_is_not_followed(void **state)
{
    (void)state;
    assert_int_equal(symlink("/etc", inside("opponents")), 0);
    assert_true(source_read(&home.list, home.folder, &home.diags));
    assert_true(told("opponents", "links are not followed"));
}

static void a_file_over_the_limit_is_refused(void **state)
{
    (void)state;
    put("lib/large.lua", "x");
    /* A hole: it has a gigabyte only by its size. */
    assert_int_equal(truncate(inside("lib/large.lua"), 1L << 30), 0);
    assert_true(source_read(&home.list, home.folder, &home.diags));
    assert_int_equal(home.list.count, 0);
    assert_true(told("large.lua", "longer than 64 KiB"));
}

static void a_pack_is_looked_in_before_the_game(void **state)
{
    (void)state;
    put("lib/c.lua", "game");
    assert_true(source_read(&home.list, home.folder, &home.diags));
    put("lib/c.lua", "pack");
    put("lib/d.lua", "pack");
    assert_true(source_read(&home.list, home.folder, &home.diags));
    assert_string_equal(source_find(&home.list, "lib/c.lua", 0)->text, "game");
    assert_string_equal(source_find(&home.list, "lib/c.lua", 1)->text, "pack");
    assert_null(source_find(&home.list, "lib/d.lua", 0));
}

static void the_hash_is_of_every_name_and_byte(void **state)
{
    (void)state;
    uint64_t hashes[4];
    const char *names[] = {"lib/a.lua", "lib/a.lua", "lib/b.lua", "lib/a.lua"};
    const char *texts[] = {"one", "two", "one", "one"};
    for (size_t i = 0; i < 4; i++) {
        struct source_list list;
        source_init(&list);
        source_add(&list, names[i], texts[i], 3);
        hashes[i] = source_hash(&list);
        source_free(&list);
    }
    assert_true(hashes[0] == hashes[3]);
    assert_true(hashes[0] != hashes[1] && hashes[0] != hashes[2] && hashes[1] != hashes[2]);
}

static void places_are_found_past_comments_and_texts(void **state)
{
    (void)state;
    const char text[] = "-- title = 1\n--[[ title = 2\n]] local s = \"title = 3\" local t = [==[\n"
                        "title = 4]==]\nlocal subtitle = 5 x.title = 6 y = title == 7\n"
                        "return { a = 'it\\'s title = 8',\n  title = 9 }";
    int line, column;
    struct source *source = source_add(&home.list, "lib/a.lua", text, sizeof text - 1);
    lex_scan_place(&line, &column, source, "title");
    assert_int_equal(line, 7);
    assert_int_equal(column, 3);
    lex_scan_place(&line, &column, source, "missing");
    assert_int_equal(line, 0);
}

static void powers_other_than_squares_are_warned_of(void **state)
{
    (void)state;
    const char text[] = "local a = 3 ^ 2\nlocal b = 3 ^ 0.5 -- ^ 3\nlocal c = '^' .. 2^20\n"
                        "local d = a^2^2\n";
    struct source *source = source_add(&home.list, "lib/a.lua", text, sizeof text - 1);
    lex_scan_lint(source, &home.diags);
    assert_int_equal(home.diags.warnings, 3);
    assert_int_equal(home.diags.items[0].line, 2);
    assert_int_equal(home.diags.items[1].line, 3);
    assert_int_equal(home.diags.items[2].line, 4);
    assert_int_equal(home.diags.errors, 0);
}

/* Texts that end inside a comment, a string or a bracket are read to their end and no further. */
static void unfinished_texts_are_scanned_safely(void **state)
{
    (void)state;
    const char *texts[] = {"",  "-",  "--",  "--[", "--[[",  "--[==[ ]=", "\"",     "'\\",
                           "[", "[=", "[=[", "^",   "title", "title ",    "title ="};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        int line, column;
        char *copy = malloc(strlen(texts[i]) + 1);
        assert_non_null(copy);
        memcpy(copy, texts[i], strlen(texts[i]));
        /* Without its end, so that a checker of memory sees a step too far. */
        struct source source = {.path = copy, .text = copy, .length = strlen(texts[i])};
        copy[source.length] = '\0';
        lex_scan_place(&line, &column, &source, "title");
        lex_scan_lint(&source, &home.diags);
        free(copy);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(scripts_are_read_in_the_order_of_their_names, begin, end),
        cmocka_unit_test_setup_teardown(only_plain_files_are_read, begin, end),
        cmocka_unit_test_setup_teardown(a_folder_that_is_a_link_is_not_followed, begin, end),
        cmocka_unit_test_setup_teardown(a_name_is_as_long_as_an_id_may_be, begin, end),
        cmocka_unit_test_setup_teardown(a_file_over_the_limit_is_refused, begin, end),
        cmocka_unit_test_setup_teardown(a_pack_is_looked_in_before_the_game, begin, end),
        cmocka_unit_test_setup_teardown(the_hash_is_of_every_name_and_byte, begin, end),
        cmocka_unit_test_setup_teardown(places_are_found_past_comments_and_texts, begin, end),
        cmocka_unit_test_setup_teardown(powers_other_than_squares_are_warned_of, begin, end),
        cmocka_unit_test_setup_teardown(unfinished_texts_are_scanned_safely, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
