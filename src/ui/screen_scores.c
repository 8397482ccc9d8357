/* screen_scores.c: both sides' scores through the turns, what they weigh, and who has come further.
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "game/standing.h"
#include "game/words.h"
#include "ui/screen.h"
#include "ui/sheet.h"
#include "ui/widget_chart.h"
#include "ui/widget_menu.h"
#include "ui/widget_paragraph.h"
#include "ui/widget_table.h"

enum { TURNS_MAX = 128, TOTAL = SCORE_COUNT, TENSION, LINES };

struct scores_state {
    size_t line; /* what the chart shows: a score, the total, escalation */
    bool table;
};

static const char *const score_ids[SCORE_COUNT] = {"security", "technology", "prosperity",
                                                   "coalition", "stability"};

static double value_of(const struct desk *desk, const struct world *world, size_t line, int side)
{
    const char *id = words_side_id(side);
    if (line == TENSION) return 100 * sheet_value(desk, world, 0, "escalation");
    if (line == TOTAL) return sheet_value(desk, world, 0, "score.%s", id);
    return sheet_value(desk, world, 0, "score.%s.%s", id, score_ids[line]);
}

static const char *line_name(size_t line)
{
    return line == TENSION ? "Escalation" : line == TOTAL ? "Total" : words_score((enum score)line);
}

enum { COLUMN_NAME, COLUMN_WEIGHT, SIDE_COLUMNS = 3, COLUMN_COUNT = 2 + SIDE_COUNT * SIDE_COLUMNS };

/* For each side: at the start, a turn ago by its change, now. */
static void cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct desk *desk = context;
    if (column == COLUMN_NAME) {
        snprintf(out->text, sizeof out->text, "%s", line_name(row));
        return;
    }
    if (column == COLUMN_WEIGHT) {
        enum side own = desk->side == SIDE_NONE ? SIDE_WASHINGTON : desk->side;
        if (row < SCORE_COUNT)
            snprintf(out->text, sizeof out->text, "%.0f%%",
                     100 * sheet_world(desk)->sides[own].weight[row]);
        return;
    }
    int side = (int)(column - 2) / SIDE_COLUMNS;
    if (row == TENSION && side > 0) return;
    double start = value_of(desk, session_world_at(desk->session, 0), row, side);
    double before = value_of(desk, sheet_before(desk), row, side);
    double now = value_of(desk, sheet_world(desk), row, side);
    switch ((column - 2) % SIDE_COLUMNS) {
    case 0: snprintf(out->text, sizeof out->text, "%.1f", sheet_round(start, 1)); break;
    case 1:
        snprintf(out->text, sizeof out->text, "%.1f", sheet_round(now, 1));
        out->style = FRAME_BOLD | sheet_side_style(side);
        break;
    default:
        number_change(out->text, before, now, 1);
        out->style = sheet_move_style(number_value(out->text), row != TENSION);
        break;
    }
}

static void now_draw(const struct desk *desk, size_t line, const struct area *area)
{
    static const struct widget_table_column columns[COLUMN_COUNT] = {
        {"Score", 18, false}, {"weight", 6, true},  {"W start", 8, true}, {"W now", 7, true},
        {"turn", 6, true},    {"B start", 9, true}, {"B now", 7, true},   {"turn", 6, true}};
    struct area inside = frame_box(area, "Scores now: W Washington, B Beijing", true);
    struct widget_table table = {columns, COLUMN_COUNT, LINES, line, true,
                                 true,    "none",       cell,  desk};
    widget_table_draw(&table, &inside);
}

/* By turn, the last first. */
static void turn_cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct desk *desk = context;
    int turn = sheet_world(desk)->turn - (int)row;
    const struct world *world = session_world_at(desk->session, turn);
    if (column == 0) snprintf(out->text, sizeof out->text, "%d", turn);
    else {
        size_t line = (column - 1) / 2 < SCORE_COUNT ? (column - 1) / 2 : TOTAL;
        if (column == 13) line = TENSION;
        snprintf(
            out->text, sizeof out->text, "%.0f",
            sheet_round(value_of(desk, world, line, column == 13 ? 0 : (int)(column - 1) % 2), 0));
    }
}

static void turns_draw(const struct desk *desk, const struct area *area)
{
    static const struct widget_table_column columns[] = {
        {"Turn", 4, true}, {"SecW", 4, true},  {"B", 3, true}, {"TecW", 5, true},
        {"B", 3, true},    {"ProW", 5, true},  {"B", 3, true}, {"CoaW", 5, true},
        {"B", 3, true},    {"StaW", 5, true},  {"B", 3, true}, {"TotW", 5, true},
        {"B", 3, true},    {"Escal.", 7, true}};
    struct area inside = frame_box(area, "By turn, the last first; 0 is the start", false);
    struct widget_table table = {columns,
                                 sizeof columns / sizeof columns[0],
                                 (size_t)sheet_world(desk)->turn + 1,
                                 0,
                                 false,
                                 false,
                                 "none",
                                 turn_cell,
                                 desk};
    widget_table_draw(&table, &inside);
}

static void chart_draw(const struct desk *desk, size_t line, const struct area *area)
{
    double values[SIDE_COUNT][TURNS_MAX];
    char title[64];
    struct widget_chart chart = {.cursor = -1,
                                 .series_count = line == TENSION ? 1 : SIDE_COUNT,
                                 .look = sheet_chart_look(desk)};
    for (int turn = 0; turn <= sheet_world(desk)->turn && turn < TURNS_MAX; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            values[side][turn] = value_of(desk, session_world_at(desk->session, turn), line, side);
        }
        chart.count++;
    }
    chart.series[0] = (struct widget_chart_series){values[0], line == TENSION ? FRAME_POINT : 'W',
                                                   line == TENSION ? FRAME_PLAIN : FRAME_WASHINGTON,
                                                   WIDGET_CANVAS_MIDDLE};
    chart.series[1] =
        (struct widget_chart_series){values[1], 'B', FRAME_BEIJING, WIDGET_CANVAS_HEAVY};
    snprintf(title, sizeof title, "%s by turn%s", line_name(line),
             line == TENSION ? "" : ": W Washington, B Beijing, X both");
    struct area inside = frame_box(area, title, false);
    widget_chart_draw(&chart, &inside);
}

/* What counts is how far each side has come from where it began. */
static void standing_draw(const struct desk *desk, const struct area *area)
{
    struct standing standing;
    char line[256];
    standing_find(&standing, sheet_world(desk));
    snprintf(line, sizeof line,
             "Come since the start (half now, half the mean of all turns): W %+.1f, "
             "B %+.1f. %s%s.%s",
             standing.gain[SIDE_WASHINGTON], standing.gain[SIDE_BEIJING],
             standing.leader == SIDE_NONE ? "Neither is ahead" : words_side(standing.leader),
             standing.leader == SIDE_NONE ? "" : " is ahead",
             standing.both_lost ? " Both have lost so far." : "");
    struct area inside = frame_box(area, "Who is ahead", false);
    frame_cut_left(&inside, 1);
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN, line);
}

static void scores_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct scores_state *scores = state;
    struct area rest = *area;
    struct area top = frame_cut_top(&rest, LINES + 3);
    struct area ahead = frame_cut_top(&rest, area->columns < SHEET_WIDE ? 4 : 3);
    now_draw(desk, scores->line, &top);
    standing_draw(desk, &ahead);
    if (scores->table) turns_draw(desk, &rest);
    else chart_draw(desk, scores->line, &rest);
}

static void scores_enter(struct desk *desk, void *state)
{
    struct scores_state *scores = state;
    (void)desk;
    scores->line = TOTAL;
}

/* Why the side's own figure moved; Washington's, where everybody looks. */
static void why_open(struct desk *desk, size_t line)
{
    char figure[FIGURE_NAME_SIZE];
    const char *id = words_side_id(desk->side == SIDE_BEIJING ? SIDE_BEIJING : SIDE_WASHINGTON);
    if (line == TENSION) snprintf(figure, sizeof figure, "escalation");
    else if (line == TOTAL) snprintf(figure, sizeof figure, "score.%s", id);
    else snprintf(figure, sizeof figure, "score.%s.%s", id, score_ids[line]);
    desk->report_turn = sheet_world(desk)->turn;
    if (sheet_why(desk, figure)) desk->open = &screen_why;
}

static bool scores_act(struct desk *desk, void *state, enum action action)
{
    struct scores_state *scores = state;
    if (action == ACTION_WHY) why_open(desk, scores->line);
    else if (action == ACTION_TABLE) scores->table = !scores->table;
    else if (widget_menu_moves(action))
        scores->line = widget_menu_move(scores->line, LINES, action);
    else return false;
    return true;
}

const struct screen screen_scores = {
    .name = "scores",
    .title = "7 Scores",
    .state_size = sizeof(struct scores_state),
    .actions = {ACTION_WHY, ACTION_UP, ACTION_DOWN, ACTION_TABLE, ACTION_BACK, ACTION_PAGE_UP,
                ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = scores_enter,
    .draw = scores_draw,
    .act = scores_act,
};
