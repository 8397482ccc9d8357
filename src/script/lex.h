/* lex.h: the text of a script as words, texts, numbers and signs, each with its place. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LEX_H
#define SCRIPT_LEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "script/source.h"

enum lex_kind { LEX_END, LEX_NAME, LEX_KEYWORD, LEX_TEXT, LEX_NUMBER, LEX_SIGN };

/* A piece of the text, which it points into. Of a text in quotes, `at` and `length` are what stands
 * between them, escapes as they are written. */
struct lex_token {
    enum lex_kind kind;
    const char *at;
    size_t length;
    int line, column; /* from 1 */
};

/* All of a text, with comments and a byte-order mark at its beginning left out. Past the end there
 * is LEX_END, as often as it is asked for.
 */
struct lex {
    const struct source *source;
    struct lex_token *tokens;
    size_t count;
    int open_line, open_column; /* of a comment that nothing closes; 0: there is none */
};

/* Any bytes can be read: what is no Lua comes out as signs. For lex_free. */
void lex_read(struct lex *out, const struct source *source);
void lex_free(struct lex *lex);

/* The bytes of a byte-order mark that the text begins with: 3, or 0. */
size_t lex_mark(const struct source *source);

/* How many bytes end a line there: Lua takes \n, \r and either pair of them for one; 0 for none. */
size_t lex_line_end(const char *at, const char *end);

/* The token at an index; LEX_END before the first and past the last. */
const struct lex_token *lex_token(const struct lex *lex, size_t index);

/* Is the token there that word, keyword, number or sign? */
bool lex_is(const struct lex *lex, size_t index, const char *text);

/* A copy of a token's text, cut to `size`. */
void lex_copy(char *out, size_t size, const struct lex_token *token);

/* The index of the bracket that closes the one at `index`; the count where none does. */
size_t lex_close(const struct lex *lex, size_t index);

/* Line and column (from 1) where `key =` first stands outside comments; 0 and 0 if nowhere. */
void lex_scan_place(int *line, int *column, const struct source *source, const char *key);

/* The first token of a number written with a comma, 0,5, in a text; the count where there is none.
 */
size_t lex_decimal(const struct lex *lex);

/* The line (from 1) of a byte of zero, as it is or written as an escape; 0 where there is none.
 * What stands in comments is not told apart: no reading of the text can then differ from Lua's own.
 */
int lex_scan_zero_byte(const struct source *source);

/* Warns of powers other than squares: those go through libm, which differs between machines. */
void lex_scan_lint(const struct source *source, struct diag_list *diags);

#endif
