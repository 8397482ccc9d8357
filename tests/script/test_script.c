/* test_script.c: a folder of scripts is read whole; one file is checked by where it lies. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "script/stage.h"

static char folder[64], path[FILE_PATH_SIZE];
static struct diag_list diags;

static const char *inside(const char *name)
{
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void put(const char *name, const char *text)
{
    FILE *file = fopen(inside(name), "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static const char event_text[] = "return { title = 'E', text = 't', source = 's', chance_bp = 1,\n"
                                 "play = function(order) end }";
static const char opponent_text[] = "return { title = 'O', side = 'beijing', doctrine = [[\n"
                                    "One\nline.\n\nAnother.]],\nplan = function() return {} end }";

static int begin(void **state)
{
    (void)state;
    static const char *const folders[] = {"lua/moves/washington", "lua/moves/beijing",
                                          "lua/opponents", "lua/events", "lua/lib"};
    char reason[FILE_REASON_SIZE];
    snprintf(folder, sizeof folder, "/tmp/chokepoint-script-XXXXXX");
    if (!mkdtemp(folder)) return -1;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        assert_true(file_make_folder(inside(folders[i]), reason));
    }
    put("lua/moves/washington/tariff.lua", stage_move("", "require 'lib.two'"));
    put("lua/events/quake.lua", event_text);
    put("lua/opponents/dam.lua", opponent_text);
    put("lua/lib/two.lua", "return 2");
    diag_init(&diags);
    return 0;
}

static int end(void **state)
{
    (void)state;
    char command[128];
    diag_free(&diags);
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static void a_home_is_read_whole(void **state)
{
    (void)state;
    struct script_library *library = script_library_new(folder, &diags);
    assert_non_null(library);
    assert_int_equal(diags.count, 0);
    assert_int_equal(script_move_count(library), 1);
    assert_string_equal(script_move(library, 0)->id, "tariff");
    assert_int_equal(script_event_count(library), 1);
    assert_string_equal(script_event(library, 0)->id, "quake");
    assert_int_equal(script_opponent_count(library), 1);
    assert_string_equal(script_opponent(library, 0)->doctrine, "One line.\n\nAnother.");
    assert_int_equal(script_opponent_named(library, "dam")->side, SIDE_BEIJING);
    assert_null(script_opponent_named(library, "dim"));
    script_library_delete(library);
    assert_null(script_library_new("/nowhere/at/all", &diags));
    script_library_delete(NULL);
}

static void a_changed_byte_changes_the_hash(void **state)
{
    (void)state;
    struct script_library *before = script_library_new(folder, &diags);
    put("lua/lib/two.lua", "return 3");
    struct script_library *after = script_library_new(folder, &diags);
    assert_true(before && after);
    assert_true(script_library_hash(before) != script_library_hash(after));
    script_library_delete(before);
    script_library_delete(after);
}

static void a_pack_adds_and_may_not_replace(void **state)
{
    (void)state;
    struct script_library *library = script_library_new(folder, &diags);
    assert_non_null(library);
    put("lua/moves/beijing/flood.lua",
        "return { title = 'Flood', side = 'beijing', family = 'f',\n"
        "mechanism = 'm', text = 't', source = 's', play = function() end }");
    assert_true(script_library_add(library, folder, &diags));
    assert_non_null(script_move_named(library, SIDE_BEIJING, "flood"));
    assert_int_equal(script_move_count(library), 2);
    /* The other three were there already. */
    assert_int_equal(diags.errors, 3);
    assert_non_null(strstr(diags.items[0].text, "of that name already"));
    assert_false(script_library_add(library, "/nowhere", &diags));
    script_library_delete(library);
}

static void check(const char *name)
{
    diag_free(&diags);
    script_check_file(inside(name), &diags);
}

static void a_file_is_checked_by_where_it_lies(void **state)
{
    (void)state;
    check("lua/moves/washington/tariff.lua");
    assert_int_equal(diags.count, 0);
    check("lua/opponents/dam.lua");
    assert_int_equal(diags.count, 0);
    check("lua/lib/two.lua");
    assert_int_equal(diags.count, 0);
    put("lua/moves/beijing/tariff.lua", stage_move("ask = 5,", ""));
    check("lua/moves/beijing/tariff.lua");
    assert_int_equal(diags.errors, 2);
    assert_string_equal(diags.items[0].file, path);
    assert_int_equal(diags.items[0].line, 1);
    assert_non_null(strstr(diags.items[0].text, "expected \"beijing\""));
    assert_non_null(strstr(diags.items[1].text, "ask: got 5, expected a list"));
}

static void what_cannot_be_checked_is_said(void **state)
{
    (void)state;
    put("lua/stray.lua", "return {}");
    check("lua/stray.lua");
    assert_non_null(strstr(diags.items[0].text, "lies in no folder of scripts"));
    check("lua/events/absent.lua");
    assert_non_null(strstr(diags.items[0].text, "cannot be read as a script"));
    script_check_file("bare.lua", &diags);
    assert_int_equal(diags.errors, 2);
    put("lua/lib/broken.lua", "return {\n  1, 2");
    check("lua/lib/broken.lua");
    assert_int_equal(diags.items[0].line, 1);
    assert_int_equal(diags.items[0].column, 8);
    assert_non_null(strstr(diags.items[0].text, "found no \"}\" for the \"{\" that stands here"));
    put("lua/lib/silent.lua", "local x = 2 ^ 3");
    check("lua/lib/silent.lua");
    assert_int_equal(diags.errors, 1);
    assert_int_equal(diags.warnings, 1);
}

static void a_record_without_its_file_is_refused(void **state)
{
    (void)state;
    struct script_library *library = script_library_new(folder, &diags);
    assert_non_null(library);
    struct move stranger = *script_move(library, 0);
    memcpy(stranger.id, "stranger", 9);
    char reason[SCRIPT_REASON_SIZE];
    struct choice none = {0};
    struct orders *orders = calloc(1, sizeof *orders);
    struct world *world = stage_world();
    assert_non_null(orders);
    assert_false(script_play(orders, library, &stranger, world, &none, SCRIPT_UNPRICED, reason));
    assert_string_equal(reason, "there is no script stranger in lua; was its file removed?");
    assert_false(script_allowed(library, &stranger, world, &none, reason));
    free(orders);
    free(world);
    script_library_delete(library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_home_is_read_whole, begin, end),
        cmocka_unit_test_setup_teardown(a_changed_byte_changes_the_hash, begin, end),
        cmocka_unit_test_setup_teardown(a_pack_adds_and_may_not_replace, begin, end),
        cmocka_unit_test_setup_teardown(a_file_is_checked_by_where_it_lies, begin, end),
        cmocka_unit_test_setup_teardown(what_cannot_be_checked_is_said, begin, end),
        cmocka_unit_test_setup_teardown(a_record_without_its_file_is_refused, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
