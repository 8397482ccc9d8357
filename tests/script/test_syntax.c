/* test_syntax.c: a text that is no Lua is told at the place to mend, once, with what to write. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/memory.h"
#include "script/stage.h"
#include "script/syntax.h"

enum { TEXT_SIZE = SOURCE_BYTES_MAX + 64, WRONG_SHOWN = 40, STATEMENT_LINES = 4, STRIDE = 4 };

/* How many slips were told otherwise than they should. */
static size_t wrong;

/* What is found in a text, as "line:column: words"; empty where nothing is. */
static const char *found_in(const char *text, size_t length)
{
    static char out[SYNTAX_TEXT_SIZE + 32];
    struct source source = {.text = (char *)(uintptr_t)text, .length = length};
    struct lex lex;
    struct syntax_slip slip;
    lex_read(&lex, &source);
    out[0] = '\0';
    if (syntax_find(&slip, &lex)) {
        snprintf(out, sizeof out, "%d:%d: %s", slip.line, slip.column, slip.text);
    }
    lex_free(&lex);
    return out;
}

static bool lua_takes(const char *text, size_t length)
{
    lua_State *L = luaL_newstate();
    bool taken = luaL_loadbufferx(L, text, length, "=t", "t") == LUA_OK;
    lua_close(L);
    return taken;
}

static void each_mistake_has_its_place_and_its_cure(void **state)
{
    static const struct {
        const char *text, *place, *cure;
    } cases[] = {
        {"return { a = 1 b = 2 }", "1:15:", "found no comma before \"b\""},
        {"return {\n a = 1\n b = 2 }", "2:7:", "of the next line"},
        {"return { { 1 } { 2 } }", "1:15:", "comma"},
        {"return { \"a\" \"b\" }", "1:13:", "comma"},
        {"f(a b)", "1:4:", "comma"},
        {"return function(a b) end", "1:18:", "comma"},
        {"return { a = 1,, b = 2 }", "1:16:", "a comma without a field"},
        {"if x then\n  f()\nelse\n  g()\n", "1:1:", "no \"end\" for the \"if\""},
        {"return {\n f = function()\n  if x then\n   g()\n end,\n}", "3:3:", "\"if\""},
        {"return {\n f = function()\n  if x then\n   g()\n  end\n }", "2:6:", "\"function\""},
        {"return { f = function()\n  g()\n  end end,\n}", "3:7:", "closes nothing"},
        {"local function f()\n  if x then return 1\n  return 2\nend", "2:3:", "\"end\""},
        {"return {\n  a = {\n    1,\n  b = 2,\n}", "2:7:", "no \"}\" for the \"{\""},
        {"do\n  f(a\n  g(b)\nend\n", "2:4:", "no \")\" for the \"(\""},
        {"return {} }", "1:11:", "closes nothing"},
        {"return {},", "1:10:", "take the comma out"},
        {"f(a, )", "1:4:", "take the comma out"},
        {"return { t = \xE2\x80\x9Cx\xE2\x80\x9D }", "1:14:", "straight quote"},
        {"return { t = \x93x\x94 }", "1:14:", "straight quote"},
        {"return { t = \"x\xE2\x80\x9D }", "1:14:", "straight"},
        {"local\xC2\xA0x = 1", "1:6:", "plain space"},
        {"local x = 1 \xE2\x80\x93 2", "1:13:", "minus"},
        {"local x = a \xE2\x89\xA0 b", "1:13:", "~="},
        {"local x\xE2\x80\xAE = 1", "1:8:", "nobody sees"},
        {"x\xEF\xBB\xBF = 1", "1:2:", "byte-order mark"},
        {"local r\xD0\xB0te = 1", "1:8:", "U+0430"},
        {"f\xEF\xBC\x88"
         "1)",
         "1:2:", "write ("},
        {"if a != b then end", "1:6:", "~="},
        {"if a <> b then end", "1:6:", "~="},
        {"if !a then end", "1:4:", "write not"},
        {"if a && b then end", "1:6:", "write and"},
        {"if a || b then end", "1:6:", "write or"},
        {"if a = b then end", "1:6:", "=="},
        {"while a = b do end", "1:9:", "=="},
        {"local a == b", "1:9:", "write = to set"},
        {"a == b", "1:3:", "write = to set"},
        {"a += 1", "1:3:", "x = x + ..."},
        {"a ++", "1:3:", "x = x + 1"},
        {"a ..= 1", "1:3:", "x = x .. ..."},
        {"local a = b ? 1 : 2", "1:13:", "if ... then"},
        {"if a => b then end", "1:6:", ">="},
        {"if a === b then end", "1:6:", "=="},
        {"// x", "1:1:", "--"},
        {"# x", "1:1:", "--"},
        {"/* x */", "1:1:", "--"},
        {"if a then\n f()\nelse if b then\n g()\nend", "3:1:", "elseif"},
        {"if a then\n f()\nelif b then\n g()\nend", "3:1:", "elseif"},
        {"return { f = fucntion(a) return a end }", "1:14:", "function"},
        {"return { f = Function(a) return a end }", "1:14:", "function"},
        {"return { f = func(a) return a end }", "1:14:", "function"},
        {"lcoal x = 1", "1:1:", "local"},
        {"if a tehn f() end", "1:6:", "then"},
        {"if a then f() edn", "1:15:", "end"},
        {"var x = 1", "1:1:", "local"},
        {"for i = 1, 2 do continue end", "1:17:", "in an if"},
        {"if a f() end", "1:6:", "\"then\""},
        {"for i = 1, 3 f() end", "1:14:", "\"do\""},
        {"for i = 1, 3\n f() end", "1:13:", "\"do\""},
        {"local x =\nlocal y = 2", "1:10:", "a value"},
        {"return { t = \"abc }\n", "1:14:", "does not close"},
        {"return { t = \"a \"b\" c\" }", "1:14:", "write \\"},
        {"return { t = 'Beijing's law' }", "1:14:", "quote"},
        {"return { t = [[abc }", "1:14:", "]]"},
        {"return { t = \"a\\d\" }", "1:14:", "backslash"},
        {"return { t = 10bp }", "1:14:", "no number"},
        {"return { t = 1_000 }", "1:14:", "no number"},
        {"return { t = 1.2.3 }", "1:14:", "no number"},
        {"return { t : 1 }", "1:12:", "write t = value"},
        {"return { \"t\" : 1 }", "1:14:", "write t = value"},
        {"return { \"a b\" = 1 }", "1:16:", "[\"a b\"] = value"},
        {"return { 1 = 2 }", "1:12:", "[1] = value"},
        {"return { end = 2 }", "1:10:", "[\"end\"] = value"},
        {"return [ 1, 2 ]", "1:8:", "braces"},
        {"return { function f() end }", "1:10:", "write f = function"},
        {"return { f function() end }", "1:12:", "\"=\""},
        {"return { t = Chip ban }", "1:19:", "quotes"},
        {"f(a = 1)", "1:5:", "braces"},
        {"{ a = 1 }", "1:1:", "return {"},
        {"return 1\nreturn 2", "2:1:", "would never run"},
        {"local end = 1", "1:7:", "another name"},
        {"local t.x = 1", "1:1:", "take local out"},
        {"break", "1:1:", "outside a loop"},
        {"x", "1:2:", "does nothing"},
        {"--[[ a\nreturn {}", "1:1:", "comment that nothing closes"},
        {"return {}\x1A", "1:10:", "control character"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *found = found_in(cases[i].text, strlen(cases[i].text));
        size_t length = strlen(cases[i].place);
        assert_false(lua_takes(cases[i].text, strlen(cases[i].text)));
        if (strncmp(found, cases[i].place, length) != 0 || !strstr(found, cases[i].cure)) {
            fail_msg("%s\n  found:    %s\n  expected: %s ... %s", cases[i].text, found,
                     cases[i].place, cases[i].cure);
        }
    }
}

static void what_only_lua_knows_is_told_with_a_column(void **state)
{
    static const struct {
        const char *text, *place, *cure;
    } cases[] = {{"local x <const> = 1\n  x = 2", "2:3:", "take <const> away"},
                 {"\n goto done", "2:2:", "::name::"},
                 {"return function() return ... end", "1:1:", "write ..."}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char place[32];
        struct script_library library;
        struct diag_list diags;
        stage_library(&library, &diags, "moves/washington/case.lua", cases[i].text, NULL);
        assert_int_equal(diags.errors, 1);
        snprintf(place, sizeof place, "%d:%d:", diags.items[0].line, diags.items[0].column);
        assert_string_equal(place, cases[i].place);
        if (!strstr(diags.items[0].text, cases[i].cure)) fail_msg("%s", diags.items[0].text);
        diag_free(&diags);
        shelf_clear(&library);
    }
}

static void what_is_no_text_is_named(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *word;
    } cases[] = {
        {"\xFF\xFEr\0e\0t\0", 8, "UTF-16"},      {"\xFE\xFF\0r\0e\0t", 8, "UTF-16"},
        {"r\0e\0t\0u\0r\0n\0", 12, "UTF-16"},    {"<!DOCTYPE html>", 15, "page of the web"},
        {"PK\x03\x04 and so on", 13, "archive"}, {"{\\rtf1 x", 8, "word processor"},
        {"\x1BLuaS", 5, "compiled Lua"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct source source = {.text = (char *)(uintptr_t)cases[i].bytes,
                                .length = cases[i].length};
        const char *what = syntax_alien(&source);
        assert_non_null(what);
        assert_non_null(strstr(what, cases[i].word));
    }
    struct source plain = {.text = (char *)(uintptr_t) "return {}", .length = 9};
    assert_null(syntax_alien(&plain));
}

/* The shipped scripts, and one of them with a slip in it. */
struct field {
    struct source_list sources;
    char *text; /* TEXT_SIZE */
    size_t length;
};

static int field_open(void **state)
{
    struct field *field = memory_new(sizeof *field);
    struct diag_list ignored;
    source_init(&field->sources);
    diag_init(&ignored);
    field->text = memory_new(TEXT_SIZE);
    assert_true(source_read(&field->sources, "lua", &ignored));
    diag_free(&ignored);
    *state = field;
    wrong = 0;
    return 0;
}

static int field_close(void **state)
{
    struct field *field = *state;
    source_free(&field->sources);
    free(field->text);
    free(field);
    return 0;
}

/* The text of a source with `length` bytes at `at` put for `gone` bytes. */
static void put(struct field *field, const struct source *source, const char *at, size_t gone,
                const char *in, size_t length)
{
    size_t before = (size_t)(at - source->text), after = source->length - before - gone;
    assert_true(before + length + after < TEXT_SIZE);
    memcpy(field->text, source->text, before);
    memcpy(field->text + before, in, length);
    memcpy(field->text + before + length, at + gone, after);
    field->length = before + length + after;
    field->text[field->length] = '\0';
}

/* All that a check of the text alone says of it, in place of the source's own text. */
static void told_of(struct diag_list *out, const struct field *field, const struct source *source)
{
    struct script_library library = {0};
    diag_init(out);
    for (size_t i = 0; i < field->sources.count; i++) {
        const struct source *one = field->sources.items[i];
        if (strncmp(one->name, "lib/", 4) != 0 || strcmp(one->name, source->name) == 0) continue;
        source_add(&library.sources, one->name, one->text, one->length);
    }
    source_add(&library.sources, source->name, field->text, field->length);
    shelf_fill(&library, 0, out);
    script_lint(&library, NULL, 0, source->name, out);
    shelf_clear(&library);
}

/* A slip: the token that it falls on, what is written for it, and a word of the cure. Where the
 * text then still is Lua the slip is another story. */
static const struct fault {
    const char *token, *written, *cure;
    bool block; /* it is told at the opening of what is not closed, wherever that is before it */
} faults[] = {
    {",", "", "comma", false},
    {"end", "", "\"end\"", true},
    {"end", "edn", "end", true},
    {"end", "end end", "nothing", false},
    {"}", "", "}", true},
    {")", "", ")", true},
    {"}", "}}", "}", true},
    {"then", "", "then", false},
    {"then", "tehn", "then", false},
    {"do", "", "do", false},
    {"local", "lcoal", "local", false},
    {"local", "var", "local", false},
    {"return", "retrun", "return", false},
    {"function", "fucntion", "function", false},
    {"function", "Function", "function", false},
    {"==", "=", "==", false},
    {"==", "===", "==", false},
    {"~=", "!=", "~=", false},
    {"and", "&&", "and", false},
    {"or", "||", "or", false},
    {"not", "!", "not", false},
    {"=", ":", "=", false},
    {"..", "..=", "x = x .. ...", false},
    {".", ":", "dot", false},
};

/* The line of the bracket that is open around a token; the file's first where none is. */
static int line_around(const struct lex *lex, size_t at)
{
    int line = 1;
    for (size_t i = 0; i < at; i++) {
        bool bracket = lex_is(lex, i, "{") || lex_is(lex, i, "(") || lex_is(lex, i, "[");
        if (bracket && lex_close(lex, i) > at) line = lex->tokens[i].line;
    }
    return line;
}

/* The first line of what may be told of a closing token: the bracket around the one that it closes,
 * for that stays open where another closes this one; of blocks the function around. */
static int line_of_opener(const struct lex *lex, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        bool bracket = lex_is(lex, i, "{") || lex_is(lex, i, "(") || lex_is(lex, i, "[");
        if (bracket && lex_close(lex, i) == at) return line_around(lex, i);
    }
    int line = 1, own = lex->tokens[at].column;
    for (size_t i = at; i > 0 && lex->tokens[i].line == lex->tokens[at].line; i--) {
        own = lex->tokens[i].column;
    }
    for (size_t i = 0; i < at; i++) {
        bool begins = i == 0 || lex->tokens[i - 1].line < lex->tokens[i].line;
        bool around = begins && lex->tokens[i].column <= own;
        if (around && lex->tokens[i].line < lex->tokens[at].line) line = lex->tokens[i].line;
    }
    return line;
}

/* The last line of what may be told of it: the end of the statement or field that it is part of. */
static int line_behind(const struct lex *lex, size_t at)
{
    int line = lex->tokens[at].line + 1;
    for (size_t i = 0; i < at; i++) {
        bool bracket = lex_is(lex, i, "{") || lex_is(lex, i, "(") || lex_is(lex, i, "[");
        size_t close = bracket ? lex_close(lex, i) : 0;
        int last = lex_token(lex, close)->line;
        if (close > at && last > line && last - lex->tokens[i].line < STATEMENT_LINES) line = last;
    }
    return line;
}

static void expect_one(const struct field *field, const struct source *source, int first, int last,
                       const char *cure, const char *what)
{
    struct diag_list told;
    told_of(&told, field, source);
    const struct diag *diag = told.count > 0 ? &told.items[0] : NULL;
    bool good = told.errors == 1 && diag->line >= first && diag->line <= last && diag->column > 0 &&
                strstr(diag->text, cure);
    if (!good && ++wrong <= WRONG_SHOWN) {
        print_error("%s, lines %d to %d, %s:\n  %zu errors, the first %d:%d: %s\n", source->name,
                    first, last, what, told.errors, diag ? diag->line : 0, diag ? diag->column : 0,
                    diag ? diag->text : "none");
    }
    diag_free(&told);
}

/* Each slip, at each place of each shipped script where it can be made, is one error, in the line
 * of what it falls on, with a column and its cure. */
static void every_slip_in_a_shipped_script_is_told_once(void **state)
{
    struct field *field = *state;
    size_t tried[sizeof faults / sizeof faults[0]] = {0};
    for (size_t s = 0; s < field->sources.count; s += STRIDE) {
        const struct source *source = field->sources.items[s];
        struct lex lex;
        lex_read(&lex, source);
        for (size_t i = 0; i < lex.count; i++) {
            const struct lex_token *token = &lex.tokens[i];
            for (size_t f = 0; f < sizeof faults / sizeof faults[0]; f++) {
                const struct fault *fault = &faults[f];
                char what[64];
                if (!lex_is(&lex, i, fault->token)) continue;
                put(field, source, token->at, token->length, fault->written,
                    strlen(fault->written));
                if (lua_takes(field->text, field->length)) continue;
                snprintf(what, sizeof what, "\"%s\" for \"%s\" in column %d", fault->written,
                         fault->token, token->column);
                int first = fault->block ? line_of_opener(&lex, i) : token->line;
                int last = fault->block ? line_behind(&lex, i) : token->line;
                expect_one(field, source, first, last, fault->cure, what);
                tried[f]++;
            }
        }
        lex_free(&lex);
    }
    assert_int_equal(wrong, 0);
    for (size_t f = 0; f < sizeof faults / sizeof faults[0]; f++) {
        if (tried[f] == 0) fail_msg("no place for \"%s\"", faults[f].token);
    }
}

static void every_quote_and_blank_of_a_shipped_script_may_be_odd(void **state)
{
    static const struct {
        const char *left, *right, *cure;
    } quotes[] = {{"\xE2\x80\x9C", "\xE2\x80\x9D", "straight quote"},
                  {"\xE2\x80\x98", "\xE2\x80\x99", "straight quote"},
                  {"\x93", "\x94", "straight quote"},
                  {"\"", "\xE2\x80\x9D", "quote"},
                  {"\"", "", "quote"}};
    static const char *const blanks[] = {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B"};
    struct field *field = *state;
    for (size_t s = 0; s < field->sources.count; s += 2 * STRIDE) {
        const struct source *source = field->sources.items[s];
        struct lex lex;
        lex_read(&lex, source);
        for (size_t i = 0; i < lex.count; i++) {
            const struct lex_token *token = &lex.tokens[i];
            bool text = token->kind == LEX_TEXT && token->at[-1] == '"';
            for (size_t q = 0; text && q < sizeof quotes / sizeof quotes[0]; q++) {
                char whole[1024];
                int length = snprintf(whole, sizeof whole, "%s%.*s%s", quotes[q].left,
                                      (int)token->length, token->at, quotes[q].right);
                put(field, source, token->at - 1, token->length + 2, whole, (size_t)length);
                if (lua_takes(field->text, field->length)) continue;
                expect_one(field, source, token->line, token->line, quotes[q].cure, "a quote");
            }
            for (size_t b = 0; b < sizeof blanks / sizeof blanks[0]; b++) {
                put(field, source, token->at - text, 0, blanks[b], strlen(blanks[b]));
                if (token->kind == LEX_TEXT && !text) continue;
                expect_one(field, source, token->line, token->line, "U+", "a blank");
            }
        }
        lex_free(&lex);
    }
    assert_int_equal(wrong, 0);
}

/* Without indents the place is harder to find: it still is one error with a column. */
static void a_slip_in_a_text_without_indents_is_told_once(void **state)
{
    struct field *field = *state;
    char *flat = memory_new(TEXT_SIZE);
    for (size_t s = 1; s < field->sources.count; s += 2 * STRIDE) {
        struct source source = *field->sources.items[s];
        struct lex lex;
        size_t length = 0;
        bool begins = true;
        for (size_t i = 0; i < source.length; i++) {
            begins = (begins && source.text[i] == ' ') || source.text[i] == '\n';
            if (!begins || source.text[i] == '\n') flat[length++] = source.text[i];
        }
        source.text = flat;
        source.length = length;
        lex_read(&lex, &source);
        for (size_t i = 0; i < lex.count; i++) {
            for (size_t f = 0; f < sizeof faults / sizeof faults[0]; f++) {
                if (!lex_is(&lex, i, faults[f].token)) continue;
                put(field, &source, lex.tokens[i].at, lex.tokens[i].length, faults[f].written,
                    strlen(faults[f].written));
                if (lua_takes(field->text, field->length)) continue;
                expect_one(field, &source, 1, lex.tokens[lex.count - 1].line, "", "flat");
            }
        }
        lex_free(&lex);
    }
    free(flat);
    assert_int_equal(wrong, 0);
}

/* What editors of other systems put into a file changes nothing. */
static void marks_line_ends_and_tabs_are_no_mistake(void **state)
{
    struct field *field = *state;
    for (size_t s = 0; s < field->sources.count; s++) {
        const struct source *source = field->sources.items[s];
        struct diag_list told;
        put(field, source, source->text, 0, "\xEF\xBB\xBF", 3);
        told_of(&told, field, source);
        if (told.count > 0) fail_msg("%s: %s", source->name, told.items[0].text);
        diag_free(&told);
        size_t length = 0;
        for (size_t i = 0; i < source->length; i++) {
            if (source->text[i] == '\n') field->text[length++] = '\r';
            field->text[length++] = source->text[i];
        }
        field->length = length;
        told_of(&told, field, source);
        if (told.count > 0) fail_msg("%s: %s", source->name, told.items[0].text);
        diag_free(&told);
    }
}

/* A text is Lua for the grammar if it is for Lua: of tokens taken out and written twice, at all
 * places. What Lua refuses for another reason than its grammar is left aside. */
static void the_grammar_is_luas(void **state)
{
    struct field *field = *state;
    size_t apart = 0, tried = 0;
    for (size_t s = 0; s < field->sources.count; s += STRIDE) {
        const struct source *source = field->sources.items[s];
        struct lex lex;
        lex_read(&lex, source);
        assert_string_equal(found_in(source->text, source->length), "");
        for (size_t i = 0; i < 2 * lex.count; i++) {
            const struct lex_token *token = &lex.tokens[i / 2];
            if (token->kind == LEX_TEXT) continue;
            char twice[64];
            snprintf(twice, sizeof twice, "%.*s %.*s", (int)token->length, token->at,
                     (int)token->length, token->at);
            put(field, source, token->at, token->length, i % 2 ? twice : " ",
                i % 2 ? strlen(twice) : 1);
            bool taken = lua_takes(field->text, field->length);
            bool found = found_in(field->text, field->length)[0] != '\0';
            if (taken && found) {
                fail_msg("%s:%d:%d: Lua takes it: %s", source->name, token->line, token->column,
                         found_in(field->text, field->length));
            }
            tried++;
            apart += taken == found;
        }
        lex_free(&lex);
    }
    if (apart * 1000 > tried) fail_msg("%zu of %zu texts are told in Lua's words", apart, tried);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mistake_has_its_place_and_its_cure),
        cmocka_unit_test(what_only_lua_knows_is_told_with_a_column),
        cmocka_unit_test(what_is_no_text_is_named),
        cmocka_unit_test_setup_teardown(every_slip_in_a_shipped_script_is_told_once, field_open,
                                        field_close),
        cmocka_unit_test_setup_teardown(every_quote_and_blank_of_a_shipped_script_may_be_odd,
                                        field_open, field_close),
        cmocka_unit_test_setup_teardown(a_slip_in_a_text_without_indents_is_told_once, field_open,
                                        field_close),
        cmocka_unit_test_setup_teardown(marks_line_ends_and_tabs_are_no_mistake, field_open,
                                        field_close),
        cmocka_unit_test_setup_teardown(the_grammar_is_luas, field_open, field_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
