/* syntax_fail.c: what is told of a text where its grammar ends: the place to mend, and the cure. */
/* SPDX-License-Identifier: MIT */
#include "script/syntax_inner.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void syntax_fail_at(struct syntax_parse *parse, size_t index, const char *format, ...)
{
    if (parse->failed) return;
    const struct lex_token *token = lex_token(parse->lex, index);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(parse->slip->text, sizeof parse->slip->text, format, arguments);
    va_end(arguments);
    parse->slip->line = token->line;
    parse->slip->column = token->column;
    parse->slip->noticed = parse->at;
    parse->failed = true;
}

bool syntax_fail_word(struct syntax_parse *parse, size_t from, size_t to)
{
    char text[SYNTAX_TEXT_SIZE];
    for (size_t i = from; i <= to && i < parse->lex->count; i++) {
        if (!syntax_cure_word(text, parse->lex, i)) continue;
        syntax_fail_at(parse, i, "%s", text);
        return true;
    }
    return false;
}

/* The text at `before` ends where something else begins: a quote of its own ended it, or its own is
 * missing, and all that follow in the line are for the other end of a text. False where its end is
 * not in doubt. */
static bool fail_quote(struct syntax_parse *parse)
{
    char text[SYNTAX_TEXT_SIZE], shown[SYNTAX_SHOWN_SIZE];
    const struct lex *lex = parse->lex;
    size_t before = parse->at - 1, last = parse->at;
    if (parse->at == 0 || parse->at >= lex->count) return false;
    const struct lex_token *token = lex_token(lex, before);
    bool quoted = token->kind == LEX_TEXT && token->at[-1] != '[';
    if (!quoted || syntax_line(parse, before) != syntax_line(parse, parse->at)) return false;
    while (last + 1 < lex->count && syntax_line(parse, last + 1) == syntax_line(parse, before))
        last++;
    bool odd = lex_token(lex, last)->kind == LEX_TEXT && syntax_cure_token(text, lex, last);
    bool word = syntax_kind(parse) == LEX_NAME || syntax_kind(parse) == LEX_KEYWORD ||
                syntax_kind(parse) == LEX_NUMBER;
    if (!odd && !(word && syntax_touches(lex, parse->at))) return false;
    if (syntax_cure_quote(text, token)) {
        syntax_fail_at(parse, before, "%s", text);
        return true;
    }
    syntax_cure_shown(shown, sizeof shown, lex, parse->at);
    syntax_fail_at(
        parse, before, "found a text that ends before %s, expected %s", shown,
        odd ? "its quote elsewhere; write the one that is missing in this line, or \\ before one "
              "that belongs to the text"
            : "its quote later; write \\ before a quote that belongs to the text");
    return true;
}

/* A closer too many closes what is open around it: that goes well, and what follows does not. */
static bool fail_early(struct syntax_parse *parse)
{
    char shown[SYNTAX_SHOWN_SIZE];
    bool comma = parse->inner > 0 && parse->at == parse->inner + 2 &&
                 lex_is(parse->lex, parse->at - 1, ",") &&
                 !syntax_begins_line(parse, parse->at - 1);
    if (parse->early == 0 && comma) parse->early = parse->inner;
    /* Right behind a bracket it is more likely that a word is missing. */
    size_t least = parse->early + (lex_is(parse->lex, parse->early, "end") ? 1 : 2);
    if (parse->early == 0 || parse->at < least) return false;
    syntax_cure_shown(shown, sizeof shown, parse->lex, parse->early);
    syntax_fail_at(
        parse, parse->early,
        "found %s that closes what the next line goes on with, expected nothing here that "
        "closes; take it out",
        shown);
    return true;
}

bool syntax_fail_token(struct syntax_parse *parse)
{
    char text[SYNTAX_TEXT_SIZE];
    size_t found = parse->at;
    if (parse->failed) return true;
    bool cured = syntax_cure_token(text, parse->lex, parse->at) ||
                 syntax_cure_signs(text, parse->lex, parse->at, &found);
    if (cured) syntax_fail_at(parse, found, "%s", text);
    return cured || fail_quote(parse) || fail_early(parse);
}

/* An `else if` between two tokens opens an `if` of its own, which wants an end of its own. */
static bool fail_else_if(struct syntax_parse *parse, size_t from)
{
    for (size_t i = from; i < parse->at; i++) {
        if (!lex_is(parse->lex, i, "else") || !lex_is(parse->lex, i + 1, "if")) continue;
        if (syntax_line(parse, i) != syntax_line(parse, i + 1)) continue;
        syntax_fail_at(
            parse, i,
            "found \"else if\", which begins an if of its own, expected elseif; write it as "
            "one word");
        return true;
    }
    return false;
}

/* A closer within its line, where another is wanted first, may be one too many. */
static bool fail_surplus(struct syntax_parse *parse, size_t opener, const char *closer)
{
    char shown[SYNTAX_SHOWN_SIZE], word[SYNTAX_SHOWN_SIZE];
    bool bracket = syntax_is(parse, "}") || syntax_is(parse, ")") || syntax_is(parse, "]");
    lex_copy(word, sizeof word, lex_token(parse->lex, parse->at));
    bool twice = bracket || (syntax_is(parse, "end") && lex_is(parse->lex, parse->at - 1, word));
    bool block = strcmp(closer, "end") == 0 || strcmp(closer, "until") == 0;
    bool deeper = syntax_indent(parse, parse->at) > syntax_indent(parse, opener);
    if (!twice || syntax_begins_line(parse, parse->at) || (block && !deeper)) return false;
    lex_copy(shown, sizeof shown, lex_token(parse->lex, opener));
    syntax_fail_at(
        parse, parse->at,
        "found \"%s\" that closes nothing before the \"%s\" of line %d is closed, expected "
        "\"%s\" first; write that, or take this out",
        word, shown, syntax_line(parse, opener), closer);
    return true;
}

void syntax_fail_open(struct syntax_parse *parse, size_t opener)
{
    char shown[SYNTAX_SHOWN_SIZE], word[SYNTAX_SHOWN_SIZE], behind[40] = "";
    bool right = syntax_begins_line(parse, parse->at) && syntax_ends_block(parse) &&
                 syntax_indent(parse, parse->at) > syntax_indent(parse, opener);
    if (right && parse->early == 0) parse->early = parse->inner;
    if (syntax_fail_token(parse)) return;
    for (size_t i = 0; i < parse->suspect_count; i++) {
        if (parse->suspects[i] <= opener) continue;
        opener = parse->suspects[i];
        break;
    }
    const char *closer = syntax_closer_of(parse, opener);
    if (fail_surplus(parse, opener, closer)) return;
    if (syntax_fail_word(parse, opener, parse->at)) return;
    if (strcmp(closer, "end") == 0 && fail_else_if(parse, opener)) return;
    syntax_cure_shown(shown, sizeof shown, parse->lex, parse->at);
    lex_copy(word, sizeof word, lex_token(parse->lex, opener));
    if (parse->at < parse->lex->count) {
        snprintf(behind, sizeof behind, " in line %d", syntax_line(parse, parse->at));
    }
    syntax_fail_at(
        parse, opener,
        "found no \"%s\" for the \"%s\" that stands here, expected one before %s%s; write "
        "\"%s\" where it stops",
        closer, word, shown, behind, closer);
}

void syntax_fail_found(struct syntax_parse *parse, const char *expected, bool behind)
{
    char shown[SYNTAX_SHOWN_SIZE];
    if (syntax_fail_token(parse)) return;
    size_t from = parse->at > 0 ? parse->at - 1 : 0;
    if (syntax_fail_word(parse, parse->statement, parse->at + 1)) return;
    bool block = parse->opener < parse->lex->count && !syntax_ends_block(parse);
    if (block && syntax_stands_out(parse, parse->at, parse->opener)) {
        syntax_fail_open(parse, parse->opener);
        return;
    }
    syntax_cure_shown(shown, sizeof shown, parse->lex, parse->at);
    syntax_fail_at(parse, parse->at, "found %s, expected %s", shown, expected);
    if (behind) syntax_end_of(parse->lex, from, &parse->slip->line, &parse->slip->column);
}

void syntax_fail_expected(struct syntax_parse *parse, const char *expected)
{
    bool ended = syntax_begins_line(parse, parse->at) || syntax_kind(parse) == LEX_END;
    syntax_fail_found(parse, expected, ended && parse->at > 0);
}

void syntax_fail_beside(struct syntax_parse *parse, const char *between)
{
    char shown[SYNTAX_SHOWN_SIZE];
    const struct lex *lex = parse->lex;
    size_t before = parse->at - 1;
    int line, column;
    if (syntax_fail_token(parse) || syntax_fail_word(parse, parse->at, parse->at)) return;
    syntax_cure_shown(shown, sizeof shown, lex, parse->at);
    syntax_end_of(lex, before, &line, &column);
    syntax_fail_at(parse, before,
                   "found no comma before %s%s, expected one between two %s; write it here", shown,
                   syntax_line(parse, parse->at) > line ? " of the next line" : "", between);
    parse->slip->line = line;
    parse->slip->column = column;
}

void syntax_fail_statement(struct syntax_parse *parse)
{
    bool block = parse->opener < parse->lex->count;
    if (parse->opener == parse->lex->count && syntax_is(parse, "{")) {
        syntax_fail_at(parse, parse->at,
                       "found a table that nothing is done with, expected return before "
                       "it; write return {");
    } else if (syntax_is(parse, "=") && !syntax_begins_line(parse, parse->at) &&
               !syntax_fail_token(parse) &&
               !syntax_fail_word(parse, block ? parse->opener : 0, parse->at)) {
        syntax_fail_at(parse, parse->at,
                       "found \"=\" behind a value, expected the statement's end; write == "
                       "to compare");
    } else if (parse->at > 0 && !syntax_begins_line(parse, parse->at) &&
               syntax_begins_value(parse) && syntax_kind(parse) != LEX_NAME) {
        syntax_fail_beside(parse, "values");
    } else {
        syntax_fail_found(parse, "a statement: local, if, for, return, a call or name = value",
                          false);
    }
}

void syntax_fail_key(struct syntax_parse *parse, size_t key)
{
    char shown[SYNTAX_SHOWN_SIZE];
    const struct lex_token *token = lex_token(parse->lex, key);
    lex_copy(shown, sizeof shown, token);
    bool plain = token->kind == LEX_NAME;
    for (size_t i = 0; token->kind == LEX_TEXT && i < strlen(shown); i++) {
        plain = (shown[i] >= 'a' && shown[i] <= 'z') || shown[i] == '_';
        if (!plain) break;
    }
    bool text = token->kind == LEX_TEXT && !plain;
    syntax_fail_at(parse, parse->at,
                   "found \"%s\" behind %s, expected a field; write %s%s%s%s%s = value",
                   syntax_is(parse, "=") ? "=" : ":", token->kind == LEX_TEXT ? "a text" : shown,
                   plain ? "" : "[", text ? "\"" : "", shown, text ? "\"" : "", plain ? "" : "]");
}

void syntax_fail_field(struct syntax_parse *parse, size_t opener, size_t first)
{
    char shown[SYNTAX_SHOWN_SIZE];
    if (syntax_fail_token(parse)) return;
    if (syntax_fail_word(parse, first, parse->at)) return;
    syntax_cure_shown(shown, sizeof shown, parse->lex, parse->at);
    bool keyed = lex_is(parse->lex, first + 1, "=") && parse->at > first + 2;
    bool single = parse->at == first + 1, lone = parse->at == (keyed ? first + 3 : first + 1);
    bool next = syntax_kind(parse) == LEX_NAME && lex_is(parse->lex, parse->at + 1, "=");
    bool same_line = syntax_line(parse, parse->at) == syntax_line(parse, parse->at - 1);
    if (single && (syntax_is(parse, "=") || syntax_is(parse, ":"))) {
        syntax_fail_key(parse, first);
    } else if (single && syntax_is(parse, "function") && syntax_kind(parse) == LEX_KEYWORD &&
               lex_token(parse->lex, first)->kind == LEX_NAME) {
        syntax_fail_at(parse, parse->at,
                       "found %s behind a name, expected \"=\" between them; write it", shown);
    } else if (syntax_is(parse, "=")) {
        syntax_fail_at(
            parse, parse->at,
            "found \"=\" in a value, expected a comma or the table's end; write == to compare");
    } else if (lone && same_line && syntax_kind(parse) == LEX_NAME && !next &&
               lex_token(parse->lex, parse->at - 1)->kind == LEX_NAME) {
        syntax_fail_at(
            parse, parse->at,
            "found %s right behind a word, expected a comma or an operator; write quotes "
            "round a text",
            shown);
    } else if (syntax_begins_value(parse) && (!syntax_begins_line(parse, parse->at) ||
                                              !syntax_stands_out(parse, parse->at, opener))) {
        syntax_fail_beside(parse, "fields of a table");
    } else if (syntax_is(parse, "end") &&
               syntax_line(parse, parse->at) == syntax_line(parse, parse->at - 1) &&
               lex_is(parse->lex, parse->at - 1, "end")) {
        syntax_fail_at(parse, parse->at,
                       "found an \"end\" that closes nothing, expected a comma; take it "
                       "out");
    } else {
        syntax_fail_open(parse, opener);
    }
}

bool syntax_fail_reserved(struct syntax_parse *parse)
{
    char word[SYNTAX_SHOWN_SIZE];
    if (syntax_kind(parse) != LEX_KEYWORD || !lex_is(parse->lex, parse->at + 1, "=")) return false;
    lex_copy(word, sizeof word, lex_token(parse->lex, parse->at));
    syntax_fail_at(
        parse, parse->at,
        "found \"%s\" as the name of a field, a word of Lua's own, expected another; write "
        "[\"%s\"] = value",
        word, word);
    return true;
}

void syntax_fail_compared(struct syntax_parse *parse)
{
    if (parse->failed || !syntax_is(parse, "=") || syntax_fail_token(parse)) return;
    syntax_fail_at(parse, parse->at,
                   "found \"=\", which sets, expected a comparison; write == to compare");
}

void syntax_fail_comma(struct syntax_parse *parse)
{
    size_t comma = parse->at - 1;
    if (syntax_fail_token(parse) || syntax_fail_word(parse, parse->statement, parse->at)) return;
    if (parse->opener < parse->lex->count && syntax_begins_line(parse, comma) &&
        syntax_stands_out(parse, comma, parse->opener)) {
        parse->at = comma;
        syntax_fail_open(parse, parse->opener);
        return;
    }
    syntax_fail_at(
        parse, comma,
        "found a comma with no value behind it, expected one; take the comma out, or write the "
        "value");
}

void syntax_fail_rest(struct syntax_parse *parse)
{
    char shown[SYNTAX_SHOWN_SIZE];
    if (syntax_fail_word(parse, 0, parse->at)) return;
    if (parse->early == 0 && syntax_begins_line(parse, parse->at)) parse->early = parse->inner;
    if (syntax_fail_token(parse)) return;
    syntax_cure_shown(shown, sizeof shown, parse->lex, parse->at);
    if (syntax_is(parse, ",")) {
        syntax_fail_at(parse, parse->at,
                       "found a comma behind the last value, expected the end of the "
                       "file; take it out");
    } else {
        syntax_fail_at(
            parse, parse->at,
            "found %s that closes nothing, expected the end of the file; take it out, or write "
            "what it is to close",
            shown);
    }
}
