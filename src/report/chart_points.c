/* chart_points.c: what was expected against what came: points about a diagonal. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "base/text.h"
#include "report/chart.h"

enum {
    WIDTH = 420,
    HEIGHT = 330,
    LEFT = 52,
    RIGHT = 20,
    TOP = 14,
    BOTTOM = 44,
    NEAR = 12,
    LABEL = 64
};

/* Both ways alike. */
struct scale {
    double low, high, step;
};

static double across(const struct scale *scale, double value)
{
    return LEFT + (value - scale->low) / (scale->high - scale->low) * (WIDTH - LEFT - RIGHT);
}

static double down(const struct scale *scale, double value)
{
    return TOP + (scale->high - value) / (scale->high - scale->low) * (HEIGHT - TOP - BOTTOM);
}

static struct scale scale_of(const struct chart_point *points, size_t count)
{
    struct scale scale = {.low = INFINITY, .high = -INFINITY};
    for (size_t i = 0; i < count; i++) {
        scale.low = fmin(scale.low, fmin(points[i].expected, points[i].came));
        scale.high = fmax(scale.high, fmax(points[i].expected, points[i].came));
    }
    if (scale.high - scale.low < 10) {
        scale.low -= 5;
        scale.high += 5;
    }
    scale.step = chart_step(scale.high - scale.low);
    scale.low = floor(scale.low / scale.step) * scale.step;
    scale.high = ceil(scale.high / scale.step) * scale.step;
    return scale;
}

static void grid_draw(FILE *out, const struct scale *scale)
{
    long ticks = (long)((scale->high - scale->low) / scale->step + 0.5);
    for (long i = 0; i <= ticks; i++) {
        char shown[NUMBER_SIZE];
        double value = scale->low + (double)i * scale->step;
        double x = across(scale, value), y = down(scale, value);
        fprintf(out, "<path d=\"M%d %.1fH%dM%.1f %dV%d\" stroke=\"var(--line)\"/>\n", LEFT, y,
                WIDTH - RIGHT, x, TOP, HEIGHT - BOTTOM);
        number_band(shown, &(struct band){value, value, value}, 1, scale->step < 1 ? 1 : 0);
        chart_text(out, LEFT - 6, y + 4, "end", shown);
        chart_text(out, x, HEIGHT - BOTTOM + 16, "middle", shown);
    }
    fprintf(out,
            "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"var(--dim)\" "
            "stroke-dasharray=\"4 3\"/>\n",
            across(scale, scale->low), down(scale, scale->low), across(scale, scale->high),
            down(scale, scale->high));
}

/* The numbers of all points that lie at this one, at the first of them. */
static void numbers_draw(FILE *out, const struct scale *scale, const struct chart_point *points,
                         size_t count, size_t at)
{
    char numbers[LABEL];
    struct text text;
    double x = across(scale, points[at].expected), y = down(scale, points[at].came);
    text_init(&text, numbers, sizeof numbers);
    for (size_t i = 0; i < count; i++) {
        double aside = fabs(across(scale, points[i].expected) - x);
        if (aside >= NEAR || fabs(down(scale, points[i].came) - y) >= NEAR) continue;
        if (i < at) return;
        text_format(&text, "%s%d", text.length ? ", " : "", points[i].number);
    }
    bool left = x > WIDTH - RIGHT - LABEL;
    chart_text(out, left ? x - 6 : x + 6, y - 5, left ? "end" : "start", numbers);
}

void chart_points(FILE *out, const struct chart_head *head, const struct chart_point *points,
                  size_t count)
{
    struct scale scale = scale_of(points, count);
    chart_begin(out, head, WIDTH, HEIGHT);
    grid_draw(out, &scale);
    for (size_t i = 0; i < count; i++) {
        chart_dot(out, across(&scale, points[i].expected), down(&scale, points[i].came),
                  points[i].side);
        numbers_draw(out, &scale, points, count, i);
    }
    chart_text(out, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "expected");
    chart_text(out, LEFT + 6, TOP + 12, "start", "came, upward");
    chart_end(out);
}
