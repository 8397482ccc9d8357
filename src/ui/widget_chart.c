/* widget_chart.c: values over turns, with numbers on both axes and on the marked point. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget_chart.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"

enum { LABEL_COLUMNS = 6, ROWS_LEAST = 5, COLUMNS_LEAST = 20, AXIS_ROWS = 2, VALUE_COLUMNS = 4,
       LABEL_EVERY = 3 };

/* How turns and values lie on the area. */
struct scale {
    double low, high;
    int rows;                          /* of the plot */
    int left;                          /* the column of turn 0 */
    double step;                       /* columns a turn */
    int decimals;
};

static void range_find(struct scale *out, const struct widget_chart *chart)
{
    out->low = INFINITY;
    out->high = -INFINITY;
    for (size_t i = 0; i < chart->series_count; i++) {
        for (size_t turn = 0; turn < chart->count; turn++) {
            double value = chart->series[i].values[turn];
            if (isnan(value)) continue;
            out->low = fmin(out->low, value);
            out->high = fmax(out->high, value);
        }
    }
    /* A series that hardly moves is drawn as one, level. */
    double middle = (out->low + out->high) / 2, least = fmax(0.04 * fabs(middle), 0.04);
    if (out->high - out->low >= least) return;
    out->low = middle - least / 2;
    out->high = middle + least / 2;
}

static bool scale_find(struct scale *out, const struct widget_chart *chart, const struct area *area)
{
    range_find(out, chart);
    if (!(out->high > out->low)) return false;
    double range = out->high - out->low;
    out->decimals = range >= 8 ? 0 : range >= 1 ? 1 : 2;
    out->rows = area->rows - AXIS_ROWS;
    out->left = LABEL_COLUMNS + 2;
    int room = area->columns - out->left - VALUE_COLUMNS - 2 * out->decimals;
    out->step = chart->count > 1 ? fmin((double)room / (double)(chart->count - 1), 10) : 0;
    if (out->step >= 2) out->step = floor(out->step);
    return true;
}

static int row_of(const struct scale *scale, double value)
{
    double share = (value - scale->low) / (scale->high - scale->low);
    return scale->rows - 1 - (int)(share * (scale->rows - 1) + 0.5);
}

static int column_of(const struct scale *scale, double turn)
{
    return scale->left + (int)(turn * scale->step + 0.5);
}

static void axes_draw(const struct widget_chart *chart, const struct area *area,
                      const struct scale *scale)
{
    for (int row = 0; row < scale->rows; row++) {
        frame_mark(area, row, LABEL_COLUMNS, FRAME_DIM, FRAME_LINE_DOWN);
        if (row % LABEL_EVERY != 0) continue;
        char label[32];
        double share = (double)(scale->rows - 1 - row) / (scale->rows - 1);
        snprintf(label, sizeof label, "%.*f", scale->decimals,
                 scale->low + share * (scale->high - scale->low));
        frame_put_right(area, row, LABEL_COLUMNS - 1, FRAME_DIM, label);
    }
    for (int column = LABEL_COLUMNS; column < area->columns; column++) {
        frame_mark(area, scale->rows, column, FRAME_DIM,
                   column == LABEL_COLUMNS ? FRAME_LINE_BOTTOM_LEFT : FRAME_LINE_ACROSS);
    }
    int free_from = 0;
    frame_put(area, scale->rows + 1, 0, FRAME_DIM, "turn");
    for (size_t turn = 0; turn < chart->count; turn++) {
        int column = column_of(scale, (double)turn);
        if (column < free_from) continue;
        free_from =
            column + 1 + frame_format(area, scale->rows + 1, column, FRAME_DIM, "%zu", turn);
    }
}

/* Dots between a series' points, so that the eye finds the way. */
static void way_draw(const struct widget_chart_series *series, size_t turn, const struct area *area,
                     const struct scale *scale)
{
    double from = series->values[turn], to = series->values[turn + 1];
    int start = column_of(scale, (double)turn), end = column_of(scale, (double)turn + 1);
    for (int column = start + 1; column < end; column++) {
        double share = (double)(column - start) / (end - start);
        frame_mark(area, row_of(scale, from + share * (to - from)), column, FRAME_DIM, '.');
    }
}

static void ways_draw(const struct widget_chart *chart, const struct area *area,
                      const struct scale *scale)
{
    const struct widget_chart_series *series = &chart->series[0];
    if (chart->series_count != 1) return;
    for (size_t turn = 0; turn + 1 < chart->count; turn++) {
        if (!isnan(series->values[turn]) && !isnan(series->values[turn + 1])) {
            way_draw(series, turn, area, scale);
        }
    }
}

/* Do two series stand on one spot? */
static bool meets_another(const struct widget_chart *chart, size_t index, size_t turn,
                          const struct scale *scale)
{
    int row = row_of(scale, chart->series[index].values[turn]);
    for (size_t i = 0; i < chart->series_count; i++) {
        double value = chart->series[i].values[turn];
        if (i != index && !isnan(value) && row_of(scale, value) == row) return true;
    }
    return false;
}

static void points_draw(const struct widget_chart *chart, size_t index, const struct area *area,
                        const struct scale *scale)
{
    const struct widget_chart_series *series = &chart->series[index];
    size_t cursor = chart->cursor < 0 ? chart->count - 1 : (size_t)chart->cursor;
    for (size_t turn = 0; turn < chart->count; turn++) {
        double value = series->values[turn];
        if (isnan(value)) continue;
        bool meets = meets_another(chart, index, turn, scale);
        int row = row_of(scale, value), column = column_of(scale, (double)turn);
        uint32_t style = meets ? FRAME_PLAIN : series->style;
        frame_mark(area, row, column, style | (turn == cursor ? FRAME_BOLD : FRAME_PLAIN),
                   meets ? 'X' : series->mark);
        if (turn == cursor) {
            frame_format(area, row, column + 1, FRAME_BOLD, "%.*f", scale->decimals, value);
        }
    }
}

void widget_chart_draw(const struct widget_chart *chart, const struct area *area)
{
    struct scale scale;
    if (area->rows < ROWS_LEAST || area->columns < COLUMNS_LEAST) {
        if (area->rows > 0)
            frame_put_fit(area, 0, 0, area->columns, FRAME_DIM, "no room for a chart");
        return;
    }
    if (chart->count == 0 || !scale_find(&scale, chart, area)) {
        frame_put_fit(area, 0, 0, area->columns, FRAME_DIM, "nothing to show yet");
        return;
    }
    axes_draw(chart, area, &scale);
    ways_draw(chart, area, &scale);
    for (size_t i = 0; i < chart->series_count; i++) points_draw(chart, i, area, &scale);
}
