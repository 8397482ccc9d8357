/* check_scripts.h: scripts, decks and scenarios held against each other and tried. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_CHECK_SCRIPTS_H
#define COMMAND_CHECK_SCRIPTS_H

#include "command/check_child.h"
#include "data/place.h"

/* Loads all scripts of the places, looks for mistakes in their text, and tries them in every
 * scenario. Only what is told of files below `under` comes to `list` (NULL: all). `child` may be
 * NULL: then nothing is sent on the way. */
void check_scripts_run(const struct places *places, const char *under, struct check_child *child,
                       struct diag_list *list);

#endif
