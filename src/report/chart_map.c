/* chart_map.c: where a good flows, on the coastlines of the game's map. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "report/chart.h"
#include "report/page.h"

/* The map is cut through the Atlantic, so that the Pacific lies between the two sides. */
enum { WIDTH = 720, HEIGHT = 330, CIRCLE = 360, LABEL_WIDE = 30, LABEL_HIGH = 15 };
static const double west = -30, north = 74, south = -56;

/* Controls that let less than this through block a way. */
static const double half_open = 0.5;

static double east_of(double longitude)
{
    double east = fmod(longitude - west + CIRCLE, CIRCLE);
    return east / CIRCLE * WIDTH;
}

static double below(double latitude)
{
    return (north - latitude) / (north - south) * HEIGHT;
}

size_t chart_flows(struct good_flow out[CHART_FLOWS], const struct eyes *eyes, int32_t good)
{
    struct ranking ranking;
    size_t count = 0;
    good_flows_rank(&ranking, eyes, good, RANKING_MAX, false);
    for (size_t i = 0; i < ranking.count && count < CHART_FLOWS; i++) {
        struct good_flow flow;
        good_flow(&flow, eyes, ranking.index[i]);
        if (flow.seller == flow.buyer || ranking.measure[i] <= 0) continue;
        if (count > 0 && ranking.measure[i] < 0.02 * fmax(out[0].start, out[0].now)) break;
        out[count++] = flow;
    }
    return count;
}

/* A coast that runs over the edge goes on at the other one. */
static void coasts_draw(FILE *out, const struct map_outline *outline)
{
    fputs("<path fill=\"none\" stroke=\"var(--dim)\" stroke-width=\"0.6\" d=\"", out);
    for (size_t i = 0; i < outline->count; i++) {
        const struct map_point *point = &outline->points[i], *before = point - 1;
        double x = east_of(point->longitude), y = below(point->latitude);
        bool joined = i > 0 && before->line == point->line &&
                      fabs(x - east_of(before->longitude)) < WIDTH / 2;
        fprintf(out, "%c%.1f %.1f", joined ? 'L' : 'M', x, y);
    }
    fputs("\"/>\n", out);
}

/* Where a country's name stands. */
struct spot {
    bool there;
    double x, y;
};

static bool overlaps(const struct spot *spots, int32_t count, double x, double y)
{
    for (int32_t i = 0; i < count; i++) {
        if (spots[i].there && fabs(spots[i].x - x) < LABEL_WIDE &&
            fabs(spots[i].y - y) < LABEL_HIGH)
            return true;
    }
    return false;
}

/* As near to its place as the names before it allow. */
static void spot_place(struct spot *spots, int32_t count, int32_t country,
                       const struct map_place *place)
{
    static const int steps[][2] = {{0, 0},  {0, 1},  {0, -1},  {1, 0}, {-1, 0}, {1, 1},
                                   {-1, 1}, {1, -1}, {-1, -1}, {0, 2}, {0, -2}, {2, 0}};
    double x = east_of(place->longitude), y = below(place->latitude);
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        double nx =
            fmin(fmax(x + steps[i][0] * LABEL_WIDE, LABEL_WIDE / 2), WIDTH - LABEL_WIDE / 2);
        double ny = y + steps[i][1] * LABEL_HIGH;
        if (overlaps(spots, count, nx, ny)) continue;
        spots[country] = (struct spot){true, nx, ny};
        return;
    }
    spots[country] = (struct spot){true, x, y};
}

/* An arrow the shorter way round the globe; where that leads over the edge it is drawn at both. It
 * is bent, so that there and back are two. */
static void way_draw(FILE *out, const struct spot *from, const struct spot *to, double share,
                     bool blocked)
{
    double over = fabs(to->x - from->x) <= WIDTH / 2 ? 0 : to->x > from->x ? -WIDTH : WIDTH;
    for (int copy = 0; copy < (over != 0 ? 2 : 1); copy++) {
        double x0 = from->x - copy * over, y0 = from->y, x1 = to->x + (1 - copy) * over, y1 = to->y;
        double dx = x1 - x0, dy = y1 - y0, length = sqrt(dx * dx + dy * dy);
        double gap = length > 0 ? 14 / length : 0;
        double bx = (x0 + x1) / 2 - dy * 0.18, by = (y0 + y1) / 2 + dx * 0.18;
        x0 += (bx - x0) * gap;
        y0 += (by - y0) * gap;
        x1 += (bx - x1) * gap;
        y1 += (by - y1) * gap;
        fprintf(out,
                "<path d=\"M%.1f %.1fQ%.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"var(--%s)\" "
                "stroke-width=\"%.1f\" opacity=\"0.85\"%s marker-end=\"url(#%s)\"/>\n",
                x0, y0, bx, by, x1, y1, blocked ? "east" : "west", 1 + 6 * share,
                blocked ? " stroke-dasharray=\"5 4\"" : "", blocked ? "stop" : "go");
    }
}

static void arrows_define(FILE *out)
{
    static const char *const names[][2] = {{"go", "west"}, {"stop", "east"}};
    fputs("<defs>\n", out);
    for (int i = 0; i < 2; i++)
        fprintf(out,
                "<marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"6\" refY=\"4\" markerWidth=\"9\" "
                "markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
                "<path d=\"M0 0L8 4L0 8z\" fill=\"var(--%s)\"/></marker>\n",
                names[i][0], names[i][1]);
    fputs("</defs>\n", out);
}

static void names_draw(FILE *out, const struct eyes *eyes, const struct spot *spots)
{
    for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
        if (!spots[i].there) continue;
        fprintf(out,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"3\" "
                "fill=\"var(--paper)\" stroke=\"var(--line)\"/>\n",
                spots[i].x - LABEL_WIDE / 2.0, spots[i].y - 8, LABEL_WIDE, LABEL_HIGH);
        chart_text(out, spots[i].x, spots[i].y + 4, "middle", thing_id(eyes, THING_COUNTRY, i));
    }
}

bool chart_map(FILE *out, const struct chart_head *head, const struct eyes *eyes, int32_t good)
{
    const struct map *map = &session_setup(eyes->session)->map;
    struct good_flow flows[CHART_FLOWS];
    struct spot spots[COUNTRY_MAX] = {{0}};
    size_t count = chart_flows(flows, eyes, good);
    if (map->outline.count == 0 || count == 0) return false;
    for (size_t i = 0; i < count; i++) {
        const int32_t ends[] = {flows[i].seller, flows[i].buyer};
        for (size_t k = 0; k < 2; k++) {
            if (!spots[ends[k]].there)
                spot_place(spots, COUNTRY_MAX, ends[k], &map->places[ends[k]]);
        }
    }
    chart_begin(out, head, WIDTH, HEIGHT);
    arrows_define(out);
    coasts_draw(out, &map->outline);
    double most = fmax(flows[0].start, flows[0].now);
    for (size_t i = count; i-- > 0;) {
        bool blocked = flows[i].passage < half_open;
        double amount = blocked ? fmax(flows[i].start, flows[i].now) : flows[i].now;
        way_draw(out, &spots[flows[i].seller], &spots[flows[i].buyer], amount / most, blocked);
    }
    names_draw(out, eyes, spots);
    chart_end(out);
    return true;
}
