/* pack.h: a journal names the packs that a game was begun with. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_PACK_H
#define GAME_PACK_H

#include "data/journal.h"
#include "data/place.h"

/* Adds "packs=titanium:0123456789abcdef,..." to a game row; nothing where there are no packs. */
void pack_note(struct journal_row *row, const struct places *places);

/* Holds a game row, read from `path`, against the packs at hand. One that is missing is an error if
 * the game is to go on (`with_scripts`), or if the scenario cannot be found without it; one that
 * has changed, or is new, is a warning. False where there was an error. */
bool pack_check(const struct places *places, const struct journal_row *row, bool with_scripts,
                const char *path, struct diag_list *list);

#endif
