/* rehearsal.h: a seminar is played from its first step to its last, on a copy, by real seats. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_REHEARSAL_H
#define COMMAND_REHEARSAL_H

#include "command/option.h"
#include "data/place.h"

/* Copies the folder, begins its game anew there, and goes through its run sheet: the umpire, the
 * teams that people play and the room are processes of this program, to which lines are typed. The
 * teams play from their hands; an inject, a ruling and a seat that is killed are among it; in the
 * end the journal is replayed. What was done is printed as it is done, and nothing is left of it.
 * False where it did not come to its end: then a sentence on standard error says at what. `values`
 * are the command line's, for its packs. */
bool rehearsal_run(const struct places *places, const struct option_values *values,
                   const char *folder);

#endif
