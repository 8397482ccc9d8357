/* keys_file.h: a player's own keys, from a small table in the settings folder. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_KEYS_FILE_H
#define UI_TERMINAL_KEYS_FILE_H

#include <stddef.h>

#include "base/diag.h"

/* $XDG_CONFIG_HOME/chokepoint/keys.csv, or .config in the home folder; empty where there is none.
 */
void keys_file_path(char *out, size_t size);

/* Takes the rows of the file: "action,keys", where keys are parted by blanks ("undo,z Ctrl-T").
 * What is wrong is told, and its row left out; a file that is not there changes nothing. */
void keys_file_take(const char *path, struct diag_list *list);

#endif
