/* lint_order.h: order.NAME { field = value }, held against the table of instruments. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LINT_ORDER_H
#define SCRIPT_LINT_ORDER_H

#include "script/lint.h"

/* An order whose instrument's name is the token at `name`. */
void lint_order_check(const struct lint *lint, size_t name);

/* view.instrument("kind", { field = value }): the token at `name` is the word behind `view.`. */
void lint_order_wanted(const struct lint *lint, size_t name);

#endif
