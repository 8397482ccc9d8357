/* report.c: the page of a report: its parts in their order, and what several of them have. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/step.h"
#include "report/hide.h"
#include "report/report_inside.h"

static const struct report_part parts[] = {
    {"result", "What came of it", report_has_played, report_result},
    {"leverage", "Rocks or chips? The ledger of leverage", report_is_over, report_leverage},
    {"course", "How it went, turn by turn", report_has_played, report_course},
    {"turning", "What decided it", report_has_played, report_turning},
    {"recall", "What the teams named", report_has_recall, report_recall},
    {"timeline", "The session by the room's clock", report_is_umpired, report_timeline},
    {"moves", "What was played, why, and what came", report_has_played, report_moves},
    {"rulings", "What was ruled, and what happened", report_has_rulings, report_rulings},
    {"goods", "Prices and stocks", report_has_played, report_goods},
    {"partners", "Whose controls partners kept", report_has_played, report_partners},
    {"flows", "Where it flowed", report_has_played, report_flows},
    {"roads", "Roads not taken", NULL, report_roads},
    {"signposts", "Signposts: what to watch, and what came", report_has_played, report_signposts},
    {"objectives", "What the room was to find out", report_has_objectives, report_objectives},
    {"lessons", "What somebody will do", report_has_lessons, report_lessons},
    {"questions", "To discuss", NULL, report_questions},
    {"method", "Method and sources", NULL, report_method},
};

enum { PARTS = sizeof parts / sizeof parts[0] };

bool report_has_played(const struct report *report)
{
    return report->last > 0;
}

bool report_is_umpired(const struct report *report)
{
    return session_umpired(report->session);
}

bool report_is_over(const struct report *report)
{
    return report->over && report->last > 0;
}

bool report_open(const struct report *report, enum side side)
{
    return report->over || viewer_knows(report->eyes.viewer, (int32_t)side);
}

static bool is_there(const struct report *report, const struct report_part *part)
{
    return !part->is_there || part->is_there(report);
}

static void contents_write(const struct report *report)
{
    page_open(report->out, "contents");
    page_list_begin(report->out, false);
    for (size_t i = 0; i < PARTS; i++) {
        if (is_there(report, &parts[i])) page_link(report->out, parts[i].id, parts[i].heading);
    }
    page_list_end(report->out, false);
    page_close(report->out);
}

const char *report_typed(char out[HIDE_SIZE], const struct report *report, const char *text)
{
    if (report->names) snprintf(out, HIDE_SIZE, "%s", text);
    else hide_names(out, report->session, report->seminar, text);
    return out;
}

void report_write(FILE *out, const struct report_wish *wish)
{
    struct session *session = wish->record->session;
    char marking[SEMINAR_MARKING_SIZE] = "", title[NAME_SIZE + 32], typed[HIDE_SIZE];
    struct report report = {.out = out,
                            .eyes = {session, wish->viewer, EYES_NOW},
                            .record = wish->record,
                            .session = session,
                            .seminar = wish->record->seminar,
                            .over = session_over(session),
                            .names = wish->names,
                            .last = step_done(session)};
    /* A turn that is not played whole is nobody's to read yet. */
    if (!report.over) report.eyes.turn = report.last > 0 ? report.last : EYES_START;
    seminar_marking(marking, session);
    snprintf(title, sizeof title, "%s: report of a %s", session_setup(session)->scenario.title,
             session_umpired(session) ? "session" : "game");
    const struct page_head head = {title, report_typed(typed, &report, marking)};
    page_begin(out, &head);
    report_first(&report);
    contents_write(&report);
    for (size_t i = 0; i < PARTS; i++) {
        if (!is_there(&report, &parts[i])) continue;
        page_heading(out, 2, parts[i].id, "%s", parts[i].heading);
        parts[i].write(&report);
    }
    page_end(out, &head);
}

enum { CELL = 2 * NUMBER_SIZE + 8 };

/* "~42 (38..47)". */
static void trace_cell(char out[CELL], const struct trace *trace, size_t quarter)
{
    char value[NUMBER_SIZE], range[NUMBER_SIZE];
    trace_value(value, trace, quarter);
    trace_range(range, trace, quarter);
    snprintf(out, CELL, "%s%s%s%s", value, range[0] ? " (" : "", range, range[0] ? ")" : "");
}

void report_trace_table(const struct report *report, const char *caption,
                        const struct report_column *columns, size_t count)
{
    enum { COLUMNS = 16 };
    struct page_column headings[COLUMNS] = {{"Quarter", true}};
    struct page_table table = {caption, headings, count + 1};
    for (size_t i = 0; i < count; i++)
        headings[i + 1] = (struct page_column){columns[i].heading, true};
    page_fold_begin(report->out, "The same as a table");
    page_table_begin(report->out, &table);
    for (size_t quarter = 0; count > 0 && quarter < columns[0].trace->count; quarter++) {
        char when[STEP_SIZE] = "start", date[WORDS_DATE_SIZE], shown[COLUMNS][CELL];
        const char *cells[COLUMNS] = {when};
        eyes_date(date, sizeof date, &report->eyes, (int)quarter);
        if (quarter > 0)
            snprintf(when, sizeof when, "T%d %s", step_number(report->session, (int)quarter), date);
        for (size_t i = 0; i < count; i++) {
            trace_cell(shown[i], columns[i].trace, quarter);
            cells[i + 1] = shown[i];
        }
        page_row(report->out, &table, cells);
    }
    page_table_end(report->out);
    page_fold_end(report->out);
}
