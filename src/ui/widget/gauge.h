/* widget_gauge.h: bars: how full something is, and how far something moved. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_GAUGE_H
#define UI_WIDGET_GAUGE_H

#include "ui/terminal/frame.h"

/* Where a bar stands: from (row, column) of an area, `width` columns long. */
struct widget_gauge {
    int row, column, width;
    uint32_t style;
};

/* "####......": `share` 0 to 1 of the width. */
void widget_gauge_draw(const struct area *area, const struct widget_gauge *gauge, double share);

/* "+++++" or "---": a change in shares of the greatest, -1 to 1; at least one sign unless it is 0.
 */
void widget_gauge_change(const struct area *area, const struct widget_gauge *gauge, double share);

/* "▁▂▅█", or in ASCII "..-=^": the values of a series as letters, each from the lowest
 * of these up; one that is not a number is blank. */
void widget_gauge_trend(char *out, size_t size, const double *values, size_t count, bool ascii);

#endif
