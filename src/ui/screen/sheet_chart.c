/* sheet_chart.c: figures through the turns as a chart, with the numbers of the turn under its
 * cursor; and the same as a table. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_chart.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/number.h"
#include "brief/step.h"
#include "ui/screen/sheet.h"
#include "ui/widget/gauge.h"
#include "ui/widget/table.h"

enum { QUARTERS = 4, LINE_SIZE = 512, VALUE_DECIMALS_MOST = 1, GAIN_DECIMALS = 1 };

int sheet_chart_turn(const struct desk *desk, int back)
{
    int turn = step_along(desk->eyes.session, eyes_played(&desk->eyes), -back);
    return turn > 0 ? turn : 0;
}

/* The axis names the last quarter of each turn of the room by the turn's number. */
static void numbers_find(struct sheet_chart *out)
{
    const struct session *session = out->desk->eyes.session;
    for (int turn = 0; turn < (int)out->count; turn++) {
        bool last = turn == 0 || step_end(session, turn) == turn;
        out->numbers[turn] = last ? step_number(session, turn) : WIDGET_CHART_UNNUMBERED;
    }
}

void sheet_chart_begin(struct sheet_chart *out, const struct desk *desk, int back)
{
    int turns = eyes_played(&desk->eyes) + 1;
    out->desk = desk;
    out->count = turns < SHEET_CHART_TURNS ? (size_t)turns : SHEET_CHART_TURNS;
    out->cursor = sheet_chart_turn(desk, back);
    out->fixed = false;
    out->gain = false;
    out->least = 0;
    out->series_count = 0;
    out->story = NULL;
    numbers_find(out);
    memset(out->marks, ' ', sizeof out->marks);
}

void sheet_chart_mark(struct sheet_chart *chart, int turn, char letter)
{
    if (turn >= 0 && (size_t)turn < chart->count) chart->marks[turn] = letter;
}

void sheet_chart_tell(struct sheet_chart *chart, const struct story *story)
{
    chart->story = story;
    story_marks(chart->marks, chart->count, &chart->desk->eyes, story);
}

/* The figure through the turns, in no look yet; NULL where no more lines are held. */
static struct sheet_chart_series *series_add(struct sheet_chart *chart, const char *name,
                                             const char *figure)
{
    if (chart->series_count == WIDGET_CHART_SERIES_MAX) return NULL;
    struct sheet_chart_series *series = &chart->series[chart->series_count++];
    double scale = number_form(figure)->scale;
    series->name = name;
    series->start = 0;
    series->guessed = false;
    for (size_t turn = 0; turn < chart->count; turn++) {
        struct eyes then = eyes_at(&chart->desk->eyes, (int)turn);
        struct band band = {(double)NAN, (double)NAN, (double)NAN};
        eyes_band(&band, &then, eyes_world(&then), "%s", figure);
        series->values[turn] = scale * band.value;
        series->low[turn] = scale * band.low;
        series->high[turn] = scale * band.high;
        if (band.low < band.high) series->guessed = true;
    }
    return series;
}

void sheet_chart_add(struct sheet_chart *chart, int32_t side, const char *name, const char *figure)
{
    struct sheet_chart_series *series = series_add(chart, name, figure);
    bool none = side == SIDE_NONE, first = side == SIDE_WASHINGTON;
    if (!series) return;
    series->mark = none ? FRAME_POINT : (uint32_t) "WB"[side];
    series->style = sheet_side_style(side);
    series->weight = none  ? WIDGET_CANVAS_LIGHT
                   : first ? WIDGET_CANVAS_MIDDLE
                           : WIDGET_CANVAS_HEAVY;
}

void sheet_chart_add_letter(struct sheet_chart *chart, const char *letter, const char *figure)
{
    bool first = chart->series_count == 0;
    struct sheet_chart_series *series = series_add(chart, letter, figure);
    if (!series) return;
    series->mark = (unsigned char)letter[0];
    series->style = FRAME_PLAIN;
    series->weight = first ? WIDGET_CANVAS_MIDDLE : WIDGET_CANVAS_HEAVY;
}

void sheet_chart_gain(struct sheet_chart *chart)
{
    chart->gain = true;
    for (size_t i = 0; i < chart->series_count; i++) {
        struct sheet_chart_series *series = &chart->series[i];
        /* Of values as they are shown, so that the difference is the one that a reader finds. */
        series->start = number_round(series->values[0], GAIN_DECIMALS);
        for (size_t turn = 0; turn < chart->count; turn++) {
            double value = number_round(series->values[turn], GAIN_DECIMALS);
            series->values[turn] = number_round(value - series->start, GAIN_DECIMALS);
            series->low[turn] -= series->start;
            series->high[turn] -= series->start;
        }
    }
}

static void widget_make(struct widget_chart *out, const struct sheet_chart *chart)
{
    *out = (struct widget_chart){.series_count = chart->series_count,
                                 .count = chart->count,
                                 .cursor = chart->cursor,
                                 .marks = chart->marks,
                                 .numbers = chart->numbers,
                                 .least = chart->least,
                                 .first_quarter = eyes_first_quarter(&chart->desk->eyes),
                                 .look = sheet_chart_look(chart->desk)};
    for (size_t i = 0; i < chart->series_count; i++) {
        const struct sheet_chart_series *series = &chart->series[i];
        out->series[i] = (struct widget_chart_series){series->values,
                                                      series->mark,
                                                      series->style,
                                                      series->weight,
                                                      series->guessed ? series->low : NULL,
                                                      series->guessed ? series->high : NULL};
    }
}

/* How much the line of numbers says: each step is longer. */
enum detail { DETAIL_NUMBERS, DETAIL_CHANGE, DETAIL_DATE, DETAIL_RANGE };

/* "W 123 +9": the value after the turn, and what the turn made of it. */
static void number_append(struct text *text, const struct sheet_chart *chart, size_t index,
                          int decimals, enum detail detail)
{
    const struct sheet_chart_series *series = &chart->series[index];
    int turn = chart->cursor;
    double value = series->values[turn] + series->start;
    char change[NUMBER_SIZE];
    bool point = series->mark == FRAME_POINT;
    struct band band = {series->low[turn], series->values[turn], series->high[turn]};
    text_format(text, "  %s%s", point ? (chart->desk->ascii ? "*" : "\u2022") : "", series->name);
    if (isnan(value)) {
        text_append(text, " none");
        return;
    }
    text_format(text, " %s%.*f", band.low < band.high ? "~" : "", decimals,
                number_round(value, decimals));
    if (detail >= DETAIL_RANGE && band.low < band.high)
        text_format(text, " (%.*f..%.*f)", decimals,
                    number_round(band.low + series->start, decimals), decimals,
                    number_round(band.high + series->start, decimals));
    if (turn == 0 || detail < DETAIL_CHANGE) return;
    int before = step_before(chart->desk->eyes.session, turn);
    number_change(change, series->values[before] + series->start, value, decimals);
    text_format(text, " %s", strcmp(change, "0") == 0 ? "=" : change);
    if (!chart->gain) return;
    number_change(change, series->start, value, decimals);
    text_format(text, ", start %s", change);
}

static void numbers_draw(const struct sheet_chart *chart, int decimals, const struct area *row)
{
    char line[LINE_SIZE], date[WORDS_DATE_SIZE] = "";
    int number = step_number(chart->desk->eyes.session, chart->cursor);
    for (int detail = DETAIL_RANGE; detail >= DETAIL_NUMBERS; detail--) {
        struct text text;
        text_init(&text, line, sizeof line);
        text_append(&text, chart->fixed ? "" : "[ ] ");
        if (chart->cursor > 0 && detail >= DETAIL_DATE) {
            words_date(date, sizeof date, eyes_world(&chart->desk->eyes), chart->cursor);
            text_format(&text, "T%d %s:", number, date);
        } else if (chart->cursor > 0) text_format(&text, "T%d:", number);
        else text_append(&text, "start:");
        for (size_t i = 0; i < chart->series_count; i++)
            number_append(&text, chart, i, decimals, (enum detail)detail);
        if (text_width(line) <= row->columns) break;
    }
    frame_put_fit(row, 0, 0, row->columns, FRAME_PLAIN, line);
}

void sheet_chart_draw(const struct sheet_chart *chart, const struct area *area)
{
    struct widget_chart widget;
    struct area last = *area;
    widget_make(&widget, chart);
    struct area plot = frame_cut_top(&last, area->rows - 1);
    widget_chart_draw(&widget, &plot);
    int decimals = widget_chart_decimals(&widget);
    numbers_draw(chart, chart->gain ? GAIN_DECIMALS : decimals, &last);
}

enum { COLUMN_TURN, COLUMN_DATE, COLUMN_VALUES, VALUE_WIDTH = 7, STORY_WIDTH_LEAST = 16 };

/* The table of a chart, and the columns that its last column has. */
struct story_table {
    const struct sheet_chart *chart;
    int story_room;
};

static void table_cell(struct widget_table_cell *out, size_t row, size_t column,
                       const void *context)
{
    const struct story_table *table = context;
    const struct sheet_chart *chart = table->chart;
    int turn = (int)(chart->count - 1 - row);
    struct story_line told;
    if (column == COLUMN_TURN)
        snprintf(out->text, sizeof out->text, "%d", step_number(chart->desk->eyes.session, turn));
    else if (column == COLUMN_DATE) {
        if (turn > 0) eyes_date(out->text, sizeof out->text, &chart->desk->eyes, turn);
        else snprintf(out->text, sizeof out->text, "start");
    } else if (column - COLUMN_VALUES < chart->series_count) {
        const struct sheet_chart_series *series = &chart->series[column - COLUMN_VALUES];
        double value = series->values[turn] + series->start;
        bool guessed = series->low[turn] < series->high[turn];
        if (isnan(value)) return;
        snprintf(out->text, sizeof out->text, "%s%.*f", guessed ? "~" : "", VALUE_DECIMALS_MOST,
                 number_round(value, VALUE_DECIMALS_MOST));
    } else if (chart->story && story_line(&told, &chart->desk->eyes, chart->story, turn, 0)) {
        /* What is too long stands whole below, where its turn is marked. */
        bool fits = text_width(told.text) <= table->story_room;
        snprintf(out->text, sizeof out->text, "%.120s", fits ? told.text : "(see below)");
    }
}

void sheet_chart_table(const struct sheet_chart *chart, const struct area *area)
{
    struct widget_table_column columns[COLUMN_VALUES + WIDGET_CHART_SERIES_MAX + 1] = {
        {"Turn", 4, true}, {"", 7, false}};
    size_t count = COLUMN_VALUES;
    for (size_t i = 0; i < chart->series_count; i++)
        columns[count++] = (struct widget_table_column){chart->series[i].name, VALUE_WIDTH, true};
    int used = 16 + (int)chart->series_count * (VALUE_WIDTH + 1);
    if (chart->story && area->columns - used >= STORY_WIDTH_LEAST)
        columns[count++] = (struct widget_table_column){"what hit it", 0, false};
    const struct story_table told = {chart, area->columns - used};
    struct widget_table table = {.columns = columns,
                                 .column_count = count,
                                 .count = chart->count,
                                 .selected = chart->count - 1 - (size_t)chart->cursor,
                                 .choose = true,
                                 .empty = "none",
                                 .cell = table_cell,
                                 .context = &told};
    widget_table_draw(&table, area);
}

void sheet_chart_trend(char out[SHEET_CHART_TREND_SIZE], const struct desk *desk,
                       const char *figure, int columns)
{
    double values[SHEET_CHART_TREND_MOST];
    int turn = eyes_played(&desk->eyes), count = 0;
    if (columns > SHEET_CHART_TREND_MOST) columns = SHEET_CHART_TREND_MOST;
    for (int i = turn + 1 > columns ? turn + 1 - columns : 0; i <= turn; i++) {
        struct eyes then = eyes_at(&desk->eyes, i);
        values[count++] = eyes_value(&then, eyes_world(&then), (double)NAN, "%s", figure);
    }
    widget_gauge_trend(out, SHEET_CHART_TREND_SIZE, values, (size_t)count,
                       sheet_chart_look(desk) == WIDGET_CANVAS_ASCII);
}

bool sheet_chart_step(int *back, const struct desk *desk, enum action action)
{
    int last = step_number(desk->eyes.session, eyes_played(&desk->eyes));
    if (action != ACTION_EARLIER && action != ACTION_LATER) return false;
    *back += action == ACTION_EARLIER ? 1 : -1;
    if (*back > last) *back = last;
    if (*back < 0) *back = 0;
    return true;
}
