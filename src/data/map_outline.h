/* map_outline.h: the coastlines of a map folder, for its picture; a game does not depend on them.
 */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_OUTLINE_H
#define DATA_MAP_OUTLINE_H

#include <stdbool.h>

#include "base/diag.h"
#include "data/map_facts.h"

/* Reads FOLDER/outline.csv. A folder may do without: then there is no point, and the board shows
 * its grid. False, with every mistake listed and no point, if the table has one. */
bool map_outline_load(struct map_outline *out, const char *folder, struct diag_list *list);

#endif
