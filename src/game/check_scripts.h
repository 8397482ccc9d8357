/* check_scripts.h: scripts, decks and scenarios held against each other and tried. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_CHECK_SCRIPTS_H
#define GAME_CHECK_SCRIPTS_H

#include "data/place.h"
#include "game/check_child.h"
#include "script/script.h"

/* Looks for mistakes in the text of the places' scripts, and tries them in every scenario. Only
 * what is told of files below `under` comes to `list` (NULL: all). `child` may be NULL: then
 * nothing is sent on the way. */
void check_scripts_run(const struct places *places, const struct script_library *scripts,
                       const char *under, struct check_child *child, struct diag_list *list);

/* Adds what is told of files below `under` (NULL: all) to `list`, each message once. */
void check_scripts_take(struct diag_list *list, const struct diag_list *found, const char *under);

#endif
