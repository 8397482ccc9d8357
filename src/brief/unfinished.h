/* unfinished.h: what a side has begun and not done yet, for its own eyes: a reason half typed, a
 * move half chosen. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_UNFINISHED_H
#define BRIEF_UNFINISHED_H

#include "brief/eyes.h"

enum { UNFINISHED_MAX = 3, UNFINISHED_SIZE = JOURNAL_NOTE_SIZE + 64 };

/* "Being chosen: Export ban: gallium", "Being written of Export ban: ...", "Reason so far: ...", as
 * the journal has it. How many; none for eyes that are not a side's, and once it has sealed. */
size_t unfinished_lines(char out[UNFINISHED_MAX][UNFINISHED_SIZE], const struct eyes *eyes);

#endif
