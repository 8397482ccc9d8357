/* plain_source.h: where the facts come from, said on demand: things, rows of data, measures. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_SOURCE_H
#define UI_LINE_PLAIN_SOURCE_H

#include "ui/line/plain_seat.h"

/* The command `sources`: of a good, a country, a move, an event or a constant; of the rows of a
 * table that name one thing, or of all tables that name several; of a measure by its number in the
 * list of measures in force. */
void plain_source_show(struct plain_seat *seat, const struct plain_words *words);

#endif
