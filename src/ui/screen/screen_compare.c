/* screen_compare.c: the two that were marked, fact by fact, and how they moved through the turns.
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/text.h"
#include "brief/compare.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/widget/menu.h"
#include "ui/widget/table.h"

/* A box's two edges and the titles of the columns frame the facts. */
enum { TWO = 2, LABEL_WIDTH = 39, VALUE_WIDTH = 17, CHART_ROWS = 9, FRAMING_ROWS = 3 };

struct compare_state {
    size_t fact; /* the marked row */
    int of;      /* 0 or 1: which of the two w and Enter are about */
    int back;    /* turns before the last that the chart's cursor stands on */
};

static int32_t thing(const struct desk *desk, int of)
{
    return of == 0 ? desk->mark.first : desk->mark.second;
}

static bool band_find(struct band *out, const struct desk *desk, const struct world *world,
                      const struct compare_fact *fact, int of)
{
    return eyes_band(out, &desk->eyes, world, fact->pattern,
                     compare_id(eyes_world(&desk->eyes), desk->mark.kind, thing(desk, of)));
}

static size_t facts_count(const struct desk *desk)
{
    size_t count = 0;
    while (compare_fact(desk->mark.kind, count)) count++;
    return count;
}

static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct desk *desk = context;
    const struct compare_fact *fact = compare_fact(desk->mark.kind, row);
    struct band band;
    char value[NUMBER_SIZE];
    if (column == 0) {
        snprintf(out->text, sizeof out->text, "%s", fact->label);
    } else if (band_find(&band, desk, eyes_world(&desk->eyes), fact, (int)column - 1)) {
        number_band(value, &band, number_form(fact->pattern)->scale,
                    number_form(fact->pattern)->decimals);
        snprintf(out->text, sizeof out->text, "%s", value);
    } else {
        snprintf(out->text, sizeof out->text, "-");
    }
}

/* What fits the title of a column: a country whose name does not has its code. */
static const char *name_short(const struct desk *desk, int of)
{
    int32_t index = thing(desk, of);
    int room = VALUE_WIDTH - 3;
    if (desk->mark.kind == COMPARE_GOOD) return sheet_good_name(desk, index, room);
    const char *name = compare_name(eyes_world(&desk->eyes), desk->mark.kind, index);
    return text_width(name) <= room ? name
                                    : compare_id(eyes_world(&desk->eyes), desk->mark.kind, index);
}

static void facts_draw(const struct desk *desk, const struct compare_state *state,
                       const struct area *area)
{
    char names[TWO][VALUE_WIDTH + 1];
    for (int of = 0; of < TWO; of++) {
        snprintf(names[of], sizeof names[of], "%s%c %s", state->of == of ? ">" : "", 'a' + of,
                 name_short(desk, of));
    }
    const struct widget_table_column columns[] = {
        {"", LABEL_WIDTH, false}, {names[0], VALUE_WIDTH, true}, {names[1], VALUE_WIDTH, true}};
    struct widget_table table = {columns, 1 + TWO, facts_count(desk),  state->fact,
                                 true,    true,    "nothing is known", cell,
                                 desk};
    widget_table_draw(&table, area);
}

static void figure_write(char out[FIGURE_NAME_SIZE], const struct desk *desk, size_t fact, int of)
{
    snprintf(out, FIGURE_NAME_SIZE, compare_fact(desk->mark.kind, fact)->pattern,
             compare_id(eyes_world(&desk->eyes), desk->mark.kind, thing(desk, of)));
}

/* The marked fact of both through the turns. */
static void chart_draw(const struct desk *desk, const struct compare_state *state,
                       const struct area *area)
{
    static const char *const letters[TWO] = {"a", "b"};
    struct sheet_chart chart;
    struct area inside = frame_box(area, compare_fact(desk->mark.kind, state->fact)->label, false);
    sheet_chart_begin(&chart, desk, state->back);
    for (int of = 0; of < TWO; of++) {
        char figure[FIGURE_NAME_SIZE];
        figure_write(figure, desk, state->fact, of);
        sheet_chart_add_letter(&chart, letters[of], figure);
    }
    sheet_chart_draw(&chart, &inside);
}

static void compare_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct compare_state *compare = state;
    char title[2 * NAME_SIZE + 8];
    int rows = (int)facts_count(desk) + FRAMING_ROWS, most = area->rows - CHART_ROWS;
    struct area rest = *area;
    struct area top = frame_cut_top(&rest, rows < most ? rows : most);
    snprintf(title, sizeof title, "%s and %s",
             compare_name(eyes_world(&desk->eyes), desk->mark.kind, desk->mark.first),
             compare_name(eyes_world(&desk->eyes), desk->mark.kind, desk->mark.second));
    struct area inside = frame_box(&top, title, true);
    facts_draw(desk, compare, &inside);
    chart_draw(desk, compare, &rest);
}

/* Why it moved in the turn that the chart's cursor is on. */
static void why_open(struct desk *desk, const struct compare_state *compare)
{
    char figure[FIGURE_NAME_SIZE];
    figure_write(figure, desk, compare->fact, compare->of);
    desk->report_turn = eyes_world(&desk->eyes)->turn - compare->back;
    if (sheet_why(desk, figure)) desk->open = &screen_why;
}

static void sheet_open(struct desk *desk, int of)
{
    switch (desk->mark.kind) {
    case COMPARE_GOOD:
        desk->good = thing(desk, of);
        desk->open = &screen_good;
        break;
    case COMPARE_COUNTRY:
        desk->country = thing(desk, of);
        desk->open = &screen_country;
        break;
    default: /* an industry's sheet is the lower part of the list behind */
        desk->industry = thing(desk, of);
        desk->close = true;
        break;
    }
}

static bool compare_act(struct desk *desk, void *state, enum action action)
{
    struct compare_state *compare = state;
    if (widget_menu_moves(action)) {
        compare->fact = widget_menu_move(compare->fact, facts_count(desk), action);
        return true;
    }
    if (sheet_chart_step(&compare->back, desk, action)) return true;
    switch (action) {
    case ACTION_LEFT:
    case ACTION_RIGHT: compare->of = action == ACTION_RIGHT; return true;
    case ACTION_WHY: why_open(desk, compare); return true;
    case ACTION_OPEN: sheet_open(desk, compare->of); return true;
    default: return false;
    }
}

const struct screen screen_compare = {
    .name = "compare",
    .title = "Compare",
    .opens = "its sheet",
    .state_size = sizeof(struct compare_state),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_EARLIER, ACTION_LATER, ACTION_LEFT, ACTION_RIGHT,
                ACTION_BACK, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST,
                ACTION_LAST},
    .draw = compare_draw,
    .act = compare_act,
};
