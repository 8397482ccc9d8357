/* syntax_inner.h: what the reading of a text shares with the search for what is wrong in it. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SYNTAX_INNER_H
#define SCRIPT_SYNTAX_INNER_H

#include "script/syntax.h"

enum { SYNTAX_SUSPECTS_MAX = 64, SYNTAX_SHOWN_SIZE = 64 };

/* Tokens are read one by one. Of what is open, each opener waits in a call of its own; `opener` is
 * the innermost block. A closing word that stands further left than the line it closes begins is a
 * sign that another was forgotten there: the suspects. */
struct syntax_parse {
    const struct lex *lex;
    struct syntax_slip *slip;
    size_t at;
    size_t opener;    /* of the innermost open block; the count of tokens for the file's own */
    size_t statement; /* where the innermost one begins */
    size_t inner;     /* what last closed from within its line what an earlier line opened; or 0 */
    size_t early;     /* what closed so a thing that the lines behind it go on with; or 0 */
    size_t suspects[SYNTAX_SUSPECTS_MAX];
    size_t suspect_count;
    int depth, loops;
    bool indented; /* some line does not begin at the margin */
    bool failed;
};

/* syntax_place.c: what stands where, and what its line and its indent say. */

/* Is the token of the moment that word or sign, and what is it? */
bool syntax_is(const struct syntax_parse *parse, const char *text);
enum lex_kind syntax_kind(const struct syntax_parse *parse);

/* The line of a token; past the end that of the last. */
int syntax_line(const struct syntax_parse *parse, size_t index);

/* The column in which the line of a token begins. */
int syntax_indent(const struct syntax_parse *parse, size_t index);

/* Is it the first of its line? */
bool syntax_begins_line(const struct syntax_parse *parse, size_t index);

/* Does the line of a token begin no further right than that of what opens? Then it is no part of
 * it; but in a text without indents that says nothing. */
bool syntax_stands_out(const struct syntax_parse *parse, size_t at, size_t opener);

/* The place right behind a token. */
void syntax_end_of(const struct lex *lex, size_t index, int *line, int *column);

/* Does the token begin where the one before it ends? */
bool syntax_touches(const struct lex *lex, size_t index);

/* What closes what opens there: "end", "until" or a bracket. */
const char *syntax_closer_of(const struct syntax_parse *parse, size_t opener);

/* Can nothing but the end of what is open begin with the token of the moment? */
bool syntax_ends_block(const struct syntax_parse *parse);

/* Does an operator between two values stand there? */
bool syntax_is_binary(const struct syntax_parse *parse, size_t at);

/* Looks at the closer here, which is to close what opens there. One within its line that closes
 * what an earlier line opened, though the next line stands deeper, came too early; so did one
 * before a closer that stands further right than what it is left to close. */
void syntax_note_closer(struct syntax_parse *parse, size_t opener);

/* Can a value begin with the token of the moment? */
bool syntax_begins_value(const struct syntax_parse *parse);

/* Can a value end with that token? */
bool syntax_ends_value(const struct syntax_parse *parse, size_t at);

/* Does a line begin with a statement here, no further right than that of the table? */
bool syntax_begins_statement(const struct syntax_parse *parse, size_t opener);

/* Is the token no whole text or number? */
bool syntax_broken(const struct syntax_parse *parse);

/* syntax_fail.c: what is told where the grammar ends. The first mistake stops the reading; later
 * calls do nothing. */

/* A sentence at a token. */
void syntax_fail_at(struct syntax_parse *parse, size_t index, const char *format, ...);

/* A misspelt word, or another language's, between two tokens; the first is the culprit. */
bool syntax_fail_word(struct syntax_parse *parse, size_t from, size_t to);

/* What is wrong with the token of the moment by itself, or with the text before it. */
bool syntax_fail_token(struct syntax_parse *parse);

/* What opens at `opener` is not closed, which was noticed here. */
void syntax_fail_open(struct syntax_parse *parse, size_t opener);

/* Something else was expected: right `behind` what was read, or where it stands. Where the line
 * begins no further right than the block that is open, that block was not closed. */
void syntax_fail_found(struct syntax_parse *parse, const char *expected, bool behind);

/* Within a statement: what its line lacks at its end is told there. */
void syntax_fail_expected(struct syntax_parse *parse, const char *expected);

/* Two values side by side: a quote in a text ended it, or something between them is missing. */
void syntax_fail_beside(struct syntax_parse *parse, const char *between);

/* No statement can begin with the token of the moment. */
void syntax_fail_statement(struct syntax_parse *parse);

/* Of `key : value` and its like the token between them. */
void syntax_fail_key(struct syntax_parse *parse, size_t key);

/* Behind a field that began at `first` neither a comma nor the table's end came. */
void syntax_fail_field(struct syntax_parse *parse, size_t opener, size_t first);

/* A word of Lua cannot be the name of a field. */
bool syntax_fail_reserved(struct syntax_parse *parse);

/* Behind a value "=" is most often meant to compare. */
void syntax_fail_compared(struct syntax_parse *parse);

/* A comma that nothing follows. One that begins a line no further right than the block that is open
 * stands behind a block that was not closed. */
void syntax_fail_comma(struct syntax_parse *parse);

/* All is read, and something is left. */
void syntax_fail_rest(struct syntax_parse *parse);

#endif
