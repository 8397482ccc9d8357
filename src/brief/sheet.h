/* sheet.h: all lists of facts about one thing, in the order in which any surface tells them. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_SHEET_H
#define BRIEF_SHEET_H

#include "brief/fact.h"

/* Calls `tell` with each list that is not empty: first the thing's own facts, then what stands
 * behind them. The list is borrowed for the call. */
void sheet_each(const struct eyes *eyes, enum thing kind, int32_t index,
                void (*tell)(void *context, const struct facts *facts), void *context);

#endif
