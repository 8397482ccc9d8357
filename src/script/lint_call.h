/* lint_call.h: what a script asks of `order`, `view` and `choice`, found in the text alone. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_LINT_CALL_H
#define SCRIPT_LINT_CALL_H

#include "script/lint.h"

/* Instruments and fields that are not there, values out of range, unknown ids and figures, answers
 * that the move does not ask for: also in branches that no trial takes. */
void lint_call_check(const struct lint *lint);

#endif
