/* screen_good.c: a good's sheet: its price through the turns, what stands behind it, how it flows.
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "brief/good.h"
#include "brief/step.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/screen/sheet_good.h"
#include "ui/widget/menu.h"

/* A box of more rows than STORY_TALL has four lines for a turn's story, else two. */
enum { STORY_TALL = 12 };

/* What the lower part shows; Tab goes round. */
enum pane { PANE_FLOWS, PANE_PROJECTS, PANE_ALL, PANE_COUNT };

struct good_state {
    int back; /* turns before the last that the cursor stands on */
    bool table;
    bool by_change; /* flows: those that changed most first */
    enum pane pane;
    size_t selected; /* flow */
    int scroll;      /* rows of the other panes that are above */
};

static struct story story_of(const struct desk *desk)
{
    return (struct story){desk->good, -1, -1};
}

/* The price by turn in the world, at Washington's home and at Beijing's. */
static void prices_find(struct sheet_chart *out, const struct desk *desk,
                        const struct good_state *good)
{
    const char *id = thing_id(&desk->eyes, THING_GOOD, desk->good);
    char figure[FIGURE_NAME_SIZE];
    sheet_chart_begin(out, desk, good->back);
    snprintf(figure, sizeof figure, "price.%s", id);
    sheet_chart_add(out, SIDE_NONE, "world", figure);
    for (int side = 0; side < SIDE_COUNT; side++) {
        snprintf(figure, sizeof figure, "price.%s.%s", id,
                 thing_id(&desk->eyes, THING_COUNTRY, thing_home(&desk->eyes, (enum side)side)));
        sheet_chart_add(out, side, side == SIDE_WASHINGTON ? "W" : "B", figure);
    }
}

/* The prices as lines or as a table, and what happened to the good in the cursor's turn. */
static void prices_draw(const struct desk *desk, const struct good_state *good,
                        const struct area *area)
{
    struct sheet_chart chart;
    struct story story = story_of(desk);
    struct area inside = *area;
    prices_find(&chart, desk, good);
    sheet_chart_tell(&chart, &story);
    struct area upper = frame_cut_top(&inside, inside.rows - (inside.rows > STORY_TALL ? 4 : 2));
    if (good->table) sheet_chart_table(&chart, &upper);
    else sheet_chart_draw(&chart, &upper);
    sheet_story_draw(desk, &story, chart.cursor, 0, &inside);
}

static void projects_draw(const struct desk *desk, int row, const struct area *area)
{
    struct area inside = frame_box(area, "Being built for it", false);
    sheet_good_projects(desk, row, &inside);
}

/* The row after all that the upper boxes may have cut, on an area of such a width. */
static int all_draw(const struct desk *desk, const struct good_state *good, int row,
                    const struct area *area)
{
    struct sheet_chart chart;
    struct story story = story_of(desk);
    sheet_chart_begin(&chart, desk, good->back);
    row = sheet_good_facts(desk, row, area);
    struct area inside = *area;
    frame_cut_left(&inside, 1);
    frame_format(&inside, row++, 0, FRAME_DIM,
                 "In turn %d:", step_number(desk->eyes.session, chart.cursor));
    return sheet_story_draw(desk, &story, chart.cursor, row, &inside);
}

static void flows_draw(const struct desk *desk, const struct good_state *good,
                       const struct area *area)
{
    char title[NAME_SIZE + 48];
    struct ranking rows;
    sheet_good_flows(&rows, desk, good->by_change);
    snprintf(title, sizeof title, "Flows in %s a quarter, %s first",
             good_unit(&desk->eyes, desk->good),
             good->by_change ? "what changed most" : "the largest");
    struct area inside = frame_box(area, title, true);
    sheet_good_flows_draw(desk, &rows, good->selected, &inside);
}

/* Flows; what is being built beside them or, by Tab, in their stead; and all facts at full width.
 */
static void bottom_draw(const struct desk *desk, const struct good_state *good, struct area area)
{
    if (good->pane == PANE_PROJECTS) {
        projects_draw(desk, -good->scroll, &area);
    } else if (good->pane == PANE_ALL) {
        struct area inside = frame_box(&area, "All of it; up and down scroll", true);
        all_draw(desk, good, -good->scroll, &inside);
    } else if (area.columns < SHEET_WIDE) {
        flows_draw(desk, good, &area);
    } else {
        struct area flows = frame_cut_left(&area, 78);
        flows_draw(desk, good, &flows);
        projects_draw(desk, 0, &area);
    }
}

static void good_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct good_state *good = state;
    struct area rest = *area;
    bool tall = area->rows >= SHEET_TALL;
    struct area top = frame_cut_top(&rest, tall ? 17 : 13);
    struct area left = frame_cut_left(&top, area->columns * 11 / 20);
    struct area inside = frame_box(&left, "Price, 100 = usual, by turn", false);
    prices_draw(desk, good, &inside);
    inside = frame_box(&top, thing_name(&desk->eyes, THING_GOOD, desk->good), false);
    int row = sheet_good_facts(desk, 0, &inside);
    if (row > inside.rows) frame_put(&top, top.rows - 1, 2, FRAME_BOLD, " Tab Tab: the rest ");
    bottom_draw(desk, good, rest);
}

static void sheet_step(struct desk *desk, struct good_state *state, int32_t step)
{
    int32_t count = thing_count(&desk->eyes, THING_GOOD);
    desk->good = (desk->good + step + count) % count;
    state->selected = 0;
    state->scroll = 0;
}

/* Along the flows; Enter goes to the buyer's sheet. */
static bool flows_act(struct desk *desk, struct good_state *state, enum action action)
{
    struct ranking rows;
    sheet_good_flows(&rows, desk, state->by_change);
    if (state->selected >= rows.count) state->selected = 0;
    if (action != ACTION_OPEN) {
        state->selected = widget_menu_move(state->selected, rows.count, action);
    } else if (rows.count > 0) {
        struct good_flow flow;
        good_flow(&flow, &desk->eyes, rows.index[state->selected]);
        desk->country = flow.buyer;
        desk->open = &screen_country;
    }
    return true;
}

/* Up and down in a pane of facts: no further than its last row. */
static bool facts_act(const struct desk *desk, struct good_state *state, enum action action)
{
    struct area nowhere = {NULL, 0, 0, 0, desk->columns - 2};
    int rows = state->pane == PANE_ALL ? all_draw(desk, state, 0, &nowhere)
                                       : sheet_good_projects(desk, 0, &nowhere);
    if (action == ACTION_OPEN) return false;
    state->scroll =
        (int)widget_menu_move((size_t)state->scroll, rows > 0 ? (size_t)rows : 1, action);
    return true;
}

/* Why the price at home moved in the turn that the chart's cursor is on. */
static void why_open(struct desk *desk, const struct good_state *good)
{
    enum side side = eyes_side(&desk->eyes) == SIDE_BEIJING ? SIDE_BEIJING : SIDE_WASHINGTON;
    char figure[FIGURE_NAME_SIZE];
    snprintf(figure, sizeof figure, "price.%s.%s", thing_id(&desk->eyes, THING_GOOD, desk->good),
             thing_id(&desk->eyes, THING_COUNTRY, thing_home(&desk->eyes, (enum side)side)));
    desk->report_turn = sheet_chart_turn(desk, good->back);
    if (sheet_why(desk, figure)) desk->open = &screen_why;
}

static bool good_act(struct desk *desk, void *state, enum action action)
{
    struct good_state *good = state;
    if (sheet_chart_step(&good->back, desk, action)) return true;
    if (action == ACTION_OPEN || widget_menu_moves(action))
        return good->pane == PANE_FLOWS ? flows_act(desk, good, action)
                                        : facts_act(desk, good, action);
    switch (action) {
    case ACTION_NEXT_SHEET: sheet_step(desk, good, 1); return true;
    case ACTION_PREVIOUS_SHEET: sheet_step(desk, good, -1); return true;
    case ACTION_TABLE: good->table = !good->table; return true;
    case ACTION_MARK:
        if (sheet_mark(desk, THING_GOOD, desk->good)) desk->open = &screen_compare;
        return true;
    case ACTION_WHY: why_open(desk, good); return true;
    case ACTION_SORT: good->by_change = !good->by_change; return true;
    case ACTION_NEXT_PANE:
    case ACTION_PREVIOUS_PANE:
        good->pane = (enum pane)(
            ((int)good->pane + (action == ACTION_NEXT_PANE ? 1 : PANE_COUNT - 1)) % PANE_COUNT);
        good->scroll = 0;
        return true;
    case ACTION_LEFT: return sheet_chart_step(&good->back, desk, ACTION_EARLIER);
    case ACTION_RIGHT: return sheet_chart_step(&good->back, desk, ACTION_LATER);
    default: return false;
    }
}

const struct screen screen_good = {
    .name = "good",
    .title = "Good",
    .opens = "buyer",
    .state_size = sizeof(struct good_state),
    .actions = {ACTION_WHY,          ACTION_TABLE,      ACTION_EARLIER,  ACTION_SORT,
                ACTION_MARK,         ACTION_NEXT_SHEET, ACTION_MAP_GOOD, ACTION_NEXT_PANE,
                ACTION_BACK,         ACTION_OPEN,       ACTION_LATER,    ACTION_PREVIOUS_SHEET,
                ACTION_LEFT,         ACTION_RIGHT,      ACTION_UP,       ACTION_DOWN,
                ACTION_PAGE_UP,      ACTION_PAGE_DOWN,  ACTION_FIRST,    ACTION_LAST,
                ACTION_PREVIOUS_PANE},
    .draw = good_draw,
    .act = good_act,
};
