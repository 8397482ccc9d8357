/* plain_facts.h: says lists of facts: a line each, or all in one sentence. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_FACTS_H
#define UI_LINE_PLAIN_FACTS_H

#include "brief/fact.h"
#include "ui/line/plain_seat.h"

/* Each label a line, with what both sides have of it; or of like things one sentence: "Made by:
 * China 98 percent, Japan 1 percent." Nothing where the list is empty. */
void plain_facts_say(const struct plain_seat *seat, const struct facts *facts);

/* All that is told of a thing, as brief/sheet.h lists it. */
void plain_facts_sheet(const struct plain_seat *seat, enum thing kind, int32_t index);

#endif
