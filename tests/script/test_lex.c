/* test_lex.c: a script's text comes apart as Lua reads it, whatever its bytes. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/text.h"
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_texts_numbers_and_signs),
        cmocka_unit_test(comments_and_long_brackets),
        cmocka_unit_test(what_is_not_finished_ends_with_the_text),
        cmocka_unit_test(places_count_from_one),
        cmocka_unit_test(brackets_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
