/* screen_countries.c: all countries: whom each leans to and how far it follows either side's
 * controls. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/country.h"
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
    enum side own = eyes_first(&desk->eyes);
    double sign = own == SIDE_WASHINGTON ? 1 : -1;
    struct facts facts;
    country_facts(&facts, &desk->eyes, index);
    const struct fact *fact = sort == SORT_LEANING ? fact_find(&facts, "alignment", SIDE_NONE)
                            : sort == SORT_FOLLOWS ? fact_find(&facts, "compliance", own)
                                                   : NULL;
    if (!fact) return 0;
    return (sort == SORT_LEANING ? sign : 1) * fact->now.value;
}

static void rows_find(struct ranking *out, const struct desk *desk,
                      const struct countries_state *state)
{
    *out = (struct ranking){0};
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_COUNTRY); i++) {
        if (!widget_menu_matches(desk->filter, thing_name(&desk->eyes, THING_COUNTRY, i)) &&
            !widget_menu_matches(desk->filter, thing_id(&desk->eyes, THING_COUNTRY, i)))
            continue;
        ranking_add(out, RANKING_MAX, i, measure(desk, state->sort, i));
    }
}

struct list {
    const struct desk *desk;
    const struct ranking *rows;
};

static void fact_cell(struct widget_table_cell *out, const struct facts *facts, const char *family,
                      enum side side)
{
    const struct fact *fact = fact_find(facts, family, side);
    if (fact) fact_value(out->text, fact, true);
}

static void lean_cell(struct widget_table_cell *out, const struct desk *desk, int32_t country)
{
    char lean[8];
    country_leaning_sign(lean, &desk->eyes, country);
    enum side owner = thing_side(&desk->eyes, country);
    enum side side = owner != SIDE_NONE ? owner
                   : lean[0] == 'W'     ? SIDE_WASHINGTON
                   : lean[0] == 'B'     ? SIDE_BEIJING
                                        : SIDE_NONE;
    snprintf(out->text, sizeof out->text, "%s", lean);
    out->style = sheet_side_style((int32_t)side);
}

static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct list *list = context;
    const struct desk *desk = list->desk;
    int32_t country = list->rows->index[row];
    struct facts facts;
    country_facts(&facts, &desk->eyes, country);
    switch ((enum column)column) {
    case COLUMN_NAME:
        snprintf(out->text, sizeof out->text, "%s%s",
                 sheet_marked(desk, THING_COUNTRY, country) ? "*" : "",
                 thing_name(&desk->eyes, THING_COUNTRY, country));
        break;
    case COLUMN_LEAN: lean_cell(out, desk, country); break;
    case COLUMN_W: fact_cell(out, &facts, "compliance", SIDE_WASHINGTON); break;
    case COLUMN_W_NEXT: fact_cell(out, &facts, "compliance_target", SIDE_WASHINGTON); break;
    case COLUMN_B: fact_cell(out, &facts, "compliance", SIDE_BEIJING); break;
    case COLUMN_B_NEXT: fact_cell(out, &facts, "compliance_target", SIDE_BEIJING); break;
    case COLUMN_US: fact_cell(out, &facts, "", SIDE_WASHINGTON); break;
    case COLUMN_CN: fact_cell(out, &facts, "", SIDE_BEIJING); break;
    default: fact_cell(out, &facts, "output", SIDE_NONE); break;
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
    if (rest.columns < SHEET_WIDE - LIST_COLUMNS) return;
    struct area facts = frame_cut_top(&rest, FACTS_ROWS);
    struct area why = frame_cut_top(&rest, rest.rows > 2 * WHY_ROWS ? rest.rows / 2 : WHY_ROWS);
    struct area inside =
        frame_box(&facts, thing_name(&desk->eyes, THING_COUNTRY, desk->country), false);
    sheet_country_facts(desk, &inside);
    inside = frame_box(&why,
                       thing_side(&desk->eyes, desk->country) == SIDE_NONE
                           ? "Why it follows: pulls add up"
                           : "Its weakest industries",
                       false);
    sheet_country_why(desk, &inside);
    if (rest.rows < 3) return;
    inside = frame_box(&rest, "Measures aimed at it", false);
    sheet_country_measures(desk, &inside);
}

static void countries_draw(const struct desk *desk, const void *state, const struct area *area)
{
    struct ranking rows;
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
                                 ranking_place(&rows, desk->country),
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
    struct ranking rows;
    if (action == ACTION_SORT) {
        countries->sort = (enum sort)((countries->sort + 1) % SORT_COUNT);
        snprintf(desk->message, sizeof desk->message, "Sorted: %s.", orders[countries->sort]);
        return true;
    }
    bool picks = action == ACTION_OPEN || action == ACTION_WHY || action == ACTION_MARK;
    if (!picks && !widget_menu_moves(action)) return false;
    rows_find(&rows, desk, countries);
    if (rows.count == 0) return true;
    size_t at = ranking_place(&rows, desk->country);
    if (action == ACTION_MARK) {
        if (sheet_mark(desk, THING_COUNTRY, rows.index[at])) desk->open = &screen_compare;
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
    struct ranking rows;
    rows_find(&rows, desk, state);
    if (rows.count > 0) desk->country = rows.index[ranking_place(&rows, desk->country)];
}

static bool countries_click(struct desk *desk, void *state, int row, int column)
{
    struct ranking rows;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    rows_find(&rows, desk, state);
    struct area left = list_cut(&area);
    struct area inside = sheet_table_inside(&left);
    size_t at = ranking_place(&rows, desk->country);
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
