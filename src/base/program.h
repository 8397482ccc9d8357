/* program.h: the program as a person started it: where its files lie, how a command of it is
 * written. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

enum { PROGRAM_HOME_SIZE = 256, PROGRAM_NOTE_SIZE = 2048, PROGRAM_COMMAND_SIZE = 2048 };

/* Called once, before all else here: the word that the program was started by, argv[0], which must
 * last. Without it the name is "chokepoint". */
void program_begin(const char *name);

/* An option that every command of this run needs again, such as --pack and its folder. */
void program_standing(const char *option, const char *value);

/* The program's own file, for starting it again; false if it is not to be found. */
bool program_file(char *out, size_t size);

/* Where lua, cards and maps lie: in $CHOKEPOINT_HOME, beside the program or in a folder above it
 * (builds lie in build/NAME), or where they were installed, in that order; "." where that is the
 * folder one is in. `note` (PROGRAM_NOTE_SIZE bytes) names, on false, all places that were looked
 * at; on true, what is wrong with $CHOKEPOINT_HOME, or nothing. */
bool program_home(char *out, size_t size, char *note);

/* A command that a person can paste into a shell: the program as it was started, `words` as they
 * stand, `file` quoted where it has to be, `options` as they stand, and the standing options. The
 * last three may be NULL. Returns `out`; `size` is best PROGRAM_COMMAND_SIZE. */
const char *program_command(char *out, size_t size, const char *words, const char *file,
                            const char *options);

#endif
