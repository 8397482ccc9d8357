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
enum { TWO = 2, LABEL_WIDTH = 39, VALUE_WIDTH = 16, CHART_ROWS = 9, FRAMING_ROWS = 3 };

struct compare_state {
    size_t fact; /* the marked row */
    int of;      /* 0 or 1: which of the two w and Enter are about */
    int back;    /* turns before the last that the chart's cursor stands on */
};

static int32_t thing(const struct desk *desk, int of)
{
    return of == 0 ? desk->mark.first : desk->mark.second;
}

static void facts_find(struct facts out[TWO], const struct desk *desk)
{
    compare_facts(out, &desk->eyes, desk->mark.kind, thing(desk, 0), thing(desk, 1));
}

static size_t facts_count(const struct desk *desk)
{
    struct facts facts[TWO];
    facts_find(facts, desk);
    return facts[0].count;
}

static void label_write(char *out, size_t size, const struct fact *fact)
{
    snprintf(out, size, "%s%s%s", fact->label, fact->of[0] ? ", " : "", fact->of);
}

static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct facts *facts = context;
    if (column == 0) label_write(out->text, sizeof out->text, &facts[0].list[row]);
    else fact_value(out->text, &facts[column - 1].list[row], true);
}

/* What fits the title of a column: a country whose name does not has its code. */
static const char *name_short(const struct desk *desk, int of)
{
    return thing_name_within(&desk->eyes, desk->mark.kind, thing(desk, of), VALUE_WIDTH - 3);
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
    struct facts facts[TWO];
    facts_find(facts, desk);
    struct widget_table table = {
        columns, 1 + TWO, facts[0].count, state->fact, true, true, "nothing is known", cell, facts};
    widget_table_draw(&table, area);
}

/* The marked fact of both through the turns; one that is no figure of the engine's has no curve. */
static void chart_draw(const struct desk *desk, const struct compare_state *state,
                       const struct area *area)
{
    static const char *const letters[TWO] = {"a", "b"};
    struct facts facts[TWO];
    struct sheet_chart chart;
    char title[FACT_LABEL_SIZE + NAME_SIZE];
    facts_find(facts, desk);
    if (state->fact >= facts[0].count) return;
    label_write(title, sizeof title, &facts[0].list[state->fact]);
    struct area inside = frame_box(area, title, false);
    if (facts[0].list[state->fact].figure[0] == '\0') return;
    sheet_chart_begin(&chart, desk, state->back);
    for (int of = 0; of < TWO; of++) {
        sheet_chart_add_letter(&chart, letters[of], facts[of].list[state->fact].figure);
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
             thing_name(&desk->eyes, desk->mark.kind, desk->mark.first),
             thing_name(&desk->eyes, desk->mark.kind, desk->mark.second));
    struct area inside = frame_box(&top, title, true);
    facts_draw(desk, compare, &inside);
    chart_draw(desk, compare, &rest);
}

/* Why it moved in the turn that the chart's cursor is on. */
static void why_open(struct desk *desk, const struct compare_state *compare)
{
    struct facts facts[TWO];
    facts_find(facts, desk);
    if (compare->fact >= facts[0].count) return;
    desk->report_turn = sheet_chart_turn(desk, compare->back);
    const char *figure = facts[compare->of].list[compare->fact].figure;
    if (figure[0] != '\0' && sheet_why(desk, figure)) desk->open = &screen_why;
}

static void sheet_open(struct desk *desk, int of)
{
    switch (desk->mark.kind) {
    case THING_GOOD:
        desk->good = thing(desk, of);
        desk->open = &screen_good;
        break;
    case THING_COUNTRY:
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
