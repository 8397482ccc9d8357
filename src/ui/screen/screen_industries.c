/* screen_industries.c: what each side's industries still make, and the inputs that hold them up. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "brief/industry.h"
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

/* The home that is looked at; one who sees all is shown Washington's. */
static int32_t home_of(const struct desk *desk)
{
    return thing_home(&desk->eyes, eyes_first(&desk->eyes));
}

struct list {
    const struct desk *desk;
    const struct ranking *rows;
};

static void industries_find(struct ranking *out, const struct desk *desk)
{
    *out = (struct ranking){0};
    for (int32_t i = 0; i < thing_count(&desk->eyes, THING_INDUSTRY); i++) {
        if (widget_menu_matches(desk->filter, thing_name(&desk->eyes, THING_INDUSTRY, i)))
            ranking_append(out, i);
    }
}

/* For each side: output, its change this turn, and what it is short of. */
enum { COLUMN_NAME, SIDE_COLUMNS = 3, COLUMN_COUNT = 1 + SIDE_COUNT * SIDE_COLUMNS };

static void industry_cell(struct widget_table_cell *out, size_t row, size_t column,
                          const void *context)
{
    const struct list *list = context;
    const struct eyes *eyes = &list->desk->eyes;
    int32_t industry = list->rows->index[row];
    struct fact fact;
    if (column == COLUMN_NAME) {
        snprintf(out->text, sizeof out->text, "%s%s",
                 sheet_marked(list->desk, THING_INDUSTRY, industry) ? "*" : "",
                 thing_name(eyes, THING_INDUSTRY, industry));
        return;
    }
    enum side side = (enum side)((column - 1) / SIDE_COLUMNS);
    if (!industry_output(&fact, eyes, industry, thing_home(eyes, side))) return;
    switch ((column - 1) % SIDE_COLUMNS) {
    case 0: fact_value(out->text, &fact, false); break;
    case 1:
        fact_change(out->text, &fact);
        out->style = sheet_fact_style(&fact, true);
        break;
    default:
        if (fact.lacking >= 0)
            snprintf(out->text, sizeof out->text, "%s", thing_name(eyes, THING_GOOD, fact.lacking));
        break;
    }
}

enum { INPUT_GOOD, INPUT_NEED, INPUT_PRICE, INPUT_STOCK, INPUT_USUAL, INPUT_LACKS, INPUT_RELIANCE };

static void input_cell(struct widget_table_cell *out, size_t row, size_t column,
                       const void *context)
{
    const struct list *list = context;
    const struct eyes *eyes = &list->desk->eyes;
    struct industry_input input;
    industry_input(&input, eyes, list->rows->index[row], eyes_first(eyes));
    switch (column) {
    case INPUT_GOOD:
        snprintf(out->text, sizeof out->text, "%s", thing_name(eyes, THING_GOOD, input.good));
        break;
    case INPUT_NEED: snprintf(out->text, sizeof out->text, "%s", input.need); break;
    case INPUT_PRICE:
        snprintf(out->text, sizeof out->text, "%.0f", number_round(input.price, 0));
        break;
    case INPUT_STOCK:
        if (input.stocked) fact_value(out->text, &input.stock, false);
        break;
    case INPUT_USUAL: snprintf(out->text, sizeof out->text, "%.1f", input.stock.usual); break;
    case INPUT_LACKS: snprintf(out->text, sizeof out->text, "%.0f%%", 100 * input.shortage); break;
    default: snprintf(out->text, sizeof out->text, "%.0f%%", 100 * input.reliance); break;
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
    struct ranking rows;
    industries_find(&rows, desk);
    struct list list = {desk, &rows};
    struct area inside = frame_box(area, "Industries: output, 100 = start", focus);
    struct widget_table table = {columns,
                                 COLUMN_COUNT,
                                 rows.count,
                                 ranking_place(&rows, desk->industry),
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
    struct ranking rows;
    char title[2 * NAME_SIZE + 32];
    industry_inputs(&rows, &desk->eyes, desk->industry);
    struct list list = {desk, &rows};
    snprintf(title, sizeof title, "%s in %s: its inputs",
             thing_name(&desk->eyes, THING_INDUSTRY, desk->industry),
             thing_name(&desk->eyes, THING_COUNTRY, home_of(desk)));
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
    const char *id = thing_id(&desk->eyes, THING_INDUSTRY, desk->industry);
    struct story story = {-1, -1, desk->industry};
    struct sheet_chart chart;
    char title[NAME_SIZE + 48], figure[FIGURE_NAME_SIZE];
    snprintf(title, sizeof title, "%s, 100 = start",
             thing_name(&desk->eyes, THING_INDUSTRY, desk->industry));
    sheet_chart_begin(&chart, desk, state->back);
    for (int side = 0; side < SIDE_COUNT; side++) {
        snprintf(figure, sizeof figure, "output.%s.%s",
                 thing_id(&desk->eyes, THING_COUNTRY, thing_home(&desk->eyes, (enum side)side)),
                 id);
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
    struct ranking rows;
    industry_inputs(&rows, &desk->eyes, desk->industry);
    if (rows.count == 0) return true;
    if (state->input >= rows.count) state->input = 0;
    if (action == ACTION_WHY) {
        screen_ask_price(desk, industry_input_good(&desk->eyes, rows.index[state->input]));
    } else if (action != ACTION_OPEN)
        state->input = widget_menu_move(state->input, rows.count, action);
    else {
        desk->good = industry_input_good(&desk->eyes, rows.index[state->input]);
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
    struct ranking rows;
    if (action == ACTION_NEXT_PANE || action == ACTION_PREVIOUS_PANE) {
        industries->inputs = !industries->inputs;
        return true;
    }
    if (sheet_chart_step(&industries->back, desk, action)) return true;
    if (action == ACTION_MARK) {
        industries->inputs = false;
        if (sheet_mark(desk, THING_INDUSTRY, desk->industry)) desk->open = &screen_compare;
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
        screen_ask_why(desk, "output.%s.%s", thing_id(&desk->eyes, THING_COUNTRY, home_of(desk)),
                       thing_id(&desk->eyes, THING_INDUSTRY, desk->industry));
        return true;
    }
    industries_find(&rows, desk);
    if (rows.count == 0) return true;
    size_t at = ranking_place(&rows, desk->industry);
    desk->industry = rows.index[widget_menu_move(at, rows.count, action)];
    industries->input = 0;
    return true;
}

/* What is found is what the cursor is on, and its inputs stand below. */
static void industries_found(struct desk *desk, void *state)
{
    struct ranking rows;
    (void)state;
    industries_find(&rows, desk);
    if (rows.count > 0) desk->industry = rows.index[ranking_place(&rows, desk->industry)];
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
