/* sheet_map_picture.c: the map as a picture: coastlines, countries in place, flows as lines. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_map_picture.h"

#include <stdlib.h>

#include "ui/screen/sheet.h"
#include "ui/widget/canvas.h"
#include "ui/widget/projection.h"

/* From so many rows on there is room for a legend under the map, and for shares under labels. */
enum { ROWS_RICH = 12, ROWS_LEAST = 6, COLUMNS_LEAST = 40 };

/* Shares of the world's trade from which on a line is drawn with every dot, and twice as thick. */
static const double middle_share = 0.06, heavy_share = 0.18;

/* On a small map the thinnest lines would hide the coasts: only shares from this on are drawn. */
static const double small_share = 0.04;

/* A large map reaches from the Arctic islands to Cape Horn. On a small one the rows are needed
 * where countries crowd: it ends with the mainlands of the north and below Australia. */
static struct projection projection_of(const struct area *area)
{
    int rows = area->rows >= ROWS_RICH ? area->rows - 1 : area->rows;
    bool rich = area->rows >= ROWS_RICH;
    return (struct projection){.width = area->columns * WIDGET_CANVAS_ACROSS,
                               .height = rows * WIDGET_CANVAS_DOWN,
                               .north = rich ? 76 : 70,
                               .south = rich ? -57 : -42};
}

/* The two players have the first choice of a place, and others yield to them: everybody looks for
 * them first. */
static const double player_weight = 6;

static int32_t ranks_find(int32_t out[COUNTRY_MAX], const struct eyes *eyes)
{
    int32_t count = 0;
    for (int players = 1; players >= 0; players--) {
        for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
            if ((thing_side(eyes, i) != SIDE_NONE) == (players == 1)) out[count++] = i;
        }
    }
    return count;
}

bool sheet_map_picture_place(struct label out[COUNTRY_MAX], const struct desk *desk,
                             const struct area *area)
{
    const struct map *map = &session_setup(desk->eyes.session)->map;
    struct projection projection = projection_of(area);
    int32_t ranks[COUNTRY_MAX], count = ranks_find(ranks, &desk->eyes);
    struct label labels[COUNTRY_MAX];
    if (map->outline.count == 0) return false;
    if (area->rows < ROWS_LEAST || area->columns < COLUMNS_LEAST) return false;
    for (int32_t i = 0; i < count; i++) {
        const struct map_place *place = &map->places[ranks[i]];
        double x = projection_x(&projection, place->longitude);
        double y = projection_y(&projection, place->latitude);
        bool player = thing_side(&desk->eyes, ranks[i]) != SIDE_NONE;
        labels[i] = (struct label){.width = SHEET_MAP_LABEL,
                                   .weight = player ? player_weight : 1,
                                   .wanted_row = y / WIDGET_CANVAS_DOWN - 0.5,
                                   .wanted_column = x / WIDGET_CANVAS_ACROSS};
    }
    int rows = projection.height / WIDGET_CANVAS_DOWN;
    if (!label_place(labels, (size_t)count, rows, area->columns)) return false;
    for (int32_t i = 0; i < count; i++) out[ranks[i]] = labels[i];
    return true;
}

/* A line the shorter way round the globe: where that leads over the map's edge it goes on at the
 * other one. */
static void line_draw(struct widget_canvas *canvas, struct widget_canvas_point from,
                      struct widget_canvas_point to, enum widget_canvas_weight weight)
{
    int width = widget_canvas_width(canvas);
    int round = abs(to.x - from.x) <= width / 2 ? 0 : to.x > from.x ? -width : width;
    struct widget_canvas_point out = {to.x + round, to.y}, in = {from.x - round, from.y};
    widget_canvas_line(canvas, from, out, weight);
    if (round != 0) widget_canvas_line(canvas, in, to, weight);
}

static struct widget_canvas_point point_of(const struct projection *projection,
                                           const struct map_point *point)
{
    return (struct widget_canvas_point){(int)(projection_x(projection, point->longitude) + 0.5),
                                        (int)(projection_y(projection, point->latitude) + 0.5)};
}

/* Some hundreds of short lines: cheaper than to remember them for every size. */
static void coasts_draw(struct widget_canvas *canvas, const struct map_outline *outline,
                        const struct projection *projection)
{
    for (size_t i = 1; i < outline->count; i++) {
        const struct map_point *from = &outline->points[i - 1], *to = &outline->points[i];
        if (from->line != to->line) continue;
        if (!projection_holds(projection, from->latitude) &&
            !projection_holds(projection, to->latitude))
            continue;
        line_draw(canvas, point_of(projection, from), point_of(projection, to),
                  WIDGET_CANVAS_MIDDLE);
    }
}

/* The middle of a label, in dots. */
static struct widget_canvas_point middle_of(const struct label *label)
{
    return (struct widget_canvas_point){(label->column + label->width / 2) * WIDGET_CANVAS_ACROSS +
                                            1,
                                        label->row * WIDGET_CANVAS_DOWN + WIDGET_CANVAS_DOWN / 2};
}

static enum widget_canvas_weight weight_of(const struct sheet_map_way *way)
{
    if (way->blocked || way->share < middle_share) return WIDGET_CANVAS_LIGHT;
    return way->share < heavy_share ? WIDGET_CANVAS_MIDDLE : WIDGET_CANVAS_HEAVY;
}

static bool is_drawn(const struct sheet_map_way *way, const struct area *area)
{
    return area->rows >= ROWS_RICH || way->share >= small_share;
}

static void ways_draw(struct widget_canvas *canvas, const struct label *labels,
                      const struct sheet_map_flows *flows, const struct area *area)
{
    for (size_t i = 0; i < flows->way_count; i++) {
        const struct sheet_map_way *way = &flows->ways[i];
        if (!is_drawn(way, area)) continue;
        line_draw(canvas, middle_of(&labels[way->seller]), middle_of(&labels[way->buyer]),
                  weight_of(way));
    }
}

/* Does a label, or its brackets, stand on a cell? */
static bool covered(const struct label *labels, int32_t count, int row, int column)
{
    for (int32_t i = 0; i < count; i++) {
        const struct label *label = &labels[i];
        if (row == label->row && column >= label->column - 1 &&
            column <= label->column + label->width)
            return true;
    }
    return false;
}

/* An x on the line of a blocked way, as near to its middle as labels allow. */
static void block_draw(const struct sheet_map_way *way, const struct label *labels, int32_t count,
                       const struct area *area)
{
    static const int steps[] = {8, 7, 9, 6, 10, 5, 11, 4, 12};
    struct widget_canvas_point from = middle_of(&labels[way->seller]);
    struct widget_canvas_point to = middle_of(&labels[way->buyer]);
    int width = area->columns * WIDGET_CANVAS_ACROSS, across = to.x - from.x;
    if (abs(across) > width / 2) across += across > 0 ? -width : width;
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        int x = (from.x + across * steps[i] / 16 + width) % width;
        int row = (from.y + (to.y - from.y) * steps[i] / 16) / WIDGET_CANVAS_DOWN;
        int column = x / WIDGET_CANVAS_ACROSS;
        if (covered(labels, count, row, column)) continue;
        frame_mark(area, row, column, FRAME_BOLD | FRAME_BAD, 'x');
        return;
    }
}

/* "68%" under a label that has the cells below it free. */
static void shares_draw(const struct sheet_map_flows *flows, const struct label *labels,
                        int32_t count, const struct area *area)
{
    for (int32_t i = 0; i < count; i++) {
        double share = sheet_map_flow_share(flows, i);
        int row = labels[i].row + 1, column = labels[i].column + 1;
        bool free = row < area->rows - 1;
        for (int k = 0; k < 4; k++) free = free && !covered(labels, count, row, column + k);
        if (free && share > 0) frame_format(area, row, column, FRAME_PLAIN, "%.0f%%", 100 * share);
    }
}

void sheet_map_picture_draw(const struct desk *desk, const struct label *labels,
                            const struct sheet_map_flows *flows, const struct area *area)
{
    const struct map *map = &session_setup(desk->eyes.session)->map;
    int32_t count = thing_count(&desk->eyes, THING_COUNTRY);
    struct projection projection = projection_of(area);
    struct widget_canvas coasts, ways;
    widget_canvas_init(&coasts, projection.height / WIDGET_CANVAS_DOWN, area->columns);
    widget_canvas_init(&ways, coasts.rows, coasts.columns);
    coasts_draw(&coasts, &map->outline, &projection);
    ways_draw(&ways, labels, flows, area);
    widget_canvas_draw(&coasts, area, FRAME_DIM, sheet_chart_look(desk));
    /* A cell of a line shows the line alone: where both met neither could be read. */
    widget_canvas_draw(&ways, area, FRAME_BOLD, sheet_chart_look(desk));
    for (size_t i = 0; i < flows->way_count; i++) {
        const struct sheet_map_way *way = &flows->ways[i];
        if (way->blocked && is_drawn(way, area)) block_draw(way, labels, count, area);
    }
    if (area->rows < ROWS_RICH) return;
    shares_draw(flows, labels, count, area);
    frame_put(area, area->rows - 1, 1, FRAME_DIM,
              "> sells < buys  line: the thicker, the more  x blocked  W/B 0-3 leaning");
}
