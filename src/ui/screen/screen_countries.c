/* screen_countries.c: all countries: whom each leans to and how far it follows either side's
 * controls. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/compare.h"
#include "brief/words.h"
#include "ui/screen/screen.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_country.h"
#include "ui/widget/menu.h"
#include "ui/widget/table.h"

enum sort { SORT_MAP, SORT_LEANING, SORT_FOLLOWS, SORT_COUNT };

struct countries_state {
    enum sort sort;
};

enum column {
    COLUMN_NAME,
    COLUMN_LEAN,
    COLUMN_W,
    COLUMN_W_NEXT,
    COLUMN_B,
    COLUMN_B_NEXT,
    COLUMN_US,
    COLUMN_CN,
    COLUMN_OUTPUT,
    COLUMN_COUNT
};

static const struct widget_table_column columns[COLUMN_COUNT] = {
    {"Country", 18, false}, {"Lean", 4, false},     {"Follows W", 9, true},
    {"next", 5, true},      {"Follows B", 9, true}, {"next", 5, true},
    {"to US", 5, true},     {"to CN", 5, true},     {"Output", 6, true},
};

static double measure(const struct desk *desk, enum sort sort, int32_t index)
{
    const struct world *world = eyes_world(&desk->eyes);
    const char *id = world->countries[index].id;
    enum side own = desk->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : desk->eyes.side;
    double sign = own == SIDE_WASHINGTON ? 1 : -1;
    if (sort == SORT_LEANING) return sign * eyes_value(&desk->eyes, world, 0, "alignment.%s", id);
    if (sort == SORT_FOLLOWS) {
        return eyes_value(&desk->eyes, world, 0, "compliance.%s.%s", id, words_side_id(own));
    }
    return 0;
}

static void rows_find(struct sheet_rows *out, const struct desk *desk,
                      const struct countries_state *state)
{
    const struct world *world = eyes_world(&desk->eyes);
    *out = (struct sheet_rows){0};
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        if (!widget_menu_matches(desk->filter, country->name) &&
            !widget_menu_matches(desk->filter, country->id))
            continue;
        sheet_rows_rank(out, SHEET_ROWS_MAX, i, measure(desk, state->sort, i));
    }
}

struct list {
    const struct desk *desk;
    const struct sheet_rows *rows;
};

static void share_cell(struct widget_table_cell *out, const struct desk *desk, const char *family,
                       const char *country, const char *side)
{
    struct band band;
    char value[NUMBER_SIZE];
    if (!eyes_band(&band, &desk->eyes, eyes_world(&desk->eyes), "%s.%s.%s", family, country, side))
        return;
    /* Two estimates of what is nearly the same would differ by their errors alone. */
    if (band.low < band.high && strcmp(family, "compliance_target") == 0) return;
    number_band(value, &band, 100, 0);
    snprintf(out->text, sizeof out->text, "%s%%", value);
}

static void lean_cell(struct widget_table_cell *out, const struct desk *desk,
                      const struct country *country)
{
    char lean[8] = "**";
    if (country->side == SIDE_NONE) {
        words_leaning(
            lean, eyes_value(&desk->eyes, eyes_world(&desk->eyes), 0, "alignment.%s", country->id));
    }
    int32_t side = country->side != SIDE_NONE ? country->side
                 : lean[0] == 'W'             ? SIDE_WASHINGTON
                 : lean[0] == 'B'             ? SIDE_BEIJING
                                              : SIDE_NONE;
    snprintf(out->text, sizeof out->text, "%s", lean);
    out->style = sheet_side_style(side);
}

static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct list *list = context;
    const struct desk *desk = list->desk;
    const struct world *world = eyes_world(&desk->eyes);
    const struct country *country = &world->countries[list->rows->index[row]];
    bool partner = country->side == SIDE_NONE;
    switch ((enum column)column) {
    case COLUMN_NAME:
        snprintf(out->text, sizeof out->text, "%s%s",
                 sheet_marked(desk, COMPARE_COUNTRY, list->rows->index[row]) ? "*" : "",
                 country->name);
        break;
    case COLUMN_LEAN: lean_cell(out, desk, country); break;
    case COLUMN_W:
        if (partner) share_cell(out, desk, "compliance", country->id, "washington");
        break;
    case COLUMN_W_NEXT:
        if (partner) share_cell(out, desk, "compliance_target", country->id, "washington");
        break;
    case COLUMN_B:
        if (partner) share_cell(out, desk, "compliance", country->id, "beijing");
        break;
    case COLUMN_B_NEXT:
        if (partner) share_cell(out, desk, "compliance_target", country->id, "beijing");
        break;
    case COLUMN_US:
    case COLUMN_CN:
        if (!partner) break;
        snprintf(out->text, sizeof out->text, "%.1f%%",
                 100 * country->exports_to[column == COLUMN_US ? SIDE_WASHINGTON : SIDE_BEIJING]);
        break;
    default:
        snprintf(
            out->text, sizeof out->text, "%.1f",
            number_round(100 * eyes_value(&desk->eyes, world, 1, "output.%s", country->id), 1));
        break;
    }
}

enum { LIST_COLUMNS = 80, FACTS_ROWS = 11, WHY_ROWS = 13 };

/* The list, and on a wide screen what is left beside it; what is drawn and what is clicked must
 * agree. */
static struct area list_cut(struct area *rest)
{
    int wanted = rest->columns < SHEET_WIDE ? rest->columns : LIST_COLUMNS;
    return frame_cut_left(rest, wanted);
}

/* The sheet of the country that the cursor is on, as far as there is room: Enter has the whole. */
static void beside_draw(const struct desk *desk, struct area rest)
{
    const struct country *country = &eyes_world(&desk->eyes)->countries[desk->country];
    if (rest.columns < SHEET_WIDE - LIST_COLUMNS) return;
    struct area facts = frame_cut_top(&rest, FACTS_ROWS);
    struct area why = frame_cut_top(&rest, rest.rows > 2 * WHY_ROWS ? rest.rows / 2 : WHY_ROWS);
    struct area inside = frame_box(&facts, country->name, false);
    sheet_country_facts(desk, &inside);
    inside = frame_box(&why,
                       country->side == SIDE_NONE ? "Why it follows: pulls add up"
                                                  : "Its weakest industries",
                       false);
    sheet_country_why(desk, &inside);
    if (rest.rows < 3) return;
    inside = frame_box(&rest, "Measures aimed at it", false);
    sheet_country_measures(desk, &inside);
}

static void countries_draw(const struct desk *desk, const void *state, const struct area *area)
{
    struct sheet_rows rows;
    rows_find(&rows, desk, state);
    struct list list = {desk, &rows};
    struct area rest = *area;
    struct area upper = list_cut(&rest);
    struct area inside = frame_box(&upper,
                                   "Countries: leaning, who follows whose controls, exports "
                                   "in % of GDP",
                                   true);
    struct widget_table table = {columns,
                                 COLUMN_COUNT,
                                 rows.count,
                                 sheet_rows_place(&rows, desk->country),
                                 true,
                                 true,
                                 "no country of that name",
                                 cell,
                                 &list};
    widget_table_draw(&table, &inside);
    beside_draw(desk, rest);
}

static bool countries_act(struct desk *desk, void *state, enum action action)
{
    static const char *const orders[SORT_COUNT] = {"the order of the map", "who leans to you first",
                                                   "who follows your controls first"};
    struct countries_state *countries = state;
    struct sheet_rows rows;
    if (action == ACTION_SORT) {
        countries->sort = (enum sort)((countries->sort + 1) % SORT_COUNT);
        snprintf(desk->message, sizeof desk->message, "Sorted: %s.", orders[countries->sort]);
        return true;
    }
    bool picks = action == ACTION_OPEN || action == ACTION_WHY || action == ACTION_MARK;
    if (!picks && !widget_menu_moves(action)) return false;
    rows_find(&rows, desk, countries);
    if (rows.count == 0) return true;
    size_t at = sheet_rows_place(&rows, desk->country);
    if (action == ACTION_MARK) {
        if (sheet_mark(desk, COMPARE_COUNTRY, rows.index[at])) desk->open = &screen_compare;
        return true;
    }
    if (action == ACTION_WHY) {
        screen_ask_country(desk, rows.index[at]);
        return true;
    }
    desk->country =
        rows.index[action == ACTION_OPEN ? at : widget_menu_move(at, rows.count, action)];
    if (action == ACTION_OPEN) desk->open = &screen_country;
    return true;
}

/* What is found is what the cursor is on: panels and other screens ask the desk. */
static void countries_found(struct desk *desk, void *state)
{
    struct sheet_rows rows;
    rows_find(&rows, desk, state);
    if (rows.count > 0) desk->country = rows.index[sheet_rows_place(&rows, desk->country)];
}

static bool countries_click(struct desk *desk, void *state, int row, int column)
{
    struct sheet_rows rows;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    rows_find(&rows, desk, state);
    struct area left = list_cut(&area);
    struct area inside = sheet_table_inside(&left);
    size_t at = sheet_rows_place(&rows, desk->country);
    size_t hit = widget_menu_click(&inside, at, rows.count, row, column);
    if (hit >= rows.count) return false;
    if (hit == at) desk->open = &screen_country;
    desk->country = rows.index[hit];
    return true;
}

const struct screen screen_countries = {
    .name = "countries",
    .title = "3 Countries",
    .state_size = sizeof(struct countries_state),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_SORT, ACTION_MARK, ACTION_FIND, ACTION_BACK,
                ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST,
                ACTION_LAST},
    .draw = countries_draw,
    .act = countries_act,
    .click = countries_click,
    .found = countries_found,
};
