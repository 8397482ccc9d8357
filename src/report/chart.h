/* chart.h: pictures of a page as SVG: lines through the quarters, results on their track, points on
 * a diagonal; each can be read aloud, and in one colour. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_CHART_H
#define REPORT_CHART_H

#include <stdio.h>

#include "brief/good.h"
#include "brief/trace.h"
#include "game/verdict.h"

enum { CHART_LINES = 8 };

/* What every picture has. */
struct chart_head {
    const char *title;
    const char *description; /* for who cannot see it */
};

/* A line: a side's in its colour, Washington's whole with dots and Beijing's dashed with squares;
 * SIDE_NONE's thin. An estimate has its range around it. */
struct chart_line {
    const char *name; /* at its end */
    enum side side;
    const struct trace *trace;
};

/* Lines through quarters, of which 0 is the start. */
struct chart {
    struct chart_head head;
    const struct session *session; /* numbers its turns */
    double least;                  /* smaller ranges of values are not drawn larger */
    const char *marks;             /* a letter a quarter under the axis, blank: none; NULL */
    size_t count;
    struct chart_line lines[CHART_LINES];
};
void chart_draw(FILE *out, const struct chart *chart);

/* Both results on the track from ruin to triumph. */
void chart_track(FILE *out, const struct chart_head *head, const struct eyes *eyes,
                 const struct verdict *verdict);

/* chart_points.c: what was expected against what came, in one unit: on the diagonal both are the
 * same. A point has the number of its row. */
struct chart_point {
    int number;
    enum side side;
    double expected, came;
};
void chart_points(FILE *out, const struct chart_head *head, const struct chart_point *points,
                  size_t count);

/* chart_map.c: where a good flows, on the coastlines of the game's map. False, and nothing is
 * drawn, where the map has none, or nothing flows. */
bool chart_map(FILE *out, const struct chart_head *head, const struct eyes *eyes, int32_t good);

/* The greatest flows of a good between countries, which the map draws and its table tells. */
enum { CHART_FLOWS = 14 };
size_t chart_flows(struct good_flow out[CHART_FLOWS], const struct eyes *eyes, int32_t good);

/* For the chart*.c files: a step of 1, 2 or 5 and noughts, of which some five span the range; a
 * side's colour and its mark; an SVG's begin and end, and text at a point: anchor "start", "middle"
 * or "end". */
double chart_step(double range);
const char *chart_colour(enum side side);
void chart_dot(FILE *out, double x, double y, enum side side);
void chart_begin(FILE *out, const struct chart_head *head, int width, int height);
void chart_end(FILE *out);
void chart_text(FILE *out, double x, double y, const char *anchor, const char *words);

#endif
