/* lex_scan.h: places in the text of a script, for messages and warnings. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LEX_SCAN_H
#define SCRIPT_LEX_SCAN_H

#include "base/diag.h"
#include "script/source.h"

/* Line and column (from 1) where `key =` first stands outside comments; 0 and 0 if nowhere. */
void lex_scan_place(int *line, int *column, const struct source *source, const char *key);

/* The line (from 1) of a byte of zero, as it is or written as an escape; 0 where there is none.
 * What stands in comments is not told apart: no reading of the text can then differ from Lua's own.
 */
int lex_scan_zero_byte(const struct source *source);

/* Warns of powers other than squares: those go through libm, which differs between machines. */
void lex_scan_lint(const struct source *source, struct diag_list *diags);

#endif
