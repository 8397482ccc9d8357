/* map_alias.h: what people call a thing besides its name; a game does not depend on it. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_ALIAS_H
#define DATA_MAP_ALIAS_H

#include "data/map_facts.h"
#include "data/table.h"

/* Reads FOLDER/aliases.csv, which may be missing. False and messages if it has a mistake. */
bool map_alias_load(struct map_aliases *out, const char *folder, const struct table_words *words,
                    struct diag_list *list);

#endif
