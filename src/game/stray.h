/* stray.h: files of a place that no part of the game reads, and where they belong. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_STRAY_H
#define GAME_STRAY_H

#include "data/place.h"

/* Walks the place at an index and warns of each file that looks as if the game were to read it, and
 * that nothing reads, with the nearest right place; of a deck that no scenario uses too. What else
 * a folder may hold, a README, a licence, an editor's and a repository's own files, is let be. */
void stray_check(const struct places *places, int index, struct diag_list *list);

#endif
