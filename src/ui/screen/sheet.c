/* sheet.c: what the sheets share: figures as a side may read them, in few columns. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

double sheet_price(const struct desk *desk, const struct world *world, int32_t good,
                   int32_t country)
{
    const char *id = world->goods[good].id;
    if (country < 0) return 100 * eyes_value(&desk->eyes, world, 1, "price.%s", id);
    return 100 * eyes_value(&desk->eyes, world, 1, "price.%s.%s", id, world->countries[country].id);
}

void sheet_price_figure(char out[FIGURE_NAME_SIZE], const struct desk *desk, int32_t good,
                        int32_t country)
{
    const struct world *world = eyes_world(&desk->eyes);
    snprintf(out, FIGURE_NAME_SIZE, "price.%s%s%s", world->goods[good].id, country < 0 ? "" : ".",
             country < 0 ? "" : world->countries[country].id);
}

enum widget_canvas_look sheet_chart_look(const struct desk *desk)
{
    if (desk->ascii) return WIDGET_CANVAS_ASCII;
    switch ((enum settings_chart)desk->settings.values[SETTING_CHART]) {
    case SETTINGS_CHART_BLOCK: return WIDGET_CANVAS_BLOCK;
    case SETTINGS_CHART_ASCII: return WIDGET_CANVAS_ASCII;
    case SETTINGS_CHART_BRAILLE: return WIDGET_CANVAS_BRAILLE;
    default: return desk->dotless ? WIDGET_CANVAS_ASCII : WIDGET_CANVAS_BRAILLE;
    }
}

const char *sheet_good_name(const struct desk *desk, int32_t good, int columns)
{
    const char *whole = eyes_world(&desk->eyes)->goods[good].name;
    const char *fitting = session_setup(desk->eyes.session)->map.good_short[good];
    return text_width(whole) > columns && fitting[0] ? fitting : whole;
}

void sheet_cost(char out[SHEET_TEXT_SIZE], int32_t capital, int32_t budget_musd)
{
    char money[NUMBER_SIZE];
    number_money(money, budget_musd);
    if (budget_musd == 0) snprintf(out, SHEET_TEXT_SIZE, "PP %d", capital);
    else snprintf(out, SHEET_TEXT_SIZE, "PP %d %s", capital, money);
}

uint32_t sheet_side_style(int32_t side)
{
    if (side == SIDE_WASHINGTON) return FRAME_WASHINGTON;
    return side == SIDE_BEIJING ? FRAME_BEIJING : FRAME_PLAIN;
}

uint32_t sheet_move_style(double change, bool good_when_up)
{
    if (change == 0.0) return FRAME_PLAIN;
    return (change > 0.0) == good_when_up ? FRAME_GOOD : FRAME_BAD;
}

struct area sheet_inside(const struct area *area)
{
    return (struct area){area->frame, area->row + 1, area->column + 1, area->rows - 2,
                         area->columns - 2};
}

struct area sheet_table_inside(const struct area *area)
{
    struct area inside = sheet_inside(area);
    frame_cut_top(&inside, 1);
    return inside;
}

void sheet_rows_add(struct sheet_rows *rows, int32_t index)
{
    if (rows->count == SHEET_ROWS_MAX) return;
    rows->measure[rows->count] = 0;
    rows->index[rows->count++] = index;
}

void sheet_rows_rank(struct sheet_rows *rows, size_t most, int32_t index, double measure)
{
    if (most > SHEET_ROWS_MAX) most = SHEET_ROWS_MAX;
    size_t place = rows->count;
    while (place > 0 && rows->measure[place - 1] < measure) place--;
    if (place >= most) return;
    size_t last = rows->count < most ? rows->count++ : most - 1;
    for (size_t i = last; i > place; i--) {
        rows->index[i] = rows->index[i - 1];
        rows->measure[i] = rows->measure[i - 1];
    }
    rows->index[place] = index;
    rows->measure[place] = measure;
}

size_t sheet_rows_place(const struct sheet_rows *rows, int32_t index)
{
    for (size_t i = 0; i < rows->count; i++) {
        if (rows->index[i] == index) return i;
    }
    return 0;
}

bool sheet_why(struct desk *desk, const char *figure)
{
    if (eyes_world(&desk->eyes)->turn == 0) {
        snprintf(desk->message, sizeof desk->message,
                 "No turn has been played yet: nothing moved.");
        return false;
    }
    snprintf(desk->figure, sizeof desk->figure, "%s", figure);
    return true;
}

bool sheet_marked(const struct desk *desk, enum compare_kind kind, int32_t index)
{
    return desk->mark.kind == kind && desk->mark.first == index;
}

bool sheet_mark(struct desk *desk, enum compare_kind kind, int32_t index)
{
    const char *name = compare_name(eyes_world(&desk->eyes), kind, index);
    if (sheet_marked(desk, kind, index)) {
        desk->mark.kind = COMPARE_NONE;
        snprintf(desk->message, sizeof desk->message, "%s is no longer marked.", name);
    } else if (desk->mark.kind == kind) {
        desk->mark.second = index;
        return true;
    } else {
        desk->mark = (struct desk_mark){.kind = kind, .first = index};
        snprintf(desk->message, sizeof desk->message,
                 "%s is marked. Space on another compares the two, Space here takes the mark off.",
                 name);
    }
    return false;
}
