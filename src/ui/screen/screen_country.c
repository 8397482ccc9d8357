/* screen_country.c: a country's sheet, and the moves that can be aimed at it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/card.h"
#include "brief/step.h"
#include "ui/screen/screen.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_card.h"
#include "ui/screen/sheet_chart.h"
#include "ui/screen/sheet_country.h"
#include "ui/widget/menu.h"

/* Smaller ranges are not drawn larger: of leaning, -100 to 100, and of output, in hundredths. */
#define LEANING_LEAST 10.0
#define OUTPUT_LEAST 2.0

struct country_state {
    size_t selected;
    int back; /* turns before the last that the chart's cursor stands on */
    bool table;
};

/* Where the boxes stand; what is drawn and what is clicked must agree. */
struct layout {
    struct area facts, chart, why, goods, moves, measures;
};

static struct layout layout_of(const struct area *area)
{
    struct layout out;
    struct area rest = *area;
    bool tall = area->rows >= SHEET_TALL;
    int left = area->columns / 2 - 1;
    struct area top = frame_cut_top(&rest, tall ? 13 : 9);
    struct area middle = frame_cut_top(&rest, tall ? 10 : 8);
    out.facts = frame_cut_left(&top, left);
    out.chart = top;
    out.why = frame_cut_left(&middle, left);
    out.goods = middle;
    out.moves = frame_cut_left(&rest, left);
    out.measures = rest;
    return out;
}

/* The moves of the hand that can be aimed at the country; free() it. */
struct aimed {
    size_t count;
    struct hand_entry entries[DECK_MAX];
};

static struct aimed *aimed_find(const struct desk *desk)
{
    struct aimed *aimed = memory_new(sizeof *aimed);
    if (eyes_side(&desk->eyes) == SIDE_NONE || session_over(desk->eyes.session)) return aimed;
    size_t all = hand_held(aimed->entries, desk->eyes.session, eyes_side(&desk->eyes));
    for (size_t i = 0; i < all; i++) {
        const struct move *move = aimed->entries[i].move;
        if (!move ||
            !card_aims(&desk->eyes, move, thing_id(&desk->eyes, THING_COUNTRY, desk->country)))
            continue;
        if (aimed->count != i) aimed->entries[aimed->count] = aimed->entries[i];
        hand_judge(&aimed->entries[aimed->count++], desk->eyes.session, eyes_side(&desk->eyes));
    }
    return aimed;
}

static void move_line(const struct area *row, size_t index, const void *context)
{
    sheet_card_line(&((const struct aimed *)context)->entries[index], row);
}

static struct story story_of(const struct desk *desk)
{
    return (struct story){-1, desk->country, -1};
}

/* A partner's leaning, from -100 Beijing to 100 Washington; of a player, its output. */
static void chart_draw(const struct desk *desk, const struct country_state *state,
                       const struct area *area)
{
    const char *id = thing_id(&desk->eyes, THING_COUNTRY, desk->country);
    enum side owner = thing_side(&desk->eyes, desk->country);
    bool partner = owner == SIDE_NONE;
    struct sheet_chart chart;
    struct story story = story_of(desk);
    char figure[FIGURE_NAME_SIZE];
    struct area inside = frame_box(
        area, partner ? "Leaning by turn, + W, - B" : "Industry by turn, 100 = start", false);
    snprintf(figure, sizeof figure, partner ? "alignment.%s" : "output.%s", id);
    sheet_chart_begin(&chart, desk, state->back);
    sheet_chart_add(&chart, (int32_t)owner, partner ? "leaning" : id, figure);
    sheet_chart_tell(&chart, &story);
    chart.least = partner ? LEANING_LEAST : OUTPUT_LEAST;
    if (partner) chart.series[0].weight = WIDGET_CANVAS_MIDDLE;
    if (state->table) sheet_chart_table(&chart, &inside);
    else sheet_chart_draw(&chart, &inside);
}

/* The measures in force; with the chart's cursor on an earlier turn, what happened in that one. */
static void measures_draw(const struct desk *desk, const struct country_state *state,
                          const struct area *area)
{
    struct story story = story_of(desk);
    int turn = sheet_chart_turn(desk, state->back);
    char title[64];
    snprintf(title, sizeof title, "Turn %d; ] later", step_number(desk->eyes.session, turn));
    struct area inside =
        frame_box(area, state->back > 0 ? title : "Measures aimed at it; [ by turn", false);
    if (state->back == 0) {
        sheet_country_measures(desk, &inside);
        return;
    }
    frame_cut_left(&inside, 1);
    sheet_story_draw(desk, &story, turn, 0, &inside);
}

static void country_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct country_state *country_state = state;
    struct layout layout = layout_of(area);
    struct aimed *aimed = aimed_find(desk);
    char title[NAME_SIZE + 32];
    snprintf(title, sizeof title, "%s %s", thing_name(&desk->eyes, THING_COUNTRY, desk->country),
             thing_id(&desk->eyes, THING_COUNTRY, desk->country));
    struct area inside = frame_box(&layout.facts, title, false);
    sheet_country_facts(desk, &inside);
    chart_draw(desk, country_state, &layout.chart);
    inside = frame_box(&layout.why,
                       thing_side(&desk->eyes, desk->country) == SIDE_NONE
                           ? "Why it follows: pulls add up"
                           : "Its weakest industries",
                       false);
    sheet_country_why(desk, &inside);
    inside = frame_box(&layout.goods, "What it makes, and buys of whom", false);
    sheet_country_goods(desk, &inside);
    inside = frame_box(&layout.moves, "Your moves aimed at it", true);
    size_t at = country_state->selected < aimed->count ? country_state->selected : 0;
    struct widget_menu menu = {aimed->count, at, true, "none", move_line, aimed};
    widget_menu_draw(&menu, &inside);
    measures_draw(desk, country_state, &layout.measures);
    free(aimed);
}

/* Steps in the order of the map, round. */
static void sheet_step(struct desk *desk, struct country_state *state, int32_t step)
{
    int32_t count = thing_count(&desk->eyes, THING_COUNTRY);
    desk->country = (desk->country + step + count) % count;
    state->selected = 0;
}

static void move_open(struct desk *desk, const struct hand_entry *entry)
{
    if (sheet_card_pick(desk, entry)) desk->open = &screen_target;
}

static bool country_act(struct desk *desk, void *state, enum action action)
{
    struct country_state *country = state;
    if (sheet_chart_step(&country->back, desk, action)) return true;
    if (action == ACTION_TABLE) country->table = !country->table;
    else if (action == ACTION_NEXT_SHEET) sheet_step(desk, country, 1);
    else if (action == ACTION_PREVIOUS_SHEET) sheet_step(desk, country, -1);
    else if (action == ACTION_WHY) screen_ask_country(desk, desk->country);
    else if (action == ACTION_OPEN || widget_menu_moves(action)) {
        struct aimed *aimed = aimed_find(desk);
        if (country->selected >= aimed->count) country->selected = 0;
        if (action != ACTION_OPEN) {
            country->selected = widget_menu_move(country->selected, aimed->count, action);
        } else if (aimed->count > 0) {
            move_open(desk, &aimed->entries[country->selected]);
        }
        free(aimed);
    } else return false;
    return true;
}

static bool country_click(struct desk *desk, void *state, int row, int column)
{
    struct country_state *country = state;
    struct layout layout = layout_of(&(struct area){NULL, 0, 0, desk->rows, desk->columns});
    struct area inside = sheet_inside(&layout.moves);
    struct aimed *aimed = aimed_find(desk);
    size_t hit = widget_menu_click(&inside, country->selected, aimed->count, row, column);
    bool found = hit < aimed->count;
    if (found && hit == country->selected) move_open(desk, &aimed->entries[hit]);
    if (found) country->selected = hit;
    free(aimed);
    return found;
}

const struct screen screen_country = {
    .name = "country",
    .title = "Country",
    .opens = "play move",
    .state_size = sizeof(struct country_state),
    .actions = {ACTION_NEXT_SHEET, ACTION_OPEN, ACTION_WHY, ACTION_TABLE, ACTION_EARLIER,
                ACTION_BACK, ACTION_LATER, ACTION_PREVIOUS_SHEET, ACTION_UP, ACTION_DOWN,
                ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .draw = country_draw,
    .act = country_act,
    .click = country_click,
};
