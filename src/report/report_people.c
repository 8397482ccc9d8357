/* report_people.c: what people made of a session: objectives with marks, commitments, questions;
 * and how the numbers came about. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/program.h"
#include "base/text.h"
#include "brief/debrief.h"
#include "brief/origin.h"
#include "brief/spoken.h"
#include "brief/step.h"
#include "report/report_inside.h"

enum { LABEL = 160, VALUE = 2 * NUMBER_SIZE + 8 };

/* The next of the figures of an objective, which semicolons part; NULL: there are no more. */
static const char *figure_next(char out[FIGURE_NAME_SIZE], const char *at)
{
    if (!*at) return NULL;
    size_t length = strcspn(at, ";");
    snprintf(out, FIGURE_NAME_SIZE, "%.*s", (int)length, at);
    return at + length + (at[length] == ';');
}

/* The figures that show an objective, as far as the eyes are told of them: at the start and now. */
static void figures_write(const struct report *report, const struct seminar_objective *objective)
{
    static const struct page_column columns[] = {{"Figure", false}, {"Start", true}, {"Now", true}};
    const struct page_table table = {"The figures that show it.", columns, 3};
    char figure[FIGURE_NAME_SIZE];
    bool begun = false;
    for (const char *at = objective->figures; (at = figure_next(figure, at));) {
        struct trace trace;
        char label[LABEL], shown[2][NUMBER_SIZE];
        if (!trace_find(&trace, &report->eyes, "%s", figure)) continue;
        if (!begun) page_table_begin(report->out, &table);
        begun = true;
        words_figure(label, sizeof label, eyes_world(&report->eyes), figure);
        trace_value(shown[0], &trace, 0);
        trace_value(shown[1], &trace, trace.count - 1);
        page_row(report->out, &table, (const char *const[]){label, shown[0], shown[1]});
    }
    if (begun) page_table_end(report->out);
}

/* Is there an objective of that name? */
static bool is_objective(const struct report *report, const char *name)
{
    bool found = false;
    for (int32_t i = 0; i < report->seminar->objective_count; i++)
        found = found || strcmp(report->seminar->objectives[i].objective, name) == 0;
    return found;
}

/* An observation on an objective; with NULL one on none of the table's. */
static bool mark_read(struct speech *out, const struct report *report, size_t index,
                      const char *objective)
{
    if (!speech_read(out, report->session, index, report->eyes.viewer)) return false;
    if (out->kind != SPEECH_MARK) return false;
    return objective ? strcmp(out->about, objective) == 0 : !is_objective(report, out->about);
}

static bool has_mark(const struct report *report, const char *objective)
{
    struct speech speech;
    bool found = false;
    for (size_t i = 0; i < session_row_count(report->session) && !found; i++)
        found = mark_read(&speech, report, i, objective);
    return found;
}

static void marks_write(const struct report *report, const char *objective)
{
    if (!has_mark(report, objective)) return;
    page_list_begin(report->out, false);
    for (size_t i = 0; i < session_row_count(report->session); i++) {
        struct speech speech;
        char words[SPOKEN_SIZE], typed[HIDE_SIZE], time[SPOKEN_TIME_SIZE];
        if (!mark_read(&speech, report, i, objective)) continue;
        spoken_words(words, &speech);
        spoken_time(time, speech.at, false);
        page_item(report->out, "%s %s", time, report_typed(typed, report, words));
    }
    page_list_end(report->out, false);
}

bool report_has_objectives(const struct report *report)
{
    return report->seminar->objective_count > 0 || has_mark(report, NULL);
}

/* The rating is the umpire's own, in the table, as observations are for him. */
void report_objectives(const struct report *report)
{
    bool all = eyes_see_all(&report->eyes);
    for (int32_t i = 0; i < report->seminar->objective_count; i++) {
        const struct seminar_objective *objective = &report->seminar->objectives[i];
        bool rated = objective->rating >= 0;
        char typed[HIDE_SIZE];
        page_heading(report->out, 3, NULL, "%s", report_typed(typed, report, objective->question));
        if (all)
            page_paragraph(
                report->out, "Rating: %s.",
                rated ? speech_rating_name(speech_rating_named(seminar_ratings[objective->rating]))
                      : "none was given");
        figures_write(report, objective);
        marks_write(report, objective->objective);
    }
    if (has_mark(report, NULL)) page_heading(report->out, 3, NULL, "Observed besides");
    marks_write(report, NULL);
}

static bool moment_read(struct speech *out, const struct report *report, size_t index)
{
    return speech_read(out, report->session, index, report->eyes.viewer) &&
           out->kind == SPEECH_MOMENT && out->stands;
}

bool report_has_recall(const struct report *report)
{
    struct speech speech;
    bool found = false;
    for (size_t i = 0; i < session_row_count(report->session) && !found; i++)
        found = moment_read(&speech, report, i);
    return found;
}

/* In the order in which they were named; those that stand, as on the wall. */
void report_recall(const struct report *report)
{
    static const struct page_column columns[] = {
        {"Team", false}, {"Turn", true}, {"Named as what counted", false}};
    const struct page_table table = {"The event recall: typed before any screen told what moved "
                                     "most.",
                                     columns, 3};
    page_table_begin(report->out, &table);
    for (size_t i = 0; i < session_row_count(report->session); i++) {
        struct speech speech;
        char typed[HIDE_SIZE], turn[16] = "";
        if (!moment_read(&speech, report, i)) continue;
        if (speech.moment > 0) snprintf(turn, sizeof turn, "%d", speech.moment);
        page_row(report->out, &table,
                 (const char *const[]){words_side(speech.side), turn,
                                       report_typed(typed, report, speech.text)});
    }
    page_table_end(report->out);
}

static bool commitment_read(struct speech *out, const struct report *report, size_t index)
{
    return speech_read(out, report->session, index, report->eyes.viewer) &&
           out->kind == SPEECH_LESSON && out->stands;
}

bool report_has_lessons(const struct report *report)
{
    struct speech speech;
    bool found = false;
    for (size_t i = 0; i < session_row_count(report->session) && !found; i++)
        found = commitment_read(&speech, report, i);
    return found;
}

static const char *said_by(const struct speech *speech)
{
    int32_t side = words_side_named(speech->by);
    if (side != SIDE_NONE) return words_side(side);
    return strcmp(speech->by, "observer") == 0 ? "Observer" : "Umpire";
}

/* Who will do it and by when, where it was said; else it is to be filled in. */
void report_lessons(const struct report *report)
{
    static const struct page_column columns[] = {
        {"Said by", false}, {"What", false}, {"Who", false}, {"By when", false}};
    const struct page_table table = {"The improvement plan: commitments from the hot wash. What is "
                                     "empty is to be filled in.",
                                     columns, 4};
    page_table_begin(report->out, &table);
    for (size_t i = 0; i < session_row_count(report->session); i++) {
        struct speech speech;
        char what[HIDE_SIZE], who[HIDE_SIZE], due[HIDE_SIZE];
        if (!commitment_read(&speech, report, i)) continue;
        page_row(report->out, &table,
                 (const char *const[]){said_by(&speech), report_typed(what, report, speech.text),
                                       report_typed(who, report, speech.who),
                                       report_typed(due, report, speech.due)});
    }
    page_table_end(report->out);
}

void report_questions(const struct report *report)
{
    struct debrief *questions = memory_new(DEBRIEF_MAX * sizeof *questions);
    size_t count = debrief_find(questions, report->session, report->eyes.viewer);
    page_list_begin(report->out, true);
    page_item(report->out,
              "What did you expect, and where did it come otherwise? What would you do "
              "again?");
    for (size_t i = 0; i < count; i++) {
        if (questions[i].turn > report->last) continue;
        page_item(report->out, "%s (%s: %s, first in turn %d)", questions[i].move->debrief,
                  words_side((int32_t)questions[i].side), questions[i].move->title,
                  questions[i].number);
    }
    page_list_end(report->out, true);
    free(questions);
}

/* Was a move of that name played, or did an event of it happen, that these eyes know of? */
static bool was_there(const struct report *report, const char *id)
{
    for (int turn = 1; turn <= report->last; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            size_t count = report_open(report, (enum side)side)
                             ? session_past_count(report->session, turn, (enum side)side)
                             : 0;
            for (size_t i = 0; i < count; i++) {
                const struct plan *plan =
                    session_past_plan(report->session, turn, (enum side)side, i);
                if (strcmp(plan->move, id) == 0) return true;
            }
        }
        for (size_t i = 0; i < session_happening_count(report->session, turn); i++) {
            if (strcmp(session_happening(report->session, turn, i)->id, id) == 0) return true;
        }
    }
    return false;
}

static void sources_write(const struct report *report)
{
    static const struct page_column columns[] = {{"Move or event", false}, {"Source", false}};
    const struct page_table table = {"Where the rules of what was played are from.", columns, 2};
    struct origin *origins = memory_new(ORIGIN_MAX * sizeof *origins);
    size_t count = origin_list(origins, report->session);
    bool begun = false;
    for (size_t i = 0; i < count; i++) {
        if (!was_there(report, origins[i].id)) continue;
        if (!begun) {
            page_fold_begin(report->out, "Sources of what was played and of what happened");
            page_table_begin(report->out, &table);
        }
        begun = true;
        page_row(report->out, &table, (const char *const[]){origins[i].name, origins[i].source});
    }
    if (begun) {
        page_table_end(report->out);
        page_fold_end(report->out);
    }
    free(origins);
}

static const char *file_name(const char *path)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    return slash ? slash + 1 : path ? path : "";
}

void report_method(const struct report *report)
{
    const struct setup *setup = session_setup(report->session);
    char recorded[NUMBER_SIZE], filled[NUMBER_SIZE], mark[80], rows[NUMBER_SIZE];
    number_figure(recorded, "share", setup->map.recorded_trade);
    number_figure(filled, "share", 1 - setup->map.recorded_trade);
    text_count(rows, sizeof rows, setup->map.rows);
    session_mark(mark, sizeof mark, report->session);
    page_paragraph(report->out,
                   "A side's result is half the mean of its total over the quarters, and half its "
                   "total two years after the last, if nobody does anything more; each is counted "
                   "from the calm line, the same scenario and dice in which nobody moves, and met "
                   "aims come on top. Why a figure moved is found by resolving turns again without "
                   "each cause: the parts add up. A number with ~ is an estimate, with its range "
                   "behind it: what one side knows for certain, the other does not.");
    page_paragraph(report->out,
                   "Map %s: %s rows, each with its source. %s percent of trade by value is "
                   "recorded; %s percent is estimated from supply and demand.",
                   setup->map.id, rows, recorded, filled);
    page_paragraph(report->out,
                   "Chokepoint %s, scenario %s, seed %" PRIu64 ". The journal %s: %s. The same "
                   "journal gives the same page; chokepoint replay checks every turn of it.",
                   CHOKEPOINT_VERSION, setup->scenario.id, session_seed(report->session),
                   file_name(session_path(report->session)), mark);
    if (setup->scripts) sources_write(report);
}
