/* test_lex.c: a script's text comes apart as Lua reads it, whatever its bytes. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include <lauxlib.h>

#include "base/text.h"
#include "engine/rng.h"
#include "script/lex.h"

/* The tokens as "kind:text" joined by blanks; texts in angle brackets. */
static const char *shown(const char *text, size_t length)
{
    static char whole[4096];
    struct source source = {.text = (char *)text, .length = length};
    struct lex lex;
    struct text out;
    lex_read(&lex, &source);
    text_init(&out, whole, sizeof whole);
    for (size_t i = 0; i < lex.count; i++) {
        const struct lex_token *token = lex_token(&lex, i);
        char copy[64];
        lex_copy(copy, sizeof copy, token);
        text_format(&out, "%s%c%s", i ? " " : "", "?nktdS"[token->kind], copy);
    }
    assert_int_equal(lex_token(&lex, lex.count)->kind, LEX_END);
    lex_free(&lex);
    return whole;
}

static void check(const char *text, const char *expected)
{
    assert_string_equal(shown(text, strlen(text)), expected);
}

static void words_texts_numbers_and_signs(void **state)
{
    (void)state;
    check("local a = b.c", "klocal na S= nb S. nc");
    check("x=\"a b\"..'c'", "nx S= ta b S.. tc");
    check("\"a\\\"b\" y", "ta\\\"b ny");
    check("f(1.5e-3, 0x1F, .5, 1..2)", "nf S( d1.5e-3 S, d0x1F S, d.5 S, d1..2 S)");
    check("a==b ~= c<=d::e", "na S== nb S~= nc S<= nd S:: ne");
    check("...,//", "S... S, S//");
}

static void comments_and_long_brackets(void **state)
{
    (void)state;
    check("a -- b\nc", "na nc");
    check("a --[[ b\nc ]] d", "na nd");
    check("a --[==[ b ]] c ]==] d", "na nd");
    check("[[a]b]] c", "ta]b nc");
    check("[=[a]]b]=] c", "ta]]b nc");
    check("t[1]", "nt S[ d1 S]");
}

/* Lua takes \\z to the next that is no blank, either pair of bytes at a line's end for one end, and
 * after 0x an E for a digit. */
static void escapes_line_ends_and_digits_are_lua_s(void **state)
{
    (void)state;
    check("\"a\\z \n\t b\" c", "ta\\z \n\t b nc");
    check("\"a\\\r\nb\" c", "ta\\\r\nb nc");
    check("'a\rb' c", "ta nb t c");
    check("a -- b\rc", "na nc");
    check("--[[ a\r]] c", "nc");
    check("0xE+1^2 3e+1", "d0xE S+ d1 S^ d2 d3e+1");
    check("0xA-b..c 0x1p-2", "d0xA S- nb S.. nc d0x1p-2");
}

static void what_is_not_finished_ends_with_the_text(void **state)
{
    (void)state;
    check("\"abc", "tabc");
    check("\"abc\nd", "tabc nd");
    check("[[abc", "tabc");
    check("--[[abc", "");
    check("\"abc\\", "tabc\\");
    check("", "");
    assert_string_equal(shown("a\0b", 3), "na S nb");
    shown("\xff\x80[=", 4);
}

static void places_count_from_one(void **state)
{
    (void)state;
    struct source source = {.text = (char *)"a\n  b \"\\\n\" [[\n]] c", .length = 18};
    struct lex lex;
    lex_read(&lex, &source);
    static const int expected[][2] = {{1, 1}, {2, 3}, {2, 5}, {3, 3}, {4, 4}};
    assert_int_equal(lex.count, 5);
    for (size_t i = 0; i < lex.count; i++) {
        assert_int_equal(lex_token(&lex, i)->line, expected[i][0]);
        assert_int_equal(lex_token(&lex, i)->column, expected[i][1]);
    }
    lex_free(&lex);
}

static void brackets_close(void **state)
{
    (void)state;
    struct source source = {.text = (char *)"f({a[1]}, ')') (", .length = 16};
    struct lex lex;
    lex_read(&lex, &source);
    assert_int_equal(lex_close(&lex, 1), 10);
    assert_int_equal(lex_close(&lex, 2), 7);
    assert_int_equal(lex_close(&lex, 11), lex.count);
    lex_free(&lex);
}

enum { READINGS = 20000, PIECES_MAX = 12 };

static uint64_t round_number, drawn;

static uint64_t draw(uint64_t below)
{
    return rng_bits(31, round_number, 1, drawn++) % below;
}

/* What stands between values, and what values are made of, in any order. */
static const char *const gaps[] = {
    " ",      "\n",      "\r",       "\r\n",           "\n\r",      "\f\v\t",     "--x\n", "--'\r",
    "--[x\n", "--[[x]]", "--[[\r]]", "--[==[\n]]]==]", "--[=x\r\n", "--[[--]]\n", "--]]\n"};
static const char *const letters[] = {"a",        "\\n",  "\\\\", "\\\"",  "\\'", "\\\n",
                                      "\\\r\n",   "\\\r", "--",   "]]",    "[[",  "\\z  ",
                                      "\\z\r\n ", "\\z",  "\\65", "\\x41", "^",   "..",
                                      "\\u{41}",  "]==]", "'",    "\"",    "\n",  "\\z\\z"};
static const char *const numbers[] = {"1",        "0xE+1", "0xEp-1+2", "3e+1",  ".5",       "1.",
                                      "0x.8p1-1", "7-1",   "1e2-3",    "0Xe-1", "1 ..\"\"", "2^2"};

static void value_add(struct text *out)
{
    static const char *const opens[] = {"\"", "'", "[[", "[==[", "[=["};
    static const char *const closes[] = {"\"", "'", "]]", "]==]", "]=]"};
    size_t kind = draw(8);
    if (kind >= 5) {
        text_append(out, numbers[draw(sizeof numbers / sizeof numbers[0])]);
        return;
    }
    text_append(out, opens[kind]);
    for (uint64_t i = draw(5); i > 0; i--) {
        text_append(out, letters[draw(sizeof letters / sizeof letters[0])]);
    }
    text_append(out, closes[kind]);
}

/* What Lua makes of the text: how many values it gives, and the line that it calls itself from. */
static int line_of(lua_State *L)
{
    lua_Debug frame;
    lua_getstack(L, 1, &frame);
    lua_getinfo(L, "l", &frame);
    lua_pushinteger(L, frame.currentline);
    return 1;
}

/* Texts that Lua takes come apart as it reads them: as many values between commas, and the last
 * name in the same line. */
static void what_is_read_is_what_lua_reads(void **state)
{
    (void)state;
    lua_State *L = luaL_newstate();
    lua_register(L, "line", line_of);
    size_t taken = 0;
    for (round_number = 0; round_number < READINGS; round_number++) {
        char whole[2048];
        struct text text;
        drawn = 0;
        text_init(&text, whole, sizeof whole);
        text_append(&text, "return {");
        for (uint64_t i = draw(PIECES_MAX); i > 0; i--) {
            text_append(&text, gaps[draw(sizeof gaps / sizeof gaps[0])]);
            value_add(&text);
            text_append(&text, gaps[draw(sizeof gaps / sizeof gaps[0])]);
            text_append(&text, ",");
        }
        text_append(&text, "}, line()");
        lua_settop(L, 0);
        if (luaL_loadbuffer(L, whole, strlen(whole), "=x") != LUA_OK) continue;
        if (lua_pcall(L, 0, 2, 0) != LUA_OK) continue;
        struct source source = {.text = whole, .length = strlen(whole)};
        struct lex lex;
        lex_read(&lex, &source);
        size_t commas = 0;
        for (size_t i = 0; i < lex.count; i++) commas += lex_is(&lex, i, ",");
        const struct lex_token *name = lex_token(&lex, lex.count - 3);
        if (commas != lua_rawlen(L, 1) + 1 || name->line != lua_tointeger(L, 2)) {
            fail_msg("round %d: %zu values in line %d, Lua: %zu in %d\n%s", (int)round_number,
                     commas - 1, name->line, (size_t)lua_rawlen(L, 1), (int)lua_tointeger(L, 2),
                     whole);
        }
        lex_free(&lex);
        taken++;
    }
    printf("%zu of %d texts were Lua\n", taken, READINGS);
    assert_true(taken * 4 > READINGS);
    lua_close(L);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_texts_numbers_and_signs),
        cmocka_unit_test(comments_and_long_brackets),
        cmocka_unit_test(escapes_line_ends_and_digits_are_lua_s),
        cmocka_unit_test(what_is_read_is_what_lua_reads),
        cmocka_unit_test(what_is_not_finished_ends_with_the_text),
        cmocka_unit_test(places_count_from_one),
        cmocka_unit_test(brackets_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
