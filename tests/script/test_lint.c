/* test_lint.c: mistakes are found in the text alone, and what is right is left in peace. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "script/stage.h"
#include "script/withheld.h"

/* What is told of a move of Washington with those fields, whose play holds the body in a branch
 * that no game takes; the line of the body is 2. */
static const char *told(const char *fields, const char *body)
{
    struct script_library library;
    struct diag_list diags;
    static char copy[STAGE_TEXT_SIZE];
    char whole[4096];
    snprintf(whole, sizeof whole, "if false then %s end order.truce { control = \"tariff\" }",
             body);
    stage_library(&library, &diags, "moves/washington/case.lua", stage_move(fields, whole), NULL);
    struct world *world = stage_world();
    const struct world *worlds[] = {world};
    script_lint(&library, worlds, 1, NULL, &diags);
    snprintf(copy, sizeof copy, "%s", stage_told(&diags));
    diag_free(&diags);
    shelf_clear(&library);
    free(world);
    return copy;
}

static void expect_told(const char *body, const char *message)
{
    const char *all = told("", body);
    if (strstr(all, message)) return;
    fail_msg("%s\n  told: %s\n  expected: %s", body, all, message);
}

static void what_is_right_is_not_told(void **state)
{
    static const char *const bodies[] = {
        "local io = 1 order.tariff { rate_bp = io, from = \"CHN\" }",
        "for index, value in pairs({ os = 1, load = 2 }) do assert(index, value) end",
        "local function next(a, ...) return a, ... end next(1)",
        "local t = { find = 1 } local x <const> = t.find assert(x)",
        "local f = function(order) order.tariff { rate_bp = 1 } end assert(f)",
        "local rate = 100 order.tariff { rate_bp = rate * 2, good = view.goods[1] }",
        "order.tariff { [\"rate_bp\"] = 3, [view.side] = 2 }",
        "order.tariff(view.figure(\"escalation\"))",
        "goto done ::done::",
        "assert(view.figure(\"price.\" .. view.goods[1]), view.figure(\"stock.USA.gallium\"))",
        "assert(view.instrument(\"export_control\", { good = \"gallium\", in_force = true }))",
        "order.stockpile { good = \"gallium\", mode = \"buy\", months = 2 }",
        "-- setmetatable io os\n local text = \"os.time()\" assert(text, [[ io.open ]])",
        "local a = 3 ^ 2 assert(a, math.floor(2.5), string.sub(\"abc\", 1, 2), #\"x\")",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        const char *all = told("", bodies[i]);
        if (all[0]) fail_msg("%s\n  told: %s", bodies[i], all);
    }
}

static void unknown_and_withheld_names_are_told(void **state)
{
    (void)state;
    expect_told("cuont(view.goods)", "undefined name cuont; did you mean count?");
    expect_told("local total = 1 assert(totl)", "undefined name totl; did you mean total?");
    expect_told("frobnicate()", "declare it with local, or require it");
    expect_told("io.write(\"x\")",
                "io is withheld from scripts; a script reads and writes no file");
    expect_told("if os.time() then end", "os is withheld from scripts");
    expect_told("load(\"return 1\")()", "load is withheld from scripts; write the code");
    expect_told("local t = setmetatable({}, {}) assert(t)", "setmetatable is withheld");
    expect_told("assert(string.find(\"a\", \"b\"))", "string.find is withheld");
    expect_told("local s = \"a\" assert(s:gsub(\"a\", \"b\"))", "string.gsub is withheld");
    expect_told("assert(math.random(3))", "view.random(purpose, low, high)");
    expect_told("assert(math.flor(3))", "there is no math.flor; did you mean math.floor?");
}

/* Each is in a line of its own, so that the line is the one that is told. */
static void orders_are_held_against_the_table(void **state)
{
    (void)state;
    expect_told("order.tarif { rate_bp = 1 }", "no instrument tarif; did you mean order.tariff?");
    expect_told("order.tariff { rate_pb = 1 }",
                "tariff: has no field rate_pb; did you mean rate_bp?");
    expect_told("order.tariff { rate_bp = 10, good = \"galium\" }",
                "tariff.good: no good \"galium\"; did you mean \"gallium\"?");
    expect_told("order.tariff { rate_bp = 10, from = \"CNH\" }", "tariff.from: no country \"CNH\"");
    expect_told("order.tariff { rate_bp = -5 }", "tariff.rate_bp: got -5, expected an integer");
    expect_told("order.tariff { rate_bp = 1.5 }", "tariff.rate_bp: got 1.5, expected an integer");
    expect_told("order.tariff { rate_bp = \"5\" }", "tariff.rate_bp: got \"5\", expected");
    expect_told("order.tariff { good = 5, rate_bp = 1 }", "tariff.good: got 5, expected a text");
    expect_told("order.tariff { 5 }", "tariff: got a value without a name");
    expect_told("order.export_control { good = \"gallium\", mode = \"bann\" }",
                "export_control.mode: got \"bann\", expected one of: open, licence, ban");
    expect_told("order.export_control { mode = \"ban\" }",
                "export_control: the field good is missing");
    expect_told("order.shock { good = \"gallium\" }", "is for events and the facilitator only");
    expect_told("order.tariff { by = \"beijing\", rate_bp = 1 }", "tariff: has no field by");
}

static void views_and_figures_are_held_against_the_maps(void **state)
{
    (void)state;
    expect_told("assert(view.figur(\"escalation\"))", "no view.figur; did you mean view.figure?");
    expect_told("assert(view.figure(\"prise.gallium\"))", "one that begins with price?");
    expect_told(
        "assert(view.figure(\"price.galium\"))",
        "no figure \"price.galium\": no good \"galium\" on any map; did you mean \"gallium\"?");
    expect_told("assert(view.figure(\"trade.CHN.USA\"))", "its name is made as trade.FROM.TO.GOOD");
    expect_told("assert(view.figure(\"stock.USB.\" .. view.goods[1]))", "no country \"USB\"");
    expect_told("assert(view.good(\"galium\"))", "view.good: no good \"galium\"");
    expect_told("assert(view.instrument(\"tarif\"))", "no instrument tarif; did you mean tariff?");
    expect_told("assert(view.instrument(\"tariff\", { god = 1 }))", "did you mean good?");
}

static void asks_and_choices_are_held_against_each_other(void **state)
{
    (void)state;
    static const char ask[] =
        "ask = { { name = \"good\", kind = \"good\", among = { \"gallium\", \"germanum\" } },\n"
        "{ name = \"reach\", kind = \"choice\", among = { \"near\", \"far\" } } },\n"
        "figures = { \"price.{good}.USB\" },";
    const char *all = told(ask, "assert(choice.god, choice.good == \"galium\",\n"
                                "choice.reach == \"nar\", choice.reach ~= \"far\")");
    assert_non_null(strstr(all, "ask[1].among: no good \"germanum\"; did you mean \"germanium\"?"));
    assert_non_null(
        strstr(all, "choice.god: the move does not ask for that; did you mean choice."));
    assert_non_null(strstr(all, "choice.good: no good \"galium\""));
    assert_non_null(strstr(all, "choice.reach: \"nar\" is none of the 2 words"));
    assert_non_null(strstr(all, "no figure \"price.{good}.USB\": no country \"USB\""));
    assert_null(strstr(all, "\"far\" is none"));
}

/* A mistake that loading met already is told once, in the words that help more. */
static void a_line_is_told_once(void **state)
{
    (void)state;
    struct script_library library;
    struct diag_list diags;
    stage_library(&library, &diags, "lib/a.lua", "return { x = 1 }", "moves/washington/case.lua",
                  "local now = string.find(\"a\", \"b\")\nreturn {}", NULL);
    script_lint(&library, NULL, 0, NULL, &diags);
    assert_int_equal(diags.errors, 1);
    assert_int_equal(diags.items[0].line, 1);
    assert_int_equal(diags.items[0].column, 20);
    assert_non_null(strstr(diags.items[0].text, "string.find is withheld"));
    diag_free(&diags);
    shelf_clear(&library);
}

/* Behind a slip of syntax nothing is what it seems; before it all is. */
static void behind_a_slip_nothing_is_told(void **state)
{
    (void)state;
    struct script_library library;
    struct diag_list diags;
    stage_library(
        &library, &diags, "moves/washington/case.lua",
        "local now = os.time()\nreturn { title = = some words that\nos.time() are no Lua }", NULL);
    script_lint(&library, NULL, 0, NULL, &diags);
    assert_int_equal(diags.errors, 2);
    assert_non_null(strstr(diags.items[0].text, "found \"=\", expected a value"));
    assert_int_equal(diags.items[0].line, 2);
    assert_int_equal(diags.items[0].column, 18);
    assert_non_null(strstr(diags.items[1].text, "os is withheld"));
    assert_int_equal(diags.items[1].line, 1);
    diag_free(&diags);
    shelf_clear(&library);
}

/* What Lua takes without a word and nobody means. */
static void habits_are_told(void **state)
{
    (void)state;
    expect_told("assert(view:figure(\"escalation\"))",
                "found view:figure, expected a dot; write view.figure");
    expect_told("order:truce { control = \"tariff\" }", "write order.truce");
    expect_told("assert(view.rival.id)", "found \".\" behind view.rival, which is a text");
    expect_told("assert(view.turn.number)", "behind view.turn, which is a number");
    expect_told("assert(view.country.JPN)", "call it: view.country(id)");
    expect_told("assert(view.goods.gallium)", "which is a list of ids");
    expect_told("assert({ a = 1, b = { a = 2 }, a = 3 })", "found the key a a second time");
    expect_told("assert({ a = 1,\n[\"a\"] = 3 })", "the first is in line 3");
    expect_told("if choice == null then end", "undefined name null; write nil");
    expect_told("assert(True)", "undefined name True; write true");
    expect_told("assert(rate)", "undefined name rate; declare it with local");
    expect_told("assert(figure(\"escalation\"))", "did you mean view.figure?");
    expect_told("tariff { rate_bp = 1 }", "did you mean order.tariff?");
    expect_told("assert({ titel \"x\" })", "write titel = value");
    expect_told("order.tariff { rate_bp = 0,5 }", "found 0,5, which is two values");
}

static void a_key_of_another_table_or_a_local_is_no_second_one(void **state)
{
    static const char *const bodies[] = {
        "assert({ { a = 1 }, { a = 2 }, a = 3 })",
        "assert({ a = 1, f = function() local a, b = 1, 2; a = b; b = 3 end, b = 2 })",
        "local a = 1 a = 2 a = 3 assert(a)",
        "assert(view.rival:upper(), #view.goods, view.goods[1], view.side == \"beijing\")",
        "local figure = view.figure assert(figure(\"escalation\"))",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        const char *all = told("", bodies[i]);
        if (all[0]) fail_msg("%s\n  told: %s", bodies[i], all);
    }
}

static void a_refusal_needs_a_reason(void **state)
{
    (void)state;
    static const char *const mute[] = {
        "return false",         "return false, nil",
        "return false, \"\"",   "return not view.figure(\"escalation\")",
        "return view.turn > 3", "if view.turn > 3 then return false end return true"};
    static const char *const told_why[] = {"return true", "return false, \"too late\"",
                                           "return view.turn < 3, \"too late\"",
                                           "return (function() return false end)() or true",
                                           "return require(\"lib.x\").may(view, 1 < 2)"};
    char fields[256];
    for (size_t i = 0; i < sizeof mute / sizeof mute[0]; i++) {
        snprintf(fields, sizeof fields, "allowed = function(view) %s end,", mute[i]);
        const char *all = told(fields, "");
        if (!strstr(all, " without a reason, expected a sentence for the player"))
            fail_msg("%s\n  told: %s", mute[i], all);
    }
    for (size_t i = 0; i < sizeof told_why / sizeof told_why[0]; i++) {
        snprintf(fields, sizeof fields, "allowed = function(view) %s end,", told_why[i]);
        const char *all = told(fields, "");
        if (strstr(all, "without a reason")) fail_msg("%s\n  told: %s", told_why[i], all);
    }
}

static void what_a_template_left_is_warned_of(void **state)
{
    (void)state;
    assert_non_null(strstr(told("legal = \"name the law here\",", ""), "which a template left"));
    assert_null(strstr(told("legal = \"The law here names it\",", ""), "template"));
}

static void options_that_look_alike_are_refused(void **state)
{
    (void)state;
    static const char *const alike[] = {"\"near\", \"near\"", "\"near\", \"Near\"",
                                        "\"a_b\", \"a b\"", "\"near\", \" near\""};
    char fields[256];
    for (size_t i = 0; i < sizeof alike / sizeof alike[0]; i++) {
        snprintf(fields, sizeof fields,
                 "ask = { { name = \"r\", kind = \"choice\", among = { %s } } },", alike[i]);
        const char *all = told(fields, "");
        if (!strstr(all, "looks like entry 1")) fail_msg("%s\n  told: %s", alike[i], all);
    }
}

/* The list of names by which the text is judged is the library that scripts get. */
static void the_names_are_those_that_scripts_have(void **state)
{
    (void)state;
    static const char *const libraries[] = {"string", "math", "table"};
    char out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE], text[128];
    for (const char *const *name = withheld_globals(); *name; name++) {
        snprintf(text, sizeof text, "return type(%s)", *name);
        assert_true(stage_run(out, text, NULL, NULL, reason));
    }
    for (size_t i = 0; i < 3; i++) {
        size_t count = 0;
        for (const char *const *name = withheld_members(libraries[i]); *name; name++, count++) {
            snprintf(text, sizeof text, "return type(%s.%s)", libraries[i], *name);
            assert_true(stage_gives(text, "function"));
        }
        snprintf(text, sizeof text, "return count(%s)", libraries[i]);
        snprintf(out, sizeof out, "%zu", count);
        assert_true(stage_gives(text, out));
    }
    assert_null(withheld_members("io"));
    assert_null(withheld_hint("ipairs"));
    assert_non_null(withheld_method_hint("find"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_right_is_not_told),
        cmocka_unit_test(unknown_and_withheld_names_are_told),
        cmocka_unit_test(orders_are_held_against_the_table),
        cmocka_unit_test(views_and_figures_are_held_against_the_maps),
        cmocka_unit_test(asks_and_choices_are_held_against_each_other),
        cmocka_unit_test(a_line_is_told_once),
        cmocka_unit_test(behind_a_slip_nothing_is_told),
        cmocka_unit_test(habits_are_told),
        cmocka_unit_test(a_key_of_another_table_or_a_local_is_no_second_one),
        cmocka_unit_test(a_refusal_needs_a_reason),
        cmocka_unit_test(what_a_template_left_is_warned_of),
        cmocka_unit_test(options_that_look_alike_are_refused),
        cmocka_unit_test(the_names_are_those_that_scripts_have),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
