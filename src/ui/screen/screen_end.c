/* screen_end.c: the end: what each side came to, how the scores went, and the turns that decided
 * it.
 */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "base/program.h"
#include "brief/debrief.h"
#include "brief/headline.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "brief/turning.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_chart.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"
#include "ui/widget/passage.h"
#include "ui/widget/table.h"

enum { POINTS = 8, RULINGS = 16, RESULT_ROWS = 10, VERDICT_ROWS = 7, RESULT_COLUMNS = 42 };

/* Smaller ranges of a total, in points, are not drawn larger. */
#define TOTAL_LEAST 2.0

struct end {
    bool table;      /* the totals are numbers, not lines */
    bool held;       /* the turning points are not told yet */
    bool talk;       /* what to discuss is shown, not what happened */
    size_t question; /* the one marked there */
    size_t question_count;
    struct debrief questions[DEBRIEF_MAX];
    size_t selected;
    size_t count;
    struct turning points[POINTS + RULINGS]; /* the turning points, then what was ruled */
    struct verdict verdict;
};

/* The turning points, as soon as they may be told, and what was ruled. */
static void points_find(const struct desk *desk, struct end *end)
{
    end->held = desk->seat.meeting && turning_held(desk->eyes.session);
    end->count = end->held ? 0 : turning_find(end->points, POINTS, desk->eyes.session);
    end->count += turning_rulings(&end->points[end->count], RULINGS, &desk->eyes);
}

static void enter(struct desk *desk, void *state)
{
    struct end *end = state;
    points_find(desk, end);
    end->question_count = debrief_find(end->questions, desk->eyes.session, desk->eyes.viewer);
    headline_verdict(&end->verdict, &(struct eyes){desk->eyes.session, desk->eyes.viewer, 0});
}

/* Columns of the result: then and now of both sides. */
enum {
    RESULT_NAME,
    RESULT_WASHINGTON_THEN,
    RESULT_WASHINGTON,
    RESULT_BEIJING_THEN,
    RESULT_BEIJING,
    RESULT_COUNT
};

static void result_cell(struct widget_table_cell *out, size_t row, size_t column,
                        const void *context)
{
    const struct desk *desk = context;
    bool total = row == SCORE_COUNT;
    if (total) out->style = FRAME_BOLD;
    if (column == RESULT_NAME) {
        snprintf(out->text, sizeof out->text, "%s",
                 total ? "Total" : words_score_short((enum score)row));
        return;
    }
    enum side side = column >= RESULT_BEIJING_THEN ? SIDE_BEIJING : SIDE_WASHINGTON;
    bool then = column == RESULT_WASHINGTON_THEN || column == RESULT_BEIJING_THEN;
    const struct eyes at = {desk->eyes.session, desk->eyes.viewer, then ? EYES_START : EYES_NOW};
    double value = standing_score(&at, side, total ? SCORE_COUNT : (enum score)row);
    if (!then) out->style |= side == SIDE_WASHINGTON ? FRAME_WASHINGTON : FRAME_BEIJING;
    snprintf(out->text, sizeof out->text, "%.0f", number_round(value, 0));
}

static void result_draw(const struct desk *desk, const struct end *end, const struct area *area)
{
    static const struct widget_table_column columns[RESULT_COUNT] = {{"", 12, false},
                                                                     {"start", 5, true},
                                                                     {"WASH", 5, true},
                                                                     {"start", 5, true},
                                                                     {"BEIJ", 5, true}};
    char title[HEADLINE_SIZE + 16], line[HEADLINE_SIZE];
    headline_short(line, &end->verdict);
    snprintf(title, sizeof title, "Result: %s", line);
    struct area inside = frame_box(area, title, false);
    inside.column++;
    inside.columns--;
    struct widget_table table = {.columns = columns,
                                 .column_count = RESULT_COUNT,
                                 .count = SCORE_COUNT + 1,
                                 .cell = result_cell,
                                 .context = desk};
    widget_table_draw(&table, &inside);
}

/* The cursor stands on the marked turning point; each has the letter of whom it helped. */
static void chart_draw(const struct desk *desk, const struct end *end, const struct area *area)
{
    struct sheet_chart chart;
    char figure[FIGURE_NAME_SIZE];
    bool chosen = !end->talk && end->selected < end->count;
    const struct session *session = desk->eyes.session;
    int last = step_number(session, eyes_played(&desk->eyes));
    struct area inside = frame_box(area, "Totals since the start: W, B", false);
    sheet_chart_begin(&chart, desk,
                      chosen ? last - step_number(session, end->points[end->selected].turn) : 0);
    for (int side = 0; side < SIDE_COUNT; side++) {
        snprintf(figure, sizeof figure, "score.%s", words_side_id(side));
        sheet_chart_add(&chart, side, side == SIDE_WASHINGTON ? "W" : "B", figure);
    }
    chart.fixed = true;
    chart.least = TOTAL_LEAST;
    sheet_chart_gain(&chart);
    for (size_t i = end->count; i-- > 0;) {
        const struct turning *point = &end->points[i];
        sheet_chart_mark(&chart, point->turn, point->ruled ? '!' : point->swing > 0 ? 'W' : 'B');
    }
    if (end->table) sheet_chart_table(&chart, &inside);
    else sheet_chart_draw(&chart, &inside);
}

enum { LEAD_SIZE = 32 };

/* A list of the end: its texts are made when it is drawn. */
struct told {
    const struct end *end;
    char lead[LEAD_SIZE];
    char text[TURNING_CAUSE_SIZE + WHY_NAME_SIZE + 2];
};

/* "T11  1.3 to W  Beijing's Prosperity, 74 to 69: what was played". */
static void point_passage(struct widget_passage *out, size_t index, const void *context)
{
    enum { INDENT = 15 };
    struct told *told = *(struct told *const *)context;
    const struct turning *point = &told->end->points[index];
    if (point->ruled) snprintf(told->lead, sizeof told->lead, "T%-2d after it", point->number);
    else
        snprintf(told->lead, sizeof told->lead, "T%-2d %4.1f to %c", point->number,
                 fabs(point->swing), point->swing > 0 ? 'W' : 'B');
    snprintf(told->text, sizeof told->text, "%s%s%s", point->cause,
             point->cause[0] && point->card[0] ? ": " : "", point->card);
    out->lead = told->lead;
    out->indent = INDENT;
    out->text = told->text;
}

static void question_passage(struct widget_passage *out, size_t index, const void *context)
{
    enum { INDENT = 7 };
    struct told *told = *(struct told *const *)context;
    const struct debrief *asked = &told->end->questions[index];
    snprintf(told->lead, sizeof told->lead, "T%-2d %c", asked->number, words_side(asked->side)[0]);
    out->lead = told->lead;
    out->indent = INDENT;
    out->text = asked->move->debrief;
}

/* `told` keeps the words of the passage that is asked for last. */
static struct widget_passages passages_of(struct told *const *told)
{
    const struct end *end = (*told)->end;
    struct widget_passages points = {end->count, end->selected,
                                     end->held ? turning_held_words : "the lead never moved",
                                     point_passage, told};
    struct widget_passages questions = {end->question_count, end->question,
                                        "nothing was played that asks a question", question_passage,
                                        told};
    return end->talk ? questions : points;
}

static void passages_draw(const struct end *end, const struct area *area)
{
    struct told told = {.end = end}, *const kept = &told;
    struct widget_passages passages = passages_of(&kept);
    widget_passage_draw(&passages, area);
}

static struct area points_area(const struct area *area)
{
    return (struct area){area->frame, area->row + RESULT_ROWS + VERDICT_ROWS, area->column,
                         area->rows - RESULT_ROWS - VERDICT_ROWS, area->columns};
}

/* The turns that decided it, with the verdict above. */
static void story_draw(const struct end *end, const struct area *verdict, const struct area *points)
{
    char pair[HEADLINE_SIZE], sides[SIDE_COUNT][HEADLINE_SIZE], rank[HEADLINE_SIZE];
    char words[(SIDE_COUNT + 2) * HEADLINE_SIZE];
    struct area inside = frame_box(verdict, "What decided it; Tab: what to discuss", false);
    inside.column++;
    inside.columns -= 2;
    headline_pair(pair, &end->verdict);
    for (int side = 0; side < SIDE_COUNT; side++) {
        headline_side(sides[side], &end->verdict, (enum side)side);
    }
    headline_rank(rank, &end->verdict);
    snprintf(words, sizeof words, "%s %s %s %s", pair, sides[SIDE_WASHINGTON], sides[SIDE_BEIJING],
             rank);
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN, words);
    inside = frame_box(points, "Turns that moved the lead most; Enter: the turn, w: why", true);
    passages_draw(end, &inside);
}

/* What is left to do with a game that is over, and the questions of what was played. */
static void talk_draw(const struct desk *desk, const struct end *end, const struct area *now,
                      const struct area *questions)
{
    char line[DESK_MESSAGE_SIZE + SEAT_KEPT_SIZE], kept[SEAT_KEPT_SIZE];
    struct area inside = frame_box(now, "What now? Tab: what decided it", false);
    inside.column++;
    inside.columns -= 2;
    int row = widget_paragraph_draw(&inside, 0, FRAME_PLAIN,
                                    "8 tells the game a turn at a time ([ and ] step), 7 the "
                                    "scores, and w on any number why it moved.");
    seat_kept(kept, &desk->seat, desk->eyes.session);
    snprintf(line, sizeof line, "Seed %" PRIu64 " has the same dice again. %s%s",
             session_seed(desk->eyes.session), kept[0] ? "The game is kept " : "It is not kept.",
             kept);
    row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    char command[PROGRAM_COMMAND_SIZE], words[PROGRAM_COMMAND_SIZE + 32];
    seat_report(command, sizeof command, &desk->seat, desk->eyes.session);
    snprintf(words, sizeof words, "As a page, for paper: %s", command);
    if (command[0]) row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, words);
    if (end->question < end->question_count) {
        snprintf(line, sizeof line, "The marked question is about: %s.",
                 end->questions[end->question].move->title);
        widget_paragraph_draw(&inside, row, FRAME_DIM, line);
    }
    inside = frame_box(questions, "To discuss, by what was played; Enter: the turn", true);
    passages_draw(end, &inside);
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct end *end = state;
    struct area rest = *area, points = points_area(area);
    struct area top = frame_cut_top(&rest, RESULT_ROWS);
    struct area result = frame_cut_left(&top, RESULT_COLUMNS);
    result_draw(desk, end, &result);
    chart_draw(desk, end, &top);
    struct area verdict = frame_cut_top(&rest, VERDICT_ROWS);
    if (end->talk) talk_draw(desk, end, &verdict, &points);
    else story_draw(end, &verdict, &points);
}

/* The cards behind the turns are worked out one at a time while no key is pressed. */
static bool idle(struct desk *desk, void *state)
{
    struct end *end = state;
    if (end->held && !turning_held(desk->eyes.session)) {
        points_find(desk, end);
        return true;
    }
    for (size_t i = 0; i < end->count; i++) {
        if (end->points[i].asked) continue;
        turning_card(&end->points[i], desk->eyes.session, desk->eyes.viewer);
        return true;
    }
    return false;
}

static bool talk_act(struct desk *desk, struct end *end, enum action action)
{
    if (widget_menu_moves(action)) {
        end->question = widget_menu_move(end->question, end->question_count, action);
        return true;
    }
    if (action != ACTION_OPEN || end->question >= end->question_count) return false;
    desk->report_turn = end->questions[end->question].turn;
    desk->open = &screen_report;
    return true;
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct end *end = state;
    if (action == ACTION_NEXT_PANE || action == ACTION_PREVIOUS_PANE) {
        end->talk = !end->talk;
        return true;
    }
    if (action == ACTION_TABLE) {
        end->table = !end->table;
        return true;
    }
    if (end->talk) return talk_act(desk, end, action);
    if (widget_menu_moves(action)) {
        end->selected = widget_menu_move(end->selected, end->count, action);
        return true;
    }
    if (end->selected >= end->count) return false;
    const struct turning *point = &end->points[end->selected];
    if (action == ACTION_WHY) {
        if (!sheet_why(desk, point->figure)) return true;
        desk->open = &screen_why;
    } else if (action == ACTION_OPEN) {
        desk->open = &screen_report;
    } else return false;
    desk->report_turn = point->turn > 0 ? point->turn : 1; /* what was ruled at the start */
    return true;
}

static bool click(struct desk *desk, void *state, int row, int column)
{
    struct end *end = state;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    struct area box = points_area(&area);
    struct area inside = {NULL, box.row + 1, box.column + 1, box.rows - 2, box.columns - 2};
    size_t *selected = end->talk ? &end->question : &end->selected;
    size_t count = end->talk ? end->question_count : end->count;
    struct told told = {.end = end}, *const kept = &told;
    struct widget_passages passages = passages_of(&kept);
    size_t index = widget_passage_click(&passages, &inside, row, column);
    if (index == count) return false;
    if (index == *selected) return act(desk, state, ACTION_OPEN);
    *selected = index;
    return true;
}

/* A question has no figure that moved. */
static const char *hint(const struct desk *desk, const void *state, enum action action)
{
    const struct end *end = state;
    (void)desk;
    if (action == ACTION_OPEN) return "the turn";
    return action == ACTION_WHY && end->talk ? "" : NULL;
}

const struct screen screen_end = {
    .name = "end",
    .title = "The end",
    .state_size = sizeof(struct end),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_NEXT_PANE, ACTION_PREVIOUS_PANE, ACTION_REPORT,
                ACTION_LOG, ACTION_SCORES, ACTION_TABLE, ACTION_PLAIN, ACTION_UP, ACTION_DOWN,
                ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = enter,
    .draw = draw,
    .act = act,
    .click = click,
    .hint = hint,
    .idle = idle,
};
