/* report_moves.c: what was played and why, what was ruled and what happened, roads not taken. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/headline.h"
#include "brief/number.h"
#include "brief/reason.h"
#include "brief/road.h"
#include "brief/ruled.h"
#include "brief/showing.h"
#include "brief/step.h"
#include "game/meeting.h"
#include "report/report_inside.h"

/* Of so many rulings it is worked out how things would stand without them. */
enum { WITHOUT = 6, COST_SIZE = 64, NAME = SCRIPT_TITLE_SIZE + 192 };

static void move_row(const struct report *report, const struct page_table *table, int turn,
                     enum side side, const struct plan *plan)
{
    char when[NUMBER_SIZE], name[NAME], cost[COST_SIZE], money[NUMBER_SIZE] = "";
    snprintf(when, sizeof when, "%d", step_number(report->session, turn));
    snprintf(name, sizeof name, "%s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
             plan->choice_words);
    if (plan->budget_musd > 0) number_money(money, plan->budget_musd);
    snprintf(cost, sizeof cost, "%d%s%s", (int)plan->capital, money[0] ? ", " : "", money);
    page_row(report->out, table,
             (const char *const[]){when, words_side((int32_t)side), name, cost});
}

/* The moves of both sides, as far as they are open, with what they cost. */
static void moves_write(const struct report *report)
{
    static const struct page_column columns[] = {
        {"Turn", false}, {"Side", false}, {"Move", false}, {"Capital, money", false}};
    const struct page_table table = {"Every move in its turn, with the political capital and the "
                                     "money that it cost.",
                                     columns, 4};
    page_table_begin(report->out, &table);
    for (int turn = 1; turn <= report->last; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            size_t count = report_open(report, (enum side)side)
                             ? session_past_count(report->session, turn, (enum side)side)
                             : 0;
            for (size_t i = 0; i < count; i++)
                move_row(report, &table, turn, (enum side)side,
                         session_past_plan(report->session, turn, (enum side)side, i));
        }
    }
    page_table_end(report->out);
}

/* Why each side chose so, in the words in which it sealed. */
static void reasons_write(const struct report *report)
{
    char reason[JOURNAL_NOTE_SIZE + 64];
    bool begun = false;
    for (int turn = 1; turn <= report->last; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            if (!reason_tell(reason, sizeof reason, report->session, turn, (enum side)side,
                             report->eyes.viewer))
                continue;
            if (!begun) page_heading(report->out, 3, NULL, "In their own words");
            if (!begun) page_list_begin(report->out, false);
            begun = true;
            page_item(report->out, "Turn %d. %s", step_number(report->session, turn), reason);
        }
    }
    if (begun) page_list_end(report->out, false);
    else page_aside(report->out, "Nobody wrote down a reason that these eyes may read.");
}

void report_moves(const struct report *report)
{
    bool any = report_open(report, SIDE_WASHINGTON) || report_open(report, SIDE_BEIJING);
    if (any) moves_write(report);
    reasons_write(report);
}

/* Has an event happened that is told: injected, or drawn, in a turn that was played? */
static bool has_happened(const struct report *report)
{
    bool found = false;
    for (int turn = 1; turn <= report->last; turn++)
        found = found || session_happening_count(report->session, turn) > 0;
    return found;
}

static bool has_ruled(const struct report *report)
{
    bool found = false;
    for (int turn = 0; turn <= report->last; turn++)
        found = found || ruled_next(&report->eyes, turn, NULL, 0) != NULL;
    return found;
}

bool report_has_rulings(const struct report *report)
{
    return has_ruled(report) || has_happened(report);
}

/* How both would stand without a ruling tells of both: of all, where all is open. */
static void rulings_write(const struct report *report)
{
    bool open = report->over || eyes_see_all(&report->eyes);
    int worked = 0;
    page_list_begin(report->out, false);
    for (int turn = 0; turn <= report->last; turn++) {
        const struct ruling *ruling;
        for (size_t i = 0; (ruling = ruled_next(&report->eyes, turn, NULL, i)); i++) {
            char words[RULED_SIZE], without[RULED_SIZE] = "";
            ruled_words(words, report->session, ruling);
            if (open && worked++ < WITHOUT) ruled_without(without, report->session, ruling);
            page_item(report->out, "After turn %d. %s. %s", step_number(report->session, turn),
                      words, without);
        }
    }
    page_list_end(report->out, false);
}

static const struct seminar_inject *inject_of(const struct report *report, const char *name)
{
    for (int32_t i = 0; i < report->seminar->inject_count; i++) {
        const struct seminar_inject *inject = &report->seminar->injects[i];
        if (strcmp(inject->name, name) == 0 || strcmp(inject->event, name) == 0) return inject;
    }
    return NULL;
}

/* What a happening was; what was expected of the teams is the umpire's to know. */
static void happening_row(const struct report *report, const struct page_table *table, int turn,
                          const struct happening *happening)
{
    char when[NUMBER_SIZE];
    const struct seminar_inject *inject = inject_of(report, happening->id);
    bool tells = inject && happening->injected && eyes_see_all(&report->eyes);
    snprintf(when, sizeof when, "%d", step_number(report->session, turn));
    page_row(report->out, table,
             (const char *const[]){when, happening->injected ? "the umpire" : "the dice",
                                   happening->note, tells ? inject->expectation : ""});
}

static void happenings_write(const struct report *report)
{
    bool expects = report_is_umpired(report) && eyes_see_all(&report->eyes);
    static const struct page_column columns[] = {
        {"Turn", false}, {"By", false}, {"What happened", false}, {"Expected of the teams", false}};
    const struct page_table table = {"What nobody planned, in its turn.", columns, expects ? 4 : 3};
    page_table_begin(report->out, &table);
    for (int turn = 1; turn <= report->last; turn++) {
        for (size_t i = 0; i < session_happening_count(report->session, turn); i++)
            happening_row(report, &table, turn, session_happening(report->session, turn, i));
    }
    page_table_end(report->out);
}

void report_rulings(const struct report *report)
{
    if (has_ruled(report)) rulings_write(report);
    if (has_happened(report)) happenings_write(report);
}

static void road_row(const struct report *report, const struct page_table *table,
                     const struct road *road)
{
    char from[NUMBER_SIZE], result[HEADLINE_SIZE], moves[2 * ROAD_MOVES_SIZE + 64];
    struct text text;
    snprintf(from, sizeof from, "turn %d", road->turn);
    text_init(&text, moves, sizeof moves);
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (road->moves[side][0])
            text_format(&text, "%s%s: %s", text.length ? "\n" : "", words_side(side),
                        road->moves[side]);
    }
    headline_short(result, &road->verdict);
    if (!road->verdict.over)
        snprintf(result, sizeof result, "under way, turn %d played", road->played);
    page_row(report->out, table, (const char *const[]){road->file, from, moves, result});
}

void report_roads(const struct report *report)
{
    static const struct page_column columns[] = {
        {"File", false}, {"Other from", false}, {"Played there", false}, {"Came to", false}};
    const struct page_table table = {"Branches of this game that lie beside its file.", columns, 4};
    struct road *roads = memory_new(ROAD_MAX * sizeof *roads);
    size_t count = road_find(roads, &report->eyes);
    if (count > 0) page_table_begin(report->out, &table);
    for (size_t i = 0; i < count; i++) road_row(report, &table, &roads[i]);
    if (count > 0) page_table_end(report->out);
    else
        page_paragraph(report->out, "No branch of this game lies beside its file. "
                                    "chokepoint branch makes one from any turn.");
    free(roads);
}
