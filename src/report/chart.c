/* chart.c: pictures of a page as SVG: lines through the quarters, results on their track. */
/* SPDX-License-Identifier: MIT */
#include "report/chart.h"

#include <math.h>
#include <string.h>

#include "brief/headline.h"
#include "brief/step.h"
#include "report/page.h"

/* In pixels of a phone's width: wider screens make all of it larger. */
enum { WIDTH = 420, HEIGHT = 230, LEFT = 42, RIGHT = 92, TOP = 14, BOTTOM = 40, ROW = 13 };
enum { TRACK_HEIGHT = 104, TRACK_TOP = 42, TRACK_DEEP = 20, TICKS = 5, LETTER = 7 };

void chart_begin(FILE *out, const struct chart_head *head, int width, int height)
{
    fprintf(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", width, height);
    page_text(out, head->title);
    fputs(". ", out);
    page_text(out, head->description);
    fputs("\" xmlns=\"http://www.w3.org/2000/svg\">\n<title>", out);
    page_text(out, head->title);
    fputs("</title>\n<desc>", out);
    page_text(out, head->description);
    fputs("</desc>\n", out);
}

void chart_end(FILE *out)
{
    fputs("</svg>\n", out);
}

void chart_text(FILE *out, double x, double y, const char *anchor, const char *words)
{
    fprintf(out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor);
    page_text(out, words);
    fputs("</text>\n", out);
}

/* How values become heights, and quarters breadths. */
struct scale {
    double low, high, step;
    size_t quarters;
};

static double across(const struct scale *scale, double quarter)
{
    double last = scale->quarters > 1 ? (double)(scale->quarters - 1) : 1;
    return LEFT + quarter / last * (WIDTH - LEFT - RIGHT);
}

static double down(const struct scale *scale, double value)
{
    return TOP + (scale->high - value) / (scale->high - scale->low) * (HEIGHT - TOP - BOTTOM);
}

double chart_step(double range)
{
    double step = 0.001;
    while (true) {
        if (step * TICKS >= range) return step;
        if (2 * step * TICKS >= range) return 2 * step;
        if (5 * step * TICKS >= range) return 5 * step;
        step *= 10;
    }
}

static struct scale scale_of(const struct chart *chart)
{
    struct scale scale = {.low = INFINITY, .high = -INFINITY};
    for (size_t i = 0; i < chart->count; i++) {
        const struct trace *trace = chart->lines[i].trace;
        if (trace->count > scale.quarters) scale.quarters = trace->count;
        for (size_t q = 0; q < trace->count; q++) {
            scale.low = fmin(scale.low, trace->values[q].low);
            scale.high = fmax(scale.high, trace->values[q].high);
        }
    }
    double middle = (scale.low + scale.high) / 2, lowest = scale.low;
    if (scale.high - scale.low < chart->least) {
        scale.low = middle - chart->least / 2;
        scale.high = middle + chart->least / 2;
        if (lowest >= 0 && scale.low < 0) scale.low = 0;
    }
    scale.step = chart_step(scale.high - scale.low);
    scale.low = floor(scale.low / scale.step) * scale.step;
    scale.high = ceil(scale.high / scale.step) * scale.step;
    return scale;
}

static void values_draw(FILE *out, const struct scale *scale)
{
    int decimals = scale->step < 0.1 ? 2 : scale->step < 1 ? 1 : 0;
    long ticks = (long)((scale->high - scale->low) / scale->step + 0.5);
    for (long i = 0; i <= ticks; i++) {
        char shown[NUMBER_SIZE];
        double value = scale->low + (double)i * scale->step, y = down(scale, value);
        fprintf(out, "<path d=\"M%d %.1fH%d\" stroke=\"var(--line)\"/>\n", LEFT, y, WIDTH - RIGHT);
        number_band(shown, &(struct band){value, value, value}, 1, decimals);
        chart_text(out, LEFT - 6, y + 4, "end", shown);
    }
}

/* The room's turns under their last quarters; and below them the marks. */
static void quarters_draw(FILE *out, const struct chart *chart, const struct scale *scale)
{
    double room = (double)(WIDTH - LEFT - RIGHT) / (double)scale->quarters;
    int turns = step_number(chart->session, (int)scale->quarters - 1), every = 1;
    while (turns > 0 && room * (double)scale->quarters / turns * every < 2 * LETTER + 4) every++;
    chart_text(out, LEFT, HEIGHT - BOTTOM + ROW + 3, "middle", "start");
    for (size_t q = 1; q < scale->quarters; q++) {
        char number[NUMBER_SIZE], mark[2] = {chart->marks ? chart->marks[q] : ' ', '\0'};
        bool last = step_end(chart->session, (int)q) == (int)q;
        int turn = step_number(chart->session, (int)q);
        snprintf(number, sizeof number, "%d", turn);
        if (last && turn % every == 0 && across(scale, (double)q) > LEFT + 3 * LETTER)
            chart_text(out, across(scale, (double)q), HEIGHT - BOTTOM + ROW + 3, "middle", number);
        if (mark[0] != ' ')
            chart_text(out, across(scale, (double)q), HEIGHT - BOTTOM + 2 * ROW + 5, "middle",
                       mark);
    }
}

const char *chart_colour(enum side side)
{
    return side == SIDE_WASHINGTON ? "var(--west)"
         : side == SIDE_BEIJING    ? "var(--east)"
                                   : "var(--dim)";
}

/* The range of an estimate, there along its upper edge and back along the lower. */
static void range_draw(FILE *out, const struct chart_line *line, const struct scale *scale)
{
    const struct trace *trace = line->trace;
    fprintf(out, "<path d=\"M");
    for (size_t q = 0; q < trace->count; q++)
        fprintf(out, "%.1f %.1f ", across(scale, (double)q), down(scale, trace->values[q].high));
    for (size_t q = trace->count; q-- > 0;)
        fprintf(out, "%.1f %.1f ", across(scale, (double)q), down(scale, trace->values[q].low));
    fprintf(out, "Z\" fill=\"%s\" opacity=\"0.15\"/>\n", chart_colour(line->side));
}

void chart_dot(FILE *out, double x, double y, enum side side)
{
    if (side == SIDE_WASHINGTON)
        fprintf(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x, y,
                chart_colour(side));
    else
        fprintf(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"5.6\" height=\"5.6\" fill=\"%s\"/>\n",
                x - 2.8, y - 2.8, chart_colour(side));
}

static void dots_draw(FILE *out, const struct chart_line *line, const struct scale *scale)
{
    for (size_t q = 0; q < line->trace->count && line->side != SIDE_NONE; q++)
        chart_dot(out, across(scale, (double)q), down(scale, line->trace->values[q].value),
                  line->side);
}

static void line_draw(FILE *out, const struct chart_line *line, const struct scale *scale)
{
    const struct trace *trace = line->trace;
    if (trace->guessed) range_draw(out, line, scale);
    fputs("<path d=\"M", out);
    for (size_t q = 0; q < trace->count; q++)
        fprintf(out, "%.1f %.1f ", across(scale, (double)q), down(scale, trace->values[q].value));
    fprintf(out, "\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n",
            chart_colour(line->side), line->side == SIDE_NONE ? "1.3" : "2.2",
            line->side == SIDE_BEIJING ? " stroke-dasharray=\"6 4\""
            : line->side == SIDE_NONE  ? " stroke-dasharray=\"2 3\""
                                       : "");
    dots_draw(out, line, scale);
}

/* Names at the lines' ends, the highest first, each at least a row below the one before. */
static void names_draw(FILE *out, const struct chart *chart, const struct scale *scale)
{
    size_t order[CHART_LINES];
    double wanted[CHART_LINES], lowest = -INFINITY;
    for (size_t i = 0; i < chart->count; i++) {
        const struct trace *trace = chart->lines[i].trace;
        wanted[i] = down(scale, trace->values[trace->count - 1].value) + 4;
        size_t at = i;
        for (; at > 0 && wanted[order[at - 1]] > wanted[i]; at--) order[at] = order[at - 1];
        order[at] = i;
    }
    for (size_t k = 0; k < chart->count; k++) {
        const struct chart_line *line = &chart->lines[order[k]];
        double y = fmax(wanted[order[k]], lowest + ROW);
        fprintf(out, "<text x=\"%.1f\" y=\"%.1f\" style=\"fill:%s\">",
                across(scale, (double)scale->quarters - 1) + 8, y, chart_colour(line->side));
        page_text(out, line->name);
        fputs("</text>\n", out);
        lowest = y;
    }
}

void chart_draw(FILE *out, const struct chart *chart)
{
    struct scale scale = scale_of(chart);
    chart_begin(out, &chart->head, WIDTH, HEIGHT);
    values_draw(out, &scale);
    quarters_draw(out, chart, &scale);
    for (size_t i = 0; i < chart->count; i++) line_draw(out, &chart->lines[i], &scale);
    names_draw(out, chart, &scale);
    chart_end(out);
}

static double track_at(double place)
{
    return 10 + place / VERDICT_BANDS * (WIDTH - 20);
}

/* A name and a triangle that points at the track: Washington's from above, Beijing's from below. */
static void result_draw(FILE *out, const struct eyes *eyes, const struct verdict *verdict, int side)
{
    char words[64], result[NUMBER_SIZE];
    double x = track_at(headline_place(eyes, verdict->result[side]));
    bool above = side == SIDE_WASHINGTON;
    double tip = above ? TRACK_TOP : TRACK_TOP + TRACK_DEEP, base = above ? tip - 10 : tip + 10;
    const char *anchor = x < WIDTH / 4 ? "start" : x > WIDTH * 3 / 4 ? "end" : "middle";
    fprintf(out, "<path d=\"M%.1f %.1fl-7 %.1fh14z\" fill=\"%s\"/>\n", x, tip, base - tip,
            chart_colour((enum side)side));
    number_change(result, 0, verdict->result[side], 1);
    snprintf(words, sizeof words, "%s %s", words_side(side), result);
    chart_text(out, x, above ? base - 6 : base + 15, anchor, words);
}

void chart_track(FILE *out, const struct chart_head *head, const struct eyes *eyes,
                 const struct verdict *verdict)
{
    chart_begin(out, head, WIDTH, TRACK_HEIGHT);
    for (int band = 0; band < VERDICT_BANDS; band++) {
        double x = track_at(band), width = track_at(1) - track_at(0);
        fprintf(out,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"var(--%s)\" "
                "stroke=\"var(--dim)\"/>\n",
                x, TRACK_TOP, width, TRACK_DEEP, band == VERDICT_HELD ? "paper" : "land");
        chart_text(out, x + width / 2, TRACK_TOP + 14, "middle",
                   headline_band((enum verdict_band)band));
    }
    for (int side = 0; side < SIDE_COUNT; side++) result_draw(out, eyes, verdict, side);
    chart_end(out);
}
