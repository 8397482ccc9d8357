/* screen_industries.c: what each side's industries still make, and the inputs that hold them up. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "brief/compare.h"
#include "ui/screen/screen.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/widget/menu.h"
#include "ui/widget/table.h"

/* What the lower part shows; on a wide screen inputs and chart stand beside each other. */
enum view { VIEW_INPUTS, VIEW_CHART, VIEW_TABLE, VIEW_COUNT };

enum { INPUTS_COLUMNS = 80 };

/* A smaller range of output, in hundredths, is not drawn larger. */
#define OUTPUT_LEAST 2.0

struct industries_state {
    enum view view;
    int back;     /* turns before the last that the chart's cursor stands on */
    bool inputs;  /* the pane of inputs has the keys */
    size_t input; /* the one marked there */
};

/* The side whose home is looked at; one who sees all is shown Washington's. */
static int32_t home_of(const struct desk *desk)
{
    return eyes_world(&desk->eyes)
        ->sides[desk->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : desk->eyes.side]
        .country;
}

struct list {
    const struct desk *desk;
    const struct sheet_rows *rows;
};

static void industries_find(struct sheet_rows *out, const struct desk *desk)
{
    const struct world *world = eyes_world(&desk->eyes);
    *out = (struct sheet_rows){0};
    for (int32_t i = 0; i < world->industry_count; i++) {
        if (widget_menu_matches(desk->filter, world->industries[i].name)) sheet_rows_add(out, i);
    }
}

/* The inputs of the marked industry, critical ones first. */
static void inputs_find(struct sheet_rows *out, const struct desk *desk)
{
    const struct world *world = eyes_world(&desk->eyes);
    *out = (struct sheet_rows){0};
    for (int32_t i = 0; i < world->recipe_count; i++) {
        if (world->recipes[i].industry != desk->industry) continue;
        sheet_rows_rank(out, SHEET_ROWS_MAX, i, -world->recipes[i].input_class);
    }
}

/* For each side: output, its change this turn, and what it is short of. */
enum { COLUMN_NAME, SIDE_COLUMNS = 3, COLUMN_COUNT = 1 + SIDE_COUNT * SIDE_COLUMNS };

static void industry_cell(struct widget_table_cell *out, size_t row, size_t column,
                          const void *context)
{
    const struct list *list = context;
    const struct desk *desk = list->desk;
    const struct world *world = eyes_world(&desk->eyes);
    int32_t industry = list->rows->index[row];
    if (column == COLUMN_NAME) {
        snprintf(out->text, sizeof out->text, "%s%s",
                 sheet_marked(desk, COMPARE_INDUSTRY, industry) ? "*" : "",
                 world->industries[industry].name);
        return;
    }
    int side = (int)(column - 1) / SIDE_COLUMNS;
    int32_t country = world->sides[side].country;
    const char *id = world->countries[country].id, *name = world->industries[industry].id;
    if (world->plants[industry][country].value_added_base <= 0) return;
    struct band band;
    if (!eyes_band(&band, &desk->eyes, world, "output.%s.%s", id, name)) return;
    double now = 100 * band.value;
    double before =
        100 * eyes_value(&desk->eyes, eyes_before(&desk->eyes), 1, "output.%s.%s", id, name);
    switch ((column - 1) % SIDE_COLUMNS) {
    case 0: number_band(out->text, &band, 100, 1); break;
    case 1:
        number_change(out->text, before, now, 1);
        out->style = sheet_move_style(number_difference(before, now, 1), true);
        if (out->text[0] == '0') out->text[0] = '\0';
        break;
    default: {
        int32_t good = eyes_short_input(&desk->eyes, industry, country);
        if (good >= 0) snprintf(out->text, sizeof out->text, "%s", world->goods[good].name);
        break;
    }
    }
}

static void input_cell(struct widget_table_cell *out, size_t row, size_t column,
                       const void *context)
{
    static const char *const classes[INPUT_CLASS_COUNT] = {"critical", "important", "other"};
    const struct list *list = context;
    const struct desk *desk = list->desk;
    const struct world *world = eyes_world(&desk->eyes);
    const struct recipe *recipe = &world->recipes[list->rows->index[row]];
    const struct good *good = &world->goods[recipe->input];
    int32_t home = home_of(desk),
            rival = world->sides[world_rival(world->countries[home].side)].country;
    const char *id = world->countries[home].id, *other = world->countries[rival].id;
    struct band band;
    double price;
    switch (column) {
    case 0: snprintf(out->text, sizeof out->text, "%s", good->name); break;
    case 1: snprintf(out->text, sizeof out->text, "%s", classes[recipe->input_class]); break;
    case 2:
        price = sheet_price(desk, world, recipe->input, home);
        snprintf(out->text, sizeof out->text, "%.0f", number_round(price, 0));
        break;
    case 3:
        if (eyes_band(&band, &desk->eyes, world, "stock.%s.%s", id, good->id)) {
            number_band(out->text, &band, 1, 1);
        }
        break;
    case 4: snprintf(out->text, sizeof out->text, "%.1f", good->user_cover); break;
    case 5:
        snprintf(out->text, sizeof out->text, "%.0f%%",
                 100 * eyes_value(&desk->eyes, world, 0, "shortage.%s.%s", id, good->id));
        break;
    default:
        snprintf(out->text, sizeof out->text, "%.0f%%",
                 100 * eyes_value(&desk->eyes, world, 0, "reliance.%s.%s.%s", id, other, good->id));
        break;
    }
}

static void upper_draw(const struct desk *desk, bool focus, const struct area *area)
{
    /* What is left beside names and numbers is shared by the two columns of words. */
    int room = (area->columns - 55) / SIDE_COUNT;
    const struct widget_table_column columns[COLUMN_COUNT] = {
        {"Industry", 17, false},   {"USA", 6, true},   {"turn", 5, true},
        {"short of", room, false}, {"China", 6, true}, {"turn", 5, true},
        {"short of", room, false}};
    struct sheet_rows rows;
    industries_find(&rows, desk);
    struct list list = {desk, &rows};
    struct area inside = frame_box(area, "Industries: output, 100 = start", focus);
    struct widget_table table = {columns,
                                 COLUMN_COUNT,
                                 rows.count,
                                 sheet_rows_place(&rows, desk->industry),
                                 true,
                                 focus,
                                 "no industry of that name",
                                 industry_cell,
                                 &list};
    widget_table_draw(&table, &inside);
}

static void lower_draw(const struct desk *desk, const struct industries_state *state,
                       const struct area *area)
{
    static const struct widget_table_column columns[] = {
        {"Needs", 24, false}, {"", 9, false},     {"Price", 5, true},           {"Stock", 5, true},
        {"usual", 5, true},   {"Lacks", 5, true}, {"bought of rival", 15, true}};
    struct sheet_rows rows;
    char title[2 * NAME_SIZE + 32];
    inputs_find(&rows, desk);
    struct list list = {desk, &rows};
    snprintf(title, sizeof title, "%s in %s: its inputs",
             eyes_world(&desk->eyes)->industries[desk->industry].name,
             eyes_world(&desk->eyes)->countries[home_of(desk)].name);
    struct area inside = frame_box(area, title, state->inputs);
    struct widget_table table = {columns,
                                 sizeof columns / sizeof columns[0],
                                 rows.count,
                                 state->input < rows.count ? state->input : 0,
                                 true,
                                 state->inputs,
                                 "nothing that the game knows",
                                 input_cell,
                                 &list};
    widget_table_draw(&table, &inside);
}

/* The marked industry's output on both sides by turn, and what moved it in the cursor's. */
static void history_draw(const struct desk *desk, const struct industries_state *state,
                         const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    const struct industry *industry = &world->industries[desk->industry];
    struct sheet_story story = {-1, -1, desk->industry};
    struct sheet_chart chart;
    char title[NAME_SIZE + 48], figure[FIGURE_NAME_SIZE];
    snprintf(title, sizeof title, "%s, 100 = start", industry->name);
    sheet_chart_begin(&chart, desk, state->back);
    for (int side = 0; side < SIDE_COUNT; side++) {
        snprintf(figure, sizeof figure, "output.%s.%s",
                 world->countries[world->sides[side].country].id, industry->id);
        sheet_chart_add(&chart, side, side == SIDE_WASHINGTON ? "W" : "B", figure);
    }
    sheet_chart_tell(&chart, &story);
    chart.least = OUTPUT_LEAST;
    struct area inside = frame_box(area, title, false);
    struct area upper = frame_cut_top(&inside, inside.rows - (inside.rows > 10 ? 4 : 1));
    if (state->view == VIEW_TABLE) sheet_chart_table(&chart, &upper);
    else sheet_chart_draw(&chart, &upper);
    sheet_story_draw(desk, &story, chart.cursor, 0, &inside);
}

static void industries_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct industries_state *industries = state;
    struct area rest = *area;
    struct area top = frame_cut_top(&rest, area->rows < SHEET_TALL ? 13 : 19);
    upper_draw(desk, !industries->inputs, &top);
    bool wide = area->columns >= SHEET_WIDE;
    struct area inputs = wide ? frame_cut_left(&rest, INPUTS_COLUMNS) : rest;
    if (wide || industries->view == VIEW_INPUTS) lower_draw(desk, industries, &inputs);
    if (wide || industries->view != VIEW_INPUTS) history_draw(desk, industries, &rest);
}

static bool inputs_act(struct desk *desk, struct industries_state *state, enum action action)
{
    struct sheet_rows rows;
    inputs_find(&rows, desk);
    if (rows.count == 0) return true;
    if (state->input >= rows.count) state->input = 0;
    if (action == ACTION_WHY) {
        screen_ask_price(desk, eyes_world(&desk->eyes)->recipes[rows.index[state->input]].input);
    } else if (action != ACTION_OPEN)
        state->input = widget_menu_move(state->input, rows.count, action);
    else {
        desk->good = eyes_world(&desk->eyes)->recipes[rows.index[state->input]].input;
        desk->open = &screen_good;
    }
    return true;
}

static void view_next(const struct desk *desk, struct industries_state *state)
{
    bool wide = desk->columns >= SHEET_WIDE;
    state->view = (enum view)((state->view + 1) % VIEW_COUNT);
    if (wide && state->view == VIEW_CHART) state->view = VIEW_TABLE;
}

static bool industries_act(struct desk *desk, void *state, enum action action)
{
    struct industries_state *industries = state;
    struct sheet_rows rows;
    if (action == ACTION_NEXT_PANE || action == ACTION_PREVIOUS_PANE) {
        industries->inputs = !industries->inputs;
        return true;
    }
    if (sheet_chart_step(&industries->back, desk, action)) return true;
    if (action == ACTION_MARK) {
        industries->inputs = false;
        if (sheet_mark(desk, COMPARE_INDUSTRY, desk->industry)) desk->open = &screen_compare;
        return true;
    }
    if (action == ACTION_TABLE) {
        view_next(desk, industries);
        return true;
    }
    if (action != ACTION_OPEN && action != ACTION_WHY && !widget_menu_moves(action)) return false;
    if (industries->inputs) return inputs_act(desk, industries, action);
    if (action == ACTION_OPEN) {
        industries->inputs = true;
        return true;
    }
    if (action == ACTION_WHY) {
        const struct world *world = eyes_world(&desk->eyes);
        screen_ask_why(desk, "output.%s.%s", world->countries[home_of(desk)].id,
                       world->industries[desk->industry].id);
        return true;
    }
    industries_find(&rows, desk);
    if (rows.count == 0) return true;
    size_t at = sheet_rows_place(&rows, desk->industry);
    desk->industry = rows.index[widget_menu_move(at, rows.count, action)];
    industries->input = 0;
    return true;
}

/* What is found is what the cursor is on, and its inputs stand below. */
static void industries_found(struct desk *desk, void *state)
{
    struct sheet_rows rows;
    (void)state;
    industries_find(&rows, desk);
    if (rows.count > 0) desk->industry = rows.index[sheet_rows_place(&rows, desk->industry)];
}

const struct screen screen_industries = {
    .name = "industries",
    .title = "5 Industries",
    .opens = "inputs, good",
    .state_size = sizeof(struct industries_state),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_TABLE, ACTION_EARLIER, ACTION_NEXT_PANE,
                ACTION_MARK, ACTION_FIND, ACTION_BACK, ACTION_LATER, ACTION_UP, ACTION_DOWN,
                ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST, ACTION_PREVIOUS_PANE},
    .draw = industries_draw,
    .act = industries_act,
    .found = industries_found,
};
