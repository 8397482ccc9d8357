/* widget_chart.c: values over turns as lines, with numbers on both axes and at the lines' ends. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget_chart.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"

enum {
    LABEL_COLUMNS = 6,
    ROWS_LEAST = 5,
    COLUMNS_LEAST = 20,
    AXIS_ROWS = 2,
    VALUE_COLUMNS = 6,
    LABEL_EVERY = 3
};

/* How turns and values lie on the area. */
struct scale {
    double low, high;
    int rows;    /* of the plot */
    int left;    /* the column of turn 0 */
    double step; /* columns a turn */
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

static size_t cursor_of(const struct widget_chart *chart)
{
    return chart->cursor < 0 ? chart->count - 1 : (size_t)chart->cursor;
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

static void axes_draw(const struct area *area, const struct scale *scale)
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
}

/* The numbers of the turns, as many as there is room for, and the letter of what happened. */
static void turns_draw(const struct widget_chart *chart, const struct area *area,
                       const struct scale *scale)
{
    int free_from = 0;
    frame_put(area, scale->rows + 1, 0, FRAME_DIM, "turn");
    for (size_t turn = 0; turn < chart->count; turn++) {
        int column = column_of(scale, (double)turn);
        uint32_t style = turn == cursor_of(chart) ? FRAME_BOLD : FRAME_DIM;
        if (chart->marks && chart->marks[turn] != ' ') {
            frame_mark(area, scale->rows, column, FRAME_BOLD, (unsigned char)chart->marks[turn]);
        }
        if (column < free_from) continue;
        free_from = column + 1 + frame_format(area, scale->rows + 1, column, style, "%zu", turn);
    }
}

/* A turn's point in dots of the canvas, whose first column is turn 0's cell. */
static struct widget_canvas_point dot_of(const struct scale *scale, double turn, double value)
{
    double share = (value - scale->low) / (scale->high - scale->low);
    int down = scale->rows * WIDGET_CANVAS_DOWN - 1;
    struct widget_canvas_point out = {(int)(turn * scale->step * WIDGET_CANVAS_ACROSS + 0.5),
                                      down - (int)(share * down + 0.5)};
    return out;
}

static void way_draw(struct widget_canvas *canvas, const struct widget_chart *chart, size_t index,
                     const struct scale *scale)
{
    const struct widget_chart_series *series = &chart->series[index];
    for (size_t turn = 0; turn < chart->count; turn++) {
        /* A turn alone between two gaps is a dot. */
        size_t next = turn + 1 < chart->count && !isnan(series->values[turn + 1]) ? turn + 1 : turn;
        if (isnan(series->values[turn])) continue;
        widget_canvas_line(canvas, dot_of(scale, (double)turn, series->values[turn]),
                           dot_of(scale, (double)next, series->values[next]), series->weight);
    }
}

/* A cell that two lines share shows the dots of both, in the tone of neither. */
static void way_merge(struct widget_canvas *all, const struct widget_canvas *canvas,
                      const struct area *plot, uint32_t style, enum widget_canvas_look look)
{
    for (int row = 0; row < canvas->rows; row++) {
        for (int column = 0; column < canvas->columns; column++) {
            uint8_t dots = canvas->cells[row][column], *under = &all->cells[row][column];
            if (dots == 0) continue;
            uint32_t tone = *under ? FRAME_PLAIN : style;
            *under |= dots;
            frame_mark(plot, row, column, tone, widget_canvas_character(*under, look));
        }
    }
}

static void ways_draw(const struct widget_chart *chart, const struct area *area,
                      const struct scale *scale)
{
    struct widget_canvas all, canvas;
    struct area plot = *area;
    frame_cut_left(&plot, scale->left);
    plot.rows = scale->rows;
    widget_canvas_init(&all, plot.rows, plot.columns);
    for (size_t i = 0; i < chart->series_count; i++) {
        widget_canvas_init(&canvas, plot.rows, plot.columns);
        way_draw(&canvas, chart, i, scale);
        way_merge(&all, &canvas, &plot, chart->series[i].style, chart->look);
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

/* The turn under the cursor is marked on each line; in ASCII, whose dots are coarse, every turn. The
 * last has its letter at the line's end. */
static void points_draw(const struct widget_chart *chart, size_t index, const struct area *area,
                        const struct scale *scale)
{
    const struct widget_chart_series *series = &chart->series[index];
    for (size_t turn = 0; turn + 1 < chart->count; turn++) {
        bool under = turn == cursor_of(chart);
        double value = series->values[turn];
        if (isnan(value) || !(under || chart->look == WIDGET_CANVAS_ASCII)) continue;
        bool meets = meets_another(chart, index, turn, scale);
        uint32_t style = meets ? FRAME_PLAIN : series->style;
        frame_mark(area, row_of(scale, value), column_of(scale, (double)turn),
                   style | (under ? FRAME_BOLD : FRAME_PLAIN), meets ? 'X' : series->mark);
    }
}

/* What stands behind a line's end: "W123". */
struct ending {
    size_t index; /* of the series */
    int row;
    double value;
};

/* From the top down, each in a row of its own where the plot has as many. */
static void endings_part(struct ending *endings, size_t count, int rows)
{
    for (size_t i = 1; i < count; i++) {
        for (size_t j = i; j > 0 && endings[j].value > endings[j - 1].value; j--) {
            struct ending higher = endings[j];
            endings[j] = endings[j - 1];
            endings[j - 1] = higher;
        }
    }
    for (size_t i = 1; i < count; i++) {
        if (endings[i].row <= endings[i - 1].row) endings[i].row = endings[i - 1].row + 1;
    }
    for (size_t i = count; i > 0; i--) {
        int lowest = i == count ? rows - 1 : endings[i].row - 1;
        if (endings[i - 1].row > lowest) endings[i - 1].row = lowest;
    }
}

static void endings_draw(const struct widget_chart *chart, const struct area *area,
                         const struct scale *scale)
{
    struct ending endings[WIDGET_CHART_SERIES_MAX];
    size_t count = 0, last = chart->count - 1;
    for (size_t i = 0; i < chart->series_count; i++) {
        double value = chart->series[i].values[last];
        if (!isnan(value)) endings[count++] = (struct ending){i, row_of(scale, value), value};
    }
    endings_part(endings, count, scale->rows);
    int column = column_of(scale, (double)last) + 1;
    for (size_t i = 0; i < count; i++) {
        const struct widget_chart_series *series = &chart->series[endings[i].index];
        frame_mark(area, endings[i].row, column, series->style | FRAME_BOLD, series->mark);
        frame_format(area, endings[i].row, column + 1, series->style | FRAME_BOLD, "%.*f",
                     scale->decimals, endings[i].value);
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
    axes_draw(area, &scale);
    turns_draw(chart, area, &scale);
    ways_draw(chart, area, &scale);
    for (size_t i = 0; i < chart->series_count; i++) points_draw(chart, i, area, &scale);
    endings_draw(chart, area, &scale);
}
