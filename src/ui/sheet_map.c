/* sheet_map.c: the schematic map: where a good flows, and whom each country leans to. */
/* SPDX-License-Identifier: MIT */
#include "ui/sheet_map.h"

#include <stdlib.h>

#include "game/words.h"
#include "ui/sheet.h"

/* The narrowest cell: a bracket, the flow's mark, three letters, the leaning, a bracket. */
enum { CELL = 9, CELL_WIDE = 12 };

/* Less of the world's trade than this is no flow to point at. */
#define FLOW_LEAST 0.02

/* What each country sells and buys of the good abroad, and all of it together. */
struct flows {
    double sold[COUNTRY_MAX];
    double bought[COUNTRY_MAX];
    double all;
};

/* How the map is spread over an area. */
struct grid {
    int rows, columns; /* of places */
    int height, width; /* of a cell */
};

static void flows_find(struct flows *out, const struct desk *desk)
{
    const struct world *world = sheet_world(desk);
    *out = (struct flows){.all = 0};
    for (int32_t i = world->edge_first[desk->good]; i < world->edge_first[desk->good + 1]; i++) {
        const struct edge *edge = &world->edges[i];
        if (edge->seller == edge->buyer) continue;
        /* Before the first turn nothing has flowed yet: the base year's trade is shown. */
        double flow = TICKS_PER_TURN * edge->base;
        if (world->turn > 0) {
            flow = sheet_value(desk, world, 0, "trade.%s.%s.%s", world->countries[edge->seller].id,
                               world->countries[edge->buyer].id, world->goods[desk->good].id);
        }
        out->sold[edge->seller] += flow;
        out->bought[edge->buyer] += flow;
        out->all += flow;
    }
}

static struct grid grid_of(const struct desk *desk, const struct area *area)
{
    const struct world *world = sheet_world(desk);
    const struct map *map = &session_setup(desk->session)->map;
    struct grid grid = {1, 1, 1, CELL};
    for (int32_t i = 0; i < world->country_count; i++) {
        if (map->places[i].row >= grid.rows) grid.rows = map->places[i].row + 1;
        if (map->places[i].column >= grid.columns) grid.columns = map->places[i].column + 1;
    }
    if (area->columns / grid.columns >= CELL_WIDE) grid.width = area->columns / grid.columns;
    if (area->rows >= 2 * grid.rows) grid.height = 2;
    return grid;
}

static void country_draw(const struct desk *desk, const struct flows *flows, int32_t index,
                         const struct area *cell)
{
    const struct world *world = sheet_world(desk);
    const struct country *country = &world->countries[index];
    double least = FLOW_LEAST * flows->all;
    bool sells = flows->sold[index] > flows->bought[index];
    double amount = sells ? flows->sold[index] : flows->bought[index];
    char lean[8] = "**";
    double alignment = sheet_value(desk, world, 0, "alignment.%s", country->id);
    if (country->side == SIDE_NONE) words_leaning(lean, alignment);
    enum side side = lean[0] == 'W' ? SIDE_WASHINGTON : lean[0] == 'B' ? SIDE_BEIJING : SIDE_NONE;
    if (country->side != SIDE_NONE) side = (enum side)country->side;
    if (amount >= least && amount > 0) frame_put(cell, 0, 1, FRAME_BOLD, sells ? ">" : "<");
    frame_put(cell, 0, 2, FRAME_PLAIN, country->id);
    frame_put(cell, 0, 6, sheet_side_style(side), lean);
    if (cell->rows > 1 && amount >= least && amount > 0) {
        frame_format(cell, 1, 2, FRAME_DIM, "%s %.0f%%", sells ? "sells" : "buys",
                     100 * amount / flows->all);
    }
}

void sheet_map_draw(const struct desk *desk, int32_t selected, const struct area *area)
{
    const struct world *world = sheet_world(desk);
    const struct map *map = &session_setup(desk->session)->map;
    struct grid grid = grid_of(desk, area);
    struct flows flows;
    flows_find(&flows, desk);
    for (int32_t i = 0; i < world->country_count; i++) {
        struct area cell = {area->frame, area->row + map->places[i].row * grid.height,
                            area->column + map->places[i].column * grid.width, grid.height,
                            grid.width};
        if (cell.row + cell.rows > area->row + area->rows) cell.rows = 1;
        if (cell.row >= area->row + area->rows) continue;
        country_draw(desk, &flows, i, &cell);
        if (i != selected) continue;
        frame_put(&cell, 0, 0, FRAME_BOLD, "[");
        frame_put(&cell, 0, 2, FRAME_BOLD | FRAME_REVERSE, world->countries[i].id);
        frame_put(&cell, 0, 8, FRAME_BOLD, "]");
        frame_cursor(&cell, 0, 2);
    }
    int legend = grid.rows * grid.height;
    if (legend < area->rows) {
        frame_put(area, legend, 1, FRAME_DIM,
                  "> sells  < buys (share of world trade)  W/B 0-3 leaning  ** player");
    }
}

/* How far a place lies in the direction of the arrow, sideways counted threefold; 0: not there. */
static int distance(enum action action, int rows, int columns)
{
    int ahead = action == ACTION_DOWN    ? rows
                : action == ACTION_UP    ? -rows
                : action == ACTION_RIGHT ? columns
                                         : -columns;
    int aside = action == ACTION_DOWN || action == ACTION_UP ? abs(columns) : abs(rows);
    return ahead > 0 ? ahead + 3 * aside : 0;
}

int32_t sheet_map_step(const struct desk *desk, int32_t country, enum action action)
{
    const struct map *map = &session_setup(desk->session)->map;
    int32_t best = country;
    int least = 0;
    for (int32_t i = 0; i < sheet_world(desk)->country_count; i++) {
        int far = distance(action, map->places[i].row - map->places[country].row,
                           map->places[i].column - map->places[country].column);
        if (far == 0 || (least > 0 && far >= least)) continue;
        least = far;
        best = i;
    }
    return best;
}

int32_t sheet_map_at(const struct desk *desk, const struct area *area, int row, int column)
{
    const struct map *map = &session_setup(desk->session)->map;
    struct grid grid = grid_of(desk, area);
    for (int32_t i = 0; i < sheet_world(desk)->country_count; i++) {
        bool there = row >= 0 && column >= 0 && map->places[i].row == row / grid.height &&
                     map->places[i].column == column / grid.width;
        if (there) return i;
    }
    return -1;
}
