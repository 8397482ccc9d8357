/* screen_goods.c: all goods: price at home and abroad, stock at home, who makes them, who controls
 * them. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>

#include "brief/good.h"
#include "brief/measure.h"
#include "ui/screen/screen.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/widget/menu.h"
#include "ui/widget/table.h"

enum sort { SORT_MAP, SORT_PRICE, SORT_STOCK, SORT_RELIANCE, SORT_COUNT };

struct goods_state {
    enum sort sort;
};

enum column {
    COLUMN_NAME,
    COLUMN_PRICE,
    COLUMN_CHANGE,
    COLUMN_WORLD,
    COLUMN_STOCK,
    COLUMN_USUAL,
    COLUMN_LOW,
    COLUMN_MAKER,
    COLUMN_RELIANCE,
    COLUMN_CONTROL,
    COLUMN_TREND,
    COLUMN_COUNT
};

/* Narrow lists have the goods' short names. */
enum { NAME_NARROW = 14, NAME_WIDE = 30, TREND_NARROW = 7, TREND_WIDE = 16 };

/* How much of a good the home buys from the rival's. */
static double reliance(const struct desk *desk, int32_t good)
{
    struct facts facts;
    good_reliance(&facts, &desk->eyes, good, eyes_first(&desk->eyes));
    return facts.count > 0 ? facts.list[0].now.value : 0;
}

/* The stock at home; NULL where there is none to tell of. */
static const struct fact *stock_find(struct facts *facts, const struct desk *desk, int32_t good)
{
    good_stock(facts, &desk->eyes, good, eyes_first(&desk->eyes));
    return facts->count > 0 ? &facts->list[0] : NULL;
}

static double cover(const struct desk *desk, int32_t good)
{
    struct facts facts;
    const struct fact *stock = stock_find(&facts, desk, good);
    return !stock || stock->usual <= 0 ? 1 : stock->now.value / stock->usual;
}

static double measure(const struct desk *desk, enum sort sort, int32_t good)
{
    switch (sort) {
    case SORT_PRICE: return fabs(good_price(&desk->eyes, good, eyes_home(&desk->eyes)) - 100);
    case SORT_STOCK: return -cover(desk, good);
    case SORT_RELIANCE: return reliance(desk, good);
    default: return 0;
    }
}

static void rows_find(struct ranking *out, const struct desk *desk, const struct goods_state *state)
{
    *out = (struct ranking){0};
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_GOOD); i++) {
        if (!widget_menu_matches(desk->filter, thing_name(&desk->eyes, THING_GOOD, i))) continue;
        ranking_add(out, RANKING_MAX, i, measure(desk, state->sort, i));
    }
}

struct list {
    const struct desk *desk;
    const struct ranking *rows;
    int name, trend; /* columns */
};

static void price_cells(struct widget_table_cell *out, const struct desk *desk, int32_t good,
                        enum column column)
{
    struct facts facts;
    good_price_fact(&facts, &desk->eyes, good,
                    column == COLUMN_WORLD ? -1 : eyes_home(&desk->eyes));
    if (facts.count == 0) return;
    if (column == COLUMN_CHANGE) fact_change(out->text, &facts.list[0]);
    else fact_value(out->text, &facts.list[0], false);
}

static void stock_cells(struct widget_table_cell *out, const struct desk *desk, int32_t good,
                        enum column column)
{
    struct facts facts;
    const struct fact *stock = stock_find(&facts, desk, good);
    if (!stock) return;
    bool low = fact_low(stock);
    out->style = low ? FRAME_BAD : FRAME_PLAIN;
    if (column == COLUMN_LOW) {
        snprintf(out->text, sizeof out->text, "%s", low ? "LOW" : "");
    } else if (column == COLUMN_USUAL) {
        snprintf(out->text, sizeof out->text, "%.1f", stock->usual);
        out->style = FRAME_DIM;
    } else fact_value(out->text, stock, false);
}

/* "CHN 98%": the largest maker. */
static void maker_cell(struct widget_table_cell *out, const struct desk *desk, int32_t good)
{
    struct facts makers;
    char share[NUMBER_SIZE];
    good_makers(&makers, &desk->eyes, good, 1);
    if (makers.count == 0) return;
    fact_value(share, &makers.list[0], true);
    snprintf(out->text, sizeof out->text, "%s %s",
             thing_id(&desk->eyes, THING_COUNTRY, makers.list[0].thing), share);
}

/* "W B": which sides have an export control on it that this reader knows of. */
static void control_cell(struct widget_table_cell *out, const struct desk *desk, int32_t good)
{
    snprintf(out->text, sizeof out->text, "%s%s",
             measure_withholds(&desk->eyes, SIDE_WASHINGTON, good) ? "W" : " ",
             measure_withholds(&desk->eyes, SIDE_BEIJING, good) ? "B" : "");
}

static void trend_cell(struct widget_table_cell *out, const struct list *list, int32_t good)
{
    char figure[FIGURE_NAME_SIZE];
    good_price_figure(figure, &list->desk->eyes, good, eyes_home(&list->desk->eyes));
    sheet_chart_trend(out->text, list->desk, figure, list->trend);
}

static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct list *list = context;
    const struct desk *desk = list->desk;
    int32_t good = list->rows->index[row];
    bool marked = sheet_marked(desk, THING_GOOD, good);
    switch ((enum column)column) {
    case COLUMN_NAME:
        snprintf(out->text, sizeof out->text, "%s%s", marked ? "*" : "",
                 thing_name_within(&desk->eyes, THING_GOOD, good, list->name - marked));
        break;
    case COLUMN_TREND: trend_cell(out, list, good); break;
    case COLUMN_PRICE:
    case COLUMN_CHANGE:
    case COLUMN_WORLD: price_cells(out, desk, good, (enum column)column); break;
    case COLUMN_STOCK:
    case COLUMN_USUAL:
    case COLUMN_LOW: stock_cells(out, desk, good, (enum column)column); break;
    case COLUMN_MAKER: maker_cell(out, desk, good); break;
    case COLUMN_RELIANCE:
        snprintf(out->text, sizeof out->text, "%.0f%%", 100 * reliance(desk, good));
        break;
    default: control_cell(out, desk, good); break;
    }
}

static void goods_draw(const struct desk *desk, const void *state, const struct area *area)
{
    struct ranking rows;
    bool wide = area->columns >= SHEET_WIDE;
    struct list list = {desk, &rows, wide ? NAME_WIDE : NAME_NARROW,
                        wide ? TREND_WIDE : TREND_NARROW};
    const struct widget_table_column columns[COLUMN_COUNT] = {{"Good", list.name, false},
                                                              {"Price", 5, true},
                                                              {"turn", 5, true},
                                                              {"World", 5, true},
                                                              {"Stock", 5, true},
                                                              {"usual", 5, true},
                                                              {"", 3, false},
                                                              {"Maker", 8, false},
                                                              {"rival", 5, true},
                                                              {"By", 2, false},
                                                              {"by turn", list.trend, false}};
    rows_find(&rows, desk, state);
    struct area inside = frame_box(area,
                                   "Goods at home: price (100 = usual), stock in months, "
                                   "bought from rival",
                                   true);
    struct widget_table table = {columns,
                                 COLUMN_COUNT,
                                 rows.count,
                                 ranking_place(&rows, desk->good),
                                 true,
                                 true,
                                 "no good of that name",
                                 cell,
                                 &list};
    widget_table_draw(&table, &inside);
}

static bool goods_act(struct desk *desk, void *state, enum action action)
{
    static const char *const orders[SORT_COUNT] = {
        "the order of the map", "the largest price move first", "the lowest stock first",
        "most bought from the rival first"};
    struct goods_state *goods = state;
    struct ranking rows;
    if (action == ACTION_SORT) {
        goods->sort = (enum sort)((goods->sort + 1) % SORT_COUNT);
        snprintf(desk->message, sizeof desk->message, "Sorted: %s.", orders[goods->sort]);
        return true;
    }
    bool picks = action == ACTION_OPEN || action == ACTION_WHY || action == ACTION_MARK;
    if (!picks && !widget_menu_moves(action)) return false;
    rows_find(&rows, desk, goods);
    if (rows.count == 0) return true;
    size_t at = ranking_place(&rows, desk->good);
    if (action == ACTION_MARK) {
        if (sheet_mark(desk, THING_GOOD, rows.index[at])) desk->open = &screen_compare;
        return true;
    }
    if (action == ACTION_WHY) {
        screen_ask_price(desk, rows.index[at]);
        return true;
    }
    desk->good = rows.index[action == ACTION_OPEN ? at : widget_menu_move(at, rows.count, action)];
    if (action == ACTION_OPEN) desk->open = &screen_good;
    return true;
}

/* What is found is what the cursor is on: panels and other screens ask the desk. */
static void goods_found(struct desk *desk, void *state)
{
    struct ranking rows;
    rows_find(&rows, desk, state);
    if (rows.count > 0) desk->good = rows.index[ranking_place(&rows, desk->good)];
}

static bool goods_click(struct desk *desk, void *state, int row, int column)
{
    struct ranking rows;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    rows_find(&rows, desk, state);
    struct area inside = sheet_table_inside(&area);
    size_t at = ranking_place(&rows, desk->good);
    size_t hit = widget_menu_click(&inside, at, rows.count, row, column);
    if (hit >= rows.count) return false;
    if (hit == at) desk->open = &screen_good;
    desk->good = rows.index[hit];
    return true;
}

const struct screen screen_goods = {
    .name = "goods",
    .title = "4 Goods",
    .state_size = sizeof(struct goods_state),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_SORT, ACTION_MARK, ACTION_FIND, ACTION_MAP_GOOD,
                ACTION_BACK, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST,
                ACTION_LAST},
    .draw = goods_draw,
    .act = goods_act,
    .click = goods_click,
    .found = goods_found,
};
