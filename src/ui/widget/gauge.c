/* widget_gauge.c: bars: how full something is, and how far something moved. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/gauge.h"

#include <math.h>

#include "base/text.h"

enum { STEPS = 8 };

/* Where in its row a series that hardly moved stands. */
#define LEVEL 0.3

static double within(double value, double low, double high)
{
    if (!(value >= low)) return low; /* not a number, too */
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

void widget_gauge_trend(char *out, size_t size, const double *values, size_t count, bool ascii)
{
    static const char *const steps[2][STEPS] = {
        {"\u2581", "\u2582", "\u2583", "\u2584", "\u2585", "\u2586", "\u2587", "\u2588"},
        {".", ".", "-", "-", "=", "=", "^", "^"}};
    double low = INFINITY, high = -INFINITY;
    struct text text;
    for (size_t i = 0; i < count; i++) {
        if (isnan(values[i])) continue;
        low = fmin(low, values[i]);
        high = fmax(high, values[i]);
    }
    /* What hardly moved is a level line, not noise drawn large. */
    bool level = high - low < 0.005 * fabs(high);
    text_init(&text, out, size);
    for (size_t i = 0; i < count; i++) {
        double share = level ? LEVEL : (values[i] - low) / (high - low);
        size_t step = (size_t)within(share * STEPS, 0, STEPS - 1);
        text_append(&text, isnan(values[i]) ? " " : steps[ascii][step]);
    }
}
