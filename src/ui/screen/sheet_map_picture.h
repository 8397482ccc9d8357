/* sheet_map_picture.h: the map as a picture: coastlines, countries in place, flows as lines. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_MAP_PICTURE_H
#define UI_SCREEN_SHEET_MAP_PICTURE_H

#include "ui/screen/sheet_map_flow.h"
#include "ui/terminal/frame.h"
#include "ui/widget/label.h"

/* "[>CHN W2]": a mark, the code, the leaning; the brackets stand in the free cells beside it. */
enum { SHEET_MAP_LABEL = 7 };

/* Where each country's label stands in an area. False if the map has no coastlines or the area no
 * room: then the grid is to be shown. The same for every good, so that nothing jumps. */
bool sheet_map_picture_place(struct label out[COUNTRY_MAX], const struct desk *desk,
                             const struct area *area);

/* Coastlines and flows, whatever stands on the labels' places; then shares under the labels. */
void sheet_map_picture_draw(const struct desk *desk, const struct label *labels,
                            const struct sheet_map_flows *flows, const struct area *area);

#endif
