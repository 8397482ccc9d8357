/* test_proof.c: tests in Lua are read, run on games, and say where and why they fail. */
/* SPDX-License-Identifier: MIT */
#include <fenv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "data/temporary.h"
#include "script/proof.h"
#include "script/stage.h"

/* Games that note what is asked of them; a turn moves the clock and nothing else. */
struct book {
    struct world *worlds[PROOF_GAMES_MAX];
    int count;
    char log[1024];
    const char *refusal; /* of the next play, and of what is asked; NULL: all may be played */
    bool failed;         /* it is not a refusal: the script failed when it was asked */
};

static struct book book;
static struct script_library library;
static struct diag_list told;
static char folder[TEMPORARY_PATH_SIZE];

/* As the engine may, in the middle of a sum that comes to something. */
static void compute(void)
{
    feraiseexcept(FE_INVALID);
}

static void note(const char *format, const char *a, const char *b)
{
    size_t length = strlen(book.log);
    snprintf(book.log + length, sizeof book.log - length, format, a, b);
}

static int begin(void *context, char *reason)
{
    compute();
    (void)context;
    (void)reason;
    book.worlds[book.count] = stage_world();
    return book.count++;
}

static const struct world *world(void *context, int game)
{
    (void)context;
    return book.worlds[game];
}

static bool play(void *context, int game, const struct move *move, const struct choice *choice,
                 char *reason)
{
    compute();
    (void)context;
    (void)game;
    note("play %s %s;", move->id, choice->value[0]);
    if (book.refusal) snprintf(reason, PROOF_REASON_SIZE, "%s", book.refusal);
    return !book.refusal;
}

static enum script_answer allowed(void *context, int game, const struct move *move,
                                  const struct choice *choice, char *reason)
{
    compute();
    (void)context;
    (void)game;
    note("ask %s %s;", move->id, choice ? choice->value[0] : "any");
    if (!book.refusal) return ANSWER_ALLOWED;
    snprintf(reason, PROOF_REASON_SIZE, "%s", book.refusal);
    return book.failed ? ANSWER_FAILED : ANSWER_REFUSED;
}

static bool set(void *context, int game, const char *figure, double value, char *reason)
{
    char number[32];
    compute();
    (void)context;
    (void)game;
    (void)reason;
    snprintf(number, sizeof number, "%g", value);
    note("set %s %s;", figure, number);
    return true;
}

static bool plan(void *context, int game, const struct opponent *opponent, char *reason)
{
    (void)context;
    (void)game;
    (void)reason;
    note("plan %s%s;", opponent->id, "");
    return true;
}

static bool inject(void *context, int game, const struct event *event, char *reason)
{
    compute();
    (void)context;
    (void)game;
    (void)reason;
    note("inject %s%s;", event->id, "");
    return true;
}

static bool resolve(void *context, int game, char *reason)
{
    compute();
    (void)context;
    (void)reason;
    book.worlds[game]->turn++;
    return true;
}

static const struct proof_games games = {NULL, begin, world,  play,   allowed,
                                         plan, set,   inject, resolve};

static int open_book(void **state)
{
    (void)state;
    memset(&book, 0, sizeof book);
    temporary_folder(folder);
    diag_init(&told);
    stage_library(&library, &told, "moves/washington/gift.lua",
                  stage_move("ask = { { name = \"to\", kind = \"country\" } },",
                             "order.offer { country = choice.to, mode = \"payment\" }"),
                  "events/storm.lua",
                  "return { title = \"T\", text = \"t\", source = \"s\", chance_bp = 1, play = "
                  "function(order) order.stance { country = \"JPN\", share_bp = 1 } end }",
                  "lib/seven.lua", "return 7", NULL);
    assert_int_equal(told.errors, 0);
    return 0;
}

static void end_games(void)
{
    for (int i = 0; i < book.count; i++) free(book.worlds[i]);
    book.count = 0;
}

static int close_book(void **state)
{
    (void)state;
    end_games();
    shelf_clear(&library);
    diag_free(&told);
    temporary_remove(folder);
    return 0;
}

/* Reads the text as a file of tests; what was wrong is in `told`. */
static bool read_text(struct proof_file *out, const char *text)
{
    char path[TEMPORARY_PATH_SIZE];
    temporary_text(folder, "case.lua", text);
    temporary_path(path, folder, "case.lua");
    return proof_read(out, &library, path, "moves/case.lua", 0, &told);
}

/* Runs a body as the only test of a file. */
static bool runs(const char *body)
{
    char text[4096];
    struct proof_file file;
    end_games();
    snprintf(text, sizeof text, "return { { says = \"a case\", run = function(start)\n%s\nend } }",
             body);
    bool good = read_text(&file, text) && proof_run(&file, 0, &library, &games, &told);
    proof_free(&file);
    return good;
}

static void passes(const char *body)
{
    bool good = runs(body);
    if (!good) print_error("%s\n%s", body, stage_told(&told));
    assert_true(good);
}

/* The body fails at its first line, and the message holds the words. */
static void fails(const char *body, const char *words)
{
    assert_false(runs(body));
    const char *message = stage_told(&told);
    if (!strstr(message, words)) print_error("%s\n%s  expected: %s\n", body, message, words);
    assert_non_null(strstr(message, words));
    assert_int_equal(told.count, 1);
    assert_int_equal(told.items[0].line, 2);
    diag_free(&told);
    diag_init(&told);
}

static void files_are_read_with_all_their_mistakes(void **state)
{
    (void)state;
    struct proof_file file;
    assert_true(read_text(&file,
                          "return { { says = \"one\", run = function() end },\n"
                          "{ says = \"two\", scenario = \"duel\", run = function() end } }"));
    assert_int_equal(file.count, 2);
    assert_string_equal(file.proofs[0].says, "one");
    assert_string_equal(file.proofs[0].scenario, "");
    assert_string_equal(file.proofs[1].scenario, "duel");
    proof_free(&file);
    assert_false(read_text(&file, "return { { say = \"one\", run = 3 }, 4 }"));
    const char *message = stage_told(&told);
    assert_non_null(strstr(message, "[1].say"));
    assert_non_null(strstr(message, "did you mean"));
    assert_non_null(strstr(message, "[1].run"));
    assert_non_null(strstr(message, "[2]: found a number, expected a test"));
    proof_free(&file);
}

static void what_is_no_file_of_tests_is_told(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "return {}",     "return 7",         "",
        "return {",      "\x1bLua",          "return { { says = \"x\" } }",
        "error(\"no\")", "while true do end"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct proof_file file;
        assert_false(read_text(&file, wrong[i]));
        assert_true(told.errors > 0);
        proof_free(&file);
        diag_free(&told);
        diag_init(&told);
    }
}

static void checks_hold_what_they_say(void **state)
{
    (void)state;
    passes("expect.more(2, 1) expect.less(1, 2) expect.same(1, 1) expect.same(1, 1.4, 0.5)\n"
           "expect.same(\"a\", \"a\") expect.same(nil, nil) expect.same(0.1 + 0.2, 0.3)\n"
           "expect.text(\"a licence comes first\", \"licence\") assert(true)");
    fails("expect.more(1, 1)", "found 1, expected more than 1");
    fails("expect.less(2, 1)", "found 2, expected less than 1");
    fails("expect.same(1, 1.4, 0.3)", "expected 1.4 to within 0.3");
    fails("expect.same(1, \"1\")", "found 1, expected 1");
    fails("expect.text(\"a ban\", \"licence\")",
          "found \"a ban\", expected a text with \"licence\"");
    fails("expect.text(nil, \"licence\")", "found nil, expected a text with \"licence\"");
    fails("assert(nil)", "expected something true");
    fails("assert(false, \"the dam broke\")", "the dam broke");
    fails("expect.more(nil, 1)", "found nil as value 1, expected a number");
    fails("expect.less(0/0, 1)", "computed what is no number");
    /* These tables are the test's only to call. */
    fails("expect[true] = 1 return expect.mroe", "expect cannot be changed");
    fails("start()[{}] = 1", "game cannot be changed");
    fails("return expect[1.5]", "expect has named fields alone");
    fails("return expect.mroe", "did you mean expect.more?");
    fails("expect.mor(2, 1)", "did you mean expect.more?");
}

static void a_test_that_checks_nothing_fails(void **state)
{
    (void)state;
    assert_false(runs("start().resolve()"));
    assert_non_null(strstr(stage_told(&told), "checks nothing"));
}

static void games_do_what_the_test_says(void **state)
{
    (void)state;
    passes("local game, other = start(), start()\n"
           "game.play(\"washington\", \"gift\", { to = \"JPN\" })\n"
           "assert(game.refused(\"washington\", \"gift\", { to = \"KOR\" }) == nil)\n"
           "assert(game.refused(\"washington\", \"gift\") == nil)\n"
           "game.set(\"capital.washington\", 2.5)\n"
           "game.inject(\"storm\")\n"
           "game.resolve(3) other.resolve()\n"
           "expect.same(game.turn(), other.turn() + 2)\n"
           "expect.same(game.figure(\"capital.washington\"), 6)\n"
           "assert(require(\"lib.seven\") == 7)\n"
           "for _ in ipairs(game.instruments(\"tariff\", \"beijing\")) do error(\"none\") end");
    assert_int_equal(book.count, 2);
    assert_string_equal(book.log, "play gift JPN;ask gift KOR;ask gift any;"
                                  "set capital.washington 2.5;inject storm;");
}

static void a_refusal_is_told_in_the_words_of_the_rule(void **state)
{
    (void)state;
    book.refusal = "it comes too soon";
    passes(
        "expect.text(start().refused(\"washington\", \"gift\", { to = \"JPN\" }), \"too soon\")");
    fails("start().play(\"washington\", \"gift\", { to = \"JPN\" })",
          "gift cannot be played: it comes too soon");
    /* A script that fails has not refused, whatever its words. */
    book.refusal = "needed more than 1,024 KiB of memory (the limit for one call)";
    book.failed = true;
    fails("start().refused(\"washington\", \"gift\", { to = \"JPN\" })", "needed more than");
}

static void wrong_words_are_told_with_the_closest(void **state)
{
    (void)state;
    fails("start().play(\"washington\", \"gifft\", {})", "did you mean gift?");
    fails("start().play(\"beijing\", \"gift\", {})",
          "gift is a move of washington, not of beijing");
    fails("start().play(\"peking\", \"gift\", {})", "found the side \"peking\"");
    fails("start().plan(\"nobody\")", "there is no opponent nobody");
    fails("start().play(7)", "found a number as value 1, expected a text");
    fails("start().play(\"washington\", \"gift\", { too = \"JPN\" })", "too");
    fails("start().figure(\"price.galium.JPN\")", "did you mean price.gallium.JPN?");
    fails("start().figure(\"prices\")", "there is no figure prices here");
    fails("start().set(\"capital.wasington\", 1)", "did you mean capital.washington?");
    fails("start().set(\"capital.washington\", \"much\")", "found a string as value");
    fails("start().inject(\"strom\")", "did you mean storm?");
    fails("start().resolv()", "did you mean game.resolve?");
    fails("local game = start() game:resolve()", "write a dot, not a colon, before resolve");
    fails("start().instruments(\"tarif\")", "did you mean \"tariff\"?");
}

/* A test may loop, begin games without end, or fill its memory: it is stopped, and the next runs.
 */
static void a_test_that_does_not_end_is_stopped(void **state)
{
    (void)state;
    assert_false(runs("while true do end"));
    assert_non_null(strstr(stage_told(&told), "limit"));
    assert_false(runs("local game = start() game.resolve(100000000)"));
    assert_false(runs("for i = 1, 17 do start() end assert(true)"));
    assert_non_null(strstr(stage_told(&told), "a test may begin 16 games"));
    assert_false(runs("local t = \"x\" while true do t = t .. t end"));
    passes("assert(true)");
}

/* What one test leaves behind, another does not find. */
static void tests_share_nothing(void **state)
{
    (void)state;
    struct proof_file file;
    assert_true(read_text(&file,
                          "local kept = 0\nlocal function more() kept = kept + 1 return kept end\n"
                          "return { { says = \"a\", run = function() assert(more() == 1) end },\n"
                          "{ says = \"b\", run = function() assert(more() == 1) end } }"));
    assert_true(proof_run(&file, 0, &library, &games, &told));
    assert_true(proof_run(&file, 1, &library, &games, &told));
    proof_free(&file);
}

/* Appends a line of Lua that asks for each field of a class of the stub, and for no more. */
static void ask_for_fields(struct text *out, const char *stub, const char *class, const char *name)
{
    static const char prefix[] = "---@field ";
    int count = 0;
    const char *line = strstr(stub, class);
    assert_non_null(line);
    for (line = strchr(line, '\n') + 1; strncmp(line, prefix, strlen(prefix)) == 0;
         line = strchr(line, '\n') + 1) {
        const char *field = line + strlen(prefix);
        text_format(out, "assert(type(%s.%.*s) == \"function\")\n", name, (int)strcspn(field, " "),
                    field);
        count++;
    }
    text_format(out, "expect.same(count(%s), %d)\n", name, count);
}

static void the_stub_names_every_function(void **state)
{
    (void)state;
    char body[2048];
    size_t length;
    struct text text;
    char *stub = temporary_read("lua/lib/meta/test.lua", &length);
    text_init(&text, body, sizeof body);
    text_append(&text, "local game = start()\n");
    ask_for_fields(&text, stub, "---@class game\n", "game");
    ask_for_fields(&text, stub, "---@class expect\n", "expect");
    assert_false(text.cut);
    passes(body);
    free(stub);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(files_are_read_with_all_their_mistakes, open_book,
                                        close_book),
        cmocka_unit_test_setup_teardown(what_is_no_file_of_tests_is_told, open_book, close_book),
        cmocka_unit_test_setup_teardown(checks_hold_what_they_say, open_book, close_book),
        cmocka_unit_test_setup_teardown(a_test_that_checks_nothing_fails, open_book, close_book),
        cmocka_unit_test_setup_teardown(games_do_what_the_test_says, open_book, close_book),
        cmocka_unit_test_setup_teardown(a_refusal_is_told_in_the_words_of_the_rule, open_book,
                                        close_book),
        cmocka_unit_test_setup_teardown(wrong_words_are_told_with_the_closest, open_book,
                                        close_book),
        cmocka_unit_test_setup_teardown(a_test_that_does_not_end_is_stopped, open_book, close_book),
        cmocka_unit_test_setup_teardown(tests_share_nothing, open_book, close_book),
        cmocka_unit_test_setup_teardown(the_stub_names_every_function, open_book, close_book),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
