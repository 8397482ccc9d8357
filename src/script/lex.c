/* lex.c: the text of a script as words, texts, numbers and signs: Lua 5.4's, without a parser. */
/* SPDX-License-Identifier: MIT */
#include "script/lex.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"

/* Where the walk is; `line` and `start` of the line follow `at`. */
struct walk {
    const char *at, *end, *start;
    int line;
    int open_line, open_column; /* of a comment that nothing closed */
};

static bool is_letter(char c)
{
    return ascii_is_letter(c) || c == '_';
}

static char peek(const struct walk *walk, size_t ahead)
{
    return (size_t)(walk->end - walk->at) > ahead ? walk->at[ahead] : '\0';
}

size_t lex_mark(const struct source *source)
{
    return source->length >= 3 && memcmp(source->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

size_t lex_line_end(const char *at, const char *end)
{
    if (at >= end || (*at != '\n' && *at != '\r')) return 0;
    bool pair = end - at > 1 && at[1] != at[0] && (at[1] == '\n' || at[1] == '\r');
    return pair ? 2 : 1;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

/* Goes on to `to`, or past the line's end that it is in, counting lines. */
static void advance(struct walk *walk, const char *to)
{
    while (walk->at < to) {
        size_t line_end = lex_line_end(walk->at, walk->end);
        walk->at += line_end ? line_end : 1;
        if (line_end == 0) continue;
        walk->line++;
        walk->start = walk->at;
    }
}

/* The signs of a long bracket that opens here, -1 where none does. */
static long long_level(const struct walk *walk)
{
    size_t level = 1;
    if (peek(walk, 0) != '[') return -1;
    while (peek(walk, level) == '=') level++;
    return peek(walk, level) == '[' ? (long)level - 1 : -1;
}

/* The end of what stands in a long bracket of that level, from `body`; *next is past its close. */
static const char *long_end(const struct walk *walk, const char *body, size_t level,
                            const char **next)
{
    for (const char *at = body; at < walk->end; at++) {
        if (*at != ']') continue;
        size_t signs = 0;
        while (at + 1 + signs < walk->end && at[1 + signs] == '=') signs++;
        if (signs != level || at + 1 + signs >= walk->end || at[1 + signs] != ']') continue;
        *next = at + 2 + signs;
        return at;
    }
    *next = walk->end;
    return walk->end;
}

/* Past a comment, from behind its dashes on. */
static const char *comment_end(struct walk *walk)
{
    long level = long_level(walk);
    const char *next = walk->at;
    if (level < 0) {
        while (next < walk->end && !lex_line_end(next, walk->end)) next++;
    } else if (long_end(walk, walk->at + level + 2, (size_t)level, &next) == walk->end) {
        walk->open_line = walk->line;
        walk->open_column = (int)(walk->at - walk->start) - 1;
    }
    return next;
}

/* Past blanks and comments. */
static void skip(struct walk *walk)
{
    while (walk->at < walk->end) {
        char c = *walk->at;
        if (is_blank(c)) {
            advance(walk, walk->at + 1);
        } else if (c == '-' && peek(walk, 1) == '-') {
            walk->at += 2;
            advance(walk, comment_end(walk));
        } else {
            return;
        }
    }
}

static bool is_keyword(const char *at, size_t length)
{
    static const char *const words[] = {"and",   "break", "do",       "else", "elseif", "end",
                                        "false", "for",   "function", "goto", "if",     "in",
                                        "local", "nil",   "not",      "or",   "repeat", "return",
                                        "then",  "true",  "until",    "while"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strlen(words[i]) == length && memcmp(words[i], at, length) == 0) return true;
    }
    return false;
}

/* Past an escape: a line's end of two bytes is one, and \z takes all blanks after it. */
static const char *escape_end(const char *backslash, const char *end)
{
    const char *at = backslash + 1;
    size_t line_end = lex_line_end(at, end);
    if (line_end > 0) return at + line_end;
    if (at == end || *at++ != 'z') return at;
    while (at < end && is_blank(*at)) at++;
    return at;
}

/* A text in quotes, which a line's end ends where it is not finished. */
static const char *take_quoted(struct lex_token *out, const struct walk *walk)
{
    const char *at = walk->at + 1;
    while (at < walk->end && *at != *walk->at && !lex_line_end(at, walk->end)) {
        at = *at == '\\' ? escape_end(at, walk->end) : at + 1;
    }
    out->kind = LEX_TEXT;
    out->at = walk->at + 1;
    out->length = (size_t)(at - out->at);
    return at < walk->end ? at + 1 : at;
}

static const char *take_long(struct lex_token *out, const struct walk *walk, size_t level)
{
    const char *next;
    out->kind = LEX_TEXT;
    out->at = walk->at + level + 2;
    out->length = (size_t)(long_end(walk, out->at, level, &next) - out->at);
    return next;
}

static const char *take_number(struct lex_token *out, const struct walk *walk)
{
    const char *at = walk->at + 1;
    bool hex = *walk->at == '0' && (peek(walk, 1) == 'x' || peek(walk, 1) == 'X');
    for (; at < walk->end; at++) {
        /* Of 0xE+1 the E is a digit. */
        bool power = (*at == '+' || *at == '-') && strchr(hex ? "pP" : "eE", at[-1]);
        if (!is_letter(*at) && !ascii_is_digit(*at) && *at != '.' && !power) break;
    }
    out->kind = LEX_NUMBER;
    out->length = (size_t)(at - walk->at);
    return at;
}

static const char *take_sign(struct lex_token *out, const struct walk *walk)
{
    static const char *const signs[] = {
        "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"};
    size_t room = (size_t)(walk->end - walk->at);
    out->kind = LEX_SIGN;
    out->length = 1;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        size_t length = strlen(signs[i]);
        if (length > room || memcmp(signs[i], walk->at, length) != 0) continue;
        out->length = length;
        break;
    }
    return walk->at + out->length;
}

/* The token that begins here. */
static struct lex_token take(struct walk *walk)
{
    char c = *walk->at;
    long level = long_level(walk);
    struct lex_token token = {
        .at = walk->at, .line = walk->line, .column = (int)(walk->at - walk->start) + 1};
    const char *next = walk->at;
    if (is_letter(c)) {
        while (next < walk->end && (is_letter(*next) || ascii_is_digit(*next))) next++;
        token.length = (size_t)(next - walk->at);
        token.kind = is_keyword(token.at, token.length) ? LEX_KEYWORD : LEX_NAME;
    } else if (ascii_is_digit(c) || (c == '.' && ascii_is_digit(peek(walk, 1)))) {
        next = take_number(&token, walk);
    } else if (c == '"' || c == '\'') {
        next = take_quoted(&token, walk);
    } else if (level >= 0) {
        next = take_long(&token, walk, (size_t)level);
    } else {
        next = take_sign(&token, walk);
    }
    advance(walk, next);
    return token;
}

void lex_read(struct lex *out, const struct source *source)
{
    struct walk walk = {
        .at = source->text + lex_mark(source), .end = source->text + source->length, .line = 1};
    size_t capacity = 0;
    walk.start = walk.at;
    *out = (struct lex){.source = source};
    for (skip(&walk); walk.at < walk.end; skip(&walk)) {
        if (out->count == capacity) {
            capacity = capacity ? 2 * capacity : 256;
            out->tokens = memory_resize(out->tokens, capacity * sizeof *out->tokens);
        }
        out->tokens[out->count++] = take(&walk);
    }
    out->open_line = walk.open_line;
    out->open_column = walk.open_column;
}

void lex_free(struct lex *lex)
{
    free(lex->tokens);
    *lex = (struct lex){0};
}

const struct lex_token *lex_token(const struct lex *lex, size_t index)
{
    static const struct lex_token end = {.kind = LEX_END, .at = ""};
    return index < lex->count ? &lex->tokens[index] : &end;
}

bool lex_is(const struct lex *lex, size_t index, const char *text)
{
    const struct lex_token *token = lex_token(lex, index);
    return token->kind != LEX_TEXT && token->kind != LEX_END && strlen(text) == token->length &&
           memcmp(text, token->at, token->length) == 0;
}

void lex_copy(char *out, size_t size, const struct lex_token *token)
{
    size_t length = token->length < size ? token->length : size - 1;
    memcpy(out, token->at, length);
    out[length] = '\0';
}

size_t lex_close(const struct lex *lex, size_t index)
{
    size_t depth = 0;
    for (size_t i = index; i < lex->count; i++) {
        const struct lex_token *token = &lex->tokens[i];
        if (token->kind != LEX_SIGN || token->length != 1) continue;
        if (strchr("({[", *token->at)) depth++;
        else if (strchr(")}]", *token->at) && --depth == 0) return i;
    }
    return lex->count;
}

/* Finds places in the text of a script, past its comments and strings. */

static const char decimal_digits[] = "0123456789", hex_digits[] = "0123456789abcdefABCDEF";

void lex_scan_place(int *line, int *column, const struct source *source, const char *key)
{
    struct lex lex;
    *line = *column = 0;
    lex_read(&lex, source);
    for (size_t i = 0; i < lex.count && *line == 0; i++) {
        bool field = i > 0 && lex_is(&lex, i - 1, ".");
        if (field || !lex_is(&lex, i, key) || !lex_is(&lex, i + 1, "=")) continue;
        *line = lex.tokens[i].line;
        *column = lex.tokens[i].column;
    }
    lex_free(&lex);
}

size_t lex_decimal(const struct lex *lex)
{
    for (size_t i = 0; i + 2 < lex->count; i++) {
        const struct lex_token *whole = &lex->tokens[i], *part = &lex->tokens[i + 2];
        bool numbers = whole->kind == LEX_NUMBER && part->kind == LEX_NUMBER;
        bool touch = part->at == whole->at + whole->length + 1;
        if (numbers && touch && lex_is(lex, i + 1, ",") && lex_is(lex, i - 1, "=")) return i;
    }
    return lex->count;
}

/* Does the escape after this backslash stand for a zero byte? Of \0001 the last digit is a letter.
 */
static bool escapes_zero(const char *backslash, const char *end)
{
    const char *at = backslash + 1;
    bool hex = at < end && (*at == 'x' || *at == 'u');
    size_t most = 3, zeros = 0; /* digits that it may have */
    if (hex) {
        most = *at == 'x' ? 2 : (size_t)(end - at);
        at++;
        if (at < end && *at == '{') at++;
    }
    for (; at < end && zeros < most && *at == '0'; at++) zeros++;
    bool more = zeros < most && at < end && *at && strchr(hex ? hex_digits : decimal_digits, *at);
    return zeros > 0 && !more;
}

int lex_scan_zero_byte(const struct source *source)
{
    const char *end = source->text + source->length;
    int line = 1;
    for (const char *at = source->text; at < end;) {
        size_t line_end = lex_line_end(at, end);
        if (*at == '\0' || (*at == '\\' && escapes_zero(at, end))) return line;
        line += line_end > 0;
        /* A backslash that is escaped begins no escape. */
        if (line_end > 0) at += line_end;
        else at += *at == '\\' && at + 1 < end && at[1] == '\\' ? 2 : 1;
    }
    return 0;
}

static void lint_power(const struct lex *lex, size_t i, struct diag_list *diags)
{
    /* x^2^2 is x^(2^2): the square of the right neighbour's power is another power. */
    bool square = lex_is(lex, i + 1, "2") && !lex_is(lex, i + 2, "^");
    if (!lex_is(lex, i, "^") || square) return;
    diag_warning(diags, lex->source->path, lex->tokens[i].line, lex->tokens[i].column,
                 "found a power other than ^2, expected products: powers differ between "
                 "machines; multiply instead");
}

void lex_scan_lint(const struct source *source, struct diag_list *diags)
{
    struct lex lex;
    lex_read(&lex, source);
    for (size_t i = 0; i < lex.count; i++) lint_power(&lex, i, diags);
    lex_free(&lex);
}
