/* screen_board.c: the board: map, prices, scores, stress, news and the plan at a glance. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/good.h"
#include "brief/measure.h"
#include "brief/step.h"
#include "ui/screen/screen.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/screen/sheet_map.h"
#include "ui/screen/sheet_standing.h"
#include "ui/widget/menu.h"

enum pane { PANE_PRICES, PANE_MAP };

struct board_state {
    enum pane pane;
    bool by_name;    /* goods in the map's order, not the largest price move first */
    int32_t country; /* the map's cursor */
};

/* On a large board the map and the price list take all that the rest leaves. */
enum { LOWER_ROWS = 16, PRICES_COLUMNS = 44 };

/* The board's boxes; what is drawn and what is clicked must agree. */
struct layout {
    struct area map, prices, scores, stress, news, plan;
};

static struct layout layout_of(const struct desk *desk, const struct area *area)
{
    struct layout out;
    struct area rest = *area;
    bool wide = area->columns >= SHEET_WIDE, tall = area->rows >= SHEET_TALL;
    struct area top = frame_cut_top(&rest, tall ? area->rows - LOWER_ROWS : 10);
    struct area middle = frame_cut_top(&rest, tall ? 9 : 8);
    out.map = frame_cut_left(&top, wide ? area->columns - PRICES_COLUMNS : 56);
    out.prices = top;
    out.scores = frame_cut_left(&middle, wide ? 46 : 38);
    out.stress = middle;
    out.news = eyes_side(&desk->eyes) != SIDE_NONE && wide ? frame_cut_left(&rest, 76) : rest;
    out.plan = rest;
    return out;
}

/* The goods of the price list, as filtered and sorted. */
static void goods_find(struct ranking *out, const struct desk *desk,
                       const struct board_state *board)
{
    *out = (struct ranking){0};
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_GOOD); i++) {
        double price = good_price(&desk->eyes, i, eyes_home(&desk->eyes));
        double move = fabs(number_round(price, 0) - 100);
        if (!widget_menu_matches(desk->filter, thing_name(&desk->eyes, THING_GOOD, i))) continue;
        ranking_add(out, RANKING_MAX, i, board->by_name ? 0 : move);
    }
}

static void board_enter(struct desk *desk, void *state)
{
    struct board_state *board = state;
    struct ranking rows;
    board->country = eyes_home(&desk->eyes) >= 0 ? eyes_home(&desk->eyes) : 0;
    goods_find(&rows, desk, board);
    /* Nothing was picked yet: the good whose price moved most is what the map should show. */
    if (desk->good == 0 && rows.count > 0 && rows.measure[0] > 0) desk->good = rows.index[0];
    else if (desk->good == 0) desk->good = measure_contested(&desk->eyes);
}

struct price_list {
    const struct desk *desk;
    const struct ranking *rows;
};

/* "Gallium    261  +12", where there is room with the last turns as a trend. */
static void price_line(const struct area *row, size_t index, const void *context)
{
    const struct price_list *list = context;
    const struct desk *desk = list->desk;
    int32_t good = list->rows->index[index], home = eyes_home(&desk->eyes);
    char change[NUMBER_SIZE], price[NUMBER_SIZE], last[SHEET_CHART_TREND_SIZE];
    struct facts facts;
    int trend = row->columns > 36 ? row->columns - 33 : 0;
    int name = trend ? 22 : row->columns - 9;
    good_price_fact(&facts, &desk->eyes, good, home);
    if (facts.count == 0) return;
    fact_value(price, &facts.list[0], false);
    fact_change(change, &facts.list[0]);
    frame_put_fit(row, 0, 0, name, FRAME_PLAIN,
                  thing_name_within(&desk->eyes, THING_GOOD, good, name));
    frame_put_right(row, 0, name + 4, FRAME_PLAIN, price);
    frame_put_right(row, 0, name + 9, FRAME_PLAIN, change);
    if (trend == 0) return;
    sheet_chart_trend(last, desk, facts.list[0].figure, trend);
    frame_put(row, 0, name + 10, FRAME_PLAIN, last);
}

static void prices_draw(const struct desk *desk, const struct board_state *board,
                        const struct area *area)
{
    struct ranking rows;
    goods_find(&rows, desk, board);
    struct price_list list = {desk, &rows};
    struct widget_menu menu = {rows.count,
                               ranking_place(&rows, desk->good),
                               board->pane == PANE_PRICES,
                               "no good of that name",
                               price_line,
                               &list};
    struct area inside =
        frame_box(area,
                  area->columns < 30           ? "Prices, 100=usual"
                  : eyes_home(&desk->eyes) < 0 ? "World prices, 100 = usual, this turn"
                                               : "Prices at home, 100 = usual, this turn",
                  board->pane == PANE_PRICES);
    widget_menu_draw(&menu, &inside);
}

static void plan_title(char *out, size_t size, const struct desk *desk)
{
    snprintf(out, size, "Plan %zu of %d",
             session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)),
             session_setup(desk->eyes.session)->scenario.moves_a_turn);
}

/* Where the plan has no box of its own, it stands on the last line; nothing needs none, but in the
 * first turn, when there is no news either. */
static bool plan_below(const struct desk *desk, const struct area *area)
{
    const struct session *session = desk->eyes.session;
    enum side side = eyes_side(&desk->eyes);
    bool beside = area->column + area->columns < area->frame->columns;
    if (side == SIDE_NONE || area->columns >= SHEET_WIDE || beside) return false;
    return session_plan_count(session, side) > 0 || session_sealed(session, side) ||
           eyes_played(&desk->eyes) == 0;
}

/* "News of turn 4: 12 more, 8 tells all" */
static void news_title(char *out, size_t size, const struct desk *desk, size_t left)
{
    int turn = step_number(desk->eyes.session, eyes_played(&desk->eyes));
    char report[KEYS_NAME_SIZE];
    keys_text(report, sizeof report, "{report}");
    if (turn == 0) snprintf(out, size, "News");
    else if (left == 0) snprintf(out, size, "News of turn %d: %s tells more", turn, report);
    else snprintf(out, size, "News of turn %d: %zu more, %s tells all", turn, left, report);
}

static void news_draw(const struct desk *desk, const struct area *area)
{
    char title[160], planned[64];
    struct area inside = sheet_inside(area);
    bool below = plan_below(desk, area);
    struct area news = frame_cut_top(&inside, inside.rows - below);
    news_title(title, sizeof title, desk, sheet_standing_news(desk, &news));
    frame_box(area, title, false);
    if (!below) return;
    plan_title(planned, sizeof planned, desk);
    int used = frame_format(&inside, 0, 1, FRAME_BOLD, "%s: ", planned);
    frame_cut_left(&inside, used + 1);
    sheet_standing_plan(desk, &inside);
}

static void boxes_draw(const struct desk *desk, const struct layout *layout)
{
    char title[128];
    sheet_standing_result(title, sizeof title, desk);
    struct area inside = frame_box(&layout->scores, title, false);
    sheet_standing_scores(desk, &inside);
    if (!sheet_standing_hint(desk, &layout->stress)) {
        inside = frame_box(&layout->stress, "Stress; stocks in months of use", false);
        sheet_standing_stress(desk, &inside);
    }
    news_draw(desk, &layout->news);
    if (layout->plan.column == layout->news.column) return;
    plan_title(title, sizeof title, desk);
    inside = frame_box(&layout->plan, title, false);
    frame_cut_left(&inside, 1);
    sheet_standing_plan(desk, &inside);
}

static void board_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct board_state *board = state;
    struct layout layout = layout_of(desk, area);
    char title[128];
    snprintf(title, sizeof title,
             area->columns >= SHEET_WIDE ? "Map: flow of %s"
             : desk->ascii               ? "%.22s  > sells < buys  W/B 0-3"
                                         : "%.20s >sells <buys xshut W/B 0-3",
             thing_name(&desk->eyes, THING_GOOD, desk->good));
    boxes_draw(desk, &layout);
    struct area inside = frame_box(&layout.map, title, board->pane == PANE_MAP);
    sheet_map_draw(desk, board->pane == PANE_MAP ? board->country : -1, &inside);
    prices_draw(desk, board, &layout.prices);
}

static bool prices_act(struct desk *desk, const struct board_state *board, enum action action)
{
    struct ranking rows;
    goods_find(&rows, desk, board);
    size_t at = ranking_place(&rows, desk->good);
    if (rows.count == 0) return false;
    if (widget_menu_moves(action))
        desk->good = rows.index[widget_menu_move(at, rows.count, action)];
    else if (action == ACTION_OPEN) {
        desk->good = rows.index[at];
        desk->open = &screen_good;
    } else if (action == ACTION_WHY) {
        screen_ask_price(desk, rows.index[at]);
    } else return false;
    return true;
}

static bool map_act(struct desk *desk, struct board_state *board, enum action action)
{
    struct layout layout = layout_of(desk, &(struct area){NULL, 0, 0, desk->rows, desk->columns});
    struct area map = sheet_inside(&layout.map);
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_LEFT:
    case ACTION_RIGHT:
        board->country = sheet_map_step(desk, &map, board->country, action);
        return true;
    case ACTION_OPEN:
        desk->country = board->country;
        desk->open = &screen_country;
        return true;
    case ACTION_WHY: screen_ask_country(desk, board->country); return true;
    default: return false;
    }
}

/* How things stood after an earlier turn: all that is shown then is of that turn, until the present
 * is come to again. */
static void turn_step(struct desk *desk, int step)
{
    const struct session *session = desk->eyes.session;
    int last = step_done(session), turn = step_along(session, eyes_played(&desk->eyes), step);
    if (turn < 1 || turn > last) {
        snprintf(desk->message, sizeof desk->message,
                 last == 0  ? "No turn has been played yet."
                 : turn < 1 ? "There is no turn before the first."
                            : "This is the present.");
        return;
    }
    desk->eyes.turn = turn == last ? EYES_NOW : turn;
    snprintf(desk->message, sizeof desk->message,
             turn == last ? "The present."
                          : "As it stood after turn %d. ] goes on, [ further back.",
             step_number(session, turn));
}

static bool board_act(struct desk *desk, void *state, enum action action)
{
    struct board_state *board = state;
    if (action == ACTION_EARLIER || action == ACTION_LATER) {
        turn_step(desk, action == ACTION_LATER ? 1 : -1);
        return true;
    }
    if (action == ACTION_NEXT_PANE || action == ACTION_PREVIOUS_PANE) {
        board->pane = board->pane == PANE_MAP ? PANE_PRICES : PANE_MAP;
        return true;
    }
    if (action == ACTION_SORT) {
        board->by_name = !board->by_name;
        snprintf(desk->message, sizeof desk->message, "Prices: %s.",
                 board->by_name ? "in the order of the map" : "the largest move first");
        return true;
    }
    if (action == ACTION_ZOOM) {
        desk->country = board->country;
        desk->open = &screen_map;
        return true;
    }
    return board->pane == PANE_MAP ? map_act(desk, board, action) : prices_act(desk, board, action);
}

static bool board_click(struct desk *desk, void *state, int row, int column)
{
    struct board_state *board = state;
    struct layout layout = layout_of(desk, &(struct area){NULL, 0, 0, desk->rows, desk->columns});
    struct area map = sheet_inside(&layout.map), prices = sheet_inside(&layout.prices);
    int32_t country = sheet_map_at(desk, &map, row - map.row, column - map.column);
    struct ranking rows;
    goods_find(&rows, desk, board);
    size_t at = ranking_place(&rows, desk->good);
    size_t hit = widget_menu_click(&prices, at, rows.count, row, column);
    if (hit < rows.count) {
        board->pane = PANE_PRICES;
        if (hit == at) desk->open = &screen_good;
        desk->good = rows.index[hit];
        return true;
    }
    if (country < 0 || column >= map.column + map.columns) return false;
    if (board->pane == PANE_MAP && board->country == country) {
        desk->country = country;
        desk->open = &screen_country;
    }
    board->pane = PANE_MAP;
    board->country = country;
    return true;
}

const struct screen screen_board = {
    .name = "board",
    .title = "1 Board",
    .state_size = sizeof(struct board_state),
    .actions = {ACTION_HAND,          ACTION_BRIEFING,  ACTION_OPEN,
                ACTION_END_TURN,      ACTION_UNDO,      ACTION_NEXT_PANE,
                ACTION_COUNTRIES,     ACTION_GOODS,     ACTION_ZOOM,
                ACTION_REPORT,        ACTION_WHY,       ACTION_SORT,
                ACTION_FIND,          ACTION_UP,        ACTION_DOWN,
                ACTION_PAGE_UP,       ACTION_PAGE_DOWN, ACTION_FIRST,
                ACTION_LAST,          ACTION_LEFT,      ACTION_RIGHT,
                ACTION_PREVIOUS_PANE, ACTION_EARLIER,   ACTION_LATER},
    .enter = board_enter,
    .draw = board_draw,
    .act = board_act,
    .click = board_click,
};
