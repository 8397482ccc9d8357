/* screen_goods.c: all goods: price at home and abroad, stock at home, who makes them, who controls
 * them. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/compare.h"
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

/* The side whose home is shown; one who sees all is shown Washington's. */
static enum side shown_side(const struct desk *desk)
{
    return desk->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : desk->eyes.side;
}

static const char *home_id(const struct desk *desk)
{
    const struct world *world = eyes_world(&desk->eyes);
    return world->countries[world->sides[shown_side(desk)].country].id;
}

static double reliance(const struct desk *desk, int32_t good)
{
    const struct world *world = eyes_world(&desk->eyes);
    int32_t rival = world->sides[world_rival(shown_side(desk))].country;
    return eyes_value(&desk->eyes, world, 0, "reliance.%s.%s.%s", home_id(desk),
                      world->countries[rival].id, world->goods[good].id);
}

static double cover(const struct desk *desk, int32_t good)
{
    const struct world *world = eyes_world(&desk->eyes);
    double usual = world->goods[good].user_cover;
    double stock =
        eyes_value(&desk->eyes, world, -1, "stock.%s.%s", home_id(desk), world->goods[good].id);
    return stock < 0 || usual <= 0 ? 1 : stock / usual;
}

static double measure(const struct desk *desk, enum sort sort, int32_t good)
{
    switch (sort) {
    case SORT_PRICE:
        return fabs(sheet_price(desk, eyes_world(&desk->eyes), good, eyes_home(&desk->eyes)) - 100);
    case SORT_STOCK: return -cover(desk, good);
    case SORT_RELIANCE: return reliance(desk, good);
    default: return 0;
    }
}

static void rows_find(struct sheet_rows *out, const struct desk *desk,
                      const struct goods_state *state)
{
    const struct world *world = eyes_world(&desk->eyes);
    *out = (struct sheet_rows){0};
    for (int32_t i = 0; i < world->good_count; i++) {
        if (!widget_menu_matches(desk->filter, world->goods[i].name)) continue;
        sheet_rows_rank(out, SHEET_ROWS_MAX, i, measure(desk, state->sort, i));
    }
}

struct list {
    const struct desk *desk;
    const struct sheet_rows *rows;
    int name, trend; /* columns */
};

static void price_cells(struct widget_table_cell *out, const struct desk *desk, int32_t good,
                        enum column column)
{
    char change[NUMBER_SIZE];
    int32_t home = eyes_home(&desk->eyes);
    double now =
        sheet_price(desk, eyes_world(&desk->eyes), good, column == COLUMN_WORLD ? -1 : home);
    double before = sheet_price(desk, eyes_before(&desk->eyes), good, home);
    if (column == COLUMN_CHANGE) {
        number_change(change, before, now, 0);
        snprintf(out->text, sizeof out->text, "%s", strcmp(change, "0") == 0 ? "" : change);
    } else {
        snprintf(out->text, sizeof out->text, "%.0f", number_round(now, 0));
    }
}

static void stock_cells(struct widget_table_cell *out, const struct desk *desk, int32_t good,
                        enum column column)
{
    const struct world *world = eyes_world(&desk->eyes);
    struct band band;
    bool low = cover(desk, good) < 0.5;
    out->style = low ? FRAME_BAD : FRAME_PLAIN;
    if (column == COLUMN_LOW) {
        snprintf(out->text, sizeof out->text, "%s", low ? "LOW" : "");
    } else if (column == COLUMN_USUAL) {
        snprintf(out->text, sizeof out->text, "%.1f", world->goods[good].user_cover);
        out->style = FRAME_DIM;
    } else if (eyes_band(&band, &desk->eyes, world, "stock.%s.%s", home_id(desk),
                         world->goods[good].id)) {
        number_band(out->text, &band, 1, 1);
    }
}

/* "CHN 98%": the largest maker. */
static void maker_cell(struct widget_table_cell *out, const struct desk *desk, int32_t good)
{
    const struct world *world = eyes_world(&desk->eyes);
    int32_t best = -1;
    double most = 0;
    for (int32_t i = 0; i < world->country_count; i++) {
        double share = eyes_value(&desk->eyes, world, 0, "share.%s.%s", world->countries[i].id,
                                  world->goods[good].id);
        if (share <= most) continue;
        most = share;
        best = i;
    }
    if (best >= 0)
        snprintf(out->text, sizeof out->text, "%s %.0f%%", world->countries[best].id, 100 * most);
}

/* "W B": which sides have an export control on it that this reader knows of. */
static void control_cell(struct widget_table_cell *out, const struct desk *desk, int32_t good)
{
    const struct world *world = eyes_world(&desk->eyes);
    bool by[SIDE_COUNT] = {false};
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *instrument = &world->instruments[i];
        bool control = instrument_withholds(instrument, SUBJECT_GOOD) && instrument->issuer >= 0 &&
                       instrument->value[FIELD_GOOD] == good;
        if (control && view_instrument(world, desk->eyes.side, instrument))
            by[instrument->issuer] = true;
    }
    snprintf(out->text, sizeof out->text, "%s%s", by[SIDE_WASHINGTON] ? "W" : " ",
             by[SIDE_BEIJING] ? "B" : "");
}

static void trend_cell(struct widget_table_cell *out, const struct list *list, int32_t good)
{
    char figure[FIGURE_NAME_SIZE];
    sheet_price_figure(figure, list->desk, good, eyes_home(&list->desk->eyes));
    sheet_chart_trend(out->text, list->desk, figure, list->trend);
}

static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct list *list = context;
    const struct desk *desk = list->desk;
    int32_t good = list->rows->index[row];
    bool marked = sheet_marked(desk, COMPARE_GOOD, good);
    switch ((enum column)column) {
    case COLUMN_NAME:
        snprintf(out->text, sizeof out->text, "%s%s", marked ? "*" : "",
                 sheet_good_name(desk, good, list->name - marked));
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
    struct sheet_rows rows;
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
                                 sheet_rows_place(&rows, desk->good),
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
    struct sheet_rows rows;
    if (action == ACTION_SORT) {
        goods->sort = (enum sort)((goods->sort + 1) % SORT_COUNT);
        snprintf(desk->message, sizeof desk->message, "Sorted: %s.", orders[goods->sort]);
        return true;
    }
    bool picks = action == ACTION_OPEN || action == ACTION_WHY || action == ACTION_MARK;
    if (!picks && !widget_menu_moves(action)) return false;
    rows_find(&rows, desk, goods);
    if (rows.count == 0) return true;
    size_t at = sheet_rows_place(&rows, desk->good);
    if (action == ACTION_MARK) {
        if (sheet_mark(desk, COMPARE_GOOD, rows.index[at])) desk->open = &screen_compare;
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
    struct sheet_rows rows;
    rows_find(&rows, desk, state);
    if (rows.count > 0) desk->good = rows.index[sheet_rows_place(&rows, desk->good)];
}

static bool goods_click(struct desk *desk, void *state, int row, int column)
{
    struct sheet_rows rows;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    rows_find(&rows, desk, state);
    struct area inside = sheet_table_inside(&area);
    size_t at = sheet_rows_place(&rows, desk->good);
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
