/* test_prover.c: files of tests run on games of their scenario, and each game is replayed. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "data/temporary.h"
#include "script/sandbox.h"
#include "sim/prover.h"

/* A folder of tests, a pack beside it, and what running them said. */
struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct places places;
    struct prover_count count;
    struct diag_list list;
    char said[16384];
};

static struct fixture it;

static int begin(void **state)
{
    (void)state;
    memset(&it, 0, sizeof it);
    it.places = (struct places){.count = 1, .items = {{.path = "."}}};
    diag_init(&it.list);
    temporary_folder(it.folder);
    return 0;
}

static int end(void **state)
{
    (void)state;
    temporary_remove(it.folder);
    diag_free(&it.list);
    return 0;
}

static void put(const char *path, const char *text)
{
    char folder[TEMPORARY_PATH_SIZE], reason[FILE_REASON_SIZE];
    temporary_path(folder, it.folder, path);
    *strrchr(folder, '/') = '\0';
    assert_true(file_make_folder(folder, reason));
    temporary_text(it.folder, path, text);
}

/* A file with one test of that body. */
static void put_test(const char *path, const char *body)
{
    char text[2048];
    snprintf(text, sizeof text, "return { { says = \"case\", run = function(start)\n%s\nend } }",
             body);
    put(path, text);
}

/* Runs one path, or with NULL all of home and packs. */
static void run(const char *path)
{
    FILE *stream = tmpfile();
    assert_non_null(stream);
    struct prover_options options = {
        .places = &it.places, .paths = &path, .path_count = path ? 1 : 0};
    prover_run(&it.count, &options, stream, &it.list);
    rewind(stream);
    it.said[fread(it.said, 1, sizeof it.said - 1, stream)] = '\0';
    fclose(stream);
}

static void said(const char *words)
{
    if (!strstr(it.said, words)) print_error("said:\n%s  expected: %s\n", it.said, words);
    assert_non_null(strstr(it.said, words));
}

static void what_is_wrong_stops_nothing_else(void **state)
{
    (void)state;
    put_test("a.lua", "assert(start().turn() == 1)");
    put("b.lua", "return 7");
    put_test("c.lua", "expect.more(start().turn(), 1)");
    put_test("d.lua", "local game = start() game.resolve() assert(game.turn() == 2)");
    put("e.txt", "no Lua at all");
    run(it.folder);
    assert_int_equal(it.count.tests, 3);
    assert_int_equal(it.count.passed, 2);
    assert_int_equal(it.count.files_broken, 1);
    said("/c.lua:2: found 1, expected more than 1");
    said("b: is no file of tests");
    said("d: case\n");
}

/* As a fault of Lua's or of ours would, at a script's word. */
static void crash(const struct sandbox *box)
{
    if (strstr(box->log, "crash now")) abort();
}

static void a_file_that_crashes_costs_itself_alone(void **state)
{
    (void)state;
    put_test("a.lua", "assert(start().turn() == 1)");
    put_test("b.lua", "start() print(\"crash now\") assert(true)");
    put_test("c.lua", "assert(start().turn() == 1)");
    sandbox_watch(crash);
    run(it.folder);
    sandbox_watch(NULL);
    assert_int_equal(it.count.passed, 2);
    assert_int_equal(it.count.files_broken, 1);
    said("b: an assertion failed; none of its tests counts\nok   ");
}

static void a_path_that_there_is_not_is_told(void **state)
{
    (void)state;
    put("e.txt", "no Lua at all");
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, it.folder, "e.txt");
    run(path);
    assert_int_equal(it.list.errors, 1);
    temporary_path(path, it.folder, "none.lua");
    run(path);
    assert_int_equal(it.list.errors, 2);
    assert_int_equal(it.count.tests, 0);
}

/* The rules of play hold: capital, three moves a turn, a card's first turn. */
static void games_are_played_by_the_rules(void **state)
{
    (void)state;
    put_test("a.lua",
             "local game = start()\n"
             "game.set(\"capital.beijing\", 0)\n"
             "expect.text(game.refused(\"beijing\", \"total_ban\"), \"\")\n"
             "game.play(\"beijing\", \"export_quota\", { good = \"tungsten\", share = 40 })");
    run(it.folder);
    assert_int_equal(it.count.passed, 0);
    said("a.lua:5: export_quota cannot be played: ");
    said("capital");
}

/* Everything that a test may do to a game stands in its journal, and comes to the same world. */
static void all_that_a_test_does_is_replayed(void **state)
{
    (void)state;
    put_test("a.lua",
             "local game, other = start(), start()\n"
             "game.set(\"price.gallium.USA\", 1.0 / 3.0)\n"
             "game.set(\"alignment.KOR\", -0.123456789)\n"
             "game.inject(\"earthquake\")\n"
             "game.play(\"beijing\", \"export_quota\", { good = \"tungsten\", share = 40 })\n"
             "game.resolve(2)\n"
             "other.resolve(12)\n"
             "game.set(\"escalation\", 0.5)\n"
             "game.inject(\"earthquake\")\n"
             "expect.same(game.turn(), 3)");
    run(it.folder);
    said("ok ");
    assert_int_equal(it.count.passed, 1);
}

static void the_scenario_is_the_one_that_is_named(void **state)
{
    (void)state;
    put("a.lua", "return { { says = \"a\", scenario = \"no-such\", run = function(start)\n"
                 "  start() assert(true) end },\n"
                 "{ says = \"b\", scenario = \"gallium-squeeze\", run = function(start)\n"
                 "  local game = start() game.resolve() assert(true) end } }");
    run(it.folder);
    assert_int_equal(it.count.passed, 1);
    said("no-such");
}

/* A pack's tests see the pack's moves, and may require its own lua/lib. */
static void a_pack_brings_its_tests(void **state)
{
    (void)state;
    struct places home = it.places;
    put("pack/lua/lib/seven.lua", "return 7");
    put("pack/lua/moves/washington/gift.lua",
        "return { title = \"Gift\", side = \"washington\", family = \"f\", mechanism = \"m\",\n"
        "text = \"t\", source = \"s\", play = function(order)\n"
        "order.offer { country = \"JPN\", mode = \"payment\", share_bp = 1000 } end }");
    put("pack/cards/seminar.csv",
        "side,move,copies,first_turn,capital,budget_musd,source\nwashington,gift,0,1,1,0,s\n");
    put_test("pack/tests/lua/moves/washington/gift.lua",
             "local game = start()\ngame.play(\"washington\", \"gift\")\ngame.resolve()\n"
             "assert(require(\"lib.seven\") == 7)");
    char pack[TEMPORARY_PATH_SIZE];
    temporary_path(pack, it.folder, "pack");
    assert_true(place_add(&it.places, pack, &it.list));
    run(pack);
    said("ok   moves/washington/gift: case\n");
    it.places = home;
    run(pack);
    said("has no move gift");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_wrong_stops_nothing_else, begin, end),
        cmocka_unit_test_setup_teardown(a_file_that_crashes_costs_itself_alone, begin, end),
        cmocka_unit_test_setup_teardown(a_path_that_there_is_not_is_told, begin, end),
        cmocka_unit_test_setup_teardown(games_are_played_by_the_rules, begin, end),
        cmocka_unit_test_setup_teardown(all_that_a_test_does_is_replayed, begin, end),
        cmocka_unit_test_setup_teardown(the_scenario_is_the_one_that_is_named, begin, end),
        cmocka_unit_test_setup_teardown(a_pack_brings_its_tests, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
