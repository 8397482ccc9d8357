/* map_short.h: names of goods that fit a narrow list; a game does not depend on them. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_SHORT_H
#define DATA_MAP_SHORT_H

#include "data/map_facts.h"
#include "data/table.h"

/* Reads FOLDER/short_names.csv, whose goods are among `words` (TABLE_REFERENCE_COUNT entries), into
 * out[GOOD_MAX]. A good without a row, or a folder without the table, has none: an empty text.
 * False, with every mistake listed, if the table has one. */
bool map_short_load(char out[][MAP_SHORT_SIZE], const char *folder, const struct table_words *words,
                    struct diag_list *list);

#endif
