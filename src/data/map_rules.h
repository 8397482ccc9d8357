/* map_rules.h: what the tables of a map must agree on, row with row and table with table. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_MAP_RULES_H
#define DATA_MAP_RULES_H

#include "data/map_tables.h"

/* Lists every disagreement; rows with a refused cell are passed over. */
void map_rules_check(const struct map_tables *tables, struct diag_list *list);

#endif
