/* lex_scan.c: finds places in the text of a script, past its comments and strings. */
/* SPDX-License-Identifier: MIT */
#include "script/lex_scan.h"

#include "script/lex.h"

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

void lex_scan_lint(const struct source *source, struct diag_list *diags)
{
    struct lex lex;
    lex_read(&lex, source);
    for (size_t i = 0; i < lex.count; i++) {
        if (!lex_is(&lex, i, "^") || lex_is(&lex, i + 1, "2")) continue;
        diag_warning(diags, source->path, lex.tokens[i].line, lex.tokens[i].column,
                     "found a power other than ^2, expected products: powers differ between "
                     "machines; multiply instead");
    }
    lex_free(&lex);
}
