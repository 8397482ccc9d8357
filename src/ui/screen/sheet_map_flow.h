/* sheet_map_flow.h: where a good flows: what countries sell and buy, and from whom to whom. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_MAP_FLOW_H
#define UI_SCREEN_SHEET_MAP_FLOW_H

#include "ui/screen/desk.h"

/* Less of the world's trade than this is no flow to point at. */
#define SHEET_MAP_FLOW_LEAST 0.02

enum { SHEET_MAP_WAYS = 16 };

/* A flow between two countries, in shares of the world's trade in the good. */
struct sheet_map_way {
    int32_t seller, buyer;
    double share; /* now */
    bool blocked; /* controls let less than half through; `share` is then what it was */
};

struct sheet_map_flows {
    double sold[COUNTRY_MAX]; /* abroad, in the good's units a quarter */
    double bought[COUNTRY_MAX];
    double all;
    /* The greatest ways, the greatest first. */
    struct sheet_map_way ways[SHEET_MAP_WAYS];
    size_t way_count;
};

/* The flows of desk->good as the looking side sees them; before the first turn, of the base year.
 */
void sheet_map_flow_find(struct sheet_map_flows *out, const struct desk *desk);

/* Does a country sell more than it buys? And what share of all trade that is; 0 if next to none. */
bool sheet_map_flow_sells(const struct sheet_map_flows *flows, int32_t country);
double sheet_map_flow_share(const struct sheet_map_flows *flows, int32_t country);

#endif
