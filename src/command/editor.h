/* editor.h: the settings in a pack by which editors and linters know what its scripts have. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_EDITOR_H
#define COMMAND_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

/* Writes .luarc.json and .luacheckrc into a folder, each where it is not there; `home` is where the
 * game's own lua lies. How many were written goes to *written. False and a reason
 * (FILE_REASON_SIZE) where one cannot be. */
bool editor_write(size_t *written, const char *folder, const char *home, char *reason);

#endif
