/* syntax.c: where the text of a script stops being Lua: its grammar, word by word. */
/* SPDX-License-Identifier: MIT */
#include "script/syntax_inner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 196 };

/* Closes what was opened there. */
static void close(struct syntax_parse *parse, size_t opener)
{
    if (parse->failed) return;
    if (syntax_ends_block(parse) && parse->at < parse->lex->count)
        syntax_note_closer(parse, opener);
    if (syntax_is(parse, syntax_closer_of(parse, opener))) parse->at++;
    else syntax_fail_open(parse, opener);
}

static bool enter(struct syntax_parse *parse)
{
    if (++parse->depth > DEPTH_MAX) {
        syntax_fail_at(
            parse, parse->at,
            "found brackets and blocks in each other %d deep, expected fewer; write some of "
            "it as a function of its own",
            DEPTH_MAX);
    }
    return !parse->failed;
}

/* Takes the word or sign; where it is not there, `expected` tells of it. */
static void take(struct syntax_parse *parse, const char *text, const char *expected)
{
    if (parse->failed) return;
    if (syntax_is(parse, text)) parse->at++;
    else syntax_fail_expected(parse, expected);
}

/* Takes it if it is there. */
static bool take_if(struct syntax_parse *parse, const char *text)
{
    bool there = !parse->failed && syntax_is(parse, text);
    parse->at += there;
    return there;
}

static void take_name(struct syntax_parse *parse, const char *what)
{
    char shown[SYNTAX_SHOWN_SIZE];
    if (parse->failed) return;
    if (syntax_kind(parse) == LEX_NAME) {
        parse->at++;
    } else if (syntax_kind(parse) == LEX_KEYWORD) {
        syntax_cure_shown(shown, sizeof shown, parse->lex, parse->at);
        syntax_fail_at(parse, parse->at,
                       "found %s, a word of Lua's own, expected %s; choose another name", shown,
                       what);
    } else {
        syntax_fail_expected(parse, what);
    }
}

static void read_expression(struct syntax_parse *parse);
static void read_block(struct syntax_parse *parse, size_t opener);

static void read_expressions(struct syntax_parse *parse)
{
    do read_expression(parse);
    while (take_if(parse, ","));
}

/* Is name:other there more than a key with a colon: a call, or something of what functions are
 * given?
 */
static bool reads_method(const struct syntax_parse *parse, size_t at)
{
    const struct lex *lex = parse->lex;
    bool given = lex_is(lex, at, "choice") || lex_is(lex, at, "view") || lex_is(lex, at, "order");
    bool call = lex_is(lex, at + 3, "(") || lex_is(lex, at + 3, "{");
    return lex_token(lex, at + 2)->kind == LEX_NAME && (given || call);
}

static void read_field(struct syntax_parse *parse)
{
    size_t first = parse->at;
    if (syntax_fail_reserved(parse)) return;
    if (syntax_is(parse, "function") && lex_token(parse->lex, first + 1)->kind == LEX_NAME) {
        char name[SYNTAX_SHOWN_SIZE];
        lex_copy(name, sizeof name, lex_token(parse->lex, first + 1));
        syntax_fail_at(
            parse, first,
            "found a function with a name in a table, expected a field; write %s = function (",
            name);
    } else if (take_if(parse, "[")) {
        read_expression(parse);
        close(parse, first);
        take(parse, "=", "\"=\" and a value behind the key in brackets; lists stand in braces");
        read_expression(parse);
    } else if (syntax_kind(parse) == LEX_NAME && lex_is(parse->lex, first + 1, "=")) {
        parse->at += 2;
        read_expression(parse);
    } else if (lex_is(parse->lex, first + 1, ":") && !reads_method(parse, first)) {
        parse->at++;
        syntax_fail_key(parse, first);
    } else {
        read_expression(parse);
    }
}

static void read_table(struct syntax_parse *parse)
{
    size_t opener = parse->at++;
    while (!parse->failed && !syntax_is(parse, "}")) {
        size_t first = parse->at;
        if (syntax_is(parse, ",") || syntax_is(parse, ";")) {
            if (syntax_begins_line(parse, first) && syntax_stands_out(parse, first, opener)) {
                break;
            }
            if (!syntax_fail_token(parse)) {
                syntax_fail_at(parse, first,
                               "found a comma without a field before it, expected a field%s; "
                               "take it out",
                               first == opener + 1 ? " or }" : "");
            }
            break;
        }
        if (syntax_ends_block(parse) && !lex_is(parse->lex, first + 1, "=")) break;
        if (syntax_begins_statement(parse, opener)) break;
        read_field(parse);
        if (take_if(parse, ",") || take_if(parse, ";")) continue;
        if (!parse->failed && !syntax_is(parse, "}")) syntax_fail_field(parse, opener, first);
    }
    close(parse, opener);
}

/* The values in the round brackets of a call. */
static void read_arguments(struct syntax_parse *parse)
{
    size_t opener = parse->at++;
    if (take_if(parse, ")")) return;
    if (!syntax_ends_block(parse)) read_expressions(parse);
    if (parse->failed) return;
    if (syntax_is(parse, "=") && !syntax_fail_token(parse)) {
        syntax_fail_at(
            parse, parse->at,
            "found \"=\" between round brackets, expected a value; write { field = value } in "
            "braces, or == to compare");
    } else if (syntax_begins_value(parse) && !syntax_fail_word(parse, opener, parse->at) &&
               (!syntax_begins_line(parse, parse->at) ||
                !syntax_stands_out(parse, parse->at, opener))) {
        syntax_fail_beside(parse, "values of a call");
    }
    close(parse, opener);
}

static void read_parameters(struct syntax_parse *parse)
{
    size_t opener = parse->at;
    take(parse, "(", "( and the names of what the function is given");
    if (take_if(parse, ")")) return;
    do {
        if (take_if(parse, "...") || syntax_begins_line(parse, parse->at)) break;
        take_name(parse, "the name of what the function is given");
    } while (take_if(parse, ","));
    if (!parse->failed && syntax_kind(parse) == LEX_NAME &&
        syntax_line(parse, parse->at) == syntax_line(parse, opener)) {
        syntax_fail_beside(parse, "names");
    }
    close(parse, opener);
}

/* From its word on; the name is read. */
static void read_function(struct syntax_parse *parse, size_t opener)
{
    int loops = parse->loops;
    parse->loops = 0;
    read_parameters(parse);
    read_block(parse, opener);
    close(parse, opener);
    parse->loops = loops;
}

/* A name, or an expression in brackets, and all that is read of it; was the last a call? */
static bool read_suffixed(struct syntax_parse *parse)
{
    bool called = false;
    size_t opener = parse->at;
    if (take_if(parse, "(")) {
        read_expression(parse);
        syntax_fail_compared(parse);
        close(parse, opener);
        called = true; /* no more to be set than a call */
    } else if (syntax_kind(parse) == LEX_NAME) {
        parse->at++;
    } else {
        syntax_fail_expected(parse, "a value");
    }
    while (!parse->failed) {
        opener = parse->at;
        if (take_if(parse, ".")) {
            take_name(parse, "the name of a field behind the dot");
            called = false;
        } else if (take_if(parse, "[")) {
            read_expression(parse);
            close(parse, opener);
            called = false;
        } else if (take_if(parse, ":")) {
            parse->at += syntax_kind(parse) == LEX_NAME;
            if (!syntax_is(parse, "(") && !syntax_is(parse, "{") &&
                syntax_kind(parse) != LEX_TEXT && !syntax_fail_token(parse)) {
                syntax_fail_at(
                    parse, opener,
                    "found \":\", expected a call behind it; write a dot before a field, "
                    "and = to set one");
            }
        } else if (syntax_is(parse, "(")) {
            read_arguments(parse);
            called = true;
        } else if (syntax_is(parse, "{")) {
            read_table(parse);
            called = true;
        } else if (syntax_kind(parse) == LEX_TEXT && !syntax_broken(parse)) {
            parse->at++;
            called = true;
        } else {
            break;
        }
    }
    return called;
}

static void read_simple(struct syntax_parse *parse)
{
    bool literal = syntax_kind(parse) == LEX_TEXT || syntax_kind(parse) == LEX_NUMBER ||
                   syntax_is(parse, "nil") || syntax_is(parse, "true") ||
                   syntax_is(parse, "false") || syntax_is(parse, "...");
    if (literal && syntax_broken(parse)) {
        syntax_fail_token(parse);
    } else if (literal) {
        parse->at++;
    } else if (syntax_is(parse, "{")) {
        read_table(parse);
    } else if (syntax_is(parse, "function")) {
        size_t opener = parse->at++;
        read_function(parse, opener);
    } else if (syntax_kind(parse) == LEX_NAME || syntax_is(parse, "(")) {
        read_suffixed(parse);
    } else if (parse->at > 0 && lex_is(parse->lex, parse->at - 1, ",") &&
               syntax_ends_block(parse)) {
        syntax_fail_comma(parse);
    } else {
        syntax_fail_expected(
            parse, syntax_is(parse, "[") ? "a value; write lists in braces, { 1, 2 }" : "a value");
    }
}

static bool is_unary(const struct syntax_parse *parse)
{
    return syntax_is(parse, "not") || syntax_is(parse, "-") || syntax_is(parse, "#") ||
           syntax_is(parse, "~");
}

/* Which operator binds more does not matter to what may follow. */
static void read_expression(struct syntax_parse *parse)
{
    if (enter(parse)) {
        do {
            while (!parse->failed && is_unary(parse)) parse->at++;
            read_simple(parse);
        } while (!parse->failed && syntax_is_binary(parse, parse->at) && ++parse->at);
    }
    parse->depth--;
}

/* A condition, and the word that ends it. */
static void read_condition(struct syntax_parse *parse, const char *word)
{
    char expected[SYNTAX_SHOWN_SIZE];
    read_expression(parse);
    syntax_fail_compared(parse);
    snprintf(expected, sizeof expected, "\"%s\" behind the condition; write it here", word);
    take(parse, word, expected);
}

static void read_if(struct syntax_parse *parse)
{
    size_t opener = parse->at++;
    read_condition(parse, "then");
    read_block(parse, opener);
    while (take_if(parse, "elseif")) {
        read_condition(parse, "then");
        read_block(parse, opener);
    }
    if (take_if(parse, "else")) read_block(parse, opener);
    close(parse, opener);
}

static void read_loop(struct syntax_parse *parse, size_t opener)
{
    take(parse, "do", "\"do\" before what the loop does; write it here");
    parse->loops++;
    read_block(parse, opener);
    parse->loops--;
    close(parse, opener);
}

static void read_for(struct syntax_parse *parse)
{
    size_t opener = parse->at++;
    take_name(parse, "the name of what is counted");
    if (!take_if(parse, "=")) {
        while (take_if(parse, ",")) take_name(parse, "the name of what is walked");
        if (!parse->failed && syntax_kind(parse) == LEX_NAME) syntax_fail_beside(parse, "names");
        take(parse, "in", "\"=\" or \"in\": write for i = 1, 9 do, or for i, x in ipairs(list) do");
    }
    read_expressions(parse);
    read_loop(parse, opener);
}

static void read_repeat(struct syntax_parse *parse)
{
    size_t opener = parse->at++;
    parse->loops++;
    read_block(parse, opener);
    parse->loops--;
    close(parse, opener);
    read_expression(parse);
}

static void read_local(struct syntax_parse *parse)
{
    size_t first = parse->at++;
    if (take_if(parse, "function")) {
        take_name(parse, "the function's name");
        read_function(parse, first + 1);
        return;
    }
    do {
        take_name(parse, "a name");
        if (take_if(parse, "<")) {
            take_name(parse, "const or close");
            take(parse, ">", "\">\" behind const or close");
        }
    } while (take_if(parse, ","));
    if (syntax_is(parse, ".") || syntax_is(parse, "[")) {
        syntax_fail_at(parse, first,
                       "found local before a field, expected a plain name; take local out");
    } else if (syntax_is(parse, "==")) {
        syntax_fail_at(parse, parse->at,
                       "found \"==\", which compares, expected \"=\"; write = to set");
    }
    if (take_if(parse, "=")) read_expressions(parse);
}

static void read_function_named(struct syntax_parse *parse)
{
    size_t opener = parse->at++;
    take_name(parse, "the function's name");
    while (take_if(parse, ".")) take_name(parse, "the name of a field behind the dot");
    if (take_if(parse, ":")) take_name(parse, "the name of a function behind the colon");
    read_function(parse, opener);
}

/* A call, or names that are set. */
static void read_act(struct syntax_parse *parse)
{
    size_t first = parse->at;
    bool called = read_suffixed(parse);
    if (parse->failed || (called && !syntax_is(parse, "="))) return;
    while (take_if(parse, ",")) read_suffixed(parse);
    if (!called && take_if(parse, "=")) {
        read_expressions(parse);
        return;
    }
    if (parse->failed || syntax_fail_token(parse) || syntax_fail_word(parse, first, parse->at))
        return;
    if (syntax_is(parse, "==")) {
        syntax_fail_at(parse, parse->at,
                       "found \"==\", which compares, expected \"=\"; write = to set");
    } else if (called) {
        syntax_fail_at(parse, parse->at,
                       "found \"=\" behind a call, expected a name before it; write == "
                       "to compare");
    } else if (parse->at == first + 1 && syntax_kind(parse) == LEX_NAME &&
               !syntax_begins_line(parse, parse->at)) {
        syntax_fail_beside(parse, "names");
    } else if (!syntax_begins_line(parse, first) && syntax_ends_value(parse, first - 1)) {
        parse->at = first;
        syntax_fail_beside(parse, "values");
    } else {
        syntax_fail_expected(parse,
                             "\"=\" and a value, or ( and ) of a call; a value alone does nothing");
    }
}

static void read_return(struct syntax_parse *parse)
{
    size_t first = parse->at++;
    if (!syntax_ends_block(parse) && !syntax_is(parse, ";")) read_expressions(parse);
    if (syntax_line(parse, parse->at) == syntax_line(parse, first)) syntax_fail_compared(parse);
    take_if(parse, ";");
    if (parse->failed || syntax_ends_block(parse)) return;
    if (syntax_begins_value(parse) && !syntax_begins_line(parse, parse->at))
        syntax_fail_beside(parse, "values");
    syntax_fail_found(
        parse,
        parse->opener < parse->lex->count
            ? "\"end\" behind return, which is the last of its block; what follows would "
              "never run"
            : "the end of the file behind return; what follows would never run",
        false);
}

static void read_word(struct syntax_parse *parse)
{
    size_t first = parse->at;
    if (syntax_is(parse, "if")) {
        read_if(parse);
    } else if (syntax_is(parse, "for")) {
        read_for(parse);
    } else if (syntax_is(parse, "repeat")) {
        read_repeat(parse);
    } else if (syntax_is(parse, "local")) {
        read_local(parse);
    } else if (syntax_is(parse, "function")) {
        read_function_named(parse);
    } else if (take_if(parse, "while")) {
        read_condition(parse, "do");
        parse->at -= !parse->failed;
        read_loop(parse, first);
    } else if (take_if(parse, "do")) {
        read_block(parse, first);
        close(parse, first);
    } else if (take_if(parse, "break")) {
        if (parse->loops == 0) {
            syntax_fail_at(parse, first,
                           "found break outside a loop, expected it in one; take it out, or "
                           "write return");
        }
    } else if (take_if(parse, "goto")) {
        take_name(parse, "the name of a label");
    } else {
        syntax_fail_statement(parse);
    }
}

static void read_statement(struct syntax_parse *parse)
{
    size_t outer = parse->statement;
    parse->statement = parse->at;
    if (enter(parse)) {
        if (syntax_kind(parse) == LEX_KEYWORD) {
            read_word(parse);
        } else if (take_if(parse, "::")) {
            take_name(parse, "the name of a label");
            take(parse, "::", "\"::\" behind the label");
        } else if (syntax_kind(parse) == LEX_NAME || syntax_is(parse, "(")) {
            read_act(parse);
        } else {
            syntax_fail_statement(parse);
        }
    }
    parse->depth--;
    parse->statement = outer;
}

/* The statements of what opens at `opener`, up to what may close it. */
static void read_block(struct syntax_parse *parse, size_t opener)
{
    size_t outer = parse->opener;
    parse->opener = opener;
    while (!parse->failed && !syntax_ends_block(parse)) {
        if (take_if(parse, ";")) continue;
        if (syntax_is(parse, "return")) {
            read_return(parse);
            break;
        }
        read_statement(parse);
    }
    parse->opener = outer;
}

bool syntax_find(struct syntax_slip *out, const struct lex *lex)
{
    struct syntax_parse parse = {.lex = lex, .slip = out, .opener = lex->count};
    *out = (struct syntax_slip){0};
    for (size_t i = 0; i < lex->count; i++) {
        parse.indented =
            parse.indented || (syntax_begins_line(&parse, i) && lex->tokens[i].column > 1);
    }
    read_block(&parse, lex->count);
    if (!parse.failed && parse.at < lex->count) syntax_fail_rest(&parse);
    if (lex->open_line > 0 && (!parse.failed || parse.slip->noticed >= lex->count)) {
        parse.failed = false;
        syntax_fail_at(&parse, lex->count,
                       "found a comment that nothing closes, expected ]] behind it; "
                       "write it, or begin each line with --");
        out->line = lex->open_line;
        out->column = lex->open_column;
    }
    return parse.failed;
}

void syntax_cut(struct lex *lex)
{
    struct syntax_slip slip;
    if (syntax_alien(lex->source)) {
        lex->count = 0;
    } else if (syntax_find(&slip, lex)) {
        int line = slip.line, noticed = lex_token(lex, slip.noticed)->line;
        if (noticed > 0 && noticed < line) line = noticed;
        while (lex->count > 0 && lex->tokens[lex->count - 1].line >= line) lex->count--;
    }
}

void syntax_told(struct syntax_slip *out, const struct lex *lex, const char *message)
{
    static const struct {
        const char *words, *cure;
    } cures[] = {{"const variable", "; take <const> away, or give the new value a name of its own"},
                 {"visible label", "; write the label, ::name::, in the same block or around it"},
                 {"already defined", "; give one of them another name"},
                 {"jumps into the scope", "; declare the local before the goto"},
                 {"vararg", "; write ... among what the function is given"},
                 {"unknown attribute", "; there are <const> and <close>"},
                 {"too many", "; put some of them into a table, or into a function of its own"}};
    const char *words = message, *cure = "", *near = strstr(message, " at line ");
    size_t name = strlen(lex->source->name);
    *out = (struct syntax_slip){.noticed = lex->count};
    if (strncmp(message, lex->source->name, name) == 0 && message[name] == ':') {
        char *end;
        out->line = (int)strtol(message + name + 1, &end, 10);
        words = end + strspn(end, ": ");
    }
    if (near) out->line = atoi(near + strlen(" at line "));
    for (size_t i = 0; i < sizeof cures / sizeof cures[0]; i++) {
        if (strstr(words, cures[i].words)) cure = cures[i].cure;
    }
    for (size_t i = 0; i < lex->count && out->column == 0; i++) {
        if (lex->tokens[i].line == out->line) out->column = lex->tokens[i].column;
    }
    snprintf(out->text, sizeof out->text, "%s%s", words, cure);
}
