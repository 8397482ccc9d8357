/* test_script_reload.c: edited, broken, removed and added files, and shared text that breaks
 * others.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "data/temporary.h"
#include "script/script.h"
#include "script/stage.h"

static char home[TEMPORARY_PATH_SIZE];
static struct script_library *library;
static struct diag_list diags;
static struct script_reload done;

/* What the check finds wrong: a file, and whether it ends. */
static struct {
    const char *file;
    bool stops;
    int runs;
    char only[TEMPORARY_PATH_SIZE];
} checked;

static void put(const char *name, const char *text)
{
    temporary_text(home, name, text);
}

static void drop(const char *name)
{
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, home, name);
    assert_int_equal(unlink(path), 0);
}

static int begin(void **state)
{
    (void)state;
    static const char *const folders[] = {"lua/moves/washington", "lua/moves/beijing",
                                          "lua/opponents", "lua/events", "lua/lib"};
    char reason[FILE_REASON_SIZE], path[TEMPORARY_PATH_SIZE];
    temporary_folder(home);
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        temporary_path(path, home, folders[i]);
        assert_true(file_make_folder(path, reason));
    }
    put("lua/lib/two.lua", "return { words = 'two' }");
    put("lua/moves/washington/first.lua", stage_move("", "error('old first')"));
    put("lua/moves/washington/second.lua",
        stage_move("legal = (require 'lib.two').words,", "error('old second')"));
    diag_init(&diags);
    memset(&checked, 0, sizeof checked);
    library = script_library_new(home, &diags);
    assert_non_null(library);
    assert_int_equal(diags.count, 0);
    return 0;
}

static int end(void **state)
{
    (void)state;
    script_library_delete(library);
    diag_free(&diags);
    temporary_remove(home);
    return 0;
}

static bool check(void *context, const struct script_library *scripts, const char *only,
                  struct diag_list *list)
{
    char path[TEMPORARY_PATH_SIZE];
    assert_ptr_equal(context, &checked);
    assert_true(scripts != library);
    checked.runs++;
    snprintf(checked.only, sizeof checked.only, "%s", only ? only : "");
    if (!checked.file) return true;
    temporary_path(path, home, checked.file);
    diag_error(list, path, 7, 0, "fails where it is tried");
    diag_warning(list, path, 0, 0, "is odd");
    return !checked.stops;
}

static bool reload(void)
{
    const struct script_reload_check as_told = {check, &checked};
    diag_free(&diags);
    struct script_library *fresh = script_library_new(home, &diags);
    assert_non_null(fresh);
    checked.runs = 0;
    bool good = script_reload(&done, library, fresh, &as_told, &diags);
    script_library_delete(fresh);
    return good;
}

/* What a move's play says is which text it is. */
static void expect_text(const char *move, const char *words)
{
    struct world *world = stage_world();
    struct orders *orders = calloc(1, sizeof *orders);
    struct choice none = {0};
    char reason[SCRIPT_REASON_SIZE] = "";
    const struct move *found = script_move_named(library, SIDE_WASHINGTON, move);
    assert_non_null(found);
    assert_non_null(orders);
    assert_false(script_play(orders, library, found, world, &none, SCRIPT_UNPRICED, reason));
    if (!strstr(reason, words)) fail_msg("found %s, expected %s", reason, words);
    free(orders);
    free(world);
}

static bool told(const char *words)
{
    for (size_t i = 0; i < diags.count; i++) {
        char line[DIAG_LINE_SIZE];
        diag_format(line, sizeof line, &diags.items[i]);
        if (strstr(line, words)) return true;
    }
    return false;
}

static void an_edited_file_takes_over(void **state)
{
    (void)state;
    uint64_t before = script_library_hash(library);
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    assert_true(reload());
    assert_int_equal(done.changed, 1);
    assert_int_equal(done.added + done.kept, 0);
    assert_int_equal(diags.count, 0);
    expect_text("first", "new first");
    expect_text("second", "old second");
    assert_true(script_library_hash(library) != before);
}

static void nothing_edited_changes_nothing(void **state)
{
    (void)state;
    uint64_t before = script_library_hash(library);
    assert_true(reload());
    assert_int_equal(done.changed + done.added + done.kept, 0);
    assert_true(script_library_hash(library) == before);
}

/* The mistake is told with its place, the old text plays on, and the rest is taken over. */
static void a_broken_file_keeps_its_old_text(void **state)
{
    (void)state;
    put("lua/moves/washington/first.lua", stage_move("titel = 'x',", "error('new first')"));
    put("lua/moves/washington/second.lua", stage_move("", "error('new second')"));
    assert_true(reload());
    assert_int_equal(done.changed, 1);
    assert_int_equal(done.kept, 1);
    expect_text("first", "old first");
    expect_text("second", "new second");
    assert_true(told("first.lua:2:1: titel: is no field here"));
    assert_true(told("is kept as it was before"));
    put("lua/moves/washington/first.lua", stage_move("", "error('mended first')"));
    assert_true(reload());
    expect_text("first", "mended first");
}

static void a_removed_file_plays_on(void **state)
{
    (void)state;
    drop("lua/moves/washington/first.lua");
    assert_true(reload());
    assert_int_equal(done.changed + done.added, 0);
    assert_int_equal(done.kept, 1);
    expect_text("first", "old first");
    assert_true(told("is gone; this game goes on"));
}

static void an_added_file_joins_and_a_broken_one_does_not(void **state)
{
    (void)state;
    put("lua/moves/washington/third.lua", stage_move("", "error('third')"));
    put("lua/moves/washington/fourth.lua", "return {");
    assert_true(reload());
    assert_int_equal(done.added, 1);
    expect_text("third", "third");
    assert_null(script_move_named(library, SIDE_WASHINGTON, "fourth"));
    assert_true(told("fourth.lua:"));
}

static void broken_shared_text_breaks_nobody(void **state)
{
    (void)state;
    put("lua/lib/two.lua", "return { words = ");
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    assert_true(reload());
    expect_text("first", "new first");
    expect_text("second", "old second");
    assert_true(told("two.lua:"));
}

/* The new shared text is right in itself and wrong for those who use it. */
static void shared_text_stays_old_where_its_users_need_it(void **state)
{
    (void)state;
    put("lua/lib/two.lua", "return { words = 5 }");
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    assert_true(reload());
    expect_text("first", "new first");
    expect_text("second", "old second");
    assert_string_equal(script_move_named(library, SIDE_WASHINGTON, "second")->legal, "two");
    assert_true(told("second.lua"));
}

/* What is tried is what would be played, and only where it is new. */
static void a_file_that_fails_where_it_is_tried_keeps_its_old_text(void **state)
{
    (void)state;
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    put("lua/moves/washington/second.lua", stage_move("", "error('new second')"));
    put("lua/moves/washington/third.lua", stage_move("", "error('third')"));
    checked.file = "lua/moves/washington/first.lua";
    assert_true(reload());
    assert_int_equal(done.changed, 1);
    assert_int_equal(done.added, 1);
    assert_int_equal(done.kept, 1);
    expect_text("first", "old first");
    expect_text("second", "new second");
    assert_true(told("first.lua:7: fails where it is tried"));
    checked.file = "lua/moves/washington/third.lua";
    put("lua/moves/washington/first.lua", stage_move("", "error('mended first')"));
    assert_true(reload());
    expect_text("first", "mended first");
    expect_text("third", "third");
    assert_int_equal(done.changed, 1);
}

static void an_added_file_that_fails_where_it_is_tried_is_left_out(void **state)
{
    (void)state;
    put("lua/moves/washington/third.lua", stage_move("", "error('third')"));
    checked.file = "lua/moves/washington/third.lua";
    assert_true(reload());
    assert_int_equal(done.added + done.changed + done.kept, 0);
    assert_null(script_move_named(library, SIDE_WASHINGTON, "third"));
    assert_true(told("third.lua: warning: is left out"));
}

/* Nobody edited the file that fails: so it is the new shared text. */
static void shared_text_that_makes_others_fail_stays_old(void **state)
{
    (void)state;
    put("lua/lib/two.lua", "return { words = 'three' }");
    checked.file = "lua/moves/washington/second.lua";
    assert_true(reload());
    assert_string_equal(script_move_named(library, SIDE_WASHINGTON, "second")->legal, "two");
    assert_true(told("second.lua:7: fails where it is tried"));
    assert_true(told("two.lua: warning: is kept as it was before"));
}

/* A file that failed before anything was edited stops nobody else. */
static void what_nobody_edited_is_not_judged_again(void **state)
{
    (void)state;
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    checked.file = "lua/moves/washington/second.lua";
    assert_true(reload());
    expect_text("first", "new first");
    assert_int_equal(diags.count, 0);
}

static void only_what_is_new_is_tried(void **state)
{
    (void)state;
    assert_true(reload());
    assert_int_equal(checked.runs, 0);
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    assert_true(reload());
    assert_int_equal(checked.runs, 1);
    assert_non_null(strstr(checked.only, "first.lua"));
    put("lua/lib/two.lua", "return { words = 'three' }");
    assert_true(reload());
    assert_string_equal(checked.only, "");
}

static void a_check_that_does_not_end_changes_nothing(void **state)
{
    (void)state;
    uint64_t before = script_library_hash(library);
    put("lua/moves/washington/first.lua", stage_move("", "error('new first')"));
    checked.file = "lua/moves/washington/second.lua";
    checked.stops = true;
    assert_false(reload());
    assert_true(told("second.lua:7"));
    assert_true(script_library_hash(library) == before);
    expect_text("first", "old first");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_edited_file_takes_over, begin, end),
        cmocka_unit_test_setup_teardown(nothing_edited_changes_nothing, begin, end),
        cmocka_unit_test_setup_teardown(a_broken_file_keeps_its_old_text, begin, end),
        cmocka_unit_test_setup_teardown(a_removed_file_plays_on, begin, end),
        cmocka_unit_test_setup_teardown(an_added_file_joins_and_a_broken_one_does_not, begin, end),
        cmocka_unit_test_setup_teardown(broken_shared_text_breaks_nobody, begin, end),
        cmocka_unit_test_setup_teardown(shared_text_stays_old_where_its_users_need_it, begin, end),
        cmocka_unit_test_setup_teardown(a_file_that_fails_where_it_is_tried_keeps_its_old_text,
                                        begin, end),
        cmocka_unit_test_setup_teardown(an_added_file_that_fails_where_it_is_tried_is_left_out,
                                        begin, end),
        cmocka_unit_test_setup_teardown(shared_text_that_makes_others_fail_stays_old, begin, end),
        cmocka_unit_test_setup_teardown(what_nobody_edited_is_not_judged_again, begin, end),
        cmocka_unit_test_setup_teardown(only_what_is_new_is_tried, begin, end),
        cmocka_unit_test_setup_teardown(a_check_that_does_not_end_changes_nothing, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
