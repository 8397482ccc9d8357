/* sheet.c: what the sheets share: figures as a side may read them, in few columns. */
/* SPDX-License-Identifier: MIT */
#include "ui/sheet.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

const struct world *sheet_world(const struct desk *desk)
{
    return session_world(desk->session);
}

const struct world *sheet_before(const struct desk *desk)
{
    int turn = sheet_world(desk)->turn;
    return session_world_at(desk->session, turn > 0 ? turn - 1 : 0);
}

int32_t sheet_home(const struct desk *desk)
{
    return desk->side == SIDE_NONE ? -1 : sheet_world(desk)->sides[desk->side].country;
}

static bool band_named(struct band *out, const struct desk *desk, const struct world *world,
                       const char *format, va_list arguments)
{
    char name[FIGURE_NAME_SIZE];
    int length = vsnprintf(name, sizeof name, format, arguments);
    return length > 0 && (size_t)length < sizeof name && view_figure(out, world, desk->side, name);
}

bool sheet_band(struct band *out, const struct desk *desk, const struct world *world,
                const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    bool found = band_named(out, desk, world, format, arguments);
    va_end(arguments);
    return found;
}

double sheet_value(const struct desk *desk, const struct world *world, double missing,
                   const char *format, ...)
{
    struct band band;
    va_list arguments;
    va_start(arguments, format);
    bool found = band_named(&band, desk, world, format, arguments);
    va_end(arguments);
    return found ? band.value : missing;
}

double sheet_price(const struct desk *desk, const struct world *world, int32_t good,
                   int32_t country)
{
    const char *id = world->goods[good].id;
    if (country < 0) return 100 * sheet_value(desk, world, 1, "price.%s", id);
    return 100 * sheet_value(desk, world, 1, "price.%s.%s", id, world->countries[country].id);
}

void sheet_price_figure(char out[FIGURE_NAME_SIZE], const struct desk *desk, int32_t good,
                        int32_t country)
{
    const struct world *world = sheet_world(desk);
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
    const char *whole = sheet_world(desk)->goods[good].name;
    const char *fitting = session_setup(desk->session)->map.good_short[good];
    return text_width(whole) > columns && fitting[0] ? fitting : whole;
}

int32_t sheet_short_input(const struct desk *desk, int32_t industry, int32_t country)
{
    const struct world *world = sheet_world(desk);
    int32_t worst = -1;
    double most = 0.01; /* a hundredth is no shortage to speak of */
    for (int32_t i = 0; i < world->recipe_count; i++) {
        if (world->recipes[i].industry != industry) continue;
        int32_t good = world->recipes[i].input;
        double lack = sheet_value(desk, world, 0, "shortage.%s.%s", world->countries[country].id,
                                  world->goods[good].id);
        if (lack <= most) continue;
        most = lack;
        worst = good;
    }
    return worst;
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
    if (sheet_world(desk)->turn == 0) {
        snprintf(desk->message, sizeof desk->message,
                 "No turn has been played yet: nothing moved.");
        return false;
    }
    snprintf(desk->figure, sizeof desk->figure, "%s", figure);
    return true;
}
