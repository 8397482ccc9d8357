/* plain_find.h: looks for a word in the names of everything, and says how to hear of it. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_FIND_H
#define UI_LINE_PLAIN_FIND_H

#include "ui/line/plain_seat.h"

/* "find lith". */
void plain_find_show(struct plain_seat *seat, const struct plain_words *words);

#endif
