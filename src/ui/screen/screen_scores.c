/* screen_scores.c: both sides' scores through the turns, what they weigh, and the result so far.
 */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>

#include "base/text.h"
#include "brief/headline.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"
#include "ui/widget/table.h"

enum { TOTAL = SCORE_COUNT, TENSION, LINES, LINE_SIZE = 256, PARTS = 2, AIMS_ROWS = 30 };

/* Smaller ranges are not drawn larger: points of a score, of escalation. */
#define SCORE_LEAST 2.0
#define TENSION_LEAST 10.0

struct scores_state {
    size_t line; /* what the chart shows: a score, the total, escalation */
    bool table;
    int back; /* turns before the last that the cursor stands on */
};

static void figure_name(char out[FIGURE_NAME_SIZE], size_t line, int side)
{
    const char *id = words_side_id(side);
    if (line == TENSION) snprintf(out, FIGURE_NAME_SIZE, "escalation");
    else if (line == TOTAL) snprintf(out, FIGURE_NAME_SIZE, "score.%s", id);
    else snprintf(out, FIGURE_NAME_SIZE, "score.%s.%s", id, words_score_id((enum score)line));
}

/* A line's value after a turn as it is shown. */
static double value_at(const struct desk *desk, int turn, size_t line, int side)
{
    char figure[FIGURE_NAME_SIZE];
    struct eyes then = eyes_at(&desk->eyes, turn);
    figure_name(figure, line, side);
    return number_form(figure)->scale * eyes_value(&then, eyes_world(&then), 0, "%s", figure);
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
        if (row < SCORE_COUNT)
            snprintf(out->text, sizeof out->text, "%.0f%%",
                     100 * standing_weight(&desk->eyes, eyes_first(&desk->eyes), (enum score)row));
        return;
    }
    int side = (int)(column - 2) / SIDE_COLUMNS, turn = eyes_played(&desk->eyes);
    if (row == TENSION && side > 0) return;
    double start = value_at(desk, 0, row, side), now = value_at(desk, turn, row, side);
    double before = value_at(desk, step_before(desk->eyes.session, turn), row, side);
    switch ((column - 2) % SIDE_COLUMNS) {
    case 0: snprintf(out->text, sizeof out->text, "%.1f", number_round(start, 1)); break;
    case 1:
        snprintf(out->text, sizeof out->text, "%.1f", number_round(now, 1));
        out->style = FRAME_BOLD | sheet_side_style(side);
        break;
    default:
        number_change(out->text, before, now, 1);
        out->style = sheet_move_style(number_difference(before, now, 1), row != TENSION);
        break;
    }
}

/* What counts, so far, as far as the reader may know. */
struct result {
    struct verdict verdict;
    char words[HEADLINE_SIZE + 32];
    bool aims; /* each has a row */
};

/* On a low screen the aims stand in the table's place, for the chart needs its rows. */
static void result_find(struct result *out, const struct desk *desk, bool aims)
{
    char pair[HEADLINE_SIZE];
    headline_verdict(&out->verdict, &desk->eyes);
    headline_pair(pair, &out->verdict);
    const size_t *count = out->verdict.aim_count;
    bool any = count[SIDE_WASHINGTON] + count[SIDE_BEIJING] > 0;
    out->aims = aims;
    snprintf(out->words, sizeof out->words, "%s%s", pair, any && !aims ? " t: aims" : "");
}

/* Draws it, or on an area without rows counts its rows. */
static int result_draw(const struct desk *desk, const struct result *result,
                       const struct area *area)
{
    char line[HEADLINE_SIZE];
    int row = widget_paragraph_draw(area, 0, FRAME_PLAIN, result->words);
    for (int side = 0; result->aims && side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < result->verdict.aim_count[side]; i++) {
            headline_aim(line, desk->eyes.session, &result->verdict.aim[side][i]);
            row = widget_paragraph_draw(area, row, sheet_side_style(side), line);
        }
    }
    return row;
}

/* The box of scores with the result below, cut from the top of what is left. */
static void now_draw(const struct desk *desk, size_t line, bool aims, struct area *rest)
{
    static const struct widget_table_column columns[COLUMN_COUNT] = {
        {"Score", 18, false}, {"weight", 6, true},  {"W start", 8, true}, {"W now", 7, true},
        {"turn", 6, true},    {"B start", 9, true}, {"B now", 7, true},   {"turn", 6, true}};
    struct result result;
    result_find(&result, desk, aims);
    struct area measured = {rest->frame, rest->row, rest->column, 0, rest->columns - 4};
    struct area box = frame_cut_top(rest, LINES + 4 + result_draw(desk, &result, &measured));
    struct area inside = frame_box(&box, "Scores now: W Washington, B Beijing", true);
    struct area upper = frame_cut_top(&inside, LINES + 1);
    struct widget_table table = {columns, COLUMN_COUNT, LINES, line, true,
                                 true,    "none",       cell,  desk};
    widget_table_draw(&table, &upper);
    struct area track = frame_cut_top(&inside, 1);
    sheet_track(&desk->eyes, &track, 0);
    inside.column++;
    inside.columns -= 2;
    result_draw(desk, &result, &inside);
}

/* By turn, the last first. */
static void turn_cell(struct widget_table_cell *out, size_t row, size_t column, const void *context)
{
    const struct desk *desk = context;
    int turn = sheet_chart_turn(desk, (int)row);
    if (column == 0)
        snprintf(out->text, sizeof out->text, "%d", step_number(desk->eyes.session, turn));
    else {
        size_t line = (column - 1) / 2 < SCORE_COUNT ? (column - 1) / 2 : TOTAL;
        if (column == 13) line = TENSION;
        snprintf(
            out->text, sizeof out->text, "%.0f",
            number_round(value_at(desk, turn, line, column == 13 ? 0 : (int)(column - 1) % 2), 0));
    }
}

static void turns_draw(const struct desk *desk, int back, const struct area *area)
{
    static const struct widget_table_column columns[] = {
        {"Turn", 4, true}, {"SecW", 4, true},  {"B", 3, true}, {"TecW", 5, true},
        {"B", 3, true},    {"ProW", 5, true},  {"B", 3, true}, {"CoaW", 5, true},
        {"B", 3, true},    {"StaW", 5, true},  {"B", 3, true}, {"TotW", 5, true},
        {"B", 3, true},    {"Escal.", 7, true}};
    int turns = step_number(desk->eyes.session, eyes_played(&desk->eyes));
    struct area inside = frame_box(area, "By turn, the last first; 0 is the start", false);
    struct widget_table table = {columns,
                                 sizeof columns / sizeof columns[0],
                                 (size_t)turns + 1,
                                 (size_t)back,
                                 true,
                                 false,
                                 "none",
                                 turn_cell,
                                 desk};
    widget_table_draw(&table, &inside);
}

/* "W +0.2: Technology +0.3, Security -0.1.": the scores that moved a side's total most. */
static void parts_append(struct text *text, const struct desk *desk, int turn, int side)
{
    struct ranking rows = {0};
    double part[SCORE_COUNT];
    char change[NUMBER_SIZE];
    int before = step_before(desk->eyes.session, turn);
    for (int i = 0; i < SCORE_COUNT; i++) {
        part[i] = standing_weight(&desk->eyes, (enum side)side, (enum score)i) *
                  (value_at(desk, turn, (size_t)i, side) - value_at(desk, before, (size_t)i, side));
        if (fabs(part[i]) >= 0.05) ranking_add(&rows, PARTS, i, fabs(part[i]));
    }
    number_change(change, value_at(desk, before, TOTAL, side), value_at(desk, turn, TOTAL, side),
                  1);
    text_format(text, "%s%c %s%s", side > 0 ? "  " : "", "WB"[side], change,
                rows.count > 0 ? ":" : "");
    for (size_t i = 0; i < rows.count; i++)
        text_format(text, "%s %s %+.1f", i > 0 ? "," : "",
                    words_score_short((enum score)rows.index[i]),
                    number_round(part[rows.index[i]], 1));
}

/* What of the total's move in the cursor's turn is due to which score; w asks further. */
static void moved_draw(const struct desk *desk, int turn, const struct area *row)
{
    char line[LINE_SIZE];
    struct text text;
    if (turn == 0) return;
    text_init(&text, line, sizeof line);
    for (int side = 0; side < SIDE_COUNT; side++) parts_append(&text, desk, turn, side);
    text_append(&text, "  w why");
    frame_put_fit(row, 0, 4, row->columns - 4, FRAME_PLAIN, line);
}

static void chart_draw(const struct desk *desk, const struct scores_state *scores,
                       const struct area *area)
{
    struct sheet_chart chart;
    char title[64], figure[FIGURE_NAME_SIZE];
    bool tension = scores->line == TENSION;
    sheet_chart_begin(&chart, desk, scores->back);
    for (int side = 0; side < (tension ? 1 : SIDE_COUNT); side++) {
        figure_name(figure, scores->line, side);
        sheet_chart_add(&chart, tension ? SIDE_NONE : side,
                        tension ? "of 100"
                        : side  ? "B"
                                : "W",
                        figure);
    }
    chart.least = tension ? TENSION_LEAST : SCORE_LEAST;
    if (tension) chart.series[0].weight = WIDGET_CANVAS_MIDDLE;
    else sheet_chart_gain(&chart);
    snprintf(title, sizeof title, "%s by turn%s", line_name(scores->line),
             tension ? "" : ", points since the start: W, B, X both");
    struct area inside = frame_box(area, title, false);
    struct area upper = frame_cut_top(&inside, inside.rows - (scores->line == TOTAL));
    sheet_chart_draw(&chart, &upper);
    if (scores->line == TOTAL) moved_draw(desk, chart.cursor, &inside);
}

static void scores_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct scores_state *scores = state;
    struct area rest = *area;
    now_draw(desk, scores->line, scores->table || area->rows >= AIMS_ROWS, &rest);
    if (scores->table) turns_draw(desk, scores->back, &rest);
    else chart_draw(desk, scores, &rest);
}

static void scores_enter(struct desk *desk, void *state)
{
    struct scores_state *scores = state;
    (void)desk;
    scores->line = TOTAL;
}

/* Why the side's own figure moved in the cursor's turn; Washington's, where everybody looks. */
static void why_open(struct desk *desk, const struct scores_state *scores)
{
    char figure[FIGURE_NAME_SIZE];
    int turn = sheet_chart_turn(desk, scores->back);
    figure_name(figure, scores->line,
                eyes_side(&desk->eyes) == SIDE_BEIJING ? SIDE_BEIJING : SIDE_WASHINGTON);
    desk->report_turn = turn > 0 ? turn : step_end(desk->eyes.session, 1);
    if (sheet_why(desk, figure)) desk->open = &screen_why;
}

static bool scores_act(struct desk *desk, void *state, enum action action)
{
    struct scores_state *scores = state;
    if (sheet_chart_step(&scores->back, desk, action)) return true;
    if (action == ACTION_WHY) why_open(desk, scores);
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
    .actions = {ACTION_WHY, ACTION_UP, ACTION_DOWN, ACTION_TABLE, ACTION_EARLIER, ACTION_LATER,
                ACTION_BACK, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = scores_enter,
    .draw = scores_draw,
    .act = scores_act,
};
