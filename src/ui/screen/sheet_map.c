/* sheet_map.c: the map, drawn or as a grid: where a good flows, and whom each country leans to. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_map.h"

#include <stdlib.h>

#include "brief/country.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_map_flow.h"
#include "ui/screen/sheet_map_picture.h"

/* The narrowest cell: a bracket, the flow's mark, three letters, the leaning, a bracket. */
enum { CELL = 9, CELL_WIDE = 12, ROW_COLUMNS = 3 };

/* How the map is spread over an area. */
struct grid {
    int rows, columns; /* of places */
    int height, width; /* of a cell */
};

static struct grid grid_of(const struct desk *desk, const struct area *area)
{
    const struct map *map = &session_setup(desk->eyes.session)->map;
    struct grid grid = {1, 1, 1, CELL};
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        if (map->places[i].row >= grid.rows) grid.rows = map->places[i].row + 1;
        if (map->places[i].column >= grid.columns) grid.columns = map->places[i].column + 1;
    }
    if (area->columns / grid.columns >= CELL_WIDE) grid.width = area->columns / grid.columns;
    if (area->rows >= 2 * grid.rows) grid.height = 2;
    return grid;
}

/* ">CHN W2": what it does with the good, who it is, where it leans. */
static void country_draw(const struct desk *desk, const struct sheet_map_flows *flows,
                         int32_t index, const struct area *cell)
{
    char lean[8];
    country_leaning_sign(lean, &desk->eyes, index);
    enum side side = lean[0] == 'W' ? SIDE_WASHINGTON : lean[0] == 'B' ? SIDE_BEIJING : SIDE_NONE;
    if (thing_side(&desk->eyes, index) != SIDE_NONE) side = thing_side(&desk->eyes, index);
    bool flows_much = sheet_map_flow_share(flows, index) > 0;
    const char *mark = sheet_map_flow_sells(flows, index) ? ">" : "<";
    frame_put(cell, 0, 0, FRAME_BOLD, flows_much ? mark : " ");
    frame_format(cell, 0, 1, FRAME_PLAIN, "%s ", thing_id(&desk->eyes, THING_COUNTRY, index));
    frame_put(cell, 0, 5, sheet_side_style(side), lean);
}

/* Brackets round the country that the keys are on, and the cursor on it. */
static void selection_draw(const struct desk *desk, int32_t index, const struct area *area, int row,
                           int column)
{
    frame_put(area, row, column - 1, FRAME_BOLD, "[");
    frame_put(area, row, column + 1, FRAME_BOLD | FRAME_REVERSE,
              thing_id(&desk->eyes, THING_COUNTRY, index));
    frame_put(area, row, column + SHEET_MAP_LABEL, FRAME_BOLD, "]");
    frame_cursor(area, row, column + 1);
}

/* The countries in the cells of the grid, with what they buy or sell below where there is room. */
static void grid_draw(const struct desk *desk, const struct sheet_map_flows *flows,
                      int32_t selected, const struct area *area)
{
    const struct map *map = &session_setup(desk->eyes.session)->map;
    struct grid grid = grid_of(desk, area);
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        int row = map->places[i].row * grid.height, column = map->places[i].column * grid.width + 1;
        struct area cell = {area->frame, area->row + row, area->column + column, grid.height,
                            grid.width - 1};
        double share = sheet_map_flow_share(flows, i);
        if (row + cell.rows > area->rows) cell.rows = 1;
        if (row >= area->rows) continue;
        country_draw(desk, flows, i, &cell);
        if (cell.rows > 1 && share > 0) {
            frame_format(&cell, 1, 1, FRAME_DIM, "%s %.0f%%",
                         sheet_map_flow_sells(flows, i) ? "sells" : "buys", 100 * share);
        }
        if (i == selected) selection_draw(desk, i, area, row, column);
    }
    int legend = grid.rows * grid.height;
    if (legend < area->rows) {
        frame_put(area, legend, 1, FRAME_DIM,
                  "> sells  < buys (share of world trade)  W/B 0-3 leaning  ** player");
    }
}

/* Where each country's label stands: true in the picture, false in the grid. */
static bool places_find(struct label out[COUNTRY_MAX], const struct desk *desk,
                        const struct area *area)
{
    const struct map *map = &session_setup(desk->eyes.session)->map;
    if (sheet_chart_look(desk) != WIDGET_CANVAS_ASCII && sheet_map_picture_place(out, desk, area))
        return true;
    struct grid grid = grid_of(desk, area);
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        out[i] = (struct label){.width = SHEET_MAP_LABEL,
                                .row = map->places[i].row * grid.height,
                                .column = map->places[i].column * grid.width + 1};
    }
    return false;
}

void sheet_map_draw(const struct desk *desk, int32_t selected, const struct area *area)
{
    struct sheet_map_flows flows;
    struct label labels[COUNTRY_MAX];
    sheet_map_flow_find(&flows, desk);
    if (!places_find(labels, desk, area)) {
        grid_draw(desk, &flows, selected, area);
        return;
    }
    sheet_map_picture_draw(desk, labels, &flows, area);
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        struct area cell = {area->frame, area->row + labels[i].row, area->column + labels[i].column,
                            1, SHEET_MAP_LABEL};
        country_draw(desk, &flows, i, &cell);
        if (i == selected) selection_draw(desk, i, area, labels[i].row, labels[i].column);
    }
}

/* How far a place lies in the direction of the arrow, sideways counted threefold; 0: not there. */
static int distance(enum action action, int rows, int columns)
{
    int ahead = action == ACTION_DOWN  ? rows
              : action == ACTION_UP    ? -rows
              : action == ACTION_RIGHT ? columns
                                       : -columns;
    int aside = action == ACTION_DOWN || action == ACTION_UP ? abs(columns) : abs(rows);
    return ahead > 0 ? ahead + 3 * aside : 0;
}

int32_t sheet_map_step(const struct desk *desk, const struct area *area, int32_t country,
                       enum action action)
{
    struct label labels[COUNTRY_MAX];
    int32_t best = country;
    int least = 0;
    places_find(labels, desk, area);
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        /* A row is as high as a few columns are wide: what the eye takes for straight ahead. */
        int far = distance(action, ROW_COLUMNS * (labels[i].row - labels[country].row),
                           labels[i].column - labels[country].column);
        if (far == 0 || (least > 0 && far >= least)) continue;
        least = far;
        best = i;
    }
    return best;
}

int32_t sheet_map_at(const struct desk *desk, const struct area *area, int row, int column)
{
    struct label labels[COUNTRY_MAX];
    bool picture = places_find(labels, desk, area);
    struct grid grid = grid_of(desk, area);
    int height = picture ? 1 : grid.height;
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        bool there = row >= labels[i].row && row < labels[i].row + height &&
                     column >= labels[i].column - 1 && column <= labels[i].column + SHEET_MAP_LABEL;
        if (there) return i;
    }
    return -1;
}
