/* widget_chart.h: values over turns as lines, with numbers on both axes and at the lines' ends. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_CHART_H
#define UI_WIDGET_CHART_H

#include "ui/terminal/frame.h"
#include "ui/widget/canvas.h"

enum { WIDGET_CHART_SERIES_MAX = 3, WIDGET_CHART_UNNUMBERED = -1 };

/* Two lines are told apart by the letters at their ends and by their weights, as colour may be
 * missing. */
struct widget_chart_series {
    const double *values; /* `count` of them; not a number: none there */
    uint32_t mark;        /* FRAME_POINT, or a letter such as 'W'; 'X' where two meet */
    uint32_t style;
    enum widget_canvas_weight weight;
    const double *low, *high; /* an estimate's ranges, `count` of them; NULL: it is known */
};

struct widget_chart {
    struct widget_chart_series series[WIDGET_CHART_SERIES_MAX];
    size_t series_count;
    size_t count;       /* turns 0 to count - 1 */
    int cursor;         /* the turn in brackets, whose points are marked; -1: the last */
    const char *marks;  /* `count` letters on the axis, what happened in each turn; ' ': nothing;
                           NULL: in none */
    const int *numbers; /* `count` of them on the axis, or WIDGET_CHART_UNNUMBERED; NULL: 0 on */
    double least;       /* the smallest range to draw, so that noise is not drawn large; 0: a
                           twenty-fifth of the values */
    int first_quarter;  /* turn 1's, as 4 * year + quarter - 1; 0: turns bear no dates */
    enum widget_canvas_look look;
};

/* Draws axes, turn numbers (the last two rows), lines, and what each came to at its end; needs 5
 * rows and 20 columns, else says so. */
void widget_chart_draw(const struct widget_chart *chart, const struct area *area);

/* Decimals that a chart's values are worth. */
int widget_chart_decimals(const struct widget_chart *chart);

#endif
