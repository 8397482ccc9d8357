/* check.h: all that can be said against a map: mistakes, and what is likely one. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_CHECK_H
#define DATA_CHECK_H

#include "base/diag.h"
#include "data/map.h"

/* What `chokepoint check` says of a map that can be played. */
struct check_summary {
    char id[ID_SIZE];
    size_t rows;
    int countries, goods, industries, edges, projects, firms, scenarios;
    double recorded_trade; /* as in struct map */
    double filled_trade;
    double unbalance;
    double record_miss;
    double need_cut;
};

/* Reads a map folder and its scenarios. Mistakes become errors; what can be played but is odd (a
 * good without supply or without use, a recorded flow from nobody or far from what balances, firms
 * that share more than all, needs without use) becomes warnings. False if there was an error. */
bool check_map(struct check_summary *out, const char *folder, struct diag_list *list);

#endif
