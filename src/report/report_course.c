/* report_course.c: how a game went: totals and scores through the quarters, with what was decided
 * under them, the turns that moved most, and the room's clock. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/digest.h"
#include "brief/spoken.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "brief/timeline.h"
#include "brief/turning.h"
#include "brief/why_told.h"
#include "engine/names.h"
#include "report/chart.h"
#include "report/report_inside.h"

/* Of so many turns it is told what moved them, and of each so many causes. */
enum { POINTS = 5, POINTS_WHY = 3, CAUSES = 6 };

/* Smaller ranges, in points, are not drawn larger. */
static const double total_least = 4, score_least = 8;

/* Both totals, and what they would have been had nobody moved. */
static void totals_write(const struct report *report)
{
    struct trace *traces = memory_new(2 * SIDE_COUNT * sizeof *traces);
    struct chart chart = {
        .head =
            {"Both totals, and the calm line",
             "Lines of Washington's and Beijing's totals by quarter, and thin ones of what they "
             "would have been had nobody moved. The table has every value."},
        .session = report->session,
        .least = total_least};
    static const char *const calm[SIDE_COUNT] = {"W, nobody moves", "B, nobody moves"};
    struct report_column columns[2 * SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct trace *own = &traces[2 * side], *none = own + 1;
        trace_find(own, &report->eyes, "score.%s", words_side_id(side));
        trace_calm(none, &report->eyes, (enum side)side);
        columns[2 * side] = (struct report_column){words_side(side), own};
        columns[2 * side + 1] = (struct report_column){calm[side], none};
        chart.lines[chart.count++] = (struct chart_line){words_side(side), (enum side)side, own};
        chart.lines[chart.count++] = (struct chart_line){"calm line", SIDE_NONE, none};
    }
    page_figure_begin(report->out);
    chart_draw(report->out, &chart);
    page_figure_end(report->out, "Totals of both sides, of 100, by turn; dotted: had nobody moved. "
                                 "What was decided in each turn stands below.");
    report_trace_table(report, "Totals by quarter, of 100.", columns, 2 * SIDE_COUNT);
    free(traces);
}

/* The five scores, a small picture each, and one table. */
static void scores_write(const struct report *report)
{
    enum { COLUMNS = SCORE_COUNT * SIDE_COUNT };
    struct trace *traces = memory_new(COLUMNS * sizeof *traces);
    struct report_column columns[COLUMNS];
    char names[COLUMNS][48];
    page_open(report->out, "cards");
    for (int i = 0; i < COLUMNS; i++) {
        int score = i / SIDE_COUNT, side = i % SIDE_COUNT;
        trace_find(&traces[i], &report->eyes, "score.%s.%s", words_side_id(side),
                   names_scores[score]);
        snprintf(names[i], sizeof names[i], "%s %c", words_score_short((enum score)score),
                 words_side(side)[0]);
        columns[i] = (struct report_column){names[i], &traces[i]};
        if (side != SIDE_BEIJING) continue;
        char description[160];
        snprintf(description, sizeof description,
                 "Lines of %s by quarter, Washington's and Beijing's.",
                 words_score((enum score)score));
        struct chart chart = {.head = {words_score((enum score)score), description},
                              .session = report->session,
                              .least = score_least,
                              .count = SIDE_COUNT,
                              .lines = {{"Washington", SIDE_WASHINGTON, &traces[i - 1]},
                                        {"Beijing", SIDE_BEIJING, &traces[i]}}};
        page_figure_begin(report->out);
        chart_draw(report->out, &chart);
        page_figure_end(report->out, "%s", words_score((enum score)score));
    }
    page_close(report->out);
    report_trace_table(report, "The five scores by quarter, W Washington's, B Beijing's.", columns,
                       COLUMNS);
    free(traces);
}

/* What a part of a turn's news says, a line each; what was folded under a line is left out, and
 * what was said of each move, which the table of moves has. */
static void news_put(char *out, size_t size, const struct report *report,
                     const struct digest *digest, enum digest_part part)
{
    struct text text;
    char typed[HIDE_SIZE];
    text_init(&text, out, size);
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        if (line->part != part || line->folded || line->scores || line->waits || line->meant)
            continue;
        text_format(&text, "%s%s", text.length ? "\n" : "",
                    report_typed(typed, report, line->text));
    }
}

static void decisions_write(const struct report *report)
{
    enum { CELL = 6000 };
    static const struct page_column columns[] = {
        {"Turn", false}, {"One side", false}, {"The other", false}, {"What nobody decided", false}};
    struct page_column told[4];
    struct page_table table = {"What was decided in each turn, as these eyes were told.", told, 4};
    struct digest *digest = memory_new(sizeof *digest);
    char *cells[3] = {memory_new(CELL), memory_new(CELL), memory_new(CELL)}, titles[2][64];
    const enum digest_part order[3] = {DIGEST_RIVAL, DIGEST_OWN, DIGEST_EVENTS};
    memcpy(told, columns, sizeof told);
    for (int i = 0; i < 2; i++) {
        digest_title(titles[i], order[i], report->eyes.viewer);
        told[i + 1].heading = titles[i];
    }
    page_table_begin(report->out, &table);
    for (int turn = 0; turn < report->last;) {
        char dates[STEP_SIZE], when[STEP_SIZE + 16];
        turn = step_end(report->session, turn + 1);
        digest_make(digest, report->eyes.session, turn, report->eyes.viewer);
        step_dates(dates, report->session, turn);
        snprintf(when, sizeof when, "%d\n%s", step_number(report->session, turn), dates);
        for (int i = 0; i < 3; i++) news_put(cells[i], CELL, report, digest, order[i]);
        page_row(report->out, &table, (const char *const[]){when, cells[0], cells[1], cells[2]});
    }
    page_table_end(report->out);
    for (int i = 0; i < 3; i++) free(cells[i]);
    free(digest);
}

void report_course(const struct report *report)
{
    totals_write(report);
    decisions_write(report);
    scores_write(report);
}

/* What moved the score behind a turn, each cause with its part; in the digits that are shown. */
static void causes_write(const struct report *report, const struct turning *point)
{
    static const struct page_column columns[] = {{"Cause", false}, {"Points", true}};
    char reason[SESSION_SENTENCE_SIZE], title[WHY_TOLD_SIZE];
    struct why_told *told = memory_new(sizeof *told);
    if (why_told_parts(told, &report->eyes, point->turn, point->figure, reason)) {
        why_told_title(title, &report->eyes, told);
        const struct page_table table = {title, columns, 2};
        page_table_begin(report->out, &table);
        for (size_t i = 0; i < told->why.count && i < CAUSES; i++) {
            char shown[NUMBER_SIZE];
            number_change(shown, 0, told->shown[i], told->decimals);
            page_row(report->out, &table, (const char *const[]){told->why.rows[i].name, shown});
        }
        page_table_end(report->out);
    }
    free(told);
}

void report_turning(const struct report *report)
{
    struct turning *points = memory_new(POINTS * sizeof *points);
    size_t count = turning_find(points, POINTS, report->session), told = 0;
    page_paragraph(report->out, "The turns in which the lead of one total over the other moved "
                                "most. A table begins with what would have come without any of its "
                                "causes, as stocks, prices and projects were under way.");
    for (size_t i = 0; i < count; i++) {
        const struct turning *point = &points[i];
        char dates[STEP_SIZE], swing[NUMBER_SIZE];
        if (point->turn > report->last) continue;
        step_dates(dates, report->session, point->turn);
        number_figure(swing, "score", fabs(point->swing));
        page_heading(report->out, 3, NULL, "Turn %d, %s: %s points to %s", point->number, dates,
                     swing, words_side(point->swing > 0 ? SIDE_WASHINGTON : SIDE_BEIJING));
        if (point->cause[0]) page_paragraph(report->out, "What moved most: %s.", point->cause);
        if (told++ < POINTS_WHY) causes_write(report, point);
    }
    if (count == 0) page_paragraph(report->out, "The lead never moved.");
    free(points);
}

void report_timeline(const struct report *report)
{
    static const struct page_column columns[] = {{"Clock", false},
                                                 {"What was done and said", false}};
    const struct page_table table = {"By the room's clock, hours and minutes since it was opened.",
                                     columns, 2};
    struct timeline_line *line = memory_new(sizeof *line);
    char before[SPOKEN_TIME_SIZE] = "";
    page_table_begin(report->out, &table);
    for (size_t i = 0; i < session_row_count(report->session); i++) {
        char time[SPOKEN_TIME_SIZE] = "", typed[HIDE_SIZE];
        if (!timeline_line(line, &report->eyes, i)) continue;
        if (line->at >= 0) spoken_time(time, line->at, false);
        bool same = strcmp(time, before) == 0;
        page_row(report->out, &table,
                 (const char *const[]){same ? "" : time, report_typed(typed, report, line->text)});
        memcpy(before, time, sizeof before);
    }
    page_table_end(report->out);
    free(line);
}
