/* lint_figure.h: is there such a figure on any map? */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LINT_FIGURE_H
#define SCRIPT_LINT_FIGURE_H

#include "engine/instrument.h"
#include "script/lint.h"

/* Tells at a token where no map has a figure of that name: an unknown family, too many or too few
 * parts, an unknown id. A part in braces, "{good}", stands for any; with `begun` the name goes on
 * with what is not known yet, so only its whole parts count. */
void lint_figure_name(const struct lint *lint, const struct lex_token *token, const char *name,
                      bool begun);

/* Tells at a token where no map has an id of that type; `what` names the place: "choice.good". */
void lint_figure_id(const struct lint *lint, const struct lex_token *token, enum field_type type,
                    const char *what, const char *id);

#endif
