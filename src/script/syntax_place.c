/* syntax_place.c: what stands where in a text, and what its line and its indent say. */
/* SPDX-License-Identifier: MIT */
#include "script/syntax_inner.h"

#include <string.h>

bool syntax_is(const struct syntax_parse *parse, const char *text)
{
    return lex_is(parse->lex, parse->at, text);
}

enum lex_kind syntax_kind(const struct syntax_parse *parse)
{
    return lex_token(parse->lex, parse->at)->kind;
}

int syntax_line(const struct syntax_parse *parse, size_t index)
{
    size_t last = parse->lex->count ? parse->lex->count - 1 : 0;
    return lex_token(parse->lex, index < parse->lex->count ? index : last)->line;
}

int syntax_indent(const struct syntax_parse *parse, size_t index)
{
    while (index > 0 && syntax_line(parse, index - 1) == syntax_line(parse, index)) index--;
    return lex_token(parse->lex, index)->column;
}

bool syntax_begins_line(const struct syntax_parse *parse, size_t index)
{
    return index == 0 || syntax_line(parse, index - 1) < syntax_line(parse, index);
}

bool syntax_stands_out(const struct syntax_parse *parse, size_t at, size_t opener)
{
    return parse->indented && syntax_line(parse, at) > syntax_line(parse, opener) &&
           syntax_indent(parse, at) <= syntax_indent(parse, opener);
}

void syntax_end_of(const struct lex *lex, size_t index, int *line, int *column)
{
    const struct lex_token *token = lex_token(lex, index);
    const char *end = token->at + token->length, *last = lex->source->text + lex->source->length;
    const char *at = token->at;
    int before = 0;
    if (token->kind == LEX_TEXT) {
        /* Back to its quote, or its bracket, and past the one that closes it. */
        bool quoted = at > lex->source->text && (at[-1] == '"' || at[-1] == '\'');
        for (before = 1; !quoted && at[-before - 1] == '='; before++) continue;
        if (!quoted) before++;
        end += before;
    }
    *line = token->line;
    *column = token->column;
    for (at -= before; at < end && at < last;) {
        size_t line_end = lex_line_end(at, last);
        at += line_end ? line_end : 1;
        *column += 1;
        if (line_end == 0) continue;
        *line += 1;
        *column = 1;
    }
}

bool syntax_touches(const struct lex *lex, size_t index)
{
    int line, column;
    const struct lex_token *token = lex_token(lex, index);
    if (index == 0 || index >= lex->count) return false;
    syntax_end_of(lex, index - 1, &line, &column);
    return line == token->line && column == token->column;
}

const char *syntax_closer_of(const struct syntax_parse *parse, size_t opener)
{
    static const char *const pairs[][2] = {{"{", "}"}, {"(", ")"}, {"[", "]"}, {"repeat", "until"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        if (lex_is(parse->lex, opener, pairs[i][0])) return pairs[i][1];
    }
    return "end";
}

bool syntax_ends_block(const struct syntax_parse *parse)
{
    static const char *const words[] = {"end", "else", "elseif", "until", "}", ")", "]", ","};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (syntax_is(parse, words[i])) return true;
    }
    return syntax_kind(parse) == LEX_END;
}

bool syntax_is_binary(const struct syntax_parse *parse, size_t at)
{
    static const char *const operators[] = {
        "+", "-",  "*",  "/", "//", "%", "^",  "..", "==",  "~=", "<",
        ">", "<=", ">=", "&", "|",  "~", "<<", ">>", "and", "or"};
    for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
        if (lex_is(parse->lex, at, operators[i])) return true;
    }
    return false;
}

void syntax_note_closer(struct syntax_parse *parse, size_t opener)
{
    size_t at = parse->at, next = at + 1;
    int column = lex_token(parse->lex, at)->column;
    if (syntax_begins_line(parse, at)) {
        if (column > syntax_indent(parse, opener) && parse->early == 0) parse->early = parse->inner;
        if (column < syntax_indent(parse, opener) && parse->suspect_count < SYNTAX_SUSPECTS_MAX) {
            parse->suspects[parse->suspect_count++] = opener;
        }
        return;
    }
    if (syntax_line(parse, opener) == syntax_line(parse, at)) return;
    parse->inner = at;
    next += lex_is(parse->lex, next, ",") || lex_is(parse->lex, next, ";");
    bool deeper = next < parse->lex->count && syntax_begins_line(parse, next) &&
                  !syntax_is_binary(parse, next) &&
                  lex_token(parse->lex, next)->column > syntax_indent(parse, opener);
    if (deeper && parse->early == 0) parse->early = at;
}

bool syntax_begins_value(const struct syntax_parse *parse)
{
    bool word = syntax_kind(parse) == LEX_NAME || syntax_kind(parse) == LEX_TEXT ||
                syntax_kind(parse) == LEX_NUMBER;
    return word || syntax_is(parse, "{") || syntax_is(parse, "function") ||
           syntax_is(parse, "nil") || syntax_is(parse, "true") || syntax_is(parse, "false") ||
           syntax_is(parse, "not") || syntax_is(parse, "#");
}

bool syntax_ends_value(const struct syntax_parse *parse, size_t at)
{
    static const char *const words[] = {")", "}", "]", "end", "nil", "true", "false", "..."};
    enum lex_kind last = lex_token(parse->lex, at)->kind;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (lex_is(parse->lex, at, words[i])) return true;
    }
    return last == LEX_NAME || last == LEX_TEXT || last == LEX_NUMBER;
}

bool syntax_begins_statement(const struct syntax_parse *parse, size_t opener)
{
    bool word = syntax_kind(parse) == LEX_KEYWORD && !syntax_begins_value(parse);
    bool named =
        syntax_is(parse, "function") && lex_token(parse->lex, parse->at + 1)->kind == LEX_NAME;
    return (word || named) && syntax_begins_line(parse, parse->at) &&
           !lex_is(parse->lex, parse->at + 1, "=") && syntax_stands_out(parse, parse->at, opener);
}

bool syntax_broken(const struct syntax_parse *parse)
{
    char text[SYNTAX_TEXT_SIZE];
    return syntax_cure_token(text, parse->lex, parse->at);
}
