/* played.h: what was played in a saved game, by its journal alone: also where its map or the model
 * has changed since, and no world can be worked out again. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_PLAYED_H
#define BRIEF_PLAYED_H

#include <stdbool.h>
#include <stddef.h>

#include "data/journal.h"
#include "engine/viewer.h"

enum { PLAYED_SIZE = 4096 };

/* What a row says was done, in a line: a move, a reason, an event, a ruling, a note. False where it
 * says nothing of the kind, where the move was taken back, or where `viewer` may not read it: a
 * side reads its own rows, and what the game tells everyone, which is all that the room reads. */
bool played_line(char *out, size_t size, const struct journal *journal, size_t index,
                 enum viewer viewer);

#endif
