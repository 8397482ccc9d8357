/* plain_facts.h: says lists of facts: a line each, or all in one sentence. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_FACTS_H
#define UI_LINE_PLAIN_FACTS_H

#include "brief/fact.h"
#include "ui/line/plain_seat.h"

/* Each label a line, with what both sides have of it. */
void plain_facts_say(const struct plain_seat *seat, const struct facts *facts);

/* "Made by: China 98 percent, Japan 1 percent." Nothing where the list is empty. */
void plain_facts_join(const struct plain_seat *seat, const struct facts *facts);

#endif
