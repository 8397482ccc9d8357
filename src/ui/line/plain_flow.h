/* plain_flow.h: trade in sentences: who sells what to whom, and what changed. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_FLOW_H
#define UI_LINE_PLAIN_FLOW_H

#include "ui/line/plain_seat.h"

/* A verb of verb.c: the flows of a good, or the changed ones of a country. */
void plain_flow_show(struct plain_seat *seat, const struct plain_words *words);

#endif
