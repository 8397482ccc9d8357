/* widget_chart.h: values over turns as lines, with numbers on both axes and at the lines' ends. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_CHART_H
#define UI_WIDGET_CHART_H

#include "ui/frame.h"
#include "ui/widget_canvas.h"

enum { WIDGET_CHART_SERIES_MAX = 3 };

/* Two lines are told apart by the letters at their ends and by their weights, as colour may be
 * missing. */
struct widget_chart_series {
    const double *values; /* `count` of them; not a number: none there */
    uint32_t mark;        /* FRAME_POINT, or a letter such as 'W'; 'X' where two meet */
    uint32_t style;
    enum widget_canvas_weight weight;
};

struct widget_chart {
    struct widget_chart_series series[WIDGET_CHART_SERIES_MAX];
    size_t series_count;
    size_t count;      /* turns 0 to count - 1 */
    int cursor;        /* the turn whose points are marked; -1: the last */
    const char *marks; /* `count` letters on the axis, what happened in each turn; ' ': nothing;
                          NULL: in none */
    enum widget_canvas_look look;
};

/* Draws axes, turn numbers (the last two rows), lines, and what each came to at its end; needs 5
 * rows and 20 columns, else says so. */
void widget_chart_draw(const struct widget_chart *chart, const struct area *area);

#endif
