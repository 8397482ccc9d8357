/* lint.h: mistakes that stand in a script's text, whether or not its lines are ever run. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LINT_H
#define SCRIPT_LINT_H

#include "engine/instrument.h"
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

/* lint_call.c: what a script asks of `order`, `view` and `choice`, found in the text alone. */

/* Instruments and fields that are not there, values out of range, unknown ids and figures, answers
 * that the move does not ask for: also in branches that no trial takes. */
void lint_call_check(const struct lint *lint);

/* lint_habit.c: what Lua takes without a word and nobody means. */

/* Keys given twice, refusals without a reason, colons for dots, a view's texts and functions used
 * as tables; words that a template left are warned of. */
void lint_habit_check(const struct lint *lint);

/* Words that stand in a text until somebody writes his own, such as "name the law here": their
 * length, and where they begin; 0 where there are none. */
size_t lint_habit_placeholder(const char **phrase, const char *text, size_t length);

/* lint_order.c: order.NAME { field = value }, held against the table of instruments. */

/* An order whose instrument's name is the token at `name`. */
void lint_order_check(const struct lint *lint, size_t name);

/* view.instrument("kind", { field = value }): the token at `name` is the word behind `view.`. */
void lint_order_wanted(const struct lint *lint, size_t name);

/* lint_figure.c: is there such a figure on any map? */

/* Tells at a token where no map has a figure of that name: an unknown family, too many or too few
 * parts, an unknown id. A part in braces, "{good}", stands for any; with `begun` the name goes on
 * with what is not known yet, so only its whole parts count. */
void lint_figure_name(const struct lint *lint, const struct lex_token *token, const char *name,
                      bool begun);

/* Tells at a token where no map has an id of that type; `what` names the place: "choice.good". */
void lint_figure_id(const struct lint *lint, const struct lex_token *token, enum field_type type,
                    const char *what, const char *id);

#endif
