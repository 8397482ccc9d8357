/* lex_scan.c: finds places in the text of a script, past its comments and strings. */
/* SPDX-License-Identifier: MIT */
#include "script/lex_scan.h"

#include <string.h>

#include "script/lex.h"

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
