/* lint.h: mistakes that stand in a script's text, whether or not its lines are ever run. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LINT_H
#define SCRIPT_LINT_H

#include "engine/world.h"
#include "script/lex.h"
#include "script/record.h"

/* What a text is held against. An id is known if any of the worlds has it. */
struct lint {
    const struct lex *lex;
    const struct move *move;           /* whose asks `choice` has; NULL: not known */
    const struct world *const *worlds; /* may be none: then ids are not checked */
    size_t world_count;
    struct diag_list *diags;
};

/* Names that are not there, and what is withheld of Lua's library. */
void lint_names(const struct lint *lint);

/* Adds an error at a token. It takes the place of what a run has told of that line, if that was a
 * name or a nil without a column; any other message of a run is left, and says enough. */
void lint_error(const struct lint *lint, const struct lex_token *token, const char *format, ...);

/* Is the name at an index one of its own: no field of something, no key of a table, no label? */
bool lint_stands_alone(const struct lex *lex, size_t index);

#endif
