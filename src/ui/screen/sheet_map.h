/* sheet_map.h: the map, drawn or as a grid: where a good flows, and whom each country leans to. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_MAP_H
#define UI_SCREEN_SHEET_MAP_H

#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"
#include "ui/terminal/keys.h"

/* Draws the map with the flow of desk->good; the country `selected` (-1: none) in brackets. With
 * coastlines in UTF-8, if the map has any and the area room; else as a grid. */
void sheet_map_draw(const struct desk *desk, int32_t selected, const struct area *area);

/* The country whose label stands next to that of `country` in the direction of an arrow action, as
 * drawn in `area`; itself if none. */
int32_t sheet_map_step(const struct desk *desk, const struct area *area, int32_t country,
                       enum action action);

/* The country that is drawn at a place of the area, or -1. */
int32_t sheet_map_at(const struct desk *desk, const struct area *area, int row, int column);

#endif
