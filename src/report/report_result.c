/* report_result.c: what a game came to: the verdict, the scores, and the ledger of leverage. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/fact.h"
#include "brief/headline.h"
#include "brief/leverage.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "report/chart.h"
#include "report/report_inside.h"

/* Scores of both sides at the start and now. */
static void scores_write(const struct report *report)
{
    static const struct page_column columns[] = {
        {"Score", false}, {"Start", true},   {"Washington", true}, {"Change", true},
        {"Start", true},  {"Beijing", true}, {"Change", true}};
    const struct page_table table = {"Scores of both sides, of 100: at the start and now, and the "
                                     "total that they are weighed into. Results are not counted "
                                     "from the start but from the calm line.",
                                     columns, sizeof columns / sizeof columns[0]};
    struct eyes start = eyes_at(&report->eyes, 0);
    struct facts now[SIDE_COUNT], then[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        standing_scores(&now[side], &report->eyes, (enum side)side);
        standing_scores(&then[side], &start, (enum side)side);
    }
    page_table_begin(report->out, &table);
    for (size_t i = 0; i < now[0].count; i++) {
        char shown[SIDE_COUNT][3][NUMBER_SIZE];
        const char *cells[7] = {now[0].list[i].label};
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct fact *fact = &now[side].list[i], *before = &then[side].list[i];
            fact_value(shown[side][0], before, false);
            fact_value(shown[side][1], fact, false);
            number_moved_text(shown[side][2], fact->figure, before->now.value, fact->now.value);
            for (int k = 0; k < 3; k++) cells[1 + 3 * side + k] = shown[side][k];
        }
        page_row(report->out, &table, cells);
    }
    page_table_end(report->out);
}

void report_result(const struct report *report)
{
    struct verdict verdict;
    char pair[HEADLINE_SIZE], rank[HEADLINE_SIZE], lines[HEADLINE_LINES][HEADLINE_SIZE];
    char description[3 * HEADLINE_SIZE];
    headline_verdict(&verdict, &report->eyes);
    headline_pair(pair, &verdict);
    headline_rank(rank, &verdict);
    page_paragraph(report->out, "%s %s", pair, rank);
    snprintf(description, sizeof description,
             "A track from ruin over loss, held and gain to triumph. %s", pair);
    const struct chart_head head = {"Both results on the track from ruin to triumph", description};
    page_figure_begin(report->out);
    chart_track(report->out, &head, &report->eyes, &verdict);
    page_figure_end(report->out, "Each side's result is counted from the calm line, in which "
                                 "nobody moves: both can lose.");
    size_t count = headline_lines(lines, report->eyes.session, &verdict);
    page_list_begin(report->out, false);
    for (size_t i = 1; i + 1 < count; i++) page_item(report->out, "%s", lines[i]);
    page_list_end(report->out, false);
    scores_write(report);
}

/* "After a year, 2025 Q4". */
static void when_name(char *out, size_t size, const struct report *report, enum leverage_when when)
{
    static const char *const names[] = {"After a year", "At the end", "In the aftermath"};
    char date[WORDS_DATE_SIZE];
    int turn = when == LEVERAGE_YEAR ? LEVERAGE_FIRST_YEAR : report->last;
    if (when == LEVERAGE_AFTER) turn += SESSION_AFTER;
    eyes_date(date, sizeof date, &report->eyes, turn);
    snprintf(out, size, "%s, %s", names[when], date);
}

enum { LEDGER_COLUMNS = 3 + LEVERAGE_WHENS };

/* "-5.5 \xc2\xb10.6": a part, and how much it hangs on what else was played. */
static void part_show(char out[NUMBER_SIZE], double points, double spread)
{
    number_change(out, 0, points, 1);
    size_t length = strlen(out);
    if (spread > 0) snprintf(out + length, NUMBER_SIZE - length, " \xc2\xb1%.1f", spread);
}

/* A family with the moves of both, and its parts. */
static void ledger_row(const struct report *report, const struct page_table *table,
                       const struct leverage *leverage, enum side side, int family)
{
    char shown[LEDGER_COLUMNS][NUMBER_SIZE] = {""};
    const char *cells[LEDGER_COLUMNS] = {leverage_name((enum leverage_family)family)};
    int first = LEVERAGE_WHENS - ((int)table->count - 3);
    for (size_t i = 1; i < table->count; i++) cells[i] = shown[i];
    for (int k = 0; k < SIDE_COUNT; k++)
        snprintf(shown[k + 1], NUMBER_SIZE, "%d", leverage->moves[family][k]);
    for (int when = first; when < LEVERAGE_WHENS; when++)
        part_show(shown[3 + when - first], leverage->part[when][side][family],
                  leverage->spread[when][side][family]);
    page_row(report->out, table, cells);
}

/* What is no family's by itself. */
static void ledger_sum(const struct report *report, const struct page_table *table,
                       const char *name, double points[LEVERAGE_WHENS][SIDE_COUNT], enum side side)
{
    char shown[LEDGER_COLUMNS][NUMBER_SIZE] = {""};
    const char *cells[LEDGER_COLUMNS] = {name};
    int first = LEVERAGE_WHENS - ((int)table->count - 3);
    for (size_t i = 1; i < table->count; i++) cells[i] = shown[i];
    for (int when = first; when < LEVERAGE_WHENS; when++)
        number_change(shown[3 + when - first], 0, points[when][side], 1);
    page_row(report->out, table, cells);
}

static void ledger_write(const struct report *report, struct leverage *leverage, enum side side)
{
    struct page_column columns[LEDGER_COLUMNS] = {
        {"Moves", false}, {"of Washington", true}, {"of Beijing", true}};
    char names[LEVERAGE_WHENS][64], caption[160];
    size_t count = 3;
    for (int when = leverage->year ? LEVERAGE_YEAR : LEVERAGE_END; when < LEVERAGE_WHENS; when++) {
        when_name(names[when], sizeof names[when], report, (enum leverage_when)when);
        columns[count++] = (struct page_column){names[when], true};
    }
    snprintf(caption, sizeof caption,
             "What each kind of move did to %s's total, in points against the calm line.",
             words_side((int32_t)side));
    const struct page_table table = {caption, columns, count};
    page_table_begin(report->out, &table);
    for (int family = 0; family < LEVERAGE_FAMILIES; family++)
        ledger_row(report, &table, leverage, side, family);
    ledger_sum(report, &table, "Three or more kinds", leverage->interplay, side);
    ledger_sum(report, &table, "Together", leverage->all, side);
    page_table_end(report->out);
}

void report_leverage(const struct report *report)
{
    struct leverage *leverage = memory_new(sizeof *leverage);
    if (leverage_find(leverage, report->session)) {
        page_paragraph(
            report->out,
            "The paper behind the game asks which leverage is the stronger: minerals "
            "or chips. Here is what each kind of move did in this game, to both sides, "
            "whoever played it. The parts add up to how far the game is from the one in which "
            "nobody moves.");
        for (int side = 0; side < SIDE_COUNT; side++)
            ledger_write(report, leverage, (enum side)side);
        page_terms_begin(report->out);
        for (int family = 0; family < LEVERAGE_FAMILIES; family++)
            page_term(report->out, leverage_name((enum leverage_family)family), "%s",
                      leverage_words((enum leverage_family)family));
        page_terms_end(report->out);
        page_aside(report->out,
                   "Each part is the mean of what the kind did alone and what it did on top of all "
                   "the others; \xc2\xb1 is how far either is from that mean, so how much it hangs "
                   "on what else was played. \"Three or more kinds\" is what they did to each "
                   "other beyond that. Nothing here is drawn or estimated.");
    }
    free(leverage);
}
