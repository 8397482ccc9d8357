/* syntax.h: where the text of a script stops being Lua, what was meant, and what to write. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SYNTAX_H
#define SCRIPT_SYNTAX_H

#include "script/lex.h"

enum { SYNTAX_TEXT_SIZE = 320 };

/* A mistake of syntax: its place, and a sentence of what was found, expected and is to be done. */
struct syntax_slip {
    int line, column;
    size_t noticed; /* the token at which the text could be read no further */
    char text[SYNTAX_TEXT_SIZE];
};

/* The first mistake of a text that Lua refused, at the place that is to be mended: that is the
 * bracket or block that is not closed, not the end of the file. False where none is found: then
 * what Lua says is all there is. */
bool syntax_find(struct syntax_slip *out, const struct lex *lex);

/* Leaves of the tokens those of the lines before the mistake, which alone mean what they seem to.
 */
void syntax_cut(struct lex *lex);

/* The same from what Lua said of a text, "NAME:LINE: words", where the grammar found nothing: a
 * label or a constant. */
void syntax_told(struct syntax_slip *out, const struct lex *lex, const char *message);

/* What a file is that is no text in UTF-8, "is saved as UTF-16; ...": a sentence, or NULL. */
const char *syntax_alien(const struct source *source);

/* syntax_cure.c: what stands where something else was expected, and what to write instead. */

/* A sentence for a token that is no Lua at all, such as a curly quote or a no-break space, or that
 * is broken, as a text that its line does not close. False where it is sound. */
bool syntax_cure_token(char out[SYNTAX_TEXT_SIZE], const struct lex *lex, size_t index);

/* The same for a text that holds a curly quote, where its end is in doubt. */
bool syntax_cure_quote(char out[SYNTAX_TEXT_SIZE], const struct lex_token *token);

/* The same for signs of other languages that begin there or one token before, as != and +=; `found`
 * is the first of them. */
bool syntax_cure_signs(char out[SYNTAX_TEXT_SIZE], const struct lex *lex, size_t index,
                       size_t *found);

/* The same for a word of another language, or a misspelt one of Lua's, that stands there. A word
 * that is near to one of Lua's is taken only where it begins or ends something. */
bool syntax_cure_word(char out[SYNTAX_TEXT_SIZE], const struct lex *lex, size_t index);

/* A token as messages show it: "end", a text as "..." and the end of the file in words. */
void syntax_cure_shown(char *out, size_t size, const struct lex *lex, size_t index);

#endif
