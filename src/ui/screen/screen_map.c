/* screen_map.c: the map alone, as large as the screen: a good's flows, country by country. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/text.h"
#include "brief/country.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_map.h"
#include "ui/screen/sheet_map_flow.h"
#include "ui/widget/paragraph.h"

/* Rows under the map: what the marked country sells and buys, and to whom. */
enum { FACT_ROWS = 3, FACT_SIZE = 512 };

struct map_state {
    int32_t country; /* under the cursor */
};

static void map_enter(struct desk *desk, void *state)
{
    struct map_state *map = state;
    map->country = desk->country;
}

/* What of the box is the map; what is drawn, stepped over and clicked must agree. */
static struct area picture_of(const struct area *inside)
{
    struct area out = *inside;
    return frame_cut_top(&out, inside->rows - FACT_ROWS);
}

static struct area picture_at(const struct desk *desk)
{
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    struct area inside = sheet_inside(&area);
    return picture_of(&inside);
}

/* "; to Japan 33%; to United States blocked, 12% before". */
static void ways_words(struct text *out, const struct sheet_map_flows *flows,
                       const struct eyes *eyes, int32_t country)
{
    for (size_t i = 0; i < flows->way_count; i++) {
        const struct sheet_map_way *way = &flows->ways[i];
        if (way->seller != country && way->buyer != country) continue;
        bool sells = way->seller == country;
        const char *other = thing_name(eyes, THING_COUNTRY, sells ? way->buyer : way->seller);
        text_format(out, way->blocked ? "; %s %s blocked, %.0f%% before" : "; %s %s %.0f%%",
                    sells ? "to" : "from", other, 100 * way->share);
    }
}

/* "China, a player: sells 68% of the world's trade in Gallium; to Japan 33%." */
static void facts_draw(const struct desk *desk, int32_t country, const struct area *area)
{
    struct sheet_map_flows flows;
    char words[FACT_SIZE], lean[8];
    struct text text;
    sheet_map_flow_find(&flows, desk);
    text_init(&text, words, sizeof words);
    country_leaning_sign(lean, &desk->eyes, country);
    bool player = thing_side(&desk->eyes, country) != SIDE_NONE;
    text_format(&text, "%s, %s%s: ", thing_name(&desk->eyes, THING_COUNTRY, country),
                player ? "a player" : "leaning ", player ? "" : lean);
    double share = sheet_map_flow_share(&flows, country);
    const char *good = thing_name(&desk->eyes, THING_GOOD, desk->good);
    if (share > 0) {
        text_format(&text, "%s %.0f%% of the world's trade in %s",
                    sheet_map_flow_sells(&flows, country) ? "sells" : "buys", 100 * share, good);
    } else text_format(&text, "next to no trade in %s", good);
    ways_words(&text, &flows, &desk->eyes, country);
    text_append(&text, ".");
    widget_paragraph_draw(area, 0, FRAME_PLAIN, words);
}

static void map_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct map_state *map = state;
    char title[128];
    snprintf(title, sizeof title, "Map: flow of %s   > sells < buys",
             thing_name(&desk->eyes, THING_GOOD, desk->good));
    struct area inside = frame_box(area, title, true);
    struct area picture = picture_of(&inside), facts = inside;
    frame_cut_top(&facts, inside.rows - FACT_ROWS);
    frame_cut_left(&facts, 1);
    facts_draw(desk, map->country, &facts);
    sheet_map_draw(desk, map->country, &picture);
}

/* The good so many places on; after the last comes the first. */
static void good_step(struct desk *desk, int32_t by)
{
    int32_t count = thing_count(&desk->eyes, THING_GOOD);
    desk->good = (desk->good + by + count) % count;
}

static bool map_act(struct desk *desk, void *state, enum action action)
{
    struct map_state *map = state;
    struct area picture = picture_at(desk);
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_LEFT:
    case ACTION_RIGHT:
        map->country = sheet_map_step(desk, &picture, map->country, action);
        return true;
    case ACTION_OPEN:
        desk->country = map->country;
        desk->open = &screen_country;
        return true;
    case ACTION_NEXT_SHEET: good_step(desk, 1); return true;
    case ACTION_PREVIOUS_SHEET: good_step(desk, -1); return true;
    case ACTION_ZOOM: desk->close = true; return true;
    default: return false;
    }
}

static bool map_click(struct desk *desk, void *state, int row, int column)
{
    struct map_state *map = state;
    struct area picture = picture_at(desk);
    int32_t hit = sheet_map_at(desk, &picture, row - picture.row, column - picture.column);
    if (hit < 0) return false;
    if (hit == map->country) return map_act(desk, state, ACTION_OPEN);
    map->country = hit;
    return true;
}

const struct screen screen_map = {
    .name = "map",
    .title = "1 Board > Map",
    .state_size = sizeof(struct map_state),
    .actions = {ACTION_OPEN, ACTION_NEXT_SHEET, ACTION_PREVIOUS_SHEET, ACTION_ZOOM, ACTION_BACK,
                ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT},
    .enter = map_enter,
    .draw = map_draw,
    .act = map_act,
    .click = map_click,
};
