/* widget_chart.h: values over turns, with numbers on both axes and on the marked point. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_CHART_H
#define UI_WIDGET_CHART_H

#include "ui/frame.h"

enum { WIDGET_CHART_SERIES_MAX = 3 };

struct widget_chart_series {
    const double *values;              /* `count` of them; not a number: none there */
    uint32_t mark; /* FRAME_POINT, or a letter such as 'W'; 'X' where two meet */
    uint32_t style;
};

struct widget_chart {
    struct widget_chart_series series[WIDGET_CHART_SERIES_MAX];
    size_t series_count;
    size_t count;                      /* turns 0 to count - 1 */
    int cursor; /* the turn whose value is printed beside its point; -1: the last */
};

/* Draws axes, turn numbers (the last two rows) and points; needs 5 rows and 20 columns, else says
 * so. */
void widget_chart_draw(const struct widget_chart *chart, const struct area *area);

#endif
