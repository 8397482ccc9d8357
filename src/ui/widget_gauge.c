/* widget_gauge.c: bars: how full something is, and how far something moved. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget_gauge.h"

#include <math.h>

static double within(double value, double low, double high)
{
    if (!(value >= low)) return low;     /* not a number, too */
    return value < high ? value : high;
}

void widget_gauge_draw(const struct area *area, const struct widget_gauge *gauge, double share)
{
    int full = (int)(within(share, 0, 1) * gauge->width + 0.5);
    for (int i = 0; i < gauge->width; i++) {
        frame_mark(area, gauge->row, gauge->column + i, gauge->style,
                   i < full ? FRAME_BAR_FULL : FRAME_BAR_EMPTY);
    }
}

void widget_gauge_change(const struct area *area, const struct widget_gauge *gauge, double share)
{
    int length = (int)(fabs(within(share, -1, 1)) * gauge->width + 0.5);
    if (share == 0 || isnan(share)) return;
    if (length == 0) length = 1;
    for (int i = 0; i < length; i++) {
        frame_mark(area, gauge->row, gauge->column + i, gauge->style, share > 0 ? '+' : '-');
    }
}

void widget_gauge_trend(const struct area *area, const struct widget_gauge *gauge,
                        const double *values, size_t count)
{
    static const char steps[] = {'.', '-', '=', '^'};
    double low = INFINITY, high = -INFINITY;
    size_t width = gauge->width > 0 ? (size_t)gauge->width : 0;
    size_t first = count > width ? count - width : 0;
    for (size_t i = first; i < count; i++) {
        if (isnan(values[i])) continue;
        low = fmin(low, values[i]);
        high = fmax(high, values[i]);
    }
    for (size_t i = first; i < count; i++) {
        if (isnan(values[i])) continue;
        /* What hardly moved is a level line, not noise drawn large. */
        bool level = high - low < 0.005 * fabs(high);
        double share = level ? 0.3 : (values[i] - low) / (high - low);
        size_t step = (size_t)within(share * 4, 0, 3);
        frame_mark(area, gauge->row, gauge->column + (int)(i - first), gauge->style,
                   (uint32_t)steps[step]);
    }
}
