/* widget_chart.c: values over turns as lines, with numbers on both axes and at the lines' ends. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/chart.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"

enum {
    LABEL_COLUMNS = 6,
    ROWS_LEAST = 5,
    COLUMNS_LEAST = 20,
    AXIS_ROWS = 2,
    VALUE_COLUMNS = 6,
    DATE_COLUMNS = 2,
    STEP_MOST = 20,
    STEP_DATED = 9, /* "[12 27Q4]" is as wide */
    TICK_ROWS = 2,  /* numbers on the axis stand no closer, if that leaves two */
    TICKS_MOST = 40,
    QUARTERS = 4
};

/* How turns and values lie on the area. */
struct scale {
    double low, high;
    int rows;    /* of the plot */
    int left;    /* the column of turn 0 */
    double step; /* columns a turn */
    int decimals;
};

static void range_take(struct scale *out, double value)
{
    if (!isfinite(value)) return;
    out->low = fmin(out->low, value);
    out->high = fmax(out->high, value);
}

static void range_find(struct scale *out, const struct widget_chart *chart)
{
    out->low = INFINITY;
    out->high = -INFINITY;
    for (size_t i = 0; i < chart->series_count; i++) {
        const struct widget_chart_series *series = &chart->series[i];
        for (size_t turn = 0; turn < chart->count; turn++) {
            range_take(out, series->values[turn]);
            if (series->low) range_take(out, series->low[turn]);
            if (series->high) range_take(out, series->high[turn]);
        }
    }
    /* A series that hardly moves is drawn as one, level. */
    double middle = (out->low + out->high) / 2, least = fmax(0.04 * fabs(middle), 0.04);
    if (chart->least > 0) least = chart->least;
    if (!(out->high - out->low < least)) return;
    out->low = middle - least / 2;
    out->high = middle + least / 2;
}

static int decimals_of(double range)
{
    return range >= 8 ? 0 : range >= 1 ? 1 : 2;
}

int widget_chart_decimals(const struct widget_chart *chart)
{
    struct scale scale;
    range_find(&scale, chart);
    return decimals_of(scale.high - scale.low);
}

/* Columns a turn, as many as there are up to a limit; whole ones, where there are two. */
static double step_of(int room, size_t count)
{
    double step = count > 1 ? fmin((double)room / (double)(count - 1), STEP_MOST) : 0;
    return step >= 2 ? floor(step) : step;
}

static bool scale_find(struct scale *out, const struct widget_chart *chart, const struct area *area)
{
    range_find(out, chart);
    if (!(out->high > out->low) || !isfinite(out->high - out->low)) return false;
    out->decimals = decimals_of(out->high - out->low);
    out->rows = area->rows - AXIS_ROWS;
    out->left = LABEL_COLUMNS + 2;
    int room = area->columns - out->left - VALUE_COLUMNS - 2 * out->decimals;
    out->step = step_of(room, chart->count);
    /* The last turn's date is wider than its values. */
    if (out->step >= STEP_DATED) out->step = step_of(room - DATE_COLUMNS, chart->count);
    return true;
}

static size_t cursor_of(const struct widget_chart *chart)
{
    bool inside = chart->cursor >= 0 && (size_t)chart->cursor < chart->count;
    return inside ? (size_t)chart->cursor : chart->count - 1;
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

static void tick_draw(const struct area *area, const struct scale *scale, double value,
                      int decimals)
{
    char label[32];
    /* Huge numbers keep their size, which a cut would falsify. */
    bool fits = fabs(value) < 99999;
    snprintf(label, sizeof label, fits ? "%.*f" : "%.*e", fits ? decimals : 0, value);
    frame_put_right(area, row_of(scale, value), LABEL_COLUMNS - 1, FRAME_DIM, label);
}

/* The least of 1, 2, 5, 10 and so on that is no less than `least`. */
static double round_unit(double least)
{
    double unit = pow(10, floor(log10(least)));
    if (unit >= least) return unit;
    return 2 * unit >= least ? 2 * unit : 5 * unit >= least ? 5 * unit : 10 * unit;
}

/* Round numbers on the axis, no closer than `apart` rows. False if fewer than two lie between. */
static bool ticks_draw(const struct area *area, const struct scale *scale, int apart)
{
    double unit = round_unit((scale->high - scale->low) * apart / (scale->rows - 1));
    double first = ceil(scale->low / unit), last = floor(scale->high / unit);
    int decimals = unit >= 1 ? 0 : unit >= 0.1 ? 1 : 2;
    if (!(last > first) || last - first > TICKS_MOST) return false;
    for (double i = first; i <= last; i++) {
        tick_draw(area, scale, i == 0 ? 0 : i * unit, decimals); /* never "-0" */
    }
    return true;
}

static void axes_draw(const struct area *area, const struct scale *scale)
{
    for (int row = 0; row < scale->rows; row++) {
        frame_mark(area, row, LABEL_COLUMNS, FRAME_DIM, FRAME_LINE_DOWN);
    }
    if (!ticks_draw(area, scale, TICK_ROWS) && !ticks_draw(area, scale, 1)) {
        tick_draw(area, scale, scale->high, scale->decimals);
        tick_draw(area, scale, scale->low, scale->decimals);
    }
    for (int column = LABEL_COLUMNS; column < area->columns; column++) {
        frame_mark(area, scale->rows, column, FRAME_DIM,
                   column == LABEL_COLUMNS ? FRAME_LINE_BOTTOM_LEFT : FRAME_LINE_ACROSS);
    }
}

static int number_of(const struct widget_chart *chart, size_t turn)
{
    return chart->numbers ? chart->numbers[turn] : (int)turn;
}

/* "3", or where there is room "3 25Q4"; the cursor's in brackets. */
static void turn_label(char out[48], const struct widget_chart *chart, const struct scale *scale,
                       size_t turn)
{
    char date[24] = "";
    bool under = turn == cursor_of(chart);
    int quarter = chart->first_quarter + (int)turn - 1;
    if (chart->first_quarter > 0 && turn > 0 && scale->step >= STEP_DATED) {
        snprintf(date, sizeof date, " %02dQ%d", quarter / QUARTERS % 100, quarter % QUARTERS + 1);
    }
    snprintf(out, 48, "%s%d%s%s", under ? "[" : "", number_of(chart, turn), date, under ? "]" : "");
}

/* The numbers of the turns: the cursor's, and every first, second or third of the others, as there
 * is room for; and the letter of what happened. */
static void turns_draw(const struct widget_chart *chart, const struct area *area,
                       const struct scale *scale)
{
    char label[48];
    size_t cursor = cursor_of(chart), every = 1;
    int width = chart->count > 10 ? 3 : 2, row = scale->rows + 1;
    while (scale->step > 0 && (double)every * scale->step < width) every++;
    turn_label(label, chart, scale, cursor);
    int from = column_of(scale, (double)cursor) - 1, to = from + text_width(label);
    frame_put(area, row, 0, FRAME_DIM, "turn");
    frame_put(area, row, from, FRAME_BOLD, label);
    for (size_t turn = 0; turn < chart->count; turn++) {
        int column = column_of(scale, (double)turn);
        if (chart->marks && chart->marks[turn] != ' ') {
            frame_mark(area, scale->rows, column, FRAME_BOLD, (unsigned char)chart->marks[turn]);
        }
        turn_label(label, chart, scale, turn);
        int number = number_of(chart, turn);
        if (number < 0 || number % (int)every != 0 ||
            (column < to && column + text_width(label) > from))
            continue;
        frame_put(area, row, column, FRAME_DIM, label);
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
        size_t next =
            turn + 1 < chart->count && isfinite(series->values[turn + 1]) ? turn + 1 : turn;
        if (!isfinite(series->values[turn])) continue;
        widget_canvas_line(canvas, dot_of(scale, (double)turn, series->values[turn]),
                           dot_of(scale, (double)next, series->values[next]), series->weight);
    }
}

/* An estimate's range in each turn: a light line upright. */
static void bands_draw(struct widget_canvas *canvas, const struct widget_chart_series *series,
                       size_t count, const struct scale *scale)
{
    for (size_t turn = 0; series->low && series->high && turn < count; turn++) {
        double low = series->low[turn], high = series->high[turn];
        if (!isfinite(low) || !isfinite(high) || !(low < high)) continue;
        widget_canvas_line(canvas, dot_of(scale, (double)turn, low),
                           dot_of(scale, (double)turn, high), WIDGET_CANVAS_LIGHT);
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
        bands_draw(&canvas, &chart->series[i], chart->count, scale);
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
        if (i != index && isfinite(value) && row_of(scale, value) == row) return true;
    }
    return false;
}

/* The turn under the cursor is marked on each line; in ASCII, whose dots are coarse, every turn.
 * The last has its letter at the line's end. */
static void points_draw(const struct widget_chart *chart, size_t index, const struct area *area,
                        const struct scale *scale)
{
    const struct widget_chart_series *series = &chart->series[index];
    for (size_t turn = 0; turn + 1 < chart->count; turn++) {
        bool under = turn == cursor_of(chart);
        double value = series->values[turn];
        if (!isfinite(value) || !(under || chart->look == WIDGET_CANVAS_ASCII)) continue;
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
        if (isfinite(value)) endings[count++] = (struct ending){i, row_of(scale, value), value};
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
