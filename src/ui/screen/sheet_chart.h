/* sheet_chart.h: figures through the turns as a chart, with the numbers of the turn under its
 * cursor; and the same as a table. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_CHART_H
#define UI_SCREEN_SHEET_CHART_H

#include "ui/screen/sheet_story.h"
#include "ui/terminal/keys.h"
#include "ui/widget/chart.h"

enum { SHEET_CHART_TURNS = 128, SHEET_CHART_TREND_MOST = 32, SHEET_CHART_TREND_SIZE = 128 };

struct sheet_chart_series {
    const char *name; /* borrowed: "W", "world" */
    uint32_t mark, style;
    enum widget_canvas_weight weight;
    double start; /* of all values, taken from them by sheet_chart_gain */
    bool guessed; /* the side has an estimate of it, with a range */
    double values[SHEET_CHART_TURNS], low[SHEET_CHART_TURNS], high[SHEET_CHART_TURNS];
};

struct sheet_chart {
    const struct desk *desk;        /* borrowed */
    size_t count;                   /* quarters, 0 the start */
    int cursor;                     /* the last of a turn */
    int numbers[SHEET_CHART_TURNS]; /* of turns, at their last quarters */
    bool fixed;                     /* no key of its own moves the cursor */
    bool gain;                      /* what is drawn is how far each has come since the start */
    double least;                   /* as in struct widget_chart */
    size_t series_count;
    struct sheet_chart_series series[WIDGET_CHART_SERIES_MAX];
    const struct story *story;     /* borrowed; NULL: none is told in the table */
    char marks[SHEET_CHART_TURNS]; /* blank where nothing happened */
};

/* The last quarter of the turn that is so many turns of the room back; 0: the start. */
int sheet_chart_turn(const struct desk *desk, int back);

/* Without a line; the cursor stands `back` turns before the last. */
void sheet_chart_begin(struct sheet_chart *out, const struct desk *desk, int back);

/* What happened in each quarter stands on the axis and in the table. */
void sheet_chart_tell(struct sheet_chart *chart, const struct story *story);

/* A letter of one's own on the axis. */
void sheet_chart_mark(struct sheet_chart *chart, int turn, char letter);

/* A line of a figure, times 100 where it is a share or an index: a side's in its letter, tone and
 * weight; SIDE_NONE's with a point and light. */
void sheet_chart_add(struct sheet_chart *chart, int32_t side, const char *name, const char *figure);

/* A line in a letter of its own (borrowed), plain; the first is thinner than those after it. */
void sheet_chart_add_letter(struct sheet_chart *chart, const char *letter, const char *figure);

/* Takes each line's start from it. */
void sheet_chart_gain(struct sheet_chart *chart);

/* The chart, and on its last row the numbers of the cursor's turn. */
void sheet_chart_draw(const struct sheet_chart *chart, const struct area *area);

/* By quarter, the last first, with what happened where there is room; the cursor's turn is marked.
 */
void sheet_chart_table(const struct sheet_chart *chart, const struct area *area);

/* A figure's last turns in at most `columns` letters, the lowest of them at the bottom. */
void sheet_chart_trend(char out[SHEET_CHART_TREND_SIZE], const struct desk *desk,
                       const char *figure, int columns);

/* A turn back or on by `[` and `]`, `back` counted from the last turn. False for another action. */
bool sheet_chart_step(int *back, const struct desk *desk, enum action action);

#endif
