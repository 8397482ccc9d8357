/* screen_good.c: a good's sheet: its price through the turns, what stands behind it, how it flows.
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "ui/screen.h"
#include "ui/sheet.h"
#include "ui/sheet_good.h"
#include "ui/sheet_good_story.h"
#include "ui/widget_chart.h"
#include "ui/widget_menu.h"
#include "ui/widget_table.h"

/* A box of more rows than STORY_TALL has four lines for a turn's story, else two. */
enum { TURNS_MAX = 128, SERIES = 3, STORY_TALL = 12 };

struct good_state {
    int back; /* turns before the last that the cursor stands on */
    bool table;
    bool by_change;  /* flows: those that changed most first */
    bool projects;   /* where there is no room for both: what is built, not what flows */
    size_t selected; /* flow */
};

/* The price by turn in the world, at Washington's home and at Beijing's. */
struct prices {
    size_t count;
    double values[SERIES][TURNS_MAX];
};

static void prices_find(struct prices *out, const struct desk *desk)
{
    const struct world *world = sheet_world(desk);
    out->count = 0;
    for (int turn = 0; turn <= world->turn && turn < TURNS_MAX; turn++) {
        const struct world *then = session_world_at(desk->session, turn);
        out->values[0][turn] = sheet_price(desk, then, desk->good, -1);
        for (int side = 0; side < SIDE_COUNT; side++) {
            out->values[1 + side][turn] =
                sheet_price(desk, then, desk->good, world->sides[side].country);
        }
        out->count++;
    }
}

static int cursor_of(const struct prices *prices, const struct good_state *state)
{
    int last = (int)prices->count - 1;
    return state->back > last ? 0 : last - state->back;
}

/* The prices as lines, what they were in the cursor's turn, and what happened to the good then. */
static void chart_draw(const struct desk *desk, const struct prices *prices,
                       const struct good_state *state, const struct area *area)
{
    char marks[TURNS_MAX];
    struct area inside = *area;
    int turn = cursor_of(prices, state);
    struct widget_chart chart = {
        .series = {{prices->values[0], FRAME_POINT, FRAME_PLAIN, WIDGET_CANVAS_LIGHT},
                   {prices->values[1], 'W', FRAME_WASHINGTON, WIDGET_CANVAS_MIDDLE},
                   {prices->values[2], 'B', FRAME_BEIJING, WIDGET_CANVAS_HEAVY}},
        .series_count = SERIES,
        .count = prices->count,
        .cursor = turn,
        .marks = marks,
        .look = sheet_chart_look(desk)};
    struct area plot = frame_cut_top(&inside, inside.rows - 1 - (inside.rows > STORY_TALL ? 4 : 2));
    sheet_good_story_marks(marks, prices->count, desk);
    widget_chart_draw(&chart, &plot);
    struct area values = frame_cut_top(&inside, 1);
    int column = frame_format(&values, 0, 0, FRAME_PLAIN, "[ ] after turn %d: ", turn);
    frame_mark(&values, 0, column, FRAME_PLAIN, FRAME_POINT);
    frame_format(&values, 0, column + 1, FRAME_PLAIN, " world %.0f W %.0f B %.0f",
                 sheet_round(prices->values[0][turn], 0), sheet_round(prices->values[1][turn], 0),
                 sheet_round(prices->values[2][turn], 0));
    sheet_good_story_draw(desk, turn, &inside);
}

static void price_cell(struct widget_table_cell *out, size_t row, size_t column,
                       const void *context)
{
    const struct prices *prices = context;
    size_t turn = prices->count - 1 - row;
    if (column == 0) snprintf(out->text, sizeof out->text, "%zu", turn);
    else if (column <= SERIES)
        snprintf(out->text, sizeof out->text, "%.1f",
                 sheet_round(prices->values[column - 1][turn], 1));
}

static void table_draw(const struct prices *prices, const struct good_state *state,
                       const struct area *area)
{
    static const struct widget_table_column columns[] = {
        {"After turn", 10, true}, {"World", 8, true}, {"USA", 8, true}, {"China", 8, true}};
    struct widget_table table = {
        columns, SERIES + 1, prices->count, prices->count - 1 - (size_t)cursor_of(prices, state),
        true,    false,      "none",        price_cell,
        prices};
    widget_table_draw(&table, area);
}

static void projects_draw(const struct desk *desk, const struct area *area)
{
    struct area inside = frame_box(area, "Being built for it", false);
    sheet_good_projects(desk, &inside);
}

/* Flows, and what is being built beside them or, by Tab, in their stead. */
static void bottom_draw(const struct desk *desk, const struct good_state *state, struct area area)
{
    char title[NAME_SIZE + 48];
    struct sheet_rows rows;
    bool wide = area.columns >= SHEET_WIDE;
    if (!wide && state->projects) {
        projects_draw(desk, &area);
        return;
    }
    struct area flows = wide ? frame_cut_left(&area, 78) : area;
    sheet_good_flows(&rows, desk, state->by_change);
    snprintf(title, sizeof title, "Flows in %s a quarter, %s first",
             sheet_world(desk)->goods[desk->good].unit,
             state->by_change ? "what changed most" : "the largest");
    struct area inside = frame_box(&flows, title, true);
    sheet_good_flows_draw(desk, &rows, state->selected, &inside);
    if (wide) projects_draw(desk, &area);
}

static void good_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct good_state *good = state;
    const struct world *world = sheet_world(desk);
    struct prices prices;
    struct area rest = *area;
    bool tall = area->rows >= SHEET_TALL;
    struct area top = frame_cut_top(&rest, tall ? 17 : 13);
    struct area left = frame_cut_left(&top, area->columns * 11 / 20);
    prices_find(&prices, desk);
    struct area inside = frame_box(&left, "Price, 100 = usual", false);
    if (good->table) table_draw(&prices, good, &inside);
    else chart_draw(desk, &prices, good, &inside);
    inside = frame_box(&top, world->goods[desk->good].name, false);
    sheet_good_facts(desk, &inside);
    bottom_draw(desk, good, rest);
}

static void sheet_step(struct desk *desk, struct good_state *state, int32_t step)
{
    int32_t count = sheet_world(desk)->good_count;
    desk->good = (desk->good + step + count) % count;
    state->selected = 0;
}

/* Along the flows; Enter goes to the buyer's sheet. */
static bool flows_act(struct desk *desk, struct good_state *state, enum action action)
{
    struct sheet_rows rows;
    sheet_good_flows(&rows, desk, state->by_change);
    if (state->selected >= rows.count) state->selected = 0;
    if (action != ACTION_OPEN) {
        state->selected = widget_menu_move(state->selected, rows.count, action);
    } else if (rows.count > 0) {
        desk->country = sheet_world(desk)->edges[rows.index[state->selected]].buyer;
        desk->open = &screen_country;
    }
    return true;
}

/* Why the price at home moved in the turn that the chart's cursor is on. */
static void why_open(struct desk *desk, const struct good_state *good)
{
    const struct world *world = sheet_world(desk);
    enum side side = desk->side == SIDE_BEIJING ? SIDE_BEIJING : SIDE_WASHINGTON;
    char figure[FIGURE_NAME_SIZE];
    snprintf(figure, sizeof figure, "price.%s.%s", world->goods[desk->good].id,
             world->countries[world->sides[side].country].id);
    desk->report_turn = world->turn - good->back;
    if (sheet_why(desk, figure)) desk->open = &screen_why;
}

static bool good_act(struct desk *desk, void *state, enum action action)
{
    struct good_state *good = state;
    int last = sheet_world(desk)->turn;
    if (action == ACTION_OPEN || widget_menu_moves(action)) return flows_act(desk, good, action);
    switch (action) {
    case ACTION_NEXT_SHEET: sheet_step(desk, good, 1); return true;
    case ACTION_PREVIOUS_SHEET: sheet_step(desk, good, -1); return true;
    case ACTION_TABLE: good->table = !good->table; return true;
    case ACTION_WHY: why_open(desk, good); return true;
    case ACTION_SORT: good->by_change = !good->by_change; return true;
    case ACTION_NEXT_PANE:
    case ACTION_PREVIOUS_PANE: good->projects = !good->projects; return true;
    case ACTION_EARLIER:
    case ACTION_LEFT:
        if (good->back < last) good->back++;
        return true;
    case ACTION_LATER:
    case ACTION_RIGHT:
        if (good->back > 0) good->back--;
        return true;
    default: return false;
    }
}

const struct screen screen_good = {
    .name = "good",
    .title = "Good",
    .opens = "buyer",
    .state_size = sizeof(struct good_state),
    .actions = {ACTION_WHY,        ACTION_TABLE,    ACTION_EARLIER,        ACTION_SORT,
                ACTION_NEXT_SHEET, ACTION_MAP_GOOD, ACTION_NEXT_PANE,      ACTION_BACK,
                ACTION_OPEN,       ACTION_LATER,    ACTION_PREVIOUS_SHEET, ACTION_LEFT,
                ACTION_RIGHT,      ACTION_UP,       ACTION_DOWN,           ACTION_PAGE_UP,
                ACTION_PAGE_DOWN,  ACTION_FIRST,    ACTION_LAST,           ACTION_PREVIOUS_PANE},
    .draw = good_draw,
    .act = good_act,
};
